import { expect, test } from 'vitest'
import { duplicateStatesOf, loginKey, replacing } from '../../../../src/shared/logins/duplicates.ts'
import type { NewLogin } from '../../../../src/shared/logins/login.ts'
import { originIn } from '../../../../src/shared/logins/login-address.ts'
import { searchInLogins } from '../../../../src/shared/logins/search.ts'
import { loginWith, newLoginWith } from '../../../fakes/login-store.ts'

test.each([
  ['example.org', 'https://example.org'], ['https://Example.org/login?x=1#y', 'https://example.org'], ['example.org/login', 'https://example.org'], ['https://example.org:8443/x', 'https://example.org:8443'], ['example.org:8443', 'https://example.org:8443'], ['https://example.org:443', 'https://example.org'],
  ['https://anna:secret@example.org/', 'https://example.org'], ['https://router/', 'https://router'], ['router:8443', 'https://router:8443'], ['https://münchen.example', 'https://xn--mnchen-3ya.example'], ['https://[::1]:9000/x', 'https://[::1]:9000'], ['  https://example.org  ', 'https://example.org'], ['192.168.1.1', 'https://192.168.1.1']
])('%j belongs to %s', (address, origin) => { expect(originIn(address)).toEqual({ origin }) })

test.each([
  ['', 'no-address'], ['  ', 'no-address'], ['http://example.org', 'http'], ['HTTP://example.org', 'http'], ['android://hash@com.example/', 'app'], ['androidapp://com.example', 'app'], ['iosapp://x', 'app'],
  ['chrome://FirefoxAccounts', 'other-address'], ['file:///etc/passwd', 'other-address'], ['javascript:alert(1)', 'other-address'], ['my bank', 'other-address'], ['Bank', 'other-address'], ['https://', 'other-address'], ['ftp://example.org', 'other-address'], ['about:blank', 'other-address']
])('%j cannot be kept: %s', (address, problem) => { expect(originIn(address)).toBe(problem) })

const found = (query: string, self: 'personal' | 'professional' | null = null): string[] => searchInLogins([
  loginWith({ id: 'a', origin: 'https://www.zebra.example', userName: 'anna', title: 'Café Müller' }), loginWith({ id: 'b', origin: 'https://apple.example', userName: 'anna@example.org', self: 'professional' }),
  loginWith({ id: 'c', origin: 'https://apple.example', userName: 'Bert' })
]).find(query, self).map(({ id }) => id)

test.each([
  ['', ['b', 'c', 'a']], ['example', ['b', 'c', 'a']], ['apple', ['b', 'c']], ['ANNA', ['b', 'a']], ['cafe', ['a']], ['muller', ['a']], ['anna apple', ['b']], ['bert', ['c']], ['nobody', []], ['https', []]
] as const)('a search for %j', (query, ids) => { expect(found(query)).toEqual(ids) })

test('a search in one self', () => {
  expect(found('', 'professional')).toEqual(['b'])
  expect(found('apple', 'personal')).toEqual(['c'])
})

test('duplicates: in the store and in the import, with the same password or another', () => {
  const kept = newLoginWith({ origin: 'https://a.example', password: 'one' })
  const states = duplicateStatesOf([
    kept, newLoginWith({ origin: 'https://b.example', password: 'two' }), newLoginWith({ origin: 'https://b.example', password: 'two' }), newLoginWith({ origin: 'https://b.example', password: 'three' }),
    newLoginWith({ origin: 'https://c.example', password: 'new' }), newLoginWith({ origin: 'https://a.example', password: 'one', self: 'professional' }), newLoginWith({ origin: 'https://a.example', password: 'one', userName: 'Other' })
  ], new Map<string, Pick<NewLogin, 'password' | 'oneTimeCode'>>([[loginKey(kept), kept], [loginKey(newLoginWith({ origin: 'https://c.example' })), { password: 'old', oneTimeCode: null }]]))
  expect(states).toEqual(['same', 'new', 'repeated-same', 'repeated-other', 'other', 'new', 'new'])
})

test('the same password with a one-time code that is not kept yet is something new', () => {
  const code = 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ'
  const login = newLoginWith({ password: 'one', oneTimeCode: code })
  const key = loginKey(login)
  expect(duplicateStatesOf([login], new Map([[key, { password: 'one', oneTimeCode: null }]]))).toEqual(['other'])
  expect(duplicateStatesOf([login], new Map([[key, { password: 'one', oneTimeCode: code }]]))).toEqual(['same'])
  expect(duplicateStatesOf([newLoginWith({ password: 'one' })], new Map([[key, { password: 'one', oneTimeCode: code }]]))).toEqual(['same'])
})

test('what an import does not bring stays as it is', () => {
  const kept = { password: 'old', oneTimeCode: 'otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ', notes: 'kept' }
  expect(replacing(newLoginWith({ password: 'new' }), kept)).toMatchObject({ ...kept, password: 'new' })
  expect(replacing(newLoginWith({ password: '', notes: 'brought' }), kept)).toMatchObject({ ...kept, notes: 'brought' })
})
