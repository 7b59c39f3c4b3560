import type { Act, ActKind } from './act.ts'

/** 1 = hint beside the field, 2 = ask at the moment of sending, 3 = ask and require a forced interaction. */
export type Level = 1 | 2 | 3

/** A stretch of the user's own text, in UTF-16 offsets, end exclusive. */
export interface Span { readonly start: number, readonly end: number }

/** What a warning can offer besides "don't send" and "send anyway". */
export type Offer = 'move-draft' | 'use-own-identity'

export interface Finding {
  readonly ruleId: string
  readonly level: Level
  /** One sentence in plain words that says why; own wording, no blame. */
  readonly sentence: string
  readonly spans: readonly Span[]
  /** For a finding about a field: the words of the field that matched. */
  readonly evidence: string
  readonly offers: readonly Offer[]
}

/** One warning: which acts it looks at, where it comes from, and when it speaks. Pure; may not throw for an expected case. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** Number of the practice and rows of the rule table, for example "Practice 2 (P2.1)". */
  readonly source: string
  readonly acts: readonly ActKind[]
  readonly check: (act: Act) => Finding | null
}
