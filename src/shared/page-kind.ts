import { parseAddress } from './address.ts'
import type { Confidence, Network, PageKind, PageRow } from './networks/network.ts'

/** What an address alone tells of a page. */
export interface PageFacts {
  readonly networkId: string | null
  readonly kind: PageKind
  /** Null when nothing matched. */
  readonly confidence: Confidence | null
  /** The handle or number of the profile that the address names, lower case; null when it names none. */
  readonly handle: string | null
}

/** What the matcher needs of a network; a pack may bring newer ones. */
export type PageTable = Pick<Network, 'id' | 'sites'>

const nothing: PageFacts = { networkId: null, kind: 'unknown', confidence: null, handle: null }

/** True when `host` is `domain` itself or lies below it; never a comparison of parts of names. */
export const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

interface CompiledRow { readonly row: PageRow, readonly path: RegExp, readonly query: RegExp | null, readonly host: RegExp | null }
interface CompiledSite { readonly networkId: string, readonly host: string, readonly rows: readonly CompiledRow[] }

const compileRow = (row: PageRow): CompiledRow => ({
  row, path: new RegExp(row.path),
  query: row.query === '' ? null : new RegExp(`(^|&)(?:${row.query})`),
  host: row.host === undefined ? null : new RegExp(row.host)
})

const fits = (entry: CompiledRow, host: string, path: string, query: string): boolean =>
  entry.path.test(path) && (entry.query?.test(query) ?? true) && (entry.host?.test(host) ?? true)

/** Path without doubled or trailing slashes, decoded once; null when it cannot be decoded. */
export function plainPath(url: URL): string | null {
  try {
    const path = decodeURIComponent(url.pathname).replace(/\/{2,}/g, '/')
    return path.length > 1 ? path.replace(/\/$/, '') : path
  } catch { return null } // not UTF-8: no page that anybody knows
}

/** Segments that stand before a handle. */
const beforeHandle = new Set([
  'in', 'user', 'u', 'profile', 'people', 'athletes', 'pros', 'author', 'company', 'channel', 'c', 'web', 'add', 'users', 'show', 'blog', 'view', 'contrib', 'biz', 'maps', 'review', 'list', 'intent'
])
const standsBefore = (segment: string): boolean => beforeHandle.has(segment.toLowerCase()) || /^intl-[a-z]+$/i.test(segment)

/** Pages that name a profile in the query. Elsewhere a query is not believed: anybody can write one into a link. */
const asking = /^\/(profile\.php|user_details|intent\/\w+)$/

/** The handle that a profile's address names; on hosts of their own it is the first part of the host. */
function handleIn(url: URL, path: string, isOwnHost: boolean): string | null {
  const names = asking.test(path) ? ['id', 'userid', 'screen_name', 'user_id'] : []
  const asked = names.map((name) => url.searchParams.get(name)).find((value) => value !== null)
  const segments = path.split('/').filter((segment) => segment !== '')
  const [, number] = /^\/people\/[^/]+\/([0-9]+)/.exec(path) ?? []
  // A user may be called like one of the words before handles; then nothing else follows.
  const named = isOwnHost ? url.hostname.split('.')[0] : segments.find((segment) => !standsBefore(segment)) ?? segments.at(-1)
  const handle = (asked ?? number ?? named ?? '').replace(/^@/, '').toLowerCase()
  return handle === '' ? null : handle
}

/**
 * Compiles the tables of all networks; the returned function tells the kind of page of an address by the rules of
 * domain 4.1. `servers` are hosts of networks that users run themselves, by network id. A profile counts as the user's
 * own when its handle is among `ownHandles`.
 */
export function pageMatcher(tables: readonly PageTable[]): (address: string, facts?: { readonly servers?: Readonly<Record<string, readonly string[]>>, readonly ownHandles?: readonly string[] }) => PageFacts {
  const sites: readonly CompiledSite[] = tables.flatMap(({ id, sites: own }) => own.flatMap(({ hosts, pages }) => {
    const rows = pages.map(compileRow)
    return hosts.map((host) => ({ networkId: id, host, rows }))
  })).sort((a, b) => b.host.length - a.host.length)
  const served = new Map(tables.map(({ id, sites: own }) => [id, own.flatMap((site) => site.pages).map(compileRow)]))

  const siteAt = (protocol: string, host: string, servers: Readonly<Record<string, readonly string[]>>): Omit<CompiledSite, 'host'> | undefined => {
    const own = Object.entries(servers).find(([, hosts]) => hosts.includes(host))
    if (own) return { networkId: own[0], rows: served.get(own[0]) ?? [] }
    return sites.find((entry) => (protocol === 'rehearsal:') === (entry.networkId === 'rehearsal') && isWithin(host, entry.host))
  }

  return (address, { servers = {}, ownHandles = [] } = {}) => {
    const url = parseAddress(address)
    if (!url || !['https:', 'http:', 'rehearsal:'].includes(url.protocol)) return nothing
    const host = url.hostname.toLowerCase().replace(/\.$/, '')
    const site = siteAt(url.protocol, host, servers)
    const path = plainPath(url)
    if (!site || path === null) return nothing
    const found = site.rows.find((entry) => fits(entry, host, path, url.search.slice(1)))
    if (!found) return { ...nothing, networkId: site.networkId }
    const { kind, confidence } = found.row
    const handle = kind === 'other_profile' ? handleIn(url, path, found.host !== null) : null
    const isOwn = handle !== null && ownHandles.some((other) => other.trim().replace(/^@/, '').toLowerCase() === handle)
    return { networkId: site.networkId, kind: isOwn ? 'own_profile' : kind, confidence, handle }
  }
}
