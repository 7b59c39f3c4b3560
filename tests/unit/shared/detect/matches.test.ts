import { assert, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf } from '../../../../src/shared/detect/matches.ts'

const rows: readonly (readonly [what: string, expression: RegExp, text: string])[] = [
  ['nothing there', /x/g, 'abc'],
  ['several', /\w+/g, 'one two three'],
  ['an empty match at each place', /(?:)/g, 'ab'],
  ['an empty match before a sign of two units', /(?<=。)/gu, '好。😀。😀'],
  ['the same without the flag u', /(?<=。)/g, '好。😀。😀'],
  ['groups', /(\w)(\d)?/g, 'a1b'],
  ['empty or not', /a*/gu, '😀aa😀'],
]

test.each(rows)('%s: the same as matchAll', (_, expression, text) => {
  expect(matchesOf(expression, text).map((match) => [match.index, ...match])).toEqual([...text.matchAll(expression)].map((match) => [match.index, ...match]))
})

test('any text gives what matchAll gives, twice in a row', () => {
  const expressions = [/[.!?…。！？]+["”’')\]]*(?:\s+|$)|\n\s*\n|(?<=[。！？])/gu, /\b/g, /.?/gu]
  assert(property(string({ unit: constantFrom('a', ' ', '.', '。', '😀', '\n', '\ud83d') }), constantFrom(...expressions), (text, expression) => {
    const wanted = [...text.matchAll(expression)].map(({ index, 0: found }) => [index, found])
    for (let time = 0; time < 2; time++) expect(matchesOf(expression, text).map(({ index, 0: found }) => [index, found])).toEqual(wanted)
  }))
})

test('an expression that does not say "all" is refused', () => {
  expect(() => matchesOf(/a/, 'a')).toThrow('global')
})
