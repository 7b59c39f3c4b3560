import type { Client } from './client.ts'
import { digitsOf, fold } from './fold.ts'

/** A search over one state of the list; it is dropped with that state. */
export interface ClientSearch {
  /** Everybody in whose fields each word of the query is found, by family name. An empty query finds all. */
  readonly find: (query: string) => readonly Client[]
}

interface Folded { readonly client: Client, readonly order: string, readonly all: string }

/** Prepares a search: folds all fields of all entries once, so that a key press costs a few milliseconds with 20,000 entries. */
export function searchIn(clients: readonly Client[]): ClientSearch {
  const folded = clients.map((client): Folded => ({ client, order: fold(`${shownName(client)} ${client.given}`), all: haystack(client) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
  return {
    find: (query) => {
      const words = wordsOf(query)
      const number = numberIn(query)
      return folded.filter(({ all }) => words.every((word) => all.includes(word)) || (number !== null && all.includes(number))).map(({ client }) => client)
    }
  }
}

/** The words to look for; a user name goes without its "@". */
const wordsOf = (query: string): readonly string[] => fold(query).split(' ').map((word) => word.replace(/^@(?=.)/, '')).filter((word) => word !== '')

/** A phone number that is typed in groups, as its digits. */
const numberIn = (query: string): string | null => (/^[\d\s+().\-/]{3,}$/.test(query) && digitsOf(query).length >= 3 ? digitsOf(query) : null)

/** What an entry is found under by eye. */
const shownName = ({ family, given, aliases, handles, emails, phones }: Client): string => [family, given, ...aliases, ...handles, ...emails, ...phones].find((value) => value !== '') ?? ''

const haystack = ({ given, family, aliases, handles, phones, emails, alsoMatch, formerSince }: Client): string =>
  fold([given, family, ...aliases, ...handles, ...phones, ...phones.map(digitsOf), ...emails, ...alsoMatch, formerSince ?? ''].join(' \u0001 '))
