import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import electronPath from 'electron'
import { seedState, type SeedAccount } from '../e2e/twain.ts'
import { makeAuthority, trust } from '../site/certificates.ts'
import { startSite, type Site } from '../site/server.ts'
import type { AppState } from '../../src/shared/state/app-state.ts'
import { Devtools, type Target } from './devtools.ts'

/** Starts what is compared: Twain, the bare programs on the same runtime, and Debian's Chromium. All see the same local pages and nothing else. */

const root = join(import.meta.dirname, '../..')
const binary = electronPath as unknown as string

/** A program that runs, and how to look at it. */
export interface Program {
  readonly pid: number
  /** Milliseconds since 1970, taken just before the program was spawned. */
  readonly spawnedAt: number
  readonly devtools: Devtools
  /** Ends it, waits for its end and removes its profile. */
  readonly close: () => Promise<void>
}

/** The surroundings of all programs of one bench: a home that trusts the test site, and the site. */
export interface Surroundings {
  readonly home: string
  readonly site: Site
  readonly folder: (name: string) => Promise<string>
}

/** Runs the work with a test site and a folder of its own, which go afterwards. */
export async function withSurroundings<Result>(work: (surroundings: Surroundings) => Promise<Result>): Promise<Result> {
  const base = await mkdtemp(join(tmpdir(), 'twain-bench-'))
  const home = join(base, 'home')
  const certificates = await makeAuthority(home)
  await trust(home, certificates.authorityFile)
  const site = await startSite(certificates)
  try {
    return await work({ home, site, folder: (name) => mkdtemp(join(base, `${name}-`)) })
  } finally {
    await site.close()
    await rm(base, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  }
}

interface Command { readonly file: string, readonly args: readonly string[], readonly environment: Readonly<Record<string, string>>, readonly folder: string, readonly keep?: boolean }

async function startProgram({ file, args, environment, folder, keep = false }: Command): Promise<Program> {
  const spawnedAt = Date.now()
  const child = spawn(file, [...args, '--remote-debugging-port=0'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...environment } })
  const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve() }) })
  const devtools = await Devtools.connect(await debuggingAddress(child))
  return {
    pid: child.pid as number, spawnedAt, devtools,
    close: async () => {
      await endOf(child, devtools, ended)
      if (!keep) await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
    }
  }
}

/** Chromium says itself where it listens. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.once('error', reject)
    child.once('exit', (code) => { reject(new Error(`The program ended at once (${code}): ${said.trim().split('\n').slice(-3).join(' ')}`)) })
    child.stderr?.setEncoding('utf8').on('data', (part: string) => {
      said = (said + part).slice(-4_000)
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
  })
}

async function endOf(child: ChildProcess, devtools: Devtools, ended: Promise<void>): Promise<void> {
  const hangs = setTimeout(() => { console.error('a program did not end by itself and was killed'); child.kill('SIGKILL') }, 10_000)
  await devtools.closeProgram()
  await ended
  clearTimeout(hangs)
  devtools.disconnect()
}

const localOnly = ({ site }: Surroundings): string => `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`

/** What Twain is started with. With `profile` the folder is kept: a second start on it is a returning user's. */
export interface TwainOptions { readonly accounts?: readonly SeedAccount[], readonly state?: Partial<AppState>, readonly profile?: string }

/** Twain as its user starts it, with these accounts. */
export async function startTwain(around: Surroundings, { accounts = [], state = {}, profile }: TwainOptions = {}): Promise<Program> {
  const folder = profile ?? await around.folder('twain')
  await mkdir(join(folder, 'Twain'), { recursive: true })
  await writeFile(join(folder, 'Twain/state.json'), JSON.stringify(seedState(accounts, state)))
  return startProgram({ file: binary, args: [root, localOnly(around)], environment: { HOME: around.home, XDG_CONFIG_HOME: folder }, folder, keep: profile !== undefined })
}

/** One of the programs in tests/bench/bare, with the addresses that it shows. */
export async function startBare(around: Surroundings, name: 'one-window' | 'views', addresses: readonly string[] = [], profile?: string): Promise<Program> {
  const folder = profile ?? await around.folder('bare')
  const args = [join(import.meta.dirname, `bare/${name}.cjs`), localOnly(around), `--user-data-dir=${join(folder, 'bare')}`, ...addresses]
  return startProgram({ file: binary, args, environment: { HOME: around.home, XDG_CONFIG_HOME: folder }, folder, keep: profile !== undefined })
}

/** Twain's own window. */
export const shellOf = ({ devtools }: Program): Promise<Target> => devtools.find(({ url }) => url.startsWith('app://ui/shell/'))
/** The window of a bare program. */
export const bareShellOf = ({ devtools }: Program): Promise<Target> => devtools.find(({ url }) => url.endsWith('/bare/page.html'))

/**
 * An expression whose promise is kept when the condition holds in the page and a frame with it was drawn: milliseconds since 1970.
 * The same for all programs.
 */
export const drawn = (condition: string): string => `new Promise((done) => {
  const look = () => {
    if (!(${condition})) return false
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { done(performance.timeOrigin + performance.now()) }; port2.postMessage(0) })
    return true
  }
  if (look()) return
  const observer = new MutationObserver(() => { if (look()) observer.disconnect() })
  observer.observe(document, { childList: true, subtree: true, attributes: true })
})`

const searchPath = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin']
/** Debian's Chromium; null when it is not installed. */
export const chromium: string | null = searchPath.map((folder) => join(folder, 'chromium')).find((file) => existsSync(file)) ?? null
export const chromiumMissing = 'Without Chromium beside it: it is not installed (apt-get install chromium).'

/**
 * What somebody would use without Twain: one Chromium with two profiles, a window for each, the pages as tabs.
 * @param tabs the addresses of the first profile and those of the second.
 */
export async function startChromium(around: Surroundings, file: string, tabs: readonly [readonly string[], readonly string[]]): Promise<Program> {
  const folder = await around.folder('chromium')
  const environment = { HOME: around.home, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }
  const shared = [`--user-data-dir=${join(folder, 'data')}`, '--no-first-run', '--no-default-browser-check', localOnly(around)]
  const program = await startProgram({ file, args: [...shared, '--profile-directory=Personal', ...tabs[0]], environment, folder })
  // The second start hands its wish to the first and ends.
  const second = spawn(file, [...shared, '--profile-directory=Professional', ...tabs[1]], { stdio: 'ignore', env: { ...process.env, ...environment } })
  await new Promise<void>((resolve, reject) => { second.once('exit', () => { resolve() }); second.once('error', reject) })
  return program
}

const isLoaded = "document.readyState === 'complete' || new Promise((done) => { addEventListener('load', () => { done(true) }) })"

/** Waits until this many pages of these addresses are there and loaded. */
export async function allLoaded({ devtools }: Program, addresses: readonly string[]): Promise<readonly Target[]> {
  const pages: Target[] = []
  for (const address of addresses) {
    const page = await devtools.find(({ url, targetId }) => url.startsWith(new URL(address).origin) && !pages.some(({ info }) => info.targetId === targetId))
    await page.evaluate(isLoaded)
    pages.push(page)
  }
  return pages
}
