import type { PairHit } from './full-names.ts'
import type { NameIndex } from './name-index.ts'
import type { ReadText, Unit, Word } from './units.ts'
import { isCommonName, isCommonWord } from './words.ts'

/** `medium` stands for itself; `low` counts only in company. */
export type Strength = 'high' | 'medium' | 'low'
export interface NameHit {
  readonly start: number
  readonly end: number
  readonly strength: Strength
  readonly what: 'full-name' | 'name-and-initial' | 'family-name' | 'given-name' | 'initials' | 'handle' | 'email' | 'phone' | 'related-word'
  /** True for a name that few people have: worth a hint even alone. */
  readonly isRare: boolean
  readonly clients: readonly number[]
}

const titles = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'herr', 'frau', 'sr', 'sra', 'senor', 'senora', 'monsieur', 'madame', 'mme', 'signor', 'signora'])
/** People who are named for their work: colleagues and authors, as a rule. */
const works = new Set(['dr', 'prof', 'professor', 'doctor', 'rev', 'pastor', 'judge', 'senator', 'president', 'saint'])
const dates = new Set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i'.split(' '))

/** True when the name stands for a person by their work ("Dr. Doe"). */
export const isByTitle = (words: readonly Word[], first: number): boolean => works.has(words[first - 1]?.key ?? '') || works.has(words[first - 2]?.key ?? '') && words[first - 1]?.key.length === 1

const bookish = /\b(?:books?|novels?|authors?|written|wrote|poems?|songs?|albums?|articles?|papers?|films?|movies?|memoirs?|essays?|podcasts?|biography|chapters?|editions?|lyrics|reading|quotes?)\b|["“”«»][^"“”«»]{3,}["“”«»]\s*(?:,\s*)?(?:by|from|[-–—])/iu
/** True after "by" or a dash in a sentence about a book or a saying. */
export function isAuthor({ text, words, sentences }: ReadText, first: number): boolean {
  const word = words[first]
  if (!word) return false
  const sentence = text.slice(sentences.starts[word.sentence] ?? 0, sentences.starts[word.sentence + 1] ?? text.length)
  const before = text.slice(Math.max(0, word.start - 4), word.start)
  return (/(?:\bby|[-–—~])\s*$/iu.test(before) && bookish.test(sentence)) || /(?:^|\n)\s*[-–—~]\s*$/u.test(text.slice(Math.max(0, word.start - 6), word.start))
}

const isCovered = (hits: readonly PairHit[], unit: Unit): boolean => hits.some((hit) => unit.first <= hit.last && hit.first <= unit.last)
const isExact = (how: string | undefined): boolean => how === 'same' || how === 'form'

/** Single names and names with an initial, where no full name stands. */
export function singleNames(read: ReadText, units: readonly Unit[], index: NameIndex, full: readonly PairHit[]): readonly NameHit[] {
  return units.filter((unit) => !isCovered(full, unit)).flatMap((unit) => withInitial(read, unit, index) ?? alone(read, unit, index) ?? [])
}

/** "J. Doe", "Doe, J." and "Jane D." */
function withInitial({ text, words }: ReadText, unit: Unit, index: NameIndex): NameHit | null {
  const neighbours = [{ word: words[unit.first - 1], isBefore: true }, { word: words[unit.last + 1], isBefore: false }]
  for (const { word, isBefore } of neighbours) {
    if (!word || !unit.isCapital || !isInitial(word, unit)) continue
    const separator = isBefore ? text.slice(word.end, unit.start) : text.slice(unit.end, word.start)
    const hasPoint = text.charAt(word.end) === '.'
    if (!/^[.,]? ?$/.test(separator) || (!hasPoint && (word.key === 'i' || word.key === 'a'))) continue
    const hit = initialHit(unit, word, index, hasPoint)
    if (hit) return { ...hit, start: Math.min(unit.start, word.start), end: Math.max(unit.end, word.end) }
  }
  return null
}

const isInitial = (word: Word, unit: Unit): boolean => word.key.length === 1 && word.isCapital && word.sentence === unit.sentence
const exact = (names: ReadonlyMap<string, string>): string[] => [...names].filter(([, how]) => isExact(how)).map(([name]) => name)

function initialHit(unit: Unit, { key }: Word, index: NameIndex, hasPoint: boolean): Omit<NameHit, 'start' | 'end'> | null {
  const byFamily = exact(unit.family).flatMap((name) => index.initialPairs.get(`${key}|${name}`) ?? [])
  if (byFamily.length > 0 && (hasPoint || !isCommonWord(unit.key))) return { strength: 'high', what: 'name-and-initial', isRare: true, clients: byFamily }
  const byGiven = exact(unit.given).flatMap((name) => index.initialPairs.get(`${name}|${key}`) ?? [])
  return byGiven.length > 0 && (hasPoint || !isCommonWord(unit.key)) ? { strength: 'medium', what: 'name-and-initial', isRare: true, clients: byGiven } : null
}

interface Best { readonly name: string, readonly how: string }
interface Single { readonly given: Best | null, readonly family: Best | null, readonly isTitled: boolean, readonly isFirst: boolean }

function alone(read: ReadText, unit: Unit, index: NameIndex): NameHit | null {
  const single = singleOf(read, unit)
  if (!single || !looksLikeName(read, unit, single.isTitled) || (!single.isTitled && isOtherPerson(read, unit))) return null
  return weightOf(unit, single, index)
}

const isNamedForWork = (read: ReadText, first: number): boolean => isByTitle(read.words, first) || isAuthor(read, first)

/** A word for itself that may be a name of the list; words that everybody uses only when they are exactly one. */
function singleOf(read: ReadText, unit: Unit): Single | null {
  if (unit.first !== unit.last || unit.key.length < 2 || isNamedForWork(read, unit.first)) return null
  const [given, family] = [bestOf(unit.given), bestOf(unit.family)]
  const found = [given, family].filter((best) => best !== null)
  if (found.length === 0 || (isCommonWord(unit.key) && !found.some(({ how }) => how === 'same'))) return null
  const before = read.words[unit.first - 1]
  return { given, family, isTitled: titles.has(before?.key ?? ''), isFirst: before?.sentence !== unit.sentence && read.words.length > 1 }
}

function weightOf(unit: Unit, single: Single, index: NameIndex): NameHit {
  const { given, family } = single
  const isRare = !isCommonWord(unit.key) && !isCommonName(unit.key)
  const place = { start: unit.start, end: unit.end }
  if (family && standsAlone(single, isRare)) return { ...place, strength: 'medium', what: 'family-name', isRare, clients: index.familyOf.get(family.name) ?? [] }
  if (given) return { ...place, strength: 'low', what: 'given-name', isRare: isRare && given.how === 'same', clients: index.givenOf.get(given.name) ?? [] }
  return { ...place, strength: 'low', what: 'family-name', isRare: false, clients: index.familyOf.get(family?.name ?? '') ?? [] }
}

/** A rare family name, or one with a title. A capital at the beginning of a sentence tells no name. */
const standsAlone = ({ family, isTitled, isFirst }: Single, isRare: boolean): boolean => isTitled || (isRare && family?.how === 'same' && !isFirst)

function bestOf(names: ReadonlyMap<string, string>): Best | null {
  const found = [...names].find(([, how]) => how === 'same') ?? [...names].find(([, how]) => how === 'form')
  return found ? { name: found[0], how: found[1] } : null
}

/** Capitals tell a name, but not at the beginning of a sentence for words that mean something else, too. */
function looksLikeName(read: ReadText, unit: Unit, isTitled: boolean): boolean {
  const hasCase = /\p{Lu}|\p{Ll}/u.test(read.text.slice(unit.start, unit.end))
  if (!hasCase || isTitled) return true
  if (!unit.isCapital) return read.isLowerCase && !isCommonWord(unit.key) && unit.key.length >= 4
  const isFirst = read.words[unit.first - 1]?.sentence !== unit.sentence
  return !isCommonWord(unit.key) || (!isFirst && !dates.has(unit.key))
}

/** Beside another capitalised word that is no part of a listed name stands somebody else with a name of their own. */
function isOtherPerson({ text, words }: ReadText, unit: Unit): boolean {
  return [words[unit.first - 1], words[unit.last + 1]].some((word, at) => {
    if (!word?.isCapital || dates.has(word.key) || word.key.length < 2 || word.sentence !== unit.sentence) return false
    const separator = at === 0 ? text.slice(word.end, unit.start) : text.slice(unit.end, word.start)
    if (!/^[ \u00a0-]$/.test(separator)) return false
    const isFirst = words[unit.first - 2]?.sentence !== word.sentence
    // "Saw Jane": a capital at the beginning of a sentence says nothing.
    return at === 1 || !isFirst || !isCommonWord(word.key)
  })
}
