import type { CueFamily } from '../checked.ts'

/**
 * Small signs that say little alone and much together: how people tell of a client when they avoid the word. Each counts
 * once; `most` says how many different places count. Negative ones speak for something else. The weights stand in
 * weights.json, fitted on the training part of the benchmark (tests/detect/fit.ts), and keep the sign that is given here.
 */
export interface Signal {
  readonly id: string
  /** The family under which the words are shown; null for what speaks against a story. */
  readonly family: CueFamily | null
  /** Source of a regular expression, matched as whole words in a plain text. */
  readonly pattern: string
  readonly most: number
}

export const signal = (id: string, family: CueFamily | null, pattern: string, most = 1): Signal => ({ id, family, pattern, most })
