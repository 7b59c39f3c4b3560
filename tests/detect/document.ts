import type { CheckLevel, SpanKind } from '../../src/shared/detect/checked.ts'

/** The parts of the templates: a detector is tuned on train, watched on dev, judged on test. */
export const splits = ['train', 'dev', 'test'] as const
export type Split = (typeof splits)[number]

/** Template classes: T must be noticed, N must not. */
export const classes = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'N1', 'N2', 'N3', 'N4', 'N5'] as const
export type DocumentClass = (typeof classes)[number]

/** How a person of the list is written in a T6 document. */
export const variants = [
  'full', 'reversed', 'possessive', 'case', 'middle', 'initial-surname', 'maiden', 'hyphen', 'spanish-double', 'apostrophe',
  'spaced-letters', 'digit-swap', 'zero-width', 'emoji', 'line-break', 'lookalike', 'hashtag',
  'handle', 'handle-format', 'handle-derived', 'handle-short', 'email', 'email-localpart', 'phone',
  'typo1', 'typo2', 'nickname', 'nickname-reverse', 'diacritics', 'transliteration', 'translated',
  'initials', 'given-initial', 'given-near-cue', 'also-match',
] as const
export type Variant = (typeof variants)[number]

/** A marked stretch, in UTF-16 offsets, end exclusive. */
export interface Gold { readonly start: number, readonly end: number, readonly type: SpanKind }

/** A text with the stretches that are marked in it. */
export interface Piece { readonly text: string, readonly spans: readonly Gold[] }

/** What a right answer looks like. */
export interface Expected {
  /** Neutral and hard-negative documents: the highest level allowed. Others: the level that the rules ask for. */
  readonly level: CheckLevel
  /** An alarm is wanted (`ask` or `stop`) or wrong. */
  readonly alarm: boolean
  /** Entry of the list that is named, if any. */
  readonly client: string | null
}

/** One made-up text with everything that the figures need. */
export interface BenchDocument {
  readonly id: string
  /** Of the whole run; together with the id it makes the same text again. */
  readonly seed: number
  readonly template: string
  readonly class: DocumentClass
  /** What it is, in a word: identifier, story, referral, review-reply, disclaimer, list, hard-negative, neutral. */
  readonly label: string
  readonly severity: CheckLevel
  readonly variant: Variant | null
  readonly persona: 'personal' | 'professional'
  readonly page: 'group' | 'review_reply' | 'unknown'
  readonly text: string
  readonly spans: readonly Gold[]
  readonly expects: Expected
}

/** Kinds whose recall and precision have a gate: numbers and addresses that can be told by their form alone. */
export const directKinds: ReadonlySet<SpanKind> = new Set<SpanKind>(['phone', 'email', 'ssn', 'url', 'ip', 'card', 'iban', 'npi', 'nhs-number', 'sin', 'tfn'])

/** Kinds that matter near a cue only. */
export const nearCueKinds: ReadonlySet<SpanKind> = new Set<SpanKind>(['age', 'date', 'place', 'postcode', 'street'])

/** A stretch of this type holds a cue and not an identifier. */
export const isFamily = (type: SpanKind): boolean => /^F\d/.test(type)
