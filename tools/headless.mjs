// Runs a program that starts Electron: without a screen, as a normal user, with an unlocked keyring of its own.
// Chromium refuses root as long as its sandbox is on, and the sandbox stays on: so root borrows the user twain-test. That
// user may be unable to read this folder; then a copy made of hard links is used and removed again.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { linkTree } from './link-tree.mjs'
import { Failure, isRoot, modernNode, onPath, root } from './project.mjs'
import { binaryIn, readRuntime, runtimeEnv } from './runtime.mjs'
import { results } from './stages.mjs'

const USER = 'twain-test'
const notCopied = ['.git', 'test-results', 'playwright-report', 'demo', 'release', 'coverage', 'out/.kept-cache']

function idOf(user) {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout.trim() || Number.NaN))
  return Number.isInteger(uid) && Number.isInteger(gid) ? { uid, gid } : null
}

/** {uid, gid} of the user that runs the tests; {} when we are a normal user already. */
function testUser() {
  if (!isRoot()) return {}
  const useradd = onPath('useradd')
  if (!idOf(USER) && useradd) spawnSync(useradd, ['--system', '--no-create-home', '--user-group', '--shell', '/usr/sbin/nologin', USER])
  const user = idOf(USER)
  if (!user) throw new Failure(`The tests need a normal user, and the user ${USER} could not be made: make it, or run this as a normal user.`)
  return user
}

const can = (user, flag, path) => user.uid === undefined || spawnSync('test', [flag, path], user).status === 0
const canUse = (user, files) => files.every((path) => !existsSync(path) || can(user, '-r', path))
const filesOf = (project) => ['package.json', 'out/main', 'out/preload', 'tests', 'tools/inside.mjs', 'node_modules/@playwright/test/cli.js', 'node_modules/electron/index.js'].map((name) => join(project, name))

/** A folder of root's for the copies and, in it, one of the user's for everything that the tests write. */
function makeBox(user) {
  for (const base of new Set([tmpdir(), '/tmp', '/var/tmp'])) {
    if (!existsSync(base) || !can(user, '-x', base)) continue
    const box = mkdtempSync(join(base, 'twain-'))
    chmodSync(box, 0o755)
    const own = join(box, 'own')
    for (const name of ['', 'home', 'run', 'tmp', 'results', 'demo']) {
      mkdirSync(join(own, name), { mode: 0o700 })
      if (user.uid !== undefined) chownSync(join(own, name), user.uid, user.gid)
    }
    return { box, own }
  }
  throw new Failure('There is no temporary folder that the test user can enter.')
}

/** Where the user finds the project and the runtime: in place, or in the box. */
function place(user, box, runtime) {
  const project = canUse(user, filesOf(root)) ? root : join(box, 'project')
  if (project !== root) linkTree(root, project, notCopied)
  const inside = relative(root, runtime.path)
  if (!inside.startsWith('..')) return { project, path: join(project, inside) }
  if (canUse(user, [binaryIn(runtime.path)])) return { project, path: runtime.path }
  linkTree(runtime.path, join(box, 'runtime'), [])
  return { project, path: join(box, 'runtime') }
}

/** A clean environment: nothing of the caller's home, desktop, npm or Electron. */
function environment(own, { project, path }, node, runtime) {
  const dropped = /^(npm_|XDG_|DBUS_|ELECTRON_|SUDO_|GNOME_|SSH_|GPG_)|^(HOME|USER|LOGNAME|MAIL|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|NODE_OPTIONS|NODE_PATH|INIT_CWD|OLDPWD|PWD|NO_SANDBOX)$/
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !dropped.test(name)))
  const home = join(own, 'home')
  return {
    ...kept,
    ...runtimeEnv(runtime, path),
    PATH: [join(node, '..'), join(project, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    HOME: home, TMPDIR: join(own, 'tmp'), LANG: 'C.UTF-8',
    XDG_RUNTIME_DIR: join(own, 'run'), XDG_CONFIG_HOME: join(home, '.config'), XDG_DATA_HOME: join(home, '.local/share'),
    XDG_CACHE_HOME: join(home, '.cache'), XDG_STATE_HOME: join(home, '.local/state'), XDG_CURRENT_DESKTOP: 'GNOME',
    TWAIN_RESULTS: join(own, 'results'), TWAIN_DEMO_DIR: join(own, 'demo'),
  }
}

/** Chromium's sandbox needs user namespaces, which some systems keep from normal users. */
function checkSandbox(user) {
  if (!onPath('unshare') || spawnSync('unshare', ['--user', 'true'], user).status === 0) return
  throw new Failure("This system does not let a normal user make a user namespace, which Chromium's sandbox needs (on Ubuntu: sysctl kernel.apparmor_restrict_unprivileged_userns=0).")
}

/** Runs to the end; an interruption ends the whole group, so that the box can be removed. */
function runGroup(command, args, { quiet, ...options }) {
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', quiet ? 2 : 'inherit', 'inherit'] })
  const end = (signal) => { try { process.kill(-(child.pid ?? Number.NaN), signal) } catch { /* ended already */ } }
  const stop = () => end('SIGTERM')
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, stop)
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Failure(`${command} could not be started: ${error.message}`)))
    child.on('close', (code) => {
      for (const signal of signals) process.off(signal, stop)
      end('SIGKILL')
      done(code ?? 1)
    })
  })
}

const bringBack = (from, to) => { if (existsSync(from)) cpSync(from, to, { recursive: true }) }

/**
 * Runs `node <script of the project> ...args` in that surrounding; `demo`: where its pictures go; `quiet`: all that it prints goes to
 * the standard error. Answers the exit code.
 */
export async function headless(script, args, { demo, quiet = false } = {}) {
  const runtime = readRuntime()
  const user = testUser()
  if (process.platform === 'linux') checkSandbox(user)
  const { box, own } = makeBox(user)
  try {
    const placed = place(user, box, runtime)
    const node = modernNode().replace(root, placed.project)
    const env = environment(own, placed, node, runtime)
    const command = [node, join(placed.project, script), ...args]
    const whole = process.platform === 'linux' ? ['dbus-run-session', '--', node, join(placed.project, 'tools/inside.mjs'), ...command] : command
    return await runGroup(whole[0], whole.slice(1), { ...user, quiet, cwd: placed.project, env: process.platform === 'linux' ? env : { ...process.env, ...runtimeEnv(runtime), TWAIN_RESULTS: env.TWAIN_RESULTS, TWAIN_DEMO_DIR: env.TWAIN_DEMO_DIR } })
  } finally {
    bringBack(join(own, 'results'), results)
    if (demo) bringBack(join(own, 'demo'), demo)
    rmSync(box, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** Runs one Playwright project. */
export const playwright = (project, args, options) => headless('node_modules/@playwright/test/cli.js', ['test', `--project=${project}`, ...args], options)
