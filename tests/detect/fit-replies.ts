import { readFileSync } from 'node:fs'
import { plainText } from '../../src/shared/detect/story/match-whole.ts'
import { replyFeatures, replyFeaturesOf } from '../../src/shared/detect/story/reply-score.ts'
import { fitted, shareAbove, writeWeights, type Row } from './fitting.ts'
import { generate } from './generate.ts'

// Fits the weights of answers to reviews, as fit.ts does those of stories: node tests/detect/fit-replies.ts

const target = new URL('../../src/shared/detect/story/reply-weights.json', import.meta.url)
/** Answers are short; what is longer is never judged as one. */
const longest = 1_200
const ofTemplate = 6

const rowOf = (text: string, isWanted: boolean, weight: number): Row => ({ features: replyFeaturesOf(plainText(text)), isWanted, weight })
const written = ['a', 'b', 'c'].flatMap((part) => readFileSync(new URL(`data/written-${part}.jsonl`, import.meta.url), 'utf8').trim().split('\n')).map((line) => JSON.parse(line) as { readonly text: string, readonly label: string })
const speaks = /\b(?:you|your|u|ur)\b/i
const rows = [
  ...generate({ split: 'train', seed: 1 }).documents.filter((document) => document.class !== 'T6' && document.text.length <= longest && (document.class === 'T4' || (document.class.startsWith('N') && speaks.test(document.text)))).map((document) => rowOf(document.text, document.class === 'T4', 1 / ofTemplate)),
  ...written.filter(({ text, label }) => label === 'reply' || (!['story', 'referral'].includes(label) && speaks.test(text))).map(({ text, label }) => rowOf(text, label === 'reply', 1))
]
const model = fitted(rows, replyFeatures)
writeWeights(target, model, replyFeatures)
for (const limit of [-1, -0.5, 0, 0.5, 1]) console.log(`limit ${limit}: finds ${shareAbove(model, rows, limit, true).toFixed(3)}, false alarms ${(100 * shareAbove(model, rows, limit, false)).toFixed(1)} per 100`)
