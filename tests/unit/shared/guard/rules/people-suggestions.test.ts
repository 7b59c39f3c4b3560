import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { peopleSuggestions as rule } from '../../../../../src/shared/guard/rules/people-suggestions.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'open', moment: 'opening', ...parts }))

test.each(['personal', 'professional'] as const)('hints on a page of suggestions in the %s self', (self) => {
  expect(check({ self, place: placeOf('people_suggestions') })).toMatchObject({ ruleId: 'people-suggestions', level: 1, spans: [], evidence: '', offers: [] })
})
test.each(['feed', 'other_profile', 'followers_list', 'connection_requests', 'unknown', 'search'] as const)('stays silent on the page kind %s', (kind) => { expect(check({ place: placeOf(kind) })).toBeNull() })
test('it speaks only when a page opens', () => { expect([rule.acts, rule.moments]).toEqual([['open'], ['opening']]) })
