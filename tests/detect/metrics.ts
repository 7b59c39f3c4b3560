import { checkLevels, cueFamilies, type CheckLevel, type CueFamily, type SpanKind } from '../../src/shared/detect/checked.ts'
import { classes, directKinds, isFamily, nearCueKinds, variants, type BenchDocument, type DocumentClass, type Gold, type Variant } from './document.ts'

/** What a detector marked; the reason is of no interest here. */
export interface Found { readonly start: number, readonly end: number, readonly kind: SpanKind }

/** The answer of a detector to one document. */
export interface Outcome { readonly document: BenchDocument, readonly level: CheckLevel, readonly spans: readonly Found[], readonly milliseconds: number }

/** A share as a count, with the documents that spoil it, each once. */
export interface Share { readonly hits: number, readonly of: number, readonly spoilers: readonly Outcome[] }

/** The value of a share from 0 to 1; NaN when there was nothing to count. */
export const valueOf = ({ hits, of }: Share): number => (of === 0 ? Number.NaN : hits / of)

/** The user is held up. */
export const isAlarm = (level: CheckLevel): boolean => level === 'ask' || level === 'stop'

const shared = (gold: Gold, found: Found): number => Math.max(0, Math.min(gold.end, found.end) - Math.max(gold.start, found.start))

/** Half of what both cover is common: good enough for a number, whose ends are clear. */
export function matchesClosely(gold: Gold, found: Found): boolean {
  const common = shared(gold, found)
  return common * 2 >= gold.end - gold.start + (found.end - found.start) - common
}

/** They have at least one sign in common. */
export const touches = (gold: Gold, found: Found): boolean => shared(gold, found) > 0

/** Sums up shares of documents or spans. */
class Tally {
  private hits = 0
  private of = 0
  private readonly spoilers = new Set<Outcome>()
  add(good: boolean, outcome: Outcome): void {
    this.of += 1
    if (good) this.hits += 1
    else this.spoilers.add(outcome)
  }
  result(): Share { return { hits: this.hits, of: this.of, spoilers: [...this.spoilers] } }
}

/** The share of the wanted outcomes that are good. */
export function shareOf(outcomes: readonly Outcome[], wanted: (document: BenchDocument) => boolean, good: (outcome: Outcome) => boolean): Share {
  const tally = new Tally()
  for (const outcome of outcomes) if (wanted(outcome.document)) tally.add(good(outcome), outcome)
  return tally.result()
}

/** Somebody of the list was noticed where the name stands, and the user is asked. */
export const listHit = ({ document, level, spans }: Outcome): boolean =>
  isAlarm(level) && document.spans.some((gold) => gold.type === 'list' && spans.some((found) => found.kind === 'list' && touches(gold, found)))

const alarms = ({ level }: Outcome): boolean => isAlarm(level)
const ofClass = (...wanted: readonly DocumentClass[]) => (document: BenchDocument): boolean => wanted.includes(document.class)
export const isNeutral = ofClass('N2', 'N3', 'N4', 'N5')

/** Of the documents with a `list` mark and an alarm, those in which somebody of the list is. */
export function listPrecision(outcomes: readonly Outcome[]): Share {
  const claimed = outcomes.filter(({ level, spans }) => isAlarm(level) && spans.some(({ kind }) => kind === 'list'))
  return shareOf(claimed, () => true, ({ document }) => document.spans.some(({ type }) => type === 'list'))
}

/**
 * Identifiers of the kinds that have a gate. Recall is asked inside a client's story (T1), where it matters; precision everywhere. A
 * number that the list knows may be marked as `list` instead.
 */
export function directShares(outcomes: readonly Outcome[], kinds: ReadonlySet<SpanKind> = directKinds): { readonly recall: Share, readonly precision: Share } {
  const recall = new Tally()
  const precision = new Tally()
  for (const outcome of outcomes) {
    const golds = outcome.document.spans.filter(({ type }) => kinds.has(type))
    if (outcome.document.class === 'T1') {
      for (const gold of golds) recall.add(outcome.spans.some((found) => (found.kind === gold.type || found.kind === 'list') && matchesClosely(gold, found)), outcome)
    }
    for (const found of outcome.spans) {
      if (kinds.has(found.kind)) precision.add(golds.some((gold) => gold.type === found.kind && matchesClosely(gold, found)), outcome)
    }
  }
  return { recall: recall.result(), precision: precision.result() }
}

const cueFor: Partial<Record<SpanKind, readonly CueFamily[]>> = { age: ['F5'], place: ['F5'], street: ['F5'], postcode: ['F5'], date: ['F8'] }

/** Ages, dates and places in stories. A mark of the family that these details belong to counts as well, except in the strict figure. */
export function nearCueShare(outcomes: readonly Outcome[], strict: boolean): Share {
  const tally = new Tally()
  for (const outcome of outcomes.filter(({ document }) => ofClass('T1', 'T2', 'T3', 'T5')(document))) {
    for (const gold of outcome.document.spans.filter(({ type }) => nearCueKinds.has(type))) {
      const kinds: readonly SpanKind[] = [gold.type, ...(strict ? [] : (cueFor[gold.type] ?? []))]
      tally.add(outcome.spans.some((found) => kinds.includes(found.kind) && touches(gold, found)), outcome)
    }
  }
  return tally.result()
}

/** Precision, recall and F2 (recall counts twice) of one kind of mark. */
export interface Quality { readonly precision: number, readonly recall: number, readonly f2: number, readonly gold: number, readonly found: number }

export function quality(hits: number, found: number, recalled: number, gold: number): Quality {
  const precision = found === 0 ? Number.NaN : hits / found
  const recall = gold === 0 ? Number.NaN : recalled / gold
  const below = 4 * precision + recall
  return { precision, recall, f2: below > 0 ? (5 * precision * recall) / below : 0, gold, found }
}

/** A kind of mark, judged by its stretches and by the documents that have it. Only indicative for cue families: nobody agrees on their ends. */
export function kindQuality(outcomes: readonly Outcome[], kind: SpanKind): { readonly span: Quality, readonly document: Quality } {
  const count = { hits: 0, found: 0, recalled: 0, gold: 0, both: 0, withFound: 0, withGold: 0 }
  for (const { document, spans } of outcomes) {
    const golds = document.spans.filter(({ type }) => type === kind)
    const founds = spans.filter((found) => found.kind === kind)
    count.gold += golds.length
    count.found += founds.length
    count.hits += founds.filter((found) => golds.some((gold) => touches(gold, found))).length
    count.recalled += golds.filter((gold) => founds.some((found) => touches(gold, found))).length
    if (golds.length > 0) count.withGold += 1
    if (founds.length > 0) count.withFound += 1
    if (golds.length > 0 && founds.length > 0) count.both += 1
  }
  return { span: quality(count.hits, count.found, count.recalled, count.gold), document: quality(count.both, count.withFound, count.both, count.withGold) }
}

/** How many documents of each class got each level. */
export function levelTable(outcomes: readonly Outcome[]): Record<DocumentClass, Record<CheckLevel, number>> {
  const row = (): Record<CheckLevel, number> => Object.fromEntries(checkLevels.map((level) => [level, 0])) as Record<CheckLevel, number>
  const table = Object.fromEntries(classes.map((name) => [name, row()])) as Record<DocumentClass, Record<CheckLevel, number>>
  for (const { document, level } of outcomes) table[document.class][level] += 1
  return table
}

/** Which marks stand in the false alarms of N documents, most frequent first. */
export function falseAlarmKinds(outcomes: readonly Outcome[]): [SpanKind, number][] {
  const counts = new Map<SpanKind, number>()
  for (const { level, document, spans } of outcomes) {
    if (!isAlarm(level) || document.expects.alarm) continue
    for (const kind of new Set(spans.map((span) => span.kind))) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return [...counts].sort((one, other) => other[1] - one[1])
}

/** Variants that the gate for full names and handles is about: whoever reads them knows whom they mean, and nothing is guessed. */
export const fullVariants: ReadonlySet<Variant> = new Set<Variant>([
  'full', 'reversed', 'possessive', 'case', 'middle', 'initial-surname', 'maiden', 'hyphen', 'spanish-double', 'apostrophe', 'spaced-letters', 'digit-swap', 'zero-width', 'emoji', 'line-break',
  'lookalike', 'hashtag', 'handle', 'handle-format', 'handle-derived', 'email', 'email-localpart', 'phone',
])

const variantShare = (outcomes: readonly Outcome[], wanted: (variant: Variant) => boolean): Share => shareOf(outcomes, ({ variant }) => variant !== null && wanted(variant), listHit)

/** Everything that is told about a run on one corpus, times apart. */
export interface Figures {
  readonly byVariant: ReadonlyMap<Variant, Share>
  readonly fullNames: Share
  readonly listPrecision: Share
  readonly directRecall: Share
  readonly directPrecision: Share
  readonly nearCue: Share
  readonly nearCueStrict: Share
  readonly story: Share
  readonly identifierStory: Share
  readonly disclaimer: Share
  readonly review: Share
  readonly neutralAlarms: Share
  readonly hardAlarms: Share
  /** Documents that got at least the level that the rules ask for. */
  readonly levelReached: Share
  readonly byKind: ReadonlyMap<SpanKind, ReturnType<typeof kindQuality>>
  readonly levels: ReturnType<typeof levelTable>
  readonly falseAlarmKinds: readonly (readonly [SpanKind, number])[]
}

/** False alarms: the spoilers are those that raise one, so that the share of hits is the share of alarms. */
const alarmShare = (outcomes: readonly Outcome[], wanted: (document: BenchDocument) => boolean): Share => {
  const quiet = shareOf(outcomes, wanted, (outcome) => !alarms(outcome))
  return { ...quiet, hits: quiet.of - quiet.hits }
}

/** Works out all figures of a run. */
export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const direct = directShares(outcomes)
  const kinds = [...new Set<SpanKind>([...cueFamilies, ...outcomes.flatMap(({ document, spans }) => [...document.spans.map(({ type }) => type), ...spans.map(({ kind }) => kind)])])]
  return {
    byVariant: new Map(variants.map((variant) => [variant, variantShare(outcomes, (name) => name === variant)])),
    fullNames: variantShare(outcomes, (variant) => fullVariants.has(variant)),
    listPrecision: listPrecision(outcomes),
    directRecall: direct.recall,
    directPrecision: direct.precision,
    nearCue: nearCueShare(outcomes, false),
    nearCueStrict: nearCueShare(outcomes, true),
    story: shareOf(outcomes, ofClass('T2', 'T3'), alarms),
    identifierStory: shareOf(outcomes, ofClass('T1'), alarms),
    disclaimer: shareOf(outcomes, ofClass('T5'), alarms),
    review: shareOf(outcomes, ofClass('T4'), alarms),
    neutralAlarms: alarmShare(outcomes, isNeutral),
    hardAlarms: alarmShare(outcomes, ofClass('N1')),
    levelReached: shareOf(outcomes, ({ expects }) => expects.alarm, ({ level, document }) => checkLevels.indexOf(level) >= checkLevels.indexOf(document.severity)),
    byKind: new Map(kinds.map((kind) => [kind, kindQuality(outcomes, kind)])),
    levels: levelTable(outcomes),
    falseAlarmKinds: falseAlarmKinds(outcomes),
  }
}

/** Families before identifiers, each in its own order. */
export const kindOrder = (one: SpanKind, other: SpanKind): number => Number(isFamily(other)) - Number(isFamily(one)) || one.localeCompare(other, 'en', { numeric: true })
