import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { profileWithoutNotice as rule } from '../../../../../src/shared/guard/rules/profile-without-notice.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const biography = 'I am a therapist for couples and families in Oakland, and I have worked with people in hard times since I was young.'
const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'signup', self: 'professional', place: placeOf('own_profile'), text, ...parts }))

test.each([
  biography, `${biography} Office hours Monday to Friday.`,
  'Ich bin Psychotherapeutin in Köln und begleite Paare und Familien seit vielen Jahren durch schwere Zeiten im Leben.',
  'Soy psicóloga y acompaño a parejas y familias desde hace muchos años en los momentos más difíciles de la vida.',
])('hints at %j', (text) => { expect(check(text)).toMatchObject({ ruleId: 'profile-without-notice', level: 1, spans: [], evidence: '', offers: ['paste-block'] }) })

test.each([
  'This page is not monitored.', 'I do not monitor messages here.', 'In an emergency call your doctor.', 'In a crisis call 988.', 'See my social media policy.', 'Not for emergencies.', 'Im Notfall wählen Sie den Notruf.', 'Diese Seite wird nicht laufend überwacht.', 'En caso de emergencia llame a su médico.', 'Crisis lifeline on my website.',
])('stays silent when it says %j', (notice) => { expect(check(`${biography} ${notice}`)).toBeNull() })

test.each([
  'Therapist in Oakland.', '', 'I like the sea, long walks, good books and even better coffee, and I have lived in four towns in three countries so far.',
])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test('while typing it speaks on the own profile and in the settings only', () => {
  for (const kind of ['own_profile', 'settings'] as const) expect(check(biography, { moment: 'typing', place: placeOf(kind) })?.level).toBe(1)
  for (const kind of ['feed', 'unknown', 'login'] as const) expect(check(biography, { moment: 'typing', place: placeOf(kind) })).toBeNull()
  expect(check(biography, { place: placeOf('unknown') })?.level).toBe(1)
})

test('a field for anything counts like a text when it is long enough, other fields do not', () => {
  const inField = (kind: 'other' | 'username' | 'website', value: string): Finding | null => check('', { fields: [{ kind: 'other', value: 'Oakland' }, { kind, value }] })
  expect(inField('other', biography)?.level).toBe(1)
  expect(inField('other', 'Therapist in Oakland')).toBeNull()
  expect(inField('other', `${biography} In an emergency call 988.`)).toBeNull()
  for (const kind of ['username', 'website'] as const) expect(inField(kind, biography)).toBeNull()
  expect(check('In an emergency call 988.', { fields: [{ kind: 'other', value: biography }] })).toBeNull()
})

test('the personal self needs no notice', () => { expect(check(biography, { self: 'personal' })).toBeNull() })

test('a text of thirty signs is long enough', () => {
  const text = 'Therapist '.padEnd(29, 'x')
  expect(check(text)).toBeNull()
  expect(check(`${text}x`)).not.toBeNull()
})
