import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { reviewUnderOwnName as rule } from '../../../../../src/shared/guard/rules/review-under-own-name.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'review', text: 'Great coffee', ...parts }))

test.each(['review_write', 'business_page', 'reviews_list'] as const)('asks on the page kind %s', (kind) => { expect(check({ place: placeOf(kind) })).toMatchObject({ ruleId: 'review-under-own-name', level: 2, spans: [], evidence: '', offers: [] }) })
test.each(['yelp', 'google-maps', 'goodreads'])('asks everywhere on %s', (networkId) => { expect(check({ networkId })?.level).toBe(2) })
test.each<[string, Partial<Act>]>([
  ['another network and page', {}], ['a network that is not known', { networkId: null }], ['a feed', { place: placeOf('feed') }], ['the professional self', { self: 'professional', networkId: 'yelp', place: placeOf('review_write') }],
])('stays silent about %s', (_name, parts) => { expect(check(parts)).toBeNull() })
test('it asks once for each account, about reviews', () => { expect([rule.asksOnce, rule.acts]).toEqual([true, ['review']]) })
