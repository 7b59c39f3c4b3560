import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type Unit = 'ms' | 'x' | 'MB' | 'kB' | 'kB per round' | 'per 100' | 'share' | 'times'

/** What a value stands beside, measured in the same run. */
export interface Reference { readonly what: string, readonly value: number, readonly p95?: number }

/** One measured figure. Without a budget it is only told. */
export interface Figure {
  readonly what: string
  /** The median of the runs, unless `what` says otherwise. */
  readonly value: number
  readonly unit: Unit
  readonly p95?: number
  /** How many times it was measured. */
  readonly runs?: number
  readonly reference?: Reference
  readonly budget: number | null
  /** What the budget bounds: the value itself, the ratio to the reference, or the ratio of both p95. */
  readonly budgetOf?: 'value' | 'ratio' | 'p95 ratio'
  readonly bound?: 'at most' | 'at least'
}

/** A figure as it is kept for the summary and for README. */
export interface Judged extends Figure { readonly ratio: number | null, readonly met: boolean | null }

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN
}

/** Median, p95 and number of runs, as a figure wants them. */
export const spread = (values: readonly number[]): { readonly value: number, readonly p95: number, readonly runs: number } => ({ value: percentile(values, 50), p95: percentile(values, 95), runs: values.length })

/** Our runs beside those of the reference, with a budget for the ratio of the medians. */
export const beside = (what: string, unit: Unit, ours: readonly number[], reference: { readonly what: string, readonly values: readonly number[] }, budget: number | null): Figure => ({
  what, unit, ...spread(ours), reference: { what: reference.what, value: percentile(reference.values, 50), p95: percentile(reference.values, 95) }, budget, budgetOf: 'ratio'
})

/** A figure with its ratio and whether its budget is met; a value that is none meets no budget. */
export function judged(figure: Figure): Judged {
  const { value, p95, reference, budget, budgetOf = 'value', bound = 'at most' } = figure
  const isOfP95 = budgetOf === 'p95 ratio'
  const ratio = reference === undefined ? null : isOfP95 ? (p95 ?? Number.NaN) / (reference.p95 ?? Number.NaN) : value / reference.value
  const bounded = budgetOf === 'value' ? value : ratio ?? Number.NaN
  return { ...figure, ratio, met: budget === null ? null : bound === 'at most' ? bounded <= budget : bounded >= budget }
}

const isQuiet = process.env['TWAIN_BENCH_JSON'] === '1'
/** With --json the tables go where messages go, so that only JSON stands on the standard output. */
export const say = (line: string): void => { (isQuiet ? console.error : console.log)(line) }

const digits = (unit: Unit): number => ({ 'ms': 1, 'x': 2, 'MB': 1, 'kB': 1, 'kB per round': 1, 'per 100': 1, 'share': 3, 'times': 0 })[unit]
const number = (value: number | undefined, unit: Unit): string => (value === undefined ? '' : Number.isNaN(value) ? 'nothing' : value !== 0 && Math.abs(value) < 0.1 && unit === 'ms' ? value.toFixed(3) : value.toFixed(digits(unit)))

function budgetText({ budget, budgetOf = 'value', bound = 'at most', unit }: Figure): string {
  if (budget === null) return ''
  return `${bound === 'at least' ? '>=' : '<='} ${budget} ${budgetOf === 'ratio' ? 'x' : budgetOf === 'p95 ratio' ? 'x of p95' : unit}`
}

const columns = ['figure', 'ours', 'p95', 'unit', 'runs', 'beside', 'its', 'its p95', 'ratio', 'budget', ''] as const

/** One row of the table, as text. */
const cells = (figure: Judged): readonly string[] => {
  const { what, value, p95, unit, runs, reference, ratio, met } = figure
  return [what, number(value, unit), number(p95, unit), unit, String(runs ?? ''), reference?.what ?? '', number(reference?.value, unit), number(reference?.p95, unit), ratio === null || !Number.isFinite(ratio) ? '' : ratio.toFixed(2), budgetText(figure), met === null ? '' : met ? 'met' : 'MISSED']
}

const isText = (column: number): boolean => column === 0 || column === 3 || column === 5 || column >= 9

/** The lines of a table of figures; columns that nobody fills are left out. */
export function tableLines(figures: readonly Judged[]): readonly string[] {
  const rows = [[...columns], ...figures.map(cells)]
  const widths = columns.map((_, column) => Math.max(...rows.slice(1).map((row) => row[column]?.length ?? 0)))
  const shown = columns.map((_, column) => column).filter((column) => widths[column] !== 0)
  const full = widths.map((width, column) => Math.max(width, columns[column]?.length ?? 0))
  return rows.map((row) => shown.map((column) => (isText(column) ? row[column]?.padEnd(full[column] ?? 0) : row[column]?.padStart(full[column] ?? 0))).join('  ').trimEnd())
}

/** The tests may write only here; tools/bench.mjs reads it for the summary, the JSON and README. */
export const results = join(process.env['TWAIN_RESULTS'] ?? join(import.meta.dirname, '../../test-results'), 'bench')

/**
 * Prints figures beside their references and budgets and keeps them for the summary; true when all budgets are met.
 * @param bench the name under which `npm run bench` runs it.
 */
export function report(bench: string, figures: readonly Figure[], notes: readonly string[] = []): boolean {
  const all = figures.map(judged)
  say('')
  for (const line of tableLines(all)) say(line)
  for (const note of notes) say(`  ${note}`)
  const folder = join(results, bench)
  mkdirSync(folder, { recursive: true })
  const name = (all[0]?.what ?? 'nothing').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').slice(0, 60)
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ bench, figures: all, notes }))
  return all.every(({ met }) => met !== false)
}
