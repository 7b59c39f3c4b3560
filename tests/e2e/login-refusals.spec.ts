import type { Page } from '@playwright/test'
import { fillButton, fillSheet, loginOf, opened, seedLogins } from './filling.ts'
import { secrets } from './test-secrets.ts'
import { expect, frameOf, test } from './twain.ts'

// Where a login must not go: nothing stands in the field, and the server of the site gets nothing. Each with a positive control.

const facebook = 'https://www.facebook.com'
const home = loginOf('personal', facebook, 'anna', secrets.home)
const host = 'portal.example.org'
const origin = `https://${host}`
const signIn = `${origin}/sign-in`
const own = loginOf('personal', origin, 'anna', secrets.home)
const all = Object.values(secrets)

/** Everything that stands in any field of a page and its frames. */
const valuesIn = async (page: Page): Promise<readonly string[]> =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => Array.from(document.querySelectorAll('input'), ({ value }) => value))))).flat()
const hasSecret = async (page: Page): Promise<boolean> => (await valuesIn(page)).some((value) => (all as readonly string[]).includes(value))

test('a login of the other self is not filled; it says whose it is, and opens it there', async ({ launch, profile, site }) => {
  await seedLogins(profile, loginOf('professional', origin, 'dr.example', secrets.work))
  const twain = await launch({ accounts: [{ self: 'personal', address: signIn }] })
  await opened(twain, 1)
  const page = await twain.page(signIn)
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('This login belongs to Professional')
  // The offer is first, and has the focus.
  await expect(fillSheet(twain).getByRole('button').first()).toHaveText('Open it in Professional')
  await expect(fillSheet(twain).getByRole('button').first()).toBeFocused()
  expect(await hasSecret(page)).toBe(false)
  await fillSheet(twain).getByRole('button', { name: 'Open it in Professional' }).click()
  const there = await twain.page(signIn, 1)
  await expect(fillSheet(twain)).toBeHidden()
  await fillButton(twain).click()
  await expect(there.getByLabel('Password')).toHaveValue(secrets.work)
  expect(await hasSecret(page)).toBe(false)
  await there.getByRole('button', { name: 'Log in' }).click()
  await site.arrived(({ body }) => body.includes(secrets.work), 10_000)
})

for (const [address, said] of [
  ['https://faceb00k.com/sign-in', 'This login belongs to www.facebook.com; this page is faceb00k.com'],
  ['https://facebook.com.evil.test/sign-in', 'this page is facebook.com.evil.test'],
  ['https://xn--fcebook-2fg.com/sign-in', 'This page is not www.facebook.com'],
  ['https://m.facebook.com/sign-in', 'This login belongs to www.facebook.com; this page is m.facebook.com'],
  ['https://facebook.com/sign-in', 'this page is facebook.com'],
  ['https://example.org/sign-in', 'No login for example.org yet']
] as const) {
  test(`${address} gets nothing`, async ({ launch, profile, site }) => {
    await seedLogins(profile, home)
    const twain = await launch({ accounts: [{ self: 'personal', address }] })
    await opened(twain, 1)
    const page = await twain.page(address)
    await page.getByLabel('Password').focus()
    await fillButton(twain).click()
    await expect(fillSheet(twain)).toContainText(said)
    await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
    await expect(fillSheet(twain)).toBeHidden()
    expect(await hasSecret(page)).toBe(false)
    await page.getByRole('button', { name: 'Log in' }).click()
    await site.arrived(({ path }) => path === '/sign-in', 10_000)
    expect(site.received.filter(({ body }) => body.includes(secrets.home))).toEqual([])
    // Positive control: the same form at the login's own address.
    await page.goto(`${facebook}/sign-in`)
    await fillButton(twain).click()
    await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
  })
}

test('http is never opened: the page comes over https, or not at all', async ({ launch, profile, site }) => {
  await seedLogins(profile, own)
  const twain = await launch({ accounts: [{ self: 'personal', address: signIn }] })
  await opened(twain, 1)
  const page = await twain.page(signIn)
  await page.evaluate((address) => { setTimeout(() => { location.href = address }) }, `http://${host}/sign-in?as=named&name=http`)
  await page.waitForURL(`${signIn}?as=named&name=http`)
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
  expect(site.requests.filter(({ path }) => path === '/sign-in').length).toBeGreaterThan(1)
})

test('a page without https gets nothing', async ({ launch, profile }) => {
  await seedLogins(profile, own)
  const twain = await launch({ accounts: [{ self: 'personal', address: 'rehearsal://network/' }] })
  await opened(twain, 1)
  await twain.page('rehearsal://network/')
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('only into pages that begin with https://')
})

test('a frame of another site, or one without an origin, gets nothing; one of the same origin does', async ({ launch, profile }) => {
  const other = 'https://other.example.net'
  await seedLogins(profile, own, loginOf('personal', other, 'anna', secrets.other))
  const twain = await launch({ accounts: [{ self: 'personal', address: signIn }] })
  await opened(twain, 2)
  const page = await twain.page(signIn)
  const framed = async (source: string, more = ''): Promise<void> => {
    await page.goto(`${signIn}?as=frame&of=${encodeURIComponent(source)}${more}`)
    await (await frameOf(page, source)).getByLabel('Password').click()
    await fillButton(twain).click()
  }
  await framed(`${other}/sign-in`)
  await expect(fillSheet(twain)).toContainText('This form belongs to another site')
  await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
  expect(await hasSecret(page)).toBe(false)
  await framed(`${signIn}?as=named&name=boxed`, '&sandbox=1')
  await expect(fillSheet(twain)).toContainText('This form belongs to another site')
  await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
  expect(await hasSecret(page)).toBe(false)
  // The same origin, but inside a frame of another site.
  await page.goto(`${signIn}?as=frame&of=${encodeURIComponent(`${other}/sign-in?as=frame&of=${encodeURIComponent(`${signIn}?as=named&name=inner`)}`)}`)
  await expect.poll(() => page.frames().length).toBe(3)
  const inner = page.frames().find((frame) => frame.url().startsWith(`${signIn}?as=named`))
  await inner?.getByLabel('Password').click()
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('This form belongs to another site')
  await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
  expect(await hasSecret(page)).toBe(false)
  await framed(`${signIn}?as=named&name=anna`)
  await expect((await frameOf(page, 'as=named')).getByLabel('Password')).toHaveValue(secrets.home)
})

test('fields that the user cannot see or use stay empty', async ({ launch, profile, site }) => {
  await seedLogins(profile, own)
  const twain = await launch({ accounts: [{ self: 'personal', address: `${signIn}?as=traps` }] })
  await opened(twain, 1)
  const page = await twain.page(`${signIn}?as=traps`)
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
  expect((await valuesIn(page)).filter((value) => value !== '')).toEqual(['anna', secrets.home])
  await page.getByRole('button', { name: 'Log in' }).click()
  const { body } = await site.arrived(({ path }) => path === '/sign-in', 10_000)
  expect(new URLSearchParams(body).getAll('password')).toEqual([secrets.home])
  expect(body.split(secrets.home)).toHaveLength(2)
  await page.goto(`${signIn}?as=onlyTraps`)
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('no sign-in field here')
  expect(await hasSecret(page)).toBe(false)
})

test('a form that sends elsewhere is asked about first', async ({ launch, profile, site }) => {
  await seedLogins(profile, own)
  const address = `${signIn}?as=elsewhere&to=${encodeURIComponent('https://other.example.net/sign-in')}`
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  await opened(twain, 1)
  const page = await twain.page(address)
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('would send it to other.example.net')
  await fillSheet(twain).getByRole('button', { name: 'Don’t fill it' }).click()
  await expect(fillSheet(twain)).toBeHidden()
  expect(await hasSecret(page)).toBe(false)
  await fillButton(twain).click()
  await fillSheet(twain).getByRole('button', { name: 'Fill it anyway' }).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
  await page.getByRole('button', { name: 'Log in' }).click()
  expect((await site.arrived(({ path }) => path === '/sign-in', 10_000)).host).toBe('other.example.net')
})

for (const [how, change] of [
  ['its action', (form: HTMLFormElement) => { form.setAttribute('action', 'https://other.example.net/sign-in') }],
  ['its button', (form: HTMLFormElement) => { form.querySelector('button')?.setAttribute('formaction', 'https://other.example.net/sign-in') }],
  ['the base of the page', () => { document.head.insertAdjacentHTML('beforeend', '<base href="https://other.example.net/">') }],
  ['an input called action', (form: HTMLFormElement) => { form.insertAdjacentHTML('beforeend', '<input type="hidden" name="action">'); form.setAttribute('action', 'https://other.example.net/sign-in') }]
] as const) {
  test(`a form that changes after it was filled (${how}) is emptied, and sends nothing elsewhere`, async ({ launch, profile, site }) => {
    await seedLogins(profile, own)
    const twain = await launch({ accounts: [{ self: 'personal', address: signIn }] })
    await opened(twain, 1)
    const page = await twain.page(signIn)
    const form = page.locator('#form')
    await fillButton(twain).click()
    await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
    await form.evaluate(change as (element: Element) => void)
    await expect(page.getByLabel('Password')).toHaveValue('')
    await expect(twain.shell.getByText('changed after it was filled')).toBeVisible()
    await page.getByRole('button', { name: 'Log in' }).click()
    await site.arrived(({ path }) => path === '/sign-in', 10_000)
    expect(site.received.filter(({ body }) => body.includes(secrets.home))).toEqual([])
    // Positive control: the same form, left as it is.
    await page.goto(signIn)
    await fillButton(twain).click()
    await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
    await page.getByRole('button', { name: 'Log in' }).click()
    expect((await site.arrived(({ body }) => body.includes(secrets.home), 10_000)).host).toBe(host)
  })
}

test('a script that changes the action and sends in one go gets nothing out', async ({ launch, profile, site }) => {
  await seedLogins(profile, own)
  const twain = await launch({ accounts: [{ self: 'personal', address: signIn }] })
  await opened(twain, 1)
  const page = await twain.page(signIn)
  const elsewhere = 'other.example.net'
  const bend = (how: 'post' | 'get'): Promise<void> => page.locator('#form').evaluate((element, [method, target]) => {
    const form = element as HTMLFormElement
    form.action = `https://${target}/sign-in`
    form.method = method
    form.submit()
  }, [how, elsewhere] as const)
  const seen = (): number => site.requests.filter((entry) => entry.host === elsewhere && entry.path === '/sign-in').length
  for (const how of ['post', 'get'] as const) {
    await page.goto(signIn)
    await fillButton(twain).click()
    await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
    site.reset()
    await bend(how)
    await expect(twain.shell.getByText('changed after it was filled')).toBeVisible()
    // The attempt is over: the page that made it is gone.
    await expect(twain.shell.getByRole('heading', { name: 'Page not opened' })).toBeVisible()
    expect(seen()).toBe(0)
    await twain.shell.getByRole('button', { name: 'Dismiss notice' }).first().click()
    // Positive control: what was typed by hand is the page's to send.
    await page.goto(signIn)
    await page.getByLabel('Password').fill('typed by hand')
    await bend(how)
    await page.waitForURL(`https://${elsewhere}/**`)
    expect(seen()).toBe(1)
  }
})

test('a script of the page that watches the field learns nothing before the user’s click', async ({ launch, profile, site }) => {
  await seedLogins(profile, own)
  const address = `${signIn}?as=spied`
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  await opened(twain, 1)
  const page = await twain.page(address)
  // The script runs (positive control for what comes): it reads what is typed.
  await page.getByLabel('Password').pressSequentially('typed')
  await site.arrived(({ path, body }) => path === '/spied' && body === 'typed', 10_000)
  // Focus, clicks and keys of a script are no click of the user.
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('[name=password]')
    field?.focus()
    field?.click()
    for (const type of ['keydown', 'keyup']) field?.dispatchEvent(new KeyboardEvent(type, { key: 'L', code: 'KeyL', ctrlKey: true, shiftKey: true, bubbles: true }))
    field?.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }))
  })
  await page.getByLabel('Password').fill('')
  await site.arrived(({ path, body }) => path === '/spied' && body === '', 10_000)
  expect(site.received.filter(({ body }) => body.includes(secrets.home))).toEqual([])
  await fillButton(twain).click()
  await site.arrived(({ path, body }) => path === '/spied' && body === secrets.home, 10_000)
})
