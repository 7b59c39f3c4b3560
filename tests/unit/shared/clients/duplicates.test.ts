import { expect, test } from 'vitest'
import { duplicatesIn } from '../../../../src/shared/clients/duplicates.ts'
import { draftWith, manyDrafts } from '../../../fakes/clients.ts'

const jane = draftWith({ given: 'Jane', family: 'Doe', emails: ['jane.doe@gmail.com'], phones: ['+1 415 555 0134'], handles: ['jd'] })

test.each([
  ['the same name', { given: 'JANE', family: 'doé' }, 'list'], ['the same name in one field', { given: 'Jane Doe' }, 'list'], ['the same address, written otherwise', { given: 'X', emails: ['JaneDoe+x@gmail.com'] }, 'list'],
  ['the same number without its country', { given: 'X', phones: ['(415) 555-0134'] }, 'list'], ['another given name', { given: 'John', family: 'Doe' }, null], ['the family name alone', { family: 'Doe' }, null],
  ['another number', { given: 'X', phones: ['+1 415 555 0135'] }, null], ['a number too short to tell', { given: 'X', phones: ['0134'] }, null], ['only the same user name', { handles: ['jd'] }, null], ['no name at all', { handles: ['x'] }, null],
] as const)('%s', (_name, parts, expected) => {
  expect(duplicatesIn([jane], [draftWith({ ...parts, emails: 'emails' in parts ? [...parts.emails] : [], phones: 'phones' in parts ? [...parts.phones] : [], handles: 'handles' in parts ? [...parts.handles] : [] })])).toEqual([expected])
})

test('the second of two in one import is marked, not the first', () => {
  expect(duplicatesIn([], [jane, draftWith({ given: 'Jane', family: 'Doe' }), draftWith({ given: 'Bo' }), jane])).toEqual([null, 'import', null, 'import'])
})

test('20,000 against 20,000', () => {
  const many = manyDrafts(20_000)
  expect(duplicatesIn(many, many).every((found) => found === 'list')).toBe(true)
})
