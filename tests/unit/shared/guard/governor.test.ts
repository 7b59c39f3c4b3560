import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { current, dailyAsks, dailyHints, emptyMemory, forget, forgetAccount, govern, noteHelped, noteShown, recordOf, remember, rememberAnswer, rememberedDays, setRule, type GuardMemory, type Occasion } from '../../../../src/shared/guard/governor.ts'
import type { Finding, Level, Rule } from '../../../../src/shared/guard/rule.ts'

const now = new Date(2026, 10, 22, 10, 0)
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)
const ruleWith = (id: string, level: Level, asksOnce = false): Rule => ({
  id, title: id, rows: ['P2.1'], practice: 2, level, why: '', sources: [], acts: ['post', 'follow'], moments: ['sending'], usesPlace: false, asksOnce,
  tryIt: { self: 'personal', path: '/', instruction: '' }, check: () => null,
})
const asks = ruleWith('asks', 2)
const once = ruleWith('once', 2, true)
const stops = ruleWith('stops', 3)
const hints = ruleWith('hints', 1)
const rules = [asks, once, stops, hints]
const finding = (rule: Rule, level: Level = rule.level): Finding => ({ ruleId: rule.id, level, sentence: '', spans: [], evidence: '', offers: [] })
const here: Occasion = { accountId: 'a-1', act: 'follow', counterpart: 'jane' }
let ids = 0
const newId = (): string => `r-${++ids}`
const levels = (memory: GuardMemory, findings: readonly Finding[], occasion = here, at = now): readonly Level[] => govern(findings, rules, memory, occasion, at).map((entry) => entry.level)
const times = (count: number, step: (memory: GuardMemory) => GuardMemory, start = emptyMemory): GuardMemory => Array.from({ length: count }).reduce<GuardMemory>(step, start)

test('says everything to somebody who has answered nothing', () => {
  expect(levels(emptyMemory, [finding(stops), finding(asks), finding(once), finding(hints)])).toEqual([3, 2, 2, 1])
})

test('a finding of no rule (a check that could not finish) is never made quieter', () => {
  const lost: Finding = { ...finding(asks), ruleId: 'unknown-self' }
  expect(govern([lost], rules, times(20, (memory) => noteShown(memory, [lost], now)), here, now)).toEqual([lost])
})

test('"fine for this account" silences this rule for this act and account, and ends after thirty days', () => {
  const memory = rememberAnswer(emptyMemory, [finding(asks)], rules, here, true, newId, now)
  expect(levels(memory, [finding(asks)])).toEqual([])
  expect(levels(memory, [finding(asks)], { ...here, counterpart: 'somebody else' })).toEqual([])
  expect(levels(memory, [finding(asks)], { ...here, accountId: 'a-2' })).toEqual([2])
  expect(levels(memory, [finding(asks)], { ...here, act: 'post' })).toEqual([2])
  expect(levels(memory, [finding(once)])).toEqual([2])
  expect(levels(memory, [finding(asks)], here, days(rememberedDays - 1))).toEqual([])
  expect(levels(memory, [finding(asks)], here, days(rememberedDays + 1))).toEqual([2])
})

test('a rule that asks once hints at others afterwards, and is silent about the same person', () => {
  const memory = rememberAnswer(emptyMemory, [finding(once)], rules, here, false, newId, now)
  expect(levels(memory, [finding(once)], { ...here, counterpart: 'somebody else' })).toEqual([1])
  expect(levels(memory, [finding(once)])).toEqual([])
  expect(levels(memory, [finding(once)], { ...here, counterpart: null })).toEqual([1])
  expect(levels(memory, [finding(once)], here, days(rememberedDays + 1))).toEqual([2])
})

test('a plain "send anyway" to any other rule is remembered by nobody', () => {
  expect(rememberAnswer(emptyMemory, [finding(asks), finding(stops)], rules, here, false, newId, now)).toEqual(emptyMemory)
})

test('a stop is never remembered, never silenced, never counted down', () => {
  const answered = rememberAnswer(emptyMemory, [finding(stops)], rules, here, true, newId, now)
  expect(answered.remembered).toEqual([])
  const worn = times(50, (memory) => noteShown(memory, [finding(stops)], now), remember(answered, 'stops', here, 'silent', 'x', now))
  expect(levels(worn, [finding(stops)])).toEqual([3])
  expect(levels(setRule(worn, stops, 'off', now), [finding(stops)])).toEqual([2])
})

test('after some questions in a day a rule only hints, and asks again the next day', () => {
  const worn = times(dailyAsks, (memory) => noteShown(memory, [finding(asks)], now))
  expect(levels(times(dailyAsks - 1, (memory) => noteShown(memory, [finding(asks)], now)), [finding(asks)])).toEqual([2])
  expect(levels(worn, [finding(asks)])).toEqual([1])
  expect(levels(worn, [finding(asks)], here, days(1))).toEqual([2])
  expect(levels(worn, [finding(once)])).toEqual([2])
  const helpful = times(20, (memory) => noteHelped(noteShown(memory, [finding(asks)], now), ['asks'], now))
  expect(levels(helpful, [finding(asks)])).toEqual([2])
})

test('hints end after some in a day; those at a field do not', () => {
  const worn = times(dailyHints, (memory) => noteShown(memory, [finding(hints)], now))
  expect(levels(worn, [finding(hints)])).toEqual([])
  expect(govern([finding(hints)], rules, worn, here, now, false)).toHaveLength(1)
  expect(levels(worn, [finding(hints)], here, days(1))).toEqual([1])
})

test.each([['off', []], ['hint', [1]], ['full', [2]]] as const)('a rule that is set to %s', (setting, expected) => {
  expect(levels(setRule(emptyMemory, asks, setting, now), [finding(asks)])).toEqual(expected)
})

test('counts what was shown and what helped, by day and for ever', () => {
  const memory = noteHelped(noteShown(noteShown(emptyMemory, [finding(asks), finding(hints)], now), [finding(asks)], now), ['asks'], now)
  expect(recordOf(memory, 'asks', now)).toMatchObject({ shown: 2, helped: 1, asksToday: 1, hintsToday: 0, lastShown: now.toISOString() })
  expect(recordOf(memory, 'hints', now)).toMatchObject({ shown: 1, helped: 0, asksToday: 0, hintsToday: 1 })
  expect(recordOf(memory, 'asks', days(1))).toMatchObject({ shown: 2, helped: 1, asksToday: 0 })
  expect(recordOf(memory, 'never', now)).toMatchObject({ shown: 0, lastShown: null })
})

test('every answer can be taken back, one by one or with its account', () => {
  const memory = remember(remember(emptyMemory, 'asks', here, 'silent', 'one', now), 'asks', { ...here, accountId: 'a-2' }, 'silent', 'two', now)
  expect(levels(forget(memory, 'one'), [finding(asks)])).toEqual([2])
  expect(forgetAccount(memory, 'a-2').remembered.map((entry) => entry.id)).toEqual(['one'])
  expect(forget(memory, 'unknown')).toEqual(memory)
})

test('the same answer again takes the place of the older one, and old ones are dropped', () => {
  const memory = remember(remember(emptyMemory, 'asks', here, 'hint', 'one', now), 'asks', here, 'silent', 'two', days(2))
  expect(memory.remembered.map((entry) => entry.id)).toEqual(['two'])
  expect(current(memory, days(100))).toEqual([])
  expect(remember(memory, 'once', here, 'silent', 'three', days(100)).remembered.map((entry) => entry.id)).toEqual(['three'])
})

test('no memory makes anything louder, and none silences a stop', () => {
  const effect = fc.constantFrom('silent' as const, 'hint' as const)
  const step = fc.oneof(
    fc.record({ rule: fc.constantFrom(...rules), effect }).map(({ rule, effect: how }) => (memory: GuardMemory) => remember(memory, rule.id, here, how, newId(), now)),
    fc.constantFrom(...rules).map((rule) => (memory: GuardMemory) => noteShown(memory, [finding(rule)], now)),
    fc.record({ rule: fc.constantFrom(...rules), setting: fc.constantFrom('full' as const, 'ask' as const, 'hint' as const, 'off' as const) }).map(({ rule, setting }) => (memory: GuardMemory) => setRule(memory, rule, setting, now)),
  )
  fc.assert(fc.property(fc.array(step, { maxLength: 30 }), fc.constantFrom(...rules), (steps, rule) => {
    const memory = steps.reduce((before, change) => change(before), emptyMemory)
    const [left] = govern([finding(rule)], rules, memory, here, now)
    expect(left?.level ?? 0).toBeLessThanOrEqual(rule.level)
    if (rule.level === 3) expect(left?.level ?? 0).toBeGreaterThanOrEqual(2)
  }))
})
