import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { openChannels as rule } from '../../../../../src/shared/guard/rules/open-channels.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'open', moment: 'opening', self: 'professional', ...parts }))

test.each(['settings', 'settings_privacy'] as const)('hints on the page kind %s', (kind) => { expect(check({ place: placeOf(kind) })).toMatchObject({ ruleId: 'open-channels', level: 1, spans: [], evidence: '', offers: [] }) })
test.each(['feed', 'own_profile', 'unknown', 'contact_upload', 'login'] as const)('stays silent on the page kind %s', (kind) => { expect(check({ place: placeOf(kind) })).toBeNull() })
test('stays silent in the personal self', () => { expect(check({ self: 'personal', place: placeOf('settings') })).toBeNull() })
test('it speaks only when a page opens', () => { expect([rule.acts, rule.moments]).toEqual([['open'], ['opening']]) })
