import { KeychainRefusal, type KeychainReason, type SearchableKeychain } from '../../src/main/vault/keychain.ts'

/** A keychain in memory, which can be made to refuse, with a reason where it matters. */
export interface MemoryKeychain extends SearchableKeychain { readonly items: Map<string, Buffer>, refuses: boolean | KeychainReason }

export function memoryKeychain(): MemoryKeychain {
  const items = new Map<string, Buffer>()
  const answered = <T>(value: () => T): Promise<T> => (keychain.refuses ? Promise.reject(new KeychainRefusal(keychain.refuses === true ? 'missing' : keychain.refuses)) : Promise.resolve(value()))
  const keychain: MemoryKeychain = {
    items, refuses: false,
    read: (name) => answered(() => { const item = items.get(name); return item ? Buffer.from(item) : null }),
    write: (name, secret) => answered(() => { items.set(name, Buffer.from(secret)) }),
    remove: (name) => answered(() => { items.delete(name) }),
    writeMany: async (_prefix, added, done) => {
      let count = 0
      for (const [name, secret] of added) { await keychain.write(name, secret); done(++count) }
    },
    find: (prefix) => answered(() => new Map([...items].filter(([name]) => name.startsWith(prefix)).map(([name, item]) => [name, Buffer.from(item)]))),
  }
  return keychain
}
