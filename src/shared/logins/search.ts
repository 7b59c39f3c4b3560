import { fold } from '../clients/fold.ts'
import type { SelfId } from '../persona.ts'
import type { Login } from './login.ts'
import { hostIn } from './login-address.ts'

/** A search over one state of the logins; it is dropped with that state. */
export interface LoginSearch {
  /** The logins of a self (null: of both) in which each word of the query is found, by host and user name. */
  readonly find: (query: string, self: SelfId | null) => readonly Login[]
}

interface Folded { readonly login: Login, readonly order: string, readonly all: string }

/** Prepares a search by host, title and user name. */
export function searchInLogins(logins: readonly Login[]): LoginSearch {
  const folded = logins.map((login): Folded => ({ login, order: orderOf(login), all: fold([hostIn(login.origin), login.title, login.userName].join(' \u0001 ')) }))
    .sort((a, b) => (a.order < b.order ? -1 : Number(a.order > b.order)))
  return {
    find: (query, self) => {
      const words = fold(query).split(' ').filter((word) => word !== '')
      return folded.filter(({ login, all }) => (self === null || login.self === self) && words.every((word) => all.includes(word))).map(({ login }) => login)
    }
  }
}

/** By the name that is shown: the user's own, or the host. */
const orderOf = ({ origin, title, userName, self, id }: Login): string => [title === '' ? hostIn(origin).replace(/^www\./, '') : fold(title), fold(userName), self, id].join(' \u0001 ')
