import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { LoginSchema, maxLogins, type Login, type LoginSecret, type NewLogin } from '../../shared/logins/login.ts'
import { Refusal } from '../../shared/result.ts'
import { bytesOf, contentOf, readJson } from '../vault/sealed-json.ts'
import type { SealedForm } from '../vault/sealed-store.ts'

/** A login with its secret, as it is kept in one place. */
export interface LoginRecord { readonly login: Login, readonly secret: LoginSecret }

const SecretSchema = z.object({ password: z.string().max(10_000), oneTimeCode: z.string().max(10_000).nullable(), notes: z.string().max(100_000) }).strict()
const RecordSchema = z.object({ version: z.literal(1), login: LoginSchema, secret: SecretSchema }).strict()

/** The bytes of one item of the keychain: the whole login, so that the list of logins can be made again from the items. */
export const encodeRecord = ({ login, secret }: LoginRecord): Buffer => bytesOf({ version: 1, login, secret })

/** Null when the bytes are no login of this version; `plain` is overwritten. */
export const decodeRecord = (plain: Buffer): LoginRecord | null => RecordSchema.safeParse(readJson(plain)).data ?? null

/** Everything that is known without a secret, and the ids of items that were being written: what became of them is looked up. */
export interface LoginIndex { readonly logins: readonly Login[], readonly pending: readonly string[] }
const IndexSchema = z.object({ logins: z.array(LoginSchema).max(2 * maxLogins), pending: z.array(z.string().max(60)).max(2 * maxLogins) }).strict()

export const loginIndexForm: SealedForm<LoginIndex> = {
  kind: 'login-index', name: 'the list of logins', wayOut: ' and try again',
  encode: bytesOf,
  decode: (plain) => contentOf(plain, IndexSchema)
}

const VaultSchema = z.array(RecordSchema).max(2 * maxLogins)

export const encodeRecords = (records: readonly LoginRecord[]): Buffer => bytesOf(records.map((record) => ({ version: 1, ...record })))

/** The logins of the file under the passphrase; `plain` is overwritten. Throws a SealProblem when they are none. */
export const decodeRecords = (plain: Buffer): readonly LoginRecord[] => contentOf(plain, VaultSchema)

/** A new login as it is kept; `known` is the one that it takes the place of. */
export function recordOf(wanted: NewLogin, known: Login | null, now: Date): LoginRecord {
  const { password, oneTimeCode, notes, self, origin, userName, title } = wanted
  const at = now.toISOString()
  const login = LoginSchema.safeParse({
    id: known?.id ?? randomUUID(), self, origin, userName, title: title === '' ? known?.title ?? '' : title,
    hasPassword: password !== '', hasOneTimeCode: oneTimeCode !== null, created: known?.created ?? at, changed: at, lastUsed: known?.lastUsed ?? null
  })
  const secret = SecretSchema.safeParse({ password, oneTimeCode, notes })
  // The reasons of the parser would quote what was typed.
  if (!login.success || !secret.success) throw new Refusal('bad-request', 'This login could not be kept: its address must begin with https://, and its texts must not be longer than usual.')
  return { login: login.data, secret: secret.data }
}
