import { hkdfSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Login, LoginSecret } from '../../shared/logins/login.ts'
import type { MasterSecret } from '../lock/master-secret.ts'
import { readIfThere, writeAtomic } from '../vault/atomic-file.ts'
import { keyBytes, openSealed, readSealed, sealFile, SealProblem, type SealedHeader } from '../vault/sealed-file.ts'
import { decodeRecords, encodeRecords, type LoginRecord } from './login-records.ts'
import { closedRefusal, goneRefusal, notSavedRefusal, problemRefusal, type LoginProblem } from './login-refusals.ts'

/** Name of the file that holds logins under the passphrase of the lock. */
export const vaultFileName = 'logins-vault.sealed'

const keyId = '0000000000000001'

/**
 * Logins in one file under a key made from the lock's secret, for computers without a keychain that protects. Opened
 * anew for each secret: between two questions only what is no secret stays in memory. Not safe for two changes at once.
 */
export class VaultLogins {
  readonly #path: string
  readonly #master: MasterSecret
  /** Null while it cannot be read. */
  #logins: readonly Login[] | null = null
  #problem: LoginProblem | null = null
  #isThere = false

  constructor(folder: string, master: MasterSecret) {
    this.#path = join(folder, vaultFileName)
    this.#master = master
  }

  get problem(): LoginProblem | null { return this.#problem }
  get isOpen(): boolean { return this.#logins !== null && this.#master.current() !== null }
  /** True when logins are kept here that the lock hides. */
  get isClosed(): boolean { return this.#isThere && !this.isOpen }
  list(): readonly Login[] { return this.isOpen ? this.#logins ?? [] : [] }

  /** Reads the file as far as the lock is open. Never throws: the properties say what became of it. */
  async open(): Promise<void> {
    this.#problem = null
    this.#logins = null
    try {
      this.#isThere = await readIfThere(this.#path) !== null
      if (this.#master.current() !== null) this.#logins = (await this.#records()).map(({ login }) => login)
    } catch (error) {
      this.#problem = error instanceof SealProblem && error.problem !== 'newer' ? 'broken' : 'unreadable'
    }
  }

  async secretOf(id: string): Promise<LoginSecret> {
    const record = (await this.#read()).find(({ login }) => login.id === id)
    if (!record) throw goneRefusal()
    return record.secret
  }

  async put(records: readonly LoginRecord[], done: (count: number) => void): Promise<void> {
    const ids = new Set(records.map(({ login }) => login.id))
    await this.#write([...(await this.#read()).filter(({ login }) => !ids.has(login.id)), ...records])
    done(records.length)
  }

  async remove(id: string): Promise<void> { await this.#write((await this.#read()).filter(({ login }) => login.id !== id)) }

  async note(login: Login): Promise<void> { await this.#write((await this.#read()).map((record) => (record.login.id === login.id ? { ...record, login } : record))) }

  /** As `#records`, in the user's words. */
  async #read(): Promise<readonly LoginRecord[]> {
    if (!this.isOpen) throw this.#problem === null ? closedRefusal() : problemRefusal(this.#problem)
    try {
      return await this.#records()
    } catch (error) {
      throw error instanceof SealProblem ? problemRefusal('broken') : error
    }
  }

  async #records(): Promise<readonly LoginRecord[]> {
    const file = await readIfThere(this.#path)
    if (file === null) return []
    const sealed = readSealed(file)
    if (sealed.header.kind !== 'login-vault') throw new SealProblem('broken')
    const key = this.#keyFor(sealed.header.listId)
    try { return decodeRecords(openSealed(sealed, key)) } finally { key.fill(0) }
  }

  async #write(records: readonly LoginRecord[]): Promise<void> {
    const header: SealedHeader = { kind: 'login-vault', listId: randomUUID(), keyId, lock: null, wrapped: null }
    const key = this.#keyFor(header.listId)
    const plain = encodeRecords(records)
    const file = sealFile(header, key, plain)
    plain.fill(0)
    key.fill(0)
    try {
      await writeAtomic(this.#path, file)
    } catch { // the reason would name the user's folder
      throw notSavedRefusal()
    }
    this.#isThere = true
    this.#logins = records.map(({ login }) => login)
  }

  /** A new one for each writing of the file, by its random id. */
  #keyFor(id: string): Buffer {
    const master = this.#master.current()
    if (master === null) throw closedRefusal()
    return Buffer.from(hkdfSync('sha256', master, id, 'twain logins vault 1', keyBytes))
  }
}
