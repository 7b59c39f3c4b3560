import type { ActKind } from '../guard/act.ts'

/** What a page of a network is for (domain rules 4.1). Closed: a rule may rely on every value. */
export const pageKinds = [
  'feed', 'own_profile', 'other_profile', 'followers_list', 'people_suggestions', 'connection_requests', 'message_inbox', 'message_requests',
  'message_thread', 'message_compose', 'compose_post', 'post_detail', 'group', 'event', 'business_page', 'reviews_list', 'review_write', 'review_reply',
  'search', 'notifications', 'settings', 'settings_privacy', 'contact_upload', 'payment', 'login', 'business_tool', 'unknown'
] as const
export type PageKind = (typeof pageKinds)[number]

/**
 * How sure a fact is. C: seen in a public source. S: a form that is used for long and everywhere, not confirmed again.
 * M: one or an older source, or inferred. U: unverified, and so never more than a hint.
 */
export const confidences = ['C', 'S', 'M', 'U'] as const
export type Confidence = (typeof confidences)[number]

/** One address pattern. Rows are tried in order; the first that fits wins. */
export interface PageRow {
  /** Regular expression on the plain path (decoded, no doubled or trailing slashes). */
  readonly path: string
  /** Regular expression for a part of the raw query that must be there; empty when none is needed. */
  readonly query: string
  /** Regular expression on the host, for sites that give each user a host of their own: the handle is then read from the host. */
  readonly host?: string | undefined
  readonly kind: PageKind
  readonly confidence: Confidence
  /** ISO date, or null when nobody has looked (as with confidence S and U). */
  readonly lastVerified: string | null
  /** An address that must match this row first. */
  readonly sample: string
}

/** Hosts of a network that share one table of pages. Each host also stands for its subdomains. */
export interface Site { readonly hosts: readonly string[], readonly pages: readonly PageRow[] }

/** A request with which a network publishes, or one that looks like it and is not (`quiet`: autosave, typing notices). */
export interface Endpoint {
  /** Hosts on which it is asked; each also stands for its subdomains. */
  readonly hosts: readonly string[]
  readonly method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Regular expression on the plain path (decoded, no doubled or trailing slashes). */
  readonly path: string
  /** Regular expression for a part of the raw query that must be there, where one path both does and takes back. */
  readonly query?: string | undefined
  /** Regular expression that the raw body must contain (the name of a GraphQL operation); empty when none is needed. */
  readonly body: string
  readonly act: ActKind | 'quiet'
  /**
   * Where the user's text sits, as steps: `form:message`, `json:variables.text`, `form:variables>json:input.message.text`;
   * a `*` stands for every member. Empty for acts without text and where the place is not known.
   */
  readonly text: readonly string[]
  readonly confidence: Confidence
  /** Where this was seen: public documentation or source code. */
  readonly source: string
  /** A request that must match this row first; `text` is what must be read from it. */
  readonly sample: { readonly address: string, readonly body: string, readonly text: string }
}

/** Who sees what on a network, for the sentence "who can see this" (domain rules 4.3). Each is a part of a sentence. */
export interface Visibility {
  /** Who learns of a like or reaction; null when that is not known. */
  readonly reaction: string | null
  /** True when the owner learns of a visit to the profile. */
  readonly visit: boolean
}

/** What the catalogue knows of one social network: data only, no code of ours runs for a single network. */
export interface Network {
  /** Stable, lower case; stored in the state file. */
  readonly id: string
  readonly name: string
  /** Hosts of the network; each also stands for its subdomains. No two networks share one. */
  readonly hosts: readonly string[]
  /** Where the account opens. */
  readonly start: string
  /** Hosts on which a login of this network may take place besides its own. */
  readonly loginHosts: readonly string[]
  /** Where one signs in with an e-mail address and a password of the network itself; left out where there is no such address. */
  readonly ownLogin?: string
  /** Other words that people search for. */
  readonly keywords: readonly string[]
  readonly visibility: Visibility
  readonly sites: readonly Site[]
  readonly endpoints: readonly Endpoint[]
}
