import { TOTP, URI } from 'otpauth'
import { wrongPassword } from '../site/networks/sign-in.ts'
import { answered, ask } from './ask-main.ts'
import { fillButton, fillSheet, keepCard, loginOf, opened, seedLogins } from './filling.ts'
import { secrets } from './test-secrets.ts'
import { expect, test } from './twain.ts'

// Logins in the real app, with a real keyring and real form posts: what the server of a site got is what counts.

const host = 'portal.example.org'
const origin = `https://${host}`
const signIn = `${origin}/sign-in`
const professional = { accounts: [{ self: 'professional', address: signIn }], state: { activeSelf: 'professional' } } as const
const work = loginOf('professional', origin, 'dr.example@practice.example', secrets.work)

test('a login that worked is kept on the user’s word, and filled by the button, also after a restart', async ({ launch, site }) => {
  const first = await launch(professional)
  await opened(first, 0)
  const page = await first.page(signIn)
  await page.getByLabel('Email').fill(work.userName)
  await page.getByLabel('Password').fill(secrets.work)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(keepCard(first)).toContainText(`${work.userName} on ${host}`)
  await expect(keepCard(first)).toContainText('for Professional')
  // Neither of our own windows is told the password.
  expect(JSON.stringify([await answered(first, 'overlay.get'), await answered(first, 'view.get')])).not.toContain(secrets.work)
  expect(await first.overlay.content()).not.toContain(secrets.work)
  await keepCard(first).getByRole('button', { name: 'Keep', exact: true }).click()
  await opened(first, 1)
  await first.close()
  const second = await launch({ profile: first.profile })
  await opened(second, 1)
  const again = await second.page(signIn)
  site.reset()
  await fillButton(second).click()
  await expect(again.getByLabel('Password')).toHaveValue(secrets.work)
  await again.getByRole('button', { name: 'Log in' }).click()
  expect((await site.arrived(({ path }) => path === '/sign-in', 10_000)).body).toBe(`email=${work.userName}&password=${secrets.work}`)
  // The same login again: there is nothing to ask.
  await again.waitForURL('**/welcome')
  await expect.poll(async () => (await answered(second, 'view.get')).page?.loading).toBe(false)
  await expect(keepCard(second)).toBeHidden()
})

test('by the keyboard: Ctrl+Shift+L in the page; the page never sees the keys', async ({ launch, profile }) => {
  await seedLogins(profile, work)
  const twain = await launch(professional)
  await opened(twain, 1)
  const page = await twain.page(signIn)
  await page.evaluate(() => { document.addEventListener('keydown', ({ key }) => { document.title += key }) })
  await page.getByLabel('Password').focus()
  await twain.app.evaluate(({ webContents }, address) => {
    const contents = webContents.getAllWebContents().find((other) => other.getURL() === address)
    contents?.focus()
    for (const type of ['keyDown', 'keyUp'] as const) contents?.sendInputEvent({ type, keyCode: 'L', modifiers: ['control', 'shift'] })
  }, signIn)
  await expect(page.getByLabel('Password')).toHaveValue(secrets.work)
  await expect(page.getByLabel('Email')).toHaveValue(work.userName)
  expect(await page.title()).not.toContain('L')
})

test('by the menu of a field: it fills, and makes a new password', async ({ launch, profile, site }) => {
  await seedLogins(profile, work)
  const twain = await launch(professional)
  await opened(twain, 1)
  const page = await twain.page(signIn)
  // The system's menu cannot be clicked by a test: it is caught where it would open.
  await twain.app.evaluate(({ Menu }) => {
    const shown: { label?: string, click?: () => void }[][] = []
    Object.assign(globalThis, { shown })
    Menu.buildFromTemplate = (items) => { shown.push(items as never); return { popup: () => undefined } as never }
  })
  const labels = (): Promise<(string | undefined)[]> => twain.app.evaluate(() => (globalThis as unknown as { shown: { label?: string }[][] }).shown.at(-1)?.map(({ label }) => label) ?? [])
  const choose = (wanted: string): Promise<void> => twain.app.evaluate((_electron, label) => { (globalThis as unknown as { shown: { label?: string, click?: () => void }[][] }).shown.at(-1)?.find((item) => item.label === label)?.click?.() }, wanted)
  await page.getByLabel('Password').click({ button: 'right' })
  await expect.poll(labels).toEqual(['Fill login', 'Fill a new password', undefined, 'Cut', 'Copy', 'Paste', 'Select all'])
  await choose('Fill login')
  await expect(page.getByLabel('Password')).toHaveValue(secrets.work)
  await page.goto(`${signIn}?as=join`)
  await page.getByLabel('Email').fill('new@practice.example')
  await page.getByLabel('Password').click({ button: 'right' })
  await expect.poll(labels).toContain('Fill a new password')
  await choose('Fill a new password')
  await expect(page.getByLabel('Again')).not.toHaveValue('')
  const made = await page.getByLabel('Again').inputValue()
  site.reset()
  await page.getByRole('button', { name: 'Log in' }).click()
  expect((await site.arrived(({ path }) => path === '/sign-in', 10_000)).body).toBe(`email=new@practice.example&password=${made}&again=${made}`)
  await keepCard(twain).getByRole('button', { name: 'Keep', exact: true }).click()
  await opened(twain, 2)
})

test('several logins: the user chooses; a name that stands in the form has chosen already', async ({ launch, profile, site }) => {
  await seedLogins(profile, work, loginOf('professional', origin, 'office@practice.example', secrets.other))
  const twain = await launch(professional)
  await opened(twain, 2)
  const page = await twain.page(signIn)
  await fillButton(twain).click()
  await expect(fillSheet(twain)).toContainText('Which login?')
  expect(await twain.overlay.content()).not.toContain(secrets.other)
  await twain.overlay.keyboard.press('Escape')
  await expect(fillSheet(twain)).toBeHidden()
  await expect(page.getByLabel('Password')).toHaveValue('')
  await fillButton(twain).click()
  await fillSheet(twain).getByRole('button', { name: 'office@practice.example' }).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.other)
  await page.goto(`${signIn}?as=named&name=${encodeURIComponent(work.userName)}`)
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.work)
  await page.getByRole('button', { name: 'Log in' }).click()
  expect((await site.arrived(({ path, body }) => path === '/sign-in' && body.includes(secrets.work), 10_000)).body).toContain(work.userName)
})

test('a sign-in on two pages: the second gets the login of the first', async ({ launch, profile, site }) => {
  await seedLogins(profile, work, loginOf('professional', origin, 'office@practice.example', secrets.other))
  const twain = await launch({ ...professional, accounts: [{ self: 'professional', address: `${signIn}?as=name` }] })
  await opened(twain, 2)
  const page = await twain.page(`${signIn}?as=name`)
  await fillButton(twain).click()
  await fillSheet(twain).getByRole('button', { name: 'office@practice.example' }).click()
  await expect(page.getByLabel('Email')).toHaveValue('office@practice.example')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByLabel('Password')).toBeVisible()
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.other)
  await page.getByRole('button', { name: 'Log in' }).click()
  await site.arrived(({ path, body }) => path === '/sign-in' && body === `password=${secrets.other}`, 10_000)
})

test('a new sign-in on two pages is kept with its name', async ({ launch }) => {
  const twain = await launch({ ...professional, accounts: [{ self: 'professional', address: `${signIn}?as=name` }] })
  await opened(twain, 0)
  const page = await twain.page(`${signIn}?as=name`)
  await page.getByLabel('Email').fill(work.userName)
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByLabel('Password').fill(secrets.work)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(keepCard(twain)).toContainText(work.userName)
})

test('a sign-in in a pop-up that closes itself is offered for keeping, too', async ({ launch }) => {
  const twain = await launch(professional)
  await opened(twain, 0)
  const page = await twain.page(signIn)
  await page.evaluate((address) => {
    const button = document.createElement('button')
    button.textContent = 'Sign in elsewhere'
    button.addEventListener('click', () => { window.open(address, 'provider', 'width=500,height=600') })
    document.body.append(button)
  }, `${signIn}?as=name`)
  await page.getByRole('button', { name: 'Sign in elsewhere' }).click()
  const popUp = await twain.page(`${signIn}?as=name`)
  // As providers' windows do: the page that comes after the form closes itself at once.
  await popUp.addInitScript(() => { if (location.pathname === '/welcome') window.close() })
  await popUp.getByLabel('Email').fill(work.userName)
  await popUp.getByRole('button', { name: 'Log in' }).click()
  await popUp.getByLabel('Password').fill(secrets.work)
  const gone = popUp.waitForEvent('close')
  await popUp.getByRole('button', { name: 'Log in' }).click()
  await gone
  await expect(keepCard(twain)).toContainText(work.userName)
  await keepCard(twain).getByRole('button', { name: 'Keep', exact: true }).click()
  await opened(twain, 1)
})

test('a one-time code is made and filled, and the question to keep waits for it', async ({ launch, profile, site }) => {
  const oneTimeCode = 'otpauth://totp/Portal:dr?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Portal'
  await seedLogins(profile, { ...work, oneTimeCode })
  const twain = await launch({ ...professional, accounts: [{ self: 'professional', address: `${signIn}?as=asksCode` }] })
  await opened(twain, 1)
  const page = await twain.page(`${signIn}?as=asksCode`)
  await page.getByLabel('Email').fill('second@practice.example')
  await page.getByLabel('Password').fill(secrets.other)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByLabel('Code')).toBeVisible()
  await fillButton(twain).click()
  await expect(page.getByLabel('Code')).toHaveValue(/^\d{6}$/)
  await expect(keepCard(twain)).toBeHidden()
  const totp = URI.parse(oneTimeCode) as TOTP
  const codes = [-30_000, 0].map((ago) => totp.generate({ timestamp: Date.now() + ago }))
  await page.getByRole('button', { name: 'Log in' }).click()
  expect(codes.map((code) => `code=${code}`)).toContain((await site.arrived(({ path }) => path === '/sign-in/code', 10_000)).body)
  await expect(keepCard(twain)).toContainText('second@practice.example')
})

test('what did not work is not offered; what worked without a new page is, and a changed password updates', async ({ launch, profile, site }) => {
  await seedLogins(profile, work)
  const twain = await launch({ ...professional, accounts: [{ self: 'professional', address: `${signIn}?as=quiet` }] })
  await opened(twain, 1)
  const page = await twain.page(`${signIn}?as=quiet`)
  await page.getByLabel('Email').fill(work.userName)
  await page.getByLabel('Password').fill(wrongPassword)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('This password is wrong.')).toBeVisible()
  await expect(keepCard(twain)).toBeHidden()
  await page.getByLabel('Password').fill(secrets.other)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(keepCard(twain)).toContainText('Update this login for Professional?')
  await keepCard(twain).getByRole('button', { name: 'Update', exact: true }).click()
  await expect(keepCard(twain)).toBeHidden()
  await page.goto(signIn)
  site.reset()
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.other)
  // The same form again, with a new page that says that it was wrong.
  await page.getByLabel('Password').fill(wrongPassword)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('This password is wrong.')).toBeVisible()
  await expect.poll(async () => (await answered(twain, 'view.get')).page?.loading).toBe(false)
  await expect(keepCard(twain)).toBeHidden()
  // The form to change it names nobody.
  await page.goto(`${signIn}?as=change`)
  await page.getByLabel('Old password').fill(secrets.other)
  await page.getByLabel('New password').fill(secrets.home)
  await page.getByLabel('Again').fill(secrets.home)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(keepCard(twain)).toContainText(`${work.userName} on ${host}`)
  await keepCard(twain).getByRole('button', { name: 'Update', exact: true }).click()
  await expect(keepCard(twain)).toBeHidden()
  await page.goto(signIn)
  await fillButton(twain).click()
  await expect(page.getByLabel('Password')).toHaveValue(secrets.home)
})

test('"Never for this site" is remembered; a sign-in of the other self is not offered', async ({ launch, site }) => {
  const twain = await launch(professional)
  await opened(twain, 0)
  const page = await twain.page(signIn)
  const logIn = async (user: string): Promise<void> => {
    await page.goto(signIn)
    await page.getByLabel('Email').fill(user)
    await page.getByLabel('Password').fill(secrets.work)
    await page.getByRole('button', { name: 'Log in' }).click({ noWaitAfter: true })
  }
  // An address of the personal self: the guard stops it, and even when the user goes on it is not kept.
  await logIn('anna.private@example.org')
  await expect(fillSheet(twain)).toContainText('This sign-in belongs to Anna')
  const forced = fillSheet(twain).getByLabel(/^To go on, type/)
  await forced.fill(/“(.*)”/.exec(await fillSheet(twain).innerText())?.[1] ?? '')
  await fillSheet(twain).getByRole('button', { name: /anyway$/ }).click()
  await expect(fillSheet(twain)).toBeHidden()
  await page.getByRole('button', { name: 'Log in' }).click({ noWaitAfter: true })
  await site.arrived(({ path }) => path === '/sign-in', 10_000)
  await page.waitForURL('**/welcome')
  await expect.poll(async () => (await answered(twain, 'view.get')).page?.loading).toBe(false)
  await logIn('somebody@practice.example')
  // Positive control, and the first question of this page: the sign-in before was not asked about.
  await expect(keepCard(twain)).toContainText('somebody@practice.example')
  await keepCard(twain).getByRole('button', { name: 'Never for this site' }).click()
  await logIn('somebody@practice.example')
  await page.waitForURL('**/welcome')
  await expect.poll(async () => (await answered(twain, 'view.get')).page?.loading).toBe(false)
  await expect(keepCard(twain)).toBeHidden()
  expect((await answered(twain, 'view.get')).logins.count).toBe(0)
  // And taken back where decisions stand.
  await twain.shell.getByRole('button', { name: 'Warnings', exact: true }).click()
  await twain.shell.getByRole('button', { name: `Ask again whether to keep logins of ${origin}` }).click()
  await expect(twain.shell.getByText('None. A site appears here when you choose “Never for this site”.')).toBeVisible()
  await answered(twain, 'screen.show', { screen: 'page' })
  await logIn('somebody@practice.example')
  await expect(keepCard(twain)).toContainText('somebody@practice.example')
})

test('neither the overlay nor an invented name gets anything', async ({ launch, profile }) => {
  await seedLogins(profile, work)
  const twain = await launch(professional)
  await opened(twain, 1)
  expect(await ask(twain, 'logins.fill', undefined, 'overlay')).toEqual({ ok: false, code: 'forbidden', message: '' })
  for (const name of ['logins.secret', 'logins.secretOf', 'login.put', 'login.sent', 'keychain.read', 'page:login.look']) {
    for (const surface of ['shell', 'overlay'] as const) {
      const reply = await twain[surface].evaluate((called) => (globalThis as unknown as { bridge: { call: (name: string, input: unknown) => Promise<unknown> } }).bridge.call(called, { id: '1' }).then((value) => JSON.stringify(value), String), name)
      expect(reply, `${surface} ${name}`).toMatch(/No handler registered|forbidden/)
    }
  }
  // Positive control: the same way answers what stands in the contract.
  expect(await answered(twain, 'logins.fill')).toBe(undefined)
  await expect((await twain.page(signIn)).getByLabel('Password')).toHaveValue(secrets.work)
})
