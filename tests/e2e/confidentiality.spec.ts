import { addClients, answered } from './ask-main.ts'
import { sheetIn } from './sheet.ts'
import { contentOf, expect, test } from './twain.ts'

// What must not go out about a client, in the real app with a real list: what the servers of the networks got is what counts.

const feed = 'https://x.com/home'
const jane = { given: 'Jane', family: 'Roe', handles: ['jane.roe'], phones: ['+1 415 555 0123'] }

test('a story without a name is a stop, with the words marked and the reason beside each', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address: feed }], state: { activeSelf: 'professional' } })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(feed)
  const story = 'My 4 o’clock spent the whole hour crying about her divorce.'
  await page.getByRole('textbox').first().click()
  await page.keyboard.type(story)
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('This reads like a story about one client')
  await expect(sheet.dialog.getByRole('list', { name: 'Marked words and why' })).toContainText('This speaks about one client.')
  await expect(sheet.dialog.locator('blockquote mark').first()).toHaveText(/My 4 o’clock/)
  expect(site.received.filter(({ text }) => text.includes('divorce'))).toEqual([])
  await sheet.sendAnyway()
  // Positive control: what was held goes out once it may.
  await site.arrived((entry) => entry.text.includes('divorce'), 10_000)
})

test('"Mask these words" takes a name of the list out of the composer, and sends nothing', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address: feed }], state: { activeSelf: 'professional' } })
  await addClients(twain, jane)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(feed)
  const editor = page.getByRole('textbox').first()
  await editor.click()
  await page.keyboard.type('Coffee with Jane Roe by the lake')
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('a person on your client list')
  // The sheet shows the user's own words and nothing else of the entry.
  expect(await sheet.dialog.innerText()).not.toMatch(/jane\.roe|555/)
  await sheet.dialog.getByRole('button', { name: 'Mask these words' }).click()
  await sheet.isGone()
  await expect.poll(() => contentOf(editor)).toBe('Coffee with […] by the lake')
  expect(site.received.filter(({ text }) => text.includes('Coffee'))).toEqual([])
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await site.arrived((entry) => entry.text.includes('Coffee with […] by the lake'), 10_000)
  expect(site.received.filter(({ text }) => text.includes('Jane'))).toEqual([])
})

test('the profile of a person of the list is asked about before its server hears of it', async ({ launch, site }) => {
  const start = 'https://www.instagram.com/'
  const twain = await launch({ accounts: [{ self: 'personal', address: start }] })
  await addClients(twain, jane)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(start)
  const open = (address: string): Promise<void> => page.evaluate((to) => { setTimeout(() => { location.href = to }) }, address)
  await open('https://www.instagram.com/jane.roe/')
  await expect(sheet.dialog).toContainText('This profile matches a person on your client list')
  expect(site.hits('www.instagram.com', '/jane.roe/')).toBe(0)
  await sheet.dontSend()
  await sheet.isGone()
  expect(site.hits('www.instagram.com', '/jane.roe/')).toBe(0)
  await expect.poll(() => page.url()).toBe(start)
  // Positive controls: others are not asked about, and a reason opens this one, once asked.
  await open('https://www.instagram.com/direct/inbox/')
  await page.waitForURL('**/direct/inbox/')
  expect(site.hits('www.instagram.com', '/direct/inbox/')).toBe(1)
  await open('https://www.instagram.com/jane.roe/')
  await sheet.sendAnyway()
  await sheet.isGone()
  await expect.poll(() => site.hits('www.instagram.com', '/jane.roe/')).toBe(1)
  await expect(page.getByRole('heading', { name: 'Jane Roe' }).first()).toBeVisible()
  await expect(sheet.dialog).toBeHidden()
})

test('a search for a person of the list is asked about before the search engine hears of it', async ({ launch, site }) => {
  const start = 'https://www.google.com/maps'
  const twain = await launch({ accounts: [{ self: 'personal', address: start }] })
  await addClients(twain, jane)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(start)
  const open = (query: string): Promise<void> => page.evaluate((words) => { setTimeout(() => { location.href = `https://www.google.com/search?q=${encodeURIComponent(words)}` }) }, query)
  await open('jane roe oakland')
  await expect(sheet.dialog).toContainText('You are about to search for a person on your client list')
  expect(site.hits('www.google.com', '/search')).toBe(0)
  await sheet.dontSend()
  await sheet.isGone()
  await open('rye bread oakland')
  await expect.poll(() => site.hits('www.google.com', '/search')).toBe(1)
})

test('a request of a person of the list is a stop, one of somebody else only the usual question', async ({ launch, site }) => {
  const address = 'https://www.facebook.com/friends/requests/'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  await addClients(twain, jane)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('listitem').filter({ hasText: 'Jane Roe' }).getByRole('button', { name: 'Accept' }).click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('This person matches your client list')
  expect(site.received.filter(({ path }) => path === '/act/accept')).toEqual([])
  await sheet.dontSend()
  await sheet.isGone()
  await page.getByRole('listitem').filter({ hasText: 'Jordan Ellis' }).getByRole('button', { name: 'Confirm' }).click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('whether this person is or was a client')
  await expect(sheet.dialog).not.toContainText('matches your client list')
})

test('while the list is locked stories are still found, and the question says that names were not checked', async ({ launch }) => {
  const first = await launch({ accounts: [{ self: 'professional', address: feed }], state: { activeSelf: 'professional' } })
  await addClients(first, jane)
  await answered(first, 'screen.show', { screen: 'clients' })
  await answered(first, 'clients.setPassphrase', { current: null, passphrase: 'a long walk by the lake' })
  await answered(first, 'clients.lock')
  await answered(first, 'screen.show', { screen: 'page' })
  const sheet = sheetIn(first.overlay)
  const page = await first.page(feed)
  await page.getByRole('textbox').first().click()
  await page.keyboard.type('My client Jane Roe cried in session today')
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('Your client list is locked: names were not checked.')
  await expect(sheet.dialog).toContainText('This reads like a story about one client')
  await expect(sheet.dialog).not.toContainText('a person on your client list')
})

test('a like under a post of a person of the list is a stop; under one of somebody else it goes out', async ({ launch, site }) => {
  const address = 'https://www.strava.com/activities/123456789'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  const like = page.getByRole('article', { name: 'Jane Roe' }).getByRole('button', { name: 'Like' })
  const likes = (): number => site.received.filter(({ path }) => path === '/act/like').length
  await addClients(twain, { given: 'Dana', family: 'Brook' })
  await like.click()
  await expect.poll(likes).toBe(1)
  await addClients(twain, jane)
  // Pressed once it takes the like back; on a new page it is a like again.
  await page.reload()
  await like.click({ noWaitAfter: true })
  await expect(sheet.dialog).toContainText('This person matches your client list')
  expect(likes()).toBe(1)
  await sheet.dontSend()
  await sheet.isGone()
})

test('a client among those who ask for a contact is told before anything is pressed, and without a name', async ({ launch, site }) => {
  const requests = 'https://www.facebook.com/friends/requests/'
  const twain = await launch({ accounts: [{ self: 'personal', address: requests }] })
  const page = await twain.page(requests)
  const name = (await page.getByRole('listitem').first().locator('a, strong, h3').first().innerText()).trim()
  const hint = twain.overlay.getByRole('status')
  await expect.poll(() => page.evaluate(() => document.visibilityState)).toBe('visible')
  await expect(hint).not.toContainText('matches your client list')
  const [given = '', ...family] = name.split(' ')
  await addClients(twain, { given, family: family.join(' ') })
  await expect(hint).toContainText('Somebody on this page matches your client list')
  expect(await hint.innerText()).not.toContain(name)
  expect(site.received).toEqual([])
})

test('going on to a client needs a reason: without one the button does nothing, also when the word was typed', async ({ launch, site }) => {
  const start = 'https://www.instagram.com/'
  const twain = await launch({ accounts: [{ self: 'personal', address: start }] })
  await addClients(twain, jane)
  const { dialog, sendAnyway } = sheetIn(twain.overlay)
  const page = await twain.page(start)
  await page.evaluate(() => { setTimeout(() => { location.href = 'https://www.instagram.com/jane.roe/' }) })
  await dialog.getByLabel(/^To go on, type/).fill('Personal')
  const goOn = dialog.getByRole('button', { name: /anyway$/ })
  await expect(goOn).toHaveAttribute('aria-disabled', 'true')
  await sendAnyway()
  await expect.poll(() => site.hits('www.instagram.com', '/jane.roe/')).toBe(1)
})

test('a closed client list is told by the guard light', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: feed }] })
  await twain.page(feed)
  await addClients(twain, jane)
  await expect(twain.shell.getByRole('button', { name: /Warnings on/ })).toBeVisible()
  await answered(twain, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' })
  await answered(twain, 'clients.lock')
  await twain.shell.getByRole('button', { name: /Warnings limited/ }).click()
  await expect(twain.shell.getByText('The client list is closed, so names of clients are not looked for.')).toBeVisible()
})
