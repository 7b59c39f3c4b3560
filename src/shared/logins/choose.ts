import type { Login } from './login.ts'
import type { LoginRole, LoginSight, LoginValues } from './login-form.ts'
import type { LoginSecret } from './login.ts'

type Form = NonNullable<LoginSight['form']>

/**
 * The one login that is meant: the only one, the one whose name stands in the form, or the one whose name was filled on
 * the page before. Null when the user has to choose.
 */
export function meantLogin(logins: readonly Login[], form: Form, recentId: string | null): Login | null {
  if (logins.length === 1) return logins[0] ?? null
  const typed = form.userName.trim().toLowerCase()
  const named = typed === '' ? [] : logins.filter(({ userName }) => userName.toLowerCase() === typed)
  if (named.length === 1) return named[0] ?? null
  return form.roles.includes('userName') ? null : logins.find(({ id }) => id === recentId) ?? null
}

/** The login used last first, then by name: the order in which several are offered. */
export const inOrder = (logins: readonly Login[]): readonly Login[] =>
  [...logins].sort((a, b) => (b.lastUsed ?? '').localeCompare(a.lastUsed ?? '') || a.userName.localeCompare(b.userName))

const noValues: LoginValues = { userName: null, password: null, newPassword: null, oneTimeCode: null }

/** What of a login goes into these fields; `code` makes the one-time code. Null when there is nothing for them. */
export function valuesFor(login: Login, secret: LoginSecret, roles: readonly LoginRole[], code: (address: string) => string): LoginValues | null {
  const wants = (role: LoginRole): boolean => roles.includes(role)
  const values: LoginValues = {
    ...noValues,
    userName: wants('userName') && login.userName !== '' ? login.userName : null,
    password: wants('password') && secret.password !== '' ? secret.password : null,
    oneTimeCode: wants('oneTimeCode') && secret.oneTimeCode !== null ? code(secret.oneTimeCode) : null
  }
  return Object.values(values).every((value) => value === null) ? null : values
}

/** A made-up password goes into the fields that ask for a new one; where none says so, into those for a password. */
export function valuesOfNew(password: string, roles: readonly LoginRole[]): LoginValues | null {
  if (roles.includes('newPassword')) return { ...noValues, newPassword: password }
  return roles.includes('password') ? { ...noValues, password } : null
}
