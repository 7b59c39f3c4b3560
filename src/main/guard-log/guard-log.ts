import { join } from 'node:path'
import type { ListProblem } from '../../shared/clients/status.ts'
import { mostLogEntries, type LogEntry, type LogStatus } from '../../shared/guard/guard-log.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { Behind } from '../lock/lock.ts'
import { secretAsPassphrase, type MasterSecret } from '../lock/master-secret.ts'
import type { Keychain } from '../vault/keychain.ts'
import { OneByOne } from '../storage/one-by-one.ts'
import { forget, newKey, type ListKey, type Wrapper } from '../vault/list-key.ts'
import { keyFromPassphrase, newLockForSecret } from '../vault/passphrase.ts'
import { NoKeychain, problemOf, SealedStore } from '../vault/sealed-store.ts'
import { guardLogForm } from './log-content.ts'

/** Name of the file in the user's folder; its outer form is that of docs/client-list-file.md. */
export const logFileName = 'guard-log.sealed'

export interface LogPorts {
  readonly folder: string
  readonly keychain: Keychain
  readonly master: MasterSecret
  readonly isLocked: (self: SelfId) => boolean
  readonly now: () => Date
  readonly newId: () => string
  /** Entries or state are other ones now. */
  readonly changed: () => void
}

type State =
  | { readonly kind: 'opening' | 'locked' }
  /** `key` is null until there is a first entry. */
  | { readonly kind: 'kept', readonly key: ListKey | null }
  /** `mayBegin`: there is no file yet, so a lock that is set up now can protect one. */
  | { readonly kind: 'memory', readonly mayBegin: boolean }

/** The file may be usable another time, or by another version: it is left as it is. */
const left: ReadonlySet<ListProblem> = new Set<ListProblem>(['no-keychain', 'newer', 'unreadable'])

/**
 * The log of past warnings: encrypted on the disk, wrapped by the lock where one is set up. It is a help to the user and no
 * condition of anything: when it cannot be kept, warnings go on, and its place says why.
 */
export class GuardLog implements Behind {
  readonly #ports: LogPorts
  readonly #store: SealedStore<readonly LogEntry[]>
  #state: State = { kind: 'opening' }
  #problem: LogStatus['problem'] = null
  /** What the file holds; nothing while it is closed. */
  #saved: readonly LogEntry[] = []
  /** What the file does not have yet; while it is closed it waits here. */
  #unsaved: readonly LogEntry[] = []
  #revision = 0
  /** Number of times that it was locked: an opening that began before the last one ends locked. */
  #locks = 0
  readonly #steps = new OneByOne()

  constructor(ports: LogPorts) {
    this.#ports = ports
    this.#store = new SealedStore(join(ports.folder, logFileName), ports.keychain, guardLogForm)
  }

  get status(): LogStatus { return { state: this.#state.kind, problem: this.#problem, count: this.#open().length, revision: this.#revision } }

  /** A page of the log, newest first; only entries of selves that are open. */
  page(from: number, count: number): { readonly total: number, readonly entries: readonly LogEntry[] } {
    const open = this.#open()
    return { total: open.length, entries: open.toReversed().slice(from, from + count) }
  }

  /** All entries of the selves that are open, oldest first. */
  all(): readonly LogEntry[] { return this.#open() }

  /** Writes down what was decided. Never throws: the status says when it could not be kept. */
  note(entries: readonly LogEntry[]): Promise<void> {
    this.#unsaved = [...this.#unsaved, ...entries].slice(-mostLogEntries)
    this.#tell()
    return this.#steps.next(() => this.#save())
  }

  /** Deletes the entries of the selves that are open; no earlier copy of the file can be opened any more. Throws a Refusal when it was not possible. */
  clear(): Promise<void> {
    return this.#steps.next(async () => {
      const stays = this.#all().filter(({ self }) => this.#ports.isLocked(self))
      const key = this.#kept()?.key ?? null
      if (key !== null) await this.#write(newKey(key), key, stays)
      else { this.#saved = []; this.#unsaved = stays }
      this.#tell()
    })
  }

  /** Reads the file as far as that goes without the lock's secret. Never throws: the status says what became of it. */
  load(): Promise<void> { return this.#steps.next(() => this.#load(null, this.#locks)) }

  /** The lock's secret is there: what lies under it is opened, and what does not yet goes under it. */
  open(secret: Buffer): Promise<void> {
    const locks = this.#locks
    const passphrase = secretAsPassphrase(secret, 'twain guard log')
    return this.#steps.next(async () => {
      if (this.#state.kind === 'opening' || this.#state.kind === 'locked') await this.#load(passphrase, locks)
      if (this.#state.kind === 'memory' && this.#state.mayBegin) { this.#problem = null; this.#become({ kind: 'kept', key: null }) }
      if (this.#kept()?.key?.wrapper === null) await this.#rewrap(await wrapperOf(passphrase))
      await this.#save()
    })
  }

  close(): void {
    this.#locks++
    const { key } = this.#kept() ?? { key: null }
    if (key) forget(key)
    this.#saved = []
    this.#become(this.#state.kind === 'memory' ? this.#state : { kind: 'locked' })
  }

  release(secret: Buffer): Promise<void> {
    const passphrase = secretAsPassphrase(secret, 'twain guard log')
    return this.#steps.next(async () => {
      if (this.#state.kind === 'locked') await this.#load(passphrase, this.#locks)
      if (this.#kept()?.key?.wrapper === null || this.#kept()?.key === null) return
      await this.#rewrap(null).catch((error: unknown) => {
        throw error instanceof NoKeychain ? new Refusal('not-allowed', 'The log of warnings lies under the lock, because no keychain protects it. Please delete the log on the Warnings page first, or leave the lock on.') : error
      })
    })
  }

  /** Waits until what is being written is written. */
  settled(): Promise<void> { return this.#steps.settled() }

  #all(): readonly LogEntry[] { return [...this.#saved, ...this.#unsaved].slice(-mostLogEntries) }
  #open(): readonly LogEntry[] { return this.#all().filter(({ self }) => !this.#ports.isLocked(self)) }
  #kept(): Extract<State, { kind: 'kept' }> | null { return this.#state.kind === 'kept' ? this.#state : null }

  #become(state: State): void { this.#state = state; this.#tell() }
  #tell(): void { this.#revision++; this.#ports.changed() }

  async #load(passphrase: string | null, locks: number): Promise<void> {
    try {
      const loaded = await this.#store.load(passphrase)
      if (loaded === 'locked') {
        // It lies under a lock that was given up: nothing opens it any more.
        if (!this.#ports.master.isSet) await this.#cannot('key-gone')
        else this.#become({ kind: 'locked' })
        return
      }
      if (loaded === 'absent') {
        this.#become(this.#mustWait() ? { kind: 'locked' } : { kind: 'kept', key: null })
      } else if (this.#locks === locks) {
        this.#saved = loaded.content
        this.#become({ kind: 'kept', key: loaded.key })
      } else {
        forget(loaded.key)
        this.#become({ kind: 'locked' })
      }
      await this.#save()
    } catch (error) {
      await this.#cannot(error instanceof Refusal ? 'tampered' : problemOf(error))
    }
  }

  /** A log that can never be opened again is kept under a dated name, and a new one begins. */
  async #cannot(problem: ListProblem): Promise<void> {
    this.#problem = problem
    const isAside = !left.has(problem) && await this.#store.setAside(this.#ports.now()).then(() => true, () => false)
    this.#become(isAside ? { kind: 'kept', key: null } : { kind: 'memory', mayBegin: false })
  }

  /** A lock is set up, but its secret is not there: a log that begins now would lie beside it. */
  #mustWait(): boolean { return this.#ports.master.isSet && this.#ports.master.current() === null }

  async #save(): Promise<void> {
    const kept = this.#kept()
    if (this.#unsaved.length === 0 || kept === null || this.#mustWait()) return
    try {
      if (kept.key) await this.#write(kept.key, kept.key, this.#all())
      else await this.#rewrap(await this.#wrapperNow())
    } catch (error) {
      this.#problem = error instanceof NoKeychain ? 'no-keychain' : 'unsaved'
      // Nothing protects a file here; a full disk may have room the next time.
      this.#become(error instanceof NoKeychain && kept.key === null ? { kind: 'memory', mayBegin: true } : this.#state)
    }
  }

  async #wrapperNow(): Promise<Wrapper | null> {
    const secret = this.#ports.master.current()
    return secret === null ? null : wrapperOf(secretAsPassphrase(secret, 'twain guard log'))
  }

  /** Under the lock, or out of it: always with a new key. Without a keychain the lock alone protects it. */
  async #rewrap(wrapper: Wrapper | null): Promise<void> {
    const before = this.#kept()?.key ?? null
    const of = { listId: before?.listId ?? this.#ports.newId(), wrapper }
    await this.#write(newKey({ ...of, inFile: false }), before, this.#all()).catch(async (error: unknown) => {
      if (!(error instanceof NoKeychain) || wrapper === null) throw error
      await this.#write(newKey({ ...of, inFile: true }), before, this.#all())
    })
  }

  /** Puts these on the disk and then in the place of the present ones. */
  async #write(key: ListKey, before: ListKey | null, entries: readonly LogEntry[]): Promise<void> {
    const [started, unsaved] = [this.#state, this.#unsaved]
    await this.#store.store(entries, key, before)
    this.#unsaved = this.#unsaved.filter((entry) => !unsaved.includes(entry))
    if (this.#problem === 'unsaved') this.#problem = null
    if (this.#state !== started) { if (key !== before) forget(key); return } // locked meanwhile: what was written stays
    if (before && before !== key) forget(before, key.wrapper)
    this.#saved = entries
    this.#become({ kind: 'kept', key })
  }
}

async function wrapperOf(passphrase: string): Promise<Wrapper> {
  const lock = newLockForSecret()
  return { lock, key: await keyFromPassphrase(passphrase, lock) }
}
