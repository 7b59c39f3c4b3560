import { spawn } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { _electron, expect, test as base, type ElectronApplication, type Frame, type Locator, type Page } from '@playwright/test'
import electronPath from 'electron'
import { networkFor } from '../../src/shared/networks/index.ts'
import type { SelfId, SpaceName } from '../../src/shared/persona.ts'
import { emptyIdentity } from '../../src/shared/state/identity-schema.ts'
import { emptyState, type Account, type AppState } from '../../src/shared/state/app-state.ts'
import { makeAuthority, trust } from '../site/certificates.ts'
import type { Composer } from '../site/composers.ts'
import { startSite, type Site } from '../site/server.ts'
import { expectNothingLeaked } from './found-on-disk.ts'

const root = join(import.meta.dirname, '../..')

/** An account that is there from the start. */
export interface SeedAccount { readonly self: SelfId, readonly address: string, readonly name?: string, readonly space?: SpaceName }

/** What a test's own profile folder holds before the app starts. */
export interface Seed {
  readonly accounts?: readonly SeedAccount[]
  readonly state?: Partial<AppState>
  /** Files in the user's folder, by name. */
  readonly files?: Readonly<Record<string, string>>
  /** The profile folder, when the test has prepared one. */
  readonly profile?: string
  readonly extraArguments?: readonly string[]
  /** A program that starts Electron with the arguments that it is given, when the test has prepared its surroundings. */
  readonly starter?: string
}

/** A running app with its own profile, and the pages that belong to it. */
export interface Twain {
  readonly app: ElectronApplication
  readonly shell: Page
  readonly overlay: Page
  readonly profile: string
  readonly userData: string
  /** The page of an account, told by its address; `index` when both selves are on the same site (in order of opening). */
  readonly page: (address: string, index?: number) => Promise<Page>
  /** Everything that the app has written to its output so far. */
  readonly printed: () => string
  readonly close: () => Promise<void>
}

interface Fixtures { readonly launch: (seed?: Seed) => Promise<Twain>, readonly profile: string }
interface WorkerFixtures { readonly site: Site, readonly home: string }

/** State with two named selves, some addresses, and these accounts. */
export function seedState(accounts: readonly SeedAccount[], change: Partial<AppState> = {}): AppState {
  const entries: Account[] = accounts.map(({ self, address, name, space }) => ({
    id: randomUUID(), self, address, networkId: address.startsWith('rehearsal:') ? 'rehearsal' : networkFor(address)?.id ?? null,
    name: name ?? networkFor(address)?.name ?? new URL(address).hostname, space: space ?? self, icon: null
  }))
  return {
    ...emptyState(), welcomed: true, accounts: entries,
    identities: {
      personal: { ...emptyIdentity('Anna'), emails: ['anna.private@example.org'], phones: ['+1 415 555 2671'], handles: [{ networkId: null, handle: 'anna_at_home' }] },
      professional: { ...emptyIdentity('Dr. A. Example'), emails: ['dr.example@practice.example'], phones: ['+1 415 555 0199'], handles: [{ networkId: null, handle: 'drexample' }] }
    },
    ...change
  }
}

export async function startTwain(home: string, site: Pick<Site, 'port'>, profile: string, seed: Seed = {}): Promise<Twain> {
  const userData = join(profile, 'Twain')
  if (seed.accounts || seed.state) {
    await mkdir(userData, { recursive: true })
    await writeFile(join(userData, 'state.json'), JSON.stringify(seedState(seed.accounts ?? [], seed.state)))
    for (const [name, content] of Object.entries(seed.files ?? {})) await writeFile(join(userData, name), content)
  }
  const app = await _electron.launch({
    executablePath: seed.starter ?? electronPath as unknown as string, chromiumSandbox: true, cwd: root, timeout: 60_000,
    args: [root, `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`, ...(seed.extraArguments ?? [])],
    env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: profile }
  })
  const child = app.process()
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => { printed += part.toString('utf8') })
  const find = async (part: string): Promise<Page> => {
    const isIt = (page: Page): boolean => page.url().includes(part)
    return app.windows().find(isIt) ?? app.waitForEvent('window', { predicate: async (page) => { await page.waitForURL((url) => url.href.includes(part)).catch(() => undefined); return isIt(page) } })
  }
  const shell = await find('app://ui/shell/')
  const overlay = await find('app://ui/overlay/')
  return {
    app, shell, overlay, profile, userData,
    page: (address, index = 0) => waitForPage(app, address, index),
    printed: () => printed,
    close: () => closeApp(app, child)
  }
}

/** Starts the app like a user would, on the same profile, and waits until that process ends. Its exit code. */
export function runToEnd(home: string, site: Pick<Site, 'port'>, profile: string): Promise<number | null> {
  const child = spawn(electronPath as unknown as string, [root, `--host-resolver-rules=MAP * 127.0.0.1:${site.port}`], { cwd: root, stdio: 'ignore', env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: profile } })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', (code) => { done(code) })
  })
}

async function waitForPage(app: ElectronApplication, address: string, index: number): Promise<Page> {
  const matching = (): Page[] => app.windows().filter((page) => page.url().startsWith(address))
  await expect.poll(() => matching().length, { message: `a page at ${address}`, timeout: 20_000 }).toBeGreaterThan(index)
  const page = matching()[index]
  if (!page) throw new Error(`no page at ${address}`)
  await page.waitForLoadState('load')
  return page
}

/** Ends the app by its own quit; a process that hangs is ended by its id and told. */
async function closeApp(app: ElectronApplication, child: ReturnType<ElectronApplication['process']>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise<void>((done) => { child.once('exit', () => { done() }) })
  const hangs = setTimeout(() => { console.log('the app did not end by itself and was killed'); child.kill('SIGKILL') }, 10_000)
  await app.close().catch(() => undefined)
  await ended
  clearTimeout(hangs)
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))

export const test = base.extend<Fixtures, WorkerFixtures>({
  home: [async ({}, use) => {
    const home = await mkdtemp(join(tmpdir(), 'twain-home-'))
    await use(home)
    await rm(home, { recursive: true, force: true })
  }, { scope: 'worker' }],
  site: [async ({ home }, use) => {
    const certificates = await makeAuthority(home)
    await trust(home, certificates.authorityFile)
    const site = await startSite(certificates)
    await use(site)
    await site.close()
  }, { scope: 'worker' }],
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'twain-profile-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },
  launch: async ({ home, site, profile }, use) => {
    const running: Twain[] = []
    site.reset()
    await use(async (seed = {}) => {
      const twain = await startTwain(home, site, seed.profile ?? profile, seed)
      running.push(twain)
      return twain
    })
    for (const twain of running) await twain.close()
    for (const { userData, printed } of running) expectNothingLeaked(userData, printed())
  }
})
export { expect }

/** The frame of a page in which a composer's part lies. */
export async function frameOf(page: Page, part: string | undefined): Promise<Frame> {
  if (part === undefined) return page.mainFrame()
  await expect.poll(() => page.frames().some((frame) => frame.url().includes(part))).toBe(true)
  const frame = page.frames().find((other) => other.url().includes(part))
  if (!frame) throw new Error(`no frame at ${part}`)
  return frame
}

/** Opens the composer and types a text, key by key like a person. */
export async function write(page: Page, composer: Composer, text: string): Promise<void> {
  if (composer.open) await page.getByRole(composer.open.role, { name: composer.open.name, exact: true }).click()
  const editor = (await frameOf(page, composer.frame)).locator(composer.editor)
  await editor.click()
  await page.keyboard.type(text, { delay: 2 })
}

/** Presses the composer's send control, without waiting for what follows. */
export async function pressSend(page: Page, composer: Composer): Promise<void> {
  if (composer.send === null) throw new Error(`${composer.id} has no send control`)
  const frame = await frameOf(page, composer.sendFrame ?? composer.frame)
  await frame.locator(composer.send).click({ noWaitAfter: true })
}

/** Signs in on the test site and loads the page again, so that everything on it (a socket too) carries the login. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.evaluate(async (name) => {
    await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user: name }) })
  }, user)
  await page.reload()
}

/** What stands in an editor of any kind. */
export const contentOf = (editor: Locator): Promise<string> =>
  editor.evaluate((element) => ('value' in element ? String(element.value) : (element as HTMLElement).innerText).trim())
