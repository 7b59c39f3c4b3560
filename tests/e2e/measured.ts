import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'

const root = join(import.meta.dirname, '../..')
/** The tests may write only here; tools/ways-table.mjs takes the rows over. */
const results = join(process.env['TWAIN_RESULTS'] ?? join(root, 'test-results'), 'measured')

/** What the tables in README.md are made from: one row for each way, as it was measured. */
export interface Row { readonly id: string, readonly what: string, readonly [column: string]: string | number }

export type Table = 'ways' | 'acts' | 'hostile'

/** The committed row; null when there is none yet. */
function committedRow(table: Table, id: string): Row | null {
  const file = join(root, 'tests/e2e', `${table}.json`)
  const rows = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as readonly Row[] : []
  return rows.find((row) => row.id === id) ?? null
}

/** Compares a measured row with the committed one. With WAYS_UPDATE=1 it is only written down, for the tool to take over. */
export function expectAsCommitted(table: Table, order: number, row: Row): void {
  if (process.env['WAYS_UPDATE'] === '1') {
    mkdirSync(join(results, table), { recursive: true })
    writeFileSync(join(results, table, `${row.id}.json`), JSON.stringify({ order, row }))
    return
  }
  expect(row, `measured otherwise than tests/e2e/${table}.json says; if that is right: WAYS_UPDATE=1 npm test -- ${table}, then node tools/ways-table.mjs`).toEqual(committedRow(table, row.id))
}
