import type { Confidentiality, Setting } from '../../shared/guard/act.ts'
import { counterpartOf } from '../../shared/accounts.ts'
import { parseAddress } from '../../shared/address.ts'
import type { PageFacts } from '../../shared/page-kind.ts'
import type { PaletteId } from '../../shared/palette.ts'
import { otherSelf, type SelfId } from '../../shared/persona.ts'
import type { Account, AppState } from '../../shared/state/app-state.ts'
import { placeName } from '../snapshot.ts'

/** What the guard needs to know of a page; the self is that of the page's real session. */
export interface Situation extends Setting {
  readonly accountId: string
  readonly accountName: string
  readonly hasCounterpart: boolean
  readonly palette: PaletteId
  /** Handle of the profile that the page shows, when its address tells. */
  readonly handle: string | null
}

/** The page as main sees it, not as it says of itself. */
export interface SeenPage { readonly address: string, readonly title: string, readonly self: SelfId }

/** Tells the kind of page of an address; the compiled tables of the knowledge in use. */
export type PageMatcher = (address: string, facts: { readonly servers: Readonly<Record<string, readonly string[]>>, readonly ownHandles: readonly string[] }) => PageFacts

/** Facts about a page for the rules. */
export function situationFor(state: AppState, account: Account, page: SeenPage, match: PageMatcher, confidentiality: Confidentiality): Situation {
  const seen = match(page.address, { servers: { mastodon: mastodonServers(state) }, ownHandles: state.identities[page.self].handles.map(({ handle }) => handle) })
  return {
    self: page.self, identities: state.identities, practice: state.practice,
    networkId: seen.networkId ?? account.networkId, networkName: placeName(account),
    place: { kind: seen.kind, confidence: seen.confidence, title: page.title.slice(0, 300), host: parseAddress(page.address)?.hostname ?? '' },
    confidentiality,
    accountId: account.id, accountName: account.name, hasCounterpart: counterpartOf(state, account) !== null, palette: state.palette, handle: seen.handle
  }
}

/** Servers of Mastodon that the user has an account on: everybody can run one, so no list knows them all. */
export const mastodonServers = (state: AppState): readonly string[] =>
  state.accounts.filter((account) => account.networkId === 'mastodon').flatMap((account) => parseAddress(account.address)?.hostname ?? [])

/** Names that every question shows, so that the user sees under which self and account it would go out. */
export function naming(situation: Pick<Situation, 'self' | 'identities' | 'accountName' | 'networkName' | 'palette'>): { self: SelfId, selfName: string, otherName: string, accountName: string, networkName: string, palette: PaletteId } {
  const { self, identities, accountName, networkName, palette } = situation
  return { self, selfName: identities[self].name, otherName: identities[otherSelf(self)].name, accountName, networkName, palette }
}
