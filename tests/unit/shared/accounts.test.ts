import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addAccount, changeAccount, counterpartOf, freeSpace, isSamePlace, landingAccount, moveAccount, removeAccount, reorderAccounts,
} from '../../../src/shared/accounts.ts'
import { selfIds, selfOfSpace } from '../../../src/shared/persona.ts'
import { AppStateSchema, type AppState } from '../../../src/shared/state/app-state.ts'
import { accountOf, id, networkDraft, siteDraft, stateWith } from '../../fakes/state.ts'

const spaces = (state: AppState): string[] => state.accounts.map((account) => account.space)
const order = (state: AppState): number[] => state.accounts.map((account) => Number(account.id.slice(-12)))

test('the accounts of a self share its space, a second login of one network gets a space of its own', () => {
  const state = stateWith(
    networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'professional', 'facebook'),
    networkDraft(4, 'personal', 'facebook'), networkDraft(5, 'personal', 'facebook'), networkDraft(6, 'personal', 'reddit'), networkDraft(7, 'professional', 'facebook'),
  )
  expect(spaces(state)).toEqual(['personal', 'personal', 'professional', 'personal-2', 'personal-3', 'personal-2', 'professional-2'])
})

test('sites of one domain never share a space, sites of different domains do', () => {
  const state = stateWith(
    siteDraft(1, 'personal', 'https://forum.example.org/'), siteDraft(2, 'personal', 'https://www.example.org/login'),
    siteDraft(3, 'personal', 'https://example.com/'), siteDraft(4, 'personal', 'https://anna.github.io/'), siteDraft(5, 'personal', 'https://ben.github.io/'),
  )
  expect(spaces(state)).toEqual(['personal', 'personal-2', 'personal', 'personal', 'personal'])
})

test('a freed space is used again', () => {
  const state = removeAccount(stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'x'), networkDraft(3, 'personal', 'x')), id(2))
  expect(freeSpace(state.accounts, 'personal', networkDraft(4, 'personal', 'x'))).toBe('personal-2')
  expect(freeSpace(state.accounts, 'professional', networkDraft(4, 'professional', 'x'))).toBe('professional')
})

test.each([
  ['one network', { networkId: 'x', address: 'https://x.com/' }, { networkId: 'x', address: 'https://twitter.com/' }, true],
  ['two networks', { networkId: 'x', address: 'https://x.com/' }, { networkId: 'reddit', address: 'https://x.com/' }, false],
  ['a network and a site', { networkId: 'x', address: 'https://x.com/' }, { networkId: null, address: 'https://x.com/' }, false],
  ['subdomains of one domain', { networkId: null, address: 'https://a.example.org/' }, { networkId: null, address: 'https://example.org/b' }, true],
  ['look-alike domains', { networkId: null, address: 'https://example.org/' }, { networkId: null, address: 'https://example.org.test/' }, false],
])('same place, %s: %s', (_name, a, b, expected) => {
  expect(isSamePlace(a, b)).toBe(expected)
  expect(isSamePlace(b, a)).toBe(expected)
})

test('adding makes the account the last one of its self only', () => {
  const state = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'professional', 'x'), networkDraft(3, 'personal', 'reddit'))
  expect(state.lastAccount).toEqual({ personal: id(3), professional: id(2) })
  expect(accountOf(state, 3).icon).toBeNull()
})

test('changing touches one account, and nothing for an unknown id', () => {
  const state = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'reddit'))
  const renamed = changeAccount(state, id(1), { name: 'Diary' })
  expect(renamed.accounts).toEqual([{ ...accountOf(state, 1), name: 'Diary' }, accountOf(state, 2)])
  expect(changeAccount(state, id(9), { name: 'Diary' })).toEqual(state)
})

test('removing the last account of a space forgets its answers to permission questions', () => {
  const answer = (space: string, origin: string) => ({ space, origin, permission: 'media', granted: true })
  const start = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'personal', 'x'), networkDraft(4, 'professional', 'x'))
  const state = { ...start, permissions: [answer('personal', 'https://x.com'), answer('personal-2', 'https://x.com'), answer('professional', 'https://x.com')] }
  expect(removeAccount(state, id(1)).permissions).toEqual(state.permissions)
  expect(removeAccount(state, id(3)).permissions.map((entry) => entry.space)).toEqual(['personal', 'professional'])
  expect(removeAccount(removeAccount(state, id(1)), id(2)).permissions.map((entry) => entry.space)).toEqual(['personal-2', 'professional'])
})

test('removing lands on the first account that is left, or on none', () => {
  const state = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'professional', 'x'))
  expect(removeAccount(state, id(2)).lastAccount).toEqual({ personal: id(1), professional: id(3) })
  expect(removeAccount(state, id(1)).lastAccount).toEqual({ personal: id(2), professional: id(3) })
  expect(removeAccount(state, id(3)).lastAccount).toEqual({ personal: id(2), professional: null })
  expect(removeAccount(state, id(9))).toBe(state)
})

test('a moved account is a new, signed-out account of the other self', () => {
  const start = changeAccount(stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'professional', 'x')), id(1), { name: 'Diary', icon: 'data:image/png;base64,AA' })
  const moved = moveAccount(start, id(1), id(5))
  expect(moved.accounts).toEqual([accountOf(start, 2), { ...accountOf(start, 1), id: id(5), self: 'professional', space: 'professional-2' }])
  expect(moved.lastAccount).toEqual({ personal: null, professional: id(5) })
  expect(moveAccount(start, id(9), id(5))).toBe(start)
})

test('the counterpart is the same place in the other self, the one used last first', () => {
  const state = stateWith(
    networkDraft(1, 'personal', 'x'), networkDraft(2, 'professional', 'reddit'), networkDraft(3, 'professional', 'x'), networkDraft(4, 'professional', 'x'),
    siteDraft(5, 'personal', 'https://forum.example.org/'), siteDraft(6, 'professional', 'https://example.org/'),
  )
  expect(counterpartOf(state, accountOf(state, 1))?.id).toBe(id(3))
  expect(counterpartOf({ ...state, lastAccount: { ...state.lastAccount, professional: id(4) } }, accountOf(state, 1))?.id).toBe(id(4))
  expect(counterpartOf(state, accountOf(state, 5))?.id).toBe(id(6))
  expect(counterpartOf(state, accountOf(state, 2))).toBeNull()
})

test('a switch lands on the counterpart, else on the last account, else on the first, else nowhere', () => {
  const state = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'professional', 'reddit'), networkDraft(4, 'professional', 'facebook'))
  expect(landingAccount(state, 'professional', accountOf(state, 2))?.id).toBe(id(3))
  expect(landingAccount(state, 'professional', accountOf(state, 1))?.id).toBe(id(4))
  expect(landingAccount(state, 'personal', accountOf(state, 2))?.id).toBe(id(2)) // it is open already: never the other self's
  expect(landingAccount(state, 'personal', null)?.id).toBe(id(2))
  expect(landingAccount({ ...state, lastAccount: { personal: null, professional: null } }, 'personal', null)?.id).toBe(id(1))
  expect(landingAccount({ ...state, lastAccount: { personal: id(3), professional: null } }, 'personal', null)?.id).toBe(id(1))
  expect(landingAccount(stateWith(networkDraft(1, 'personal', 'x')), 'professional', accountOf(state, 1))).toBeNull()
})

const self = fc.constantFrom(...selfIds)
const wish = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), self, place: fc.constantFrom('x', 'reddit', 'https://a.example.org/', 'https://b.example.org/', 'https://example.com/') }),
  fc.record({ kind: fc.constantFrom('remove' as const, 'move' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('reorder' as const), self, ids: fc.array(fc.integer({ min: 1, max: 40 })) }),
)

/** Any life of the account list: what a user may do in any order. */
const lives = fc.array(wish, { maxLength: 30 }).map((wishes) => {
  let number = 0
  return wishes.reduce((state, entry) => {
    number++
    if (entry.kind === 'add') return addAccount(state, entry.place.startsWith('https') ? siteDraft(number, entry.self, entry.place) : networkDraft(number, entry.self, entry.place))
    if (entry.kind === 'reorder') return reorderAccounts(state, entry.self, entry.ids.map(id))
    const target = state.accounts[entry.at]?.id ?? id(999)
    return entry.kind === 'remove' ? removeAccount(state, target) : moveAccount(state, target, id(1000 + number))
  }, stateWith())
})

test('whatever is done to the list: no two logins of one place collide, each account lives in its own self, the state stays valid', () => {
  fc.assert(fc.property(lives, (state) => {
    for (const account of state.accounts) {
      expect(selfOfSpace(account.space)).toBe(account.self)
      expect(state.accounts.filter((other) => other.space === account.space && isSamePlace(other, account))).toEqual([account])
    }
    for (const owner of selfIds) {
      const last = state.accounts.find((account) => account.id === state.lastAccount[owner])
      expect(last?.self ?? null).toBe(state.accounts.some((account) => account.self === owner) ? owner : null)
    }
    expect(AppStateSchema.parse(state)).toEqual(state)
  }))
})

test('a new order keeps exactly the same accounts, and the other self as it was', () => {
  fc.assert(fc.property(lives, self, fc.array(fc.integer({ min: 1, max: 40 })), (state, owner, wanted) => {
    const after = reorderAccounts(state, owner, wanted.map(id))
    const of = (which: AppState, whose: boolean): string[] => which.accounts.filter((account) => (account.self === owner) === whose).map((account) => account.id)
    expect([...of(after, true)].sort()).toEqual([...of(state, true)].sort())
    expect(of(after, false)).toEqual(of(state, false))
    const named = of(after, true).filter((entry) => wanted.map(id).includes(entry))
    expect(named).toEqual([...new Set(wanted.map(id))].filter((entry) => of(state, true).includes(entry)))
  }))
})

test('accounts that are not named keep their order at the end', () => {
  const state = stateWith(networkDraft(1, 'personal', 'x'), networkDraft(2, 'personal', 'reddit'), networkDraft(3, 'personal', 'facebook'), networkDraft(4, 'professional', 'x'))
  expect(order(reorderAccounts(state, 'personal', [id(3), id(4)]))).toEqual([4, 3, 1, 2])
})
