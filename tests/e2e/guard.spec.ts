import { sheetIn } from './sheet.ts'
import { contentOf, expect, test } from './twain.ts'

const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const hostile = 'https://hostile.example.org'

const publish = (path: string): string => `${hostile}${path}`

test('a double click and a second press while the sheet is open send nothing', async ({ launch, site }) => {
  const address = 'https://x.com/home'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(practiceText)
  await page.getByRole('button', { name: 'Post', exact: true }).dblclick({ noWaitAfter: true })
  await sheet.appears()
  // The second half of a double click lands on the sheet, not on its risky button.
  await sheet.dialog.getByRole('button', { name: /anyway$/ }).click({ force: true, noWaitAfter: true })
  await sheet.appears()
  await twain.overlay.keyboard.press('Escape')
  await sheet.isGone()
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await sheet.appears()
  expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(0)
  // Positive control: the same page does send when it is approved.
  await sheet.sendAnyway()
  await site.arrived((entry) => entry.text.includes('sliding scale'), 10_000)
})

test('a click made by a script of the page is asked about like the user\'s own', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: publish('/scriptclick') }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(publish('/scriptclick'))
  await page.getByRole('textbox', { name: 'Your post' }).fill(practiceText)
  await page.getByRole('button', { name: 'Show more' }).click()
  await sheet.appears()
  expect(site.received.filter((entry) => entry.path === '/api/post')).toHaveLength(0)
  await sheet.sendAnyway()
  await site.arrived((entry) => entry.path === '/api/post', 10_000)
  expect(site.received.filter((entry) => entry.path === '/api/post')).toHaveLength(1)
})

/** Pages on which the page net alone is not enough, or which try to be first. */
const tricky = [
  { path: '/pointerdown', arrivesAt: '/api/post' },
  { path: '/formsubmit', arrivesAt: '/formsubmit/save' },
  { path: '/beacon', arrivesAt: '/api/beacon' },
  { path: '/retry', arrivesAt: '/api/post' },
  { path: '/socketsend', arrivesAt: '/socket' }
] as const
for (const { path, arrivesAt } of tricky) {
  test(`${path}: held, and sent once when approved`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address: publish(path) }] })
    const sheet = sheetIn(twain.overlay)
    const page = await twain.page(publish(path))
    const editor = page.getByRole('textbox', { name: 'Your post' })
    await editor.click()
    await page.keyboard.type(practiceText)
    await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
    await sheet.appears()
    expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(0)
    await sheet.dontSend()
    expect(await contentOf(editor)).toBe(practiceText)
    await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
    await sheet.appears()
    await sheet.sendAnyway()
    await site.arrived((entry) => entry.path === arrivesAt && entry.text.includes('sliding scale'), 15_000)
    expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(1)
  })
}

test('a page that listens for Enter before everything else is still too late', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: publish('/steals-enter') }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(publish('/steals-enter'))
  await page.getByRole('textbox', { name: 'Message' }).click()
  await page.keyboard.type(practiceText)
  await page.keyboard.press('Enter')
  await sheet.appears()
  expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(0)
  await sheet.sendAnyway()
  await site.arrived((entry) => entry.text.includes('sliding scale'), 10_000)
})

test('autosave and typing notices cause no question; the post itself does', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: publish('/autosave') }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(publish('/autosave'))
  await page.getByRole('textbox', { name: 'Your post' }).click()
  await page.keyboard.type(practiceText)
  await site.arrived((entry) => entry.path === '/api/draft' && entry.text.includes('sliding scale'), 10_000)
  await expect(sheet.dialog).toBeHidden()
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await sheet.appears()
  expect(site.received.filter((entry) => entry.path === '/api/post')).toHaveLength(0)
})

test('what the page net cannot name, the request net holds; the light then says limited, with the date', async ({ launch, site }) => {
  const address = 'https://x.com/home'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  // A control whose name says nothing, made by the page itself.
  await page.evaluate(() => {
    const button = document.createElement('button')
    button.textContent = 'Onwards'
    button.type = 'button'
    button.addEventListener('click', () => { void fetch('/onwards', { method: 'POST', body: JSON.stringify({ said: (document.querySelector('[contenteditable]') as HTMLElement).innerText }) }) })
    document.body.append(button)
  })
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(practiceText)
  await page.getByRole('button', { name: 'Onwards' }).click()
  await sheet.appears()
  expect(site.received.filter((entry) => entry.path === '/onwards')).toHaveLength(0)
  await sheet.dontSend()
  await expect(twain.shell.getByRole('button', { name: /Warnings limited/ })).toBeVisible()
  await page.getByRole('button', { name: 'Onwards' }).click()
  // The same request with the same draft was refused: it stays refused without a second question.
  await expect.poll(() => page.evaluate(() => fetch('/onwards', { method: 'POST', body: (document.querySelector('[contenteditable]') as HTMLElement).innerText }).then(() => 'sent', () => 'refused'))).toBe('refused')
  expect(site.received.filter((entry) => entry.path === '/onwards')).toHaveLength(0)
})

test('closing the window or a crash of the overlay counts as "Don\'t send"', async ({ launch, site }) => {
  const address = 'https://x.com/home'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(practiceText)
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await sheet.appears()
  const nextOverlay = twain.app.waitForEvent('window')
  await twain.app.evaluate(({ webContents }) => { webContents.getAllWebContents().find((contents) => contents.getURL().includes('/overlay/'))?.forcefullyCrashRenderer() })
  await expect(twain.shell.getByText('A question could not be shown, so nothing was sent.')).toBeVisible()
  expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(0)
  // A new overlay takes its place, and asks again.
  const overlay = await nextOverlay
  await overlay.waitForURL(/overlay/)
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await expect(overlay.getByRole('alertdialog')).toBeVisible()
  await twain.close()
  expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toHaveLength(0)
})

test('the other self\'s address in a sign-up form: a hint beside the field, a question at the button', async ({ launch, site }) => {
  const address = 'https://www.facebook.com/r.php'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByLabel('Mobile number or email address').click()
  await page.keyboard.type('Dr.Example+fb@practice.example')
  await expect(twain.overlay.getByRole('status')).toContainText('This is your Professional')
  await page.getByRole('button', { name: 'Sign Up' }).click({ noWaitAfter: true })
  await sheet.appears()
  expect(site.received).toHaveLength(0)
  await sheet.dontSend()
  await page.getByLabel('Mobile number or email address').fill('anna.private@example.org')
  await page.getByRole('button', { name: 'Sign Up' }).click({ noWaitAfter: true })
  // Positive control: with the right address the form goes out without a question.
  await site.arrived((entry) => entry.host === 'www.facebook.com' && entry.body.includes('anna.private@example.org'), 10_000)
})

test('likes and follows go through untouched, also beside a draft that would be asked about', async ({ launch, site }) => {
  const address = 'https://x.com/home'
  const twain = await launch({ accounts: [{ self: 'personal', address }, { self: 'personal', address: 'https://www.facebook.com/', name: 'Friends' }], state: { hideSuggestions: false } })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(practiceText)
  await page.getByRole('button', { name: /^Follow/ }).click()
  await site.arrived((entry) => entry.host === 'x.com' && entry.text === '', 10_000)
  await twain.shell.getByRole('row', { name: /Friends/ }).click()
  const friends = await twain.page('https://www.facebook.com/')
  await friends.getByRole('button', { name: 'Like', exact: true }).first().click()
  await friends.getByRole('button', { name: 'Add friend' }).first().click()
  await expect.poll(() => site.received.filter((entry) => entry.host === 'www.facebook.com').length).toBe(2)
  await expect(sheet.dialog).toBeHidden()
})

test('panels that suggest people are hidden, the feed around them is not, and they come back when the user wants them', async ({ launch }) => {
  const address = 'https://www.facebook.com/'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  await expect(page.getByRole('button', { name: 'Add friend' })).toBeHidden()
  await expect(page.getByRole('button', { name: 'Like', exact: true }).first()).toBeVisible()
  await twain.shell.evaluate(() => (window as unknown as { bridge: { call: (name: string, input: unknown) => Promise<unknown> } }).bridge.call('suggestions.set', { hidden: false }))
  await expect(page.getByRole('button', { name: 'Add friend' }).first()).toBeVisible()
})
