import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { noLock } from '../fakes/no-lock.ts'
import { LoginVault } from '../../src/main/logins/login-vault.ts'
import { systemKeychain } from '../../src/main/vault/keys.ts'
import type { NewLogin } from '../../src/shared/logins/login.ts'
import type { SelfId } from '../../src/shared/persona.ts'
import { answered } from './ask-main.ts'
import { expect, type Twain } from './twain.ts'

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
