import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { ListProblem } from '../../shared/clients/status.ts'

/** Bytes of a key. */
export const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const sumBytes = 32
/** Magic, format version (2 bytes), length of the header (4 bytes). */
const prefixBytes = 14
/** The version of the file's outer form that this Twain writes and reads. */
export const formatVersion = 1
const magic = Buffer.from('TWAINLST', 'ascii')
/** No header is longer, in bytes. */
const longestHeader = 4_096

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** How a passphrase becomes a key: scrypt with these numbers. Its bounds keep a foreign file from exhausting the memory. */
export const LockSchema = z.object({ salt: hex(16), n: z.int().min(2 ** 14).max(2 ** 20).refine((n) => Number.isInteger(Math.log2(n))), r: z.literal(8), p: z.int().min(1).max(4) }).strict()
export type Lock = z.infer<typeof LockSchema>

const HeaderSchema = z.object({
  /** `list` and `backup` are of the client list; `login-index` lists logins without secrets; `login-vault` holds them whole; `logins` is their export; `guard-log` is of past warnings. */
  kind: z.enum(['list', 'backup', 'login-index', 'login-vault', 'logins', 'guard-log']),
  /** Random name of the list; also that of its item in the keychain. */
  listId: z.uuid(),
  /** Which key the content is sealed with. */
  keyId: hex(8),
  /** Set when a passphrase wraps the key. */
  lock: LockSchema.nullable(),
  /** The wrapped key, when it is not kept in the keychain: nonce, key, tag. */
  wrapped: hex(nonceBytes + keyBytes + tagBytes).nullable()
}).strict().refine(({ lock, wrapped }) => lock !== null || wrapped === null)
export type SealedHeader = z.infer<typeof HeaderSchema>

/** What is wrong with a file; it is never opened half. */
export class SealProblem extends Error {
  readonly problem: ListProblem
  constructor(problem: ListProblem) {
    super(problem)
    this.name = 'SealProblem'
    this.problem = problem
  }
}

const sumOf = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest()

/** Encrypts under a new nonce; everything before the nonce is authenticated, so no part of the header can be exchanged. */
export function encrypt(key: Buffer, plain: Buffer, authenticated: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  cipher.setAAD(authenticated)
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Null when the key is another one or a bit was changed. */
export function decrypt(key: Buffer, sealed: Buffer, authenticated: Buffer): Buffer | null {
  if (sealed.length < nonceBytes + tagBytes) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes })
  decipher.setAAD(authenticated)
  decipher.setAuthTag(sealed.subarray(-tagBytes))
  const plain = decipher.update(sealed.subarray(nonceBytes, -tagBytes))
  try {
    decipher.final()
    return plain
  } catch {
    plain.fill(0) // nothing of an unproven text is used
    return null
  }
}

/** The whole file: magic, version, header, sealed content, and a plain check sum that tells damage from a wrong key. */
export function sealFile(header: SealedHeader, key: Buffer, plain: Buffer): Buffer {
  const head = headBytes(header)
  const body = Buffer.concat([head, encrypt(key, plain, head)])
  return Buffer.concat([body, sumOf(body)])
}

function headBytes(header: SealedHeader): Buffer {
  const text = Buffer.from(JSON.stringify(header), 'utf8')
  const prefix = Buffer.alloc(prefixBytes)
  magic.copy(prefix)
  prefix.writeUInt16BE(formatVersion, magic.length)
  prefix.writeUInt32BE(text.length, magic.length + 2)
  return Buffer.concat([prefix, text])
}

/** A file whose outer form is whole. */
export interface SealedFile { readonly header: SealedHeader, readonly head: Buffer, readonly sealed: Buffer }

/** Looks at a file without any key. Throws a SealProblem when it is cut short, damaged, or of another version. */
export function readSealed(file: Buffer): SealedFile {
  const isOurs = file.length > prefixBytes + nonceBytes + tagBytes + sumBytes && file.subarray(0, magic.length).equals(magic)
  // Magic, version and check sum stay where they are in all versions, so damage is told from a newer version.
  if (!isOurs || !sumOf(file.subarray(0, -sumBytes)).equals(file.subarray(-sumBytes))) throw new SealProblem('broken')
  const version = file.readUInt16BE(magic.length)
  if (version !== formatVersion) throw new SealProblem(version > formatVersion ? 'newer' : 'older')
  const end = prefixBytes + file.readUInt32BE(magic.length + 2)
  if (end > Math.min(file.length - sumBytes, prefixBytes + longestHeader)) throw new SealProblem('broken')
  const header = HeaderSchema.safeParse(parsed(file.subarray(prefixBytes, end).toString('utf8')))
  if (!header.success) throw new SealProblem('broken')
  return { header: header.data, head: file.subarray(0, end), sealed: file.subarray(end, -sumBytes) }
}

const parsed = (text: string): unknown => {
  try { return JSON.parse(text) } catch { return null } // the schema refuses it
}

/** The content. Throws a SealProblem when the key does not fit. */
export function openSealed({ head, sealed }: SealedFile, key: Buffer): Buffer {
  const plain = decrypt(key, sealed, head)
  if (plain === null) throw new SealProblem('tampered')
  return plain
}
