import { randomBytes } from 'node:crypto'
import { decodeSlots, encodeSlots, type Keychain } from './keychain.ts'
import { keyFromPassphrase, unwrapKey, wrapKey, wrongPassphrase } from './passphrase.ts'
import { keyBytes, SealProblem, type Lock, type SealedHeader } from './sealed-file.ts'

/** A passphrase in use: how it becomes a key, and that key. */
export interface Wrapper { readonly lock: Lock, readonly key: Buffer }

/** The key of a list while it is open. */
export interface ListKey {
  readonly listId: string
  readonly keyId: string
  readonly key: Buffer
  readonly wrapper: Wrapper | null
  /** True when the wrapped key stands in the file, because the keychain did not protect it. */
  readonly inFile: boolean
}

export const newKey = (of: Pick<ListKey, 'listId' | 'wrapper' | 'inFile'>): ListKey => ({ ...of, keyId: randomBytes(8).toString('hex'), key: randomBytes(keyBytes) })

/** The key as it is kept: wrapped where there is a passphrase. */
const keptForm = ({ key, wrapper, listId, keyId }: ListKey): Buffer => (wrapper ? wrapKey(wrapper.key, key, listId, keyId) : Buffer.from(key))

export function headerOf(kind: SealedHeader['kind'], key: ListKey): SealedHeader {
  return { kind, listId: key.listId, keyId: key.keyId, lock: key.wrapper?.lock ?? null, wrapped: key.inFile ? keptForm(key).toString('hex') : null }
}

/** The item of the keychain for these keys; those that stand in the file are left out. */
export const itemOf = (...keys: readonly ListKey[]): Buffer => encodeSlots(new Map(keys.filter((key) => !key.inFile).map((key) => [key.keyId, keptForm(key)])))

const itemNames: Partial<Record<SealedHeader['kind'], string>> = { 'login-index': 'logins', 'guard-log': 'guard-log' }

/** Name of the keychain's item that holds the key of a list. */
export const itemName = (kind: SealedHeader['kind'], listId: string): string => `${itemNames[kind] ?? 'client-list'} ${listId}`

/** Overwrites what opens the list; a wrapper that goes on being used is kept. */
export function forget({ key, wrapper }: ListKey, keptWrapper: Wrapper | null = null): void {
  key.fill(0)
  if (wrapper !== keptWrapper) wrapper?.key.fill(0)
}

/** The key as it is kept for a file, and whether the keychain holds nothing else of this list. Throws a SealProblem `key-gone`. */
async function keptFor(keychain: Keychain, { kind, listId, keyId, wrapped }: SealedHeader): Promise<{ readonly kept: Buffer, readonly isTidy: boolean }> {
  if (wrapped !== null) return { kept: Buffer.from(wrapped, 'hex'), isTidy: true }
  const item = await keychain.read(itemName(kind, listId))
  const slots = item && decodeSlots(item)
  item?.fill(0)
  const kept = slots?.get(keyId)
  for (const slot of slots?.values() ?? []) if (slot !== kept) slot.fill(0)
  if (!kept) throw new SealProblem('key-gone')
  return { kept, isTidy: slots?.size === 1 }
}

/**
 * Finds the key of a file. Throws a SealProblem `key-gone` when the keychain has none for it, a KeychainRefusal when it
 * does not answer, a Refusal when the passphrase is wrong.
 */
export async function findKey(keychain: Keychain, header: SealedHeader, passphrase: string | null): Promise<{ readonly key: ListKey, readonly isTidy: boolean }> {
  const { listId, keyId, lock, wrapped } = header
  const { kept, isTidy } = await keptFor(keychain, header)
  const of = { listId, keyId, inFile: wrapped !== null }
  if (lock === null) {
    if (kept.length !== keyBytes) throw new SealProblem('key-gone')
    return { key: { ...of, key: kept, wrapper: null }, isTidy }
  }
  const wrapper = { lock, key: await keyFromPassphrase(passphrase ?? '', lock) }
  const key = unwrapKey(wrapper.key, kept, listId, keyId)
  if (key) return { key: { ...of, key, wrapper }, isTidy }
  wrapper.key.fill(0)
  throw wrongPassphrase()
}
