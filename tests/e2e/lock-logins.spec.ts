import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { answered } from './ask-main.ts'
import { fillButton, keepCard, loginOf, opened, seedLogins } from './filling.ts'
import { filesWith } from './found-on-disk.ts'
import { secrets } from './test-secrets.ts'
import { expect, test, type Twain } from './twain.ts'

// Logins and the lock: what is kept under its passphrase, and what is not told while a self is locked.

const origin = 'https://portal.example.org'
const signIn = `${origin}/sign-in`
const passphrase = 'four words of mine'
const status = async (twain: Twain): Promise<unknown> => (await answered(twain, 'view.get')).logins

test('without a keychain logins lie under the passphrase of the lock: closed with it, opened with it, also after a restart', async ({ launch }) => {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS']
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere/bus'
  try {
    const first = await launch({ accounts: [{ self: 'personal', address: signIn }] })
    const page = await first.page(signIn)
    await expect.poll(() => status(first)).toEqual({ place: 'none', count: null, problem: 'no-keychain' })
    await answered(first, 'lock.setUp', { passphrase })
    await expect.poll(() => status(first)).toMatchObject({ place: 'vault', count: 0 })
    await page.getByLabel('Email').fill('anna')
    await page.getByLabel('Password').fill(secrets.home)
    await page.getByRole('button', { name: 'Log in' }).click()
    await keepCard(first).getByRole('button', { name: 'Keep', exact: true }).click()
    await expect.poll(() => status(first)).toMatchObject({ place: 'vault', count: 1 })
    await answered(first, 'lock.now', { selves: ['personal', 'professional'] })
    await expect.poll(() => status(first)).toMatchObject({ place: 'locked', count: null })
    await first.close()
    expect(filesWith(first.userData, [secrets.home])).toEqual([])
    const plain = join(first.userData, 'plain.txt') // positive control
    await writeFile(plain, secrets.home)
    expect(filesWith(first.userData, [secrets.home])).toEqual([plain])
    await writeFile(plain, '')

    const second = await launch({ profile: first.profile })
    await expect.poll(() => status(second)).toMatchObject({ place: 'locked', count: null })
    await answered(second, 'lock.unlock', { selves: ['personal', 'professional'], passphrase })
    await expect.poll(() => status(second)).toMatchObject({ place: 'vault', count: 1 })
    const again = await second.page(signIn)
    await fillButton(second).click()
    await expect(again.getByLabel('Password')).toHaveValue(secrets.home)
  } finally {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = address
  }
})

test('while a self is locked its logins are neither told nor filled, and come back with it', async ({ launch, profile }) => {
  await seedLogins(profile, loginOf('professional', origin, 'office', secrets.work), loginOf('personal', origin, 'anna', secrets.home))
  const twain = await launch({ accounts: [{ self: 'personal', address: signIn }, { self: 'professional', address: signIn }] })
  await opened(twain, 2)
  const page = await twain.page(signIn)
  await answered(twain, 'lock.setUp', { passphrase })
  await answered(twain, 'lock.now', { selves: ['professional'] })
  await opened(twain, 1)
  await answered(twain, 'screen.show', { screen: 'logins' })
  const { total, logins } = await answered(twain, 'logins.list', { search: '', self: null, from: 0, count: 10 })
  expect([total, logins.map(({ userName }) => userName)]).toEqual([1, ['anna']])
  await answered(twain, 'screen.show', { screen: 'page' })
  await answered(twain, 'lock.now', { selves: ['personal'] })
  // The keys are pressed in the window of the lock; the page behind it stays as it is.
  await twain.app.evaluate(({ webContents }) => {
    for (const type of ['keyDown', 'keyUp'] as const) webContents.getFocusedWebContents()?.sendInputEvent({ type, keyCode: 'L', modifiers: ['control', 'shift'] })
  })
  await expect(twain.shell.getByRole('heading', { name: 'Twain is locked' })).toBeVisible()
  await answered(twain, 'lock.unlock', { selves: ['personal', 'professional'], passphrase })
  await opened(twain, 2)
  await expect(page.getByLabel('Password')).toHaveValue('')
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
})
