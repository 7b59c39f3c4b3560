import { describe, expect, test } from 'vitest'
import type { Level } from '../../src/shared/guard/rule.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import { countByRule, liveThrough, readDay, type Said } from '../days/day.ts'

// The two scripted days measure the rules as a whole: how seldom they disturb, and that they miss nothing.

/** What held the user up: findings of this level while something was opened or sent, since earlier ones only hint. */
const heard = (said: readonly Said[], level: Level): string[] =>
  said.filter(({ act }) => act.moment === 'sending' || act.moment === 'opening').flatMap(({ act, findings }) => findings.filter((finding) => finding.level === level).map((finding) => `${act.at} ${finding.ruleId}`))

describe('an ordinary day of 300 acts', () => {
  const said = liveThrough(readDay('ordinary'), rules, true)

  test('asks at most five times', () => { expect(heard(said, 2).length, heard(said, 2).join(', ')).toBeLessThanOrEqual(5) })
  test('stops nobody', () => { expect(heard(said, 3)).toEqual([]) })
  test('says no thing more often than three times by one rule', () => {
    for (const [ruleId, { asks, stops }] of countByRule(said)) expect(asks + stops, ruleId).toBeLessThanOrEqual(3)
  })
  test('is the same day each time', () => { expect(liveThrough(readDay('ordinary'), rules, true)).toEqual(said) })
})

describe('a bad day', () => {
  const said = liveThrough(readDay('bad'), rules, false)

  test('misses nothing', () => {
    expect(said.length).toBeGreaterThanOrEqual(60)
    expect(said.filter(({ caught }) => !caught).map(({ act }) => `${act.at} ${act.expect?.row ?? ''} ${act.address}`)).toEqual([])
  })

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s catches at least one act that breaks its row', (ruleId, rule) => {
    const its = said.filter(({ act, findings }) => act.expect && rule.rows.includes(act.expect.row) && findings.some((finding) => finding.ruleId === ruleId))
    expect(its.length).toBeGreaterThan(0)
  })

  test('no rule speaks louder than it may', () => {
    for (const { findings } of said) for (const finding of findings) expect(finding.level, finding.ruleId).toBeLessThanOrEqual(rules.find((rule) => rule.id === finding.ruleId)?.level ?? 0)
  })

  test('without the rules everything would be missed', () => { expect(liveThrough(readDay('bad'), [], false).filter(({ caught }) => caught)).toEqual([]) })
})
