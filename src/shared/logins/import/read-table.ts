import { readCsv } from '../../clients/import/csv.ts'
import { oneLine, plainText } from '../../clients/import/import-row.ts'
import type { SelfId } from '../../persona.ts'
import { hostIn, originIn, type AddressProblem } from '../login-address.ts'
import type { NewLogin } from '../login.ts'
import { readCodeSource } from '../one-time-code.ts'
import { cellsBy, formatOf, type ImportSource, type TableFormat } from './formats.ts'

/** Why a line was not taken; the shell has one sentence for each. */
export const loginImportProblems = ['no-address', 'http', 'app', 'other-address', 'no-password', 'not-a-login', 'bad-code', 'too-long', 'quotes', 'too-many-cells'] as const
export type ImportProblem = (typeof loginImportProblems)[number]

/** A login that was read from a table; one line may make several, one for each of its addresses. */
export interface ImportedLogin { readonly line: number, readonly text: string, readonly login: NewLogin }

/** A line that was not taken, as it stood in the file. Its text may hold a password. */
export interface ImportFailure {
  readonly line: number
  readonly text: string
  readonly problem: ImportProblem
  /** The host or title, by which the user knows the entry; empty where nothing is known. */
  readonly name: string
}

/** Everything that stood in the file: each record is in a login or in a failure. */
export interface ReadTable { readonly source: ImportSource, readonly header: string, readonly logins: readonly ImportedLogin[], readonly failures: readonly ImportFailure[] }

const longest = { userName: 300, title: 200, password: 2_000, notes: 20_000 } as const

/** Reads an exported table into a self; null when it is of no program that is known. */
export function readLoginTable(text: string, self: SelfId): ReadTable | null {
  const all = plainText(text)
  const first = readCsv(all.slice(0, 5_000)).records[0]
  const format = first && formatOf(first.cells)
  if (!first || !format) return null
  const table = readCsv(format.hasBackslashes ? doubled(all) : all)
  const original = originalText(all)
  const cell = cellsBy(first.cells)
  const logins: ImportedLogin[] = []
  const failures: ImportFailure[] = table.failures.map(({ line, text: broken }) => ({ line, text: original(line, broken), problem: 'quotes', name: '' }))
  for (const { line, text: record, cells } of table.records.slice(1)) {
    const source = original(line, record)
    const read = cells.length > first.cells.length ? 'too-many-cells' : loginsOf(format, (column) => cell(cells, column), self)
    if (typeof read === 'string') failures.push({ line, text: source, problem: read, name: read === 'too-many-cells' ? '' : nameOf(format, (column) => cell(cells, column)) })
    else logins.push(...read.map((login) => ({ line, text: source, login })))
  }
  return { source: format.source, header: first.text, logins, failures: failures.sort((a, b) => a.line - b.line) }
}

/** A backslash before a mark, as old KeePass writes it, in the usual form; no line break moves. */
const doubled = (text: string): string => text.replace(/\\(["\\])/g, (_whole, mark: string) => (mark === '"' ? '""' : '\\'))

/** The lines of a record as they stand in the file. */
function originalText(all: string): (line: number, text: string) => string {
  const lines = all.split('\n')
  return (line, text) => lines.slice(line - 1, line - 1 + text.split('\n').length).join('\n')
}

type Cells = (column: string) => string

/** The logins of one record, or why there is none. */
function loginsOf(format: TableFormat, cell: Cells, self: SelfId): readonly NewLogin[] | ImportProblem {
  if (format.kind !== null && cell(format.kind[0]) !== format.kind[1]) return 'not-a-login'
  const origins = originsOf(format, cell)
  if (typeof origins === 'string') return origins
  const code = codeOf(format, cell)
  if (code === 'bad-code') return code
  const password = cell(format.password)
  if (password === '' && code === null) return 'no-password'
  const userName = oneLine(cell(format.userName))
  const title = oneLine(cell(format.title))
  const notes = format.notes.map(cell).filter((note) => note.trim() !== '').join('\n')
  if (userName.length > longest.userName || password.length > longest.password || notes.length > longest.notes) return 'too-long'
  return origins.map((origin) => ({ self, origin, userName, title: title.slice(0, longest.title), password, oneTimeCode: code?.address ?? null, notes }))
}

/** Every https address of a record; the problem of the first one when there is none. */
function originsOf(format: TableFormat, cell: Cells): readonly string[] | AddressProblem {
  const addresses = format.address.map(cell).flatMap((text) => (format.manyAddresses ? text.split(',') : [text]))
  const read = addresses.map(originIn)
  const origins = [...new Set(read.flatMap((one) => (typeof one === 'string' ? [] : [one.origin])))]
  const problem = read.find((one) => typeof one === 'string')
  return origins.length > 0 ? origins : problem ?? 'no-address'
}

function codeOf(format: TableFormat, cell: Cells): { readonly address: string } | 'bad-code' | null {
  const text = format.oneTimeCode === null ? '' : cell(format.oneTimeCode).trim()
  if (text === '') return null
  const source = readCodeSource(text)
  return typeof source === 'string' ? 'bad-code' : source
}

/** How the user knows an entry that was not taken: by its title or host, never by anything else of the line. */
function nameOf(format: TableFormat, cell: Cells): string {
  const title = oneLine(cell(format.title)).slice(0, longest.title)
  if (title !== '') return title
  const read = originIn((cell(format.address[0] ?? '').split(',')[0] ?? '').replace(/^http:/i, 'https:'))
  return typeof read === 'string' ? '' : hostIn(read.origin).slice(0, longest.title)
}

/** The lines that were not taken as a table of their own, for the user to keep; empty where there are none. */
export function restOfTable(header: string, lines: readonly { readonly line: number, readonly text: string }[]): string {
  const texts = new Map(lines.map(({ line, text }) => [line, text]))
  return texts.size === 0 ? '' : `${[header, ...[...texts].sort(([a], [b]) => a - b).map(([, text]) => text)].join('\n')}\n`
}
