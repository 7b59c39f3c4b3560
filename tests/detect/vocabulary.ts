import type { Split } from './document.ts'
import { readNear } from './files.ts'
import { related } from './nicknames.ts'
import { createRandom, type Random } from './random.ts'
import { sideOf } from './split.ts'
import { distance } from './typos.ts'

/** Names of one side. Pairs are given and family name; more columns are other ways to write them. */
interface NamePools {
  readonly given: readonly string[]
  readonly family: readonly string[]
  /** Names that are also words: Will, Grace, May. */
  readonly wordGiven: readonly string[]
  readonly wordFamily: readonly string[]
  readonly diacritic: readonly (readonly string[])[]
  /** Latin given, Latin family, and both in Cyrillic or Greek. */
  readonly script: readonly (readonly string[])[]
  /** Given and family in Latin letters, the whole name in Chinese, the given name by syllable. */
  readonly chinese: readonly (readonly string[])[]
  readonly hyphen: readonly (readonly string[])[]
  /** Given and two family names. */
  readonly double: readonly (readonly string[])[]
  readonly apostrophe: readonly (readonly string[])[]
  /** Given, family, and the given name in English. */
  readonly equivalent: readonly (readonly string[])[]
  /** Given, family now, family before. */
  readonly maiden: readonly (readonly string[])[]
}

interface Words {
  readonly occupation: readonly string[]
  readonly condition: readonly string[]
  readonly relation: readonly string[]
  readonly ethnicity: readonly string[]
  readonly event: readonly string[]
  readonly insurer: readonly string[]
  readonly placeStart: readonly string[]
  readonly placeEnd: readonly string[]
  readonly city: readonly string[]
  readonly employerEnd: readonly string[]
  readonly schoolEnd: readonly string[]
  readonly month: readonly string[]
  readonly street: readonly string[]
}

/** Names and words of one side; train and dev share one, test has its own. */
export interface Vocabulary {
  readonly names: NamePools
  readonly words: Words
  readonly listGiven: readonly string[]
  readonly listFamily: readonly string[]
  /** For people who are on no list: neither equal nor near to a name above, nor a short form of one. */
  readonly otherGiven: readonly string[]
  readonly otherFamily: readonly string[]
}

const allNames = JSON.parse(readNear('data/names.json')) as Record<'known' | 'unseen', NamePools>
const allWords = JSON.parse(readNear('data/words.json')) as Record<'known' | 'unseen', Words>

const onsets = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'br', 'dr', 'kr', 'tr', 'vel', 'sh']
const cores = ['a', 'e', 'i', 'o', 'u', 'ai', 'eo', 'ia']
const endings = { given: ['lan', 'rin', 'dra', 'vek', 'nia', 'sol', 'meth', 'ra'], family: ['vard', 'lesko', 'mandi', 'trup', 'wenda', 'kesh', 'rosto', 'bane'] }

/** Names that nobody bears, as far as we know: no detector can have them in a list. */
function invented(kind: 'given' | 'family', count: number): string[] {
  const random = createRandom(`invented ${kind}`)
  const made = new Set<string>()
  while (made.size < count) {
    const word = random.pick(onsets) + random.pick(cores) + random.pick(onsets) + random.pick(cores) + random.pick(endings[kind])
    made.add(word.charAt(0).toUpperCase() + word.slice(1))
  }
  return [...made]
}

const otherShare = 0.25
/** As near as a slip of the finger, or two in a long name: such a name would be a typo of the other. */
function tooNear(one: string, other: string): boolean {
  const slips = Math.max(one.length, other.length) >= 9 ? 2 : 1
  return Math.abs(one.length - other.length) <= slips && distance(one.toLowerCase(), other.toLowerCase()) <= slips
}

function cut(names: readonly string[], seed: string): [listed: string[], others: string[]] {
  const mixed = createRandom(seed).shuffled(names)
  const at = Math.round(mixed.length * otherShare)
  return [mixed.slice(at), mixed.slice(0, at)]
}

function build(side: 'known' | 'unseen'): Vocabulary {
  const pools = allNames[side]
  const special = [...pools.diacritic, ...pools.script, ...pools.chinese, ...pools.hyphen, ...pools.double, ...pools.apostrophe, ...pools.equivalent, ...pools.maiden].flat()
  const taken = [...pools.wordGiven, ...pools.wordFamily, ...special]
  const [listGiven, givenRest] = cut([...pools.given, ...(side === 'unseen' ? invented('given', 110) : [])], `${side} given`)
  const [listFamily, familyRest] = cut([...pools.family, ...(side === 'unseen' ? invented('family', 120) : [])], `${side} family`)
  const free = (name: string, listed: readonly string[]): boolean => ![...listed, ...taken].some((other) => tooNear(name, other))
  const otherGiven = givenRest.filter((name) => free(name, listGiven) && !listGiven.some((other) => related(name, other)))
  const otherFamily = familyRest.filter((name) => free(name, listFamily))
  return { names: pools, words: allWords[side], listGiven, listFamily, otherGiven, otherFamily }
}

const built = new Map<'known' | 'unseen', Vocabulary>()

/** The names and words that documents of this split may use. */
export function vocabularyOf(split: Split): Vocabulary {
  const side = sideOf(split)
  const vocabulary = built.get(side) ?? build(side)
  built.set(side, vocabulary)
  return vocabulary
}

/** An invented town, or now and then a real city or region, as both occur in posts. */
export function place(words: Words, random: Random): string {
  return random.chance(0.5) ? random.pick(words.city) : town(words, random)
}

const town = (words: Words, random: Random): string => random.pick(words.placeStart) + random.pick(words.placeEnd)

export const employer = (words: Words, random: Random): string => `${town(words, random)} ${random.pick(words.employerEnd)}`
export const school = (words: Words, random: Random): string => `${town(words, random)} ${random.pick(words.schoolEnd)}`
