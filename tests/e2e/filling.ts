import { mkdir } from 'node:fs/promises'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { noLock } from '../fakes/no-lock.ts'
import { LoginVault } from '../../src/main/logins/login-vault.ts'
import { systemKeychain } from '../../src/main/vault/keys.ts'
import type { NewLogin } from '../../src/shared/logins/login.ts'
import type { SelfId } from '../../src/shared/persona.ts'
import { answered } from './ask-main.ts'
import { expect, type Twain } from './twain.ts'

/** What stands in a form's password field once one of these was filled in, and nowhere else. */
export const secrets = { work: 'Qx7-vault-marigold-9', home: 'Zt4-vault-larkspur-2', other: 'Kp8-vault-foxglove-5' } as const

export const loginOf = (self: SelfId, origin: string, userName: string, password: string, parts: Partial<NewLogin> = {}): NewLogin => ({ self, origin, userName, password, title: '', oneTimeCode: null, notes: '', ...parts })

/** The store of a profile as the app opens it, on the real keyring. */
export async function openStore(profile: string): Promise<LoginVault> {
  const folder = join(profile, 'Twain')
  await mkdir(folder, { recursive: true })
  const vault = new LoginVault({ folder, keychain: systemKeychain(), master: noLock, largestItem: 100_000, now: () => new Date(), changed: () => undefined })
  await vault.open()
  return vault
}

/** Logins that are there before the app starts. */
export async function seedLogins(profile: string, ...logins: readonly NewLogin[]): Promise<void> { await (await openStore(profile)).saveMany(logins) }

/** Waits until the app has opened this many logins. */
export const opened = (twain: Twain, count: number): Promise<void> => expect.poll(async () => (await answered(twain, 'view.get')).logins).toEqual({ place: 'keychain', count, problem: null })

export const fillButton = (twain: Twain): Locator => twain.shell.getByRole('button', { name: 'Fill login' })
/** The question after a sign-in that worked. */
export const keepCard = (twain: Twain): Locator => twain.overlay.getByRole('group', { name: /^(?:Keep|Update) this login/ })
/** A sheet about filling. */
export const fillSheet = (twain: Twain): Locator => twain.overlay.getByRole('alertdialog')

/** Every file below a folder that holds one of the words, in UTF-8 or UTF-16. */
export function filesWith(folder: string, words: readonly string[]): readonly string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return files.filter((path) => { const bytes = readFileSync(path); return words.some((word) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) })
}
