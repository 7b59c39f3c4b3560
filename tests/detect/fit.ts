import { writeFileSync } from 'node:fs'
import { plainText } from '../../src/shared/detect/story/match-whole.ts'
import { featureNames, featuresOf } from '../../src/shared/detect/story/score.ts'
import { findCues } from '../../src/shared/detect/story/story.ts'
import { sentencesOf } from '../../src/shared/detect/sentences.ts'
import { generate } from './generate.ts'

// Fits the weights of the small signals on the training part, never on another: node tests/detect/fit.ts
// Logistic regression by gradient descent; a weight may not take the other sign than its signal has, and large ones are held back.

const steps = 4_000
const rate = 0.5
const restraint = 0.004
const target = new URL('../../src/shared/detect/story/weights.json', import.meta.url)

interface Row { readonly features: readonly number[], readonly isStory: boolean }

const stories: ReadonlySet<string> = new Set(['T1', 'T2', 'T3', 'T5'])
/** Stretches of a long everyday post that are looked at; of stories the first, which holds them whole. */
const mostWindows = 40

function rowsOf(seed: number): readonly Row[] {
  const { documents } = generate({ split: 'train', seed })
  return documents.filter((document) => document.class !== 'T4' && document.class !== 'T6').flatMap((document) => {
    const text = plainText(document.text)
    const isStory = stories.has(document.class)
    return findCues(text, sentencesOf(text)).windows.slice(0, isStory ? 1 : mostWindows).map((window) => ({ features: featuresOf(window), isStory }))
  })
}

const rows = [1, 2].flatMap(rowsOf)
const positive = rows.filter((row) => row.isStory).length
const names = featureNames
const weights = names.map(({ sign }) => 0.1 * sign)
let base = -1

for (let step = 0; step < steps; step++) {
  const gradient = names.map(() => 0)
  let baseGradient = 0
  for (const { features, isStory } of rows) {
    const sum = features.reduce((total, value, at) => total + value * (weights[at] ?? 0), base)
    // Both sides weigh the same, however many there are of each.
    const error = (1 / (1 + Math.exp(-sum)) - Number(isStory)) / (isStory ? positive : rows.length - positive)
    for (const [at, value] of features.entries()) gradient[at] = (gradient[at] ?? 0) + error * value
    baseGradient += error
  }
  for (const [at, { sign }] of names.entries()) {
    const next = (weights[at] ?? 0) - rate * ((gradient[at] ?? 0) + restraint * (weights[at] ?? 0))
    weights[at] = sign > 0 ? Math.max(0, next) : Math.min(0, next)
  }
  base -= rate * baseGradient
}

const rounded = Object.fromEntries(names.map(({ id }, at) => [id, Math.round((weights[at] ?? 0) * 100) / 100]))
writeFileSync(target, `${JSON.stringify({ base: Math.round(base * 100) / 100, ...rounded }, null, 1)}\n`)
const judged = rows.map(({ features, isStory }) => ({ isStory, score: features.reduce((total, value, at) => total + value * (weights[at] ?? 0), base) }))
for (const limit of [-1, -0.5, 0, 0.5, 1, 1.5]) {
  const found = judged.filter(({ isStory, score }) => isStory && score >= limit).length / positive
  const wrong = judged.filter(({ isStory, score }) => !isStory && score >= limit).length / (judged.length - positive)
  console.log(`limit ${limit}: finds ${found.toFixed(3)}, false alarms ${(wrong * 100).toFixed(1)} per 100`)
}
