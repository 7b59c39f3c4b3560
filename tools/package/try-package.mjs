// Starts a packaged Twain as its user would and looks at it from outside: processes, window, keys, the state file. Run by
// tools/dist.mjs inside headless.mjs, as a normal user with a screen and a keyring of its own.
// usage: node try-package.mjs <program> <product name> <.desktop file>
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { main } from '../project.mjs'
import { className, click, coloursInside, focus, picture, press, processesOf, type, until, untilSeen, untilStill, windowOf } from './outside.mjs'
import { tableText } from '../table.mjs'

const PATIENCE_MS = 30_000

/** Nothing of ours: what a desktop gives to a program. */
const desktopEnvironment = (extra = {}) => ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(ELECTRON_|TWAIN_|NODE_)/.test(name))), ...extra })

function start(program, args = [], extra = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: desktopEnvironment(extra) })
  const started = performance.now()
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { text += data })
  const ended = new Promise((done) => {
    child.on('error', (error) => done({ code: error.message }))
    child.on('exit', (code, signal) => done({ code: code ?? signal, seconds: (performance.now() - started) / 1000 }))
  })
  return { child, ended, started, text: () => text }
}

const within = (promise, milliseconds) => Promise.race([promise, new Promise((done) => { setTimeout(() => done(null), milliseconds).unref() })])

/** Runs the program to its end; what it printed. Ended by its id when it does not come to an end by itself. */
async function runShortly(program, args, extra) {
  const run = start(program, args, extra)
  const result = await within(run.ended, PATIENCE_MS)
  if (result === null) run.child.kill('SIGKILL')
  return { ...result, text: run.text() }
}

/** Rows of {check, found, fits}, and where everything of this user's profile lies. */
class Trial {
  rows = []
  constructor(program, product) {
    Object.assign(this, { program, product, profile: join(process.env.XDG_CONFIG_HOME, product) })
  }
  note(check, found, fits) { this.rows.push({ check, found: String(found), fits: Boolean(fits) }) }
  state() { try { return JSON.parse(readFileSync(join(this.profile, 'state.json'), 'utf8')) } catch { return null } }
  processes() { return processesOf(this.program) }
  keep(name) { picture(join(process.env.TWAIN_RESULTS, `${name}.png`)) }
}

async function window(trial, run, windowClass) {
  const shown = await until(() => { const found = windowOf(windowClass); return found?.title.includes(' - ') ? found : null }, PATIENCE_MS)
  trial.note('its window appears', shown ? `"${shown.title}" after ${((performance.now() - run.started) / 1000).toFixed(1)} s` : `none; it printed: ${run.text().slice(-300)}`, shown)
  return shown
}

// More than a background, a frame and a rail of one colour; a page with text has hundreds.
const fewestColours = 40

/** So many renderers are there, the window is drawn, and the screen has come to rest. */
async function drawn(trial, id, renderers) {
  await until(() => trial.processes().filter(({ kind }) => kind === 'renderer').length >= renderers, PATIENCE_MS)
  await until(() => coloursInside(id) >= fewestColours, PATIENCE_MS)
  await untilStill(PATIENCE_MS)
}

/** Chromium's sandbox, read from the kernel: filters, no new privileges, a user namespace of their own. */
function sandbox(trial) {
  const all = trial.processes()
  const own = all.find(({ kind }) => kind === 'main')
  const renderers = all.filter(({ kind }) => kind === 'renderer')
  const boxed = renderers.filter((entry) => entry.seccomp === '2' && entry.noNewPrivileges === '1' && entry.userNamespace !== own?.userNamespace)
  trial.note('runs as a normal user', `user id ${own?.uid}`, own?.uid > 0)
  trial.note('renderers in the sandbox (seccomp filter, no new privileges, own user namespace)', `${boxed.length} of ${renderers.length}`, renderers.length > 0 && boxed.length === renderers.length)
  const loose = all.filter(({ commandLine }) => /--(no-sandbox|disable-setuid-sandbox|remote-debugging|inspect)\b/.test(commandLine))
  trial.note('no process was told to do without it, or to be debugged', loose.length === 0 ? `none of ${all.length}` : loose.map(({ commandLine }) => commandLine.slice(0, 120)).join('; '), loose.length === 0)
}

/** The keychain's native part is looked for in the memory map of main: where it really came from. */
async function keychain(trial) {
  const own = trial.processes().find(({ kind }) => kind === 'main')
  const mapped = await until(() => /\S*[^\n]*keyring[^\n]*\.node/.exec(own ? readFileSync(`/proc/${own.pid}/maps`, 'utf8') : '')?.[0], PATIENCE_MS)
  trial.note("the keychain's native part is loaded from outside the archive", mapped?.slice(mapped.indexOf('resources/')) ?? 'not loaded', mapped?.includes('app.asar.unpacked'))
}

/** A name is typed on the first screen: keyboard, page, bridge, main and file all have to work for it to be in the state. */
async function typeName(trial, { id }, windowClass) {
  focus(id)
  await drawn(trial, id, 2)
  await untilSeen(() => press('Tab'), PATIENCE_MS)
  type('Anna')
  press('Return')
  const name = await until(() => trial.state()?.identities.personal.name, PATIENCE_MS)
  trial.keep('package-first')
  trial.note('a name typed on the first screen is in the state file', name || 'not there', name === 'Anna')
  const title = await until(() => { const now = windowOf(windowClass)?.title; return now?.includes('Anna') ? now : null }, PATIENCE_MS)
  trial.note('and in the title of the window', title ?? 'not there', title)
}

const listens = (text) => text.includes('Debugger listening')

/** What the fuses promise, tried; each beside the same on the runtime as it came, where the door is open. */
async function doors(trial) {
  const bare = process.env.ELECTRON_EXEC_PATH
  const asNode = ['-p', '"node " + 6 * 7']
  const control = await runShortly(bare, asNode, { ELECTRON_RUN_AS_NODE: '1' })
  const tried = await runShortly(trial.program, asNode, { ELECTRON_RUN_AS_NODE: '1' })
  trial.note('ELECTRON_RUN_AS_NODE makes no Node of it', `the bare runtime answered "${control.text.trim()}", the package ${tried.text.includes('node 42') ? 'too' : 'not'}`, control.text.includes('node 42') && !tried.text.includes('node 42'))
  const debug = await runShortly(bare, ['--inspect=127.0.0.1:0', '--version'])
  const debugged = await runShortly(trial.program, ['--inspect=127.0.0.1:0'])
  trial.note('--inspect opens no debugger', `the bare runtime ${listens(debug.text) ? 'listened' : 'did not listen'}, the package ${listens(debugged.text) ? 'listened' : 'not'}`, listens(debug.text) && !listens(debugged.text))
  trial.note('a second start ends by itself while the first stays', `exit code ${debugged.code}`, debugged.code === 0 && trial.processes().some(({ kind }) => kind === 'main'))
}

/** Puts a folder "app" in the archive's place, in a copy of the program; true when the copy started it. `isOpen`: with the fuse turned off. */
async function startsFolder(trial, isOpen) {
  const copy = join(process.env.TMPDIR, isOpen ? 'opened' : 'as-built')
  cpSync(dirname(trial.program), copy, { recursive: true, filter: (path) => !path.endsWith('app.asar') })
  const program = join(copy, basename(trial.program))
  if (isOpen) await flipFuses(program, { version: FuseVersion.V1, [FuseV1Options.OnlyLoadAppFromAsar]: false })
  const marker = join(copy, 'started')
  mkdirSync(join(copy, 'resources/app'))
  writeFileSync(join(copy, 'resources/app/package.json'), '{"name":"stranger","main":"index.js"}')
  writeFileSync(join(copy, 'resources/app/index.js'), `require('fs').writeFileSync(${JSON.stringify(marker)}, ''); require('electron').app.exit(0)`)
  await runShortly(program, [])
  const hasStarted = existsSync(marker)
  rmSync(copy, { recursive: true })
  return hasStarted
}

/** Code that is not in the archive: beside the control, in which the fuse is off. */
async function onlyArchive(trial) {
  const [control, tried] = [await startsFolder(trial, true), await startsFolder(trial, false)]
  trial.note('a folder in the place of its archive is not started', `with the fuse off it was${control ? '' : ' NOT'}, as built ${tried ? 'TOO' : 'not'}`, control && !tried)
}

async function finish(trial, run, how, end) {
  end()
  const result = await within(run.ended, PATIENCE_MS)
  if (result === null) run.child.kill('SIGKILL')
  trial.note(`ends by ${how}`, result === null ? `not within ${PATIENCE_MS / 1000} s` : `exit code ${result.code}`, result?.code === 0)
  const left = await until(() => trial.processes().length === 0, 5000)
  trial.note('and leaves no process behind', left ? 'none' : trial.processes().map(({ kind, pid }) => `${kind} ${pid}`).join(', '), left)
}

/** Adds the pretend network to the state, as "Add account" would, so that the second start opens it. */
function addRehearsal(trial) {
  const account = { id: randomUUID(), self: 'personal', address: 'rehearsal://network/', networkId: 'rehearsal', name: 'Rehearsal', space: 'personal', icon: null }
  mkdirSync(trial.profile, { recursive: true })
  writeFileSync(join(trial.profile, 'state.json'), JSON.stringify({ ...trial.state(), accounts: [account] }))
}

const askedRules = (trial) => Object.entries(trial.state()?.guard.rules ?? {}).filter(([, record]) => record.asksToday > 0).map(([id]) => id)

/** A text of the practice is typed in the personal self of the pretend network and sent: the guard must ask. */
async function guard(trial, { id }) {
  focus(id)
  await drawn(trial, id, 3)
  // Into the composer: its place is inside it with and without a menu and a banner above. A click too early does nothing, and a second one no harm.
  await until(() => untilSeen(() => click(id, 0.45, 0.43), 3000), PATIENCE_MS)
  type('Two openings for new clients in my practice, evenings only.')
  press('Tab', 'Tab', 'Tab', 'space') // past the picture and the audience, to Post
  const asked = await until(() => askedRules(trial).length > 0, PATIENCE_MS)
  trial.keep('package-guard')
  trial.note('the guard asks about a text of the practice in the personal self', asked ? `rule ${askedRules(trial).join(', ')}` : 'it did not ask', asked)
}
await main(async ([program, product, desktopFile]) => {
  const windowClass = /^StartupWMClass=(.+)$/m.exec(readFileSync(desktopFile, 'utf8'))?.[1] ?? ''
  const trial = new Trial(program, product)
  const first = start(program)
  const shown = await window(trial, first, windowClass)
  if (shown) {
    trial.note('its class is that of the desktop entry', className(shown.id).join(', '), className(shown.id).includes(windowClass))
    await typeName(trial, shown, windowClass)
    sandbox(trial)
    await keychain(trial)
    await doors(trial)
  }
  await finish(trial, first, 'Ctrl+Q', () => press('ctrl+q'))
  if (shown) {
    addRehearsal(trial)
    const second = start(program)
    const again = await window(trial, second, windowClass)
    if (again) await guard(trial, again)
    await finish(trial, second, 'SIGTERM, as when the user logs out', () => second.child.kill('SIGTERM'))
  }
  await onlyArchive(trial)
  console.log(tableText(['check', 'found', 'fits'], trial.rows.map(({ check, found, fits }) => [check, found, fits ? 'yes' : 'NO'])))
  return trial.rows.every(({ fits }) => fits) ? 0 : 1
})
