import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { publicComment as rule } from '../../../../../src/shared/guard/rules/public-comment.ts'
import { actWith } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'comment', audience: 'public', ...parts }))

test.each(['comment', 'reply'] as const)('asks about a public %s, and hints before it is written', (kind) => {
  expect(check({ kind })).toMatchObject({ ruleId: 'public-comment', level: 2, spans: [], evidence: '', offers: [] })
  expect(check({ kind, moment: 'entering' })?.level).toBe(1)
})

test.each<[string, Partial<Act>]>([['a limited audience', { audience: 'limited' }], ['an unknown audience', { audience: null }], ['the professional self', { self: 'professional' }]])('stays silent about %s', (_name, parts) => { expect(check(parts)).toBeNull() })

test('it asks once for each account', () => { expect(rule.asksOnce).toBe(true) })
