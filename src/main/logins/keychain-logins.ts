import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Login, LoginSecret } from '../../shared/logins/login.ts'
import { readIfThere } from '../vault/atomic-file.ts'
import { KeychainRefusal, type SearchableKeychain } from '../vault/keychain.ts'
import { itemName, newKey, type ListKey } from '../vault/list-key.ts'
import { readSealed, SealProblem } from '../vault/sealed-file.ts'
import { NoKeychain, SealedStore } from '../vault/sealed-store.ts'
import { decodeRecord, encodeRecord, loginIndexForm, type LoginIndex, type LoginRecord } from './login-records.ts'
import { longRefusal, problemOfReason, problemRefusal, type LoginProblem } from './login-refusals.ts'

/** Name of the file that lists the logins of the keychain, without their secrets. */
export const indexFileName = 'logins.sealed'

/** Up to so many are written one by one. */
const fewItems = 20

export interface KeychainPorts {
  readonly folder: string
  readonly keychain: SearchableKeychain
  readonly now: () => Date
  /** The most bytes that one item of this system's keychain takes. */
  readonly largestItem: number
}

type State =
  | { readonly kind: 'open', readonly logins: readonly Login[], readonly key: ListKey | null, /** There was a list, but this keychain has none of its items. */ readonly changed: boolean }
  | { readonly kind: 'closed', readonly problem: LoginProblem }

/** The same for the same folder: so that logins are found again when every file of the folder is lost. */
function idOfFolder(folder: string): string {
  const hex = createHash('sha256').update(`twain logins ${folder}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}

/**
 * Logins in the keychain of the system, one item each, and beside them a sealed file that lists them, so that no secret is
 * read to show or search them. A list that is lost or damaged is made again from the items. Not safe for two changes at once.
 */
export class KeychainLogins {
  readonly #ports: KeychainPorts
  readonly #path: string
  readonly #store: SealedStore<LoginIndex>
  #state: State = { kind: 'closed', problem: 'no-keychain' }
  /** Name of this folder's logins in the keychain. */
  #id: string
  /** Logins of the list whose items were not in the keychain. */
  readonly #missing = new Set<string>()

  constructor(ports: KeychainPorts) {
    this.#ports = ports
    this.#path = join(ports.folder, indexFileName)
    this.#store = new SealedStore(this.#path, ports.keychain, loginIndexForm)
    this.#id = idOfFolder(ports.folder)
  }

  /** Null while it works. */
  get problem(): LoginProblem | null { return this.#state.kind === 'closed' ? this.#state.problem : this.#state.changed || this.#missing.size > 0 ? 'keychain-changed' : null }
  get isOpen(): boolean { return this.#state.kind === 'open' }
  list(): readonly Login[] { return this.#state.kind === 'open' ? this.#state.logins : [] }

  /** Reads the list, or makes it again. Never throws: `problem` says what became of it. */
  async open(): Promise<void> {
    try {
      this.#state = await this.#load()
    } catch (error) {
      this.#state = { kind: 'closed', problem: error instanceof KeychainRefusal ? problemOfReason(error.reason) : 'unreadable' }
    }
  }

  /** Reads one secret from the keychain. Throws a Refusal when it is not there or cannot be had. */
  async secretOf(id: string): Promise<LoginSecret> {
    const record = await this.#asked(() => this.#read(id))
    if (record) return record.secret
    this.#missing.add(id)
    throw problemRefusal('keychain-changed')
  }

  /** Keeps these; the list is written first with their ids, so that an end of the app in between loses nothing. */
  async put(records: readonly LoginRecord[], done: (count: number) => void): Promise<void> {
    if (records.some((record) => encodeRecord(record).length > this.#ports.largestItem)) throw longRefusal()
    const ids = new Set(records.map(({ login }) => login.id))
    const before = this.list()
    await this.#write(before, [...ids])
    let kept: readonly Login[] = []
    try {
      await this.#writeItems(records, done)
      kept = records.map(({ login }) => login)
      for (const id of ids) this.#missing.delete(id)
    } finally {
      await this.#write(kept.length === 0 ? before : [...before.filter(({ id }) => !ids.has(id)), ...kept], kept.length === 0 ? [...ids] : [])
    }
  }

  async remove(id: string): Promise<void> {
    await this.#write(this.list(), [id])
    await this.#asked(() => this.#ports.keychain.remove(this.#itemOf(id)))
    this.#missing.delete(id)
    await this.#write(this.list().filter((login) => login.id !== id), [])
  }

  /** Changes what the list says of a login besides its secret. */
  async note(login: Login): Promise<void> { await this.#write(this.list().map((other) => (other.id === login.id ? login : other)), []) }

  #itemOf(id: string): string { return `login ${this.#id} ${id}` }

  async #load(): Promise<State> {
    const file = await readIfThere(this.#path)
    if (file === null) return this.#first()
    try {
      this.#id = readSealed(file).header.listId
      const loaded = await this.#store.load(null)
      if (loaded === 'absent' || loaded === 'locked') throw new SealProblem('broken')
      const { logins, pending } = loaded.content
      return { kind: 'open', key: loaded.key, logins: pending.length === 0 ? logins : await this.#lookUp(logins, pending), changed: false }
    } catch (error) {
      if (!(error instanceof SealProblem) || error.problem === 'newer') throw error
      return this.#rebuilt()
    }
  }

  /** There is no list: either nothing was ever kept, or the file was lost and its key is still there. */
  async #first(): Promise<State> {
    const key = await this.#ports.keychain.read(itemName('login-index', this.#id))
    if (key === null) return { kind: 'open', logins: [], key: null, changed: false }
    key.fill(0)
    return this.#rebuilt()
  }

  /** The list from the items themselves; a file that cannot be read is set aside once the new one can be made. */
  async #rebuilt(): Promise<State> {
    const prefix = this.#itemOf('')
    const found = await this.#ports.keychain.find(prefix)
    const logins = [...found.values()].flatMap((item) => decodeRecord(item)?.login ?? [])
    // A keychain without a single item of ours may be another one than before: the file stays until something is saved.
    if (logins.length === 0) return { kind: 'open', logins, key: null, changed: true }
    await this.#setAside()
    this.#state = { kind: 'open', logins, key: null, changed: false }
    await this.#write(logins, [])
    return this.#state
  }

  async #setAside(): Promise<void> {
    if (await readIfThere(this.#path).catch(() => Buffer.alloc(0)) !== null) await this.#store.setAside(this.#ports.now())
  }

  /** What became of logins that were being written when the app ended. */
  async #lookUp(logins: readonly Login[], pending: readonly string[]): Promise<readonly Login[]> {
    const found = await Promise.all(pending.map((id) => this.#read(id)))
    return [...logins.filter(({ id }) => !pending.includes(id)), ...found.flatMap((record) => record?.login ?? [])]
  }

  async #read(id: string): Promise<LoginRecord | null> {
    const item = await this.#ports.keychain.read(this.#itemOf(id))
    return item && decodeRecord(item)
  }

  async #writeItems(records: readonly LoginRecord[], done: (count: number) => void): Promise<void> {
    const items = new Map(records.map((record) => [this.#itemOf(record.login.id), encodeRecord(record)]))
    try {
      // Looking after each whether it was kept doubles the time; for many it is done once, at the end.
      if (items.size > fewItems) await this.#asked(() => this.#ports.keychain.writeMany(this.#itemOf(''), items, done))
      else for (const [index, [name, bytes]] of [...items].entries()) {
        await this.#asked(() => this.#ports.keychain.write(name, bytes))
        done(index + 1)
      }
    } finally {
      for (const bytes of items.values()) bytes.fill(0)
    }
  }

  async #write(logins: readonly Login[], pending: readonly string[]): Promise<void> {
    const state = this.#state
    if (state.kind === 'closed') throw problemRefusal(state.problem)
    // The file belongs to a keychain that is gone: it is kept for its return.
    if (state.changed) await this.#setAside()
    const key = state.key ?? newKey({ listId: this.#id, wrapper: null, inFile: false })
    await this.#asked(() => this.#store.store({ logins, pending }, key, state.key))
    this.#state = { kind: 'open', logins, key, changed: false }
  }

  /** A refusal of the keychain in the user's words. What was opened stays listed. */
  async #asked<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask()
    } catch (error) {
      throw error instanceof KeychainRefusal || error instanceof NoKeychain ? problemRefusal(problemOfReason(error.reason)) : error
    }
  }
}
