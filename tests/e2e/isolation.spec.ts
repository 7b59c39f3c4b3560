import type { Page } from '@playwright/test'
import { basicLogin } from '../site/networks/probe.ts'
import { expect, test, type Twain } from './twain.ts'

const host = 'x.com'
const probe = `https://${host}/probe`

interface ProbeWindow { setAll: (value: string) => Promise<void>, readAll: () => Promise<Record<string, string | null>>, loadCached: () => Promise<unknown> }

const setAll = (page: Page, value: string): Promise<void> => page.evaluate((text) => (window as unknown as ProbeWindow).setAll(text), value)
const readAll = (page: Page): Promise<Record<string, string | null>> => page.evaluate(() => (window as unknown as ProbeWindow).readAll())

/** Both selves on the same site, and a second account of the professional self in a space of its own. */
async function threeSpaces(launch: (seed: object) => Promise<Twain>): Promise<{ twain: Twain, personal: Page, professional: Page, second: Page }> {
  const twain = await launch({
    accounts: [
      { self: 'personal', address: probe, name: 'Home' },
      { self: 'professional', address: probe, name: 'Work' },
      { self: 'professional', address: probe, name: 'Second', space: 'professional-2' }
    ]
  })
  const personal = await twain.page(probe)
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  const professional = await twain.page(probe, 1)
  await twain.shell.getByRole('row', { name: /Second/ }).click()
  const second = await twain.page(probe, 2)
  return { twain, personal, professional, second }
}

test('storage of one self is absent in the other, both ways, and present in its own', async ({ launch }) => {
  const { personal, professional, second } = await threeSpaces(launch)
  await setAll(personal, 'from-personal')
  const own = await readAll(personal)
  // Positive control: the same reader sees every kind of storage where it was set.
  for (const [kind, value] of Object.entries(own)) expect(value, kind).toBe('from-personal')
  for (const page of [professional, second]) for (const [kind, value] of Object.entries(await readAll(page))) expect(value, kind).toBeNull()
  await setAll(professional, 'from-professional')
  for (const [kind, value] of Object.entries(await readAll(professional))) expect(value, kind).toBe('from-professional')
  for (const [kind, value] of Object.entries(await readAll(personal))) expect(value, kind).toBe('from-personal')
  for (const [kind, value] of Object.entries(await readAll(second))) expect(value, kind).toBeNull()
})

test('on the wire: a cookie, the cache and an HTTP login stay with the self that made them', async ({ launch, site }) => {
  const { personal, professional } = await threeSpaces(launch)
  await personal.evaluate(async () => { await fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"user":"anna"}' }) })
  const userSeen = async (page: Page): Promise<unknown> => page.evaluate(async () => (await (await fetch('/session', { cache: 'no-store' })).json() as { user: unknown }).user)
  expect(await userSeen(personal)).toBe('anna')
  expect(await userSeen(professional)).toBeNull()

  const load = (page: Page): Promise<unknown> => page.evaluate(() => (window as unknown as ProbeWindow).loadCached())
  await load(personal)
  const first = site.hits(host, '/cached.js')
  await load(personal)
  expect(site.hits(host, '/cached.js'), 'the same self reads its cache').toBe(first)
  await load(professional)
  expect(site.hits(host, '/cached.js'), 'the other self has to ask the server').toBe(first + 1)

  const status = (page: Page, login: { user: string, password: string } | null): Promise<number> => page.evaluate((given) => new Promise<number>((resolve) => {
    const request = new XMLHttpRequest()
    if (given) request.open('GET', '/auth', true, given.user, given.password)
    else request.open('GET', '/auth')
    request.onloadend = () => { resolve(request.status) }
    request.send()
  }), login)
  expect(await status(personal, basicLogin)).toBe(200)
  expect(await status(personal, null), 'the same self is remembered').toBe(200)
  expect(await status(professional, null)).toBe(401)
})

test('logins and accounts survive a restart; the last open account of each self comes back', async ({ launch }) => {
  const { twain, professional } = await threeSpaces(launch)
  await setAll(professional, 'kept')
  await twain.shell.getByRole('row', { name: /Work/ }).click()
  await twain.close()
  const again = await launch({ profile: twain.profile })
  const page = await again.page(probe)
  const found = await readAll(page)
  expect({ cookie: found['cookie'], localStorage: found['localStorage'], indexedDB: found['indexedDB'] }).toEqual({ cookie: 'kept', localStorage: 'kept', indexedDB: 'kept' })
  await expect(again.shell.getByText(/^PROFESSIONAL - Dr\. A\. Example/)).toBeVisible()
})
