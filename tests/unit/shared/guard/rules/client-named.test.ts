import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientNamed as rule } from '../../../../../src/shared/guard/rules/client-named.ts'
import { actWith, checkOf, clientWith, locked, placeOf } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Jane', family: 'Doe', handles: ['jane_doe84'], phones: ['+1 415 555 0123'], emails: ['jane.doe@example.com'] })])
const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, confidentiality: list, ...parts }))

test.each([
  ['Lunch with Jane Doe', ['Jane Doe']], ['thanks @jane_doe84!', ['@jane_doe84']], ['call 415-555-0123', ['415-555-0123']], ['write to jane.doe@example.com', ['jane.doe@example.com']], ['Doe, Jane', ['Doe, Jane']], ['My client Jane is late', ['Jane']]
])('stops at %j and marks the words', (text, words) => {
  for (const self of ['personal', 'professional'] as const) expect(check(text, { self })).toMatchObject({ ruleId: 'client-named', level: 3, offers: ['mask'], evidence: '' })
  expect(check(text)?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(words)
  expect(check(text)?.spans.every(({ reason }) => reason !== undefined && /client list/.test(reason) && !/doe/i.test(reason))).toBe(true)
})

test.each(['Jane and I went hiking', 'Jane Austen wrote it', 'a doe in the garden', 'call 415-555-0124', ''])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test('while the list is locked names are not checked, and nothing is claimed about them', () => { expect(check('Lunch with Jane Doe', { confidentiality: locked })).toBeNull() })
test('it does not matter where it is said', () => { expect(check('Jane Doe', { kind: 'message', place: placeOf('message_thread') })?.level).toBe(3) })
