// The inner half of headless.mjs, already the normal user and on a session bus of its own: starts a screen and a
// keyring, runs the command, ends both. usage: node inside.mjs <command> [args]
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, main, onPath } from './project.mjs'

// Wide enough for the pictures in the largest size, 2560x1440.
const SCREEN = '2600x1500x24'

/** Starts Xvfb on a free number, which it tells through its third channel. */
function startScreen() {
  const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] })
  let text = ''
  child.stderr.on('data', (data) => { text += data })
  return new Promise((done, fail) => {
    const failed = (reason) => fail(new Failure(`The virtual screen (Xvfb) did not start: ${reason}`))
    child.on('error', (error) => failed(error.message))
    child.on('exit', () => failed(text.trim().split('\n').at(-1)))
    child.stdio[3].on('data', (data) => done({ display: `:${String(data).trim()}`, child }))
  })
}

/** Unlocks a new keyring with a password of its own; the daemon goes when the session bus goes. */
function startKeyring() {
  const args = ['--unlock', '--components=secrets']
  const options = { input: 'twain', encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] }
  const path = onPath('gnome-keyring-daemon')
  let result = spawnSync(path, args, options)
  if (result.error?.code === 'EPERM') {
    // It carries a capability (locked memory) that containers may withhold; a copy of the file carries none.
    const copy = join(process.env.TMPDIR, 'gnome-keyring-daemon')
    copyFileSync(path, copy)
    result = spawnSync(copy, args, options)
  }
  if (result.status !== 0) throw new Failure(`The keyring did not start: ${(result.error?.message ?? result.stderr).trim().split('\n').at(-1)}`)
  return Object.fromEntries([...result.stdout.matchAll(/^(\w+)=(.+)$/gm)].map(([, name, value]) => [name, value]))
}

await main(async ([command, ...args]) => {
  const { display, child: screen } = await startScreen()
  try {
    const env = { ...process.env, ...startKeyring(), DISPLAY: display }
    const child = spawn(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] })
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
    return await new Promise((done) => { child.on('close', (code) => done(code ?? 1)) })
  } finally {
    screen.removeAllListeners('exit')
    screen.kill()
  }
})
