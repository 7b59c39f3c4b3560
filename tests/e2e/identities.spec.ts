import type { Frame, Locator, Page } from '@playwright/test'
import { emptyIdentity } from '../../src/shared/state/identity-schema.ts'
import { answered } from './ask-main.ts'
import { club, clubAt, offerPages, widgets } from './identity-pages.ts'
import { at, hint, identities, mine, stored, work } from './identity-seeds.ts'
import { sheetIn } from './sheet.ts'
import { expect, frameOf, test, type Twain } from './twain.ts'

const useOwn = (twain: Twain, self = 'Personal'): Locator => twain.overlay.getByRole('button', { name: `Use your ${self} one`, exact: true })
/** Types like a person into a field of a page or frame. */
async function type(within: Page | Frame, label: string, text: string): Promise<void> {
  const field = within.getByLabel(label, { exact: true })
  // A frame that was never drawn lets a click go through to the page.
  await expect(async () => {
    await field.click()
    await expect(field).toBeFocused({ timeout: 500 })
  }).toPass()
  await field.pressSequentially(text, { delay: 5 })
  await expect(field).toHaveValue(text)
}
const arrivedOn = async (site: { arrived: (isIt: (one: { path: string, host: string, method: string }) => boolean, patience: number) => Promise<{ body: string }> }, path: string, host = club): Promise<string> =>
  (await site.arrived((one) => one.method === 'POST' && one.path === path && one.host === host, 10_000)).body

test.beforeEach(({ site }) => { offerPages(site) })

for (const [name, path, part, host] of [
  ['a page', '/join', undefined, club], ['an open shadow root', '/shadow', undefined, club], ['a frame of the same origin', '/framed', '/join', club],
  ['a frame of another origin', '/widget', widgets, widgets], ['a frame without an address', '/srcdoc', 'about:srcdoc', club]
] as const) {
  test(`the work address in ${name} becomes the private one by a click, and that is what the server gets`, async ({ launch, site }) => {
    const twain = await launch(at('/'))
    const page = await twain.page(clubAt('/'))
    await page.goto(clubAt(path))
    const within = await frameOf(page, part)
    await type(within, 'E-mail', 'Dr.Example+club@PRACTICE.example')
    await expect(hint(twain)).toContainText('This is your Professional e-mail address')
    // A hint never takes the focus: what is typed next still goes into the field.
    expect(await within.getByLabel('E-mail', { exact: true }).evaluate((field) => (field.getRootNode() as Document | ShadowRoot).activeElement === field)).toBe(true)
    await useOwn(twain).click()
    await expect(within.getByLabel('E-mail', { exact: true })).toHaveValue(mine.email)
    await expect(hint(twain)).toBeEmpty()
    await within.getByRole('button', { name: 'Sign up' }).click({ noWaitAfter: true })
    expect(await arrivedOn(site, '/join', host)).toContain(`email=${mine.email}`)
    await expect.poll(async () => (await stored(twain)).givenAddresses.map(({ self, host: of, address }) => ({ self, of, address }))).toEqual([{ self: 'personal', of: host.split('.').slice(1).join('.'), address: mine.email }])
  })
}

for (const [label, typed, kind, right] of [
  ['Phone', '(415) 555-0199', 'phone number', mine.phone], ['User name', 'DrExample', '', mine.handle], ['Name', 'dr a. EXAMPLE', 'name', mine.name], ['Website', 'https://www.practice.example/fees', 'web address', mine.website]
] as const) {
  test(`the field "${label}" is hinted at and filled like the others`, async ({ launch, site }) => {
    const twain = await launch(at('/join', 'personal', { identities: { ...identities, personal: { ...identities.personal, name: 'Personal' } } }))
    const page = await twain.page(clubAt('/join'))
    await type(page, label, typed)
    await expect(hint(twain)).toContainText(kind === '' ? 'belongs to your other self' : `This is your Professional ${kind}`)
    await useOwn(twain).click()
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(right)
    await page.getByRole('button', { name: 'Sign up' }).click({ noWaitAfter: true })
    expect(await arrivedOn(site, '/join')).toContain(right)
  })
}

test('a value with digits of another script, and a private one in the work self, are known too', async ({ launch }) => {
  const twain = await launch(at('/join', 'professional'))
  const page = await twain.page(clubAt('/join'))
  await type(page, 'Phone', '＋１ ４１５ ５５５ ２６７１')
  await expect(hint(twain)).toContainText('This is your Personal phone number')
  await useOwn(twain, 'Professional').click()
  await expect(page.getByLabel('Phone', { exact: true })).toHaveValue(work.phone)
})

test('without an own value the hint says so and leads to the Identities', async ({ launch }) => {
  const twain = await launch(at('/join', 'personal', { identities: { ...identities, personal: emptyIdentity('Anna') } }))
  const page = await twain.page(clubAt('/join'))
  await type(page, 'E-mail', work.email)
  await expect(hint(twain)).toContainText('Twain does not know a Personal one yet.')
  await twain.overlay.getByRole('button', { name: 'Open Identities' }).click()
  await expect(twain.shell.getByRole('heading', { name: 'Identities', level: 1 })).toBeVisible()
})

test('at the button the same is offered once more, and nothing goes out before it is pressed again', async ({ launch, site }) => {
  const twain = await launch(at('/join'))
  const page = await twain.page(clubAt('/join'))
  const sheet = sheetIn(twain.overlay)
  await type(page, 'E-mail', work.email)
  await page.getByRole('button', { name: 'Sign up' }).click({ noWaitAfter: true })
  await sheet.appears()
  await sheet.dialog.getByRole('button', { name: 'Use your Personal one' }).click()
  await sheet.isGone()
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(mine.email)
  expect(site.received).toEqual([])
  await page.getByRole('button', { name: 'Sign up' }).click({ noWaitAfter: true })
  expect(await arrivedOn(site, '/join')).toContain(`email=${mine.email}`)
})

test('a field that was changed by hand meanwhile is not filled', async ({ launch }) => {
  const twain = await launch(at('/join'))
  const page = await twain.page(clubAt('/join'))
  await type(page, 'E-mail', work.email)
  await expect(useOwn(twain)).toBeEnabled()
  // A script of the page puts something else there; nothing tells us of it.
  await page.evaluate(() => { (document.querySelector('[name=email]') as HTMLInputElement).value = 'other@example.org' })
  await useOwn(twain).click()
  await expect(twain.shell.getByText('Nothing was filled in on Club.')).toBeVisible()
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('other@example.org')
})

test('no script of the page gets a value or fills a field; a click of the user does', async ({ launch }) => {
  const twain = await launch(at('/hostile'))
  const page = await twain.page(clubAt('/hostile'))
  const everything = (): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { tryEverything: () => readonly string[] }).tryEverything())
  await everything()
  await page.evaluate(() => new Promise((done) => { setTimeout(done, 400) })) // the page itself lets the rest of 150 ms go by
  const seen = await everything()
  for (const value of Object.values(mine)) expect(seen.join(' ')).not.toContain(value)
  expect(await page.getByLabel('E-mail', { exact: true }).inputValue()).toBe(work.email)
  expect(await page.title()).toBe('undefined undefined undefined undefined')
  await expect(useOwn(twain)).toBeHidden()
  expect((await answered(twain, 'view.get')).identities.personal.emails, 'the value is there to be had').toEqual([mine.email])

  // Positive control: typed by hand and clicked in the overlay, the page gets exactly this one value.
  await page.getByLabel('E-mail', { exact: true }).fill('')
  await type(page, 'E-mail', work.email)
  await useOwn(twain).click()
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue(mine.email)
  const after = (await everything()).join(' ')
  expect(after).toContain(mine.email)
  for (const value of [mine.phone, mine.handle, mine.website, mine.name]) expect(after).not.toContain(value)
})

test('an address for this site alone is offered at an empty field, filled by a click, and remembered for the site', async ({ launch, site }) => {
  const twain = await launch(at('/join'))
  const page = await twain.page(clubAt('/join'))
  await page.getByLabel('E-mail', { exact: true }).click()
  await expect(hint(twain)).toContainText('only this site gets')
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('')
  await twain.overlay.getByRole('button', { name: 'Use anna.private+example@gmail.com' }).click()
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('anna.private+example@gmail.com')
  await page.getByRole('button', { name: 'Sign up' }).click({ noWaitAfter: true })
  expect(await arrivedOn(site, '/join')).toContain('email=anna.private+example@gmail.com')
  await answered(twain, 'screen.show', { screen: 'identities' })
  await expect(twain.shell.getByText('anna.private+example@gmail.com')).toBeVisible()
  await expect.poll(async () => (await stored(twain)).givenAddresses.map(({ host, address }) => `${host} ${address}`)).toEqual(['example.org anna.private+example@gmail.com'])
  await twain.shell.getByRole('button', { name: 'Forget: anna.private+example@gmail.com for example.org' }).click()
  await expect.poll(async () => (await stored(twain)).givenAddresses).toEqual([])
})

test('the offer goes away with the next field, and a login gets none', async ({ launch }) => {
  const twain = await launch(at('/join'))
  const page = await twain.page(clubAt('/join'))
  await page.getByLabel('E-mail', { exact: true }).click()
  await expect(hint(twain)).toContainText('only this site gets')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Phone', { exact: true })).toBeFocused()
  await expect(hint(twain)).toBeEmpty()
  await page.goto(clubAt('/signin'))
  await page.getByLabel('E-mail', { exact: true }).click()
  await page.keyboard.type('somebody@example.org', { delay: 30 })
  await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('somebody@example.org')
  await expect(hint(twain)).toBeEmpty()
})

test('a login with the other self is stopped before the password is typed, and opens there at the same address', async ({ launch }) => {
  const twain = await launch({ ...at('/login'), accounts: [{ self: 'personal', address: clubAt('/login'), name: 'Club' }, { self: 'professional', address: clubAt('/join'), name: 'Club' }] })
  const page = await twain.page(clubAt('/login'))
  const sheet = sheetIn(twain.overlay)
  await type(page, 'E-mail or user name', work.email)
  await expect(hint(twain)).toContainText('This sign-in belongs to Dr. A. Example')
  await page.getByLabel('Password', { exact: true }).click()
  await sheet.appears()
  await expect(sheet.dialog).toContainText('This sign-in belongs to Dr. A. Example')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await sheet.dontSend()
  await sheet.isGone()
  await expect(page.getByLabel('Password', { exact: true })).not.toBeFocused()

  await page.getByLabel('Password', { exact: true }).click()
  await sheet.appears()
  await sheet.dialog.getByRole('button', { name: /as Professional/ }).click()
  const other = await twain.page(clubAt('/login'), 1)
  expect((await answered(twain, 'view.get')).page).toMatchObject({ self: 'professional', host: club })
  expect(await other.getByLabel('Password', { exact: true }).inputValue()).toBe('')
})

test('the hint at the first step of a login opens the other self there, and the second step asks for what was typed on the first', async ({ launch, site }) => {
  const twain = await launch({ ...at('/signin'), accounts: [{ self: 'personal', address: clubAt('/signin'), name: 'Club' }, { self: 'professional', address: clubAt('/join'), name: 'Club' }] })
  const page = await twain.page(clubAt('/signin'))
  const sheet = sheetIn(twain.overlay)
  await type(page, 'E-mail', work.email)
  await expect(hint(twain)).toContainText('This sign-in belongs to')
  // The next step is a page of its own, without the address.
  await page.goto(clubAt('/signin/password?state=secret-of-this-self'))
  await page.getByLabel('Password', { exact: true }).click()
  await sheet.appears()
  // The user may go on after all, by a forced answer, and is not asked again at the button.
  await sheet.sendAnyway()
  await sheet.isGone()
  await page.getByLabel('Password', { exact: true }).click()
  await page.keyboard.type('pears and plums')
  await page.getByRole('button', { name: 'Log in' }).click({ noWaitAfter: true })
  expect(await arrivedOn(site, '/login')).toContain('password=pears and plums')

  await page.waitForURL(clubAt('/login'))
  await page.goto(clubAt('/signin?state=secret-of-this-self'))
  await type(page, 'E-mail', work.handle)
  await twain.overlay.getByRole('button', { name: 'Open it in Professional' }).click()
  await twain.page(clubAt('/signin'), 1)
  expect(site.requests.filter(({ query }) => query.includes('secret-of-this-self')).length, 'what follows the path stays in this self').toBe(2)
})

test('a login with the own address asks nothing', async ({ launch, site }) => {
  const twain = await launch(at('/login'))
  const page = await twain.page(clubAt('/login'))
  await type(page, 'E-mail or user name', mine.email)
  await page.getByLabel('Password', { exact: true }).click()
  await page.keyboard.type('pears and plums')
  await page.getByRole('button', { name: 'Log in' }).click({ noWaitAfter: true })
  expect(await arrivedOn(site, '/login')).toContain('password=pears and plums')
})
