import { expect, test } from 'vitest'
import { alternateOffer, ownOffer, plusAddress, plusProviders } from '../../../src/shared/identities-offer.ts'
import { emptyIdentity } from '../../../src/shared/state/identity-schema.ts'

const anna = {
  ...emptyIdentity('Anna'), names: ['Anna Sommer'], emails: ['anna@gmail.com', 'anna@example.org', 'shared@example.org'], phones: ['+1 415 555 0134'],
  handles: [{ networkId: null, handle: '@anna_outdoors' }, { networkId: 'instagram', handle: 'anna.hikes' }, { networkId: 'x', handle: 'annax' }], websites: ['https://anna.example/']
}
const doctor = { ...emptyIdentity('Dr. A. Example'), emails: ['office@example-therapy.com', 'Shared@example.org'] }

test.each([
  ['email', null, ['anna@gmail.com', 'anna@example.org']], ['phone', null, ['+1 415 555 0134']], ['name', null, ['Anna', 'Anna Sommer']], ['website', null, ['https://anna.example/']],
  ['handle', null, ['anna_outdoors']], ['handle', 'instagram', ['anna.hikes', 'anna_outdoors']], ['handle', 'facebook', ['anna_outdoors']],
] as const)('for the %s of the other self on %s there is %j', (what, network, values) => { expect(ownOffer(what, anna, doctor, network)).toEqual({ kind: 'use-own', what, values }) })

test.each(['phone', 'handle', 'website'] as const)('without an own %s it says so', (what) => { expect(ownOffer(what, doctor, anna, null)).toEqual({ kind: 'none', what, values: [] }) })

test.each([
  ['anna@gmail.com', 'www.facebook.com', 'anna+facebook@gmail.com'], ['Anna.S@GMAIL.com', 'club.example.co.uk', 'Anna.S+example@GMAIL.com'], ['a@proton.me', 'x.com', 'a+x@proton.me'], ['a@fastmail.com', 'forum.example.org', 'a+example@fastmail.com'], ['a@mailbox.org', 'localhost', 'a+localhost@mailbox.org'],
  ['anna@example.org', 'www.facebook.com', null], ['a+b@gmail.com', 'www.facebook.com', null], ['a@yahoo.com', 'www.facebook.com', null], ['a@gmail.com.evil.test', 'www.facebook.com', null], ['a@gmail.com', '', null], ['no address', 'www.facebook.com', null],
])('%s for %s is %s', (email, host, expected) => { expect(plusAddress(email, host)).toBe(expected) })

test('providers are written as they are compared', () => { for (const provider of plusProviders) expect(provider).toBe(provider.toLowerCase()) })

const empty = { kind: 'email', value: '' } as const
const given = [{ host: 'example.net', address: 'anna@example.org' }, { host: 'facebook.com', address: 'anna+fb@gmail.com' }]
test('an empty e-mail field gets the address that the site has, one for it alone, then those that nobody has', () => {
  expect(alternateOffer(anna, empty, 'www.facebook.com', given)?.values).toEqual(['anna+fb@gmail.com', 'anna+facebook@gmail.com', 'anna@gmail.com'])
  expect(alternateOffer(anna, empty, 'club.example.com', given)?.values).toEqual(['anna+example@gmail.com', 'anna@gmail.com', 'shared@example.org'])
})

test.each([
  ['a field that holds something', { kind: 'email', value: 'a' }, anna], ['another field', { kind: 'phone', value: '' }, anna], ['one address without plus', empty, { ...anna, emails: ['anna@example.org'] }], ['no address', empty, emptyIdentity('Anna')],
] as const)('%s gets no offer', (_what, field, identity) => { expect(alternateOffer(identity, field, 'www.facebook.com', [])).toBeNull() })
