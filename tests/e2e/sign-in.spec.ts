import { expect, test } from './twain.ts'

const home = 'https://x.com/home'
const refused = 'https://accounts.google.com/v3/signin/rejected?rrk=46'

test('Google refuses a sign-in inside an app: it is said, and the network\'s own login is one click away', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const page = await twain.page(home)
  await page.goto('https://accounts.google.com/v3/signin/identifier')
  await page.goto(refused)
  const card = twain.overlay.getByRole('dialog', { name: 'Google does not sign you in here' })
  await expect(card).toBeVisible()
  await card.getByRole('button', { name: 'Use X’s own login' }).click()
  await expect.poll(() => site.requests.some(({ host, path }) => host === 'x.com' && path === '/i/flow/login')).toBe(true)
  await expect(card).toBeHidden()
})

test('where a network has no login of its own, the user\'s browser is the way; it opens what the account opens', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: 'https://www.youtube.com/' }] })
  await twain.app.evaluate(({ shell }) => { const opened: string[] = []; Object.assign(globalThis, { opened }); Object.assign(shell, { openExternal: async (address: string) => { opened.push(address) } }) })
  const page = await twain.page('https://www.youtube.com/')
  await page.goto(refused)
  const card = twain.overlay.getByRole('dialog', { name: 'Google does not sign you in here' })
  await expect(card.getByRole('button')).toHaveCount(2)
  await card.getByRole('button', { name: 'Open in my own browser' }).click()
  await expect.poll(() => twain.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual(['https://www.youtube.com/'])
})
