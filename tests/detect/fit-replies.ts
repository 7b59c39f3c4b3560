import { plainText } from '../../src/shared/detect/story/match-whole.ts'
import { replyFeatures, replyFeaturesOf } from '../../src/shared/detect/story/reply-score.ts'
import { fitted, shareAbove, writeWeights, type Row } from './fitting.ts'
import { blindScores, learnWords, writeWords, type WordRow } from './fit-words.ts'
import { generate } from './generate.ts'
import { writtenForTraining } from './written.ts'

// Fits the weights of answers to reviews, as fit.ts does those of stories: node tests/detect/fit-replies.ts

const here = (name: string): URL => new URL(`../../src/shared/detect/story/${name}`, import.meta.url)
/** Answers are short; what is longer is never judged as one. */
const longest = 1_200
const ofTemplate = 6

const rowOf = (text: string, origin: string, isWanted: boolean, weight: number): WordRow => ({ plain: plainText(text), origin, isWanted, weight })
const speaks = /\b(?:you|your|u|ur)\b/i
const readings = [
  ...generate({ split: 'train', seed: 1 }).documents.filter((document) => document.class !== 'T6' && document.text.length <= longest && (document.class === 'T4' || (document.class.startsWith('N') && speaks.test(document.text)))).map((document) => rowOf(document.text, document.template, document.class === 'T4', 1 / ofTemplate)),
  ...writtenForTraining().filter(({ text, label }) => label === 'reply' || (label !== 'story' && label !== 'referral' && speaks.test(text))).map(({ id, text, label }) => rowOf(text, id, label === 'reply', 1))
]
writeWords(here('reply-words.json'), 'This sounds like an answer to a review that confirms that its writer was there.', learnWords(readings))
const words = blindScores(readings)
const rows = readings.map(({ plain, isWanted, weight }, at): Row => ({ features: replyFeaturesOf(plain, words[at]), isWanted, weight }))
const model = fitted(rows, replyFeatures)
writeWeights(here('reply-weights.json'), model, replyFeatures)
for (const limit of [-1, -0.5, 0, 0.5, 1]) console.log(`limit ${limit}: finds ${shareAbove(model, rows, limit, true).toFixed(3)}, false alarms ${(100 * shareAbove(model, rows, limit, false)).toFixed(1)} per 100`)
