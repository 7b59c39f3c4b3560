import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppState } from '../../src/shared/state/app-state.ts'
import { expect, signIn, test, type Twain } from './twain.ts'

const home = 'https://x.com/home'

const stored = async (twain: Twain): Promise<AppState> => JSON.parse(await readFile(join(twain.userData, 'state.json'), 'utf8')) as AppState
const label = (twain: Twain) => twain.shell.getByTestId('frame-label')
const selfButton = (twain: Twain, self: 'Personal' | 'Professional') => twain.shell.getByRole('button', { name: new RegExp(`^${self}`) })
/** Title of the window, which the taskbar shows. */
const windowTitle = (twain: Twain): Promise<string> => twain.app.evaluate(({ BaseWindow }) => BaseWindow.getAllWindows()[0]?.getTitle() ?? '')
/** Address of the page whose view is visible and has the keyboard. */
const focusedAddress = (twain: Twain): Promise<string> => twain.app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL() ?? '')

/** As the operating system would: Playwright's own keys pass by the app's shortcuts. */
const pressWithControl = (twain: Twain, keyCode: string): Promise<void> => twain.app.evaluate(({ webContents }, code) => {
  const focused = webContents.getFocusedWebContents()
  for (const type of ['keyDown', 'keyUp'] as const) focused?.sendInputEvent({ type, keyCode: code, modifiers: ['control'] })
}, keyCode)

test('the runtime keeps Chromium\'s sandbox, and no process was started without it', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.page(home)
  const facts = await twain.app.evaluate(({ app, webContents }) => ({
    switches: ['no-sandbox', 'disable-web-security', 'ignore-certificate-errors'].filter((name) => app.commandLine.hasSwitch(name)),
    preferences: webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = (contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration: nodeIntegration ?? false, webSecurity: webSecurity ?? true, webviewTag: webviewTag ?? false }
    })
  }))
  expect(facts.switches).toEqual([])
  expect(facts.preferences).toHaveLength(3)
  for (const preferences of facts.preferences) expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false })
})

test('first start: name the selves, choose colours, then the launcher; it is kept', async ({ launch }) => {
  const twain = await launch()
  const { shell } = twain
  await expect(shell.getByRole('heading', { name: 'Welcome to Twain' })).toBeVisible()
  await shell.getByRole('group', { name: 'Personal' }).getByRole('textbox', { name: 'Name' }).fill('Anna')
  await shell.getByRole('group', { name: 'Professional' }).getByRole('textbox', { name: 'Name' }).fill('Dr. A. Example')
  await shell.getByRole('group', { name: 'Professional' }).getByRole('textbox', { name: 'E-mail addresses' }).fill('dr@practice.example')
  await shell.getByText('Gold and violet').click()
  await shell.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(shell.getByRole('heading', { name: 'Add an account' })).toBeVisible()
  const state = await stored(twain)
  expect(state).toMatchObject({ welcomed: true, palette: 'gold-violet', identities: { personal: { name: 'Anna' }, professional: { name: 'Dr. A. Example', emails: ['dr@practice.example'] } } })
})

test('first start can be skipped; the launcher finds a network by another word and opens it', async ({ launch }) => {
  const twain = await launch()
  const { shell } = twain
  await shell.getByRole('button', { name: 'Skip for now' }).click()
  const tiles = shell.getByRole('grid', { name: 'Networks' })
  await expect(tiles.getByRole('row')).toHaveCount(21)
  await shell.getByRole('searchbox', { name: 'Search networks' }).fill('twitter')
  await expect(tiles.getByRole('row')).toHaveCount(1)
  await tiles.getByRole('row', { name: 'X' }).click()
  await twain.page(home)
  await expect(label(twain)).toHaveText(/^PERSONAL - .*X$/)
  await expect.poll(() => windowTitle(twain)).toMatch(/^PERSONAL - Personal - X$/)
})

test('a custom site: http and nonsense are refused with a sentence and kept in the field; https gets its title and icon', async ({ launch, site }) => {
  const twain = await launch({ state: {} })
  const { shell } = twain
  const field = shell.getByRole('textbox', { name: 'Address' })
  for (const wrong of ['http://blog.example.org/', 'javascript:alert(1)', 'no address']) {
    await field.fill(wrong)
    await shell.getByRole('button', { name: 'Add site' }).click()
    await expect(shell.getByText(/https:\/\//).first()).toBeVisible()
    await expect(field).toHaveValue(wrong)
  }
  expect((await stored(twain)).accounts).toEqual([])
  await field.fill('https://blog.example.org/article')
  await shell.getByRole('button', { name: 'Add site' }).click()
  await twain.page('https://blog.example.org/article')
  await expect.poll(async () => (await stored(twain)).accounts[0]?.name).toBe('A walk along the canal')
  await expect.poll(async () => (await stored(twain)).accounts[0]?.icon ?? '').toMatch(/^data:image\/png;base64,/)
  expect(site.hits('blog.example.org', '/favicon.ico')).toBeGreaterThan(0)
})

test('one click and the keys switch to the same network of the other self; the focus goes into the page; it is announced', async ({ launch }) => {
  const other = 'https://www.linkedin.com/feed/'
  const twain = await launch({ accounts: [{ self: 'personal', address: home }, { self: 'professional', address: other }, { self: 'professional', address: home, name: 'X of the practice' }] })
  await twain.page(home)
  await selfButton(twain, 'Professional').click()
  await expect(label(twain)).toHaveText(/^PROFESSIONAL - Dr\. A\. Example - X/)
  await expect(selfButton(twain, 'Professional')).toHaveAttribute('aria-pressed', 'true')
  await expect(twain.shell.getByText('Now Professional, Dr. A. Example')).toBeAttached()
  await twain.page(home, 1)
  await expect.poll(() => focusedAddress(twain)).toBe(home)
  await pressWithControl(twain, '1')
  await expect(label(twain)).toHaveText(/^PERSONAL - Anna - X/)
  await pressWithControl(twain, '`')
  await expect(label(twain)).toHaveText(/^PROFESSIONAL - /)
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await pressWithControl(twain, '1')
  await expect(label(twain)).toHaveText(/^PERSONAL - /)
  await pressWithControl(twain, '2')
  await expect(label(twain)).toHaveText(/^PROFESSIONAL - /)
})

test('the window in which a place for a file is chosen tells the self, and the file is saved there', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address: home }], state: { activeSelf: 'professional' } })
  const page = await twain.page(home)
  const place = join(profile, 'invoice.txt')
  // In the place of the user, who would choose in a window of the system.
  const title = twain.app.evaluate(({ webContents }, { address, path }) => new Promise<string | undefined>((told) => {
    const shown = webContents.getAllWebContents().find((contents) => contents.getURL() === address)
    shown?.session.once('will-download', (_event, item) => { const { title: said } = item.getSaveDialogOptions(); item.setSavePath(path); item.once('done', () => { told(said) }) })
  }), { address: home, path: place })
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob(['Forty euros'])), download: 'invoice.txt' })
    link.click()
  })
  expect(await title).toBe('PROFESSIONAL - Dr. A. Example - Save this file')
  expect(await readFile(place, 'utf8')).toBe('Forty euros')
})

test('a page whose real session is another self\'s is hidden, and the reason is shown', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home, space: 'professional' }] })
  await expect(twain.shell.getByRole('heading', { name: 'This page was hidden' })).toBeVisible()
  await expect(label(twain)).toHaveText(/^PROFESSIONAL - /)
  const page = await twain.page(home)
  const shown = await twain.app.evaluate(({ BaseWindow, webContents }) => {
    const contents = webContents.getAllWebContents().find((other) => other.getURL().startsWith('https:'))
    const views = BaseWindow.getAllWindows()[0]?.contentView.children ?? []
    return views.filter((view) => (view as { webContents?: unknown }).webContents === contents).map((view) => view.getVisible())
  })
  expect(shown).toEqual([false])
  expect(page.url()).toBe(home)
})

test('rename, reorder by keyboard, move to the other self signed out, remove with its data', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home, name: 'Mine' }, { self: 'personal', address: 'https://bsky.app/', name: 'Sky' }] })
  const { shell } = twain
  await signIn(await twain.page(home), 'anna')
  await shell.getByRole('button', { name: 'Accounts' }).click()
  await shell.getByRole('button', { name: 'Rename Mine' }).click()
  await shell.getByRole('textbox', { name: 'New name' }).fill('Private X')
  await shell.getByRole('button', { name: 'Save' }).click()
  await shell.getByRole('button', { name: 'Move Private X down' }).click()
  await expect.poll(async () => (await stored(twain)).accounts.map((account) => account.name)).toEqual(['Sky', 'Private X'])

  await shell.getByRole('button', { name: 'Move Private X to Professional' }).click()
  await shell.getByRole('alertdialog').getByRole('button', { name: 'Move to Professional' }).click()
  await expect.poll(async () => (await stored(twain)).accounts.find((account) => account.name === 'Private X')).toMatchObject({ self: 'professional', space: 'professional' })
  await expect(shell.getByText(/starts signed out/).first()).toBeVisible()
  site.reset()
  await selfButton(twain, 'Professional').click()
  const moved = await twain.page(home)
  await expect(moved.getByText(/Signed in as anna/)).toBeHidden()
  expect(site.requests.filter((request) => request.host === 'x.com' && request.user !== null)).toEqual([])

  await signIn(moved, 'dr-example')
  // Positive control: now the login is there.
  await expect(moved.getByText('Signed in as dr-example')).toBeVisible()
  await shell.getByRole('button', { name: 'Accounts' }).click()
  await shell.getByRole('button', { name: 'Remove Private X' }).click()
  await shell.getByRole('alertdialog').getByRole('button', { name: /^Remove and delete/ }).click()
  await expect.poll(async () => (await stored(twain)).accounts.map((account) => account.name)).toEqual(['Sky'])
  await expect.poll(() => twain.app.evaluate(async ({ session }) => (await session.fromPartition('persist:professional').cookies.get({})).length)).toBe(0)
})

test('the rail is reordered by keyboard and by dragging', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home, name: 'One' }, { self: 'personal', address: 'https://bsky.app/', name: 'Two' }, { self: 'personal', address: 'https://www.linkedin.com/feed/', name: 'Three' }] })
  const names = async (): Promise<readonly string[]> => (await stored(twain)).accounts.map((account) => account.name)
  const rows = twain.shell.getByRole('grid', { name: 'Personal accounts' })
  await rows.getByRole('button', { name: 'Change the place of One' }).focus()
  await twain.shell.keyboard.press('Enter')
  await twain.shell.keyboard.press('ArrowDown')
  await twain.shell.keyboard.press('Enter')
  await expect.poll(names).not.toEqual(['One', 'Two', 'Three'])
  expect([...await names()].sort()).toEqual(['One', 'Three', 'Two'])
  const before = await names()
  await rows.getByRole('row', { name: /Three/ }).dragTo(rows.getByRole('row').first(), { targetPosition: { x: 20, y: 2 } })
  await expect.poll(names).not.toEqual(before)
})

test('a second account of one network in the same self gets a space of its own', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address: home }], state: { activeSelf: 'professional' } })
  await twain.shell.getByRole('button', { name: 'Add account' }).click()
  await twain.shell.getByRole('grid', { name: 'Networks' }).getByRole('row', { name: 'X', exact: true }).click()
  await twain.page(home, 1)
  expect((await stored(twain)).accounts.map((account) => [account.name, account.space])).toEqual([['X', 'professional'], ['X 2', 'professional-2']])
})

test('load errors have their own screen in the frame; a bad certificate cannot be clicked through', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: 'https://not-certified.invalid/' }, { self: 'personal', address: home, name: 'Good' }] })
  const { shell } = twain
  await expect(shell.getByRole('heading', { name: 'This connection cannot be trusted' })).toBeVisible()
  await expect(shell.getByText(/anyway|proceed|continue/i)).toHaveCount(0)
  // Nothing is watched where nothing was loaded.
  await expect(shell.getByRole('button', { name: 'Warnings off' })).toBeVisible()
  await shell.getByRole('button', { name: 'Try again' }).click()
  await expect(shell.getByRole('heading', { name: 'This connection cannot be trusted' })).toBeVisible()
  expect(site.requests.filter((request) => request.host === 'not-certified.invalid')).toEqual([])
  // Positive control: with a good certificate the page is shown.
  await shell.getByRole('row', { name: /Good/ }).click()
  await twain.page(home)
  await expect(shell.getByRole('heading', { name: 'This connection cannot be trusted' })).toBeHidden()
})

test('a site that does not answer: a sentence and Retry, which works once the site is back', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: 'https://www.reddit.com/r/test/comments/1/' }], extraArguments: ['--host-rules=MAP nowhere.example 127.0.0.1:1'] })
  await twain.page('https://www.reddit.com/')
  await twain.app.evaluate(({ session }) => session.fromPartition('persist:personal').setProxy({ proxyRules: 'https=127.0.0.1:1' }))
  await twain.shell.getByRole('button', { name: 'Reload' }).click()
  await expect(twain.shell.getByRole('button', { name: 'Try again' })).toBeVisible()
  await twain.app.evaluate(({ session }) => session.fromPartition('persist:personal').setProxy({ mode: 'direct' }))
  await twain.shell.getByRole('button', { name: 'Try again' }).click()
  await expect(twain.shell.getByRole('button', { name: 'Try again' })).toBeHidden()
  await expect(twain.shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()
})

test('the guard light: on for a watched page, limited with a reason where a web socket is used, off without the page net', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home, name: 'Watched' }, { self: 'personal', address: 'https://www.messenger.com/t/1', name: 'Chat' }] })
  const { shell } = twain
  await expect(shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()
  await shell.getByRole('row', { name: /Chat/ }).click()
  await shell.getByRole('button', { name: 'Warnings limited' }).click()
  await expect(shell.getByText('Part of what this page sends cannot be checked.')).toBeVisible()
  await twain.app.evaluate(({ session }) => { const own = session.fromPartition('persist:personal'); for (const script of own.getPreloadScripts()) own.unregisterPreloadScript(script.id) })
  await shell.getByRole('row', { name: /Watched/ }).click()
  await shell.getByRole('button', { name: 'Reload' }).click()
  await expect(shell.getByRole('button', { name: 'Warnings off' })).toBeVisible()
})

for (const address of ['https://www.facebook.com/', 'https://x.com/home', 'https://www.linkedin.com/feed/', 'https://accounts.google.com/']) {
  test(`${address} loads under its real name, with the certificate checked`, async ({ launch }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address }] })
    const page = await twain.page(address)
    await expect(page.locator('body')).not.toBeEmpty()
    await expect(twain.shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()
  })
}
