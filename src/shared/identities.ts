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

const phoneLetters = /^[\s+\d().\-/]+$/
const digitsOf = (text: string): string => text.replace(/\D/g, '')
/** International spelling: "00" becomes "+", and a trunk zero in brackets goes. */
const international = (text: string): string => text.trim().replace(/^00/, '+').replace(/\(0\)/, '')

/**
 * True when two spellings mean one number. Two numbers with a country code must be equal; where one lacks it, they meet
 * when their national digits agree from the end over at least nine digits.
 */
export function samePhone(a: string, b: string): boolean {
  if (!phoneLetters.test(a.trim()) || !phoneLetters.test(b.trim())) return false
  const [first, second] = [international(a), international(b)]
  if (first.startsWith('+') && second.startsWith('+')) return digitsOf(first) === digitsOf(second) && digitsOf(first).length >= 7
  const [x, y] = [digitsOf(first).replace(/^0+/, ''), digitsOf(second).replace(/^0+/, '')]
  const length = Math.min(x.length, y.length)
  return length >= 9 && x.slice(-length) === y.slice(-length)
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

const emailShape = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu
/** What may stand between two digits of a number. */
const gap = '[\\s().\\-/]{0,3}'

/** Finds one number in a text, however its digits are grouped and with or without its country code; null for too short a number. */
function phoneShape(phone: string): RegExp | null {
  const national = digitsOf(parsePhoneNumber(international(phone), 'US')?.nationalNumber ?? phone).replace(/^0+/, '')
  if (national.length < 7) return null
  return new RegExp(`(?<!\\d)(?:(?:\\+|00)\\d{1,3}${gap}(?:\\(0\\))?${gap}|0|1${gap})?\\(?${national.split('').join(gap)}(?!\\d)`, 'g')
}

/** Stretches of a text (UTF-16 offsets) that are an e-mail address or phone number of the identity. */
export function identitySpans(text: string, identity: Identity): readonly { readonly start: number, readonly end: number }[] {
  const emails = [...text.matchAll(emailShape)].filter((match) => identityIn({ kind: 'email', value: match[0].replace(/\.+$/, '') }, identity) !== null)
  const phones = identity.phones.flatMap((phone) => { const shape = phoneShape(phone); return shape ? [...text.matchAll(shape)] : [] })
  return [...emails, ...phones].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
