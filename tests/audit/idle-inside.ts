import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import electronPath from 'electron'
import { watchNet, type Sent } from './net-watch.ts'

// Inside the network that leads nowhere: runs the app as a user would for so long and prints what it sent.
// usage: idle-inside.ts <profile> <home> <milliseconds>

const [, , profile = '', home = '', milliseconds = '0'] = process.argv
const root = join(import.meta.dirname, '../..')

/** Number of the app's renderers: an app that did not start sends nothing either. */
const renderers = (): number => readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
  try { const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8'); return line.includes('--type=renderer') && line.includes(profile) } catch { return false } // ended meanwhile
}).length

const watch = await watchNet()
const app = spawn(electronPath as unknown as string, [root], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, HOME: home, XDG_CONFIG_HOME: profile } })
await wait(Number(milliseconds))
const found: { sent: Sent, running: boolean, renderers: number } = { sent: watch.sent(), running: app.exitCode === null && app.signalCode === null, renderers: renderers() }
const ended = new Promise<void>((done) => { app.once('exit', () => { done() }) })
app.kill('SIGTERM')
const hangs = setTimeout(() => { app.kill('SIGKILL') }, 5_000)
if (found.running) await ended
clearTimeout(hangs)
watch.stop()
console.log(JSON.stringify(found))
