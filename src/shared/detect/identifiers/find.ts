import type { IdentifierKind } from '../checked.ts'
import { numberRecognisers, type Recogniser } from './numbers.ts'
import { companions } from './places.ts'

export interface Identifier {
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  /** True for what counts only beside a story (ages, dates, places). */
  readonly isCompanion: boolean
}

/** How far before a number the word that names it may stand. */
const reach = 60

/** Direct identifiers of a text in their order; where two overlap, the more exact kind wins. */
export function findIdentifiers(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  const isFree = (start: number, end: number): boolean => found.every((other) => end <= other.start || start >= other.end)
  const known = new Map<RegExp, readonly RegExpExecArray[]>()
  const hasDigit = /\d/.test(text)
  const hasAt = /@|[([{ ]at[)\]} ]/i.test(text)
  for (const recogniser of numberRecognisers) {
    if ((!hasDigit && needsDigit.has(recogniser.kind)) || (needsAt.has(recogniser.kind) && !hasAt)) continue
    for (const hit of matches(text, recogniser, known)) if (isFree(hit.start, hit.end)) found.push(hit)
  }
  for (const { kind, pattern } of companions) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length
      if (isFree(match.index, end)) found.push({ start: match.index, end, kind, isCompanion: true })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
const needsAt: ReadonlySet<IdentifierKind> = new Set(['email', 'handle'])
const needsDigit: ReadonlySet<IdentifierKind> = new Set(['iban', 'device', 'ip', 'vehicle', 'npi', 'nhs-number', 'sin', 'tfn', 'card', 'ssn', 'record-number', 'member-number', 'licence-number', 'account-number', 'phone'])

/** `known`: matches of patterns that several kinds share. */
function matches(text: string, { kind, pattern, after, accept }: Recogniser, known: Map<RegExp, readonly RegExpExecArray[]>): readonly Identifier[] {
  const all = known.get(pattern) ?? [...text.matchAll(pattern)]
  known.set(pattern, all)
  return all.flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - reach), match.index)
    const isFitting = (!after || after.test(before)) && (!accept || accept(match[0], before))
    return isFitting ? [{ start: match.index, end: match.index + match[0].length, kind, isCompanion: false }] : []
  })
}
