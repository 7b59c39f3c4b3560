import { checkLevels } from '../../src/shared/detect/checked.ts'
import type { Gate } from './gates.ts'
import { kindOrder, valueOf, type Outcome, type Share } from './metrics.ts'
import type { RunResult } from './run.ts'

/** A run with the name of its detector. */
export interface Column { readonly name: string, readonly result: RunResult }

const width = { label: 62, value: 22 }

const ratio = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(3))
const shown = ({ value, unit }: Gate): string => (Number.isNaN(value) ? '–' : unit === '' ? value.toFixed(3) : unit === 'per 100' ? value.toFixed(1) : `${value.toFixed(2)} ${unit}`)
const shareText = (share: Share | undefined): string => (share === undefined ? '–' : `${ratio(valueOf(share))} of ${share.of}`)
const line = (label: string, cells: readonly string[]): string => `${label.padEnd(width.label)}${cells.map((cell) => cell.padStart(width.value)).join('')}`

function gateLines(columns: readonly Column[]): string[] {
  const first = columns[0]!.result.gates
  return first.map(({ name, bound, target, unit }, index) =>
    line(`${name} (${bound} ${target}${unit === '' ? '' : ` ${unit}`})`, columns.map(({ result }) => { const gate = result.gates[index]!; return `${shown(gate)} ${gate.met ? '   met' : 'MISSED'}` })))
}

function besideLines(columns: readonly Column[]): string[] {
  const rows: readonly (readonly [string, (result: RunResult) => string])[] = [
    ['story with an identifier (T1), recall', ({ figures }) => shareText(figures.identifierStory)],
    ['story with a disclaimer (T5), recall', ({ figures }) => shareText(figures.disclaimer)],
    ['at least the level that the rules ask for', ({ figures }) => shareText(figures.levelReached)],
    ['ages, dates, places: marked as such', ({ figures }) => shareText(figures.nearCueStrict)],
    ['ms per document, p50 / p95', ({ perDocument }) => `${perDocument.p50.toFixed(2)} / ${perDocument.p95.toFixed(2)}`],
    ['same answers twice, hash', ({ answers }) => `${answers.repeated ? 'yes' : 'NO'} ${answers.hash.slice(0, 12)}`],
  ]
  return rows.map(([label, cell]) => line(label, columns.map(({ result }) => cell(result))))
}

function kindLines(columns: readonly Column[]): string[] {
  const kinds = [...new Set(columns.flatMap(({ result }) => [...result.figures.byKind.keys()]))].sort(kindOrder)
  return kinds.map((kind) => line(`${kind}: spans precision/recall/F2, documents F2`, columns.map(({ result }) => {
    const found = result.figures.byKind.get(kind)
    return found === undefined ? '–' : [found.span.precision, found.span.recall, found.span.f2, found.document.f2].map((value) => (Number.isNaN(value) ? '–' : value.toFixed(2))).join(' ')
  })))
}

function classLines({ name, result }: Column): string[] {
  const alarmed = result.figures.falseAlarmKinds.slice(0, 12).map(([kind, count]) => `${kind} ${count}`)
  return [
    `${name}: documents by level`,
    ...Object.entries(result.figures.levels).map(([kind, counts]) => `  ${kind}  ${checkLevels.map((level) => `${level} ${counts[level]}`.padEnd(11)).join('')}`),
    `  kinds in false alarms: ${alarmed.length === 0 ? 'none' : alarmed.join(', ')}`,
  ]
}

const sizeLines = ({ name, result }: Column): string[] => (result.times === null
  ? []
  : [`${name}: by size of the list`, ...result.times.bySize.map(({ clients, build, check, heap }) => `  ${String(clients).padStart(6)} clients  build ${build.toFixed(1)} ms  check p50 ${check.toFixed(2)} ms  heap ${heap.toFixed(1)} MB`)])

/** The tables of one or two runs, side by side. */
export function reportLines(columns: readonly Column[]): string[] {
  const { split, seed, documents } = columns[0]!.result
  const variants = [...columns[0]!.result.figures.byVariant.keys()]
  return [
    line(`${split}, seed ${seed}, ${documents} documents`, columns.map(({ name }) => name)),
    '', 'Gates', ...gateLines(columns),
    '', 'Without a gate', ...besideLines(columns),
    '', 'Listed people by variant, recall', ...variants.map((variant) => line(variant, columns.map(({ result }) => shareText(result.figures.byVariant.get(variant))))),
    '', 'By kind of mark', ...kindLines(columns),
    ...columns.flatMap((column) => ['', ...classLines(column)]),
    ...columns.flatMap((column) => ['', ...sizeLines(column)]),
  ]
}

const marks = ({ spans, document: { text } }: Outcome): string => spans.slice(0, 6).map(({ start, end, kind }) => `${kind}:${JSON.stringify(text.slice(start, end)).slice(0, 40)}`).join(' ')

/** One document per template first, so that the list shows many faults and not one fault many times. */
function worst(spoilers: readonly Outcome[], count: number): Outcome[] {
  const seen = new Map<string, number>()
  const ranked = spoilers.map((outcome) => {
    const key = `${outcome.document.template}/${outcome.document.variant ?? ''}`
    const rank = seen.get(key) ?? 0
    seen.set(key, rank + 1)
    return { outcome, rank }
  })
  return ranked.sort((one, other) => one.rank - other.rank).slice(0, count).map(({ outcome }) => outcome)
}

/** The documents that spoil the missed gates, or all gates. Without `texts` only templates are named, so that test stays unseen. */
export function missLines({ gates }: RunResult, { count, texts, all }: { readonly count: number, readonly texts: boolean, readonly all: boolean }): string[] {
  return gates.filter((gate) => (all || !gate.met) && gate.spoilers.length > 0).flatMap((gate) => {
    const head = ['', `${gate.met ? 'Met, yet' : 'MISSED'}: ${gate.name}, ${gate.spoilers.length} documents`]
    if (!texts) {
      const templates = [...new Set(gate.spoilers.map(({ document: { template, variant } }) => (variant === null ? template : `${template} ${variant}`)))]
      return [...head, `  ${templates.slice(0, count).join(', ')}`]
    }
    return [...head, ...worst(gate.spoilers, count).flatMap((outcome) => [`  ${outcome.document.id} [${outcome.level}] ${JSON.stringify(outcome.document.text.slice(0, 400))}`, `      ${marks(outcome)}`])]
  })
}
