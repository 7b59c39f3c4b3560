import type { Column } from './report.ts'
import { valueOf, type Share } from './metrics.ts'

const head = `# Runs on the test split

One row per run. The split may be run once a day; a second run says why.

| date (UTC) | detector | seed | gates met | full name | doc precision | direct r / p | story | review | neutral / hard alarms per 100 | reason |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
`

const short = (share: Share): string => (share.of === 0 ? '–' : valueOf(share).toFixed(3))
const rate = (share: Share): string => (share.of === 0 ? '–' : (valueOf(share) * 100).toFixed(1))

/** The day as the table has it. */
export const dayOf = (now: Date): string => now.toISOString().slice(0, 10)

/** Why the test split may not be run now, in one sentence; null when it may. */
export function refusal(history: string, now: Date, again: string | null): string | null {
  if (again !== null && again.trim() !== '') return null
  return history.includes(`\n| ${dayOf(now)} |`) ? `The test split was run today (${dayOf(now)}) already; run it tomorrow, or say why it must be now with --again "reason".` : null
}

/** The table with one more row. The reason stands in it as typed, apart from signs that would break the table. */
export function withRow(history: string, columns: readonly Column[], now: Date, again: string | null): string {
  const join = (cell: (column: Column) => string): string => columns.map(cell).join(' · ')
  const cells = [
    dayOf(now),
    join(({ name }) => name),
    String(columns[0]!.result.seed),
    join(({ result: { gates } }) => `${gates.filter(({ met }) => met).length}/${gates.length}`),
    join(({ result: { figures } }) => short(figures.fullNames)),
    join(({ result: { figures } }) => short(figures.listPrecision)),
    join(({ result: { figures } }) => `${short(figures.directRecall)} / ${short(figures.directPrecision)}`),
    join(({ result: { figures } }) => short(figures.story)),
    join(({ result: { figures } }) => short(figures.review)),
    join(({ result: { figures } }) => `${rate(figures.neutralAlarms)} / ${rate(figures.hardAlarms)}`),
    (again ?? '').replace(/\s*[|\r\n]+\s*/g, ' ').trim(),
  ]
  return `${history === '' ? head : history}| ${cells.join(' | ')} |\n`
}
