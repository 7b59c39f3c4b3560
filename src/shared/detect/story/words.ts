import type { Sentences } from '../sentences.ts'
import { matchesOf } from '../matches.ts'

/** Words and pairs of neighbouring words with their weights, learned from texts (tests/detect/fit.ts). */
export interface WordWeights { readonly base: number, readonly words: Readonly<Record<string, number>> }
/** The same, ready for looking up. */
export interface WordModel { readonly base: number, readonly numbers: ReadonlyMap<string, number>, readonly weights: Float64Array }

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

/** Calls back for each word and each pair of neighbours of a plain text, with the offset where it begins. */
function eachWord(plain: string, found: (word: string, at: number) => void): void {
  let before: string | null = null
  let start = 0
  for (const match of matchesOf(token, plain)) {
    const stem = stemOf(match[0])
    found(stem, match.index)
    if (before !== null) found(`${before} ${stem}`, start)
    before = stem
    start = match.index
  }
}

/** The different words and pairs of a plain text. */
export function wordsOf(plain: string): ReadonlySet<string> {
  const words = new Set<string>()
  eachWord(plain, (word) => words.add(word))
  return words
}

export function wordModel({ base, words }: WordWeights): WordModel {
  const entries = Object.entries(words)
  return { base, numbers: new Map(entries.map(([word], at) => [word, at])), weights: Float64Array.from(entries, ([, weight]) => weight) }
}

/** How much a whole plain text reads like what the model was made for: above 0 more likely than not. */
export function wordScore(plain: string, { base, numbers, weights }: WordModel): number {
  let score = base
  for (const word of wordsOf(plain)) score += weights[numbers.get(word) ?? -1] ?? 0
  return score
}

/** Numbers of the known words in each sentence. */
export function wordsBySentence(plain: string, sentences: Sentences, { numbers }: WordModel): readonly (readonly number[])[] {
  const found: number[][] = sentences.starts.map(() => [])
  let sentence = 0
  eachWord(plain, (word, at) => {
    const number = numbers.get(word)
    while (at >= (sentences.starts[sentence + 1] ?? Infinity)) sentence++
    // A pair that began in the sentence before is told after its first word.
    if (number !== undefined) found[at < (sentences.starts[sentence] ?? 0) ? sentence - 1 : sentence]?.push(number)
  })
  return found
}

/** The score of a stretch of sentences, in which each word counts once. */
export function stretchScore(found: readonly (readonly number[])[], from: number, to: number, { base, weights }: WordModel): number {
  const counted = new Set<number>()
  let score = base
  for (let sentence = from; sentence <= to; sentence++) {
    for (const number of found[sentence] ?? []) {
      if (counted.has(number)) continue
      counted.add(number)
      score += weights[number] ?? 0
    }
  }
  return score
}
