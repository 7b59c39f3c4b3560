// Keeps the measured tables: tests/e2e/ways.json, acts.json and hostile.json take over what the specs measured in their last run with
// WAYS_UPDATE=1, and README.md shows them between its marks. With --check nothing is written, and a difference is a failure.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure, main, root } from './project.mjs'
import { results } from './stages.mjs'

/** The columns of each table: the key of a row, and what a reader sees above it. */
export const tables = {
  ways: { what: 'way of sending', act: 'act', net1: 'net 1 (page)', net2: 'net 2 (request)', both: 'both' },
  acts: { what: 'act on a network\'s page', act: 'act', self: 'self', net1: 'net 1 (page)', net2: 'net 2 (the page\'s request)', endpoint: 'net 2 (the network\'s endpoint)' },
  hostile: { what: 'what the page does', outcome: 'outcome', afterwards: 'after "send anyway"', light: 'guard light' },
}

const readme = join(root, 'README.md')
const committedFile = (name) => join(root, 'tests/e2e', `${name}.json`)
export const committed = (name) => JSON.parse(readFileSync(committedFile(name), 'utf8'))

const line = (cells) => `| ${cells.join(' | ')} |`

/** A table in Markdown, one line for each row. */
export function tableOf(rows, columns) {
  const keys = Object.keys(columns)
  const cells = rows.map((row) => keys.map((key) => String(row[key] ?? '').replaceAll('|', '\\|')))
  return [line(Object.values(columns)), line(keys.map(() => '---')), ...cells.map(line)].join('\n')
}

/** The text with the table between its marks. */
export function withTable(text, name, table) {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Failure(`README.md has no ${start} ... ${end}.`)
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`
}

/** README.md as it should be. */
export const readmeWithTables = (text) =>
  Object.entries(tables).reduce((all, [name, columns]) => withTable(all, name, tableOf(committed(name), columns)), text)

/** The committed rows with the measured ones in their place; a run of some ways leaves the others alone. */
export function merged(rows, measured) {
  const fresh = new Map(measured.map(({ order, row }) => [row.id, { order, row }]))
  const kept = rows.map((row, order) => fresh.get(row.id) ?? { order, row })
  const added = measured.filter(({ row }) => !rows.some(({ id }) => id === row.id))
  return [...kept, ...added].sort((a, b) => a.order - b.order).map(({ row }) => row)
}

function takeOver(name) {
  const folder = join(results, 'measured', name)
  if (!existsSync(folder)) return
  const measured = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')))
  const rows = existsSync(committedFile(name)) ? committed(name) : []
  writeFileSync(committedFile(name), `[\n${merged(rows, measured).map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`)
  rmSync(folder, { recursive: true }) // so that an old measurement is never taken over again
}

async function run(args) {
  const check = args.includes('--check')
  if (!check) for (const name of Object.keys(tables)) takeOver(name)
  const before = readFileSync(readme, 'utf8')
  const after = readmeWithTables(before)
  if (check && after !== before) throw new Failure('README.md does not show what tests/e2e/ways.json, acts.json and hostile.json say: run node tools/ways-table.mjs.')
  if (!check) writeFileSync(readme, after)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(run)
