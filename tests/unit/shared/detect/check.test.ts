import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import nicknames from '../../../../src/shared/detect/data/nicknames.json' with { type: 'json' }
import { emptyClient } from '../../../../src/shared/clients/client.ts'
import { check, indexOf, longestText } from '../../../../src/shared/detect/check.ts'
import { cueFamilies, identifierKinds } from '../../../../src/shared/detect/checked.ts'
import { plainPattern, plainText } from '../../../../src/shared/detect/story/match-whole.ts'
import { featureNames } from '../../../../src/shared/detect/story/score.ts'
import { signals } from '../../../../src/shared/detect/story/signals.ts'
import weights from '../../../../src/shared/detect/story/weights.json' with { type: 'json' }

const against = { index: indexOf([{ ...emptyClient, id: '1', given: 'Robin', family: 'Vale', handles: ['robin_vale9'], phones: ['+1 415 555 0199'] }]), allowed: [] }
const levelOf = (text: string, audience: 'public' | 'private' | 'review-reply' | 'unknown' = 'unknown'): string => check(text, against, { audience }).level

test.each([
  'My 4 o’clock spent the whole hour crying about her divorce.', 'So touched by this card from one of my clients', 'In court tomorrow for a case with a lot of domestic violence', 'Client asked me for my number today', 'Looking for a counselor for a 27-year-old woman with panic attacks', 'The 21 yr old I saw last night has a gambling problem and laughed the whole time',
  'How would you treat this patient?', 'Any thoughts on my patient?', 'I keep thinking of my patient as a little boy who was never held.'
])('%j is asked about', (text) => { expect(['ask', 'stop']).toContain(levelOf(text)) })

test.each([
  'Research with clients shows that homework helps.', 'Our clients range from teens to retirees.', 'be patient, it will come', 'my email client keeps crashing', 'case in point: the garden', 'People with anxiety often avoid things.', 'Many clients ask about fees.', 'dinner with my sister today, so proud of her', 'great jam session yesterday', 'Looking for a therapist in Denver who takes Aetna'
])('%j is left alone', (text) => { expect(levelOf(text)).toBe('none') })

test('an answer to a review confirms nothing, or is a stop', () => {
  for (const text of ['Thank you for coming in.', 'You brought your daughter in for the exam in early March.', 'Sorry your symptoms returned!', 'Due to your clenching habit the crown did not last.']) expect(levelOf(text, 'review-reply')).toBe('stop')
  for (const text of ['Thank you for your feedback. Privacy rules keep us from answering reviews, so please call our office.', 'We do not discuss anyone in public, whoever they are.']) expect(levelOf(text, 'review-reply')).toBe('none')
})

test('the same story is heavier where strangers read it', () => {
  const story = 'My client cried the whole time.'
  expect([levelOf(story, 'private'), levelOf(story, 'public')]).toEqual(['ask', 'stop'])
})

const pieces = ['Robin Vale', '@robin_vale9', 'my client', 'in session today', '415 555 0199', '34yo', '“she said no”', 'שלום עולם', '👩‍👩‍👧 👍🏽', 'e\u0301', '\u200b', '\n\n', 'İstanbul', 'ﬁ', '𝓙𝓪𝓷𝓮', '王小明', '\ud800']
const texts = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 12 }).map((parts) => parts.join(' '))

test('whatever is written: spans lie in the text, say why, and the same text is judged the same twice', () => {
  fc.assert(fc.property(texts, (text) => {
    const result = check(text, against, { audience: 'public' })
    expect(check(text, against, { audience: 'public' })).toEqual(result)
    for (const { start, end, kind, reason } of result.spans) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      expect([...cueFamilies, ...identifierKinds, 'list']).toContain(kind)
      expect(reason).toMatch(/^[A-Z].*\.$/)
    }
  }), { numRuns: 200 })
})

test('a name keeps its place among signs of all kinds', () => {
  for (const before of ['👩‍👩‍👧 ', 'שלום ', 'e\u0301\u0301 ', '𝓪𝓫 ', 'İ ', '\u202e']) {
    const text = `${before}Robin Vale`
    const [span] = check(text, against, { audience: 'unknown' }).spans.filter(({ kind }) => kind === 'list')
    expect(text.slice(span?.start, span?.end)).toBe('Robin Vale')
  }
})

test('of a very long text only the first part is checked, and the result says so', () => {
  const text = `Robin Vale ${'a word '.repeat(150_000)}`
  expect(check(text, against, { audience: 'unknown' })).toMatchObject({ checkedTo: longestText, level: 'stop' })
  expect(check('a word '.repeat(20_000) + 'Robin Vale', against, { audience: 'unknown' })).toMatchObject({ checkedTo: longestText, level: 'none' })
})

test('a plain text is as long as the text that it comes from, whatever it is', () => {
  fc.assert(fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
    expect(plainText(text)).toHaveLength(text.length)
    expect(plainText(text)).toMatch(/^[ -~]*$/)
  }))
  expect(plainPattern('[\\p{L}\\p{N}’-]+\\p{L}')).toBe('[a-z0-9\'-]+[a-z]')
})

test('every weight belongs to a signal and has its direction', () => {
  const known: Readonly<Record<string, number>> = weights
  expect(Object.keys(known).sort()).toEqual(['base', ...featureNames.map(({ id }) => id)].sort())
  for (const { id, sign } of featureNames) expect((known[id] ?? Number.NaN) * sign).toBeGreaterThanOrEqual(0)
  expect(new Set(signals.map(({ id }) => id)).size).toBe(signals.length)
})

test('the nicknames are those of their source', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../../../resources/nicknames/names.csv'), 'utf8').trim().split('\n').slice(1).map((line) => line.trim().toLowerCase().split(','))
  const table: Readonly<Record<string, string>> = nicknames
  for (const [name = '', , nickname = ''] of rows) if (/^[a-z]+$/.test(name) && /^[a-z]+$/.test(nickname)) expect(table[name]?.split(' ')).toContain(nickname)
})
