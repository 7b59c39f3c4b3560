import { parseAddress } from './address.ts'

/**
 * Where a page may go: stay in its view, be loaded over https instead of http, be offered to the user's own browser, or be refused.
 * Everything on https stays, since logins wander over many hosts; the guard recognises networks by their address.
 */
export type NavigationVerdict = 'stay' | 'upgrade' | 'open-outside' | 'refuse'

/** Schemes that are handed to other programs, only after a question. */
const outside = new Set(['mailto:', 'tel:'])

export function navigationVerdict(address: string, own: 'https' | 'rehearsal'): NavigationVerdict {
  const url = parseAddress(address)
  if (!url) return 'refuse'
  if (own === 'rehearsal') return url.protocol === 'rehearsal:' && url.host === 'network' ? 'stay' : 'refuse'
  if (url.protocol === 'https:') return 'stay'
  if (url.protocol === 'http:') return 'upgrade'
  return outside.has(url.protocol) ? 'open-outside' : 'refuse'
}

/** Addresses that may ever be given to the operating system. */
export function mayOpenOutside(address: string): boolean {
  const url = parseAddress(address)
  return url !== null && (url.protocol === 'https:' || outside.has(url.protocol))
}

/**
 * Frames inside a page may also be empty, inline or made by the page itself; the main frame may not.
 * Scheme `javascript:` never reaches a navigation event; it is listed nowhere and so refused.
 */
export function frameNavigationVerdict(address: string, own: 'https' | 'rehearsal'): NavigationVerdict {
  const url = parseAddress(address)
  if (url && (url.href === 'about:blank' || url.href === 'about:srcdoc' || url.protocol === 'blob:' || url.protocol === 'data:')) return 'stay'
  const verdict = navigationVerdict(address, own)
  return verdict === 'stay' ? 'stay' : 'refuse'
}
