import { writeFileSync } from 'node:fs'
import { wordModel, wordScore, wordsOf, type WordModel, type WordWeights } from '../../src/shared/detect/story/words.ts'

// Learns which words and pairs of words speak for and against: logistic regression with a restraint on each weight.

/** A text in plain letters, what it is, and how much it counts; texts of one origin are never on both sides of a fold. */
export interface WordRow { readonly plain: string, readonly isWanted: boolean, readonly weight: number, readonly origin: string }

const rounds = 15
const rate = 0.1
const restraint = 9
/** A word is learned when it stands in at least this many posts, and kept when it says at least this much. */
const leastTexts = 3
const leastWeight = 0.04
const folds = 5
const round = (value: number): number => Math.round(value * 100) / 100

function known(rows: readonly { readonly words: ReadonlySet<string>, readonly weight: number }[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { words, weight } of rows) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + weight)
  return new Set([...counts].filter(([, count]) => count >= leastTexts).map(([word]) => word))
}

/** Learns the weights of words. */
export function learnWords(rows: readonly WordRow[]): WordWeights {
  const read = rows.map((row) => ({ ...row, words: wordsOf(row.plain) }))
  const vocabulary = known(read)
  const texts = read.map((row) => ({ ...row, words: [...row.words].filter((word) => vocabulary.has(word)) }))
  const total = (isWanted: boolean): number => rows.filter((row) => row.isWanted === isWanted).reduce((sum, row) => sum + row.weight, 0)
  const balance = total(false) / total(true)
  const weights = new Map<string, number>()
  const seen = new Map<string, number>()
  let base = 0
  let seenBase = 1e-8
  for (let pass = 0; pass < rounds; pass++) {
    for (let step = 0; step < texts.length; step++) {
      const row = texts[(step * 7919 + pass * 104_729) % texts.length]!
      const score = row.words.reduce((sum, word) => sum + (weights.get(word) ?? 0), base)
      const error = (1 / (1 + Math.exp(-score)) - Number(row.isWanted)) * row.weight * (row.isWanted ? balance : 1)
      seenBase += error * error
      base -= rate * error / Math.sqrt(seenBase)
      for (const word of row.words) {
        const before = weights.get(word) ?? 0
        const gradient = error + restraint * before / texts.length
        const square = (seen.get(word) ?? 0.01) + gradient * gradient
        seen.set(word, square)
        weights.set(word, before - rate * gradient / Math.sqrt(square))
      }
    }
  }
  const kept = [...weights].filter(([, weight]) => Math.abs(weight) >= leastWeight).sort(([one], [other]) => (one < other ? -1 : 1))
  return { base: round(base), words: Object.fromEntries(kept.map(([word, weight]) => [word, round(weight)])) }
}

const foldOf = (origin: string): number => origin.split('').reduce((hash, sign) => (Math.imul(hash, 31) + sign.charCodeAt(0)) >>> 0, 7) % folds

/** Gives each row a model that was learned without it and its kin, so that what is built upon it does not trust words too much. */
export function modelsWithout(rows: readonly WordRow[]): (origin: string) => WordModel {
  const models = Array.from({ length: folds }, (_, fold) => wordModel(learnWords(rows.filter(({ origin }) => foldOf(origin) !== fold))))
  return (origin) => models[foldOf(origin)]!
}

/** Scores of texts by models that do not know them. */
export const blindScores = (rows: readonly WordRow[]): readonly number[] => {
  const modelFor = modelsWithout(rows)
  return rows.map(({ plain, origin }) => wordScore(plain, modelFor(origin)))
}

export function writeWords(target: URL, reason: string, { base, words }: WordWeights): void {
  writeFileSync(target, `${JSON.stringify({ reason, base, words }, null, 0).replace('"words":{', '"words":{\n').replaceAll(/(.{140,}?),(?=")/g, '$1,\n')}\n`)
}
