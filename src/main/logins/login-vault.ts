import { maxLogins, type Login, type LoginSecret, type LoginsStatus, type NewLogin } from '../../shared/logins/login.ts'
import type { Refusal } from '../../shared/result.ts'
import type { MasterSecret } from '../lock/master-secret.ts'
import { OneByOne } from '../storage/one-by-one.ts'
import { KeychainLogins, type KeychainPorts } from './keychain-logins.ts'
import { recordOf, type LoginRecord } from './login-records.ts'
import { closedRefusal, fullRefusal, goneRefusal, meetsRefusal, openingRefusal, problemRefusal } from './login-refusals.ts'
import type { LoginStore } from './login-store.ts'
import { VaultLogins } from './vault-logins.ts'

export interface LoginVaultPorts extends KeychainPorts {
  readonly master: MasterSecret
  /** The logins or their place are other ones now. */
  readonly changed: () => void
}

type Place = KeychainLogins | VaultLogins
const nothing = (): void => undefined

/**
 * All logins: those in the keychain of the system and those in the file under the lock's passphrase, which is used where
 * no keychain protects. A login stays where it is until it is removed; new ones go to the keychain when it works.
 */
export class LoginVault implements LoginStore {
  readonly #ports: LoginVaultPorts
  readonly #keychain: KeychainLogins
  readonly #vault: VaultLogins
  #isOpened = false
  /** One change after the other. */
  readonly #steps = new OneByOne()

  constructor(ports: LoginVaultPorts) {
    this.#ports = ports
    this.#keychain = new KeychainLogins(ports)
    this.#vault = new VaultLogins(ports.folder, ports.master)
  }

  get status(): LoginsStatus {
    if (!this.#isOpened) return { place: 'opening', count: null, problem: null }
    const count = this.list().length
    const problem = this.#vault.problem ?? this.#keychain.problem
    if (this.#keychain.isOpen) return { place: 'keychain', count, problem }
    if (this.#vault.isOpen) return { place: 'vault', count, problem }
    return { place: this.#ports.master.isSet && this.#vault.problem === null ? 'locked' : 'none', count: null, problem }
  }

  /** Logins that only the passphrase of the lock protects. */
  get countInFile(): number { return this.#vault.list().length }

  list(): readonly Login[] { return [...this.#keychain.list(), ...this.#vault.list()] }

  /** Opens both places as far as they go; again after the keychain was unlocked or the lock was opened or closed. Never throws. */
  open(): Promise<void> { return this.#steps.next(() => this.#open()) }

  async #open(): Promise<void> {
    if (!this.#keychain.isOpen) await this.#keychain.open()
    await this.#vault.open()
    this.#isOpened = true
    this.#ports.changed()
  }

  async secretOf(id: string): Promise<LoginSecret> {
    const place = this.#placeOf(id)
    try { return await place.secretOf(id) } finally { this.#ports.changed() }
  }

  async save(login: NewLogin): Promise<Login> {
    const [record] = await this.#put([login], nothing)
    if (!record) throw goneRefusal()
    return record.login
  }

  async saveMany(logins: readonly NewLogin[], done: (count: number) => void = nothing): Promise<void> { await this.#put(logins, done) }

  update(id: string, change: Partial<NewLogin>): Promise<Login> {
    return this.#change(async () => {
      const known = this.list().find((login) => login.id === id)
      if (!known) throw goneRefusal()
      const place = this.#placeOf(id)
      const { self, origin, userName, title } = known
      const wanted: NewLogin = { self, origin, userName, title, ...await place.secretOf(id), ...change }
      if (this.list().some((other) => other.id !== id && keyOf(other) === keyOf(wanted))) throw meetsRefusal()
      const { login, secret } = recordOf(wanted, { ...known, title: '' }, this.#ports.now())
      await place.put([{ login, secret }], nothing)
      return login
    })
  }

  remove(id: string): Promise<void> { return this.#change(() => this.#placeOf(id).remove(id)) }

  used(id: string): void {
    const login = this.list().find((other) => other.id === id)
    if (!login) return
    // Only a date: a place that cannot be written now has more to say elsewhere.
    void this.#change(() => this.#placeOf(id).note({ ...login, lastUsed: this.#ports.now().toISOString() })).catch(nothing)
  }

  #put(logins: readonly NewLogin[], done: (count: number) => void): Promise<readonly LoginRecord[]> {
    return this.#change(async () => {
      const target = this.#target()
      const records = merged(logins, this.list(), this.#ports.now())
      const known = new Set(this.list().map(({ id }) => id))
      if (known.size + records.filter(({ login }) => !known.has(login.id)).length > maxLogins) throw fullRefusal(maxLogins)
      let count = 0
      for (const place of [this.#keychain, this.#vault]) {
        const here = records.filter(({ login }) => (known.has(login.id) ? this.#placeOf(login.id) : target) === place)
        const before = count
        if (here.length > 0) await place.put(here, (number) => { done(before + number) })
        count += here.length
      }
      return records
    })
  }

  /** Where new logins go. Throws the Refusal that says why there is no such place. */
  #target(): Place {
    if (this.#keychain.isOpen) return this.#keychain
    if (this.#vault.isOpen) return this.#vault
    throw this.#closed()
  }

  #placeOf(id: string): Place {
    const isIt = (login: Login): boolean => login.id === id
    if (this.#keychain.list().some(isIt)) return this.#keychain
    if (this.#vault.list().some(isIt)) return this.#vault
    throw this.#keychain.isOpen || this.#vault.isOpen ? goneRefusal() : this.#closed()
  }

  /** Why neither place is open. */
  #closed(): Refusal { return this.status.place === 'locked' ? closedRefusal() : problemRefusal(this.#vault.problem ?? this.#keychain.problem ?? 'no-keychain') }

  /** What went wrong before may be right now: the keychain was unlocked, or the lock opened. */
  async #change<T>(step: () => Promise<T>): Promise<T> {
    if (!this.#isOpened) throw openingRefusal()
    return this.#steps.next(async () => {
      if (!this.#keychain.isOpen || (this.#vault.isClosed && this.#ports.master.current() !== null)) await this.#open()
      try { return await step() } finally { this.#ports.changed() }
    })
  }

  /** Waits until what is being written is written. */
  settled(): Promise<void> { return this.#steps.settled() }
}

/** A site knows a login of a self by this. */
const keyOf = ({ self, origin, userName }: Pick<Login, 'self' | 'origin' | 'userName'>): string => JSON.stringify([self, origin, userName])

/** What is to be written: where the list, or an earlier one of these, has the same login already, its secret is replaced. */
function merged(wanted: readonly NewLogin[], known: readonly Login[], now: Date): readonly LoginRecord[] {
  const byKey = new Map(known.map((login) => [keyOf(login), login]))
  const records = new Map<string, LoginRecord>()
  for (const login of wanted) {
    const record = recordOf(login, byKey.get(keyOf(login)) ?? null, now)
    byKey.set(keyOf(login), record.login)
    records.set(record.login.id, record)
  }
  return [...records.values()]
}
