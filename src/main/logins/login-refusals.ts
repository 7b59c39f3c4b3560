import type { LoginsStatus } from '../../shared/logins/login.ts'
import { Refusal } from '../../shared/result.ts'
import type { KeychainReason } from '../vault/keychain.ts'

export type LoginProblem = NonNullable<LoginsStatus['problem']>

/** Why nothing can be kept or read, each with its way out. */
const sentences: Readonly<Record<LoginProblem, string>> = {
  'no-keychain': 'This computer has no keychain that protects a login, so nothing was stored. Set a passphrase for the lock and Twain keeps logins under it, or go on without storing.',
  'keychain-locked': 'The keychain of this computer is locked. Please unlock it and try again, or set a passphrase for the lock and Twain keeps logins under it.',
  'keychain-denied': 'This computer did not let Twain use its keychain. Please try again and allow it, or set a passphrase for the lock and Twain keeps logins under it.',
  'keychain-changed': 'This login is no longer in the keychain of this computer: it was removed there, or the keychain is another one. Please save the login again, or bring the earlier keychain back.',
  'broken': 'The file of your logins is damaged, so nothing was changed. It is kept as it is; please restore it from a copy.',
  'unreadable': 'The file of your logins could not be read, so nothing was changed. It may come from a newer Twain, or Twain may not open it.'
}

export const problemRefusal = (problem: LoginProblem): Refusal => new Refusal('not-allowed', sentences[problem])
export const closedRefusal = (): Refusal => new Refusal('not-allowed', 'Your logins are behind the lock. Please unlock Twain first.')
export const openingRefusal = (): Refusal => new Refusal('not-allowed', 'Your logins are still being opened. Please try again in a moment.')
export const goneRefusal = (): Refusal => new Refusal('not-found', 'This login is no longer stored.')
export const fullRefusal = (limit: number): Refusal => new Refusal('bad-request', `Twain keeps at most ${limit.toLocaleString('en')} logins. Nothing was added.`)
export const notSavedRefusal = (): Refusal => new Refusal('not-allowed', 'Your logins could not be saved, so nothing was changed. Please check that the disk is not full and that it can be written.')
export const longRefusal = (): Refusal => new Refusal('bad-request', 'The notes of this login are too long for the keychain of this computer. Please shorten them.')
export const meetsRefusal = (): Refusal => new Refusal('bad-request', 'There is another login with this address and user name already. Please change that one instead.')

const problems: Readonly<Record<KeychainReason, LoginProblem>> = { missing: 'no-keychain', locked: 'keychain-locked', denied: 'keychain-denied' }
export const problemOfReason = (reason: KeychainReason): LoginProblem => problems[reason]
