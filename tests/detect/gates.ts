import type { Figures, Outcome, Share } from './metrics.ts'
import { valueOf } from './metrics.ts'
import type { Times } from './timing.ts'

/** A promise about a figure: reached or not. */
export interface Gate {
  readonly name: string
  /** NaN when nothing could be measured; such a gate is missed, except for precision and false alarms without any claim. */
  readonly value: number
  readonly bound: 'at least' | 'at most'
  readonly target: number
  readonly unit: '' | 'per 100' | 'ms' | 'x'
  readonly met: boolean
  /** The number of documents or marks behind the value; null for times. */
  readonly of: number | null
  readonly spoilers: readonly Outcome[]
}

const recall = (name: string, share: Share | undefined, target: number): Gate => {
  const { of, spoilers } = share ?? { of: 0, spoilers: [] }
  const value = share === undefined ? Number.NaN : valueOf(share)
  return { name, value, bound: 'at least', target, unit: '', met: value >= target, of, spoilers }
}

/** Without a claim there is no wrong one. */
const precision = (name: string, share: Share, target: number): Gate => {
  const gate = recall(name, share, target)
  return { ...gate, met: gate.met || share.of === 0 }
}

const alarmRate = (name: string, share: Share, target: number): Gate => {
  const value = valueOf(share) * 100
  return { name, value, bound: 'at most', target, unit: 'per 100', met: !(value > target), of: share.of, spoilers: share.spoilers }
}

const limit = (name: string, value: number, target: number, unit: 'ms' | 'x'): Gate => ({ name, value, bound: 'at most', target, unit, met: value <= target, of: null, spoilers: [] })

/** The gates on what is found (reference/detection.md 4.2). */
export function accuracyGates(figures: Figures): Gate[] {
  const variant = (name: Parameters<Figures['byVariant']['get']>[0]): Share | undefined => figures.byVariant.get(name)
  return [
    recall('list: full name or handle, incl. variants, recall', figures.fullNames, 0.98),
    precision('list: document precision', figures.listPrecision, 0.95),
    recall('list: one typo in a name of 5 letters or more, recall', variant('typo1'), 0.9),
    recall('list: nickname, recall', variant('nickname'), 0.95),
    recall('list: diacritics, recall', variant('diacritics'), 0.95),
    recall('list: transliteration, recall', variant('transliteration'), 0.95),
    recall('direct identifiers, recall', figures.directRecall, 0.98),
    precision('direct identifiers, precision', figures.directPrecision, 0.98),
    recall('ages, dates, places near a cue, recall', figures.nearCue, 0.85),
    recall('story of one client, recall', figures.story, 0.9),
    alarmRate('false alarms, neutral posts', figures.neutralAlarms, 3),
    alarmRate('false alarms, hard negatives', figures.hardAlarms, 10),
    recall('review replies, recall', figures.review, 0.95),
  ]
}

/** The gates on time. */
export function timeGates(times: Times): Gate[] {
  return [
    limit('p95, 2,000 characters, 2,000 clients', times.shortText.p95, 10, 'ms'),
    limit('p95, 10,000 characters, 2,000 clients', times.longText.p95, 50, 'ms'),
    limit('20,000 clients against 2,000, 2,000 characters, p50', times.growth, 2, 'x'),
    limit('build, 2,000 clients', times.build, 100, 'ms'),
  ]
}
