import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packOfSource, signPack } from '../../tools/pack.mjs'
import { expect, signIn, test, type Twain } from './twain.ts'

const host = 'packs.example.org'
const path = '/twain/newest.twainpack'
const home = `https://${host}/`
const key = readFileSync(join(import.meta.dirname, '../fixtures/packs/development-key.pem'), 'utf8')

const openWarnings = ({ shell }: Twain): Promise<void> => shell.getByRole('button', { name: 'Warnings', exact: true }).click()

test('a pack is fetched from the address that the user gave, when they press the button and never else', async ({ launch, site, profile }) => {
  site.offer(host, path, signPack(await packOfSource(7, '2026-11-20'), key))
  const first = await launch({ accounts: [{ self: 'personal', address: home, name: 'Home' }] })
  // A login on that very site: what the app itself fetches must not carry it.
  await signIn(await first.page(home), 'anna')
  await openWarnings(first)
  await expect(first.shell.getByRole('button', { name: 'Look for a newer pack' })).toBeDisabled()
  await first.shell.getByLabel('Address for newer packs').fill(`${home}${path.slice(1)}`)
  await first.shell.getByRole('button', { name: 'Save address' }).click()
  await expect(first.shell.getByRole('button', { name: 'Look for a newer pack' })).toBeEnabled()
  await first.close()

  // Neither saving, nor a start with a saved address, nor showing it asks the address.
  const twain = await launch({ profile })
  await twain.page(home)
  await openWarnings(twain)
  const look = twain.shell.getByRole('button', { name: 'Look for a newer pack' })
  await expect(look).toBeEnabled()
  await expect(twain.shell.getByText('As shipped with Twain')).toBeVisible()
  expect(site.hits(host, path)).toBe(0)

  // Positive control: the button does ask, and what came is in use.
  await look.click()
  await expect(twain.shell.getByText(/^Version 7, made on/)).toBeVisible()
  expect(site.hits(host, path)).toBe(1)
  expect(site.requests.filter((request) => request.path === path).map(({ user }) => user)).toEqual([null])
  expect(site.requests.some(({ user }) => user === 'anna'), 'the page itself is signed in').toBe(true)

  await look.click()
  await expect(twain.shell.getByRole('alert').filter({ hasText: 'not newer' })).toBeVisible()
  await expect(twain.shell.getByText(/^Version 7, made on/)).toBeVisible()
  expect(site.hits(host, path)).toBe(2)

  await twain.shell.getByRole('button', { name: 'Back to what Twain came with' }).click()
  await expect(twain.shell.getByText('As shipped with Twain')).toBeVisible()
  expect(site.hits(host, path), 'going back asks nobody').toBe(2)
})

test('an address that has nothing, or something else than a pack, changes nothing and says so', async ({ launch, site }) => {
  site.offer(host, '/no-pack', '<h1>Welcome</h1>')
  const twain = await launch({ accounts: [{ self: 'personal', address: home, name: 'Home' }] })
  await openWarnings(twain)
  for (const [address, reason] of [
    [`${home}nothing/here`, 'answered with error 404'],
    [`${home}no-pack`, 'no complete pack'],
  ] as const) {
    await twain.shell.getByLabel('Address for newer packs').fill(address)
    await twain.shell.getByRole('button', { name: 'Save address' }).click()
    await twain.shell.getByRole('button', { name: 'Look for a newer pack' }).click()
    await expect(twain.shell.getByRole('alert').filter({ hasText: reason })).toBeVisible()
    await expect(twain.shell.getByText('As shipped with Twain')).toBeVisible()
  }
})
