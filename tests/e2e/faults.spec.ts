import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { sheetIn } from './sheet.ts'
import { contentOf, expect, seedState, runToEnd, signIn, test } from './twain.ts'

const hostile = 'https://hostile.example.org'
const home = 'https://x.com/home'

/** Files that an earlier run may have left behind. */
const brokenFiles = [
  { name: 'a truncated file', text: JSON.stringify(seedState([])).slice(0, 200), notice: 'Your settings could not be read and were put aside.', aside: /^state\.json\.broken-/ },
  { name: 'a file that is no JSON', text: '\u0000\u0001 not json', notice: 'Your settings could not be read and were put aside.', aside: /^state\.json\.broken-/ },
  { name: 'a file with wrong types', text: JSON.stringify({ ...seedState([]), accounts: 'none' }), notice: 'Your settings could not be read and were put aside.', aside: /^state\.json\.broken-/ },
  { name: 'a file of a newer version', text: JSON.stringify({ ...seedState([]), version: 999 }), notice: 'Your settings come from a newer Twain.', aside: /^state\.json\.newer-/ }
]
for (const { name, text, notice, aside } of brokenFiles) {
  test(`state file: ${name} is set aside and announced`, async ({ launch, profile }) => {
    await mkdir(join(profile, 'Twain'), { recursive: true })
    await writeFile(join(profile, 'Twain/state.json'), text)
    const twain = await launch({ profile })
    await expect(twain.shell.getByText(notice)).toBeVisible()
    await expect(twain.shell.getByRole('button', { name: 'Skip for now' })).toBeVisible()
    const kept = (await readdir(twain.userData)).find((file) => aside.test(file))
    expect(kept, 'the old file is kept').toBeDefined()
    expect(await readFile(join(twain.userData, kept ?? ''), 'utf8')).toBe(text)
  })
}

test('a profile folder that cannot be written is explained, and nothing is opened', async ({ launch, profile }) => {
  await writeFile(join(profile, 'marker'), '')
  await mkdir(join(profile, 'Twain'))
  await chmod(join(profile, 'Twain'), 0o500)
  try {
    const twain = await launch({ profile })
    await expect(twain.shell.getByRole('heading', { name: 'Twain cannot save' })).toBeVisible()
    await expect(twain.shell.getByText(join(profile, 'Twain'))).toBeVisible()
    expect(await readdir(join(profile, 'Twain'))).toEqual([])
  } finally {
    await chmod(join(profile, 'Twain'), 0o700)
  }
})

test('a second start brings the first to the front and ends', async ({ launch, profile, home: userHome, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.app.evaluate(({ app }) => { (globalThis as { seconds?: number }).seconds = 0; app.on('second-instance', () => { (globalThis as { seconds?: number }).seconds = 1 }) })
  // Not through Playwright, which would still be attaching to a process that ends at once.
  expect(await runToEnd(userHome, site, profile)).toBe(0)
  await expect.poll(() => twain.app.evaluate(() => (globalThis as { seconds?: number }).seconds)).toBe(1)
  await expect(twain.shell.getByRole('button', { name: /Personal/ }).first()).toBeVisible()
})

test('a page that throws and a page that loops for ever do not take the app with them', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: `${hostile}/loops` }, { self: 'professional', address: `${hostile}/throws` }] })
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  await expect(twain.shell.getByText(/^PROFESSIONAL - /)).toBeVisible()
  await twain.page(`${hostile}/throws`)
  await twain.shell.getByRole('button', { name: /Personal/ }).first().click()
  await expect(twain.shell.getByText(/^PERSONAL - /)).toBeVisible()
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await expect(twain.shell.getByRole('heading', { name: 'Settings' })).toBeVisible()
})

test('a page that does not react any more: its own screen, and Retry loads it anew', async ({ launch }) => {
  const address = `${hostile}/loops`
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  await twain.page(address)
  const process = (): Promise<number> => twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().find((contents) => contents.getURL().includes('/loops'))?.getOSProcessId() ?? 0)
  const hanging = await process()
  // The page really hangs; Chromium keeps its own notice back as long as a debugger is attached, so the event is sent by hand.
  await twain.app.evaluate(({ webContents }) => { webContents.getAllWebContents().find((contents) => contents.getURL().includes('/loops'))?.emit('unresponsive') })
  await expect(twain.shell.getByRole('heading', { name: 'The page does not react' })).toBeVisible()
  await twain.shell.getByRole('button', { name: 'Try again' }).click()
  await expect(twain.shell.getByRole('heading', { name: 'The page does not react' })).toBeHidden()
  await expect.poll(process).not.toBe(hanging)
})

test('200 pop-ups: a few at most, and it is said', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: `${hostile}/popups` }] })
  await twain.page(`${hostile}/popups`)
  await expect(twain.shell.getByText(/tried to open more windows/)).toBeVisible()
  expect(await twain.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length)).toBeLessThanOrEqual(4)
})

for (const target of ['file:///etc/passwd', 'javascript:void(document.title = "run")', 'ms-settings:privacy', 'chrome://gpu', 'app://ui/shell/index.html', 'data:text/html,<p>x', 'rehearsal://network/']) {
  test(`a page cannot go to ${target}`, async ({ launch }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
    const page = await twain.page(home)
    const address = (): Promise<string> => twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()).filter((url) => !url.startsWith('app:')).join(' '))
    const link = await page.evaluateHandle((to) => {
      const element = document.createElement('a')
      element.href = to
      element.textContent = 'there'
      document.body.prepend(element)
      return element
    }, target)
    await link.click({ noWaitAfter: true })
    // Chromium itself stops some of these before the app is asked; what the app stops, it says.
    if (/^(?:ms-settings|app|rehearsal):/.test(target)) await expect(twain.shell.getByText(/A link to .* was not opened/)).toBeVisible()
    expect(await address()).toBe(home)
    // Positive control: the same page does go to another https address.
    await page.evaluate(() => { window.location.href = 'https://www.linkedin.com/feed/' }).catch(() => undefined)
    await expect.poll(address).toBe('https://www.linkedin.com/feed/')
  })
}

test('permissions that are not in the table are refused; one that is asked is denied by Escape, for this self only', async ({ launch }) => {
  const address = `${hostile}/probe`
  const twain = await launch({ accounts: [{ self: 'personal', address }, { self: 'professional', address }] })
  const page = await twain.page(address)
  const sheet = sheetIn(twain.overlay)
  const states = (of: Page): Promise<readonly string[]> => of.evaluate(async () => {
    const names = ['geolocation', 'midi', 'clipboard-read', 'notifications', 'camera', 'microphone', 'background-sync']
    return Promise.all(names.map(async (name) => `${name} ${await navigator.permissions.query({ name: name as PermissionName }).then((status) => status.state, () => 'unknown')}`))
  })
  expect((await states(page)).filter((state) => state.endsWith('granted'))).toEqual([])
  const ask = (of: Page): Promise<string> => of.evaluate(() => Notification.requestPermission())
  const denied = ask(page)
  await sheet.appears()
  await expect(sheet.dialog).toContainText('hostile.example.org')
  await twain.overlay.keyboard.press('Escape')
  expect(await denied).toBe('denied')
  // Denied for this run, without another question; only what is allowed is stored.
  expect(await ask(page)).toBe('denied')

  // Positive control: the other self is asked anew, and what it allows is granted there and only there.
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  const other = await twain.page(address, 1)
  const granted = ask(other)
  await sheet.appears()
  const allow = sheet.dialog.getByRole('button', { name: 'Allow' })
  await expect(allow).not.toHaveAttribute('aria-disabled', 'true')
  await allow.click()
  expect(await granted).toBe('granted')
  expect(await ask(page)).toBe('denied')
  const state = JSON.parse(await readFile(join(twain.userData, 'state.json'), 'utf8')) as { permissions: unknown }
  expect(state.permissions).toEqual([{ space: 'professional', origin: hostile, permission: 'notifications', granted: true }])
})

test('a page that asks for everything at once gets one question at a time, and nothing without an answer', async ({ launch }) => {
  const address = `${hostile}/permissions`
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  const sheet = sheetIn(twain.overlay)
  await page.getByRole('button', { name: 'Ask for all' }).click({ noWaitAfter: true }).catch(() => undefined)
  await expect.poll(async () => {
    if (await sheet.dialog.isVisible()) await twain.overlay.keyboard.press('Escape')
    return page.getByText('All asked.').isVisible()
  }, { timeout: 30_000 }).toBe(true)
  const results = await page.evaluate(() => JSON.stringify((window as unknown as { results: unknown }).results))
  expect(results).not.toMatch(/geolocation[^,]*granted|clipboard-read[^,]*granted|midi[^,]*granted/)
})

/** Gives pages and their frames what a broken-out renderer would have: every channel of main. */
const strangerPreload = `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('stranger', { invoke: (channel, input) => ipcRenderer.invoke(channel, input).then((reply) => JSON.stringify(reply), (error) => 'no handler: ' + error.message) })`
interface StrangerWindow { stranger: { invoke: (channel: string, input: unknown) => Promise<string> } }

test('a page and its frames get nothing out of our calls', async ({ launch, profile }) => {
  await writeFile(join(profile, 'stranger.js'), strangerPreload)
  const address = 'https://blog.example.org/article'
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.app.evaluate(({ session }, filePath) => { session.fromPartition('persist:personal').registerPreloadScript({ type: 'frame', filePath }) }, join(profile, 'stranger.js'))
  const page = await twain.page(home)
  await page.goto(address)
  await expect.poll(() => page.frames().length).toBeGreaterThan(1)
  const long = 10_000_000
  for (const frame of page.frames()) {
    const call = (channel: string, input: unknown): Promise<string> => frame.evaluate(([name, value]) => (window as unknown as StrangerWindow).stranger.invoke(name, value), [channel, input] as const)
    for (const [channel, input] of [['shell:view.get', undefined], ['shell:self.switch', { self: 'professional' }], ['shell:overlay.answer', { id: 'x', answer: 'send' }], ['shell:identity.save', null], ['shell:account.remove', { accountId: 1 }]] as const) {
      expect(await call(channel, input), channel).toContain('"code":"forbidden"')
    }
    for (const [channel, input] of [['page:draft.changed', 'text'], ['page:draft.changed', { draft: 5 }], ['page:act.held', null], ['page:ping.answer', { ping: 'x' }], ['page:act.replay', { token: 't', point: 'here', key: null }]] as const) {
      expect(await call(channel, input), channel).toContain('"code":"bad-request"')
    }
    expect(await frame.evaluate((length) => (window as unknown as StrangerWindow).stranger.invoke('page:draft.changed', { draft: 'x'.repeat(length), kept: [], fields: [], hasComposer: true, sinceAct: 0 }), long)).toContain('"code":"bad-request"')
    expect(await call('shell:no.such.call', {})).toContain('no handler')
    expect(await call('electron-store-get-data', {})).toContain('no handler')
    // Nobody approved this token: main sends no input for it.
    expect(await call('page:act.replay', { token: 'made-up', point: { x: 1, y: 1 }, key: null })).toContain('"sent":false')
    // Positive control: the same way does reach a handler that pages may use.
    expect(await call('page:frame.hello', undefined)).toContain('"watched":true')
  }
  await expect(twain.shell.getByText(/^PERSONAL - Anna/)).toBeVisible()
})

test('two selves are signed in to the same site at once, each as itself', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }, { self: 'professional', address: home }] })
  const personal = await twain.page(home)
  await signIn(personal, 'anna')
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  const professional = await twain.page(home, 1)
  await signIn(professional, 'dr-example')
  await personal.reload()
  await expect(personal.getByText('Signed in as anna')).toBeVisible()
  await expect(professional.getByText('Signed in as dr-example')).toBeVisible()
})

test('a draft is still there when the sheet was refused, and after a switch there and back', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }, { self: 'professional', address: home }] })
  const page = await twain.page(home)
  const editor = page.getByRole('textbox').first()
  await editor.click()
  await page.keyboard.type('Half a thought')
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  await twain.page(home, 1)
  await twain.shell.getByRole('button', { name: /Personal/ }).first().click()
  expect(await contentOf(editor)).toBe('Half a thought')
})

test('leaving a page that has something unsaved is asked about, and both answers work', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const page = await twain.page(home)
  const answerWith = (answer: number): Promise<void> => twain.app.evaluate(({ dialog }, given) => { dialog.showMessageBoxSync = () => given }, answer)
  const address = (): Promise<string> => twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()).find((url) => url.startsWith('https:')) ?? '')
  // Chromium asks only after the user has done something on the page.
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('half a thought')
  await page.evaluate(() => { window.addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = '' }) })
  await answerWith(0)
  await page.evaluate(() => { window.location.href = 'https://www.linkedin.com/feed/' }).catch(() => undefined)
  await expect.poll(() => page.evaluate(() => document.readyState)).toBe('complete')
  expect(await address()).toBe(home)
  await answerWith(1)
  await page.evaluate(() => { window.location.href = 'https://www.linkedin.com/feed/' }).catch(() => undefined)
  await expect.poll(address).toBe('https://www.linkedin.com/feed/')
})
