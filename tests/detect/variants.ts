import type { Variant } from './document.ts'
import type { Person } from './clients.ts'
import { latin, plainLetters } from './clients.ts'
import { longFormsOf, nicknamesOf } from './nicknames.ts'
import type { Random } from './random.ts'
import { distance, mistyped } from './typos.ts'
import type { Vocabulary } from './vocabulary.ts'

/** How a listed person is written in one variant; `can` says for whom that is possible. */
interface Way {
  can(person: Person): boolean
  write(person: Person, random: Random, vocabulary: Vocabulary): string
}

const has = (...traits: readonly Person['trait'][]) => ({ trait }: Person): boolean => traits.includes(trait)
const ordinary = has('ordinary')
const full = ({ client }: Person): string => `${client.given} ${client.family}`
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const between = (text: string, sign: string): string => Array.from(text).join(sign)

const digitShapes: Readonly<Record<string, string>> = { a: '4', e: '3', i: '1', o: '0', s: '5' }
/** Cyrillic letters that look like Latin ones. */
const lookalikes: Readonly<Record<string, string>> = { a: 'а', c: 'с', e: 'е', o: 'о', p: 'р', x: 'х', y: 'у' }

function swapped(text: string, table: Readonly<Record<string, string>>, random: Random): string {
  const places = Array.from(text).flatMap((letter, index) => (table[letter] === undefined ? [] : [index]))
  const chosen = new Set(random.shuffled(places).slice(0, random.between(1, 3)))
  return Array.from(text, (letter, index) => (chosen.has(index) ? table[letter]! : letter)).join('')
}

const swappable = (table: Readonly<Record<string, string>>) => (person: Person): boolean => ordinary(person) && Array.from(person.client.given).some((letter) => table[letter] !== undefined)
const digits = (text: string): string => text.replace(/\D/g, '')

function typo(person: Person, random: Random, { listGiven, listFamily }: Vocabulary): string {
  const { given, family } = person.client
  const inFamily = family.length >= 5 && (given.length < 5 || random.chance(0.6))
  const listed = [...listGiven, ...listFamily].map((name) => name.toLowerCase())
  for (;;) {
    const wrong = mistyped(inFamily ? family : given, random)
    if (!listed.includes(wrong.toLowerCase())) return inFamily ? `${given} ${wrong}` : `${wrong} ${family}`
  }
}

function twoTypos(person: Person, random: Random): string {
  const { given, family } = person.client
  for (;;) {
    const wrong = mistyped(mistyped(family, random), random)
    if (distance(wrong.toLowerCase(), family.toLowerCase()) === 2 && wrong[0] === family[0]) return `${given} ${wrong}`
  }
}

/** Phone numbers as people write them; the country's own digits stay the same. */
function phone(stored: string, random: Random): string {
  const national = digits(stored).replace(/^(?:1(?=\d{10}$)|44|49)/, '')
  if (national.length === 10 && !national.startsWith('0')) {
    const [area, middle, last] = [national.slice(0, 3), national.slice(3, 6), national.slice(6)]
    return random.pick([`${area}-${middle}-${last}`, `(${area}) ${middle}-${last}`, `${area}.${middle}.${last}`, `${area} ${middle} ${last}`, `${area}${middle}${last}`, `+1${area}${middle}${last}`, `1 (${area}) ${middle} ${last}`])
  }
  const bare = national.replace(/^0/, '')
  const [country, area] = bare.startsWith('161') ? ['44', bare.slice(0, 3)] : ['49', bare.slice(0, 2)]
  const rest = bare.slice(area.length)
  return random.pick([`0${bare}`, `0${area} ${rest}`, `0${area}-${rest}`, `+${country} ${area} ${rest.slice(0, 3)} ${rest.slice(3)}`, `00${country}${bare}`, `+${country} (0)${area} ${rest}`])
}

const possessions = ['sister', 'brother', 'mom', 'band', 'dog', 'team', 'husband', 'food truck']
const shortened = (person: Person): readonly string[] => (ordinary(person) ? nicknamesOf(person.client.given) : [])
/** Handles made of a name alone, without the list knowing the handle. */
const nameOnly = (person: Person): boolean => ordinary(person) && latin(full(person)).length >= 8 && person.client.handles.length === 0

/** Every variant of the benchmark. */
export const ways: Readonly<Record<Variant, Way>> = {
  full: { can: has('ordinary', 'word', 'diacritic', 'script', 'hyphen', 'double', 'apostrophe', 'maiden'), write: full },
  reversed: { can: ordinary, write: ({ client }, random) => random.pick([`${client.family}, ${client.given}`, `${client.family} ${client.given}`]) },
  possessive: { can: ordinary, write: (person, random) => `${full(person)}${random.pick(["'s", '’s'])} ${random.pick(possessions)}` },
  case: { can: ordinary, write: (person, random) => (random.chance(0.6) ? full(person).toLowerCase() : full(person).toUpperCase()) },
  middle: { can: ordinary, write: ({ client }, random, { otherGiven }) => `${client.given} ${random.pick([`${random.pick(['A', 'J', 'M', 'R'])}.`, random.pick(['A', 'J', 'M', 'R']), random.pick(otherGiven)])} ${client.family}` },
  'initial-surname': { can: ordinary, write: ({ client }, random) => `${client.given.charAt(0)}${random.pick(['. ', ' ', '.'])}${client.family}` },
  maiden: { can: has('maiden'), write: ({ other }) => `${other.given} ${other.family}` },
  hyphen: { can: has('hyphen'), write: (person, random) => full(person).replace(/-(\p{L})/gu, (_, letter: string) => random.pick([` ${letter}`, `\u2011${letter}`, `\u2013${letter}`])) },
  'spanish-double': { can: has('double'), write: ({ client, other }, random) => random.pick([`${other.given} ${other.family}`, `${client.given} ${client.family.replace(' ', '-')}`, `${client.given} ${client.family.replace(' ', ' y ')}`]) },
  apostrophe: { can: has('apostrophe'), write: (person, random) => full(person).replace("'", random.pick(['’', '', ' ', '`'])) },
  'spaced-letters': { can: ordinary, write: ({ client }, random) => (random.chance(0.5) ? `${between(client.given, ' ')} ${between(client.family, ' ')}` : `${between(client.given, random.pick(['.', '-', ' ']))}  ${between(client.family, ' ')}`) },
  'digit-swap': { can: swappable(digitShapes), write: ({ client }, random) => `${client.given.charAt(0)}${swapped(client.given.slice(1), digitShapes, random)} ${client.family}` },
  'zero-width': { can: ordinary, write: ({ client }, random) => `${between(client.given, random.pick(['\u200b', '\u200d', '\u00ad', '\ufeff']))} ${client.family}` },
  emoji: { can: ordinary, write: ({ client }, random) => (random.chance(0.6) ? `${client.given} ${random.pick(['💛', '🌸', '😬'])} ${client.family}` : `${client.given.slice(0, 2)}${random.pick(['💛', '🌟'])}${client.given.slice(2)} ${client.family}`) },
  'line-break': { can: ordinary, write: ({ client }, random) => `${client.given}${random.pick(['\n', ' \n', '\r\n'])}${client.family}` },
  lookalike: { can: swappable(lookalikes), write: ({ client }, random) => `${swapped(client.given, lookalikes, random)} ${client.family}` },
  hashtag: { can: ordinary, write: ({ client }, random) => `#${random.pick([`${client.given}${client.family}`, `${client.given}${client.family}`.toLowerCase(), `${client.given}_${client.family}`, `Justice4${client.given}${client.family}`])}` },
  handle: { can: ({ client }) => client.handles.length > 0, write: ({ client }, random) => `${random.pick(['@', '@', ''])}${client.handles[0]!}` },
  'handle-format': {
    can: ({ client }) => /^[a-z]+[_.]?[a-z]+_?\d+$/.test(client.handles[0] ?? ''),
    write: ({ client }, random) => `@${random.pick([client.handles[0]!.replace(/[_.]/g, ''), client.handles[0]!.toUpperCase(), client.handles[0]!.replace(/[_.]/, (sign) => (sign === '.' ? '_' : '.'))])}`,
  },
  'handle-derived': {
    can: nameOnly,
    write: ({ client }, random) => {
      const [given, family] = [latin(client.given), latin(client.family)]
      return `@${random.pick([`${given}_${family}${random.digits(2)}`, `${given}.${family}`, `${given}${family}${random.between(1970, 2004)}`, `${family}${given}`, `${capital(given)}${capital(family)}`, `${given}_${family.replace('o', '0')}`])}`
    },
  },
  'handle-short': { can: (person) => nameOnly(person) && person.client.family.length >= 6, write: ({ client }, random) => `@${latin(client.given).charAt(0)}${random.pick(['', '_', '.'])}${latin(client.family)}${random.digits(2)}` },
  email: { can: ({ client }) => client.emails.length > 0, write: ({ client }, random) => (random.chance(0.8) ? client.emails[0]! : client.emails[0]!.toUpperCase()) },
  'email-localpart': {
    can: (person) => ordinary(person) && person.client.emails.length === 0,
    write: ({ client }, random) => `${latin(client.given)}${random.pick(['.', '_', '', '-'])}${latin(client.family)}${random.pick(['', random.digits(2)])}@${random.pick(['example.com', 'mail.example.net', 'work.example.org'])}`,
  },
  phone: { can: ({ client }) => client.phones.length > 0, write: ({ client }, random) => phone(client.phones[0]!, random) },
  typo1: { can: (person) => ordinary(person) && Math.max(person.client.given.length, person.client.family.length) >= 5, write: typo },
  typo2: { can: (person) => ordinary(person) && person.client.family.length >= 9, write: twoTypos },
  nickname: { can: (person) => shortened(person).length > 0, write: (person, random) => `${capital(random.pick(shortened(person)))} ${person.client.family}` },
  'nickname-reverse': {
    // The list holds the short form, the text the long one.
    can: (person) => ordinary(person) && longForms(person).length > 0,
    write: (person, random) => `${capital(random.pick(longForms(person)))} ${person.client.family}`,
  },
  diacritics: { can: has('diacritic'), write: ({ client, other }, random) => accents(`${client.given} ${client.family}`, `${other.given} ${other.family}`, random) },
  transliteration: {
    can: has('script', 'chinese'),
    write: ({ client, other, trait }, random) => {
      if (trait === 'script') return `${other.given} ${other.family}`
      return random.pick([other.family, `${client.family} ${client.given}`, `${other.given} ${client.family}`, `${client.family} ${other.given}`])
    },
  },
  translated: { can: has('equivalent'), write: ({ other }) => `${other.given} ${other.family}` },
  initials: { can: ordinary, write: ({ client }, random) => random.pick([`${client.given.charAt(0)}.${client.family.charAt(0)}.`, `${client.given.charAt(0)}${client.family.charAt(0)}`, `${client.given.charAt(0)}. ${client.family.charAt(0)}.`]) },
  'given-initial': { can: ordinary, write: ({ client }) => `${client.given} ${client.family.charAt(0)}.` },
  'given-near-cue': { can: ordinary, write: ({ client }) => client.given },
  'also-match': { can: (person) => ordinary(person) && person.client.alsoMatch.length > 0, write: ({ client }, random) => `${client.given} ${random.pick(['from', 'at', 'over at'])} ${client.alsoMatch[0]!}` },
}

/** Without accents when the list has them, with accents (composed or not) when it has none; ö as oe where only German letters stand. */
function accents(listed: string, other: string, random: Random): string {
  if (plainLetters(listed) === listed) return random.chance(0.3) ? other.normalize('NFD') : other
  const german = /^[A-Za-zäöüß ]*[äöü][A-Za-zäöüß ]*$/.test(listed)
  return german && random.chance(0.4) ? listed.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter).replace(/ß/g, 'ss') : other
}

const longForms = ({ client }: Person): readonly string[] => longFormsOf(client.given)

/** The variants whose text names nobody for certain: they ask, and stop only together with a cue. */
export const weakVariants: ReadonlySet<Variant> = new Set<Variant>(['initials', 'given-initial', 'given-near-cue', 'also-match', 'handle-short'])

/** Which slot of a T6 template a variant fills. */
export const variantsOfSlot: Readonly<Record<'L' | 'H' | 'P' | 'E' | 'G', readonly Variant[]>> = {
  L: [
    'full', 'reversed', 'possessive', 'case', 'middle', 'initial-surname', 'maiden', 'hyphen', 'spanish-double', 'apostrophe', 'spaced-letters', 'digit-swap', 'zero-width', 'emoji', 'line-break',
    'lookalike', 'hashtag', 'typo1', 'typo2', 'nickname', 'nickname-reverse', 'diacritics', 'transliteration', 'translated',
  ],
  H: ['handle', 'handle-format', 'handle-derived', 'handle-short'],
  P: ['phone'],
  E: ['email', 'email-localpart'],
  G: ['initials', 'given-initial', 'given-near-cue', 'also-match'],
}
