import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedState, type SeedAccount } from '../e2e/twain.ts'
import { recordAudit } from '../fixtures/rows.ts'
import type { Sent } from './net-watch.ts'

// Runs the app in a network that leads nowhere and tells every connection that it begins by itself. usage: idle.ts <minutes>

interface Found { readonly sent: Sent, readonly running: boolean, readonly renderers: number }

/** Runs the app with these accounts for so long, alone in a network of its own. */
async function runApart(accounts: readonly SeedAccount[], milliseconds: number): Promise<Found> {
  const folder = await mkdtemp(join(tmpdir(), 'twain-idle-'))
  const profile = join(folder, 'profile')
  const home = join(folder, 'home')
  await mkdir(join(profile, 'Twain'), { recursive: true })
  await mkdir(home)
  // With an address for packs: it may be asked at the button only.
  await writeFile(join(profile, 'Twain/state.json'), JSON.stringify(seedState(accounts, { packAddress: 'https://packs.example.org/newest.twainpack' })))
  const inside = [process.execPath, '--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'idle-inside.ts'), profile, home, String(milliseconds)]
  const child = spawn('unshare', ['--map-root-user', '--net', '--mount', 'sh', join(import.meta.dirname, 'empty-net.sh'), String(process.getuid?.()), String(process.getgid?.()), folder, ...inside], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [text, errors] = ['', '']
  child.stdout.on('data', (data: Buffer) => { text += String(data) })
  child.stderr.on('data', (data: Buffer) => { errors += String(data) })
  const code = await new Promise<number | null>((done, fail) => { child.once('error', fail); child.once('close', done) })
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  if (code !== 0) throw new Error(`the idle run ended with ${code}: ${errors.trim().split('\n').slice(-5).join(' | ')}`)
  return JSON.parse(text) as Found
}

const listOf = ({ connections, datagrams, names, ends }: Sent): string => [`${connections} TCP connections`, `${datagrams} UDP datagrams`, ...(names.length > 0 ? [`names ${[...new Set(names)].join(', ')}`] : []), ...(ends.length > 0 ? [`to ${ends.join(', ')}`] : [])].join('; ')

const demand = 'the app itself connects to nobody'
const minutes = Number(process.argv[2] ?? 1)
const control = 'https://control.example.org/'
try {
  const seen = await runApart([{ self: 'personal', address: control }], 15_000)
  const isSeen = seen.sent.names.includes('control.example.org') && seen.sent.connections > 0
  const idle = await runApart([{ self: 'personal', address: 'rehearsal://network/' }, { self: 'professional', address: 'rehearsal://network/' }], minutes * 60_000)
  const { connections, datagrams, names, ends } = idle.sent
  const isNone = connections + datagrams + names.length + ends.length === 0
  const problems = [...(isNone ? [] : [listOf(idle.sent)]), ...(idle.running && idle.renderers >= 3 ? [] : [`the app was not running (${idle.renderers} renderers)`]), ...(isSeen ? [] : [`the control failed: ${listOf(seen.sent)}`])]
  recordAudit({
    item: 'idle', demand, verdict: problems.length === 0 ? 'kept' : 'MISSED', found: problems.length === 0 ? `${minutes} min with ${idle.renderers} renderers in a network of its own that looks like a way out: ${listOf(idle.sent)}` : problems.join('; '),
    control: `the same run with an account on the web is seen: ${listOf(seen.sent)}`,
  })
  process.exitCode = problems.length === 0 ? 0 : 1
} catch (error) {
  recordAudit({ item: 'idle', demand, verdict: 'not answered', found: error instanceof Error ? error.message : String(error), control: '' })
  process.exitCode = 1
}
