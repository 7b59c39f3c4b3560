import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { emptyIdentity, IdentityFormSchema } from '../../src/shared/state/identity-schema.ts'
import { answered, ask } from './ask-main.ts'
import { clubAt, offerPages } from './identity-pages.ts'
import { at, hint, identities, mine, stored, work } from './identity-seeds.ts'
import { choosing, picture } from './made-pictures.ts'
import { expect, test } from './twain.ts'

test.beforeEach(({ site }) => { offerPages(site) })

test('a page is read only at the user\'s wish, and only what is ticked is kept', async ({ launch }) => {
  const twain = await launch(at('/profile'))
  await twain.page(clubAt('/profile'))
  const before = (await stored(twain)).identities
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await twain.shell.getByRole('button', { name: 'Open Identities' }).click()
  const { shell } = twain
  await expect(shell.getByText('may not be your own profile')).toBeVisible()
  await expect(shell.getByRole('checkbox')).toHaveCount(0)
  await shell.getByRole('button', { name: 'Read Club for Personal' }).click()
  const box = (name: string): Locator => shell.getByRole('checkbox', { name, exact: true })
  await expect(box('User name: @anna_hikes')).toBeVisible()
  for (const name of ['E-mail address: anna.new@example.org', 'Phone number: +1 415 555 0142', 'Web address: https://anna-hikes.example/blog', 'User name: @anna_hikes', `E-mail address: ${work.email}`]) await expect(box(name)).not.toBeChecked()
  await expect(shell.getByText('Professional has this already.')).toHaveCount(1)
  // What is known, hidden, of a network, or hundreds of others' addresses is not offered.
  expect(await shell.getByRole('checkbox').count()).toBeLessThan(16)
  for (const part of ['hidden@example.org', 'facebook.com']) await expect(shell.getByText(part)).toHaveCount(0)
  expect((await stored(twain)).identities).toEqual(before)

  await shell.getByText('E-mail address: anna.new@example.org').click()
  await shell.getByText('User name: @anna_hikes').click()
  await shell.getByRole('button', { name: 'Keep what is ticked' }).click()
  await expect(shell.getByText('Added to Personal: 2.')).toBeVisible()
  await expect.poll(async () => (await stored(twain)).identities).toEqual({
    ...before, personal: { ...before.personal, emails: [mine.email, 'anna.new@example.org'], handles: [...before.personal.handles, { networkId: null, handle: '@anna_hikes' }] }
  })
  await expect(shell.getByLabel('E-mail addresses').first()).toHaveValue(`${mine.email}\nanna.new@example.org`)
})

test('the overlay, which lies over pages, is refused every call about identities', async ({ launch }) => {
  const twain = await launch(at('/profile'))
  await twain.page(clubAt('/profile'))
  for (const call of ['identity.read', 'identity.save', 'identity.learn'] as const) expect(await ask(twain, call, call === 'identity.learn' ? { id: 'x', chosen: [0] } : call === 'identity.save' ? { self: 'personal', identity: IdentityFormSchema.parse(emptyIdentity('X')) } : undefined, 'overlay')).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await ask(twain, 'identity.read')).toMatchObject({ ok: true })
})

test('identities are edited, what both selves share is pointed out, and a picture leaves only its looks', async ({ launch, profile }) => {
  const twain = await launch(at('/profile'))
  await answered(twain, 'screen.show', { screen: 'identities' })
  const card = twain.shell.getByRole('group', { name: 'Personal' })
  await card.getByLabel('E-mail addresses').fill(`${mine.email}\nDR.example+x@practice.example`)
  await card.getByLabel('User names on networks').fill('LinkedIn: anna.hikes\n@DrExample')
  await card.getByLabel('Licence numbers').fill('LMFT 12345')
  await card.getByRole('button', { name: 'Save Personal' }).click()
  await expect(card.getByText('Personal saved.')).toBeVisible()
  await expect(twain.shell.getByRole('heading', { name: 'In both selves' })).toBeVisible()
  await expect(twain.shell.getByText('DR.example+x@practice.example – dr.example@practice.example')).toBeVisible()
  await expect.poll(async () => (await stored(twain)).identities.personal).toMatchObject({ handles: [{ networkId: 'linkedin', handle: 'anna.hikes' }, { networkId: null, handle: '@DrExample' }], licences: ['LMFT 12345'] })

  const path = join(profile, 'portrait-of-anna.jpg')
  await writeFile(path, await picture(twain, 7))
  await choosing(twain, path)
  await twain.shell.getByRole('group', { name: 'Professional' }).getByRole('button', { name: 'Choose a picture for Professional…' }).click()
  await expect(twain.shell.getByText('portrait-of-anna.jpg')).toBeVisible()
  const { photos } = (await stored(twain)).identities.professional
  expect(photos).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{16}$/), label: 'portrait-of-anna.jpg', added: expect.any(String) }])
})

test('a work picture, smaller and pressed harder, is told on the private profile; another one is not', async ({ launch, profile }) => {
  const rehearsal = 'rehearsal://network/settings/profile'
  const twain = await launch({ accounts: [{ self: 'personal', address: 'rehearsal://network/', name: 'Rehearsal' }], state: { identities } })
  const original = join(profile, 'portrait.jpg')
  await writeFile(original, await picture(twain, 7))
  await choosing(twain, original)
  expect(await answered(twain, 'identity.addPhoto', { self: 'professional', label: 'Portrait' })).toEqual({ added: true })
  const page = await twain.page('rehearsal://network/')
  await page.goto(rehearsal)
  const attach = async (name: string, bytes: Buffer): Promise<void> => {
    await writeFile(join(profile, name), bytes)
    const chooser = page.waitForEvent('filechooser')
    await page.getByLabel('Profile picture').click()
    await (await chooser).setFiles(join(profile, name))
    await expect.poll(() => page.getByLabel('Profile picture').evaluate((input) => (input as HTMLInputElement).files?.[0]?.name)).toBe(name)
  }
  await attach('other.jpg', await picture(twain, 8))
  await expect(hint(twain)).toBeEmpty()
  await attach('small.jpg', await picture(twain, 7, { width: 200, quality: 40 }))
  await expect(hint(twain)).toContainText('This looks like a picture of your Professional self')
})
