import type { Identity } from '../guard/act.ts'
import { identityIn } from '../identities.ts'
import { otherSelf, type SelfId } from '../persona.ts'
import type { Login } from './login.ts'

/** A sign-in that worked, without its password. */
export interface WorkedLogin { readonly self: SelfId, readonly origin: string, readonly userName: string }

/** What the user is asked about it. `compare`: only when its password is not the one that is stored. */
export type Keeping = { readonly kind: 'nothing' } | { readonly kind: 'ask' } | { readonly kind: 'compare', readonly login: Login }

export interface KeepingFacts {
  readonly logins: readonly Login[]
  readonly identities: Readonly<Record<SelfId, Identity>>
  /** Sites of which the user said "never". */
  readonly never: readonly { readonly self: SelfId, readonly origin: string }[]
}

/** Whether to offer to keep a sign-in. One that belongs to the other self is never offered: it was a mistake, and keeping it would repeat it. */
export function keepingOf({ self, origin, userName }: WorkedLogin, { logins, identities, never }: KeepingFacts): Keeping {
  if (never.some((entry) => entry.self === self && entry.origin === origin)) return { kind: 'nothing' }
  const name = userName.toLowerCase()
  const here = logins.filter((login) => login.origin === origin)
  const own = here.filter((login) => login.self === self)
  // A change of the password rarely names the user again.
  const same = name === '' ? (own.length === 1 ? own : []) : own.filter((login) => login.userName.toLowerCase() === name)
  if (same[0]) return { kind: 'compare', login: same[0] }
  if (name === '' && own.length > 0) return { kind: 'nothing' }
  return isOfOther(self, userName, identities) || here.some((login) => login.self !== self && login.userName.toLowerCase() === name) ? { kind: 'nothing' } : { kind: 'ask' }
}

function isOfOther(self: SelfId, userName: string, identities: KeepingFacts['identities']): boolean {
  const field = { kind: 'username', value: userName } as const
  return identityIn(field, identities[otherSelf(self)]) !== null && identityIn(field, identities[self]) === null
}
