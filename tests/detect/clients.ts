import type { Client } from '../../src/shared/clients/client.ts'
import { emptyClient } from '../../src/shared/clients/client.ts'
import type { Split } from './document.ts'
import { createRandom, type Random } from './random.ts'
import { vocabularyOf, type Vocabulary } from './vocabulary.ts'

/** Why a person is on the list: each kind of name has variants of its own. */
type Trait = 'ordinary' | 'word' | 'diacritic' | 'script' | 'chinese' | 'hyphen' | 'double' | 'apostrophe' | 'equivalent' | 'maiden'

/** An entry of the list, with what the generator knows of it besides. */
export interface Person {
  readonly client: Client
  readonly trait: Trait
  /** The name in another form, which the list does not hold: another script, without accents, the former family name, the English one. In Chinese: the given name by syllable, and the whole name. */
  readonly other: { readonly given: string, readonly family: string }
}

/** Accents and special letters taken off, as people do who have no such key. */
export const plainLetters = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '')
  .replace(/ß/g, 'ss').replace(/[øØ]/g, (letter) => (letter === 'ø' ? 'o' : 'O')).replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
  .replace(/đ/g, 'd').replace(/[þÞ]/g, (letter) => (letter === 'þ' ? 'th' : 'Th')).replace(/[æÆ]/g, (letter) => (letter === 'æ' ? 'ae' : 'Ae')).replace(/œ/g, 'oe').replace(/ı/g, 'i')

/** Only letters of a to z, for user names. */
export const latin = (text: string): string => plainLetters(text).toLowerCase().replace(/[^a-z]/g, '')

function contacts(given: string, family: string, words: Vocabulary['words'], random: Random): Pick<Client, 'handles' | 'phones' | 'emails' | 'alsoMatch'> {
  const [first, last] = [latin(given), latin(family)]
  const year = random.between(60, 99)
  const named = first.length > 1 && last.length > 1
  const handle = random.pick([`${first}_${last}${year}`, `${first}.${last}${year}`, `${last}${first}_${year}`, `the_real_${first}${last}`])
  const phone = random.pick([
    `+1 ${random.pick(['206', '404', '614', '720', '816', '907'])} 555 01${random.between(5, 9)}${random.digits(1)}`,
    `(${random.pick(['206', '404', '614'])}) 555-01${random.between(5, 9)}${random.digits(1)}`,
    `0161 496 0${random.between(5, 9)}${random.digits(2)}`,
    `030 23125 ${random.between(5, 9)}${random.digits(2)}`,
  ])
  const place = random.pick(words.placeStart) + random.pick(words.placeEnd)
  return {
    handles: named && random.chance(0.5) ? [handle] : [],
    phones: random.chance(0.6) ? [phone] : [],
    emails: named && random.chance(0.6) ? [`${random.pick([`${first}.${last}`, `${first.charAt(0)}${last}${year}`, `${last}${year}`])}@${random.pick(['example.com', 'post.example.org', 'example.net'])}`] : [],
    alsoMatch: random.chance(0.4) ? [`${place} ${random.pick(['Montessori', 'Robotics Club', 'Rowing Club', 'Book Barn'])}`] : [],
  }
}

interface Entry { readonly given: string, readonly family: string, readonly aliases: readonly string[], readonly trait: Trait, readonly other: Person['other'] }

const same = (given: string, family: string): Person['other'] => ({ given, family })

/** Half of these are listed in one form and half in the other; the text uses the form that is not on the list. */
const either = (trait: Trait, index: number, one: Person['other'], two: Person['other']): Entry => {
  const [listed, other] = index % 2 === 0 ? [one, two] : [two, one]
  return { ...listed, aliases: [], trait, other }
}

function specialEntries({ names, listGiven, listFamily }: Vocabulary, random: Random): Entry[] {
  const plain = (trait: Trait) => ([given, family]: readonly string[]): Entry => ({ given: given!, family: family!, aliases: [], trait, other: same(given!, family!) })
  return [
    ...names.diacritic.map(([given, family], index) => either('diacritic', index, same(given!, family!), same(plainLetters(given!), plainLetters(family!)))),
    ...names.script.map(([given, family, nativeGiven, nativeFamily], index) => either('script', index, same(given!, family!), same(nativeGiven!, nativeFamily!))),
    ...names.chinese.map(([given, family, native, syllables]): Entry => ({ given: given!, family: family!, aliases: [native!], trait: 'chinese', other: same(syllables!, native!) })),
    ...names.hyphen.map(plain('hyphen')),
    ...names.double.map(([given, one, two]): Entry => ({ given: given!, family: `${one!} ${two!}`, aliases: [], trait: 'double', other: same(given!, one!) })),
    ...names.apostrophe.map(plain('apostrophe')),
    ...names.equivalent.map(([given, family, english]): Entry => ({ given: given!, family: family!, aliases: [], trait: 'equivalent', other: same(english!, family!) })),
    ...names.maiden.map(([given, family, former]): Entry => ({ given: given!, family: family!, aliases: [`${given!} ${former!}`], trait: 'maiden', other: same(given!, former!) })),
    ...names.wordGiven.map((given) => plain('word')([given, random.pick(listFamily)])),
    ...names.wordFamily.map((family) => plain('word')([random.pick(listGiven), family])),
  ]
}

/** The number of entries in the list that documents are checked against: a full caseload of years. */
export const usualClients = 400

/** A private list of made-up people, the same for the same split, seed and number. Longer lists begin with the shorter ones. */
export function makeClients(split: Split, seed: number, count = usualClients): Person[] {
  const vocabulary = vocabularyOf(split)
  const random = createRandom(`clients/${split}/${seed}`)
  const entries = specialEntries(vocabulary, random)
  const taken = new Set(entries.map(({ given, family }) => `${given} ${family}`))
  while (entries.length < count) {
    const [given, family] = [random.pick(vocabulary.listGiven), random.pick(vocabulary.listFamily)]
    if (taken.has(`${given} ${family}`) || given === family) continue
    taken.add(`${given} ${family}`)
    entries.push({ given, family, aliases: [], trait: 'ordinary', other: same(given, family) })
  }
  return entries.slice(0, count).map(({ given, family, aliases, trait, other }, index) => ({
    client: { ...emptyClient, ...contacts(given, family, vocabulary.words, createRandom(`contacts/${split}/${seed}/${index}`)), id: `c${index}`, given, family, aliases: [...aliases] },
    trait,
    other,
  }))
}
