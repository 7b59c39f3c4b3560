import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alphabets, characterClasses, GeneratorSettingsSchema, makePassphrase, makePassword, makeSecret, randomBelow, separators, strengthInBits, usualGenerator, type ByteSource, type GeneratorSettings } from '../../../../src/shared/logins/generator.ts'
import { words } from '../../../../src/shared/logins/word-list.ts'

/** The same bytes for the same seed, evenly spread (mulberry32). */
const seeded = (seed: number): ByteSource => {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) % 2 ** 32
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 24
  }
  return (count) => Uint8Array.from({ length: count }, next)
}

const someSettings = fc.record({
  kind: fc.constantFrom('password' as const, 'passphrase' as const), length: fc.integer({ min: 8, max: 128 }), lower: fc.boolean(), upper: fc.boolean(), digits: fc.boolean(), symbols: fc.boolean(),
  withoutLookAlikes: fc.boolean(), words: fc.integer({ min: 4, max: 10 }), separator: fc.constantFrom(...separators), capitals: fc.boolean(), number: fc.boolean()
}).filter((settings) => characterClasses.some((name) => settings[name])) satisfies fc.Arbitrary<GeneratorSettings>

test('a password has its length, only chosen characters, and every chosen kind', () => {
  fc.assert(fc.property(someSettings, fc.integer(), (settings, seed) => {
    expect(GeneratorSettingsSchema.safeParse(settings).success).toBe(true)
    const password = makePassword(settings, seeded(seed))
    const kinds = alphabets(settings)
    expect(password).toHaveLength(settings.length)
    expect(password.split('').filter((character) => !kinds.some((kind) => kind.includes(character)))).toEqual([])
    expect(kinds.filter((kind) => !password.split('').some((character) => kind.includes(character)))).toEqual([])
    if (settings.withoutLookAlikes) expect(password).not.toMatch(/[Il1|O0o]/)
  }))
})

test('a passphrase has its words, separator, capitals and number', () => {
  fc.assert(fc.property(someSettings, fc.integer(), (settings, seed) => {
    const parts = makePassphrase(settings, words, seeded(seed)).split(settings.separator)
    expect(parts).toHaveLength(settings.words)
    expect(parts.filter((part) => !words.includes(part.toLowerCase().replace(/\d$/, '')))).toEqual([])
    expect(parts.filter((part) => /\d$/.test(part))).toHaveLength(settings.number ? 1 : 0)
    expect(parts.every((part) => /^[A-Z]/.test(part) === settings.capitals)).toBe(true)
  }))
})

test('settings without a kind of character, or outside the bounds, are refused', () => {
  for (const change of [{ lower: false, upper: false, digits: false, symbols: false }, { length: 7 }, { length: 129 }, { words: 3 }, { words: 11 }, { separator: 'x' }, { extra: 1 }]) {
    expect(GeneratorSettingsSchema.safeParse({ ...usualGenerator, ...change }).success, JSON.stringify(change)).toBe(false)
  }
})

test('a draw throws the uneven rest away instead of folding it in', () => {
  const given = (...draws: readonly (readonly number[])[]): ByteSource => { const rest = [...draws]; return () => Uint8Array.from(rest.shift() ?? []) }
  // 2^32 is 6 * 715827882 + 4: the last four numbers would favour 0 to 3.
  expect(randomBelow(6, given([255, 255, 255, 255], [255, 255, 255, 252], [255, 255, 255, 251]))).toBe(5)
  expect(randomBelow(256, given([1, 2, 3, 4]))).toBe(4)
  fc.assert(fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer(), (limit, seed) => { const drawn = randomBelow(limit, seeded(seed)); expect(drawn >= 0 && drawn < limit).toBe(true) }))
})

test('every character comes about equally often', () => {
  const settings = { ...usualGenerator, lower: false, upper: false, symbols: false, digits: true, withoutLookAlikes: false, length: 100 }
  const counts = new Map<string, number>()
  const bytes = seeded(7)
  for (let run = 0; run < 200; run++) for (const character of makePassword(settings, bytes)) counts.set(character, (counts.get(character) ?? 0) + 1)
  // 20,000 digits: 2,000 of each, with a deviation of about 42; six of them leave one run in many millions outside.
  expect([...counts.values()].filter((count) => Math.abs(count - 2_000) > 6 * 43)).toEqual([])
  expect(counts.size).toBe(10)
})

test('a source without chance is an error, never a password', () => {
  expect(() => makePassword(usualGenerator, (count) => new Uint8Array(count))).toThrow('no chance')
})

test.each([
  ['26 letters, 8 of them', { upper: false, digits: false, symbols: false, withoutLookAlikes: false, length: 8 }, 8 * Math.log2(26)],
  ['six words of a list of 7,772', { kind: 'passphrase' as const, words: 6 }, 6 * Math.log2(7_772)],
  ['four words and a digit behind one', { kind: 'passphrase' as const, words: 4, number: true }, 4 * Math.log2(7_772) + Math.log2(40)]
])('strength of %s', (_name, change, bits) => { expect(strengthInBits({ ...usualGenerator, ...change }, words.length)).toBeCloseTo(bits, 6) })

test('strength counts exactly the passwords that can come', () => {
  // Two kinds in eight places: all texts, without those of one kind only.
  const settings = { ...usualGenerator, upper: false, symbols: false, withoutLookAlikes: false, length: 8 }
  expect(strengthInBits(settings, words.length)).toBeCloseTo(Math.log2(36 ** 8 - 26 ** 8 - 10 ** 8), 6)
  fc.assert(fc.property(someSettings, (any) => { const bits = strengthInBits(any, words.length); expect(Number.isFinite(bits) && bits > 20 && bits < 128 * 7).toBe(true) }))
})

test('the word list is whole: every word once, none that its separator could cut', () => {
  expect(words).toHaveLength(7_772)
  expect(new Set(words).size).toBe(words.length)
  expect(words.filter((word) => !/^[a-z]{3,9}$/.test(word))).toEqual([])
})

test('the kind decides', () => {
  expect(makeSecret(usualGenerator, words, seeded(1))).toHaveLength(20)
  expect(makeSecret({ ...usualGenerator, kind: 'passphrase' }, words, seeded(1)).split('-')).toHaveLength(6)
})
