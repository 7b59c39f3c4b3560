import { expect, test } from 'vitest'
import { keepingOf, type KeepingFacts } from '../../../../src/shared/logins/after-login.ts'
import { anna, doctor } from '../../../fakes/acts.ts'
import { loginWith } from '../../../fakes/logins.ts'

const origin = 'https://portal.example.org'
const [mine, second, theirs] = [loginWith({ id: 'a', origin, userName: 'anna' }), loginWith({ id: 'b', origin, userName: 'second' }), loginWith({ id: 'c', origin, userName: 'shared', self: 'professional' })]
const facts = (parts: Partial<KeepingFacts> = {}): KeepingFacts => ({ logins: [], identities: { personal: anna, professional: doctor }, never: [], ...parts })
const ask = { kind: 'ask' } as const
const nothing = { kind: 'nothing' } as const

test.each([
  ['a new one is asked about', 'new@example.org', facts(), ask],
  ['one of another site does not matter', 'anna', facts({ logins: [loginWith({ origin: 'https://www.portal.example.org', userName: 'anna' })] }), ask],
  ['a known one is compared, in any case', 'ANNA', facts({ logins: [mine, second] }), { kind: 'compare', login: mine }],
  ['another name on the same site is new', 'third', facts({ logins: [mine, second] }), ask],
  ['without a name: the only one is meant', '', facts({ logins: [mine, theirs] }), { kind: 'compare', login: mine }],
  ['without a name, several: nothing is asked', '', facts({ logins: [mine, second] }), nothing],
  ['without a name and without a known one it is new', '', facts(), ask],
  ['never means never', 'new', facts({ never: [{ self: 'personal', origin }] }), nothing],
  ['never counts for its own self only', 'new', facts({ never: [{ self: 'professional', origin }] }), ask],
  ['never counts for its own site only', 'new', facts({ never: [{ self: 'personal', origin: `${origin}:8443` }] }), ask],
  ['an address of the other self is not offered', doctor.emails[0] ?? '', facts(), nothing],
  ['however it is written', (doctor.emails[0] ?? '').toUpperCase(), facts(), nothing],
  ['a user name of the other self is not offered', doctor.handles[0]?.handle ?? '', facts(), nothing],
  ['what both selves use is', anna.emails[0] ?? '', facts({ identities: { personal: anna, professional: { ...doctor, emails: [...doctor.emails, anna.emails[0] ?? ''] } } }), ask],
  ['a login that the other self has is not offered', 'Shared', facts({ logins: [theirs] }), nothing],
  ['unless this self has it too', 'shared', facts({ logins: [theirs, loginWith({ id: 'd', origin, userName: 'shared' })] }), { kind: 'compare', login: loginWith({ id: 'd', origin, userName: 'shared' }) }]
] as const)('%s', (_what, userName, given, expected) => {
  expect(keepingOf({ self: 'personal', origin, userName }, given)).toEqual(expected)
})
