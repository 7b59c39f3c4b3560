import { registrableDomain, parseAddress } from './address.ts'
import { otherSelf, spaceName, type SelfId, type SpaceName } from './persona.ts'
import type { Account, AppState } from './state/app-state.ts'

/** Two accounts are of the same place when they share the network, or for custom sites the registrable domain. */
export function isSamePlace(a: Pick<Account, 'networkId' | 'address'>, b: Pick<Account, 'networkId' | 'address'>): boolean {
  if (a.networkId !== null || b.networkId !== null) return a.networkId === b.networkId
  return domainOf(a.address) === domainOf(b.address)
}
const domainOf = (address: string): string => registrableDomain(parseAddress(address)?.hostname ?? address)

/** The first space of the self in which no account of the same place lives yet. */
export function freeSpace(accounts: readonly Account[], self: SelfId, place: Pick<Account, 'networkId' | 'address'>): SpaceName {
  const taken = new Set(accounts.filter((account) => isSamePlace(account, place)).map((account) => account.space))
  for (let number = 1; ; number++) {
    const space = spaceName(self, number)
    if (!taken.has(space)) return space
  }
}

export type NewAccount = Pick<Account, 'id' | 'self' | 'networkId' | 'name' | 'address'>

/** Adds an account at the end of its self; the space is chosen so that two logins of one place never collide. */
export function addAccount(state: AppState, draft: NewAccount): AppState {
  const account: Account = { ...draft, space: freeSpace(state.accounts, draft.self, draft), icon: null }
  return { ...state, accounts: [...state.accounts, account], lastAccount: { ...state.lastAccount, [draft.self]: draft.id } }
}

/** Changes one account; unknown ids change nothing. */
export const changeAccount = (state: AppState, id: string, change: Partial<Pick<Account, 'name' | 'icon'>>): AppState =>
  ({ ...state, accounts: state.accounts.map((account) => (account.id === id ? { ...account, ...change } : account)) })

/** Puts the accounts of one self into a new order; ids that are missing keep their order at the end. */
export function reorderAccounts(state: AppState, self: SelfId, ids: readonly string[]): AppState {
  const position = (account: Account): number => { const at = ids.indexOf(account.id); return at < 0 ? ids.length : at }
  const own = state.accounts.filter((account) => account.self === self).sort((a, b) => position(a) - position(b))
  return { ...state, accounts: [...state.accounts.filter((account) => account.self !== self), ...own] }
}

/** Takes an account out. Its stored answers to permission questions go when it was the last of its space. */
export function removeAccount(state: AppState, id: string): AppState {
  const gone = state.accounts.find((account) => account.id === id)
  if (!gone) return state
  const accounts = state.accounts.filter((account) => account.id !== id)
  const isEmpty = !accounts.some((account) => account.space === gone.space)
  const next = accounts.find((account) => account.self === gone.self)?.id ?? null
  return {
    ...state,
    accounts,
    permissions: isEmpty ? state.permissions.filter((answer) => answer.space !== gone.space) : state.permissions,
    lastAccount: state.lastAccount[gone.self] === id ? { ...state.lastAccount, [gone.self]: next } : state.lastAccount
  }
}

/** Moves an account to the other self under a new id: a new, signed-out login in that self's own space. */
export function moveAccount(state: AppState, id: string, newId: string): AppState {
  const account = state.accounts.find((entry) => entry.id === id)
  if (!account) return state
  const moved = addAccount(removeAccount(state, id), { id: newId, self: otherSelf(account.self), networkId: account.networkId, name: account.name, address: account.address })
  return changeAccount(moved, newId, { icon: account.icon })
}

/** The account of the other self for the same place: the one used last, else the first. Null when there is none. */
export function counterpartOf(state: AppState, account: Account): Account | null {
  const self = otherSelf(account.self)
  const same = state.accounts.filter((entry) => entry.self === self && isSamePlace(entry, account))
  return same.find((entry) => entry.id === state.lastAccount[self]) ?? same[0] ?? null
}

/** Where a switch to `self` lands: the counterpart of the open account, else that self's last or first account. */
export function landingAccount(state: AppState, self: SelfId, open: Account | null): Account | null {
  const own = state.accounts.filter((account) => account.self === self)
  const counterpart = open && open.self !== self ? counterpartOf(state, open) : null
  return counterpart ?? own.find((account) => account.id === state.lastAccount[self]) ?? own[0] ?? null
}
