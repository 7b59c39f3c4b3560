import { expect, test } from 'vitest'
import { warningsView, type WarningsFacts } from '../../../src/main/warnings.ts'
import { noteHelped, noteShown, remember, setRule } from '../../../src/shared/guard/governor.ts'
import { rules } from '../../../src/shared/guard/rules/index.ts'
import { WarningsViewSchema } from '../../../src/shared/ipc/shell-view.ts'
import type { AppState } from '../../../src/shared/state/app-state.ts'
import { emptyLog, findingOf, ruleWith } from '../../fakes/guard.ts'
import { id, networkDraft, stateWith } from '../../fakes/state.ts'

const now = new Date(2026, 10, 22, 12)
const days = (count: number): Date => new Date(now.getTime() + count * 86_400_000)
const [first, second] = [ruleWith('first', 2, { rows: ['P1.4', 'P1.5'] }), ruleWith('second', 3)]
const accounts = stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'professional', 'linkedin'))
const stateOf = (guard: { readonly rules: object, readonly remembered: readonly object[] }, parts: Partial<AppState> = {}): AppState => ({ ...accounts, guard: { rules: { ...guard.rules }, remembered: [...guard.remembered] } as AppState['guard'], ...parts })
const viewOf = (parts: Partial<WarningsFacts> = {}) => warningsView({ state: accounts, rules: [first, second], pack: { version: 0, issued: null }, isDevelopmentKey: true, log: emptyLog, now, ...parts })

test('what is shown is what the contract says, for every rule that there is', () => {
  const view = viewOf({ rules })
  expect(WarningsViewSchema.parse(view)).toEqual(view)
  expect(view.rules.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id))
})

test('a rule that never spoke is as it was made', () => {
  expect(viewOf().rules[0]).toEqual({
    id: 'first', title: 'Rule first', practice: 1, rows: ['P1.4', 'P1.5'], level: 2, why: 'A test.', sources: [{ code: 'ACA 2014', section: 'H.6.a', confidence: 'C' }],
    setting: 'full', shown: 0, helped: 0, lastShown: null, tryAs: 'personal', tryIt: 'Press Post.',
  })
})

test('a rule tells how often it spoke and helped, and how the user set it', () => {
  const worked = noteHelped(noteShown(noteShown({ rules: {}, remembered: [] }, [findingOf('first', 2)], days(-3)), [findingOf('first', 2)], days(-1)), ['first'], days(-1))
  const [quiet, stop] = viewOf({ state: stateOf(setRule(setRule(worked, first, 'off', now), second, 'off', now)) }).rules
  expect(quiet).toMatchObject({ shown: 2, helped: 1, lastShown: days(-1).toISOString(), setting: 'off' })
  expect(stop).toMatchObject({ shown: 0, setting: 'ask' })
})

test('remembered answers are listed while they count, with the account that they were given on', () => {
  const about = { accountId: id(2), act: 'comment', counterpart: null } as const
  const old = remember({ rules: {}, remembered: [] }, 'first', { ...about, act: 'reply' }, 'silent', id(11), days(-31))
  const two = remember(remember(old, 'first', about, 'hint', id(12), days(-29)), 'first', { ...about, counterpart: 'f'.repeat(64) }, 'silent', id(13), now)
  expect(viewOf({ state: stateOf(two) }).remembered).toEqual([
    { id: id(12), title: 'Rule first', accountName: 'LinkedIn', self: 'professional', act: 'comment', aboutPerson: false, until: days(1).toISOString(), effect: 'hint' },
    { id: id(13), title: 'Rule first', accountName: 'LinkedIn', self: 'professional', act: 'comment', aboutPerson: true, until: days(30).toISOString(), effect: 'silent' },
  ])
  expect(viewOf({ state: stateOf(two), now: days(2) }).remembered.map((answer) => answer.id)).toEqual([id(13)])
})

test('the hash of a person is not shown', () => {
  const memory = remember({ rules: {}, remembered: [] }, 'first', { accountId: id(1), act: 'comment', counterpart: 'f'.repeat(64) }, 'silent', id(11), now)
  expect(JSON.stringify(viewOf({ state: stateOf(memory, { guardKey: 'e'.repeat(64) }) }))).not.toMatch(/ffff|eeee/)
})

test('an answer of a rule that is gone keeps its id for a name, one of an account that is gone is not listed', () => {
  const about = { accountId: id(1), act: 'post', counterpart: null } as const
  const memory = remember(remember({ rules: {}, remembered: [] }, 'dropped', about, 'silent', id(11), now), 'first', { ...about, accountId: id(99) }, 'silent', id(12), now)
  expect(viewOf({ state: stateOf(memory) }).remembered).toMatchObject([{ id: id(11), title: 'dropped', accountName: 'Facebook' }])
})

test('permissions tell whose they are; one of a space of nobody is not listed', () => {
  const permission = { space: 'professional-2', origin: 'https://a.test', permission: 'media', granted: true }
  expect(viewOf({ state: { ...accounts, permissions: [permission, { ...permission, space: 'shell' }] } }).permissions).toEqual([{ space: 'professional-2', self: 'professional', origin: 'https://a.test', permission: 'media' }])
})

test('limited sites and the pack in use are told', () => {
  const state = { ...accounts, limitedSites: [{ host: 'a.test', since: '2026-11-20T18:00:00.000Z', packVersion: 3 }], packAddress: 'https://packs.test/' }
  expect(viewOf({ state, pack: { version: 3, issued: '2026-11-01' }, isDevelopmentKey: false })).toMatchObject({
    limitedSites: [{ host: 'a.test', since: '2026-11-20T18:00:00.000Z' }], pack: { version: 3, issued: '2026-11-01', address: 'https://packs.test/', isDevelopmentKey: false },
  })
})

test('sites whose logins are never kept are listed with their self', () => {
  const entry = { self: 'professional', origin: 'https://a.test' } as const
  expect(viewOf({ state: { ...accounts, neverKeep: [entry] } }).neverKeep).toEqual([entry])
})
