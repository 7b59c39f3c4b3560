/** What passkeys can do on this computer; each has its own sentence (stack 6). */
export const passkeySupport = ['windows', 'touch-id', 'mac-keys', 'linux-keys'] as const
export type PasskeySupport = (typeof passkeySupport)[number]

/** `platform` as Node names it. Touch ID needs a signed build that names an access group of the keychain. */
export function passkeysOn(platform: string, accessGroup: string | null): PasskeySupport {
  if (platform === 'win32') return 'windows'
  if (platform === 'darwin') return accessGroup === null ? 'mac-keys' : 'touch-id'
  return 'linux-keys'
}

/** One account for which a security key or Touch ID holds a passkey. */
export interface PasskeyAccount { readonly id: string, readonly name: string }

/** How many accounts are offered at once. */
const most = 20

/** The names of the accounts as they are offered, one line each; names are the site's own words, so they are cut. */
export const offeredPasskeys = (accounts: readonly PasskeyAccount[]): readonly string[] =>
  accounts.slice(0, most).map(({ name }, at) => name.replace(/[\p{Cc}\p{Cf}]/gu, '').trim().slice(0, 60) || `Account ${at + 1}`)
