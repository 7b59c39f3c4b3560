import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { candidates, learnableKinds, withFact, type Seen } from '../../../src/shared/identities-learn.ts'
import { emptyIdentity, IdentitySchema } from '../../../src/shared/state/identity-schema.ts'
import { anna, doctor } from '../../fakes/acts.ts'

const nobody = emptyIdentity('')
const found = (...seen: readonly Seen[]): readonly string[] => candidates(seen, nobody, nobody).map(({ value }) => value)

test.each([
  ['name', 'Anna Sommer'], ['name', 'Zoë O’Neill-Müller'], ['name', 'ليلى الحداد'], ['name', '田中 花子'], ['email', 'anna@example.org'], ['email', 'anna@bücher.example'], ['phone', '+1 415 555 0134'], ['phone', '(415) 555-0134'], ['handle', '@anna_outdoors'], ['handle', 'anna.s'], ['website', 'https://anna.example/blog'],
] as const)('the %s %j is offered', (kind, value) => { expect(found({ kind, value })).toEqual([value]) })

test.each([
  ['name', ''], ['name', 'x'.repeat(81)], ['name', '<script>alert(1)</script>'], ['name', '12345'], ['name', 'Buy now!!! https://evil.test'], ['email', 'anna'], ['email', 'anna@example'], ['email', `${'x'.repeat(250)}@example.org`], ['email', '"><img>@example.org'],
  ['phone', '2024-01-15'], ['phone', '4155550134'], ['phone', '12'], ['handle', '@'], ['handle', 'a b'], ['handle', `@${'x'.repeat(61)}`], ['website', 'javascript:alert(1)'], ['website', 'http://'], ['website', 'https://www.facebook.com/somebody'], ['website', `https://x.example/${'x'.repeat(300)}`],
] as const)('the %s %.40j is not', (kind, value) => { expect(found({ kind, value })).toEqual([]) })

test('signs that hide or turn text around are taken out', () => {
  expect(found({ kind: 'name', value: 'Anna\u202E remmoS\u0000' })).toEqual(['Anna remmoS'])
  expect(found({ kind: 'email', value: 'an\u200bna@example.org' })).toEqual([])
})

test('each fact is offered once, in whatever spelling, and what is known is not offered', () => {
  expect(found({ kind: 'email', value: 'a.nna@gmail.com' }, { kind: 'email', value: 'Anna+x@googlemail.com' }, { kind: 'phone', value: '+1 415 555 0134' }, { kind: 'phone', value: '(415) 555-0134' })).toEqual(['a.nna@gmail.com', '+1 415 555 0134'])
  expect(candidates([{ kind: 'email', value: 'ANNASOMMER@gmail.com' }], anna, doctor)).toEqual([])
})

test('what the other self has is marked', () => {
  expect(candidates([{ kind: 'email', value: 'office+x@example-therapy.com' }, { kind: 'name', value: 'Anna Sommer' }], anna, doctor)).toEqual([{ kind: 'email', value: 'office+x@example-therapy.com', isOthers: true }, { kind: 'name', value: 'Anna Sommer', isOthers: false }])
})

test('of hundreds only a few of each kind are offered', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ kind: 'email' as const, value: `friend${at}@example.org` }))
  expect(candidates(many, nobody, nobody)).toHaveLength(8)
})

test('whatever a page shows, what is offered can be stored', () => {
  const value = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('anna@example.org', '+1 415 555 0134', '@anna', 'https://x.example', 'Anna'))
  fc.assert(fc.property(fc.array(fc.record({ kind: fc.constantFrom(...learnableKinds), value }), { maxLength: 30 }), (seen) => {
    const offered = candidates(seen, anna, doctor)
    expect(offered.length).toBeLessThanOrEqual(8 * learnableKinds.length)
    for (const fact of offered) expect(fact.value).not.toMatch(/[\p{Cc}\p{Cf}]/u)
    expect(IdentitySchema.safeParse(offered.reduce((known, fact) => withFact(known, fact, 'x'), anna)).success).toBe(true)
  }))
})

test('a user name is kept for the network where it was seen', () => {
  expect(withFact(nobody, { kind: 'handle', value: 'anna' }, 'instagram').handles).toEqual([{ networkId: 'instagram', handle: 'anna' }])
})
