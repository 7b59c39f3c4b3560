import { baseline } from '../detect/baseline.ts'
import { detector } from '../detect/detector.ts'
import { generate } from '../detect/generate.ts'
import { missLines, reportLines } from '../detect/report.ts'
import { run } from '../detect/run.ts'
import { report, say, type Figure } from './figures.ts'

/** The check for clients on the part that may be looked at as often as one likes, beside a plain list search. Run by `npm run bench detect`. */

const options = { split: 'dev', seed: 1 } as const
const corpus = generate(options)
const result = run(detector, { ...options, corpus })
const plain = run(baseline, { ...options, corpus })
for (const line of [...reportLines([{ name: 'detector', result }, { name: 'baseline', result: plain }]), ...missLines(result, { count: 5, texts: true, all: false })]) say(line)

const figures = result.gates.map(({ name, value, unit, bound, target, of }, place): Figure => ({
  what: name, value, unit: unit === '' ? 'share' : unit, ...(of === null ? {} : { runs: of }), budget: target, bound,
  ...(plain.gates[place] === undefined ? {} : { reference: { what: 'a plain search for the names', value: plain.gates[place].value } })
}))
const isWithin = report('detect', figures, ['Runs: the number of texts or marks that the share is of.'])
process.exitCode = isWithin && result.answers.repeated ? 0 : 1
