import { array, assert, constantFrom, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check, indexOf, lookAt, weigh } from '../../../../src/shared/detect/check.ts'
import { sentencesOf } from '../../../../src/shared/detect/sentences.ts'
import { plainText } from '../../../../src/shared/detect/story/match-whole.ts'
import { meantIn, type MeantKind } from '../../../../src/shared/detect/story/meant.ts'
import { stretchScore, wordModel, wordsBySentence, wordScore, wordsOf } from '../../../../src/shared/detect/story/words.ts'
import { isForCheck, writtenForCheck, writtenForTraining } from '../../../detect/written.ts'

const model = wordModel({ base: -1, words: { cry: 0.5, 'he cry': 2, jam: -3, '00': 0.25 } })

describe('words', () => {
  test('are counted without their endings, in pairs, and once', () => {
    expect([...wordsOf('he cries, cries at 42')]).toEqual(expect.arrayContaining(['he', 'crie', 'he crie', 'crie crie', '00']))
    expect(wordScore('jam and jam', model)).toBe(-4)
    expect(wordScore('', model)).toBe(-1)
  })
  test('of all sentences together score as the text does', () => {
    assert(property(array(constantFrom('he', 'cry', 'jam', '7', '.', '\n\n', '!'), { maxLength: 60 }), (parts) => {
      const text = parts.join(' ')
      const sentences = sentencesOf(text)
      expect(stretchScore(wordsBySentence(text, sentences, model), 0, sentences.starts.length - 1, model)).toBeCloseTo(wordScore(text, model), 9)
    }))
  })
})

describe('whom "he" means', () => {
  const cases: readonly (readonly [string, readonly MeantKind[]])[] = [
    ['My sister rang. She is fine.', ['own']],
    ['My older brother left. He took his coat.', ['own', 'own']],
    ['He did not knock.', ['nobody']],
    ['Had a kid today who said he hears things.', ['person']],
    ['A client came late. She was pale.', ['client']],
    ['My supervisor retires and she will be missed.', ['colleague']],
    ['The dog ate it. He is sorry.', ['pet']],
    ['I am a therapist. She is late.', ['nobody']]
  ]
  test.each(cases)('%s', (text, kinds) => { expect(meantIn(plainText(text), sentencesOf(text)).map(({ kind }) => kind)).toEqual(kinds) })
})

describe('a check', () => {
  const against = { index: indexOf([]), allowed: [] }
  test('points at something whenever it says something', () => {
    for (const { id, text } of writtenForTraining()) {
      const looked = lookAt(text, against)
      for (const audience of ['unknown', 'public', 'private', 'review-reply'] as const) {
        const { level, spans } = weigh(looked, { audience })
        if (level !== 'none') expect(spans.length, `${id} ${audience}`).toBeGreaterThan(0)
        for (const { start, end, reason } of spans) expect(start < end && end <= text.length && reason !== '', id).toBe(true)
      }
    }
  }, 60_000)
  test('takes time in step with the length also where nothing ends a sentence', () => {
    const worst = ['he said she said ', 'my older my older my ', 'a a a one some the ', 'i have been just ', 'for a couple who i see the '].map((part) => part.repeat(2_000))
    for (const text of worst) {
      const start = performance.now()
      check(text, against, { audience: 'unknown' })
      expect(performance.now() - start).toBeLessThan(5_000)
    }
  })
})

test('the posts that only check are a third of one part, and no post that is trained on', () => {
  const [checked, trained] = [writtenForCheck(), writtenForTraining()]
  expect(checked.every(({ id }) => isForCheck(id))).toBe(true)
  expect(trained.some(({ id }) => isForCheck(id))).toBe(false)
  const ofPart = checked.length + trained.filter(({ id }) => id.startsWith('d')).length
  expect(checked.length / ofPart).toBeGreaterThan(0.28)
  expect(checked.length / ofPart).toBeLessThan(0.38)
  const texts = new Set(trained.map(({ text }) => text))
  expect(checked.filter(({ text }) => texts.has(text))).toEqual([])
})
