import { timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { maxClients, type Client, type ClientDraft } from '../../shared/clients/client.ts'
import type { ClientsStatus, ListProblem } from '../../shared/clients/status.ts'
import { Refusal } from '../../shared/result.ts'
import { OneByOne } from '../storage/one-by-one.ts'
import type { Keychain } from './keychain.ts'
import { clientListForm } from './list-content.ts'
import { forget, newKey, type ListKey, type Wrapper } from './list-key.ts'
import { NoKeychain, problemOf, SealedStore } from './sealed-store.ts'
import { checkStrength, keyFromPassphrase, newLock, wrongPassphrase } from './passphrase.ts'

export interface ListPorts {
  readonly folder: string
  readonly keychain: Keychain
  readonly now: () => Date
  /** A random id, for entries and lists. */
  readonly newId: () => string
  /** Entries or state are other ones now. */
  readonly changed: () => void
}

/** Name of the file in the user's folder; docs/client-list-file.md says what is in it. */
export const listFileName = 'client-list.sealed'

type State =
  | { readonly kind: 'opening' }
  | { readonly kind: 'absent', readonly problem: ListProblem | null }
  | { readonly kind: 'locked', readonly hasPassphrase: boolean }
  | { readonly kind: 'open', readonly key: ListKey, readonly clients: readonly Client[] }
  | { readonly kind: 'refused', readonly problem: ListProblem }

type Open = Extract<State, { kind: 'open' }>

const refusals: Readonly<Record<'opening' | 'locked' | 'refused', string>> = {
  opening: 'The client list is still being opened. Please try again in a moment.',
  locked: 'The client list is locked. Please unlock it first.',
  refused: 'The client list could not be opened, so it cannot be changed. Its page says what you can do.'
}
const gone = (): Refusal => new Refusal('not-found', 'This entry is no longer in the list.')

/**
 * The private client list: encrypted on the disk, in clear only here and only while it is open. Every change is on the
 * disk when its promise is kept; a change that failed has not happened. Entries go to main's own parts through
 * `entries()`; whoever keeps something made from them drops it when `changed` tells.
 */
export class ClientList {
  readonly #ports: ListPorts
  readonly #store: SealedStore<readonly Client[]>
  #state: State = { kind: 'opening' }
  /** Number of times that it was locked: an opening that began before the last one ends locked. */
  #locks = 0
  /** One change after the other. */
  readonly #steps = new OneByOne()

  constructor(ports: ListPorts) {
    this.#ports = ports
    this.#store = new SealedStore(join(ports.folder, listFileName), ports.keychain, clientListForm)
  }

  get status(): ClientsStatus {
    const state = this.#state
    return {
      state: state.kind, count: state.kind === 'open' ? state.clients.length : null,
      hasPassphrase: state.kind === 'open' ? state.key.wrapper !== null : state.kind === 'locked' && state.hasPassphrase,
      problem: state.kind === 'refused' || state.kind === 'absent' ? state.problem : null
    }
  }

  /** Everybody on the list; nobody unless it is open. The array is never changed, a new one takes its place. */
  entries(): readonly Client[] { return this.#state.kind === 'open' ? this.#state.clients : [] }

  /** Opens the file as far as that goes without a passphrase. Never throws: the status says what became of it. */
  open(): Promise<void> {
    const locks = this.#locks
    return this.#steps.next(() => this.#load(null, locks).catch(() => undefined)) // the state tells it
  }

  /** Opens a locked list, or tries again after a problem. Throws a Refusal when the passphrase is wrong or the problem stays. */
  unlock(passphrase: string | null): Promise<void> {
    const locks = this.#locks
    return this.#steps.next(async () => {
      if (this.#state.kind !== 'open') await this.#load(passphrase, locks)
      if (this.#state.kind === 'locked') throw wrongPassphrase()
    })
  }

  /** Drops every entry and overwrites the keys at once; a change that is being written is finished. */
  lock(): void {
    this.#locks++
    const state = this.#state
    if (state.kind !== 'open') return
    forget(state.key)
    this.#become({ kind: 'locked', hasPassphrase: state.key.wrapper !== null })
    forgetLastMatch()
  }

  /** Adds a person or changes one. Answers the id. */
  save(id: string | null, draft: ClientDraft): Promise<string> {
    return this.#change((clients) => {
      if (id === null) {
        const added = this.#ports.newId()
        return { clients: [...clients, { ...draft, id: added }], answer: added }
      }
      return { clients: replaced(clients, id, (client) => ({ ...draft, id: client.id })), answer: id }
    })
  }

  /** Takes a person off the list. The key is replaced, so that no earlier copy of the file can be opened any more. */
  remove(id: string): Promise<void> {
    return this.#change((clients) => {
      if (!clients.some((client) => client.id === id)) throw gone()
      return { clients: clients.filter((client) => client.id !== id), answer: undefined }
    }, true)
  }

  /** Marks a person as a former client since a day (YYYY-MM-DD), or with null as a current one. */
  setFormer(id: string, since: string | null): Promise<void> {
    return this.#change((clients) => ({ clients: replaced(clients, id, (client) => ({ ...client, formerSince: since })), answer: undefined }))
  }

  /** Adds many persons in one write. */
  importMany(drafts: readonly ClientDraft[]): Promise<void> {
    return this.#change((clients) => ({ clients: [...clients, ...drafts.map((draft) => ({ ...draft, id: this.#ports.newId() }))], answer: undefined }))
  }

  /** Adds persons with their ids, as a backup has them. */
  addAll(added: readonly Client[]): Promise<void> { return this.#change((clients) => ({ clients: [...clients, ...added], answer: undefined })) }

  /** Puts other persons in the place of all. A list that cannot be opened is set aside first. */
  async replaceAll(clients: readonly Client[]): Promise<void> {
    if (this.#state.kind === 'locked' || this.#state.kind === 'refused') await this.startAgain()
    await this.#change(() => ({ clients, answer: undefined }), true)
  }

  /** Sets a new passphrase; `current` is the one before, null where there was none. */
  setPassphrase(current: string | null, passphrase: string): Promise<void> {
    return this.#steps.next(async () => {
      checkStrength(passphrase)
      await this.#confirm(current)
      const lock = newLock()
      await this.#rewrap({ lock, key: await keyFromPassphrase(passphrase, lock) })
    })
  }

  /** From now on the keychain alone protects the list. Refused where there is none that does. */
  removePassphrase(current: string): Promise<void> {
    return this.#steps.next(async () => {
      await this.#confirm(current)
      await this.#rewrap(null)
    })
  }

  /** Keeps the file under a dated name and begins without a list. */
  startAgain(): Promise<void> {
    return this.#steps.next(async () => {
      if (this.#state.kind === 'open' || this.#state.kind === 'absent') return
      await this.#store.setAside(this.#ports.now())
      this.#become({ kind: 'absent', problem: null })
    })
  }

  /** Waits until what is being written is written. */
  settled(): Promise<void> { return this.#steps.settled() }

  #become(state: State): void {
    this.#state = state
    this.#ports.changed()
  }

  /** `locks`: how often it had been locked when this was asked for. */
  async #load(passphrase: string | null, locks: number): Promise<void> {
    try {
      const loaded = await this.#store.load(passphrase)
      if (loaded === 'absent') this.#become({ kind: 'absent', problem: null })
      else if (loaded === 'locked') this.#become({ kind: 'locked', hasPassphrase: true })
      else if (this.#locks === locks) this.#become({ kind: 'open', key: loaded.key, clients: loaded.content })
      else {
        forget(loaded.key)
        this.#become({ kind: 'locked', hasPassphrase: loaded.key.wrapper !== null })
      }
    } catch (error) {
      if (error instanceof Refusal) { this.#become({ kind: 'locked', hasPassphrase: true }); throw error }
      this.#become({ kind: 'refused', problem: problemOf(error) })
      throw new Refusal('not-allowed', refusals.refused)
    }
  }

  /** The open list; null while there is none yet. */
  #opened(): Open | null {
    const state = this.#state
    if (state.kind === 'open') return state
    if (state.kind === 'absent') return null
    throw new Refusal('not-allowed', refusals[state.kind])
  }

  #change<T>(step: (clients: readonly Client[]) => { readonly clients: readonly Client[], readonly answer: T }, withNewKey = false): Promise<T> {
    return this.#steps.next(async () => {
      const open = this.#opened()
      const { clients, answer } = step(open?.clients ?? [])
      if (clients.length > maxClients) throw new Refusal('bad-request', `The list can hold ${maxClients.toLocaleString('en')} people. Nothing was added.`)
      const before = open?.key ?? null
      const key = before && !withNewKey ? before : newKey(before ?? { listId: this.#ports.newId(), wrapper: null, inFile: false })
      await this.#put(clients, key, before)
      return answer
    })
  }

  /** Throws a Refusal unless the passphrase is the one in use. */
  async #confirm(current: string | null): Promise<void> {
    const wrapper = this.#opened()?.key.wrapper ?? null
    if (!wrapper) return
    const key = await keyFromPassphrase(current ?? '', wrapper.lock)
    const isIt = timingSafeEqual(key, wrapper.key)
    key.fill(0)
    if (!isIt) throw wrongPassphrase()
  }

  /** Another passphrase, or none: always with a new key, so that the earlier one opens nothing. */
  async #rewrap(wrapper: Wrapper | null): Promise<void> {
    const open = this.#opened()
    const before = open?.key ?? null
    const of = { listId: before?.listId ?? this.#ports.newId(), wrapper }
    const clients = open?.clients ?? []
    try {
      await this.#put(clients, newKey({ ...of, inFile: false }), before).catch(async (error: unknown) => {
        // Without a keychain the passphrase alone protects the list; without a passphrase nothing would.
        if (!(error instanceof NoKeychain) || !wrapper) throw error
        await this.#put(clients, newKey({ ...of, inFile: true }), before)
      })
    } catch (error) {
      wrapper?.key.fill(0)
      throw error
    }
  }

  /** Puts the list on the disk and then in the place of the present one. */
  async #put(clients: readonly Client[], key: ListKey, before: ListKey | null): Promise<void> {
    const started = this.#state
    try {
      await this.#store.store(clients, key, before)
    } catch (error) {
      if (error instanceof NoKeychain && started.kind === 'absent') this.#become({ kind: 'absent', problem: 'no-keychain' })
      throw error
    }
    if (this.#state === started) {
      if (before && before !== key) forget(before, key.wrapper)
      this.#become({ kind: 'open', key, clients })
    } else if (before !== key) {
      forget(key) // locked meanwhile: what was written stays, what opens it goes
    }
  }
}

/** The engine keeps the whole text of the last match of any regular expression; a search may have left an entry there. */
function forgetLastMatch(): void { /a/.test('a') }

function replaced(clients: readonly Client[], id: string, step: (client: Client) => Client): readonly Client[] {
  if (!clients.some((client) => client.id === id)) throw gone()
  return clients.map((client) => (client.id === id ? step(client) : client))
}
