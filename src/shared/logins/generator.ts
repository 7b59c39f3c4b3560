import { z } from 'zod'

/** Kinds of characters that a password may be made of. */
export const characterClasses = ['lower', 'upper', 'digits', 'symbols'] as const
export type CharacterClass = (typeof characterClasses)[number]

export const separators = ['-', ' ', '.', '_', ','] as const

/** How new passwords are made, as the user wants them. */
export const GeneratorSettingsSchema = z.object({
  kind: z.enum(['password', 'passphrase']),
  /** Number of characters of a password. */
  length: z.number().int().min(8).max(128),
  lower: z.boolean(), upper: z.boolean(), digits: z.boolean(), symbols: z.boolean(),
  /** True to leave out characters that are easily taken for one another. */
  withoutLookAlikes: z.boolean(),
  /** Number of words of a passphrase. */
  words: z.number().int().min(4).max(10),
  separator: z.enum(separators),
  /** True to begin each word with a capital. */
  capitals: z.boolean(),
  /** True to put a digit behind one of the words. */
  number: z.boolean()
}).strict().refine((settings) => characterClasses.some((name) => settings[name]))
export type GeneratorSettings = z.infer<typeof GeneratorSettingsSchema>

/** What a user begins with. */
export const usualGenerator: GeneratorSettings = {
  kind: 'password', length: 20, lower: true, upper: true, digits: true, symbols: true, withoutLookAlikes: true, words: 6, separator: '-', capitals: false, number: false
}

/** So many random bytes, each equally likely. */
export type ByteSource = (count: number) => Uint8Array

const characters: Readonly<Record<CharacterClass, string>> = {
  lower: 'abcdefghijklmnopqrstuvwxyz', upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', digits: '0123456789',
  // Without quotes, backslash and space, which some sites do not take.
  symbols: '!#$%&()*+,-./:;<=>?@[]^_{|}~'
}
const lookAlikes = /[Il1|O0o]/g

/** The characters of each chosen kind. */
export function alphabets(settings: GeneratorSettings): readonly string[] {
  return characterClasses.filter((name) => settings[name]).map((name) => (settings.withoutLookAlikes ? characters[name].replace(lookAlikes, '') : characters[name]))
}

const range = 2 ** 32

/** A number from 0 to below `limit`, each equally likely: a draw from the uneven rest of the range is thrown away. */
export function randomBelow(limit: number, bytes: ByteSource): number {
  const fair = range - (range % limit)
  for (;;) {
    const [a = 0, b = 0, c = 0, d = 0] = bytes(4)
    const drawn = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d
    if (drawn < fair) return drawn % limit
  }
}

/** More tries than this are never needed with real chance; fewer than 40 of 100 fail even in the worst case. */
const mostTries = 10_000

/**
 * A password in which each chosen kind of character occurs. Every such password is equally likely, because one without
 * a kind is thrown away as a whole. Throws when the source gives no chance.
 */
export function makePassword(settings: GeneratorSettings, bytes: ByteSource): string {
  const kinds = alphabets(settings)
  const all = kinds.join('')
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const drawn = Array.from({ length: settings.length }, () => all[randomBelow(all.length, bytes)] ?? '')
    if (kinds.every((kind) => drawn.some((character) => kind.includes(character)))) return drawn.join('')
  }
  throw new Error('the source of random bytes gives no chance')
}

/** A passphrase of words from the list, each equally likely at each place. */
export function makePassphrase(settings: GeneratorSettings, list: readonly string[], bytes: ByteSource): string {
  const drawn = Array.from({ length: settings.words }, () => list[randomBelow(list.length, bytes)] ?? '')
  const written = settings.capitals ? drawn.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)) : drawn
  const place = settings.number ? randomBelow(settings.words, bytes) : -1
  const digit = settings.number ? String(randomBelow(10, bytes)) : ''
  return written.map((word, index) => (index === place ? word + digit : word)).join(settings.separator)
}

/** A new password or passphrase. */
export const makeSecret = (settings: GeneratorSettings, list: readonly string[], bytes: ByteSource): string =>
  (settings.kind === 'password' ? makePassword(settings, bytes) : makePassphrase(settings, list, bytes))

/** How many bits an attacker who knows these settings has to guess. `listSize`: number of words of the list. */
export function strengthInBits(settings: GeneratorSettings, listSize: number): number {
  if (settings.kind === 'passphrase') return settings.words * Math.log2(listSize) + (settings.number ? Math.log2(10 * settings.words) : 0)
  const sizes = alphabets(settings).map((kind) => kind.length)
  const all = sizes.reduce((sum, size) => sum + size, 0)
  return settings.length * Math.log2(all) + Math.log2(shareWithAll(sizes, all, settings.length))
}

/** The share of texts of this length in which every kind occurs (by inclusion and exclusion). */
function shareWithAll(sizes: readonly number[], all: number, length: number): number {
  let share = 0
  for (let without = 0; without < 2 ** sizes.length; without++) {
    const left = sizes.filter((_size, index) => Math.floor(without / 2 ** index) % 2 === 1)
    const kept = all - left.reduce((sum, size) => sum + size, 0)
    share += (left.length % 2 === 0 ? 1 : -1) * (kept / all) ** length
  }
  return share
}
