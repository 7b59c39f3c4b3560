import { doubleMetaphone } from 'double-metaphone'
import { distance } from 'fastest-levenshtein'
import { consonants, inLatin, isLatin, skeleton, withoutUmlautE } from './fold.ts'
import { isCommonWord, isKnownGivenName, relatedNames } from './words.ts'

/** How a word of a text is one of the list: as written, as another form of the name, or with a slip. */
export type Likeness = 'same' | 'form' | 'slip'
export type Candidates = ReadonlyMap<string, Likeness>

/** Shortest word in which one slip is forgiven (reference/detection.md 3.3); two from `longFrom` on. */
const slipFrom = 4
const longFrom = 9

/** All words that are left when `count` signs are taken out. */
function shortened(word: string, count: number): ReadonlySet<string> {
  let left = new Set([word])
  for (let round = 0; round < count; round++) left = new Set([...left].flatMap((form) => [form, ...Array.from(form, (_, at) => form.slice(0, at) + form.slice(at + 1))]))
  return left
}
const slipsAllowed = (word: string, deepest: 1 | 2): number => (word.length < slipFrom ? 0 : word.length < longFrom ? 1 : deepest)

/** One wrong, missing, additional or exchanged sign; two in long words that begin alike. */
function isSlip(written: string, name: string, deepest: 1 | 2): boolean {
  const apart = distance(written, name)
  if (apart <= 1) return true
  const shorter = Math.min(written.length, name.length)
  if (apart === 2 && written.length === name.length && isExchange(written, name)) return true
  return deepest === 2 && apart === 2 && shorter >= longFrom && written.charAt(0) === name.charAt(0)
}
function isExchange(one: string, other: string): boolean {
  const at = Array.from(one).findIndex((sign, index) => sign !== other.charAt(index))
  return one.charAt(at) === other.charAt(at + 1) && one.charAt(at + 1) === other.charAt(at) && one.slice(at + 2) === other.slice(at + 2)
}

const add = (map: Map<string, string[]>, key: string, word: string): void => {
  const list = map.get(key)
  if (!list) map.set(key, [word])
  else if (!list.includes(word)) list.push(word)
}

/**
 * The distinct words of one part of the names (given or family), and how a word of a text may be one of them. Slips are
 * found by taking out signs on both sides and then verified. Its size follows the number of different names, not of people.
 */
export class Dictionary {
  readonly #words = new Set<string>()
  readonly #shortened = new Map<string, string[]>()
  readonly #skeletons = new Map<string, string[]>()
  readonly #consonants = new Map<string, string[]>()
  readonly #sounds = new Map<string, string[]>()
  readonly #deepest: 1 | 2
  readonly #found = new Map<string, Candidates>()

  /** `deepest`: slips that are forgiven in long words. */
  constructor(deepest: 1 | 2) { this.#deepest = deepest }

  add(word: string): void {
    if (word === '' || this.#words.has(word)) return
    this.#words.add(word)
    if (!isLatin(word)) { this.#addKeys(inLatin(word), word); return }
    for (const form of shortened(word, slipsAllowed(word, this.#deepest))) add(this.#shortened, form, word)
    this.#addKeys(word, word)
    const umlaut = withoutUmlautE(word)
    if (umlaut !== word) add(this.#skeletons, skeleton(umlaut), word)
    if (word.length >= slipFrom) for (const sound of doubleMetaphone(word)) if (sound.length >= 2) add(this.#sounds, sound, word)
  }

  has(word: string): boolean { return this.#words.has(word) }

  /** Names that this folded word may stand for. `isGiven` also looks at short forms and forms in other languages. */
  near(word: string, isGiven: boolean): Candidates {
    let found = this.#found.get(word)
    if (!found) {
      found = this.#near(word, isGiven)
      // Texts have few different words; a page that shows millions of them must not fill the memory.
      if (this.#found.size > 20_000) this.#found.clear()
      this.#found.set(word, found)
    }
    return found
  }

  #addKeys(latin: string, word: string): void {
    if (latin.length < 2) return
    add(this.#skeletons, skeleton(latin), word)
    if (latin.length >= 3) add(this.#consonants, consonants(latin), word)
  }

  #near(word: string, isGiven: boolean): Candidates {
    const found = new Map<string, Likeness>(this.#words.has(word) ? [[word, 'same']] : [])
    const put = (names: Iterable<string>, how: Likeness): void => { for (const name of names) if (!found.has(name)) found.set(name, how) }
    if (!isLatin(word)) {
      put(this.#exactly(withoutPrefix(word)), 'same')
      put([word, withoutPrefix(word)].flatMap((form) => this.#inOtherScript(form)), 'form')
      return found
    }
    if (isGiven) put(relatedNames(word).filter((name) => this.#words.has(name)), 'form')
    put(this.#alike(word), 'form')
    if (mayBeSlip(word, isGiven)) put(this.#slips(word), 'slip')
    return found
  }

  #exactly(word: string): readonly string[] { return this.#words.has(word) ? [word] : [] }

  /** Names with the same skeleton; short ones only where the word has an umlaut's e, since they meet by chance. */
  #alike(word: string): readonly string[] {
    const bare = withoutUmlautE(word)
    const key = skeleton(bare)
    return key.length >= slipFrom || word !== bare ? [...(this.#skeletons.get(key) ?? []), ...(this.#skeletons.get(skeleton(word)) ?? [])] : []
  }

  #slips(word: string): readonly string[] {
    const near = [...shortened(word, slipsAllowed(word, this.#deepest))].flatMap((form) => this.#shortened.get(form) ?? []).filter((name) => isSlip(word, name, this.#deepest))
    const sounding = [...new Set(doubleMetaphone(word))].flatMap((sound) => (sound.length >= 2 ? this.#sounds.get(sound) ?? [] : [])).filter((name) => distance(word, name) <= 2)
    return [...near, ...sounding]
  }

  #inOtherScript(form: string): readonly string[] {
    const latin = inLatin(form)
    if (latin.length < 2) return []
    const stem = /\p{Script=Cyrillic}/u.test(form) ? latin.replace(slavicCase, '') : latin
    return [
      ...this.#exactly(latin), ...(this.#skeletons.get(skeleton(latin)) ?? []), ...(stem !== latin && stem.length >= slipFrom ? this.#skeletons.get(skeleton(stem)) ?? [] : []),
      ...(/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(form) ? this.#consonants.get(consonants(latin)) ?? [] : [])
    ]
  }
}

/** Cases of Slavic languages lengthen a name ("Олександру"). */
const slavicCase = /(?:ovi|evi|om|em|oi|oyu|oju|a|u|y|i|e)$/
/** Arabic writes "and", "by", "to" and "the" in one with the name. */
const withoutPrefix = (word: string): string => word.replace(/^(?:وال|بال|لل|ال|[وبلف](?=..))/u, '')

/** A word that everybody uses, or another given name, is what it says and no slip. */
const mayBeSlip = (word: string, isGiven: boolean): boolean => word.length >= slipFrom && !isCommonWord(word) && !(isGiven && isKnownGivenName(word)) && !/\d/.test(word)
