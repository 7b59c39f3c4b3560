import { basename } from 'node:path'
import { duplicateStates, duplicateStatesOf, loginKey, replacing, type DuplicateState } from '../../shared/logins/duplicates.ts'
import { readLoginTable, restOfTable, type ImportFailure, type ReadTable } from '../../shared/logins/import/read-table.ts'
import { hostIn } from '../../shared/logins/login-address.ts'
import type { LoginImport, LoginImportDone } from '../../shared/logins/login-views.ts'
import { maxLogins, type LoginSecret, type NewLogin } from '../../shared/logins/login.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import { bytesOf } from '../storage/chosen-file.ts'
import { writeAtomic } from '../vault/atomic-file.ts'
import { textOfFile } from '../vault/text-of-file.ts'
import { mustBeOpen, mustBeShown } from './login-commands.ts'
import { largestExport, openLogins, sealLogins } from './login-export.ts'
import type { LoginStore } from './login-store.ts'

export interface LoginImportPorts {
  readonly store: LoginStore
  /** Shows the system's dialog; the path of the chosen file, or null. */
  readonly chooseFile: (title: string, extensions: readonly string[]) => Promise<string | null>
  /** Shows the system's dialog for a new file; its path, or null. */
  readonly chooseTarget: (title: string, name: string, extension: string) => Promise<string | null>
  readonly isShown: () => boolean
  readonly newId: () => string
  readonly now: () => Date
  /** Logins are other ones now. */
  readonly changed: () => void
}

/** No table is read that is larger, in bytes. */
const largestTable = 50_000_000
const tooLarge = 'This file is too large to be a list of logins. Please choose another one.'
const shownRows = 50
const shownFailures = 200

interface Row { readonly line: number, readonly text: string, readonly login: NewLogin, readonly state: DuplicateState }
interface Pending { readonly id: string, readonly fileName: string, readonly source: LoginImport['source'], readonly header: string, readonly rows: readonly Row[], readonly failures: readonly ImportFailure[] }

const over = (): Refusal => new Refusal('not-found', 'This file is no longer waiting. Please choose it again.')

/** Takes logins over from other programs, and carries them to another computer. What was read waits here and in no renderer. */
export class LoginImports {
  readonly #ports: LoginImportPorts
  /** At most one file waits for the user's decision. */
  #pending: Pending | null = null
  /** The lines that the last import did not take. */
  #rest: { readonly id: string, readonly text: string } | null = null

  constructor(ports: LoginImportPorts) { this.#ports = ports }

  /** The logins were locked: nothing that was read is kept beside them. */
  changed(): void {
    const { place } = this.#ports.store.status
    if (place !== 'keychain' && place !== 'vault') { this.#pending = null; this.#rest = null }
  }

  /** Reads a table that the user chooses, into a self; null when they changed their mind. Nothing is changed yet. */
  async readTable(self: SelfId): Promise<LoginImport | null> {
    this.#mustTakeMore()
    const path = await this.#ports.chooseFile('Import logins', ['csv', 'txt'])
    if (path === null) return null
    const bytes = await bytesOf(path, largestTable, tooLarge)
    const text = textOfFile(bytes)
    bytes.fill(0)
    const table = readLoginTable(text, self)
    if (table === null) throw new Refusal('bad-request', 'Twain does not know this table. Please export a CSV file from Chrome, Firefox, Safari, Bitwarden, 1Password or KeePass.')
    return this.#keep(basename(path), table.source, table)
  }

  /** Opens an encrypted export that the user chooses; null when they changed their mind. Nothing is changed yet. */
  async readExport(passphrase: string): Promise<LoginImport | null> {
    this.#mustTakeMore()
    const path = await this.#ports.chooseFile('Twain export of logins', ['twainlogins'])
    if (path === null) return null
    const logins = await openLogins(await bytesOf(path, largestExport, tooLarge), passphrase)
    return this.#keep(basename(path), 'twain', { header: '', failures: [], logins: logins.map((login, index) => ({ line: index + 1, text: '', login })) })
  }

  /** Adds what was read. `replaces`: logins that are kept with another password get that of the file. */
  async finish(id: string, replaces: boolean): Promise<LoginImportDone> {
    const { store, changed } = this.#ports
    const pending = this.#pending
    mustBeShown(this.#ports.isShown)
    if (pending?.id !== id) throw over()
    const fresh = pending.rows.filter(({ state }) => state === 'new')
    const others = replaces ? pending.rows.filter(({ state }) => state === 'other') : []
    if (store.list().length + fresh.length > maxLogins) throw new Refusal('not-allowed', `There is room for ${maxLogins.toLocaleString('en')} logins, and this file has too many. Please import a part of it.`)
    const kept = await this.#secretsOf(others.map(({ login }) => login))
    const logins = [...fresh, ...others].map(({ login }) => { const secret = kept.get(loginKey(login)); return secret ? replacing(login, secret) : login })
    if (logins.length > 0) await store.saveMany(logins)
    // An export is still there itself; only lines of a table in clear are given back.
    const left = pending.source === 'twain' ? [] : [...pending.failures, ...pending.rows.filter(({ state }) => state === 'repeated-other' || (state === 'other' && !replaces))]
    const text = restOfTable(pending.header, left)
    this.#pending = null
    this.#rest = text === '' ? null : { id, text }
    changed()
    return { added: fresh.length, replaced: others.length, left: new Set(left.map(({ line }) => line)).size }
  }

  /** Writes the lines that were not taken where the user wants them; false when they changed their mind. */
  async saveRest(id: string): Promise<{ saved: boolean }> {
    mustBeShown(this.#ports.isShown)
    const rest = this.#rest
    if (rest?.id !== id) throw over()
    const path = await this.#ports.chooseTarget('Lines that were not taken', 'logins-not-imported.csv', 'csv')
    if (path === null) return { saved: false }
    const bytes = Buffer.from(rest.text, 'utf8')
    try { await writeAtomic(path, bytes) } catch { throw notWritten() } finally { bytes.fill(0) }
    return { saved: true }
  }

  /** Forgets what waits; an id that is no longer there is fine. */
  cancel(id: string): void {
    if (this.#pending?.id === id) this.#pending = null
    if (this.#rest?.id === id) this.#rest = null
  }

  /** Writes the logins of one self, or of both, as an encrypted file. Answers how many; null when the user changed their mind. */
  async export(passphrase: string, self: SelfId | null): Promise<{ count: number } | null> {
    const { store, chooseTarget, newId, now } = this.#ports
    this.#mustTakeMore()
    const logins = await this.#whole(store.list().filter((login) => self === null || login.self === self))
    const file = await sealLogins(logins, passphrase, newId())
    const path = await chooseTarget('Export logins', `logins-${now().toISOString().slice(0, 10)}.twainlogins`, 'twainlogins')
    if (path === null) return null
    try { await writeAtomic(path, file) } catch { throw notWritten() }
    return { count: logins.length }
  }

  async #keep(fileName: string, source: LoginImport['source'], { header, logins, failures }: Omit<ReadTable, 'source'>): Promise<LoginImport> {
    const id = this.#ports.newId()
    const states = duplicateStatesOf(logins.map(({ login }) => login), await this.#secretsOf(logins.map(({ login }) => login)))
    const rows = logins.map((row, index): Row => ({ ...row, state: states[index] ?? 'new' }))
    this.#pending = { id, fileName, source, header, rows, failures }
    this.#rest = null
    const count = (state: DuplicateState): number => rows.filter((row) => row.state === state).length
    return {
      id, fileName, source, total: rows.length, failed: failures.length,
      states: Object.fromEntries(duplicateStates.map((state) => [state, count(state)])) as LoginImport['states'],
      rows: rows.slice(0, shownRows).map(({ line, login, state }) => ({ line, self: login.self, host: hostIn(login.origin), userName: login.userName, title: login.title, hasOneTimeCode: login.oneTimeCode !== null, state })),
      failures: failures.slice(0, shownFailures).map(({ line, name, problem }) => ({ line, name, problem }))
    }
  }

  /** The secrets of those logins that are kept already, by their key. */
  async #secretsOf(logins: readonly NewLogin[]): Promise<ReadonlyMap<string, LoginSecret>> {
    const { store } = this.#ports
    const wanted = new Set(logins.map(loginKey))
    const secrets = new Map<string, LoginSecret>()
    for (const login of store.list()) if (wanted.has(loginKey(login))) secrets.set(loginKey(login), await store.secretOf(login.id))
    return secrets
  }

  async #whole(logins: ReturnType<LoginStore['list']>): Promise<readonly NewLogin[]> {
    const whole: NewLogin[] = []
    for (const login of logins) whole.push({ ...login, ...await this.#ports.store.secretOf(login.id) })
    return whole
  }

  #mustTakeMore(): void {
    mustBeShown(this.#ports.isShown)
    mustBeOpen(this.#ports.store)
  }
}

const notWritten = (): Refusal => new Refusal('not-allowed', 'The file could not be written there. Please choose another folder.')
