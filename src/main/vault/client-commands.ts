import { basename } from 'node:path'
import type { Client, ClientDraft } from '../../shared/clients/client.ts'
import type { BackupPreview, ImportPreview } from '../../shared/clients/client-views.ts'
import { duplicatesIn, type DuplicateOf } from '../../shared/clients/duplicates.ts'
import type { CsvMapping } from '../../shared/clients/import/csv.ts'
import { failedText } from '../../shared/clients/import/import-row.ts'
import { readImport, remapped, type ReadImport } from '../../shared/clients/import/read-import.ts'
import { searchIn, type ClientSearch } from '../../shared/clients/search.ts'
import { Refusal } from '../../shared/result.ts'
import { bytesOf } from '../storage/chosen-file.ts'
import { writeAtomic } from './atomic-file.ts'
import { largestBackup, missingIn, openBackup, sealBackup } from './backup.ts'
import type { ClientList } from './client-list.ts'
import { textOfFile } from './text-of-file.ts'

export interface ClientPorts {
  readonly list: ClientList
  /** Shows the system's dialog; the path of the chosen file, or null. */
  readonly chooseFile: (title: string, extensions: readonly string[]) => Promise<string | null>
  /** Shows the system's dialog for a new file; its path, or null. */
  readonly chooseTarget: (title: string, name: string, extension: string) => Promise<string | null>
  /** True while the screen of the client list is shown: entries are told nowhere else. */
  readonly isShown: () => boolean
  readonly newId: () => string
  readonly now: () => Date
}

/** No file is read for an import that is larger, in bytes. */
const largestImport = 50_000_000
const shownRows = 50
const shownFailures = 200

type Pending =
  | { readonly id: string, readonly kind: 'import', readonly fileName: string | null, readonly read: ReadImport, readonly duplicates: readonly (DuplicateOf | null)[] }
  | { readonly id: string, readonly kind: 'backup', readonly clients: readonly Client[] }

const over = (): Refusal => new Refusal('not-found', 'This file is no longer waiting. Please choose it again.')
const tooLarge = 'This file is too large to be a list of clients. Please choose another one.'

/** What the user can do on the client list's screen. Each either works or says why nothing changed. */
export class ClientCommands {
  readonly #ports: ClientPorts
  /** What was read and waits for the user's decision: at most one thing, never in a renderer. */
  #pending: Pending | null = null
  #search: ClientSearch | null = null

  constructor(ports: ClientPorts) { this.#ports = ports }

  /** The list has changed or was locked: nothing made from its entries is kept. */
  changed(): void {
    this.#search = null
    if (this.#ports.list.status.state === 'locked') this.#pending = null
  }

  /** One page of the entries that a search finds. */
  page(search: string, from: number, count: number): { total: number, entries: Client[] } {
    this.#mustBeShown()
    this.#search ??= searchIn(this.#ports.list.entries())
    const found = this.#search.find(search)
    return { total: found.length, entries: found.slice(from, from + count) }
  }

  /** Reads a file that the user chooses; null when they changed their mind. */
  async readFile(): Promise<ImportPreview | null> {
    this.#mustBeShown()
    this.#mustTakeMore()
    const path = await this.#ports.chooseFile('Import clients', ['csv', 'tsv', 'txt', 'vcf', 'vcard'])
    if (path === null) return null
    const bytes = await bytesOf(path, largestImport, tooLarge)
    const text = textOfFile(bytes)
    bytes.fill(0)
    return this.#keepImport(basename(path), readImport(text, 'file'))
  }

  readText(text: string): ImportPreview {
    this.#mustBeShown()
    this.#mustTakeMore()
    return this.#keepImport(null, readImport(text, 'text'))
  }

  /** The same table with other columns. */
  mapImport(id: string, mapping: CsvMapping): ImportPreview {
    this.#mustBeShown()
    const pending = this.#pendingAs('import', id)
    if (pending.read.kind !== 'csv') throw over()
    return this.#keepImport(pending.fileName, remapped(pending.read.table, mapping), id)
  }

  /** Adds what was read; the texts that could not be taken are given back. */
  async finishImport(id: string, skipDuplicates: boolean): Promise<{ added: number, failedText: string }> {
    const { read, duplicates } = this.#pendingAs('import', id)
    const drafts: readonly ClientDraft[] = read.result.rows.filter((_row, index) => !skipDuplicates || duplicates[index] === null).map(({ draft }) => draft)
    if (drafts.length > 0) await this.#ports.list.importMany(drafts)
    this.#drop(id)
    return { added: drafts.length, failedText: failedText(read.result.failures) }
  }

  /** Forgets what waits; an id that is no longer there is fine. */
  cancel(id: string): void { this.#drop(id) }

  /** Writes a backup where the user wants it. Answers how many entries are in it; null when they changed their mind. */
  async backup(passphrase: string): Promise<{ count: number } | null> {
    const { list, chooseTarget, newId, now } = this.#ports
    if (list.status.state !== 'open') throw new Refusal('not-allowed', 'There is no open client list to back up. Please unlock it first.')
    const clients = list.entries()
    const file = await sealBackup(clients, passphrase, newId())
    const path = await chooseTarget('Back up clients', `clients-${now().toISOString().slice(0, 10)}.twainclients`, 'twainclients')
    if (path === null) return null
    try { await writeAtomic(path, file) } catch { throw new Refusal('not-allowed', 'The backup could not be written there. Please choose another folder.') }
    return { count: clients.length }
  }

  /** Opens a backup that the user chooses and tells what is in it; nothing is changed yet. */
  async readBackup(passphrase: string): Promise<BackupPreview | null> {
    this.#mustBeShown()
    const path = await this.#ports.chooseFile('Twain backup of clients', ['twainclients'])
    if (path === null) return null
    const clients = await openBackup(await bytesOf(path, largestBackup, tooLarge), passphrase)
    const id = this.#ports.newId()
    this.#pending = { id, kind: 'backup', clients }
    return { id, fileName: basename(path), count: clients.length, missing: missingIn(this.#ports.list.entries(), clients).length }
  }

  /** Takes a backup into use: in the place of the list, or what the list does not have. Answers how many entries came from it. */
  async restore(id: string, mode: 'replace' | 'add'): Promise<{ count: number }> {
    const { list } = this.#ports
    const { clients } = this.#pendingAs('backup', id)
    const taken = mode === 'replace' ? clients : missingIn(list.entries(), clients)
    if (mode === 'replace') await list.replaceAll(taken)
    else if (taken.length > 0) await list.addAll(taken)
    this.#drop(id)
    return { count: taken.length }
  }

  #keepImport(fileName: string | null, read: ReadImport, id = this.#ports.newId()): ImportPreview {
    const { rows, failures } = read.result
    const duplicates = duplicatesIn(this.#ports.list.entries(), rows.map(({ draft }) => draft))
    this.#pending = { id, kind: 'import', fileName, read, duplicates }
    return {
      id, kind: read.kind, fileName, total: rows.length, failed: failures.length, duplicates: duplicates.filter((found) => found !== null).length,
      mapping: read.kind === 'csv' ? { hasHeader: read.mapping.hasHeader, columns: [...read.mapping.columns] } : null,
      firstCells: read.kind === 'csv' ? [...read.table.records[0]?.cells ?? []] : [],
      rows: rows.slice(0, shownRows).map(({ line, draft }, index) => ({ line, draft, duplicateOf: duplicates[index] ?? null })),
      failures: failures.slice(0, shownFailures).map(({ line, text, problem }) => ({ line, problem, text: text.slice(0, 300) }))
    }
  }

  #pendingAs<K extends Pending['kind']>(kind: K, id: string): Extract<Pending, { kind: K }> {
    const pending = this.#pending
    if (pending?.id !== id || pending.kind !== kind) throw over()
    return pending as Extract<Pending, { kind: K }>
  }

  #drop(id: string): void { if (this.#pending?.id === id) this.#pending = null }

  #mustBeShown(): void { if (!this.#ports.isShown()) throw new Refusal('not-allowed', 'The client list is shown on its own page only. Please open it first.') }

  /** What is read from a file waits only where it could be added: nothing is kept beside a locked list. */
  #mustTakeMore(): void {
    const { state } = this.#ports.list.status
    if (state !== 'open' && state !== 'absent') throw new Refusal('not-allowed', 'Nobody can be added while the client list is not open. Please unlock it first.')
  }
}
