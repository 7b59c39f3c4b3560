import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { addClients, answered, ask } from './ask-main.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const home = 'https://x.com/home'
const passphrase = 'four words of mine'
const both = { accounts: [{ self: 'personal', address: home }, { self: 'professional', address: home }] } as const
const everything = ['personal', 'professional'] as const

const windowTitle = (app: ElectronApplication): Promise<string> => app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.getTitle() ?? '')
const cover = ({ shell }: Twain) => shell.getByRole('heading', { name: /is locked$/ })
/** Titles of the windows that can be seen. */
const visibleWindows = (app: ElectronApplication): Promise<string[]> => app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().filter((window) => window.isVisible()).map((window) => window.getTitle()))
/** Addresses of the pages in the main window that are visible. */
const visibleViews = (app: ElectronApplication): Promise<string[]> => app.evaluate(({ BaseWindow }) => (BaseWindow.getAllWindows()[0]?.contentView.children ?? [])
  .map((view) => view as unknown as { webContents: Electron.WebContents, getVisible: () => boolean })
  .filter((view) => view.getVisible()).map(({ webContents }) => webContents.getURL()).filter((address) => address.startsWith('https:')))

async function unlock({ shell }: Twain, typed = passphrase): Promise<void> {
  await shell.getByLabel('Passphrase').fill(typed)
  await shell.getByRole('button', { name: 'Unlock', exact: true }).click()
}

test('set up, locked and opened by hand: the page stays alive behind the lock, unseen and unheard, with what was typed', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const { shell, app } = twain
  const page = await twain.page(home)
  const composer = page.getByRole('textbox').first()
  await composer.click()
  await page.keyboard.type('Half a sentence')
  await page.evaluate(() => { const counter = globalThis as unknown as { ticks: number }; counter.ticks = 0; setInterval(() => { counter.ticks++ }, 50) })
  await shell.getByRole('button', { name: 'Set up a lock' }).click()
  await shell.getByRole('button', { name: 'Set up the lock' }).click()
  await shell.getByLabel('Passphrase of the lock').fill(passphrase)
  await shell.getByLabel('The same once more').fill(passphrase)
  await shell.getByRole('button', { name: 'Set up the lock' }).click()
  await expect(shell.getByRole('group', { name: 'Recovery code' })).toHaveText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)
  await shell.getByRole('button', { name: 'I have kept it' }).click()
  await expect(shell.getByRole('group', { name: 'Recovery code' })).toBeHidden()
  await shell.getByRole('button', { name: /^Back to/ }).click()
  await expect.poll(() => visibleViews(app)).toEqual([page.url()]) // positive control: what is seen is told

  await shell.getByRole('button', { name: 'Lock Twain' }).click()
  await expect(cover(twain)).toHaveText('Twain is locked')
  await expect.poll(() => visibleViews(app)).toEqual([])
  expect(await windowTitle(app)).toBe('Twain - locked')
  const seen = await page.evaluate(() => (globalThis as unknown as { ticks: number }).ticks)
  await expect.poll(() => page.evaluate(() => (globalThis as unknown as { ticks: number }).ticks)).toBeGreaterThan(seen)
  expect(await app.evaluate(({ webContents }, address) => webContents.getAllWebContents().find((contents) => contents.getURL() === address)?.isAudioMuted(), page.url())).toBe(true)
  await expect(shell.getByLabel('Passphrase')).toBeFocused()

  await unlock(twain, 'four words of yours')
  await expect(shell.getByText('This passphrase does not fit.').last()).toBeVisible()
  await unlock(twain)
  await expect(cover(twain)).toBeHidden()
  await expect.poll(() => visibleViews(app)).toEqual([page.url()])
  expect(await app.evaluate(({ webContents }, address) => webContents.getAllWebContents().find((contents) => contents.getURL() === address)?.isAudioMuted(), page.url())).toBe(false)
  expect((await composer.innerText()).trim()).toBe('Half a sentence')
})

test('after a restart everything is locked: nothing is loaded, nothing is told, and the list stays encrypted', async ({ launch, site }) => {
  const first = await launch(both)
  await first.page(home)
  await addClients(first, { given: 'Quenbyline', family: 'Zarrowmatic' })
  await answered(first, 'lock.setUp', { passphrase })
  await expect.poll(async () => (await answered(first, 'view.get')).lock.holdsClients).toBe(true)
  await first.close()
  site.reset()
  const twain = await launch({ profile: first.profile })
  await expect(cover(twain)).toHaveText('Twain is locked')
  const view = await answered(twain, 'view.get')
  expect(view).toMatchObject({ screen: 'locked', accounts: [], page: null, clients: { state: 'locked', count: null } })
  expect(JSON.stringify(view)).not.toMatch(/Anna|Example|practice\.example|x\.com/)
  for (const [name, input] of [['clients.list', { search: '', from: 0, count: 5 }], ['screen.show', { screen: 'settings' }], ['text.check', { text: 'x' }], ['lock.turnOff', { current: 'x' }], ['identity.save', { self: 'personal', identity: view.identities.personal }]] as const) {
    expect(await ask(twain, name, input as never), name).toMatchObject({ ok: false, code: 'not-allowed', message: expect.stringContaining('locked') })
  }
  expect(twain.app.windows().filter((window) => window.url().startsWith('https:'))).toEqual([])
  expect(site.requests).toEqual([])
  await unlock(twain)
  await twain.page(home)
  expect(site.requests.length).toBeGreaterThan(0) // positive control: what is asked for is seen
  await expect.poll(async () => (await answered(twain, 'view.get')).clients).toEqual({ state: 'open', count: 1, hasPassphrase: true, problem: null })
})

test('one self is locked: the other goes on, and names of clients are still noticed there', async ({ launch }) => {
  const twain = await launch(both)
  const page = await twain.page(home)
  await addClients(twain, { given: 'Quenbyline', family: 'Zarrowmatic' })
  await answered(twain, 'lock.setUp', { passphrase })
  await answered(twain, 'lock.now', { selves: ['professional'] })
  const view = await answered(twain, 'view.get')
  expect(view).toMatchObject({ screen: 'page', activeSelf: 'personal', identities: { personal: { name: 'Anna' }, professional: { name: 'Professional', emails: [] } } })
  expect(view.accounts.map(({ self }) => self)).toEqual(['personal'])
  expect(await ask(twain, 'screen.show', { screen: 'clients' })).toMatchObject({ ok: false, code: 'not-allowed' })
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('I saw Quenbyline Zarrowmatic today.')
  await page.getByRole('button', { name: 'Post', exact: true }).first().click({ noWaitAfter: true })
  await sheetIn(twain.overlay).appears()

  // A question of a self that is locked meanwhile waits behind the lock, and is not told to the overlay.
  await answered(twain, 'lock.now', { selves: ['personal'] })
  await sheetIn(twain.overlay).isGone()
  expect(await ask(twain, 'overlay.get', undefined, 'overlay')).toEqual({ ok: true, value: null })
  await answered(twain, 'lock.unlock', { selves: ['personal'], passphrase })
  await sheetIn(twain.overlay).appears()
  await sheetIn(twain.overlay).dontSend()

  await twain.shell.getByRole('button', { name: /^Professional/ }).click()
  await expect(cover(twain)).toHaveText('Professional is locked')
  await twain.shell.getByRole('button', { name: 'Go to Personal' }).click()
  await expect(cover(twain)).toBeHidden()
})

test('sleep of the computer and the shortcut lock; a page is told that it may show no notification', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const page = await twain.page(home)
  await answered(twain, 'lock.setUp', { passphrase })
  await answered(twain, 'view.get')
  void page.evaluate(() => Notification.requestPermission()).catch(() => undefined)
  await twain.overlay.getByRole('button', { name: 'Allow' }).click()
  const permission = (): Promise<string> => page.evaluate(() => navigator.permissions.query({ name: 'notifications' }).then(({ state }) => state))
  await expect.poll(permission).toBe('granted')
  await twain.app.evaluate(({ powerMonitor }) => { powerMonitor.emit('suspend') })
  await expect(cover(twain)).toBeVisible()
  await expect.poll(permission).not.toBe('granted')
  await unlock(twain)
  await expect(cover(twain)).toBeHidden()
  await expect.poll(permission).toBe('granted')
  await twain.app.evaluate(({ webContents }) => {
    for (const type of ['keyDown', 'keyUp'] as const) webContents.getFocusedWebContents()?.sendInputEvent({ type, keyCode: 'K', modifiers: ['control', 'shift'] })
  })
  await expect(cover(twain)).toBeVisible()
})

test('the passphrase is lost: the recovery code sets a new one, and the next code is shown before anything opens', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const { shell } = twain
  await twain.page(home)
  const { code } = await answered(twain, 'lock.setUp', { passphrase })
  await answered(twain, 'lock.now', { selves: [...everything] })
  await shell.getByRole('button', { name: 'I lost my passphrase' }).click()
  await shell.getByRole('textbox', { name: 'Recovery code' }).fill(code.toLowerCase())
  await shell.getByLabel('New passphrase').fill('five words of hers, too')
  await shell.getByLabel('The same once more').fill('five words of hers, too')
  await shell.getByRole('button', { name: 'Set the new passphrase' }).click()
  await expect(shell.getByRole('group', { name: 'Recovery code' })).toHaveText(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/)
  expect((await answered(twain, 'view.get')).screen).toBe('locked')
  await shell.getByRole('button', { name: 'I have kept it' }).click()
  await expect(cover(twain)).toBeHidden()
})

test('a damaged lock keeps everything closed until the user goes on without it; the file is kept', async ({ launch }) => {
  const first = await launch({ accounts: [{ self: 'personal', address: home }] })
  await first.page(home)
  await answered(first, 'lock.setUp', { passphrase })
  await first.close()
  const path = join(first.userData, 'lock.json')
  await writeFile(path, (await readFile(path, 'utf8')).slice(0, 80))
  const twain = await launch({ profile: first.profile })
  await expect(twain.shell.getByRole('heading', { name: 'The lock cannot be read' })).toBeVisible()
  expect(twain.app.windows().filter((window) => window.url().startsWith('https:'))).toEqual([])
  await twain.shell.getByRole('button', { name: 'Go on without this lock' }).click()
  await twain.shell.getByRole('alertdialog').getByRole('button', { name: 'Go on without this lock' }).click()
  await twain.page(home)
})

test('a pop-up of a locked self is not seen and not heard, and comes back with it; none opens behind the lock', async ({ launch }) => {
  const twain = await launch(both)
  const { app, shell } = twain
  const page = await twain.page(home)
  await page.evaluate(() => { document.addEventListener('click', () => { window.open('/settings', 'help', 'width=400,height=400') }, { once: true, capture: true }) })
  await page.mouse.click(300, 300)
  const popUp = await twain.page('https://x.com/settings')
  const isMuted = (): Promise<boolean | undefined> => app.evaluate(({ webContents }, address) => webContents.getAllWebContents().find((contents) => contents.getURL() === address)?.isAudioMuted(), popUp.url())
  await expect.poll(() => visibleWindows(app)).toHaveLength(2)
  expect(await isMuted()).toBe(false)
  await answered(twain, 'lock.setUp', { passphrase })

  await answered(twain, 'lock.now', { selves: ['professional'] })
  expect(await visibleWindows(app)).toHaveLength(2) // positive control: the other self's lock leaves it
  await answered(twain, 'lock.now', { selves: [...everything] })
  await expect.poll(() => visibleWindows(app)).toEqual(['Twain - locked'])
  expect(await isMuted()).toBe(true)
  await page.evaluate(() => { window.open('/messages', 'more', 'width=400,height=400') })
  expect(await app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows().length)).toBe(2)

  await shell.getByLabel('Passphrase').fill(passphrase)
  await shell.getByRole('button', { name: 'Unlock', exact: true }).click()
  await expect.poll(() => visibleWindows(app)).toHaveLength(2)
  expect(await isMuted()).toBe(false)
})
