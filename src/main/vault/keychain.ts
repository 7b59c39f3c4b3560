/** Where the operating system keeps secrets for us. Tests pass one in memory. */
export interface Keychain {
  /** The secret of that name; null when there is none. Throws a KeychainRefusal when the keychain does not answer. */
  readonly read: (name: string) => Promise<Buffer | null>
  /** Keeps a secret. Throws a KeychainRefusal when it was not kept. */
  readonly write: (name: string, secret: Buffer) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** A keychain whose items can be gone through, for what must be found again without a list of it. */
export interface SearchableKeychain extends Keychain {
  /** All items whose name begins so. Throws a KeychainRefusal when the keychain does not answer. */
  readonly find: (prefix: string) => Promise<ReadonlyMap<string, Buffer>>
  /** Keeps many secrets whose names begin so, and looks once at the end whether all were kept; `done` is called after each. Throws a KeychainRefusal when one was not. */
  readonly writeMany: (prefix: string, items: ReadonlyMap<string, Buffer>, done: (count: number) => void) => Promise<void>
}

/** `missing`: there is none, or it does not keep what it is given. `locked`: it must be opened first. `denied`: the user or the system said no. */
export type KeychainReason = 'missing' | 'locked' | 'denied'

/** The keychain is absent, locked, forbidden, or does not keep what it is given. */
export class KeychainRefusal extends Error {
  readonly reason: KeychainReason
  constructor(reason: KeychainReason = 'missing') {
    super('the keychain refused')
    this.name = 'KeychainRefusal'
    this.reason = reason
  }
}

/** What the systems' own messages say, in the order in which they are asked. */
const reasons: readonly (readonly [RegExp, KeychainReason])[] = [
  [/dismissed|is ?locked|locked object|locked collection|interaction is not allowed/i, 'locked'],
  [/cancell?ed|denied|not correct|auth ?failed|not permitted|no access|-25293|-128\b/i, 'denied']
]

/** Why a keychain refused, by the message that the system gave; the message itself goes no further. */
export const reasonOf = (message: string): KeychainReason => reasons.find(([words]) => words.test(message))?.[1] ?? 'missing'

/**
 * What one item of the keychain holds: the key of the file, wrapped or not, under its id. While a key is replaced there
 * are two, so that the file on the disk can be opened whichever moment the app ends at.
 */
export type KeySlots = ReadonlyMap<string, Buffer>

const itemVersion = 1
const idBytes = 8

/** Version, then for each slot: id (8 bytes), length (1 byte), bytes. */
export function encodeSlots(slots: KeySlots): Buffer {
  return Buffer.concat([Buffer.from([itemVersion]), ...[...slots].flatMap(([id, secret]) => [Buffer.from(id, 'hex'), Buffer.from([secret.length]), secret])])
}

/** Null when the item was not written by this version. */
export function decodeSlots(item: Buffer): KeySlots | null {
  if (item[0] !== itemVersion) return null
  const slots = new Map<string, Buffer>()
  for (let at = 1; at < item.length;) {
    const length = item[at + idBytes] ?? 0
    const end = at + idBytes + 1 + length
    if (length === 0 || end > item.length) return null
    slots.set(item.subarray(at, at + idBytes).toString('hex'), Buffer.from(item.subarray(at + idBytes + 1, end)))
    at = end
  }
  return slots
}
