import type { Likeness } from './dictionary.ts'
import { particles } from './forms.ts'
import type { NameIndex } from './name-index.ts'
import type { ReadText, Unit, Word } from './units.ts'
import { isCommonWord, wordRank } from './words.ts'

/** Most words that may stand between the two parts of a name (reference/detection.md 3.3). */
const window = 4
/** Words so common that only capitals make a name of them. */
const everyday = 500

export interface PairHit {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** False when other words stand between the parts: then it may be two persons. */
  readonly isSure: boolean
  readonly clients: readonly number[]
}

/** Every place where a given and a family name of one person stand together, in any order. */
export function fullNames(read: ReadText, units: readonly Unit[], index: NameIndex): readonly PairHit[] {
  const hits: PairHit[] = []
  for (const [at, one] of units.entries()) {
    for (let next = at + 1; next < units.length; next++) {
      const other = units[next]
      if (!other || other.first - one.last - 1 > window) break
      if (other.first <= one.last) continue
      const hit = together(read, one, other, index)
      if (hit) hits.push(hit)
    }
  }
  return widestOf(hits)
}

function together(read: ReadText, one: Unit, other: Unit, index: NameIndex): PairHit | null {
  const match = pairOf(one, other, index) ?? pairOf(other, one, index)
  if (!match) return null
  const between = read.words.slice(one.last + 1, other.first)
  const gap = gapOf(read, one, other, between)
  if (gap === 'apart' || !mayBeNames(read, one, other, match.slips, gap === 'direct')) return null
  return { start: one.start, end: other.end, first: one.first, last: other.last, isSure: gap !== 'loose', clients: match.clients }
}

interface Match { readonly clients: readonly number[], readonly slips: number }
function pairOf(given: Unit, family: Unit, index: NameIndex): Match | null {
  let best: Match | null = null
  for (const [first, howFirst] of given.given) {
    for (const [last, howLast] of family.family) {
      const slips = Number(howFirst === 'slip') + Number(howLast === 'slip')
      if (best && best.slips <= slips) continue
      const clients = index.pairs.get(`${first}|${last}`)
      if (clients && slipsFit(given.key, howFirst, family.key, howLast)) best = { clients, slips }
    }
  }
  return best
}

/** A slip in a short word is forgiven only beside a part that is as it should be. */
const slipsFit = (given: string, howGiven: Likeness, family: string, howFamily: Likeness): boolean =>
  !((howGiven === 'slip' && given.length < 5 && howFamily !== 'same') || (howFamily === 'slip' && family.length < 5 && howGiven !== 'same'))

type Gap = 'direct' | 'close' | 'loose' | 'apart'
const joins = new Set(['and', 'und', 'y', 'e', 'et', 'nee', 'born', 'formerly', 'aka'])

function gapOf({ text, words }: ReadText, one: Unit, other: Unit, between: readonly Word[]): Gap {
  const separator = text.slice(one.end, other.start)
  if (one.sentence !== other.sentence || /\n\s*\n|[;:!?]/.test(separator)) return 'apart'
  const [first] = between
  if (!first) return /^[^\p{L}\p{N}]{0,6}$/u.test(separator) ? 'direct' : 'apart'
  if (between.every((word) => isPartOfName(word)) || isMiddleName(first, between, separator) || isShared(first, between)) return 'close'
  const isOfOther = words[other.first - 1]?.isCapital === true
  return isOfOther || !one.isCapital || !other.isCapital ? 'apart' : 'loose'
}
const isMiddleName = (first: Word, between: readonly Word[], separator: string): boolean => between.length === 1 && first.isCapital && !separator.includes(',') && !isCommonWord(first.key)
/** "Ann and Paul Miller": the family name counts for both. */
const isShared = (first: Word, between: readonly Word[]): boolean => joins.has(first.key) && between.length <= 2 && between.slice(1).every((word) => word.isCapital)
const isPartOfName = (word: Word): boolean => word.key.length === 1 || particles.has(word.key)

/** Everyday words must look like names. */
function mayBeNames(read: ReadText, one: Unit, other: Unit, slips: number, isDirect: boolean): boolean {
  if (slips > 0 && !isDirect && !(one.isCapital && other.isCapital)) return false
  if (!isCommonWord(one.key) || !isCommonWord(other.key) || (one.isCapital && other.isCapital)) return true
  const isEveryday = [one, other].some((unit) => (wordRank(unit.key) ?? Infinity) < everyday)
  return read.isLowerCase && isDirect && !isEveryday
}

/** Of hits that lie over one another only the surest, then the longest. */
function widestOf(hits: readonly PairHit[]): readonly PairHit[] {
  const sorted = [...hits].sort((a, b) => Number(b.isSure) - Number(a.isSure) || (b.end - b.start) - (a.end - a.start))
  const kept: PairHit[] = []
  for (const hit of sorted) if (!kept.some((other) => hit.first <= other.last && other.first <= hit.last)) kept.push(hit)
  return kept
}
