import { AsyncEntry } from 'keytar'
import { KeychainRefusal, type Keychain } from './keychain.ts'

/** The name under which the items are listed in the keychain's own program. */
const service = 'Twain'

/**
 * The keychain of the operating system; the only file that uses it. On Linux the Secret Service is demanded: left to
 * itself the package would fall back, without a word, to the kernel's keyring, which forgets everything at a restart of
 * the computer. The functions of the old keytar cannot demand it, so the package's own class is used.
 */
export function systemKeychain(): Keychain {
  return {
    read: (name) => answered(async () => {
      const secret = await entry(name).getSecret()
      const kept = secret === null ? null : Buffer.from(secret)
      secret?.fill(0)
      return kept
    }),
    write: (name, secret) => answered(async () => {
      await entry(name).setSecret(secret)
      // Some keychains accept what they do not keep.
      const kept = await entry(name).getSecret()
      const isKept = kept !== null && secret.equals(Buffer.from(kept))
      kept?.fill(0)
      if (!isKept) throw new KeychainRefusal()
    }),
    remove: (name) => answered(async () => { await entry(name).deleteCredential() })
  }
}

const entry = (name: string): AsyncEntry => new AsyncEntry(service, name, { linux: { store: 'secret-service' } })

/** The package's errors may tell names of items, so none of them goes further. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try { return await ask() } catch { throw new KeychainRefusal() }
}
