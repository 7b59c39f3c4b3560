import { randomBytes } from 'node:crypto'
import { rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import { readIfThere, writeAtomic, clearBeside } from '../vault/atomic-file.ts'
import { keyFromPassphrase, newLock, unwrapKey, wrapKey } from '../vault/passphrase.ts'
import { LockSchema } from '../vault/sealed-file.ts'
import { Refusal } from '../../shared/result.ts'

const Wrapped = z.object({ lock: LockSchema, secret: z.string().regex(/^[0-9a-f]{120}$/) }).strict()

/**
 * What lies on the disk for the lock: the master secret twice, wrapped by the passphrase and by the recovery code, and
 * how often in a row a wrong one was tried. Nothing in it opens anything by itself.
 */
export const LockRecordSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  byPassphrase: Wrapped,
  byCode: Wrapped,
  wrong: z.number().int().min(0).max(1_000_000),
  lastWrong: z.iso.datetime().nullable()
}).strict()
export type LockRecord = z.infer<typeof LockRecordSchema>
export type WrappedBy = 'byPassphrase' | 'byCode'

export const lockFileName = 'lock.json'
const secretBytes = 32
export const newSecret = (): Buffer => randomBytes(secretBytes)

/** Wraps the secret under what the user types. */
export async function wrapped(secret: Buffer, typed: string, id: string, by: WrappedBy): Promise<LockRecord[WrappedBy]> {
  const lock = newLock()
  const key = await keyFromPassphrase(typed, lock)
  try { return { lock, secret: wrapKey(key, secret, id, by).toString('hex') } } finally { key.fill(0) }
}

/** The secret; null when something else was typed. */
export async function unwrapped(record: LockRecord, typed: string, by: WrappedBy): Promise<Buffer | null> {
  const key = await keyFromPassphrase(typed, record[by].lock)
  try { return unwrapKey(key, Buffer.from(record[by].secret, 'hex'), record.id, by) } finally { key.fill(0) }
}

/** Reads and writes the record; every write is whole or not at all. */
export class LockFile {
  readonly #path: string

  constructor(path: string) { this.#path = path }

  /** The record; null when no lock is set up, `broken` when the file cannot be understood or read. */
  async read(): Promise<LockRecord | null | 'broken'> {
    try {
      const bytes = await readIfThere(this.#path)
      if (bytes === null) return null
      await clearBeside(this.#path)
      const parsed = LockRecordSchema.safeParse(JSON.parse(bytes.toString('utf8')))
      return parsed.success ? parsed.data : 'broken'
    } catch {
      return 'broken' // an unreadable file must never count as "no lock"
    }
  }

  /** Throws a Refusal when it could not be written; the old record stays. */
  async write(record: LockRecord): Promise<void> {
    await this.#changed(() => writeAtomic(this.#path, Buffer.from(JSON.stringify(record), 'utf8')))
  }

  async remove(): Promise<void> { await this.#changed(() => rm(this.#path, { force: true })) }

  /** Keeps a file that cannot be read under a dated name. */
  async setAside(now: Date): Promise<void> {
    await this.#changed(() => rename(this.#path, `${this.#path}.set-aside-${now.toISOString().replaceAll(':', '-')}`))
  }

  async #changed(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch { // the reason would name the user's folder
      throw new Refusal('not-allowed', `The lock could not be saved, so nothing was changed. Please check that the disk is not full and that you may write ${lockFileName}.`)
    }
  }
}
