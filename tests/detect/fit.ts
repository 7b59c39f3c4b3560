import { readFileSync } from 'node:fs'
import { sentencesOf } from '../../src/shared/detect/sentences.ts'
import { plainText } from '../../src/shared/detect/story/match-whole.ts'
import { featureNames, featuresOf } from '../../src/shared/detect/story/score.ts'
import { findCues } from '../../src/shared/detect/story/story.ts'
import { fitted, shareAbove, writeWeights, type Row } from './fitting.ts'
import { generate } from './generate.ts'

// Fits the weights of the small signals: node tests/detect/fit.ts
// Logistic regression on the training part of the generator and on posts that were written for this (data/written-*.jsonl),
// never on dev, test or the posts kept apart. A weight may not take the other sign than its signal has.

/** Documents of one template, which count as one. */
const ofTemplate = 6
/** Stretches of a long everyday post that are looked at; of a story the first, which holds it whole. */
const mostWindows = 12
const target = new URL('../../src/shared/detect/story/weights.json', import.meta.url)

function rowsOf(text: string, isStory: boolean, weight: number): readonly Row[] {
  const { windows } = findCues(plainText(text), sentencesOf(text))
  const kept = windows.slice(0, isStory ? 1 : mostWindows)
  return kept.map((window) => ({ features: featuresOf(window), isWanted: isStory, weight: weight / kept.length }))
}

function generated(): readonly Row[] {
  const isOther = new Set(['T4', 'T6'])
  return generate({ split: 'train', seed: 1 }).documents.filter((document) => !isOther.has(document.class)).flatMap((document) => rowsOf(document.text, document.class.startsWith('T'), 1 / ofTemplate))
}

function written(): readonly Row[] {
  const lines = ['a', 'b', 'c'].flatMap((part) => readFileSync(new URL(`data/written-${part}.jsonl`, import.meta.url), 'utf8').trim().split('\n'))
  const posts = lines.map((line) => JSON.parse(line) as { readonly text: string, readonly label: string })
  return posts.filter(({ label }) => label !== 'reply').flatMap(({ text, label }) => rowsOf(text, label === 'story' || label === 'referral', 1))
}

const rows = [...generated(), ...written()]
const model = fitted(rows, featureNames)
writeWeights(target, model, featureNames)
for (const limit of [-1, -0.4, 0, 1]) console.log(`limit ${limit}: finds ${shareAbove(model, rows, limit, true).toFixed(3)}, false alarms ${(100 * shareAbove(model, rows, limit, false)).toFixed(1)} per 100`)
