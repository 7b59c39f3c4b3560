// Starts Twain; with --watch it rebuilds and reloads while sources change. Other arguments go to the app.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { Failure, isRoot, main, modernNode, root, withNode } from './project.mjs'
import { binaryIn, readRuntime, runtimeEnv } from './runtime.mjs'

function checkScreen() {
  if (process.platform !== 'linux') return
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) throw new Failure('There is no screen here to show Twain on: run `npm run demo`, which plays it without one and leaves pictures in demo/.')
  if (isRoot()) throw new Failure('Chromium does not run as root with its sandbox on, and Twain never turns it off: start Twain as a normal user.')
}

/** Runs until the app ends; whoever stops this stops the app. */
function runApp(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // A signal to npm ends only npm and its shell: then this has another parent.
  const parent = process.ppid
  setInterval(() => { if (process.ppid !== parent) child.kill('SIGTERM') }, 1000).unref()
  return new Promise((done, fail) => {
    child.on('error', (error) => fail(new Failure(`Electron could not be started: ${error.message}`)))
    child.on('close', (code) => done(code ?? 1))
  })
}

await main(async (args) => {
  checkScreen()
  const runtime = readRuntime()
  const env = withNode(runtimeEnv(runtime))
  for (const name of ['ELECTRON_RUN_AS_NODE', 'NO_SANDBOX', 'NODE_OPTIONS']) delete env[name]
  await ensureBuilt()
  const rest = args.filter((arg) => arg !== '--watch')
  if (!args.includes('--watch')) return runApp(binaryIn(runtime.path), [root, ...rest], env)
  const viteArgs = ['dev', '--watch', ...(rest.length > 0 ? ['--', ...rest] : [])]
  return runApp(modernNode(), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), ...viteArgs], env)
})
