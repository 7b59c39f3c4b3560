import type { Confidence } from '../networks/network.ts'
import type { SelfId } from '../persona.ts'
import type { Act, ActKind, Moment } from './act.ts'

/** 1 = hint beside the field, 2 = ask at the moment of sending, 3 = ask and require a forced interaction. */
export type Level = 1 | 2 | 3

/** A stretch of the user's own text, in UTF-16 offsets, end exclusive; `reason` is one line on why it stands out. */
export interface Span { readonly start: number, readonly end: number, readonly reason?: string }

/**
 * What a warning can offer besides "don't send" and "send anyway": the draft in the other self, the same page in the
 * other self, a fixed neutral reply, a ready block of text to paste, pictures without their hidden data, the same text
 * without the marked words, ways to ask that speak of nobody, and the places where a case may be told.
 */
export const offers = ['move-draft', 'use-own-identity', 'open-other-self', 'neutral-reply', 'paste-block', 'strip-pictures', 'mask', 'boundary-reply', 'method-question', 'provider-description', 'consult-routes'] as const
export type Offer = (typeof offers)[number]

/** Reasons that can make a step towards a client right; the user names one before going on. */
export const goOnReasons = ['emergency', 'client-asked', 'clinical'] as const
export type GoOnReason = (typeof goOnReasons)[number]

export interface Finding {
  readonly ruleId: string
  readonly level: Level
  /** One sentence in plain words that says why; own wording, no blame. */
  readonly sentence: string
  readonly spans: readonly Span[]
  /** For a finding about a field: the words of the field that matched. */
  readonly evidence: string
  readonly offers: readonly Offer[]
  /** Set where going on needs a reason. */
  readonly reasons?: readonly GoOnReason[]
}

/** A clause that a rule rests on, with the confidence mark of the reference. */
export interface Source { readonly code: string, readonly section: string, readonly confidence: Confidence }

/** How a user can see a rule at work on the Rehearsal network. */
export interface TryIt {
  readonly self: SelfId
  /** Path on the Rehearsal network. */
  readonly path: string
  /** One sentence: what to do there. */
  readonly instruction: string
}

/** One warning: which acts it looks at, where it comes from, and when it speaks. Pure; may not throw for an expected case. */
export interface Rule {
  readonly id: string
  readonly title: string
  /** Rows of the rule table, for example "P2.1". */
  readonly rows: readonly string[]
  /** Number of the practice, 1 to 6. */
  readonly practice: 1 | 2 | 3 | 4 | 5 | 6
  /** The heaviest level at which it may speak. */
  readonly level: Level
  /** For the list of warnings: one line on why it is there. */
  readonly why: string
  readonly sources: readonly Source[]
  readonly acts: readonly ActKind[]
  readonly moments: readonly Moment[]
  /** True when it relies on the kind of page; then an unverified address never raises more than a hint. */
  readonly usesPlace: boolean
  /** After the first answer on an account it only hints there, until the answer expires. */
  readonly asksOnce: boolean
  readonly tryIt: TryIt
  readonly check: (act: Act) => Finding | null
}

/** The heading that a warning shows: practice and rows. */
export const sourceOf = (rule: Pick<Rule, 'practice' | 'rows'>): string => `Practice ${rule.practice} (${rule.rows.join(', ')})`
