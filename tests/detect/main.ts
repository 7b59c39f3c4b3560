import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { baseline } from './baseline.ts'
import { splits, type Split } from './document.ts'
import { generate } from './generate.ts'
import { refusal, withRow } from './history.ts'
import { missLines, reportLines, type Column } from './report.ts'
import { run, type Detector } from './run.ts'

// Runs the benchmark: README.md beside this file tells how. The exit code is 1 when a gate of the detector is missed.

const history = new URL('history.md', import.meta.url)
const own = new URL('detector.ts', import.meta.url)

const { values } = parseArgs({
  options: {
    split: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '1' },
    baseline: { type: 'boolean', default: false },
    misses: { type: 'string', default: '5' },
    all: { type: 'boolean', default: false },
    show: { type: 'boolean', default: false },
    again: { type: 'string' },
  },
})

const split = splits.find((name) => name === values.split)
const seed = Number(values.seed)
const misses = Number(values.misses)

/** The project's detector, when it is there: the benchmark also runs without it. */
async function ownDetector(): Promise<Detector | null> {
  if (!existsSync(own)) return null
  const { detector } = await import(own.href) as { detector: Detector }
  return detector
}

async function measure(wanted: Split): Promise<Column[]> {
  const corpus = generate({ split: wanted, seed })
  const detector = await ownDetector()
  const subjects = [...(detector === null ? [] : [{ name: 'detector', detector }]), ...(values.baseline || detector === null ? [{ name: 'baseline', detector: baseline }] : [])]
  return subjects.map(({ name, detector: subject }) => ({ name, result: run(subject, { split: wanted, seed, corpus }) }))
}

/** Prints the tables and the worst cases; true when the first detector keeps all promises. */
function tell(columns: readonly Column[], wanted: Split): boolean {
  const first = columns[0]!.result
  console.log(reportLines(columns).join('\n'))
  if (misses > 0) console.log(missLines(first, { count: misses, texts: wanted !== 'test' || values.show, all: values.all }).join('\n'))
  return first.gates.every(({ met }) => met) && first.answers.repeated
}

async function main(): Promise<number> {
  if (split === undefined || !Number.isInteger(seed) || !Number.isInteger(misses)) {
    console.error('Usage: --split train|dev|test  --seed number  --misses number  [--all] [--baseline] [--show] [--again "reason"]')
    return 2
  }
  if (split !== 'test') return tell(await measure(split), split) ? 0 : 1
  const again = values.again ?? null
  const before = existsSync(history) ? readFileSync(history, 'utf8') : ''
  const refused = refusal(before, new Date(), again)
  if (refused !== null) {
    console.error(refused)
    return 2
  }
  const columns = await measure(split)
  writeFileSync(history, withRow(before, columns, new Date(), again))
  return tell(columns, split) ? 0 : 1
}

process.exitCode = await main()
