import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedFacts } from '../../../src/shared/identities-shared.ts'
import { emptyIdentity, type StoredIdentity } from '../../../src/shared/state/identity-schema.ts'
import { handles } from '../../fakes/acts.ts'

const photo = (hash: string, label: string): StoredIdentity['photos'][number] => ({ hash, label, added: '2026-11-22T09:15:00.000Z' })
const both = (personal: Partial<StoredIdentity>, professional: Partial<StoredIdentity>): { personal: StoredIdentity, professional: StoredIdentity } =>
  ({ personal: { ...emptyIdentity('Personal'), ...personal }, professional: { ...emptyIdentity('Professional'), ...professional } })

test.each([
  ['an address with dots and a plus', { emails: ['a.nna@gmail.com'] }, { emails: ['x@y.example', 'Anna+work@googlemail.com'] }, [{ kind: 'email', personal: 'a.nna@gmail.com', professional: 'Anna+work@googlemail.com' }]],
  ['an address whose domain is spelled in two scripts', { emails: ['a@bücher.example'] }, { emails: ['a@xn--bcher-kva.example'] }, [{ kind: 'email', personal: 'a@bücher.example', professional: 'a@xn--bcher-kva.example' }]],
  ['a number with and without its country', { phones: ['0151 23456789'] }, { phones: ['+49 151 23456789'] }, [{ kind: 'phone', personal: '0151 23456789', professional: '+49 151 23456789' }]],
  ['a user name on two networks', { handles: [{ networkId: 'x', handle: '@Sommer' }] }, { handles: [{ networkId: 'linkedin', handle: 'sommer' }] }, [{ kind: 'handle', personal: '@Sommer', professional: 'sommer' }]],
  ['a page', { websites: ['https://www.example.org/'] }, { websites: ['example.org'] }, [{ kind: 'website', personal: 'https://www.example.org/', professional: 'example.org' }]],
  ['a name in other letters', { name: 'Zoë Müller' }, { names: ['ZOE MULLER'] }, [{ kind: 'name', personal: 'Zoë Müller', professional: 'ZOE MULLER' }]],
  ['a practice', { practiceName: 'Lake Street Practice' }, { practiceName: 'lake street practice' }, [{ kind: 'practice', personal: 'Lake Street Practice', professional: 'lake street practice' }]],
  ['a licence', { licences: ['LMFT 12345'] }, { licences: ['lmft 12345'] }, [{ kind: 'licence', personal: 'LMFT 12345', professional: 'lmft 12345' }]],
  ['a picture in another size', { photos: [photo('ffff00000000ffff', 'Beach')] }, { photos: [photo('ffff00000000fffe', 'Portrait')] }, [{ kind: 'photo', personal: 'Beach', professional: 'Portrait' }]],
] as const)('%s in both selves is pointed out', (_what, personal, professional, expected) => {
  expect(sharedFacts(both(personal as Partial<StoredIdentity>, professional as Partial<StoredIdentity>))).toEqual(expected)
})

test.each([
  ['nothing', {}, {}], ['different things', { emails: ['a@x.example'], phones: ['+1 415 555 0134'], handles: handles('a1x') }, { emails: ['b@x.example'], phones: ['+1 415 555 0135'], handles: handles('a2x') }],
  ['the words of the selves', { name: 'Personal', names: ['Professional'] }, { name: 'Professional' }], ['empty lines', { emails: [''], phones: [' '], websites: [''], practiceName: '' }, { emails: [''], phones: [' '], websites: [''], practiceName: '' }],
  ['other pictures', { photos: [photo('ffff00000000ffff', 'Beach')] }, { photos: [photo('0000ffff0f0f0000', 'Portrait')] }],
])('%s is not', (_what, personal, professional) => { expect(sharedFacts(both(personal as Partial<StoredIdentity>, professional as Partial<StoredIdentity>))).toEqual([]) })

test('whatever is written, the same is found from both sides', () => {
  const texts = fc.array(fc.oneof(fc.constantFrom('a@b.example', 'A+1@b.example', '+1 415 555 0134', '(415) 555-0134', 'x.example', 'https://x.example/', '@ann', 'ann', '', ' '), fc.string({ maxLength: 8 })), { maxLength: 4 })
  const identity = fc.record({ emails: texts, phones: texts, websites: texts, names: texts, licences: texts, handles: texts.map((names) => handles(...names)) })
  fc.assert(fc.property(identity, identity, (a, b) => {
    const one = sharedFacts(both(a, b))
    const other = sharedFacts(both(b, a))
    expect(one.length > 0).toBe(other.length > 0)
    for (const fact of one) expect(other.some((back) => back.kind === fact.kind)).toBe(true)
  }))
})
