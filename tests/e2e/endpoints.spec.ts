import type { Page } from '@playwright/test'
import { sheetIn } from './sheet.ts'
import { expect, test } from './twain.ts'

const address = 'https://www.facebook.com/'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const plainText = 'The bakery at the corner has rye bread again on Thursdays.'

/** A request as the network's own code makes it, long after any act and with no text in any composer. */
const publish = (page: Page, operation: string, text: string): Promise<void> => page.evaluate(([name, message]) => {
  void fetch('/api/graphql/', { method: 'POST', body: new URLSearchParams({ fb_api_req_friendly_name: name ?? '', variables: JSON.stringify({ input: { message: { text: message } } }) }) }).catch(() => undefined)
}, [operation, text])

test('what goes to a publishing endpoint is asked about whenever it goes; what goes to another place is not', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  const arrived = (text: string): number => site.received.filter((entry) => entry.text.includes(text)).length

  // Positive controls: a clear text to the same endpoint, and the same text where nothing is published.
  await publish(page, 'ComposerStoryCreateMutation', plainText)
  await expect.poll(() => arrived(plainText)).toBe(1)
  await publish(page, 'SearchTypeaheadQuery', practiceText)
  await expect.poll(() => arrived(practiceText)).toBe(1)
  await expect(sheet.dialog).toBeHidden()
  await expect(twain.shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()

  await publish(page, 'ComposerStoryCreateMutation', practiceText)
  await sheet.appears()
  expect(arrived(practiceText)).toBe(1)
  await expect(twain.shell.getByRole('button', { name: 'Warnings limited' })).toBeVisible()
  await sheet.dontSend()
  await sheet.isGone()
  expect(arrived(practiceText)).toBe(1)

  // The site stays limited after a new start of the page.
  await page.reload()
  await expect(twain.shell.getByRole('button', { name: 'Warnings limited' })).toBeVisible()
  // The app's own retry stays refused; the user's next act with that text makes it a new try.
  await publish(page, 'ComposerStoryCreateMutation', practiceText)
  await publish(page, 'ComposerStoryCreateMutation', plainText)
  await expect.poll(() => arrived(plainText)).toBe(2)
  await expect(sheet.dialog).toBeHidden()
  await page.evaluate(() => { document.body.innerHTML = '<h1>Composer</h1><textarea id="t"></textarea>' })
  await page.locator('#t').click()
  await page.keyboard.type(practiceText)
  await page.getByRole('heading').first().click()
  await publish(page, 'ComposerStoryCreateMutation', practiceText)
  await sheet.appears()
  await sheet.sendAnyway()
  await expect.poll(() => arrived(practiceText)).toBe(2)
})

test('contact upload is a stop when its page opens, and going on takes the user there', async ({ launch }) => {
  const upload = 'https://www.facebook.com/mobile/facebook/contacts/'
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.evaluate((url) => { location.href = url }, upload)
  await sheet.appears()
  await expect(sheet.dialog).toContainText('contacts')
  await sheet.dontSend()
  await expect.poll(() => page.url()).toBe(address)
  await page.evaluate((url) => { location.href = url }, upload)
  await sheet.sendAnyway()
  await sheet.isGone()
  expect(page.url()).toBe(upload)
})
