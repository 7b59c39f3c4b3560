import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { AsyncEntry, findCredentialsAsync } from 'keytar'
import { KeychainRefusal, reasonOf, type SearchableKeychain } from './keychain.ts'

/** The name under which the items are listed in the keychain's own program. */
const service = 'Twain'

/**
 * The keychain of the operating system; the only file that uses it. On Linux the Secret Service is demanded: left to
 * itself the package would fall back, without a word, to the kernel's keyring, which forgets everything at a restart of
 * the computer. The functions of the old keytar cannot demand it, so the package's own class is used.
 */
export function systemKeychain(): SearchableKeychain {
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
    remove: (name) => answered(async () => { await entry(name).deleteCredential() }),
    // The package gives the items out as text: good for those whose secret is text, which the others are not asked for.
    find: (prefix) => answered(() => found(prefix)),
    writeMany: (prefix, items, done) => answered(async () => {
      let count = 0
      for (const [name, secret] of items) {
        await entry(name).setSecret(secret)
        done(++count)
      }
      const kept = await found(prefix)
      if ([...items].some(([name, secret]) => kept.get(name)?.equals(secret) !== true)) throw new KeychainRefusal()
      for (const secret of kept.values()) secret.fill(0)
    })
  }
}

/** So many objects of the package may wait for the collector. */
const mostWaiting = 100
let waiting = 0

/**
 * On Linux each object holds a connection to the session bus until it is collected; it is too small to hasten the
 * collector, and at about 1,000 open connections the package waits for ever. So the collector is called now and then.
 */
function entry(name: string): AsyncEntry {
  if (process.platform === 'linux' && ++waiting > mostWaiting) {
    waiting = 0
    collect()
  }
  return new AsyncEntry(service, name, { linux: { store: 'secret-service' } })
}

function collect(): void {
  setFlagsFromString('--expose-gc')
  const collector: unknown = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  if (typeof collector === 'function') Reflect.apply(collector, undefined, [])
}

async function found(prefix: string): Promise<ReadonlyMap<string, Buffer>> {
  const all = await findCredentialsAsync(service)
  return new Map(all.filter(({ account }) => account.startsWith(prefix)).map(({ account, password }) => [account, Buffer.from(password, 'utf8')]))
}

/** The package's errors may tell names of items, so none of them goes further. */
async function answered<T>(ask: () => Promise<T>): Promise<T> {
  try { return await ask() } catch (error) { throw error instanceof KeychainRefusal ? error : new KeychainRefusal(reasonOf(error instanceof Error ? error.message : '')) }
}
