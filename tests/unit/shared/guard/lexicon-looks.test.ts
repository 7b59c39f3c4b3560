import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from '../../../../src/shared/guard/rule.ts'
import { finder, namedIn, scorer, teller } from '../../../../src/shared/guard/lexicon.ts'

// How a text looks changes nothing of what the rules read in it, and the marks lie on what the user wrote.

const cue = 'my new practice'
const find = finder(cue)
const marked = (text: string, spans: readonly Span[] = find(text)): readonly string[] => spans.map(({ start, end }) => text.slice(start, end))
const unseen = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'] as const
/** What a stretch says, read in the way of the rules. */
const said = (text: string): string => Array.from(text).filter((sign) => !unseen.some((entry) => entry === sign)).join('').normalize('NFKC').replace(/\s+/g, ' ').toLowerCase()

/** Mathematical bold, script and sans letters, and wide ones: each of them is that letter with another look. */
const styles: readonly ((letter: string) => string)[] = [
  (letter) => letter, (letter) => letter.toUpperCase(), ...[0x1d41a, 0x1d4ea, 0x1d5ba, 0xff41, 0x24d0].map((first) => (letter: string) => String.fromCodePoint(first + letter.charCodeAt(0) - 97)),
]
const hidden = fc.array(fc.constantFrom(...unseen), { maxLength: 2 }).map((signs) => signs.join(''))
const letterOf = (letter: string): fc.Arbitrary<string> => fc.tuple(fc.constantFrom(...styles), hidden).map(([style, sign]) => style(letter) + sign)
const gap = fc.array(fc.constantFrom(' ', '  ', '\n', '\r\n', '\t', '\u00a0', '\u2009', '\u202f', '\u3000', ' \u200b '), { minLength: 1, maxLength: 3 }).map((signs) => signs.join(''))
const styled = fc.tuple(...Array.from(cue).map((sign) => (sign === ' ' ? gap : letterOf(sign)))).map((signs) => signs.join(''))
const around = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.array(fc.constantFrom('ﬁ', '…', '½', '㎏', '👍', ' ', '\n', '\u00ad', '𝐚', 'é', 'my', '.'), { maxLength: 12 }).map((signs) => signs.join('')))

test.each([
  ['My new\npractice', 'My new\npractice'], ['my  new   practice!', 'my  new   practice'], ['my\u00a0new\u202fpractice', 'my\u00a0new\u202fpractice'], ['my new prac\u00adtice', 'my new prac\u00adtice'], ['m\u200by n\u2060ew practice', 'm\u200by n\u2060ew practice'],
  ['See 𝐦𝐲 𝐧𝐞𝐰 𝐩𝐫𝐚𝐜𝐭𝐢𝐜𝐞 now', '𝐦𝐲 𝐧𝐞𝐰 𝐩𝐫𝐚𝐜𝐭𝐢𝐜𝐞'], ['👍 ｍｙ　ｎｅｗ　ｐｒａｃｔｉｃｅ', 'ｍｙ　ｎｅｗ　ｐｒａｃｔｉｃｅ'], ['… ½ my new practice', 'my new practice'],
])('in %j the cue is found, and %j is marked', (text, stretch) => {
  expect(marked(text)).toEqual([stretch])
  expect(teller([cue])(text)).toBe(true)
  const score = scorer([{ pattern: cue, weight: 2 }])(text)
  expect([score.weight, marked(text, score.spans)]).toEqual([2, [stretch]])
})

test.each(['my newpractice', 'mynew practice', 'my new practic\u00ades', 'my new 𝐩𝐫𝐚𝐜𝐭𝐢𝐜𝐞𝐬', 'my new. practice'])('%j is something else', (text) => { expect(find(text)).toEqual([]) })

test('letters that are one sign are marked as that sign', () => {
  const text = 'In the o\ufb03ce, o\u00adffice'
  expect(marked(text, finder('office')(text))).toEqual(['o\ufb03ce', 'o\u00adffice'])
})

test('names are found however the text is broken and styled', () => {
  const text = 'Ask Dr.\u00a0A.\n𝐄xample!'
  expect(marked(text, namedIn(text, 'Dr. A. Example'))).toEqual(['Dr.\u00a0A.\n𝐄xample'])
})

test('however a cue looks it is found, and the marks lie in the text, on the cue', () => {
  fc.assert(fc.property(around, styled, around, (head, stretch, tail) => {
    const text = `${head} - ${stretch}. ${tail}`
    const spans = find(text)
    expect(marked(text, spans).some((entry) => said(entry).includes(cue))).toBe(true)
    for (const { start, end } of spans) expect(start >= 0 && start < end && end <= text.length).toBe(true)
    expect(find(text)).toEqual(spans)
  }))
})

test('two texts one after the other are not taken for each other', () => {
  const texts = ['my\nnew practice', 'a my\nnew practice', '', 'my\nnew practice']
  expect(texts.map((text) => find(text))).toEqual([[{ start: 0, end: 15 }], [{ start: 2, end: 17 }], [], [{ start: 0, end: 15 }]])
})

test.each([
  ['my practice™ is open', 'my practice', 'my practice'], ['My practice² is open', 'my practice', 'My practice'], ['Die Gro\u0308ße zählt', 'größe', 'Gro\u0308ße'], ['call us ☎my practice', 'my practice', 'my practice'],
] as const)('in %j the cue %s is %j', (text, phrase, stretch) => {
  expect(marked(text, finder(phrase)(text))).toEqual([stretch])
})

test.each([['Ask علی‌رضا about it', 'علی‌رضا'], ['We like MindWell™ a lot', 'MindWell™'], ['from Jose\u0301 Ruiz', 'José Ruiz'], ['ＡＢＣ会社 here', 'ＡＢＣ会社']])('in %j the name %s is found', (text, name) => {
  expect(namedIn(text, name)).toHaveLength(1)
})
