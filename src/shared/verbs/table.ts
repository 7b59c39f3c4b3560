import type { ActKind } from '../guard/act.ts'

/** Kinds of act, each with the phrases that name it. */
export type Phrases = Readonly<Partial<Record<ActKind, readonly string[]>>>

/**
 * What the names of controls say in one language. Phrases are plain: lower case, single spaces, no punctuation; a name
 * fits when it begins with the phrase, whole words only. A further language is a further table.
 */
export interface VerbTable {
  /** BCP 47 language code. */
  readonly language: string
  /** True where the verb ends a name ("Einladung von Jane annehmen"): then a name fits also when it ends with the phrase. */
  readonly verbLast?: boolean | undefined
  /** A control with one of these among its first three words does not send, whatever else its name says (nets 9). */
  readonly clearing: readonly string[]
  /** The same, but only as the first word. */
  readonly closing: readonly string[]
  /** States that a second press takes back (nets 12). */
  readonly undoing: readonly string[]
  /** Sends what a composer holds. */
  readonly send: Phrases
  /** Does something by itself, without a text. */
  readonly textless: Phrases
  /** Hands over a form with addresses, numbers or names. */
  readonly form: Phrases
  /** Joins profiles: "continue as", "add account", sharing to another network at the same time. */
  readonly linking: readonly string[]
  /** Controls whose words matter to a rule ("reply as owner", "check in"): always judged by name, never by an earlier verdict. */
  readonly telling: readonly string[]
  /** Words in the name of a composer; the first act that fits is what it sends. */
  readonly composers: Phrases
  /** Words in the name of a composer of few lines in which Enter alone sends (nets 2). */
  readonly sendOnEnter: readonly string[]
  /** A search box's name begins so. */
  readonly search: readonly string[]
  /** Headings of panels that suggest people. */
  readonly suggestions: readonly string[]
  /** Names of the control that tells who may read a post. */
  readonly audience: { readonly public: readonly string[], readonly limited: readonly string[] }
}
