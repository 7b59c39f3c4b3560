import { hkdfSync } from 'node:crypto'

/**
 * The random secret that the lock keeps: wrapped by the user's passphrase and by the recovery code, in clear only in main
 * and only while Twain is unlocked. What must not be readable behind the lock is encrypted under a key made from it.
 */
export interface MasterSecret {
  /** True when the user has set up a lock. */
  readonly isSet: boolean
  /** 32 random bytes; null while locked or where no lock is set up. The owner overwrites them at the lock: never keep them. */
  readonly current: () => Buffer | null
}

/** What something under the secret takes for its passphrase; another one for each `purpose`. */
export const secretAsPassphrase = (secret: Buffer, purpose: string): string => Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), purpose, 32)).toString('base64url')
