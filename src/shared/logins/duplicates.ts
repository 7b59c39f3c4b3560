import type { Login, LoginSecret, NewLogin } from './login.ts'

/**
 * How a login that is to be added stands to those that are there. `same`: kept already with the same password; `other`:
 * kept already with another one; `repeated-same` and `repeated-other`: the same towards an earlier one of this import.
 */
export const duplicateStates = ['new', 'same', 'other', 'repeated-same', 'repeated-other'] as const
export type DuplicateState = (typeof duplicateStates)[number]

/** There is one login for each of these. */
export const loginKey = ({ self, origin, userName }: Pick<Login, 'self' | 'origin' | 'userName'>): string => `${self} ${origin} ${userName}`

type Kept = Pick<LoginSecret, 'password' | 'oneTimeCode'>

/** True when the login brings nothing that is not kept yet. */
const bringsNothing = (login: Kept, kept: Kept): boolean => login.password === kept.password && (login.oneTimeCode === null || login.oneTimeCode === kept.oneTimeCode)

/** The state of each login; `stored` has the secrets of those that are kept, by `loginKey`. */
export function duplicateStatesOf(logins: readonly NewLogin[], stored: ReadonlyMap<string, Kept>): readonly DuplicateState[] {
  const seen = new Map<string, Kept>()
  return logins.map((login) => {
    const key = loginKey(login)
    const earlier = seen.get(key)
    const kept = stored.get(key)
    if (earlier !== undefined) return bringsNothing(login, earlier) ? 'repeated-same' : 'repeated-other'
    seen.set(key, login)
    if (kept === undefined) return 'new'
    return bringsNothing(login, kept) ? 'same' : 'other'
  })
}

/** What takes the place of a kept secret: what an import does not bring stays as it is. */
export const replacing = (login: NewLogin, kept: LoginSecret): NewLogin => ({
  ...login, password: login.password === '' ? kept.password : login.password, oneTimeCode: login.oneTimeCode ?? kept.oneTimeCode, notes: login.notes === '' ? kept.notes : login.notes
})
