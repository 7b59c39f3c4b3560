import type { LoginStore } from '../../src/main/logins/login-store.ts'
import { loginKey } from '../../src/shared/logins/duplicates.ts'
import type { Login, LoginSecret, LoginsStatus, NewLogin } from '../../src/shared/logins/login.ts'
import { Refusal } from '../../src/shared/result.ts'

const when = '2026-01-02T03:04:05.006Z'

export const loginWith = (parts: Partial<Login> = {}): Login => ({
  id: 'login-1', self: 'personal', origin: 'https://example.org', userName: 'anna', title: '', hasPassword: true, hasOneTimeCode: false, created: when, changed: when, lastUsed: null, ...parts
})

export const newLoginWith = (parts: Partial<NewLogin> = {}): NewLogin => ({ self: 'personal', origin: 'https://example.org', userName: 'anna', title: '', password: 'a secret', oneTimeCode: null, notes: '', ...parts })

export interface MemoryLogins extends LoginStore {
  /** Everything with its secret, as a test looks at it. */
  readonly all: () => readonly (Login & LoginSecret)[]
  /** From now on the place is another one; anything but `keychain` and `vault` reads as nothing. */
  readonly setStatus: (status: Partial<LoginsStatus>) => void
  /** From now on every change is refused with this sentence. */
  readonly refuseChanges: (sentence: string | null) => void
  readonly usedIds: readonly string[]
}

/** Logins in memory, with the promises of the real store. */
export function memoryLogins(...first: readonly NewLogin[]): MemoryLogins {
  const entries = new Map<string, Login & LoginSecret>()
  const usedIds: string[] = []
  let place: Pick<LoginsStatus, 'place' | 'problem'> = { place: 'keychain', problem: null }
  let refusal: string | null = null
  let number = 0
  const isOpen = (): boolean => place.place === 'keychain' || place.place === 'vault'
  const mustChange = (): void => {
    if (!isOpen()) throw new Refusal('not-allowed', 'The logins are closed.')
    if (refusal !== null) throw new Refusal('not-allowed', refusal)
  }
  const withFacts = (login: NewLogin, before: Partial<Login> = {}): Login & LoginSecret => ({ ...loginWith({ id: `login-${++number}` }), ...before, ...login, hasPassword: login.password !== '', hasOneTimeCode: login.oneTimeCode !== null })
  const bare = ({ password: _p, oneTimeCode: _o, notes: _n, ...login }: Login & LoginSecret): Login => login
  const put = (login: NewLogin): Login & LoginSecret => {
    const kept = [...entries.values()].find((other) => loginKey(other) === loginKey(login))
    const entry = withFacts(login, kept ? { id: kept.id, created: kept.created, lastUsed: kept.lastUsed } : {})
    entries.set(entry.id, entry)
    return entry
  }
  for (const login of first) put(login)
  const find = (id: string): Login & LoginSecret => {
    const entry = isOpen() ? entries.get(id) : undefined
    if (entry === undefined) throw new Refusal('not-found', 'This login is no longer there.')
    return entry
  }
  return {
    get status() { return { ...place, count: isOpen() ? entries.size : null } },
    usedIds,
    all: () => [...entries.values()],
    setStatus: (status) => { place = { ...place, ...status } },
    refuseChanges: (sentence) => { refusal = sentence },
    list: () => (isOpen() ? [...entries.values()].map(bare) : []),
    secretOf: async (id) => { const { password, oneTimeCode, notes } = find(id); return { password, oneTimeCode, notes } },
    save: async (login) => { mustChange(); return bare(put(login)) },
    update: async (id, change) => {
      mustChange()
      const before = find(id)
      const next = withFacts({ ...before, ...change }, before)
      const entry = { ...next, id, hasPassword: next.password !== '', hasOneTimeCode: next.oneTimeCode !== null }
      if ([...entries.values()].some((other) => other.id !== id && loginKey(other) === loginKey(entry))) throw new Refusal('not-allowed', 'There is another login for this site and user name.')
      entries.set(id, entry)
      return bare(entry)
    },
    remove: async (id) => { mustChange(); find(id); entries.delete(id) },
    saveMany: async (logins, done) => { mustChange(); logins.forEach((login, index) => { put(login); done?.(index + 1) }) },
    used: (id) => { usedIds.push(id) }
  }
}
