import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientProfile as rule } from '../../../../../src/shared/guard/rules/client-profile.ts'
import { actWith, checkOf, clientWith, placeOf } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Marlene', family: 'Okafor', handles: ['marlene.o_88'] })])
const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'open', moment: 'opening', confidentiality: list, place: placeOf('other_profile'), ...parts }))

test('stops at the user name in the address, before there is a title', () => { expect(check({ counterpart: 'marlene.o_88' })).toMatchObject({ ruleId: 'client-profile', level: 3, spans: [], evidence: '' }) })
test('stops at the name in the title of a profile', () => {
  expect(check({ place: placeOf('other_profile', { title: 'Marlene Okafor | Facebook' }) })?.level).toBe(3)
  expect(check({ place: placeOf('feed', { title: 'Marlene Okafor | Facebook' }) })).toBeNull()
})
test('says where a visit is seen', () => {
  expect(check({ counterpart: 'marlene.o_88', networkId: 'linkedin' })?.sentence).toContain('visible')
  expect(check({ counterpart: 'marlene.o_88', networkId: 'reddit' })?.sentence).not.toContain('visible')
})
test.each(['dana.brook', 'marlene', null])('stays silent about %j', (counterpart) => { expect(check({ counterpart })).toBeNull() })
