import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { newConnection as rule } from '../../../../../src/shared/guard/rules/new-connection.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ controlName: 'Confirm', ...parts }))

test.each(['other_profile', 'connection_requests', 'message_requests', 'followers_list', 'people_suggestions'] as const)('asks on the page kind %s, in both selves', (kind) => {
  for (const self of ['personal', 'professional'] as const) for (const act of ['accept', 'follow'] as const) {
    expect(check({ self, kind: act, place: placeOf(kind) })).toMatchObject({ ruleId: 'new-connection', level: 2, spans: [], evidence: '', offers: [] })
  }
})

test.each(['feed', 'own_profile', 'unknown', 'business_page', 'group', 'settings', 'search', 'notifications'] as const)('stays silent on the page kind %s', (kind) => { expect(check({ kind: 'accept', place: placeOf(kind) })).toBeNull() })

test('it names nobody', () => { expect(check({ kind: 'follow', place: placeOf('other_profile'), counterpart: 'hamish' })?.sentence).not.toContain('hamish') })
test('it asks once for each account', () => { expect(rule.asksOnce).toBe(true) })
