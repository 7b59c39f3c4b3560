import { sentencesOf } from '../../src/shared/detect/sentences.ts'
import { plainText } from '../../src/shared/detect/story/match-whole.ts'
import { featureNames, featuresOf } from '../../src/shared/detect/story/score.ts'
import { findCues } from '../../src/shared/detect/story/story.ts'
import { wordScore } from '../../src/shared/detect/story/words.ts'
import { fitted, shareAbove, writeWeights, type Row } from './fitting.ts'
import { learnWords, modelsWithout, writeWords, type WordRow } from './fit-words.ts'
import { generate } from './generate.ts'
import { writtenForTraining } from './written.ts'

// Fits the weights of words and of the small signals: node tests/detect/fit.ts
// Logistic regression on the training part of the generator and on posts that were written for this (data/written-*.jsonl),
// never on dev, test or the posts kept apart. A weight may not take the other sign than its signal has. The score of the
// words is one number among the signals; each text gets it from words that were learned without it.

/** Documents of one template, which count as one. */
const ofTemplate = 6
/** Stretches of a long everyday post that are looked at; of a story the first, which holds it whole. */
const mostWindows = 12
const here = (name: string): URL => new URL(`../../src/shared/detect/story/${name}`, import.meta.url)

type Read = WordRow & { readonly window: Parameters<typeof featuresOf>[0] }

function readingsOf(text: string, origin: string, isWanted: boolean, weight: number): readonly Read[] {
  const sentences = sentencesOf(text)
  const plain = plainText(text)
  const kept = findCues(plain, sentences).windows.slice(0, isWanted ? 1 : mostWindows)
  return kept.map((window) => ({ plain: plain.slice(sentences.starts[window.from], sentences.starts[window.to + 1]), origin, window, isWanted, weight: weight / kept.length }))
}

function generated(): readonly Read[] {
  const isOther = new Set(['T4', 'T6'])
  const documents = generate({ split: 'train', seed: 1 }).documents.filter((document) => !isOther.has(document.class))
  return documents.flatMap((document) => readingsOf(document.text, document.template, document.class.startsWith('T'), 1 / ofTemplate))
}

const written = (): readonly Read[] => writtenForTraining().filter(({ label }) => label !== 'reply').flatMap(({ id, text, label }) => readingsOf(text, id, label === 'story' || label === 'referral', 1))

const readings = [...generated(), ...written()]
writeWords(here('story-words.json'), 'This reads like a story about one client.', learnWords(readings))
const blind = modelsWithout(readings)
const rows = readings.map(({ plain, origin, window, isWanted, weight }): Row => ({ features: featuresOf({ ...window, words: wordScore(plain, blind(origin)) }), isWanted, weight }))
const model = fitted(rows, featureNames)
writeWeights(here('weights.json'), model, featureNames)
for (const limit of [-1, -0.4, 0, 1]) console.log(`limit ${limit}: finds ${shareAbove(model, rows, limit, true).toFixed(3)}, false alarms ${(100 * shareAbove(model, rows, limit, false)).toFixed(1)} per 100`)
