import parsePhoneNumber from 'libphonenumber-js/min'
import type { Field, Identity } from './guard/act.ts'

/** Providers that ignore dots in the part before the @. */
const dotless = new Set(['gmail.com', 'googlemail.com'])

/** An e-mail address as its provider delivers it: lower case, no plus part, no dots where they don't count. Null when it is none. */
export function plainEmail(text: string): string | null {
  const match = /^\s*([^\s@]+)@([^\s@]+\.[^\s@.]+)\s*$/.exec(text.normalize('NFKC').toLowerCase())
  if (!match) return null
  const [, local = '', host = ''] = match
  const base = local.split('+')[0] ?? local
  const isGoogle = dotless.has(host)
  return `${isGoogle ? base.replaceAll('.', '') : base}@${isGoogle ? 'gmail.com' : host}`
}

/**
 * A phone number in E.164. Numbers without a country code are read as numbers of the United States, then compared
 * by their last digits in `samePhone`, so that "0151 …" and "+49 151 …" still meet. Null when it is no number.
 */
export function plainPhone(text: string): string | null {
  if (!/^[\s+\d().\-/]{7,30}$/.test(text)) return null
  const parsed = parsePhoneNumber(text, 'US')
  return parsed?.isPossible() ? parsed.number : null
}

/** National digits without leading zeros; two numbers meet when these agree from the end over at least nine digits. */
const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')
export function samePhone(a: string, b: string): boolean {
  const [first, second] = [plainPhone(a), plainPhone(b)]
  if (first !== null && first === second) return true
  const [x, y] = [digitsOf(a), digitsOf(b)]
  const length = Math.min(x.length, y.length)
  return length >= 9 && x.slice(-length) === y.slice(-length) && /^[\s+\d().\-/]+$/.test(a.trim())
}

/** A user name without its sign and case. */
export const plainHandle = (text: string): string => text.trim().replace(/^@/, '').toLowerCase()

export type IdentityKind = 'email' | 'phone' | 'handle'

/** What of an identity a field's value is; handles count only where a user name is asked for. Null when nothing matches. */
export function identityIn(field: Field, identity: Identity): IdentityKind | null {
  const email = plainEmail(field.value)
  if (email !== null && identity.emails.some((own) => plainEmail(own) === email)) return 'email'
  if (identity.phones.some((own) => own.trim() !== '' && samePhone(field.value, own))) return 'phone'
  const isName = field.kind === 'username' && plainHandle(field.value).length >= 3
  return isName && identity.handles.some((own) => plainHandle(own) === plainHandle(field.value)) ? 'handle' : null
}

const emailShape = /[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[a-z]{2,}/gi
const phoneShape = /\+?\d[\d\s().\-/]{6,}\d/g

/** Stretches of a text (UTF-16 offsets) that are an e-mail address or phone number of the identity. */
export function identitySpans(text: string, identity: Identity): readonly { readonly start: number, readonly end: number }[] {
  const spans: { start: number, end: number }[] = []
  for (const [shape, kind] of [[emailShape, 'email'], [phoneShape, 'phone']] as const) {
    for (const match of text.matchAll(shape)) {
      const value = match[0].replace(/[.,;:]+$/, '')
      if (identityIn({ kind, value }, identity) !== null) spans.push({ start: match.index, end: match.index + value.length })
    }
  }
  return spans
}
