// Keeps the measured figures in README.md: tests/bench/figures.json takes over what the last `npm run bench` of everything measured, and
// README.md shows it between its marks, as ratios with date and kind of machine. With --check nothing is written, and a difference is a failure.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Failure, main, root } from './project.mjs'
import { results } from './stages.mjs'
import { tableOf, withTable } from './ways-table.mjs'

const measured = join(results, 'bench/all.json')
const committed = join(root, 'tests/bench/figures.json')
const readme = join(root, 'README.md')

/** What stands beside something: the rest is in the tables of the guard and of the check for clients. */
const shown = ['start', 'switch', 'memory', 'guard', 'vault', 'growth']

const rounded = (value) => (Number.isInteger(value) ? String(value) : Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 1 ? value.toFixed(1) : Number(value.toPrecision(2)).toString())

function row({ what, value, unit, reference, ratio, budget, budgetOf, met }) {
  const isRatio = budgetOf === 'ratio' || budgetOf === 'p95 ratio'
  return {
    what, ours: ratio === null || !Number.isFinite(ratio) || (budget !== null && !isRatio) ? `${rounded(value)} ${unit}` : `${ratio.toFixed(2)} x`, beside: reference?.what ?? '',
    budget: budget === null ? '' : `at most ${budget} ${isRatio ? 'x' : unit}`, kept: met === null ? '' : met ? 'yes' : '**no**'
  }
}

/** The block for README: one table and one line that says where it comes from. Pure. */
export function figuresBlock({ date, machine, met, missed, benches }) {
  const rows = benches.filter(({ bench }) => shown.includes(bench)).flatMap(({ figures }) => figures.map(row))
  const table = tableOf(rows, { what: 'what', ours: 'Twain', beside: 'beside', budget: 'budget', kept: 'kept' })
  const notes = benches.filter(({ bench }) => shown.includes(bench)).flatMap((part) => part.notes)
  return `${table}\n\n${[...notes, `Measured on ${date}: ${machine.cores} cores, ${machine.system}, ${machine.runtime}. ${met} budgets kept, ${missed} missed in all, those of the check for clients counted.`].join(' ')}`
}

async function run(args) {
  const check = args.includes('--check')
  if (!check && existsSync(measured)) {
    const all = JSON.parse(readFileSync(measured, 'utf8'))
    const lacking = [...shown, 'detect'].filter((name) => !all.benches.some(({ bench, figures }) => bench === name && figures.length > 0))
    if (lacking.length > 0) throw new Failure(`The last run was not a whole one: ${lacking.join(', ')} missing. Run npm run bench without names first.`)
    writeFileSync(committed, `${JSON.stringify(all, null, 2)}\n`)
  }
  if (!existsSync(committed)) throw new Failure('Nothing was measured yet: run npm run bench first.')
  const before = readFileSync(readme, 'utf8')
  const after = withTable(before, 'figures', figuresBlock(JSON.parse(readFileSync(committed, 'utf8'))))
  if (check && after !== before) throw new Failure('README.md does not show what tests/bench/figures.json says: run node tools/figures-table.mjs.')
  if (!check) writeFileSync(readme, after)
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(run)
