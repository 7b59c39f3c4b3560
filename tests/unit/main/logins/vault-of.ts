import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MasterSecret } from '../../../../src/main/lock/master-secret.ts'
import { LoginVault } from '../../../../src/main/logins/login-vault.ts'
import { memoryKeychain, type MemoryKeychain } from '../../../fakes/keychain.ts'

/** A lock that the test opens and closes. */
export interface FakeLock extends MasterSecret { isSet: boolean, secret: Buffer | null }
export function fakeLock(): FakeLock {
  const lock: FakeLock = { isSet: false, secret: null, current: () => lock.secret }
  return lock
}

/** A folder with a keychain and a lock, in which the store can be started again and again. */
export interface Place { readonly folder: string, readonly keychain: MemoryKeychain, readonly lock: FakeLock, now: Date, changes: number, readonly start: (largestItem?: number) => Promise<LoginVault>, readonly files: () => readonly string[], readonly bytes: () => Buffer }
export function place(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'twain-logins-'))
  const [keychain, lock] = [memoryKeychain(), fakeLock()]
  const made: Place = {
    folder, keychain, lock, now: new Date('2026-11-22T10:00:00Z'), changes: 0,
    start: async (largestItem = 100_000) => {
      const vault = new LoginVault({ folder, keychain, master: lock, largestItem, now: () => made.now, changed: () => { made.changes++ } })
      await vault.open()
      return vault
    },
    files: () => readdirSync(folder).sort(),
    bytes: () => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
  }
  return made
}
