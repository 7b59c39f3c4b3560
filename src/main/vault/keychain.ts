/** Where the operating system keeps secrets for us. Tests pass one in memory. */
export interface Keychain {
  /** The secret of that name; null when there is none. Throws a KeychainRefusal when the keychain does not answer. */
  readonly read: (name: string) => Promise<Buffer | null>
  /** Keeps a secret. Throws a KeychainRefusal when it was not kept. */
  readonly write: (name: string, secret: Buffer) => Promise<void>
  readonly remove: (name: string) => Promise<void>
}

/** The keychain is absent, locked, forbidden, or does not keep what it is given. */
export class KeychainRefusal extends Error {
  constructor() {
    super('the keychain refused')
    this.name = 'KeychainRefusal'
  }
}

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
