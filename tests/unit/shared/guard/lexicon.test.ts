import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { finder, merge, namedIn, scorer, teller } from '../../../../src/shared/guard/lexicon.ts'

const score = scorer([{ pattern: 'my practi[cs]e', weight: 2 }, { pattern: 'clients?', weight: 1 }, { pattern: 'new clients?', weight: 2 }, { pattern: 'café', weight: 1 }])

test.each([
  ['nothing to see', 0, []], ['My Practice is open', 2, ['My Practice']], ['MY PRACTISE', 2, ['MY PRACTISE']], ['client', 1, ['client']],
  ['client after client after client', 1, ['client', 'client', 'client']], ['new clients', 3, ['new clients']], ['my practice has new clients', 5, ['my practice', 'new clients']],
  ['clientele', 0, []], ['mclients', 0, []], ['clients2', 0, []], ['(clients)', 1, ['clients']], ['clients\'', 1, ['clients']], ['éclients', 0, []], ['im café', 1, ['café']], ['cafés', 0, []], ['CAFÉ', 1, ['CAFÉ']], ['', 0, []],
])('%j weighs %s', (text, weight, marked) => {
  const result = score(text)
  expect(result.weight).toBe(weight)
  expect(result.spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked)
})

test('a scorer keeps nothing between two texts', () => {
  const first = score('my practice has new clients')
  score('clients clients')
  expect(score('my practice has new clients')).toEqual(first)
})

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length }))
const covered = (spans: readonly { start: number, end: number }[]): boolean[] => Array.from({ length: 90 }, (_, at) => spans.some(({ start, end }) => at >= start && at < end))

test('merged spans are sorted, apart, and cover exactly what the spans covered', () => {
  fc.assert(fc.property(fc.array(span, { maxLength: 20 }), (spans) => {
    const merged = merge(spans)
    expect(covered(merged)).toEqual(covered(spans))
    for (const [at, { start, end }] of merged.entries()) {
      expect(start).toBeLessThan(end)
      if (at > 0) expect(merged[at - 1]!.end).toBeLessThan(start)
    }
    expect(merge(merged)).toEqual(merged)
  }))
})

test('merging does not change what it was given', () => {
  const spans = Object.freeze([{ start: 5, end: 8 }, { start: 0, end: 6 }].map((entry) => Object.freeze(entry)))
  expect(merge(spans)).toEqual([{ start: 0, end: 8 }])
  expect(merge([])).toEqual([])
})

test('a finder gives every occurrence, merged and whole', () => {
  const find = finder('live from|from home')
  expect(find('Live from home, alive from')).toEqual([{ start: 0, end: 9 }])
  expect(find('live from Rome, live from Köln')).toEqual([{ start: 0, end: 9 }, { start: 16, end: 25 }])
  expect(find('')).toEqual([])
})

test('a teller answers the same however often it is asked', () => {
  const tells = teller(['krise', 'cita'])
  for (let i = 0; i < 3; i++) expect([tells('In der Krise'), tells('Krisen'), tells('una cita'), tells('recital')]).toEqual([true, false, true, false])
})

test.each([
  ['I am Dr. A. Example.', 'Dr. A. Example', ['Dr. A. Example']], ['dr. a.  example', 'Dr. A. Example', ['dr. a.  example']], ['Examples', 'Example', []], ['Al and Al', 'Al', []], ['a (b) c', '(b)', ['(b)']], ['anna_outdoors', 'anna_outdoors', ['anna_outdoors']], ['[x] ^y$ {z}', '[x] ^y$ {z}', ['[x] ^y$ {z}']], ['', 'Anna', []], ['Anna', ' ', []], ['dr-example', 'dr-example', ['dr-example']],
])('in %j the name %j is found as %j', (text, name, found) => { expect(namedIn(text, name).map(({ start, end }) => text.slice(start, end))).toEqual(found) })
