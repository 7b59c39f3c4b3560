import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { paymentNote as rule } from '../../../../../src/shared/guard/rules/payment-note.ts'
import { actWith, checkOf, clientWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'message', place: placeOf('payment'), networkId: null, text, ...parts }))
const marked = (text: string): string[] => (check(text)?.spans ?? []).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Therapy', ['Therapy']], ['Therapy session in May', ['Therapy', 'session']], ['counselling', ['counselling']], ['copay', ['copay']], ['co-pay for Monday', ['co-pay']], ['client fee', ['client']], ['no-show fee', ['no-show fee']], ['Intake', ['Intake']], ['appointment on Monday', ['appointment']],
  ['Psychotherapie', ['Psychotherapie']], ['Sitzung Mai', ['Sitzung']], ['Ausfallhonorar', ['Ausfallhonorar']], ['sesión de terapia', ['sesión', 'terapia']], ['copago', ['copago']], ['Psicóloga', ['Psicóloga']],
])('stops at the note %j, in both selves', (text, words) => {
  for (const self of ['personal', 'professional'] as const) expect(check(text, { self })).toMatchObject({ ruleId: 'payment-note', level: 3, evidence: '', offers: [] })
  expect(marked(text)).toEqual(words)
})

test.each(['Pizza', 'rent for May', 'retail therapy', 'Jam session', 'tennis session', 'client dinner', 'yoga session', 'aromatherapy oil', 'Danke!', 'Cena del viernes', '🍕', ''])('stays silent about the note %j', (text) => { expect(check(text)).toBeNull() })

test('a note in a field counts as well', () => {
  expect(check('', { fields: [{ kind: 'other', value: 'Anna' }, { kind: 'other', value: 'Therapy May' }] })).toMatchObject({ level: 3, evidence: 'Therapy May', spans: [] })
})

test('it looks at pages of payment and at Venmo', () => {
  expect(check('Therapy', { networkId: 'venmo', place: placeOf('unknown') })?.level).toBe(3)
  expect(check('Therapy', { networkId: 'venmo', kind: 'post', place: placeOf('feed') })?.level).toBe(3)
  expect(check('Therapy', { networkId: 'facebook', place: placeOf('message_thread') })).toBeNull()
})

test('a payment with a person of the client list is a stop, whatever the note says', () => {
  const confidentiality = checkOf([clientWith({ given: 'Jane', family: 'Doe', handles: ['jane_doe84'] })])
  expect(check('for May', { confidentiality, fields: [{ kind: 'other', value: '@jane_doe84' }] })).toMatchObject({ level: 3, evidence: '' })
  expect(check('Jane Doe, May', { confidentiality })?.level).toBe(3)
  expect(check('for May', { confidentiality, fields: [{ kind: 'other', value: '@somebody' }] })).toBeNull()
})
