import { expect, test } from 'vitest'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { sameUserName as rule } from '../../../../../src/shared/guard/rules/same-user-name.ts'
import { actWith, handles, identities } from '../../../../fakes/acts.ts'

const both = { personal: { ...identities.personal, handles: handles('anna_outdoors', 'sommer') }, professional: { ...identities.professional, handles: [{ networkId: 'linkedin', handle: 'drexample' }, { networkId: 'x', handle: '@Sommer' }] } }
const check = (self: 'personal' | 'professional', value: string, moment: 'typing' | 'sending' = 'sending'): Finding | null =>
  rule.check(actWith({ kind: 'signup', self, moment, identities: both, fields: [{ kind: 'username', value }] }))

test.each([['personal', 'drexample'], ['personal', '@DrExample'], ['professional', ' anna_outdoors '], ['professional', 'ANNA_OUTDOORS']] as const)('in the %s self asks about %j, the very name of the other self', (self, value) => {
  expect(check(self, value)).toMatchObject({ ruleId: 'same-user-name', level: 2, evidence: value, spans: [], offers: ['use-own-identity'] })
  expect(check(self, value)?.sentence).toContain('belongs to your other self')
  expect(check(self, value, 'typing')?.level).toBe(1)
})

test.each([['personal', 'sommer'], ['personal', '@SOMMER'], ['professional', ' Sommer ']] as const)('in the %s self asks about %j, which both selves have', (self, value) => {
  expect(check(self, value)).toMatchObject({ ruleId: 'same-user-name', level: 2, evidence: value, spans: [], offers: ['use-own-identity'] })
  expect(check(self, value, 'typing')?.level).toBe(1)
})

test.each([
  ['personal', 'drexample2'], ['personal', 'dr_example'], ['personal', 'dr.example'], ['personal', 'DrExample_1980'], ['personal', '@dr-example'], ['professional', 'annaoutdoors'], ['professional', 'anna.outdoors7'], ['professional', '_anna_outdoors_'], ['personal', 'sommer7'],
] as const)('in the %s self hints at %j, which looks like a name of the other self', (self, value) => { expect(check(self, value)).toMatchObject({ level: 1, evidence: value }) })

test.each([
  ['personal', 'anna_outdoors'], ['personal', 'anna_outdoors2'], ['personal', 'drexamples'], ['personal', 'example'], ['personal', '12345'], ['personal', '___'], ['personal', ''], ['professional', 'drexample'], ['professional', 'drexample9'],
] as const)('in the %s self stays silent about %j', (self, value) => { expect(check(self, value)).toBeNull() })

test('short names and other fields are no evidence', () => {
  const short = { ...identities, professional: { ...identities.professional, handles: handles('dr1') } }
  expect(rule.check(actWith({ kind: 'signup', identities: short, fields: [{ kind: 'username', value: 'dr2' }] }))).toBeNull()
  expect(rule.check(actWith({ kind: 'signup', identities: both, fields: [{ kind: 'other', value: 'sommer' }, { kind: 'email', value: 'dr_example' }] }))).toBeNull()
  expect(rule.check(actWith({ kind: 'signup', identities: both }))).toBeNull()
})
