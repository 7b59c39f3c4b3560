import type { Client } from '../../shared/clients/client.ts'
import { Refusal } from '../../shared/result.ts'
import { decodeContent, encodeContent } from './list-content.ts'
import { findKey, forget, headerOf, newKey } from './list-key.ts'
import { checkStrength, keyFromPassphrase, newLock } from './passphrase.ts'
import type { Keychain } from './keychain.ts'
import { openSealed, readSealed, sealFile, SealProblem } from './sealed-file.ts'

/** No backup is larger, in bytes: 20,000 entries with all their fields filled in an ordinary way take a tenth. */
export const largestBackup = 200_000_000

/** A backup never needs the keychain: it is made for another computer. */
const noKeychain: Keychain = { read: async () => null, write: async () => undefined, remove: async () => undefined }

/** The bytes of a backup file under its own passphrase. Throws a Refusal when that is too short. */
export async function sealBackup(clients: readonly Client[], passphrase: string, id: string): Promise<Buffer> {
  checkStrength(passphrase)
  const plain = encodeContent(clients)
  const lock = newLock()
  const key = newKey({ listId: id, inFile: true, wrapper: { lock, key: await keyFromPassphrase(passphrase, lock) } })
  const file = sealFile(headerOf('backup', key), key.key, plain)
  plain.fill(0)
  forget(key)
  return file
}

const sentences = {
  newer: 'This backup comes from a newer Twain. Please update Twain first.',
  other: 'This file is no complete backup of a client list. Please choose another one.'
} as const

/** The entries of a backup. Throws a Refusal when the file is none, is damaged, or the passphrase is wrong. */
export async function openBackup(file: Buffer, passphrase: string): Promise<readonly Client[]> {
  try {
    const sealed = readSealed(file)
    const { header } = sealed
    if (header.kind !== 'backup' || header.wrapped === null) throw new SealProblem('broken')
    const { key } = await findKey(noKeychain, header, passphrase)
    try { return decodeContent(openSealed(sealed, key.key)) } finally { forget(key) }
  } catch (error) {
    if (error instanceof SealProblem) throw new Refusal('bad-request', sentences[error.problem === 'newer' ? 'newer' : 'other'])
    throw error
  }
}

const contentOf = ({ id: _id, ...rest }: Client): string => JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Those entries of a backup that the list does not have: neither under their id nor with the very same content. */
export function missingIn(list: readonly Client[], backup: readonly Client[]): readonly Client[] {
  const ids = new Set(list.map(({ id }) => id))
  const contents = new Set(list.map(contentOf))
  return backup.filter((client) => !ids.has(client.id) && !contents.has(contentOf(client)))
}
