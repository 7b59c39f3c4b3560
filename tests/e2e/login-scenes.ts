import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseFiles } from './clients.ts'
import { loginParts, seedLogins, showLogins } from './logins.ts'
import { bothSelves, type Scene } from './scene.ts'
import type { Twain } from './twain.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** Logins with everything that one can have, and one with hardly anything. */
async function showSome(twain: Twain): Promise<void> {
  await showLogins(twain)
  await seedLogins(
    twain, { oneTimeCode: { kind: 'typed', text: secret } }, { self: 'professional', address: 'www.a-rather-long-name-of-a-network.example:8443', userName: 'quenbyline.zarrowmatic-hollenbeck@a-rather-long-name.example', title: 'The network of all those who know somebody from the time before' },
    { self: 'professional', address: 'plain.example', userName: '' }, ...['anders', 'bhatt', 'castellanos', 'dvořák', 'eriksen', 'fontaine', 'الحداد'].map((userName, index) => ({ userName, address: `site${index}.example`, self: index % 2 === 0 ? 'personal' as const : 'professional' as const }))
  )
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await showLogins(twain)
  await loginParts(twain).row(/forum\.example/).waitFor()
}

async function showReview(twain: Twain): Promise<void> {
  await showSome(twain)
  await seedLogins(twain, { self: 'professional', userName: 'anna@example.org', password: { kind: 'typed', text: 'kept before' } })
  const path = join(twain.profile, 'chrome.csv')
  await copyFile(join(import.meta.dirname, '../fixtures/logins/chrome.csv'), path)
  await chooseFiles(twain, path)
  const { button } = loginParts(twain)
  await button('Import logins').click()
  await twain.shell.getByRole('radiogroup', { name: 'Whose logins are they?' }).getByText('Professional').click()
  await button('Choose a CSV file…').click()
  await twain.shell.getByRole('heading', { name: 'What is in chrome.csv' }).waitFor()
}

const openForm = async (twain: Twain): Promise<void> => { await showSome(twain); await loginParts(twain).row(/forum\.example/).click() }

/** The screen of the logins in all its states that need no other keychain. */
export const loginScenes: readonly Scene[] = [
  { name: 'logins-empty', seed: bothSelves, arrange: showLogins },
  { name: 'logins-list', seed: bothSelves, arrange: showSome },
  { name: 'logins-narrow-rail', seed: { ...bothSelves, state: { rail: 'narrow' } }, arrange: async (twain) => { await showSome(twain); await twain.shell.getByRole('searchbox').fill('nobody'); await twain.shell.getByText('No login matches').waitFor() } },
  { name: 'logins-copied', seed: bothSelves, arrange: async (twain) => { await showSome(twain); await loginParts(twain).button('Copy a one-time code of forum.example').click(); await twain.shell.getByText('A one-time code of forum.example is copied.').waitFor() } },
  { name: 'logins-form', seed: bothSelves, arrange: openForm },
  { name: 'logins-form-problems', seed: bothSelves, arrange: async (twain) => {
    await showLogins(twain)
    const { button, form } = loginParts(twain)
    await button('Add a login').click()
    await form.getByText('Type or paste it').click()
    await form.getByRole('button', { name: 'Save' }).click()
  }, below: (shell) => shell.getByRole('button', { name: 'Save', exact: true }) },
  { name: 'logins-form-picture', seed: bothSelves, arrange: async (twain) => {
    await openForm(twain)
    const { form } = loginParts(twain)
    await form.getByText('Make a new one').click()
    await form.getByText('From a QR code').click()
    await form.getByRole('button', { name: 'On the clipboard' }).click()
    await form.getByText('There is no picture on the clipboard').waitFor()
  }, below: (shell) => shell.getByRole('button', { name: 'Remove…' }) },
  { name: 'logins-remove', seed: bothSelves, arrange: async (twain) => { await openForm(twain); await loginParts(twain).form.getByRole('button', { name: 'Remove…' }).click() } },
  { name: 'logins-generator', seed: bothSelves, arrange: showSome, below: (shell) => shell.getByRole('button', { name: 'Copy a new password' }) },
  { name: 'logins-generator-words', seed: bothSelves, arrange: async (twain) => { await showSome(twain); await twain.shell.getByText('Words', { exact: true }).click(); await twain.shell.getByLabel('Number of words').fill('3') }, below: (shell) => shell.getByRole('button', { name: 'Copy a new password' }) },
  { name: 'logins-export', seed: bothSelves, arrange: async (twain) => { await showSome(twain); await loginParts(twain).button('Export logins').click() }, below: (shell) => shell.getByRole('button', { name: 'Choose where…' }) },
  { name: 'logins-import', seed: bothSelves, arrange: async (twain) => { await showLogins(twain); await loginParts(twain).button('Import logins').click() } },
  { name: 'logins-import-review', seed: bothSelves, arrange: showReview },
  { name: 'logins-import-review-below', seed: bothSelves, arrange: showReview, below: (shell) => shell.getByRole('button', { name: /^Add to my logins/ }) },
  { name: 'logins-import-done', seed: bothSelves, arrange: async (twain) => { await showReview(twain); await loginParts(twain).button(/^Add to my logins/).click(); await twain.shell.getByRole('heading', { name: /^Logins added/ }).waitFor() } }
]
