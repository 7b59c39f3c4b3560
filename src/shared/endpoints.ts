import { parseAddress } from './address.ts'
import type { ActKind } from './guard/act.ts'
import type { Confidence, Endpoint, Network } from './networks/network.ts'
import { isWithin, plainPath } from './page-kind.ts'

/** What a request tells of itself. `body` is decoded text; whatever could not be decoded may be in it. */
export interface SeenRequest { readonly method: string, readonly address: string, readonly body: string }

export interface EndpointFacts {
  readonly networkId: string
  readonly act: ActKind | 'quiet'
  /** What the user wrote; null when the row knows no place for it or nothing stands there. */
  readonly text: string | null
  readonly confidence: Confidence
  /** The plain path of the request: with its method the mark by which a retry is known again. */
  readonly path: string
}

/** What the matcher needs of a network; a pack may bring newer ones. */
export type EndpointTable = Pick<Network, 'id' | 'endpoints'>

/** Hosts of networks that users run themselves, by network id: all rows of such a network hold there. */
type Servers = Readonly<Record<string, readonly string[]>>

export interface EndpointMatcher {
  /** False when no row can fit, whatever the body: then it need not be read. */
  readonly mayMatch: (request: Omit<SeenRequest, 'body'>, servers?: Servers) => boolean
  /** Which endpoint a request is; null for none. */
  readonly find: (request: SeenRequest, servers?: Servers) => EndpointFacts | null
}

/** Beyond this many UTF-16 units nothing is read: no text that a person wrote is so long, and attached films are. */
const longest = 2_000_000
/** The head of a part of a multipart body. */
const longestHead = 1000

type Step = (text: string) => readonly string[]
interface CompiledRow {
  readonly networkId: string
  readonly row: Endpoint
  readonly path: RegExp
  readonly query: RegExp | null
  readonly body: RegExp | null
  readonly places: readonly (readonly Step[])[]
}

const compileRow = (networkId: string, row: Endpoint): CompiledRow => ({
  networkId, row,
  path: new RegExp(row.path),
  query: row.query === undefined ? null : new RegExp(`(^|&)(?:${row.query})`),
  body: row.body === '' ? null : new RegExp(row.body),
  places: row.text.map((place) => place.split('>').map(compileStep))
})

function compileStep(step: string): Step {
  const [, kind, where = ''] = /^(form|json):(.*)$/s.exec(step) ?? []
  if (kind === 'form') return (text) => formValues(text, where)
  if (kind !== 'json') throw new Error(`no such step: ${step}`)
  const keys = where === '' ? [] : where.split('.')
  return (text) => jsonValues(text, keys)
}

/** All values of a field in a url-encoded or multipart body. */
function formValues(body: string, name: string): readonly string[] {
  // The type of the body is not told, but a multipart body names its boundary in its first line.
  const boundary = /^\s*--([^\r\n]{1,200})\r?\n/.exec(body)?.[1]
  return boundary === undefined ? new URLSearchParams(body).getAll(name) : partValues(body, boundary, name)
}

function partValues(body: string, boundary: string, name: string): readonly string[] {
  return body.split(`--${boundary}`).flatMap((part) => {
    const blank = /\r?\n\r?\n/.exec(part)
    if (!blank) return []
    // A page may send anything: without the limit a long head of half-open names would take minutes.
    const named = /^content-disposition:[^\r\n]*?[;\s]name="([^"\r\n]*)"/im.exec(part.slice(0, Math.min(blank.index, longestHead)))
    return named?.[1] === name ? [part.slice(blank.index + blank[0].length).replace(/\r?\n$/, '')] : []
  })
}

/** The strings at a path in a JSON text; `*` takes every member. */
function jsonValues(text: string, keys: readonly string[]): readonly string[] {
  let found: readonly unknown[] = []
  try { found = [JSON.parse(text)] } catch { return [] } // cut off, or no JSON at all
  for (const key of keys) found = found.flatMap((value) => members(value, key))
  return found.filter((value) => typeof value === 'string')
}

function members(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  if (key === '*') return Object.values(value)
  return Object.hasOwn(value, key) ? [(value as Readonly<Record<string, unknown>>)[key]] : []
}

/** What the first place that holds something says. */
function textAt(places: CompiledRow['places'], body: string): string | null {
  for (const steps of places) {
    const text = steps.reduce<readonly string[]>((values, step) => values.flatMap(step), [body]).join('\n')
    if (text.trim() !== '') return text
  }
  return null
}

/** Compiles the endpoints of all networks, in the order of their files: the first row that fits wins. */
export function endpointMatcher(tables: readonly EndpointTable[]): EndpointMatcher {
  const rows = tables.flatMap(({ id, endpoints }) => endpoints.map((row) => compileRow(id, row)))

  const candidates = ({ method, address }: Omit<SeenRequest, 'body'>, servers: Servers): { readonly path: string, readonly rows: readonly CompiledRow[] } => {
    const url = parseAddress(address)
    const path = url && (url.protocol === 'https:' || url.protocol === 'http:') ? plainPath(url) : null
    if (!url || path === null) return { path: '', rows: [] }
    const host = url.hostname.toLowerCase().replace(/\.$/, '')
    const isAsked = ({ networkId, row }: CompiledRow): boolean => row.hosts.some((domain) => isWithin(host, domain)) || (Object.hasOwn(servers, networkId) && servers[networkId]?.includes(host) === true)
    return { path, rows: rows.filter((entry) => entry.row.method === method.toUpperCase() && isAsked(entry) && entry.path.test(path) && (entry.query?.test(url.search.slice(1)) ?? true)) }
  }
  return {
    mayMatch: (request, servers = {}) => candidates(request, servers).rows.length > 0,
    find: (request, servers = {}) => {
      const { path, rows: fitting } = candidates(request, servers)
      const body = request.body.slice(0, longest)
      const found = fitting.find((entry) => entry.body?.test(body) ?? true)
      return found ? { networkId: found.networkId, act: found.row.act, text: textAt(found.places, body), confidence: found.row.confidence, path } : null
    }
  }
}
