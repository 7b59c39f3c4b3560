import { z } from 'zod'
import { maxLogins, OriginSchema, type NewLogin } from '../../shared/logins/login.ts'
import { Refusal } from '../../shared/result.ts'
import { SelfIdSchema } from '../../shared/state/app-state.ts'
import { findKey, forget, headerOf, newKey } from '../vault/list-key.ts'
import type { Keychain } from '../vault/keychain.ts'
import { checkStrength, keyFromPassphrase, newLock } from '../vault/passphrase.ts'
import { openSealed, readSealed, sealFile, SealProblem } from '../vault/sealed-file.ts'
import { readJson } from '../vault/sealed-json.ts'

/** No export is larger, in bytes. */
export const largestExport = 200_000_000

const ContentSchema = z.object({
  /** Version of this content; the outer form has its own. */
  version: z.literal(1),
  logins: z.array(z.object({
    self: SelfIdSchema, origin: OriginSchema, userName: z.string().max(300), title: z.string().max(200), password: z.string(), oneTimeCode: z.string().nullable(), notes: z.string()
  }).strict()).max(maxLogins)
}).strict()

/** An export never needs the keychain: it is made for another computer. */
const noKeychain: Keychain = { read: async () => null, write: async () => undefined, remove: async () => undefined }

/** The bytes of an export under its own passphrase (docs/login-export-file.md). Throws a Refusal when that is too short. */
export async function sealLogins(logins: readonly NewLogin[], passphrase: string, id: string): Promise<Buffer> {
  checkStrength(passphrase)
  const content: z.input<typeof ContentSchema> = { version: 1, logins: logins.map(({ self, origin, userName, title, password, oneTimeCode, notes }) => ({ self, origin, userName, title, password, oneTimeCode, notes })) }
  const plain = Buffer.from(JSON.stringify(content), 'utf8')
  const lock = newLock()
  const key = newKey({ listId: id, inFile: true, wrapper: { lock, key: await keyFromPassphrase(passphrase, lock) } })
  const file = sealFile(headerOf('logins', key), key.key, plain)
  plain.fill(0)
  forget(key)
  return file
}

const sentences = {
  newer: 'This file comes from a newer Twain. Please update Twain first.',
  other: 'This file is no complete export of logins. Please choose another one.'
} as const

/** The logins of an export. Throws a Refusal when the file is none, is damaged, or the passphrase is wrong. */
export async function openLogins(file: Buffer, passphrase: string): Promise<readonly NewLogin[]> {
  try {
    const sealed = readSealed(file)
    if (sealed.header.kind !== 'logins' || sealed.header.wrapped === null) throw new SealProblem('broken')
    const { key } = await findKey(noKeychain, sealed.header, passphrase)
    try { return contentOf(openSealed(sealed, key.key)) } finally { forget(key) }
  } catch (error) {
    if (error instanceof SealProblem) throw new Refusal('bad-request', sentences[error.problem === 'newer' ? 'newer' : 'other'])
    throw error
  }
}

/** `plain` is overwritten. */
function contentOf(plain: Buffer): readonly NewLogin[] {
  const raw = readJson(plain)
  const content = ContentSchema.safeParse(raw)
  if (!content.success) throw new SealProblem(isNewer(raw) ? 'newer' : 'broken')
  return content.data.logins
}

const isNewer = (raw: unknown): boolean => z.object({ version: z.number().gt(1) }).safeParse(raw).success
