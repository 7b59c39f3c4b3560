import type { Sentences } from '../sentences.ts'
import { matchesOf } from '../matches.ts'

/** Words and pairs of neighbouring words with their weights, learned from texts (tests/detect/fit.ts). */
export interface WordWeights { readonly base: number, readonly words: Readonly<Record<string, number>> }
/** The same, ready for looking up: numbers of words, and of pairs by their first and second word; `counted` marks what a stretch has counted. */
export interface WordModel {
  readonly base: number
  readonly numbers: ReadonlyMap<string, number>
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly weights: Float64Array
  readonly counted: Uint32Array
}

const token = /[a-z]+(?:'[a-z]+)?|\d+|[?!"]/g
const endings = /(?:ing|ed|ly)$/

/** What is left of a word without its ending, so that "cries" and "cry" are not two things for lack of examples; a number is only a number. */
function stemOf(word: string): string {
  const first = word.charCodeAt(0)
  if (first < 97) return first >= 48 && first <= 57 ? (word.length <= 2 ? '00' : '000') : word
  let stem = word
  if (stem.length > 4) stem = stem.endsWith('\'s') ? stem.slice(0, -2) : stem.endsWith('s') ? stem.slice(0, -1) : stem
  if (stem.length > 5) stem = stem.replace(endings, '')
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}

/** Calls back for each word of a plain text with where it begins and the word before it. */
function eachWord(plain: string, found: (word: string, at: number, before: string | null) => void): void {
  let before: string | null = null
  for (const match of matchesOf(token, plain)) {
    const stem = stemOf(match[0])
    found(stem, match.index, before)
    before = stem
  }
}

/** The different words and pairs of a plain text. */
export function wordsOf(plain: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachWord(plain, (word, _, before) => {
    words.add(word)
    if (before !== null) words.add(`${before} ${word}`)
  })
  return words
}

export function wordModel({ base, words }: WordWeights): WordModel {
  const entries = Object.entries(words)
  const pairs = new Map<string, Map<string, number>>()
  for (const [at, [pair]] of entries.entries()) {
    const [first, second] = pair.split(' ')
    if (first === undefined || second === undefined) continue
    const after = pairs.get(first) ?? new Map<string, number>()
    pairs.set(first, after.set(second, at))
  }
  return { base, numbers: new Map(entries.map(([word], at) => [word, at])), pairs, weights: Float64Array.from(entries, ([, weight]) => weight), counted: new Uint32Array(entries.length + 1) }
}

/** How much a whole plain text reads like what the model was made for: above 0 more likely than not. */
export function wordScore(plain: string, { base, numbers, weights }: WordModel): number {
  let score = base
  for (const word of wordsOf(plain)) score += weights[numbers.get(word) ?? -1] ?? 0
  return score
}

/** Numbers of the known words in each sentence; a pair belongs to the sentence of its first word. */
export function wordsBySentence(plain: string, sentences: Sentences, { numbers, pairs }: WordModel): readonly (readonly number[])[] {
  const found: number[][] = sentences.starts.map(() => [])
  let sentence = 0
  let sentenceBefore = 0
  eachWord(plain, (word, at, before) => {
    while (at >= (sentences.starts[sentence + 1] ?? Infinity)) sentence++
    const number = numbers.get(word)
    if (number !== undefined) found[sentence]?.push(number)
    const pair = before === null ? undefined : pairs.get(before)?.get(word)
    if (pair !== undefined) found[sentenceBefore]?.push(pair)
    sentenceBefore = sentence
  })
  return found
}

/** The score of a stretch of sentences, in which each word counts once. */
export function stretchScore(found: readonly (readonly number[])[], from: number, to: number, { base, weights, counted }: WordModel): number {
  let score = base
  const mark = nextMark(counted)
  for (let sentence = from; sentence <= to; sentence++) {
    for (const number of found[sentence] ?? []) {
      if (counted[number] === mark) continue
      counted[number] = mark
      score += weights[number] ?? 0
    }
  }
  return score
}

/** A mark that no word has yet, so that nothing has to be wiped between two stretches; the last number tells the marks given so far. */
function nextMark(counted: Uint32Array): number {
  const last = counted.length - 1
  if (counted[last] === 0xff_ff_ff_ff) counted.fill(0)
  const mark = (counted[last] ?? 0) + 1
  counted[last] = mark
  return mark
}
