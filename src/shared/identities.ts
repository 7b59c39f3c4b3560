import parsePhoneNumber from 'libphonenumber-js/min'
import { parseAddress } from './address.ts'
import { fold } from './clients/fold.ts'
import type { Field, Identity } from './guard/act.ts'
import { networkFor } from './networks/index.ts'

/** Providers that ignore dots in the part before the @. */
const dotless = new Set(['gmail.com'])
/** Domains of one provider under which everybody has the same mailbox. */
const oneMailbox: Readonly<Record<string, string>> = { 'googlemail.com': 'gmail.com', 'me.com': 'icloud.com', 'mac.com': 'icloud.com', 'protonmail.com': 'proton.me', 'pm.me': 'proton.me' }
/** A host as it is looked up: letters of other scripts in their ASCII form. */
const plainHost = (host: string): string => parseAddress(`https://${host}`)?.hostname ?? host

/** An e-mail address as its provider delivers it: lower case, no plus part, no dots where they don't count, the domain in ASCII. Null when it is none. */
export function plainEmail(text: string): string | null {
  const match = /^\s*([^\s@]+)@([^\s@]+\.[^\s@.]+)\s*$/.exec(text.normalize('NFKC').toLowerCase())
  if (!match) return null
  const [, local = '', written = ''] = match
  const base = local.split('+')[0] ?? local
  const host = plainHost(written)
  const provider = oneMailbox[host] ?? host
  return `${dotless.has(provider) ? base.replaceAll('.', '') : base}@${provider}`
}

/** Digits of Arabic and Persian keyboards, which no normalisation turns into others. */
const easternDigits = /[\u0660-\u0669\u06F0-\u06F9]/g
/** A number in the signs of one keyboard: plain digits, hyphens and blanks. */
const plainSigns = (text: string): string =>
  text.normalize('NFKC').replace(easternDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 0xF)).replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g, '').replace(/^\s*tel:/i, '')

/**
 * A phone number in E.164. Numbers without a country code are read as numbers of the United States, then compared
 * by their last digits in `samePhone`, so that "0151 …" and "+49 151 …" still meet. Null when it is no number.
 */
export function plainPhone(text: string): string | null {
  const signs = plainSigns(text)
  if (!/^[\s+\d().\-/]{7,30}$/.test(signs)) return null
  const parsed = parsePhoneNumber(signs, 'US')
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
  const [one, two] = [plainSigns(a), plainSigns(b)]
  if (!phoneLetters.test(one.trim()) || !phoneLetters.test(two.trim())) return false
  const [first, second] = [international(one), international(two)]
  if (first.startsWith('+') && second.startsWith('+')) return digitsOf(first) === digitsOf(second) && digitsOf(first).length >= 7
  const [x, y] = [digitsOf(first).replace(/^0+/, ''), digitsOf(second).replace(/^0+/, '')]
  const length = Math.min(x.length, y.length)
  return length >= 9 && x.slice(-length) === y.slice(-length)
}

/** A user name without its sign, its server ("@anna@mastodon.social") and its case. */
export const plainHandle = (text: string): string => text.normalize('NFKC').replace(/[\u200B-\u200F\u2060\uFEFF]/g, '').trim().replace(/^@([^@]*)(?:@[^@]+\.[^@]+)?$/, '$1').toLowerCase()

/** An address of a page without scheme, "www." and what follows the path ("example.org/team"). Null when it is none. */
export function plainSite(text: string): string | null {
  const typed = text.normalize('NFKC').trim()
  if (typed === '' || /[\s@]/.test(typed)) return null
  const url = parseAddress(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`)
  if (!url || !/^https?:$/.test(url.protocol) || !/\.[^.]+$/.test(url.hostname)) return null
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '').toLowerCase()}`
}

/** A name without case, diacritics and punctuation. */
export const plainName = (text: string): string => fold(text.replace(/[.,]/g, ' '))

/** Names that a new installation gives its selves; they are nobody's. */
const noNames: ReadonlySet<string> = new Set(['', 'personal', 'professional'])
/** All names of a self, as far as they tell who it is. */
export const namesOf = ({ name, names }: Pick<Identity, 'name' | 'names'>): readonly string[] => [name, ...names].filter((own) => !noNames.has(plainName(own)))

export type IdentityKind = 'email' | 'phone' | 'handle' | 'website' | 'name'

function isOwnHandle(value: string, { handles }: Identity): boolean {
  const handle = plainHandle(value)
  return handle.length >= shortestHandle && handles.some((own) => plainHandle(own.handle) === handle)
}

/** True for the own page and everything below it. */
function isOwnSite(value: string, own: string): boolean {
  const [site, mine] = [plainSite(value), plainSite(own)]
  return site !== null && mine !== null && (site === mine || site.startsWith(`${mine}/`))
}

/** True for the address of a profile: one of the handles is a part of the path on its network. */
function isOwnProfile(value: string, { handles }: Identity): boolean {
  const site = plainSite(value)
  const network = site === null ? null : networkFor(`https://${site}`)
  if (site === null || !network) return false
  const parts = site.split('/').slice(1).map(plainHandle)
  return handles.some(({ networkId, handle }) => (networkId === null || networkId === network.id) && plainHandle(handle).length >= shortestHandle && parts.includes(plainHandle(handle)))
}

/** Shorter user names are everybody's. */
const shortestHandle = 3
const looksLikeAddress = ({ kind, value }: Field): boolean => kind === 'website' || (kind === 'other' && /^\s*(?:https?:\/\/|www\.)/i.test(value))

/** What of an identity a field's value is; handles and names count only where one is asked for. Null when nothing matches. */
export function identityIn(field: Field, identity: Identity): IdentityKind | null {
  const email = plainEmail(field.value)
  if (email !== null && identity.emails.some((own) => plainEmail(own) === email)) return 'email'
  if (identity.phones.some((own) => own.trim() !== '' && samePhone(field.value, own))) return 'phone'
  if (field.kind === 'username' && isOwnHandle(field.value, identity)) return 'handle'
  if (looksLikeAddress(field) && (identity.websites.some((own) => isOwnSite(field.value, own)) || isOwnProfile(field.value, identity))) return 'website'
  const name = field.kind === 'name' ? plainName(field.value) : ''
  return name.length >= 3 && namesOf(identity).some((own) => plainName(own) === name) ? 'name' : null
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
