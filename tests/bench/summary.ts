import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { results, tableLines, type Judged } from './figures.ts'

/** The last table of `npm run bench`: what the benches of this run have written down. usage: node summary.ts [--json] <bench>... */

interface Part { readonly bench: string, readonly figures: readonly Judged[], readonly notes: readonly string[] }

const isJson = process.argv.includes('--json')
const benches = process.argv.slice(2).filter((name) => !name.startsWith('--'))

/** What one bench wrote; empty when it ended before its first figure. */
function read(bench: string): Part {
  const folder = join(results, bench)
  const parts = existsSync(folder) ? readdirSync(folder).sort().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Part) : []
  return { bench, figures: parts.flatMap(({ figures }) => figures), notes: parts.flatMap(({ notes }) => notes) }
}

const parts = benches.map(read)
const silent = parts.filter(({ figures }) => figures.length === 0).map(({ bench }) => bench)
const bounded = parts.flatMap(({ bench, figures }) => figures.filter(({ met }) => met !== null).map((figure) => ({ ...figure, what: `${bench}: ${figure.what}` })))
const missed = bounded.filter(({ met }) => met === false)
const whole = {
  date: new Date().toISOString().slice(0, 10),
  // The kind of machine and nothing that names it.
  machine: { system: `${process.platform} ${process.arch}`, cores: availableParallelism(), runtime: process.env['TWAIN_BENCH_RUNTIME'] ?? 'unknown' },
  met: bounded.length - missed.length, missed: missed.length, withoutFigures: silent, benches: parts
}
writeFileSync(join(results, 'all.json'), `${JSON.stringify(whole, null, 2)}\n`)
if (isJson) console.log(JSON.stringify(whole, null, 2))
else {
  console.log(`\n== All budgets (${whole.machine.cores} cores, ${whole.machine.runtime}, ${whole.date})\n`)
  for (const line of tableLines(bounded)) console.log(line)
  if (silent.length > 0) console.log(`\nWithout figures, since they failed: ${silent.join(', ')}.`)
  console.log(`\n${whole.met} budgets met, ${whole.missed} missed. All figures: test-results/bench/all.json`)
}
process.exitCode = missed.length === 0 && silent.length === 0 ? 0 : 1
