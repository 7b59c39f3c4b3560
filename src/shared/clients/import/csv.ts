// oxlint-disable-next-line typescript/triple-slash-reference -- an ambient module cannot be imported, and every project that imports this file needs it
/// <reference path="./papaparse.d.ts" />
import papaparse from 'papaparse'
import type { ClientDraft } from '../client.ts'
import { rolesByContent, rolesByHeader, type ColumnRole } from './csv-columns.ts'
import { checkedDraft, oneLine, plainText, type ImportFailure, type ImportProblem, type ImportResult, type ImportRow } from './import-row.ts'
import { nameParts } from './person-name.ts'

/** One record of a table, with the text that it was read from. */
interface CsvRecord { readonly line: number, readonly text: string, readonly cells: readonly string[] }

/** A table as it was read; what its columns mean is decided apart, so that the user can change it. */
export interface CsvTable { readonly records: readonly CsvRecord[], readonly failures: readonly ImportFailure[] }

/** What the columns of a table mean. */
export interface CsvMapping {
  /** True when the first record names the columns and is no person. */
  readonly hasHeader: boolean
  readonly columns: readonly ColumnRole[]
}

const delimiters = [',', ';', '\t', '|'] as const
type Delimiter = (typeof delimiters)[number]

const isMeaningful = (role: ColumnRole): boolean => role !== 'skip'
const split = (line: string, delimiter: Delimiter): string[] => line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))

/** The delimiter under which the first line names most columns; else the one that stands in it most often. */
function delimiterOf(firstLine: string): Delimiter {
  const known = (delimiter: Delimiter): number => rolesByHeader(split(firstLine, delimiter)).filter(isMeaningful).length
  const score = (delimiter: Delimiter): number => known(delimiter) * 1_000 + split(firstLine, delimiter).length
  return [...delimiters].sort((a, b) => score(b) - score(a))[0] ?? ','
}

const countLines = (text: string): number => text.split('\n').length - 1

/** No record has more lines: what is longer is an open quotation mark. It also bounds the time that a broken file takes. */
const longestRecord = 200

/** Where the window that begins at `from` ends: behind so many lines, or at the end. */
function windowEnd(text: string, from: number): number {
  let end = from
  for (let lines = 0; lines < longestRecord && end < text.length; lines++) {
    const next = text.indexOf('\n', end)
    end = next < 0 ? text.length : next + 1
  }
  return end
}

/** The whole records at the beginning of a piece of text; `isBroken` when one with wrong quotation marks follows them. */
function recordsIn(text: string, firstLine: number, delimiter: Delimiter): { readonly records: readonly CsvRecord[], readonly length: number, readonly isBroken: boolean } {
  const records: CsvRecord[] = []
  let [length, line, isBroken] = [0, firstLine, false]
  papaparse.parse(text, {
    delimiter, newline: '\n', step: ({ data, errors, meta }, parser) => {
      if (errors.length > 0) { isBroken = true; parser.abort(); return }
      const record = text.slice(length, meta.cursor).replace(/\n$/, '')
      if (record.trim() !== '') records.push({ line, text: record, cells: data })
      line += countLines(record) + 1
      length = meta.cursor
    }
  })
  return { records, length, isBroken }
}

/**
 * Reads a table of values. A record with broken quotation marks costs its first line only: reading goes on with the
 * next line, so that one stray mark does not swallow the rest of the file.
 */
export function readCsv(text: string): CsvTable {
  const all = plainText(text)
  // Spreadsheets may write their delimiter into a first line of its own.
  const said = /^sep=(.)\n/i.exec(all)
  const body = said ? all.slice(said[0].length) : all
  const delimiter = delimiters.find((one) => one === said?.[1]) ?? delimiterOf(body.split('\n', 1)[0] ?? '')
  const records: CsvRecord[] = []
  const failures: ImportFailure[] = []
  let [at, line] = [0, said ? 2 : 1]
  while (at < body.length) {
    const end = windowEnd(body, at)
    const read = recordsIn(body.slice(at, end), line, delimiter)
    for (const record of read.records) records.push(record)
    line += countLines(body.slice(at, at + read.length))
    at += read.length
    // A record that the window cut off is read again from its beginning.
    if (!read.isBroken || (read.length > 0 && end < body.length)) continue
    const [broken = ''] = body.slice(at).split('\n', 1)
    failures.push({ line, text: broken, problem: 'quotes' })
    at += broken.length + 1
    line++
  }
  return { records, failures }
}

/** What the columns probably mean. The user sees it and can change it. */
export function guessMapping({ records }: CsvTable): CsvMapping {
  const header = rolesByHeader(records[0]?.cells ?? [])
  if (header.some(isMeaningful)) return { hasHeader: true, columns: header }
  return { hasHeader: false, columns: rolesByContent(records.slice(0, 20).map(({ cells }) => cells)) }
}

/** Several values stand in one cell, separated by ";" (or as address books write it, ":::"). */
const valuesOf = (cell: string): string[] => cell.split(/;|\n| ::: /).map(oneLine).filter((value) => value !== '')

/** "2026-03-01" or "1.3.2026"; null when it is none. A date with slashes has two readings and is asked about. */
function dayOf(text: string): string | null {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim())
  if (german) return `${german[3] ?? ''}-${(german[2] ?? '').padStart(2, '0')}-${(german[1] ?? '').padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}/.test(text.trim()) ? text.trim().slice(0, 10) : null
}

const listRoles = ['aliases', 'handles', 'phones', 'emails', 'alsoMatch'] as const

/** The whole text of all cells of a role, in their order. */
const joined = (cells: readonly string[]): string => cells.map(oneLine).filter((part) => part !== '').join(' ')
const whole = ({ given, family }: { readonly given: string, readonly family: string }): string => `${given} ${family}`.trim()

/** The person in one record, or why there is none. */
function personOf(cells: readonly string[], columns: readonly ColumnRole[]): ClientDraft | ImportProblem {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) return 'too-many-cells'
  const of = (role: ColumnRole): string[] => cells.filter((_cell, index) => columns[index] === role)
  const names = of('fullName').map((cell) => nameParts(oneLine(cell)))
  const full = names.flatMap((name) => (name === null || whole(name) === '' ? [] : [name]))
  if (names.includes(null)) return 'unclear-name'
  const former = joined(of('formerSince'))
  const formerSince = former === '' ? null : dayOf(former)
  if (former !== '' && formerSince === null) return 'bad-date'
  const parts = { given: joined(of('given')), family: joined(of('family')) }
  const name = whole(parts) === '' ? full[0] ?? parts : parts
  const lists = Object.fromEntries(listRoles.map((role) => [role, of(role).flatMap(valuesOf)])) as Pick<ClientDraft, (typeof listRoles)[number]>
  // A full name beside its parts is one more way to write the person.
  const others = full.map(whole).filter((other) => other !== whole(name))
  return checkedDraft({ ...lists, ...name, aliases: [...lists.aliases, ...others], formerSince })
}

/** The persons of a table under a mapping; what cannot be taken comes back as it was. */
export function mapCsv({ records, failures }: CsvTable, { hasHeader, columns }: CsvMapping): ImportResult {
  const rows: ImportRow[] = []
  const failed: ImportFailure[] = [...failures]
  for (const { line, text, cells } of hasHeader ? records.slice(1) : records) {
    const person = personOf(cells, columns)
    if (typeof person === 'string') failed.push({ line, text, problem: person })
    else rows.push({ line, text, draft: person })
  }
  return { rows, failures: failed.sort((a, b) => a.line - b.line) }
}
