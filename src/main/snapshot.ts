import { parseAddress } from '../shared/address.ts'
import type { ClientsStatus } from '../shared/clients/status.ts'
import type { LockView } from '../shared/lock/lock-view.ts'
import type { AccountView, GuardLight, IdentitiesView, Notice, PageView, Screen, ShellView, WarningsView } from '../shared/ipc/shell-view.ts'
import type { LoginsStatus } from '../shared/logins/login.ts'
import { networkById } from '../shared/networks/index.ts'
import type { PasskeySupport } from '../shared/passkeys.ts'
import { selfIds, selfOfSpace, type SelfId } from '../shared/persona.ts'
import { emptyState, type Account, type AppState } from '../shared/state/app-state.ts'
import { networkIcons } from './catalogue.ts'
import type { OpenPage } from './views/pages.ts'

/** Facts that the snapshot is made of; `realSelf` is what the page's session says. */
export interface SnapshotFacts {
  readonly state: AppState
  readonly screen: Screen
  readonly open: { readonly account: Account, readonly page: OpenPage, readonly realSelf: SelfId | null, readonly light: GuardLight } | null
  readonly titles: (accountId: string) => string
  readonly isAsleep: (accountId: string) => boolean
  readonly notices: readonly Notice[]
  /** Made only while its screen is shown. */
  readonly warnings: WarningsView | null
  readonly aboutIdentities: IdentitiesView | null
  readonly clients: ClientsStatus
  readonly lock: LockView
  readonly passkeys: PasskeySupport
  readonly logins: LoginsStatus
  readonly testRuntime: boolean
  readonly switches: number
  /** The account that is about to be opened. */
  readonly opening: string | null
}

const words: Readonly<Record<SelfId, string>> = { personal: 'PERSONAL', professional: 'PROFESSIONAL' }

/** Name of an account's network, or the host of a custom site. */
export const placeName = (account: Account): string => networkById(account.networkId)?.name ?? parseAddress(account.address)?.hostname ?? account.name

/** The state without anything of a locked self. */
export function openPart(state: AppState, { locked }: LockView): AppState {
  if (!selfIds.some((self) => locked[self])) return state
  const { identities } = emptyState()
  return {
    ...state,
    identities: { personal: locked.personal ? identities.personal : state.identities.personal, professional: locked.professional ? identities.professional : state.identities.professional },
    practice: locked.professional ? emptyState().practice : state.practice,
    accounts: state.accounts.filter(({ self }) => !locked[self]),
    givenAddresses: state.givenAddresses.filter(({ self }) => !locked[self]),
    neverKeep: state.neverKeep.filter(({ self }) => !locked[self]),
    permissions: state.permissions.filter(({ space }) => { const self = selfOfSpace(space); return self !== null && !locked[self] })
  }
}

/** Everything that the shell draws. What lies behind the lock is not in it. */
export function snapshot(facts: SnapshotFacts): ShellView {
  const { lock } = facts
  const state = openPart(facts.state, lock)
  const isLocked = lock.locked[state.activeSelf]
  const isAllLocked = selfIds.every((self) => lock.locked[self])
  return {
    screen: isLocked && !['welcome', 'cannot-save'].includes(facts.screen) ? 'locked' : facts.screen, activeSelf: state.activeSelf, palette: state.palette, rail: state.rail, identities: state.identities,
    practice: state.practice, hideSuggestions: state.hideSuggestions, letSleep: state.letSleep, warnings: isLocked ? null : facts.warnings, aboutIdentities: isLocked ? null : facts.aboutIdentities, clients: facts.clients, logins: facts.logins, lock, passkeys: facts.passkeys,
    accounts: state.accounts.map((account) => accountView(account, facts.titles(account.id), facts.isAsleep(account.id))),
    page: facts.open && !lock.locked[facts.open.account.self] && !isLocked ? pageView(facts.open) : null,
    notices: isAllLocked ? [] : [...facts.notices], testRuntime: facts.testRuntime, switches: facts.switches, opening: isLocked ? null : facts.opening
  }
}

/** Networks put the number of unread things into the title: "(3) Home". */
const unreadTitle = /^\(\d{1,4}\+?\)|^[•●*] /

function accountView(account: Account, title: string, isAsleep: boolean): AccountView {
  return {
    id: account.id, self: account.self, networkId: account.networkId, name: account.name, networkName: placeName(account),
    host: parseAddress(account.address)?.hostname ?? '', icon: account.icon ?? networkIcons[account.networkId ?? ''] ?? null, unread: unreadTitle.test(title), asleep: isAsleep
  }
}

/** The host as a user reads it; the pretend network has none. */
function hostOf(address: string): string | null {
  const url = parseAddress(address)
  return url?.protocol === 'rehearsal:' ? 'Rehearsal' : url?.hostname ?? null
}

function pageView({ account, page, realSelf, light }: NonNullable<SnapshotFacts['open']>): PageView {
  const { contents } = page.entry
  const isAlive = !contents.isDestroyed()
  return {
    accountId: account.id, accountName: account.name, networkName: placeName(account),
    self: realSelf ?? account.self, mismatch: realSelf !== account.self,
    host: hostOf(isAlive ? contents.getURL() : '') ?? hostOf(account.address) ?? '',
    title: page.title, loading: page.loading, error: page.error, light,
    canGoBack: isAlive && contents.navigationHistory.canGoBack(), canGoForward: isAlive && contents.navigationHistory.canGoForward()
  }
}

/** The window's title: the self first, so that it shows in the taskbar. */
export function windowTitle(view: ShellView): string {
  if (view.screen === 'locked') return 'Twain - locked'
  const self = view.page?.self ?? view.activeSelf
  return [words[self], view.identities[self].name, view.page?.networkName ?? 'Twain'].join(' - ')
}
