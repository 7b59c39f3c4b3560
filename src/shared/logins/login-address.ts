import { parseAddress } from '../address.ts'
import { OriginSchema } from './login.ts'

/** Why a login cannot be kept for an address. */
export const addressProblems = ['no-address', 'http', 'app', 'other-address'] as const
export type AddressProblem = (typeof addressProblems)[number]

const hasScheme = (text: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[^/:]+:\d+(?:\/|$)/.test(text)

/** The origin that a typed or imported address belongs to; without a scheme it is taken as https. */
export function originIn(address: string): { readonly origin: string } | AddressProblem {
  const text = address.trim()
  if (text === '') return 'no-address'
  if (/^(?:android|androidapp|iosapp):/i.test(text)) return 'app'
  const isBare = !hasScheme(text)
  const url = parseAddress(isBare ? `https://${text}` : text)
  if (url?.protocol === 'http:') return 'http'
  // A bare word is more probably a name than the name of a computer.
  const isHost = url !== null && url.protocol === 'https:' && !/\s/.test(text) && (!isBare || /[.:]/.test(url.host))
  return isHost && OriginSchema.safeParse(url.origin).success ? { origin: url.origin } : 'other-address'
}

/** `example.org` of `https://example.org`: how an origin is read. */
export const hostIn = (origin: string): string => origin.replace(/^https:\/\//, '')
