import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { Memory } from '../../../../src/main/guard/memory.ts'
import { AppStateSchema, emptyState } from '../../../../src/shared/state/app-state.ts'
import { fakeMemory, findingOf, ruleWith, type Kept } from '../../../fakes/guard.ts'
import { id } from '../../../fakes/state.ts'

let kept: Kept
beforeEach(() => { kept = fakeMemory() })
const day = 86_400_000
const occasion = { accountId: id(1), act: 'comment', counterpart: null } as const
const once = ruleWith('once', 2, { asksOnce: true })
const always = ruleWith('always', 2)
const stop = ruleWith('stop', 3)

test('a person becomes the same hash however they are written, and nobody stays nobody', () => {
  const hash = kept.memory.hashOf('maria.lopez')
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  for (const name of ['@maria.lopez', ' Maria.Lopez ', 'MARIA.LOPEZ', '@Ｍaria.lopez']) expect(kept.memory.hashOf(name), name).toBe(hash)
  expect(kept.memory.hashOf('maria.lopez2')).not.toBe(hash)
  for (const nobody of [null, '', '  ']) expect(kept.memory.hashOf(nobody)).toBeNull()
})

test('the key of the hashes is made once, at the first use, and kept in the state', () => {
  expect(kept.state.guardKey).toBe('')
  kept.memory.hashOf(null)
  expect(kept.state.guardKey).toBe('')
  const hash = kept.memory.hashOf('maria')
  const { guardKey } = kept.state
  expect(guardKey).toMatch(/^[0-9a-f]{64}$/)
  expect(kept.memory.hashOf('maria')).toBe(hash)
  expect(kept.state.guardKey).toBe(guardKey)
})

test('another installation has another key, so hashes tell nothing there', () => { expect(fakeMemory().memory.hashOf('maria')).not.toBe(kept.memory.hashOf('maria')) })

test('a name never stands in what is stored', () => {
  fc.assert(fc.property(fc.stringMatching(/^[qwrtzplkjhgsyxvnm]{8,40}$/), (name) => {
    const own = fakeMemory()
    own.memory.answered([findingOf('once', 2)], [once], { ...occasion, counterpart: own.memory.hashOf(name) }, false)
    expect(JSON.stringify(own.state)).not.toContain(name)
    expect(AppStateSchema.parse(own.state)).toEqual(own.state)
  }), { numRuns: 50 })
})

test('what was shown and what helped is counted, by rule and by day', () => {
  kept.memory.shown([findingOf('once', 2), findingOf('hint', 1)])
  kept.memory.shown([findingOf('once', 2)])
  kept.memory.helped(['once'])
  expect(kept.memory.get().rules['once']).toMatchObject({ shown: 2, helped: 1, asksToday: 1, hintsToday: 0, lastShown: kept.now.toISOString(), day: '2026-11-22' })
  expect(kept.memory.get().rules['hint']).toMatchObject({ shown: 1, helped: 0, asksToday: 0, hintsToday: 1 })
  kept.now = new Date(kept.now.getTime() + day)
  kept.memory.shown([findingOf('once', 2)])
  expect(kept.memory.get().rules['once']).toMatchObject({ shown: 3, helped: 1, asksToday: 1, day: '2026-11-23' })
})

test.each([
  ['a rule that asks once', once, false, ['hint']], ['a rule that asks always', always, false, []], ['a rule that asks always, with "fine for this account"', always, true, ['silent']], ['a stop, even so', stop, true, []],
] as const)('going on after %s is remembered as %j', (_name, rule, forAccount, effects) => {
  kept.memory.answered([findingOf(rule.id, rule.level)], [once, always, stop], occasion, forAccount)
  expect(kept.memory.get().remembered.map(({ effect }) => effect)).toEqual(effects)
})

test('answers carry an id of their own, and one can be taken back alone', () => {
  kept.memory.answered([findingOf('once', 2)], [once], { ...occasion, counterpart: kept.memory.hashOf('maria') }, false)
  const [first, second] = kept.memory.get().remembered
  expect(first?.id).not.toBe(second?.id)
  kept.memory.forget(first?.id ?? '')
  expect(kept.memory.get().remembered).toEqual([second])
  kept.memory.forget('unknown')
  expect(kept.memory.get().remembered).toHaveLength(1)
})

test('what was answered on an account goes with it, nothing else', () => {
  for (const accountId of [id(1), id(2)]) kept.memory.answered([findingOf('always', 2)], [always], { ...occasion, accountId }, true)
  kept.memory.shown([findingOf('always', 2)])
  kept.memory.forgetAccount(id(1))
  expect(kept.memory.get().remembered.map(({ accountId }) => accountId)).toEqual([id(2)])
  expect(kept.memory.get().rules['always']?.shown).toBe(1)
})

test('a rule is set by the user, a stop never off', () => {
  kept.memory.set(always, 'off')
  kept.memory.set(stop, 'off')
  expect([kept.memory.get().rules['always']?.setting, kept.memory.get().rules['stop']?.setting]).toEqual(['off', 'ask'])
})

test('nothing but the guard\'s part of the state changes', () => {
  const { guard: _before, ...rest } = kept.state
  kept.memory.shown([findingOf('once', 2)])
  kept.memory.answered([findingOf('once', 2)], [once], occasion, true)
  const { guard: _after, ...same } = kept.state
  expect(same).toEqual(rest)
})

test('a state without anything remembered is an empty memory', () => {
  const memory = new Memory({ state: emptyState, change: () => undefined, now: () => new Date(), newId: () => id(1) })
  expect(memory.get()).toEqual({ rules: {}, remembered: [] })
})
