import { addAccount, type NewAccount } from '../../src/shared/accounts.ts'
import { networkById } from '../../src/shared/networks/index.ts'
import type { SelfId } from '../../src/shared/persona.ts'
import { emptyState, type Account, type AppState } from '../../src/shared/state/app-state.ts'

/** A readable uuid: `id(7)` ends in 7. */
export const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

/** What the launcher would add for a network of the catalogue. */
export const networkDraft = (number: number, self: SelfId, networkId: string): NewAccount =>
  ({ id: id(number), self, networkId, name: networkById(networkId)?.name ?? networkId, address: networkById(networkId)?.start ?? 'https://unknown.test/' })

/** What the launcher would add for a typed address. */
export const siteDraft = (number: number, self: SelfId, address: string): NewAccount =>
  ({ id: id(number), self, networkId: null, name: `Site ${number}`, address })

/** A welcomed user with these accounts, added one after another. */
export const stateWith = (...drafts: readonly NewAccount[]): AppState =>
  drafts.reduce((state, draft) => addAccount(state, draft), { ...emptyState(), welcomed: true } as AppState)

export const accountOf = (state: AppState, number: number): Account => {
  const account = state.accounts.find((entry) => entry.id === id(number))
  if (!account) throw new Error(`the test has no account ${number}`)
  return account
}
