import type { CueFamily } from '../checked.ts'

/** One way of saying something that tells of a client. */
export interface Cue {
  /** Source of a regular expression, matched as whole words with case ignored. */
  readonly pattern: string
  readonly weight: number
  /**
   * `alone`: enough for a question by itself. `company`: counts as much only where something clinical stands beside it,
   * because people say it of friends and colleagues too. `support`: only adds weight.
   */
  readonly role: 'alone' | 'company' | 'support'
}

/** A family of cues, with the line that explains it to the user (reference/detection.md 2.2). */
export interface Family {
  readonly id: CueFamily
  readonly reason: string
  readonly cues: readonly Cue[]
}

const cue = (weight: number, role: Cue['role']) => (...patterns: readonly string[]): readonly Cue[] => patterns.map((pattern) => ({ pattern, weight, role }))
export const alone = (weight: number): ((...patterns: readonly string[]) => readonly Cue[]) => cue(weight, 'alone')
export const inCompany = (weight: number): ((...patterns: readonly string[]) => readonly Cue[]) => cue(weight, 'company')
export const support = (weight: number): ((...patterns: readonly string[]) => readonly Cue[]) => cue(weight, 'support')
