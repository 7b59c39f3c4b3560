// Tables that a person reads, and the rows that tests leave behind for them.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { results } from './stages.mjs'

/** Rows of an earlier run are no answer of this one. */
export const clearRows = (table) => rmSync(join(results, `${table}.jsonl`), { force: true })

/** The rows that tests have written down, in their order; none when they did not get that far. */
export function readRows(table) {
  let text
  try { text = readFileSync(join(results, `${table}.jsonl`), 'utf8') } catch { return [] } // nothing was written down
  return text.split('\n').filter(Boolean).map((line) => JSON.parse(line))
}

/** Columns of equal width; numbers to the right. The last column may be as long as it likes. */
export function tableText(headings, rows) {
  const cells = rows.map((row) => row.map(String))
  const widths = headings.map((heading, at) => Math.max(heading.length, ...cells.map((row) => row[at].length)))
  const isNumber = (at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number')
  const line = (row) => row.map((cell, at) => (at === row.length - 1 ? cell : isNumber(at) ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join('  ').trimEnd()
  return [line(headings), line(widths.map((width, at) => '-'.repeat(at === widths.length - 1 ? headings[at].length : width))), ...cells.map(line)].join('\n')
}
