import { distance } from 'fastest-levenshtein'
import lookAlikes from 'unhomoglyph/data.json' with { type: 'json' }
import { parseAddress, registrableDomain } from '../address.ts'
import type { SelfId } from '../persona.ts'
import type { Login } from './login.ts'

/** Where logins are asked for: the self of the real session, and the origin of the frame as main sees it. */
export interface AskedAt {
  readonly self: SelfId
  /** The address of the frame that would be filled. */
  readonly address: string
}

/** What may be filled, or why nothing may. */
export type Match =
  /** This self's logins of exactly this origin. */
  | { readonly kind: 'fits', readonly logins: readonly Login[] }
  /** Only the other self has logins of this origin. */
  | { readonly kind: 'other-self', readonly logins: readonly Login[] }
  /** A login belongs to a site that looks like this one, or to another part of the same site. */
  | { readonly kind: 'other-site', readonly login: Login, readonly likeness: Likeness }
  /** The page did not come over https. */
  | { readonly kind: 'insecure' }
  | { readonly kind: 'none' }

/** `look-alike`: another site whose name passes for it. `same-site`: another host or port of the same site. */
export type Likeness = 'look-alike' | 'same-site'

/** The origin of an https address; null for every other one, and for one that carries a user name or password. */
export function secureOrigin(address: string): string | null {
  const url = parseAddress(address)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname !== '' ? url.origin : null
}

/** The host of an origin, as sentences name it. */
export const hostOf = (origin: string): string => parseAddress(origin)?.host ?? origin

/**
 * Which logins may be filled. Nothing but the exact origin counts, and nothing but the self of the session; everything
 * else only finds the words for why not. `unicodeOf` turns the host of an international name into its letters.
 */
export function matchLogins(at: AskedAt, logins: readonly Login[], unicodeOf: (host: string) => string): Match {
  const origin = secureOrigin(at.address)
  if (origin === null) return { kind: 'insecure' }
  const here = logins.filter((login) => login.origin === origin)
  const own = here.filter((login) => login.self === at.self)
  if (own.length > 0) return { kind: 'fits', logins: own }
  if (here.length > 0) return { kind: 'other-self', logins: here }
  const likenessTo = likenessesOf(origin, unicodeOf)
  const alike = logins.flatMap((login) => {
    const likeness = likenessTo(login.origin)
    return likeness === null ? [] : [{ kind: 'other-site', login, likeness } as const]
  })
  const rank = ({ login, likeness }: (typeof alike)[number]): number => (likeness === 'look-alike' ? 0 : 2) + (login.self === at.self ? 0 : 1)
  return alike.sort((a, b) => rank(a) - rank(b))[0] ?? { kind: 'none' }
}

/** Names shorter than this are alike by chance. */
const shortestName = 5

/** Tells what other origins have to do with one; null when nothing. Each is looked at once, since many logins share one. */
export function likenessesOf(page: string, unicodeOf: (host: string) => string): (login: string) => Likeness | null {
  const pageHost = parseAddress(page)?.hostname ?? ''
  const pageSite = registrableDomain(pageHost)
  const shown = (name: string): string => skeletonOf(unicodeOf(name))
  const labels = pageHost.split('.').map(shown)
  const parts = labels.flatMap((label) => [label, ...label.split('-')])
  const pageName = shown(pageSite)
  return remembered((login) => {
    const host = parseAddress(login)?.hostname ?? ''
    if (pageHost === '' || host === '' || page === login) return null
    const site = registrableDomain(host)
    if (site === pageSite) return 'same-site'
    const name = shown(nameIn(site))
    if (name.length < shortestName) return pageName === shown(site) ? 'look-alike' : null
    return parts.some((part) => part === name || (part.length >= shortestName && distance(part, name) === 1)) ? 'look-alike' : null
  })
}

/** The part of a site's name that is its own: `facebook` of `facebook.com`. */
const nameIn = (site: string): string => site.split('.')[0] ?? ''

/** What a reader takes a name for: letters of other scripts and digits that look like Latin ones become these. */
const skeletonOf = (text: string): string => Array.from(text.normalize('NFKC').toLowerCase(), letterOf).join('')

/** Letter by letter from the table of the Unicode consortium; its function would search a text for all of them at once, which is slow. */
const letterOf = (letter: string): string => (letterTable[letter] ?? letter).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
const letterTable: Readonly<Record<string, string>> = lookAlikes

function remembered<T>(answer: (asked: string) => T): (asked: string) => T {
  const known = new Map<string, T>()
  return (asked) => {
    const before = known.get(asked)
    if (before !== undefined) return before
    const found = answer(asked)
    known.set(asked, found)
    return found
  }
}
