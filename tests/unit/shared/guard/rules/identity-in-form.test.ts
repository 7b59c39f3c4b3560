import { expect, test } from 'vitest'
import type { Field } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { identityInForm as rule } from '../../../../../src/shared/guard/rules/identity-in-form.ts'
import type { SelfId } from '../../../../../src/shared/persona.ts'
import { actWith, identities } from '../../../../fakes/acts.ts'

const check = (self: SelfId, ...fields: Field[]): Finding | null => rule.check(actWith({ kind: 'signup', self, fields }))
const field = (kind: Field['kind'], value: string): Field => ({ kind, value })

test.each([
  ['personal', field('email', 'office@example-therapy.com'), 'e-mail address'],
  ['personal', field('email', 'Office+facebook@Example-Therapy.com'), 'e-mail address'],
  ['personal', field('username', 'office@example-therapy.com'), 'e-mail address'],
  ['personal', field('other', ' office@example-therapy.com '), 'e-mail address'],
  ['personal', field('phone', '+1 (628) 555-0178'), 'phone number'],
  ['personal', field('phone', '6285550178'), 'phone number'],
  ['personal', field('username', '628.555.0178'), 'phone number'],
  ['professional', field('email', 'anna.sommer@gmail.com'), 'e-mail address'],
  ['professional', field('email', 'annasommer+linkedin@googlemail.com'), 'e-mail address'],
  ['professional', field('website', 'anna.sommer@gmail.com'), 'e-mail address'],
  ['professional', field('phone', '415-555-0134'), 'phone number'],
  ['professional', field('phone', '001 415 555 0134'), 'phone number'],
] as const)('in the %s self asks about %j, a %s', (self, entry, word) => {
  const other = identities[self === 'personal' ? 'professional' : 'personal']
  const finding = check(self, entry)
  expect(finding).toMatchObject({ ruleId: 'identity-in-form', level: 3, evidence: entry.value, offers: ['use-own-identity'], spans: [] })
  expect(finding?.sentence).toContain(`This ${word} belongs to ${other.name}`)
})

test.each([
  ['personal', field('email', 'anna.sommer@gmail.com')], ['personal', field('email', 'somebody.else@gmail.com')], ['personal', field('email', 'office@example-therapy.org')],
  ['personal', field('email', 'office')], ['personal', field('email', '')], ['personal', field('phone', '+1 415 555 0134')], ['personal', field('phone', '628 555 0179')], ['personal', field('phone', '0178')],
  ['personal', field('phone', '')], ['personal', field('username', 'drexample2')], ['personal', field('username', 'DrExample')], ['personal', field('username', '@drexample')], ['professional', field('username', 'anna_outdoors')], ['personal', field('username', 'anna_outdoors')], ['personal', field('other', 'drexample')], ['personal', field('website', 'https://example-therapy.com')],
  ['personal', field('other', 'Dr. A. Example')], ['personal', field('other', '94110')], ['professional', field('email', 'office@example-therapy.com')], ['professional', field('phone', '(628) 555 0178')],
  ['professional', field('username', 'drexample')], ['professional', field('other', 'anna_outdoors')], ['professional', field('other', '2024-05-17')],
] as const)('in the %s self stays silent about %j', (self, entry) => { expect(check(self, entry)).toBeNull() })

test.each([
  ['signup', 3], ['post', 2], ['comment', 2], ['message', 2], ['review', 2], ['reply', 2]
] as const)('in a %s it is a hint while typing, and level %s at the moment of sending', (kind, level) => {
  const fields = [field('email', 'office@example-therapy.com')]
  expect(rule.check(actWith({ kind, moment: 'typing', self: 'personal', fields }))?.level).toBe(1)
  expect(rule.check(actWith({ kind, moment: 'sending', self: 'personal', fields }))?.level).toBe(level)
})

test('the first wrong field of several is named', () => {
  const finding = check('personal', field('email', 'anna.sommer@gmail.com'), field('phone', '628 555 0178'), field('username', 'drexample'))
  expect(finding).toMatchObject({ evidence: '628 555 0178' })
  expect(check('personal')).toBeNull()
})

test('what belongs to both selves is no mistake', () => {
  const shared = { ...identities, personal: { ...identities.personal, emails: ['shared@example.org'] }, professional: { ...identities.professional, emails: ['SHARED+x@example.org'] } }
  for (const self of ['personal', 'professional'] as const) expect(rule.check(actWith({ kind: 'signup', self, identities: shared, fields: [field('email', 'shared@example.org')] }))).toBeNull()
})

test('text in a composer is left to the other rules', () => {
  expect(rule.check(actWith({ kind: 'post', self: 'personal', text: 'Mail office@example-therapy.com' }))).toBeNull()
})

test.each(['signup', 'post', 'comment', 'message', 'review', 'reply'] as const)('it looks at %s', (kind) => { expect(rule.acts).toContain(kind) })
test.each(['login', 'like', 'follow', 'search', 'open'] as const)('it does not look at %s', (kind) => { expect(rule.acts).not.toContain(kind) })

const known = { ...identities, professional: { ...identities.professional, websites: ['https://example-therapy.com'] } }
test.each([
  ['website', 'http://www.example-therapy.com/fees', 'web address', 2, 2], ['name', 'dr a example', 'name', 1, 1], ['email', 'office@example-therapy.com', 'e-mail address', 3, 2], ['phone', '（６２８）５５５－０１７８', 'phone number', 3, 2],
] as const)('a %s like %j is said as "This is your Professional %s" while typing, and has level %i in a form and %i elsewhere', (kind, value, word, inForm, elsewhere) => {
  const at = (parts: Partial<Parameters<typeof actWith>[0]>): Finding | null => rule.check(actWith({ kind: 'signup', identities: known, fields: [field(kind, value)], ...parts }))
  expect(at({ moment: 'typing' })).toMatchObject({ level: 1, offers: ['use-own-identity'], sentence: `This is your Professional ${word}; used here, it ties your two selves together.` })
  expect(at({})?.level).toBe(inForm)
  expect(at({ kind: 'review' })?.level).toBe(elsewhere)
})
