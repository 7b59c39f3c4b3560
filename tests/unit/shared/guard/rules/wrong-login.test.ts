import { expect, test } from 'vitest'
import type { Field } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { wrongLogin as rule } from '../../../../../src/shared/guard/rules/wrong-login.ts'
import type { SelfId } from '../../../../../src/shared/persona.ts'
import { actWith, handles, identities } from '../../../../fakes/acts.ts'

const field = (kind: Field['kind'], value: string): Field => ({ kind, value })
const check = (self: SelfId, ...fields: Field[]): Finding | null => rule.check(actWith({ kind: 'login', self, fields }))

test.each([
  ['personal', field('email', 'office@example-therapy.com')], ['personal', field('username', 'drexample')], ['personal', field('email', '@DrExample')], ['personal', field('other', 'drexample')],
  ['personal', field('phone', '628 555 0178')], ['personal', field('username', 'Office+x@example-therapy.com')], ['professional', field('email', 'annasommer@gmail.com')], ['professional', field('username', 'anna_outdoors')], ['professional', field('other', '+1 415 555 0134')],
] as const)('stops in the %s self at %j', (self, entry) => {
  const other = identities[self === 'personal' ? 'professional' : 'personal']
  const finding = check(self, entry)
  expect(finding).toMatchObject({ ruleId: 'wrong-login', level: 3, evidence: entry.value, spans: [], offers: ['open-other-self'] })
  expect(finding?.sentence).toContain(other.name)
})

test.each([
  ['personal', field('email', 'anna.sommer@gmail.com')], ['personal', field('email', 'someone@example-therapy.com')], ['personal', field('username', 'drexample2')], ['personal', field('username', 'anna_outdoors')], ['personal', field('username', '')],
  ['professional', field('email', 'office@example-therapy.com')], ['professional', field('username', 'drexample')], ['professional', field('phone', '')], ['professional', field('other', '123456')],
] as const)('in the %s self stays silent about %j', (self, entry) => { expect(check(self, entry)).toBeNull() })

test('while typing it is a hint', () => {
  expect(rule.check(actWith({ kind: 'login', moment: 'typing', fields: [field('email', 'office@example-therapy.com')] }))).toMatchObject({ level: 1, offers: ['open-other-self'] })
})

test('an identifier of both selves is no mistake, and the wrong one among several is found', () => {
  const both = { ...identities, personal: { ...identities.personal, handles: handles('drexample') } }
  expect(rule.check(actWith({ kind: 'login', identities: both, fields: [field('username', 'drexample')] }))).toBeNull()
  expect(check('personal', field('email', 'anna.sommer@gmail.com'), field('username', 'drexample'))?.evidence).toBe('drexample')
  expect(check('personal')).toBeNull()
})

test('it looks at logins only', () => { expect(rule.acts).toEqual(['login']) })
