import type { IdentifierKind } from '../checked.ts'
import { numberRecognisers } from './numbers.ts'
import { companions } from './places.ts'
import type { Recogniser } from './recogniser.ts'
import { matchesOf } from '../matches.ts'

export interface Identifier {
  readonly start: number
  readonly end: number
  readonly kind: IdentifierKind
  /** True for what counts only beside a story (ages, dates, places). */
  readonly isCompanion: boolean
}

/** How far before a number the word that names it may stand. */
const reach = 60

/**
 * Makes V8 keep a text in units of two bytes, whatever is in it. An expression that met a text of one-byte units first stays in V8's
 * slow interpreter for the others, so that a check took half as long again. White space at the end belongs to no identifier.
 */
const wide = '\u2003'

/** Direct identifiers of a text in their order; where two overlap, the more exact kind wins. */
export function findIdentifiers(plain: string): readonly Identifier[] {
  const text = plain + wide
  const found: Identifier[] = []
  const isFree = (start: number, end: number): boolean => found.every((other) => end <= other.start || start >= other.end)
  const known = new Map<RegExp, readonly RegExpExecArray[]>()
  const isWorthwhile = worthwhileIn(text)
  for (const recogniser of numberRecognisers.filter(isWorthwhile)) for (const hit of matches(text, recogniser, known)) if (isFree(hit.start, hit.end)) found.push(hit)
  for (const companion of companions.filter(isWorthwhile)) for (const hit of matches(text, companion, known)) if (isFree(hit.start, hit.end)) found.push({ ...hit, isCompanion: true })
  return found.sort((a, b) => a.start - b.start)
}
const needsAt: ReadonlySet<IdentifierKind> = new Set(['email'])
const needsDigit: ReadonlySet<IdentifierKind> = new Set(['iban', 'device', 'ip', 'vehicle', 'npi', 'nhs-number', 'sin', 'tfn', 'card', 'ssn', 'record-number', 'member-number', 'licence-number', 'account-number', 'postcode'])

/** Tells whether a text can hold any of a kind: most posts have no digit and no address. */
function worthwhileIn(text: string): (recogniser: Recogniser) => boolean {
  const hasDigit = /\d/.test(text)
  const hasAt = /[@＠]|[([{< _-][aä]t[)\]}> _-]/iu.test(text)
  return ({ kind, needs }) => (hasDigit || !needsDigit.has(kind)) && (hasAt || !needsAt.has(kind)) && needs?.test(text) !== false
}

/** `known`: matches of patterns that several kinds share. */
function matches(text: string, { kind, pattern, after, accept }: Recogniser, known: Map<RegExp, readonly RegExpExecArray[]>): readonly Identifier[] {
  const all = known.get(pattern) ?? matchesOf(pattern, text)
  known.set(pattern, all)
  return all.flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - reach), match.index)
    const end = match.index + match[0].length
    const isFitting = (!after || after.test(before)) && (!accept || accept(match[0], before, text.slice(end, end + reach)))
    return isFitting ? [{ start: match.index, end, kind, isCompanion: false }] : []
  })
}
