import { AxeBuilder } from '@axe-core/playwright'
import type { Locator } from '@playwright/test'
import { sheetIn } from './sheet.ts'
import { contentOf, expect, test } from './twain.ts'

const address = 'rehearsal://network/'
const practiceText = 'Two openings for new clients in my practice, evenings only.'
const privateText = 'Back from a week at the beach with my husband and the kids.'

const bothSelves = { accounts: [{ self: 'personal', address }, { self: 'professional', address }] } as const

test('the pretend network works without any connection, and each self has its own state', async ({ launch, site }) => {
  const twain = await launch(bothSelves)
  const page = await twain.page(address)
  await page.getByRole('textbox', { name: 'What would you like to share?' }).fill('The ducks are back on the mill pond.')
  await page.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(page.getByText('The ducks are back on the mill pond.')).toBeVisible()
  await twain.shell.getByRole('button', { name: /^Professional/ }).click()
  const other = await twain.page(address, 1)
  await expect(other.getByRole('button', { name: 'Post', exact: true })).toBeVisible()
  await expect(other.getByText('The ducks are back on the mill pond.')).toBeHidden()
  expect(site.requests, 'no server was asked for anything').toEqual([])
})

test('every page has its own path: loaded directly, by the links, and by back and forward', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  await page.goto(`${address}messages`)
  const title = (name: string): Locator => page.getByRole('heading', { level: 2, name })
  await expect(title('Messages with Hamish Tolliver')).toBeVisible()
  await expect(page).toHaveTitle('Messages with Hamish Tolliver - Rehearsal')
  await page.evaluate(() => { document.body.dataset['loadedOnce'] = 'yes' })
  await page.getByRole('link', { name: 'Group' }).click()
  await expect(title('Therapist Support Group')).toBeFocused()
  await expect(page).toHaveURL(`${address}groups/therapists`)
  await expect(page.getByRole('link', { name: 'Group' })).toHaveAttribute('aria-current', 'page')
  await page.evaluate(() => { history.back() })
  await expect(title('Messages with Hamish Tolliver')).toBeFocused()
  await page.evaluate(() => { history.forward() })
  await expect(title('Therapist Support Group')).toBeFocused()
  // A page that should not be entered is asked about, and left by its own history.
  await page.getByRole('link', { name: 'Contacts' }).click()
  const sheet = sheetIn(twain.overlay)
  await sheet.appears()
  await sheet.dontSend()
  await expect(title('Therapist Support Group')).toBeFocused()
  expect(await page.evaluate(() => document.body.dataset['loadedOnce']), 'nothing was loaded anew').toBe('yes')
  await page.goto(`${address}settings/profile`)
  await expect(title('Your profile')).toBeVisible()
  await page.goto(`${address}nowhere`)
  await expect(title('There is nothing here')).toBeVisible()
  await page.getByRole('link', { name: 'Back to the feed' }).click()
  await expect(page.getByRole('button', { name: 'Post', exact: true })).toBeVisible()
  expect(site.requests, 'no server was asked for anything').toEqual([])
})

test('every page is drawn without an accessibility violation and says what to try on it', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'professional', address }], state: { activeSelf: 'professional' } })
  const page = await twain.page(address)
  const links = await page.getByRole('navigation').getByRole('link').allInnerTexts()
  expect(links).toHaveLength(14)
  for (const link of links.filter((name) => name !== 'Contacts')) {
    await page.getByRole('link', { name: link, exact: true }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused()
    await expect(page.getByRole('complementary').getByRole('listitem').first()).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    expect(violations.map(({ id, nodes }) => `${link} ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([])
  }
})

test('practice matters in the personal self are held by the page net, moved, and posted from the professional self', async ({ launch }) => {
  const twain = await launch(bothSelves)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('textbox', { name: 'What would you like to share?' }).fill(practiceText)
  await page.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  await sheet.appears()
  await sheet.move()
  const other = await twain.page(address, 1)
  const composer = other.getByRole('textbox', { name: 'What would you like to share?' })
  await expect(composer).toBeVisible()
  await twain.overlay.getByRole('button', { name: 'Paste here' }).click()
  await expect.poll(() => contentOf(composer)).toBe(practiceText)
  await other.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(other.getByRole('article').filter({ hasText: practiceText })).toHaveCount(1)
  await expect(page.getByRole('article').filter({ hasText: practiceText })).toHaveCount(0)
})

test('private life in the professional self is asked about, in a comment and in a message too', async ({ launch }) => {
  const twain = await launch({ ...bothSelves, state: { activeSelf: 'professional' } })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  const article = page.getByRole('article').first()
  await article.getByRole('button', { name: 'Comment', exact: true }).click()
  await article.getByRole('textbox', { name: 'Write a comment' }).fill(privateText)
  await article.getByRole('button', { name: 'Post comment' }).click({ noWaitAfter: true })
  await sheet.appears()
  await expect(sheet.dialog).toContainText('Dr. A. Example')
  await sheet.dontSend()
  await page.getByRole('link', { name: 'Messages' }).click()
  const message = page.getByRole('textbox', { name: 'Message' })
  await message.fill(privateText)
  await message.press('Enter')
  await sheet.appears()
  await sheet.sendAnyway()
  // An approved key is repeated for the user, exactly once.
  await expect(page.getByText(privateText)).toHaveCount(1)
})

test('what no button announces is held by the second net here too', async ({ launch }) => {
  const twain = await launch(bothSelves)
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await page.getByRole('textbox', { name: 'What would you like to share?' }).fill(practiceText)
  await page.evaluate((text) => {
    const button = document.createElement('button')
    button.textContent = 'Onwards'
    const send = async (): Promise<void> => {
      const response = await fetch('api/post', { method: 'POST', body: JSON.stringify({ text }) }).catch(() => null)
      document.title = response?.ok === true ? 'sent' : 'refused'
    }
    button.addEventListener('click', () => { void send() })
    document.body.prepend(button)
  }, practiceText)
  await page.getByRole('button', { name: 'Onwards' }).click()
  await sheet.appears()
  await sheet.dontSend()
  await expect.poll(() => page.title()).toBe('refused')
})
