import { getDomain } from 'tldts'

/** Parses an address; null instead of an exception. */
export function parseAddress(address: string): URL | null {
  try { return new URL(address) } catch { return null }
}

/** The registrable domain of a host (`www.example.co.uk` gives `example.co.uk`), or the host itself when it has none. */
export const registrableDomain = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host

/**
 * Turns what a user types into the address of a custom site: https only, a missing scheme is added, a user name
 * and password are refused. Null when it is no such address.
 */
export function customAddress(typed: string): string | null {
  const text = typed.trim()
  const url = parseAddress(/^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`)
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  if (!url.hostname.includes('.') || /\s/.test(text)) return null
  return url.href
}

/** The host as a name for its site: without www. An address that is none stays as it is. */
export const hostName = (address: string): string => parseAddress(address)?.hostname.replace(/^www\./, '') ?? address
