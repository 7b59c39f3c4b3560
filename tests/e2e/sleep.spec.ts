import type { ElectronApplication, Page } from '@playwright/test'
import { answered } from './ask-main.ts'
import { expect, test, type SeedAccount, type Twain } from './twain.ts'

// Twelve accounts would hold a third of the memory of many computers: only a few of their pages stay awake.

const hosts = ['x.com/home', 'www.facebook.com/', 'www.linkedin.com/feed/', 'www.reddit.com/', 'www.yelp.com/', 'bsky.app/']
const accounts: readonly SeedAccount[] = hosts.map((host, index) => ({ self: 'personal', address: `https://${host}`, name: `Account ${index + 1}` }))
const first = `https://${hosts[0]}`

/** Pages of the web that are loaded. */
const awake = (app: ElectronApplication): Promise<number> => app.evaluate(({ webContents }) => webContents.getAllWebContents().filter((contents) => contents.getURL().startsWith('https:')).length)
const open = async (twain: Twain, number: number): Promise<void> => {
  const account = (await answered(twain, 'view.get')).accounts.find(({ name }) => name === `Account ${number}`)
  await answered(twain, 'account.open', { accountId: account?.id ?? '' })
  await expect.poll(async () => { const { page } = await answered(twain, 'view.get'); return [page?.accountName, page?.loading] }).toEqual([`Account ${number}`, false])
}
const openAll = async (twain: Twain, from = 1): Promise<void> => { for (let number = from; number <= hosts.length; number++) await open(twain, number) }
const sleeping = async (twain: Twain): Promise<readonly string[]> => (await answered(twain, 'view.get')).accounts.filter(({ asleep }) => asleep).map(({ name }) => name)
const row = ({ shell }: Twain, number: number) => shell.getByRole('row', { name: new RegExp(`^Account ${number}`) })

/** A page that is long, in two steps of history, and scrolled. */
async function walk(page: Page): Promise<void> {
  await page.evaluate(() => { history.pushState({}, '', '/home?step=2') })
  await page.evaluate(() => { const tall = document.createElement('div'); tall.style.height = '6000px'; document.body.append(tall); window.scrollTo(0, 2_400) })
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(2_400)
}

test.describe.configure({ timeout: 120_000 })

test('of six pages four stay awake; the rail says who sleeps; a sleeper wakes where the user was', async ({ launch }) => {
  const twain = await launch({ accounts })
  await walk(await twain.page(first))
  await openAll(twain, 2)
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 1', 'Account 2'])
  expect(await awake(twain.app)).toBe(4)
  await expect(row(twain, 1)).toHaveAccessibleName(/asleep: it cannot notify you until you open it/)
  await expect(row(twain, 6)).not.toHaveAccessibleName(/asleep/)

  const started = Date.now()
  await row(twain, 1).click()
  const woken = await twain.page(`${first}?step=2`)
  await expect.poll(async () => (await answered(twain, 'view.get')).page).toMatchObject({ accountName: 'Account 1', loading: false, canGoBack: true, error: null })
  console.log(`woken in ${Date.now() - started} ms, as the test sees it`)
  await woken.evaluate(() => { const tall = document.createElement('div'); tall.style.height = '6000px'; document.body.append(tall) }) // the page grows late
  await expect.poll(() => woken.evaluate(() => window.scrollY)).toBe(2_400)
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 2', 'Account 3'])
})

test('what would be lost stays awake: a text that was not sent, a filled form, a page that says so itself', async ({ launch }) => {
  const twain = await launch({ accounts })
  const page = await twain.page(first)
  await page.evaluate(() => { document.body.innerHTML = '<textarea aria-label="Note"></textarea><input type="search" aria-label="Search">' })
  await page.getByLabel('Note').click()
  await page.keyboard.type('half a sentence')
  await open(twain, 2)
  const form = await twain.page(`https://${hosts[1]}`)
  await form.evaluate(() => { document.body.innerHTML = '<label>Country <select><option>Here<option>There</select></label>' })
  await form.getByRole('combobox').selectOption('There')
  await form.getByRole('combobox').focus()
  await form.keyboard.press('ArrowUp')
  await form.keyboard.press('ArrowDown')
  await open(twain, 3)
  const leaving = await twain.page(`https://${hosts[2]}`)
  await leaving.evaluate(() => { window.addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = '' }) })
  await leaving.mouse.click(400, 300)
  await open(twain, 4)
  const search = await twain.page(`https://${hosts[3]}`)
  await search.evaluate(() => { document.body.innerHTML = '<input type="search" aria-label="Search">' })
  await search.getByLabel('Search').click()
  await search.keyboard.type('rye bread')
  await openAll(twain, 5)
  // Two are too many. Only a search and an untouched page can go.
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 4', 'Account 5'])
  await open(twain, 1)
  expect(await page.getByLabel('Note').inputValue()).toBe('half a sentence')
})

test('a page that is sending something stays awake until it has arrived', async ({ launch, site }) => {
  const letGo = site.hold('x.com', '/api/slow')
  const twain = await launch({ accounts })
  const page = await twain.page(first)
  await page.evaluate(() => { void fetch('/api/slow', { method: 'POST', body: 'a large film' }) })
  await site.arrived(({ path }) => path === '/api/slow', 10_000)
  await openAll(twain, 2)
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 2', 'Account 3'])
  letGo()
  await open(twain, 2)
  // Positive control: now that nothing is under way, it is the longest unused one, and sleeps.
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 1', 'Account 3'])
})

test('turned off in Settings, every page stays awake; turned on again, they sleep', async ({ launch }) => {
  const twain = await launch({ accounts, state: { letSleep: false } })
  await openAll(twain)
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  const box = twain.shell.getByRole('checkbox', { name: /Let pages sleep/ })
  await expect(box).not.toBeChecked()
  expect(await awake(twain.app)).toBe(6)
  await box.press('Space')
  await expect.poll(() => sleeping(twain), { timeout: 45_000 }).toEqual(['Account 1', 'Account 2'])
  await expect.poll(() => awake(twain.app)).toBe(4)
})
