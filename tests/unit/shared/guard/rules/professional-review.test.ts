import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { professionalReview as rule } from '../../../../../src/shared/guard/rules/professional-review.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'review', self: 'professional', text: 'Great coffee', ...parts }))

test.each(['review_write', 'business_page', 'unknown', 'feed'] as const)('stops at a review on the page kind %s', (kind) => {
  expect(check({ place: placeOf(kind) })).toMatchObject({ ruleId: 'professional-review', level: 3, spans: [], evidence: '', offers: ['move-draft'] })
})
test('stops at stars without a text', () => { expect(check({ text: '' })?.level).toBe(3) })
test('the personal self may review', () => { expect(check({ self: 'personal' })).toBeNull() })
test('a reply is no review', () => { expect([rule.acts, rule.moments]).toEqual([['review'], ['sending']]) })
