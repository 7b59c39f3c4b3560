import type { Login, NewLogin } from '../../src/shared/logins/login.ts'

/** A login of the personal self on Facebook, unless the test says otherwise. */
export const loginWith = (parts: Partial<Login> = {}): Login => ({
  id: 'a', self: 'personal', origin: 'https://www.facebook.com', userName: 'anna', title: '', hasPassword: true, hasOneTimeCode: false,
  created: '2026-11-01T10:00:00.000Z', changed: '2026-11-01T10:00:00.000Z', lastUsed: null, ...parts
})

/** What the same login is stored from. */
export const newLoginWith = (parts: Partial<NewLogin> = {}): NewLogin =>
  ({ self: 'personal', origin: 'https://www.facebook.com', userName: 'anna', title: '', password: 'first secret', oneTimeCode: null, notes: '', ...parts })
