import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findIdentifiers } from '../../../../src/shared/detect/identifiers/find.ts'

// identifiers.table.txt: "+|kind|text|words" must find exactly these words as this kind; "-|kind|text" must find no such kind, and no
// telephone, address or card in it either. Made up, except specimens that the publishers of numbers print and ranges kept for fiction.
const rows = readFileSync(new URL('identifiers.table.txt', import.meta.url), 'utf8').trim().split('\n').map((line) => line.split('|'))
const found = (text: string): { kind: string, words: string }[] => findIdentifiers(text).map(({ kind, start, end }) => ({ kind, words: text.slice(start, end) }))

/** Kinds that count without a story. What a near miss truly holds besides stands here. */
const alone = new Set(['phone', 'email', 'ssn', 'url', 'ip', 'card', 'iban'])
const trulyThere: Readonly<Record<string, readonly string[]>> = { 'SSN 219-09-9999': ['ssn'], 'card 4111 1111 1111 1111': ['card'], 'foo@bar.com': ['email'], 'I work at example.com': ['url'], 'she was at amazon.com all day': ['url'] }

describe('what is one', () => {
  test.each(rows.filter(([sign]) => sign === '+'))('%s %s in %j is %j', (_sign, kind, text, words) => { expect(found(text ?? '')).toContainEqual({ kind, words }) })
})
describe('what only looks like one', () => {
  test.each(rows.filter(([sign]) => sign === '-'))('%s no %s in %j', (_sign, kind = '', text = '') => {
    const isTrue = (other: string): boolean => trulyThere[text]?.includes(other) ?? false
    expect(found(text).filter((one) => (one.kind === kind || alone.has(one.kind)) && !isTrue(one.kind))).toEqual([])
  })
})

test('what is found lies within the text and has no space around it', () => {
  for (const [, , text = ''] of rows) {
    for (const { start, end } of findIdentifiers(text)) expect([end <= text.length, text.slice(start, end)]).toEqual([true, text.slice(start, end).trim()])
  }
})
