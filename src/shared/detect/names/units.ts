import type { Sentences } from '../sentences.ts'
import type { Candidates } from './dictionary.ts'
import { fold, invisible, readDigits } from './fold.ts'
import type { NameIndex } from './name-index.ts'
import { matchesOf } from '../matches.ts'

/** One word of a text with its place in UTF-16 offsets. */
export interface Word {
  readonly key: string
  readonly start: number
  readonly end: number
  readonly isCapital: boolean
  readonly sentence: number
}

/** A word, or several that make one name word together; `first` and `last` are places in the list of words. */
export interface Unit extends Word {
  readonly first: number
  readonly last: number
  readonly given: Candidates
  readonly family: Candidates
}

export interface ReadText {
  readonly text: string
  readonly words: readonly Word[]
  readonly sentences: Sentences
  /** True when the writer uses no capitals (but "I"): then they tell nothing. */
  readonly isLowerCase: boolean
}

const wordPattern = /[\p{L}\p{M}\p{N}\u24b6-\u24e9\u00ad\u200b-\u200d\u2060\ufeff\u202a-\u202e]+(?:['’ʼ](?=\p{L})[\p{L}\p{M}\p{N}]+)?/gu
const possessive = /['’ʼ]s?$/u
const capital = /^\p{M}*[\p{Lu}\p{Lt}]/u

export function readText(text: string, sentences: Sentences): ReadText {
  const words: Word[] = []
  for (const match of matchesOf(wordPattern, text)) {
    const unseen = /^[^\p{L}\p{N}\u24b6-\u24e9]*/u.exec(match[0])?.[0].length ?? 0
    const bare = match[0].slice(unseen).replace(possessive, '')
    const key = fold(bare)
    if (key !== '') words.push({ key, start: match.index + unseen, end: match.index + unseen + bare.length, isCapital: capital.test(bare.replace(invisible, '')) || /[\u24b6-\u24cf]/u.test(bare.charAt(0)), sentence: sentences.at(match.index) })
  }
  return { text, words, sentences, isLowerCase: !/\p{Lu}/u.test(text.replace(/\b(?:I|I['’]\w+)(?!\p{L})/gu, '')) }
}

const nobody: Candidates = new Map()

/** All words and joined words that may be part of a name on the list, in the order of the text. */
export function unitsOf(read: ReadText, index: NameIndex): readonly Unit[] {
  const units: Unit[] = []
  const add = (word: Word, key: string, first: number, last: number, exactly = false): boolean => {
    const unit = { ...word, key, first, last, ...lookUp(index, key, exactly) }
    if (unit.given.size === 0 && unit.family.size === 0) return false
    units.push(unit)
    return true
  }
  for (const [at, word] of read.words.entries()) {
    if (!add(word, word.key, at, at)) addDisguised(word, at, add)
    const next = read.words[at + 1]
    if (next && next.start - word.end <= 2) add({ ...word, end: next.end }, word.key + next.key, at, at + 1, true)
  }
  for (const run of spelledOut(read)) add(run.word, run.word.key, run.first, run.last)
  return units.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** `exactly`: joined words count only when they make exactly a name. */
function lookUp(index: NameIndex, key: string, exactly: boolean): { readonly given: Candidates, readonly family: Candidates } {
  if (exactly) return { given: index.given.has(key) ? new Map([[key, 'same']]) : nobody, family: index.family.has(key) ? new Map([[key, 'same']]) : nobody }
  if (key.length < 2 && /^[a-z0-9]/.test(key)) return { given: nobody, family: nobody }
  return { given: index.given.near(key, true), family: index.family.near(key, false) }
}

/** "J4ne": digits read as letters, when there are letters too. */
function addDisguised(word: Word, at: number, add: (word: Word, key: string, first: number, last: number) => boolean): void {
  if (!/\d/.test(word.key) || !/\p{L}/u.test(word.key)) return
  const bare = word.key.replace(/\d{2,4}$/, '')
  for (const key of new Set([readDigits(word.key, 'i'), readDigits(word.key, 'l'), bare])) if (add(word, key, at, at)) return
}

interface Run { readonly word: Word, readonly first: number, readonly last: number }
const spelled = /(?<![\p{L}\p{N}])\p{L}(?:[^\p{L}\p{N}\n]{1,2}\p{L}(?![\p{L}\p{N}])){2,}/gu
const widerGap = /\p{L}(\s{2,}|\s*[/|]\s*)(?=\p{L})/gu
const broken = /(?<![\p{L}\p{N}])\p{L}{1,12}(?:(?:[*_.~·•|]|\p{So}|\u200d|\ufe0f|\p{Emoji_Modifier}){1,4}\p{L}{1,12})+(?![\p{L}\p{N}])/gu

/** "J a n e", "J.a.n.e", and words broken by signs or pictures in the middle. */
function spelledOut({ text, words }: ReadText): readonly Run[] {
  const runs: Run[] = []
  const take = (start: number, end: number): void => {
    const key = fold(text.slice(start, end).replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
    const first = words.findIndex((word) => word.end > start)
    const last = words.findLastIndex((word) => word.start < end)
    if (first >= 0 && last > first) runs.push({ word: { key, start, end, isCapital: words[first]?.isCapital ?? false, sentence: words[first]?.sentence ?? 0 }, first, last })
  }
  for (const match of matchesOf(spelled, text)) {
    let from = match.index
    // Wider gaps part the words of what is spelled out.
    for (const gap of matchesOf(widerGap, match[0])) { take(from, match.index + gap.index + 1); from = match.index + gap.index + gap[0].length }
    take(from, match.index + match[0].length)
    if (from === match.index) for (let cut = 5; cut < match[0].length - 2; cut += 2) { take(from, from + cut); take(from + cut + 1, from + match[0].length) }
  }
  for (const match of matchesOf(broken, text)) take(match.index, match.index + match[0].length)
  return runs
}
