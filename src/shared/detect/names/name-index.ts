import type { Client } from '../../clients/client.ts'
import { Dictionary } from './dictionary.ts'
import { fold } from './fold.ts'
import { nameForms } from './forms.ts'

/** Letters and digits only, in lower case: user names are compared like this. */
export const bareHandle = (handle: string): string => fold(handle.replace(/[^\p{L}\p{N}\p{M}]/gu, ''))
export const bareEmail = (address: string): string => address.normalize('NFKC').trim().toLowerCase()
/** Digits without leading zeros and signs. */
export const bareDigits = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '').replace(/^0+/, '')

/** Digits that two numbers must share at the end; local numbers have 7 (reference/detection.md 3.3). */
export const phoneSuffix = 7

export interface Phrase { readonly words: readonly string[], readonly client: number }

/**
 * Everything by which the people of a list are found, in memory only. Persons are numbers: places in the list that the
 * index was made from.
 */
export interface NameIndex {
  readonly size: number
  readonly given: Dictionary
  readonly family: Dictionary
  /** "given|family" of every person, all forms. */
  readonly pairs: ReadonlyMap<string, readonly number[]>
  /** "j|family" and "given|d". */
  readonly initialPairs: ReadonlyMap<string, readonly number[]>
  /** "jd" for a person with these initials. */
  readonly initials: ReadonlyMap<string, readonly number[]>
  readonly givenOf: ReadonlyMap<string, readonly number[]>
  readonly familyOf: ReadonlyMap<string, readonly number[]>
  readonly handles: ReadonlyMap<string, readonly number[]>
  readonly emails: ReadonlyMap<string, readonly number[]>
  /** By their last digits: all digits of the number, and the person. */
  readonly phones: ReadonlyMap<string, readonly { readonly digits: string, readonly client: number }[]>
  /** Words that point to a person in company, by their first word. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Names in scripts without spaces, as written. */
  readonly written: ReadonlyMap<string, readonly number[]>
}

type Lists<T> = Map<string, T[]>
function put<T>(map: Lists<T>, key: string, value: T): void {
  const list = map.get(key)
  if (!list) map.set(key, [value])
  else if (list.at(-1) !== value) list.push(value)
}

/** Builds the index; about 10 ms for 2,000 people. */
export function buildNameIndex(clients: readonly Client[]): NameIndex {
  const tables = {
    given: new Dictionary(1), family: new Dictionary(2), pairs: new Map<string, number[]>(), initialPairs: new Map<string, number[]>(), initials: new Map<string, number[]>(),
    givenOf: new Map<string, number[]>(), familyOf: new Map<string, number[]>(),
    handles: new Map<string, number[]>(), emails: new Map<string, number[]>(), phones: new Map<string, { digits: string, client: number }[]>(),
    phrases: new Map<string, Phrase[]>(), written: new Map<string, number[]>()
  }
  for (const [at, client] of clients.entries()) {
    addNames(tables, client, at)
    addContacts(tables, client, at)
  }
  return { size: clients.length, ...tables }
}

type Tables = { readonly [K in keyof Omit<NameIndex, 'size'>]: NameIndex[K] extends ReadonlyMap<string, readonly (infer T)[]> ? Lists<T> : NameIndex[K] }

function addNames(tables: Tables, client: Client, at: number): void {
  const { given, family } = nameForms(client)
  for (const word of given) { tables.given.add(word); put(tables.givenOf, word, at) }
  for (const word of family) { tables.family.add(word); put(tables.familyOf, word, at) }
  for (const first of given) {
    for (const last of family) {
      put(tables.pairs, `${first}|${last}`, at)
      put(tables.initialPairs, `${first.charAt(0)}|${last}`, at)
      put(tables.initialPairs, `${first}|${last.charAt(0)}`, at)
      put(tables.initials, first.charAt(0) + last.charAt(0), at)
    }
  }
  for (const name of [client.family + client.given, client.given + client.family, ...client.aliases]) {
    const compact = name.replace(/\s/g, '')
    if (/^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{2,}$/u.test(compact)) put(tables.written, compact.normalize('NFKC'), at)
  }
}

function addContacts(tables: Tables, client: Client, at: number): void {
  for (const handle of client.handles) {
    const key = bareHandle(handle.replace(/^.*\//, ''))
    if (key.length >= 3) put(tables.handles, key, at)
  }
  for (const email of client.emails) put(tables.emails, bareEmail(email), at)
  for (const phone of client.phones) {
    const digits = bareDigits(phone)
    if (digits.length >= phoneSuffix) put(tables.phones, digits.slice(-phoneSuffix), { digits, client: at })
  }
  for (const phrase of client.alsoMatch) {
    const words = (phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(fold)
    if (words[0] !== undefined && words.join('').length >= 3) put(tables.phrases, words[0], { words, client: at })
  }
}
