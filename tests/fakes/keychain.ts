import { KeychainRefusal, type Keychain } from '../../src/main/vault/keychain.ts'

/** A keychain in memory, which can be made to refuse. */
export interface MemoryKeychain extends Keychain { readonly items: Map<string, Buffer>, refuses: boolean }

export function memoryKeychain(): MemoryKeychain {
  const items = new Map<string, Buffer>()
  const answered = <T>(value: () => T): Promise<T> => (keychain.refuses ? Promise.reject(new KeychainRefusal()) : Promise.resolve(value()))
  const keychain: MemoryKeychain = {
    items, refuses: false,
    read: (name) => answered(() => { const item = items.get(name); return item ? Buffer.from(item) : null }),
    write: (name, secret) => answered(() => { items.set(name, Buffer.from(secret)) }),
    remove: (name) => answered(() => { items.delete(name) }),
  }
  return keychain
}
