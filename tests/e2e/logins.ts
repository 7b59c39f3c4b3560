import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import encodeQR from 'qr'
import type { LoginDraft } from '../../src/shared/logins/login-views.ts'
import { answered, chooseFiles } from './clients.ts'
import { expect, type Twain } from './twain.ts'

/** Goes to the logins as a user does, once they are no longer being opened. */
export async function showLogins({ shell }: Twain): Promise<void> {
  await shell.getByRole('button', { name: 'Logins', exact: true }).click()
  await shell.getByRole('heading', { name: 'Logins', level: 1 }).waitFor()
  await shell.getByRole('heading', { name: 'Your logins' }).waitFor()
}

export const draftOf = (parts: Partial<LoginDraft> = {}): LoginDraft => ({
  self: 'personal', address: 'forum.example', userName: 'anna', title: '', password: { kind: 'typed', text: 'Tulip mania 1637' }, oneTimeCode: { kind: 'none' }, ...parts
})

/** Stores logins without the form; their screen must be shown. */
export async function seedLogins(twain: Twain, ...drafts: readonly Partial<LoginDraft>[]): Promise<void> {
  for (const draft of drafts) await answered(twain, 'logins.save', { id: null, draft: draftOf(draft) })
}

/** A whole table of logins through the import, without the screen's own steps. */
export async function importTable(twain: Twain, self: 'personal' | 'professional', text: string): Promise<void> {
  const path = join(twain.profile, 'logins.csv')
  await writeFile(path, text)
  await chooseFiles(twain, path)
  const read = await answered(twain, 'logins.readTable', { self })
  if (read === null) throw new Error('no table was chosen')
  await answered(twain, 'logins.finishImport', { id: read.id, replaces: false })
}

/** The parts of the screen that tests need again and again. */
export function loginParts({ shell }: Twain): { readonly list: Locator, readonly row: (name: string | RegExp) => Locator, readonly form: Locator, readonly button: (name: string | RegExp) => Locator } {
  const list = shell.getByRole('grid', { name: 'Logins' })
  return {
    list, row: (name) => list.getByRole('row', { name }), form: shell.getByRole('dialog').filter({ has: shell.getByLabel('Address of the site') }),
    button: (name) => shell.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
  }
}

export const clipboardText = ({ app }: Twain): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())

/** A PNG with this text as a QR code. */
export async function qrPicture(twain: Twain, text: string, name = 'code.png'): Promise<string> {
  const modules = encodeQR(text, 'raw', { border: 4 })
  const png = await twain.app.evaluate(({ nativeImage }, rows) => {
    const scale = 5
    const size = rows.length * scale
    const pixels = Buffer.alloc(size * size * 4, 255)
    for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (rows[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true) pixels.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
    return nativeImage.createFromBitmap(pixels, { width: size, height: size }).toPNG().toString('base64')
  }, modules)
  const path = join(twain.profile, name)
  await writeFile(path, Buffer.from(png, 'base64'))
  return path
}

/** Nothing of these texts stands anywhere in the window of the shell: not as text, not in a field, not in an attribute. */
export async function nothingShown({ shell }: Twain, ...secrets: readonly string[]): Promise<void> {
  const all = await shell.evaluate(() => `${document.documentElement.outerHTML} ${[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join(' ')}`)
  for (const secret of secrets) expect(all).not.toContain(secret)
}

/** Waits until the screen says this. */
export const says = (twain: Twain, text: string | RegExp): Promise<void> => expect(twain.shell.getByRole('status').filter({ hasText: text })).toBeVisible()

/** Chooses one of a few words. */
export const choose = (twain: Twain, group: string, choice: string): Promise<void> => twain.shell.getByRole('radiogroup', { name: group, exact: true }).getByText(choice, { exact: true }).click()
