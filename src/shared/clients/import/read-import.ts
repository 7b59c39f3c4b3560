import type { Client } from '../client.ts'
import { guessMapping, mapCsv, readCsv, type CsvMapping, type CsvTable } from './csv.ts'
import type { ImportFailure, ImportResult } from './import-row.ts'
import { readPaste } from './paste.ts'
import { readVcards } from './vcard.ts'

/** What was read: a table whose columns the user can name, or persons. */
export type ReadImport =
  | { readonly kind: 'csv', readonly table: CsvTable, readonly mapping: CsvMapping, readonly result: ImportResult }
  | { readonly kind: 'vcard' | 'paste', readonly result: ImportResult }

/** Reads the text of a file or of the clipboard: vCards, a table, or one person for each line, told by its beginning. */
export function readImport(text: string, from: 'file' | 'text'): ReadImport {
  if (/^\ufeff?\s*BEGIN\s*:\s*VCARD/i.test(text)) return { kind: 'vcard', result: readVcards(text) }
  const table = readCsv(text)
  const mapping = guessMapping(table)
  const isTable = from === 'file' ? mapping.columns.length > 1 || mapping.hasHeader : mapping.hasHeader && mapping.columns.filter((role) => role !== 'skip').length > 1
  return isTable ? { kind: 'csv', table, mapping, result: mapCsv(table, mapping) } : { kind: 'paste', result: readPaste(text) }
}

/** The same table with other columns. */
export const remapped = (table: CsvTable, mapping: CsvMapping): ReadImport => ({ kind: 'csv', table, mapping, result: mapCsv(table, mapping) })

/** The people of a CSV table as a list of their own, for checks outside of the app; their ids are their places. */
export function clientsFromCsv(text: string): { readonly clients: readonly Client[], readonly failures: readonly ImportFailure[] } {
  const table = readCsv(text)
  const { rows, failures } = mapCsv(table, guessMapping(table))
  return { clients: rows.map(({ draft }, at) => ({ ...draft, id: String(at) })), failures }
}
