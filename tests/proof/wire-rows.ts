import type { Ground, Place, Row, WireRequest } from './place.ts'
import { basicLogin } from '../site/networks/probe.ts'

/** What a server can find: judged by what arrives there, never by what a page says. */

const seen = ({ host, wire }: Ground, path: string, mark: string): readonly WireRequest[] => wire?.requests(host, path, `?${mark}`) ?? []
const load = (place: Place, address: string, headers: Readonly<Record<string, string>> = {}): Promise<void> =>
  place.run(async (wanted) => { await (await fetch(wanted.address, { headers: wanted.headers })).text() }, { address, headers })
/** Where nothing of a page's own host may have been before. */
const fresh = (mark: string): string => `proof-${mark}.example.org`
const loadFrom = (place: Place, host: string, path: string): Promise<void> => place.run(async (address) => { await fetch(address, { mode: 'no-cors', cache: 'no-store' }) }, `https://${host}${path}`)
const at = ({ wire }: Ground, host: string, path: string): readonly WireRequest[] => wire?.requests(host, path, '') ?? []

/** True when loading the address makes the browser send something (`counts`) that it sends only without what it remembers. */
async function isRemembered(ground: Ground, path: string, mark: string, counts: (request: WireRequest) => boolean, again: () => Promise<void>): Promise<boolean> {
  const before = seen(ground, path, mark).filter(counts).length
  await again()
  return seen(ground, path, mark).filter(counts).length === before
}

const logIn = (place: Place, mark: string, login: { readonly user: string, readonly password: string } | null): Promise<number> => place.run(({ path, given }) => new Promise<number>((resolve) => {
  const request = new XMLHttpRequest()
  if (given) request.open('GET', path, true, given.user, given.password)
  else request.open('GET', path)
  request.addEventListener('loadend', () => { resolve(request.status) })
  request.send()
}), { path: `/proof-auth/${mark}/in`, given: login })

const preflighted = 'https://preflight.example.net/proof-preflight'

export const wireRows: readonly Row[] = [
  {
    id: 'login-cookie', what: 'a login cookie that no script can read', seenBy: 'server',
    leave: (place, mark) => place.run((user) => fetch('/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user }) }).then(() => undefined), mark),
    find: async (place, mark, ground) => { await load(place, `/proof-plain?${mark}`); return (seen(ground, '/proof-plain', mark).at(-1)?.headers['cookie'] ?? '').includes(`user=${mark}`) }
  },
  {
    id: 'http-cache', what: 'a kept copy of a file', seenBy: 'server',
    leave: (place, mark) => load(place, `/cached.js?${mark}`),
    find: (place, mark, ground) => isRemembered(ground, '/cached.js', mark, () => true, () => load(place, `/cached.js?${mark}`))
  },
  {
    id: 'etag', what: 'a mark that comes back with the question whether a file is new (ETag)', seenBy: 'server',
    leave: (place, mark) => load(place, `/proof-etag?${mark}`),
    find: async (place, mark, ground) => { await load(place, `/proof-etag?${mark}`); return seen(ground, '/proof-etag', mark).at(-1)?.headers['if-none-match'] === `"${mark}"` }
  },
  {
    id: 'moved', what: 'a remembered redirect (301)', seenBy: 'server',
    leave: (place, mark) => load(place, `/proof-moved?${mark}`),
    find: (place, mark, ground) => isRemembered(ground, '/proof-moved', mark, () => true, () => load(place, `/proof-moved?${mark}`))
  },
  {
    id: 'preflight', what: 'a remembered permission of another site (CORS)', seenBy: 'server',
    leave: (place, mark) => load(place, `${preflighted}?${mark}`, { 'x-proof': '1' }),
    find: (place, mark, ground) => isRemembered({ ...ground, host: new URL(preflighted).host }, '/proof-preflight', mark, ({ method }) => method === 'OPTIONS', () => load(place, `${preflighted}?${mark}`, { 'x-proof': '1' }))
  },
  {
    id: 'connection', what: 'an open connection', seenBy: 'server',
    leave: (place, mark) => loadFrom(place, fresh(mark), '/proof-plain'),
    find: async (place, mark, ground) => {
      const first = at(ground, fresh(mark), '/proof-plain')[0]?.port
      await loadFrom(place, fresh(mark), '/proof-plain')
      return at(ground, fresh(mark), '/proof-plain').at(-1)?.port === first
    }
  },
  {
    id: 'tls-ticket', what: 'encryption taken up again after a connection was closed (TLS ticket)', seenBy: 'server',
    leave: (place, mark) => loadFrom(place, fresh(mark), '/proof-close'),
    find: async (place, mark, ground) => { await loadFrom(place, fresh(mark), '/proof-close'); return at(ground, fresh(mark), '/proof-close').at(-1)?.isResumed ?? false }
  },
  {
    id: 'http-login', what: 'an HTTP login (name and password asked by the browser)', seenBy: 'server',
    leave: (place, mark) => logIn(place, mark, basicLogin), find: async (place, mark) => await logIn(place, mark, null) === 200
  }
]
