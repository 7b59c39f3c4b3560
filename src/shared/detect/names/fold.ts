import anyAscii from 'any-ascii'

/** Letters of other alphabets that look like a Latin one; used only inside a word that is otherwise Latin. */
const lookAlikes: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w', к: 'k', в: 'b', м: 'm', н: 'h', т: 't', г: 'r',
  α: 'a', ο: 'o', ν: 'v', ρ: 'p', τ: 't', υ: 'u', ι: 'i', κ: 'k', η: 'n', β: 'b', ε: 'e', ɡ: 'g', ɑ: 'a', ı: 'i'
}
/** Latin letters that do not come apart into a letter and a mark. */
const undivided: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' }
const undividedSigns = /[ßæœøłđðþıħŋ]/g

/** Signs that nobody sees: soft hyphen, zero-width signs, marks of writing direction, variation selectors. */
export const invisible = /\u00ad|\u034f|\u061c|\u180e|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|[\u2066-\u2069]|[\ufe00-\ufe0f]|\ufeff/gu
const plain = /^[a-z0-9]*$/

/**
 * One word as it is compared: styled letters, marks, capitals and look-alikes of other alphabets do not count. Other
 * scripts stay as they are.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase()
  if (plain.test(lower)) return lower
  const composed = word.normalize('NFKC').replace(invisible, '').toLowerCase()
  // In Cyrillic a mark makes another letter ("й" is no "и").
  const marked = /\p{Script=Cyrillic}/u.test(composed) ? composed : composed.normalize('NFKD')
  const letters = marked.replace(/[\p{M}'’ʼ`´ʹʺ]/gu, '').replace(undividedSigns, (sign) => undivided[sign] ?? sign)
  return /\p{Script=Latin}/u.test(letters) && /[^\p{Script=Latin}\p{N}]/u.test(letters)
    ? letters.replace(/[^\p{Script=Latin}\p{N}]/gu, (sign) => lookAlikes[sign] ?? sign)
    : letters
}

export const isLatin = (key: string): boolean => !/[^\p{Script=Latin}\p{N}]/u.test(key)

/** Latin letters for a word of any script; empty when there are none. */
export const inLatin = (key: string): string => (isLatin(key) ? key : fold(anyAscii(key.replaceAll('ου', 'ou'))).replace(/[^a-z0-9]/g, ''))

/** Latin letters of each sign of a word without spaces between syllables (Chinese, Korean). */
export const syllablesOf = (word: string): readonly string[] => Array.from(word, (sign) => anyAscii(sign).toLowerCase().replace(/[^a-z]/g, ''))

/** Written with an e after the vowel instead of two dots: "mueller" and "muller" meet in one key. */
export const withoutUmlautE = (key: string): string => key.replace(/(?<=[^aeiou]|^)(ae|oe|ue)(?=[^aeiou])/g, (pair) => pair.charAt(0))
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
/** The other way: what a name with two dots becomes in a language without them. */
export const withUmlautE = (word: string): string => fold(word.toLowerCase().normalize('NFC').replace(/[äöüåø]/g, (sign) => umlauts[sign] ?? sign))

const steps: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'], [/tch|tsch|ch|cz|tj/g, 'c'], [/dzh|dj|zh/g, 'z'], [/kh|gh/g, 'h'], [/ph/g, 'f'], [/th/g, 't'],
  [/ck|qu|q|c(?=[aoukrlt]|$)/g, 'k'], [/x/g, 'ks'], [/tz|ts/g, 'c'], [/w/g, 'v'],
  [/oo|ou/g, 'u'], [/[yij]+(?=[aou])/g, ''], [/[yij]+e/g, 'e'], [/ee/g, 'i'], [/[yj]/g, 'i'], [/o/g, 'u'], [/e/g, 'a'], [/(.)\1+/g, '$1']
]
/**
 * What stays of a name when it wanders between alphabets ("Sergei", "Sergey" and the Cyrillic name meet in one key).
 * Rough on purpose; both parts of a name must agree.
 */
export const skeleton = (latin: string): string => steps.reduce((key, [pattern, by]) => key.replace(pattern, by), latin)

/** For scripts that write no short vowels. */
export const consonants = (latin: string): string => skeleton(latin).replace(/[aiu]/g, '')

const digitLetters: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's', '!': 'i', '€': 'e' }
/** "j4ne" with the digits read as the letters that they look like; `one` is the letter for 1. */
export const readDigits = (word: string, one: 'i' | 'l' = 'i'): string => word.replace(/[013457 8@$!€]/g, (sign) => (sign === '1' ? one : digitLetters[sign] ?? sign))
