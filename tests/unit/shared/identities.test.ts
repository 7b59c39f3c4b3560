import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Field, Identity } from '../../../src/shared/guard/act.ts'
import { identityIn, identitySpans, plainEmail, plainHandle, plainName, plainPhone, plainSite, samePhone } from '../../../src/shared/identities.ts'
import { emptyIdentity } from '../../../src/shared/state/identity-schema.ts'
import { anna, doctor, handles } from '../../fakes/acts.ts'

test.each([
  ['anna.sommer@gmail.com', 'annasommer@gmail.com'], ['Anna.Sommer+News@GoogleMail.com', 'annasommer@gmail.com'], ['a.n.n.a@gmail.com', 'anna@gmail.com'],
  [' Office@Example-Therapy.COM ', 'office@example-therapy.com'], ['office+booking@example.org', 'office@example.org'], ['a.b@example.org', 'a.b@example.org'],
  ['a_b-c@mail.example.co.uk', 'a_b-c@mail.example.co.uk'], ['ａnna@example.org', 'anna@example.org'], ['anna@bücher.example', 'anna@xn--bcher-kva.example'], ['anna@BÜCHER.example', 'anna@xn--bcher-kva.example'], ['anna@xn--bcher-kva.example', 'anna@xn--bcher-kva.example'], ['anna@例え.jp', 'anna@xn--r8jz45g.jp'],
  ['anna＠example．org', 'anna@example.org'], ['anna@protonmail.com', 'anna@proton.me'], ['anna+x@pm.me', 'anna@proton.me'], ['anna@me.com', 'anna@icloud.com'], ['a.b@icloud.com', 'a.b@icloud.com'],
])('%j is delivered to %j', (text, plain) => { expect(plainEmail(text)).toBe(plain) })

test.each(['', 'anna', '@example.org', 'anna@', 'anna@example', 'anna@example.', 'a b@example.org', 'a@b@example.org', 'write to anna@example.org', '@anna_outdoors'])('%j is no e-mail address', (text) => {
  expect(plainEmail(text)).toBeNull()
})

test.each([
  ['+1 415 555 0134', '+14155550134'], ['(415) 555-0134', '+14155550134'], ['415.555.0134', '+14155550134'], ['1-415-555-0134', '+14155550134'], ['4155550134', '+14155550134'],
  ['+49 151 23456789', '+4915123456789'], ['+49 (0)151 23456789', '+4915123456789'], ['+44 20 7946 0958', '+442079460958'], ['＋１ ４１５ ５５５ ０１３４', '+14155550134'], ['+1 415 555‑0134', '+14155550134'], ['+١ ٤١٥ ٥٥٥ ٠١٣٤', '+14155550134'], ['+۱ ۴۱۵ ۵۵۵ ۰۱۳۴', '+14155550134'], ['tel:+1-415-555-0134', '+14155550134'], ['‪+1 415 555 0134‬', '+14155550134'],
])('%j is the number %j', (text, plain) => { expect(plainPhone(text)).toBe(plain) })

test.each(['', '12', '12345678', '555-0134', 'anna', '2024-01-15', '1234 5678 9012 3456', 'call 415 555 0134', '+', '--------', '415 555 0134 x5'])('%j is no number by itself', (text) => {
  expect(plainPhone(text)).toBeNull()
})

test.each([
  ['+1 415 555 0134', '(415) 555-0134', true], ['001 415 555 0134', '+1 415 555 0134', true], ['0151 23456789', '+49 151 23456789', true], ['0151 23456789', '+49 (0)151/234567-89', true], ['0049 151 23456789', '+49151 234567-89', true],
  ['020 7946 0958', '+44 20 7946 0958', true], ['01 23 45 67 89', '+33 1 23 45 67 89', true], ['+1 (628) 555-0178', '628.555.0178', true], ['（６２８）５５５－０１７８', '+1 628 555 0178', true], ['+49 151‑23456789', '0151 23456789', true],
  ['+1 415 555 0134', '+1 415 555 0135', false], ['415 555 0134', '416 555 0134', false], ['555 0134', '+1 415 555 0134', false], ['', '', false], ['+1 415 555 0134', '', false],
  ['0134', '+1 415 555 0134', false], ['my number 415 555 0134', '+1 415 555 0134', false],
])('%j and %j are one number: %s', (a, b, expected) => { expect(samePhone(a, b)).toBe(expected) })

test.each([['@Anna_Outdoors', 'anna_outdoors'], [' drexample ', 'drexample'], ['@@a', '@@a'], ['', ''], ['ＤｒＥｘａｍｐｌｅ', 'drexample'], ['dr​example', 'drexample'], ['@drexample@mastodon.social', 'drexample'], ['drexample@mastodon.social', 'drexample@mastodon.social']])('the user name %j is %j', (text, plain) => { expect(plainHandle(text)).toBe(plain) })

const field = (kind: Field['kind'], value: string): Field => ({ kind, value })
test.each([
  [field('email', 'Anna.Sommer+x@googlemail.com'), 'email'], [field('other', 'annasommer@gmail.com'), 'email'], [field('username', 'anna.sommer@gmail.com'), 'email'],
  [field('phone', '(415) 555-0134'), 'phone'], [field('other', '4155550134'), 'phone'], [field('username', '+14155550134'), 'phone'],
  [field('username', 'anna_outdoors'), 'handle'], [field('username', '@ANNA_outdoors'), 'handle'],
  [field('other', 'anna_outdoors'), null], [field('email', 'anna_outdoors'), null], [field('email', 'ben@gmail.com'), null], [field('email', 'anna.sommer@gmail.org'), null],
  [field('phone', '415 555 0199'), null], [field('phone', '0134'), null], [field('username', 'anna_outdoor'), null], [field('username', ''), null], [field('other', ''), null], [field('phone', ''), null], [field('email', ''), null],
] as const)('%j is the %s of Anna', (entry, expected) => { expect(identityIn(entry, anna)).toBe(expected) })

test('empty lines and very short user names of an identity match nothing', () => {
  const sparse: Identity = { ...emptyIdentity(''), emails: [''], phones: ['', ' '], handles: handles('', '@', 'al'), websites: ['', ' ', 'x'] }
  for (const kind of ['email', 'phone', 'username', 'website', 'other'] as const) {
    for (const value of ['', ' ', '@', 'al', '@al', '0', '12345678']) expect(identityIn(field(kind, value), sparse)).toBeNull()
  }
})

/** One address in two of the spellings that people use for it. */
const local = fc.stringMatching(/^[a-z]{2,8}$/)
const spelledEmail = (domain: string) => (name: string): fc.Arbitrary<string> => fc.record({
  dots: fc.boolean(), upper: fc.boolean(), plus: fc.constantFrom('', '+', '+news', '+a.b'), blanks: fc.constantFrom('', ' '),
}).map(({ dots, upper, plus, blanks }) => {
  const dotted = dots && domain === 'gmail.com' ? name.split('').join('.') : name
  const address = `${dotted}${plus}@${dots && domain === 'gmail.com' ? 'googlemail.com' : domain}`
  return blanks + (upper ? address.toUpperCase() : address) + blanks
})
const digits = fc.tuple(fc.constantFrom('415', '628', '212', '305'), fc.stringMatching(/^[0-9]{4}$/)).map(([area, last]) => [area, '555', last] as const)
const spelledPhone = ([area, middle, last]: readonly [string, string, string]): fc.Arbitrary<string> => fc.constantFrom(
  `+1 ${area} ${middle} ${last}`, `(${area}) ${middle}-${last}`, `${area}.${middle}.${last}`, `${area}${middle}${last}`, `1-${area}-${middle}-${last}`, `+1${area}${middle}${last}`, ` +1 (${area}) ${middle}/${last} `, `001 ${area} ${middle} ${last}`,
)
const spelledHandle = (name: string): fc.Arbitrary<string> => fc.constantFrom(`${name}_x`, `@${name}_x`, `${name}_X`.toUpperCase(), ` @${name}_x `)
const pair = <T>(value: fc.Arbitrary<T>, spell: (value: T) => fc.Arbitrary<string>) => value.chain((one) => fc.tuple(spell(one), spell(one)))

test.each([
  ['e-mail address at Google', 'email', 'email', pair(local, spelledEmail('gmail.com'))],
  ['e-mail address elsewhere', 'email', 'email', pair(local, spelledEmail('example.org'))],
  ['phone number', 'phone', 'phone', pair(digits, spelledPhone)],
  ['user name', 'username', 'handle', pair(local, spelledHandle)],
] as const)('an %s is recognised in any spelling, whichever of the two is stored', (_name, kind, expected, spellings) => {
  const owner = (value: string): Identity => ({ ...emptyIdentity(''), emails: [value], phones: [value], handles: handles(value) })
  fc.assert(fc.property(spellings, ([a, b]) => {
    expect(identityIn(field(kind, a), owner(b))).toBe(expected)
    expect(identityIn(field(kind, b), owner(a))).toBe(expected)
  }))
})

test('two numbers that differ in one digit are never one', () => {
  fc.assert(fc.property(digits.chain((one) => fc.tuple(spelledPhone(one), spelledPhone([one[0], one[1], one[2].replace(/\d$/, (last) => String((Number(last) + 1) % 10))]))), ([a, b]) => {
    expect(samePhone(a, b)).toBe(false)
  }))
})

const found = (text: string, identity: Identity): string[] => identitySpans(text, identity).map(({ start, end }) => text.slice(start, end))
test.each([
  ['Mail me: office@example-therapy.com.', ['office@example-therapy.com']], ['OFFICE+new@Example-Therapy.com!', ['OFFICE+new@Example-Therapy.com']],
  ['Mail (office@example-therapy.com), call +1 628-555-0178.', ['office@example-therapy.com', '+1 628-555-0178']], ['mailto:office@example-therapy.com', ['office@example-therapy.com']],
  ['Call (628) 555 0178 today', ['(628) 555 0178']], ['628.555.0178', ['628.555.0178']], ['👩‍⚕️ 6285550178', ['6285550178']],
  ['twice: office@example-therapy.com office@example-therapy.com', ['office@example-therapy.com', 'office@example-therapy.com']],
  ['Mail anna.sommer@gmail.com', []], ['office at example-therapy.com', []], ['office@example-therapy.org', []], ['628 555 0179', []], ['Order 628555', []], ['drexample', []], ['', []],
])('the contact details of the professional self in %j', (text, expected) => { expect(found(text, doctor)).toEqual(expected) })

test('every span lies in the text and is one of the own details', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('office@example-therapy.com', '628 555 0178', 'anna@x.org', '.', ',', '\n', ' ', '+', '1'), fc.string({ maxLength: 6 })), { maxLength: 12 }), (parts) => {
    const text = parts.join('')
    for (const { start, end } of identitySpans(text, doctor)) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(text.length)
      expect(identityIn(field('other', text.slice(start, end)), doctor)).not.toBeNull()
    }
  }))
})

test.each([
  ['a number after it', 'Call me: 628 555 0178\n10 am to 5 pm'], ['opening hours after it', '628-555-0178 8am-6pm'], ['a postal code after it', '628 555 0178 94110'],
  ['a second number', '628 555 0178 / 628 555 0199'],
])('a phone number with %s is found', (_name, text) => { expect(found(text, doctor)).toHaveLength(1) })

test.each(['“office@example-therapy.com”', '\'office@example-therapy.com\'', '[office@example-therapy.com]', '*office@example-therapy.com*', '`office@example-therapy.com`', 'office@example-therapy.com/x.html'])('the address in %j is found', (text) => {
  expect(found(text, doctor)).toEqual(['office@example-therapy.com'])
})

test('full numbers of two countries that share their last digits are two numbers', () => {
  expect(samePhone('+1 512 345 6789', '+49 151 23456789')).toBe(false)
})

test('00 before the country and (0) after it are one number', () => {
  expect(samePhone('0049 151 23456789', '+49 (0)151 23456789')).toBe(true)
})

test.each([
  ['https://www.Example.org/', 'example.org'], ['example.org', 'example.org'], ['http://example.org/Team/?a=1#x', 'example.org/team'], ['https://bücher.example/', 'xn--bcher-kva.example'], ['XN--BCHER-KVA.example', 'xn--bcher-kva.example'], ['ｅｘａｍｐｌｅ．org', 'example.org'],
  ['', null], ['example', null], ['my site', null], ['anna@example.org', null], ['ftp://example.org', null], ['javascript:alert(1)', null], ['https://', null],
])('the page %j is %j', (text, plain) => { expect(plainSite(text)).toBe(plain) })

test.each([['Dr. A. Example', 'dr a example'], ['DR A  EXAMPLE', 'dr a example'], ['Zoë Müller', 'zoe muller'], ['Sommer, Anna', 'sommer anna'], ['', '']])('the name %j is %j', (text, plain) => { expect(plainName(text)).toBe(plain) })

const known: Identity = { ...emptyIdentity('Dr. A. Example'), names: ['Anna Example-Sommer'], websites: ['https://example-therapy.com', 'directory.example/therapists/anna'], handles: [{ networkId: 'linkedin', handle: 'drexample' }, { networkId: null, handle: 'dr_a' }] }
test.each([
  [field('website', 'example-therapy.com'), 'website'], [field('website', 'http://www.example-therapy.com/fees'), 'website'], [field('other', 'https://example-therapy.com'), 'website'], [field('website', 'https://directory.example/therapists/anna/'), 'website'],
  [field('website', 'https://www.linkedin.com/in/DrExample/'), 'website'], [field('website', 'https://x.com/dr_a'), 'website'],
  [field('website', 'https://x.com/drexample'), null], [field('website', 'https://directory.example/therapists/annabel'), null], [field('website', 'https://directory.example/'), null], [field('website', 'https://not-example-therapy.com'), null], [field('website', 'example-therapy.com.evil.test'), null],
  [field('other', 'example-therapy.com'), null], [field('username', 'https://example-therapy.com'), null],
  [field('name', 'dr a example'), 'name'], [field('name', 'ANNA EXAMPLE-SOMMER'), 'name'], [field('name', 'Anna'), null], [field('other', 'Dr. A. Example'), null], [field('username', 'Dr. A. Example'), null],
] as const)('%j is the %s of somebody with pages and names', (entry, expected) => { expect(identityIn(entry, known)).toBe(expected) })

test('the words of the selves are nobody\'s name', () => {
  for (const word of ['Personal', 'Professional']) expect(identityIn(field('name', word), emptyIdentity(word))).toBeNull()
})
