import { readdirSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answered } from './ask-main.ts'
import { fillButton, fillSheet, keepCard, loginOf, opened, openStore, seedLogins } from './filling.ts'
import { filesWith } from './found-on-disk.ts'
import { secrets } from './test-secrets.ts'
import { ownKeyring } from './own-keyring.ts'
import { expect, test, type Twain } from './twain.ts'

// What becomes of logins when the keychain of the system is missing, locked or another one; and what stands on the disk.

const host = 'portal.example.org'
const origin = `https://${host}`
const signIn = `${origin}/sign-in`
const personal = { accounts: [{ self: 'personal', address: signIn }] } as const
const own = loginOf('personal', origin, 'anna', secrets.home)

const status = async (twain: Twain): Promise<unknown> => (await answered(twain, 'view.get')).logins
const loginFiles = (twain: Twain): readonly string[] => readdirSync(twain.userData).filter((name) => name.startsWith('logins'))

async function logIn(page: Page, user: string, password: string): Promise<void> {
  await page.goto(signIn)
  await page.getByLabel('Email').fill(user)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL('**/welcome')
}

test('without a keychain nothing is stored, and the fill button says why and what to do', async ({ launch }) => {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS']
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere/bus'
  try {
    const twain = await launch(personal)
    await expect.poll(() => status(twain)).toEqual({ place: 'none', count: null, problem: 'no-keychain' })
    const page = await twain.page(signIn)
    await fillButton(twain).click()
    await expect(fillSheet(twain)).toContainText('no keychain that protects a login')
    await expect(fillSheet(twain)).toContainText('Set a passphrase')
    await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
    await logIn(page, 'anna', secrets.home)
    await expect.poll(async () => (await answered(twain, 'view.get')).page?.loading).toBe(false)
    await expect(keepCard(twain)).toBeHidden()
    expect(loginFiles(twain)).toEqual([])
  } finally {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = address
  }
})

test('a locked keyring: its own sentence, nothing lost, nothing stored', async ({ launch, profile }) => {
  const keyring = await ownKeyring(join(profile, 'keyring'))
  try {
    keyring.seed(profile, own)
    keyring.lock()
    const twain = await keyring.use(() => launch(personal))
    await expect.poll(() => status(twain)).toEqual({ place: 'none', count: null, problem: 'keychain-locked' })
    const page = await twain.page(signIn)
    await fillButton(twain).click()
    await expect(fillSheet(twain)).toContainText('The keychain of this computer is locked')
    await fillSheet(twain).getByRole('button', { name: 'Close' }).click()
    await expect(page.getByLabel('Password')).toHaveValue('')
    expect(loginFiles(twain)).toEqual(['logins.sealed'])
  } finally {
    keyring.stop()
  }
})

test('a keyring that is locked while Twain runs: the login stays listed, the secret is not to be had', async ({ launch, profile }) => {
  const keyring = await ownKeyring(join(profile, 'keyring'))
  try {
    keyring.seed(profile, own)
    const twain = await keyring.use(() => launch(personal))
    await opened(twain, 1)
    const page = await twain.page(signIn)
    await fillButton(twain).click()
    await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
    await page.reload()
    keyring.lock()
    await fillButton(twain).click()
    await expect(fillSheet(twain)).toContainText('The keychain of this computer is locked')
    await expect(page.getByLabel('Password')).toHaveValue('')
    await opened(twain, 1)
  } finally {
    keyring.stop()
  }
})

test('another keyring: it is said, and with the first one everything is back', async ({ launch, profile }) => {
  const [first, second] = [await ownKeyring(join(profile, 'first')), await ownKeyring(join(profile, 'second'))]
  try {
    first.seed(profile, own)
    const strange = await second.use(() => launch(personal))
    await expect.poll(() => status(strange)).toEqual({ place: 'keychain', count: 0, problem: 'keychain-changed' })
    await strange.close()
    expect(loginFiles(strange)).toEqual(['logins.sealed'])
    const back = await first.use(() => launch({ profile: strange.profile }))
    await opened(back, 1)
    await fillButton(back).click()
    await expect((await back.page(signIn)).getByLabel('Password')).toHaveValue(secrets.home)
  } finally {
    first.stop()
    second.stop()
  }
})

test('a list that is damaged is made again from the keyring, and set aside', async ({ launch, profile }) => {
  await seedLogins(profile, own, loginOf('professional', origin, 'dr.example', secrets.work))
  await writeFile(join(profile, 'Twain', 'logins.sealed'), 'nonsense')
  const twain = await launch(personal)
  await opened(twain, 2)
  expect(loginFiles(twain).filter((name) => name.includes('set-aside'))).toHaveLength(1)
  await fillButton(twain).click()
  await expect((await twain.page(signIn)).getByLabel('Password')).toHaveValue(secrets.home)
})

test('after everything that can be done with a login, no secret stands on the disk or in the log', async ({ launch, profile }) => {
  await seedLogins(profile, own)
  const twain = await launch(personal)
  let log = ''
  for (const stream of [twain.app.process().stdout, twain.app.process().stderr]) stream?.on('data', (part: Buffer) => { log += part.toString('utf8') })
  await opened(twain, 1)
  const page = await twain.page(signIn)
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.waitForURL('**/welcome')
  await logIn(page, 'second', secrets.work)
  await keepCard(twain).getByRole('button', { name: 'Keep', exact: true }).click()
  await opened(twain, 2)
  await logIn(page, 'second', secrets.other)
  await keepCard(twain).getByRole('button', { name: 'Update', exact: true }).click()
  await expect(keepCard(twain)).toBeHidden()
  await twain.app.evaluate(() => { console.log('the log is heard') })
  await expect.poll(() => log).toContain('the log is heard')
  await twain.close()
  const words = Object.values(secrets)
  expect(filesWith(profile, words)).toEqual([])
  expect(words.filter((word) => log.includes(word))).toEqual([])
  // Positive control: the same search finds one where it stands in clear, and the keyring has all that was kept.
  const plain = join(twain.userData, 'plain.txt')
  await writeFile(plain, `a line with ${secrets.work} in it`)
  expect(filesWith(profile, words)).toEqual([plain])
  await writeFile(plain, '')
  const store = await openStore(profile)
  expect((await Promise.all(store.list().map(({ id }) => store.secretOf(id)))).map(({ password }) => password).sort()).toEqual([secrets.home, secrets.other].sort())
})
