import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { visibleReaction as rule } from '../../../../../src/shared/guard/rules/visible-reaction.ts'
import { networks } from '../../../../../src/shared/networks/index.ts'
import { actWith } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'like', moment: 'done', ...parts }))

test.each(networks.map((network) => [network.id, network] as const))('tells who sees a like on %s, in one sentence', (networkId, { name, visibility }) => {
  const finding = check({ networkId })
  expect(finding).toMatchObject({ ruleId: 'visible-reaction', level: 1, spans: [], evidence: '', offers: [] })
  if (visibility.reaction === null) expect(finding?.sentence).toContain('not known')
  else expect(finding?.sentence).toBe(`${name} shows this to ${visibility.reaction}.`)
  expect(check({ networkId, kind: 'share' })?.sentence).toContain(`On ${name} a share stands under your name`)
})

test('of a network that is not in the catalogue nothing is promised', () => {
  for (const networkId of [null, 'gone']) {
    expect(check({ networkId })?.sentence).toContain('not known')
    expect(check({ networkId, kind: 'share' })?.sentence).toContain('under your name')
  }
})

test('it speaks in the personal self, after it happened', () => {
  expect(check({ self: 'professional' })).toBeNull()
  expect([rule.acts, rule.moments, rule.level]).toEqual([['like', 'share'], ['done'], 1])
})
