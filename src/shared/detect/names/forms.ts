import type { Client } from '../../clients/client.ts'
import { fold, inLatin, isLatin, syllablesOf, withUmlautE } from './fold.ts'

/** All words under which one person may be written, folded. */
export interface NameForms {
  readonly given: ReadonlySet<string>
  readonly family: ReadonlySet<string>
}

/** Words that stand between the parts of a name and are none themselves. */
export const particles: ReadonlySet<string> = new Set('de del dela della der den dem di da das dos do du des la las le lo van von vom zu zur ten ter te af av y e i el al bin ben ibn bint abu mac mc o san santa st'.split(' '))

const wordsOf = (name: string): readonly string[] => name.normalize('NFC').match(/[\p{L}\p{M}\p{N}'’ʼ]+/gu) ?? []
const isIdeographic = (word: string): boolean => /[\p{Script=Han}\p{Script=Hangul}]/u.test(word)

/** One word in the spellings that have the same right: with and without the e of an umlaut, in Latin letters. */
function spellings(word: string): readonly string[] {
  const key = fold(word)
  const forms = [key, withUmlautE(word)]
  if (isIdeographic(word)) forms.push(syllablesOf(word).join(''))
  else if (!isLatin(key)) forms.push(inLatin(key), ...(key.includes('г') ? [inLatin(key.replaceAll('г', 'ґ')), inLatin(key).replaceAll('g', 'h')] : []))
  return forms.filter((form) => form.length >= 1)
}

/** The parts of a name part ("van der Berg", "Smith-Jones", "Mary Ann"): each for itself, and together. */
function partsOf(name: string): readonly string[] {
  const words = wordsOf(name.replace(/["“”(),]/g, ' '))
  const single = words.filter((word) => !particles.has(fold(word)) || words.length === 1).flatMap(spellings).filter((form) => form.length >= 2 || !isLatin(form))
  return words.length > 1 ? [...single, ...spellings(words.join(''))] : single
}

/** A full name in one field: the last word is the family name, unless a comma says otherwise. */
function divided(name: string): { readonly given: string, readonly family: string } | null {
  const [before, after] = name.split(/[,،]/)
  if (before !== undefined && after !== undefined && after.trim() !== '') return { given: after, family: before }
  const words = name.trim().split(/\s+/)
  if (words.length === 1) return isIdeographic(name) && name.length >= 2 && name.length <= 4 ? { given: name.slice(name.length > 3 ? 2 : 1), family: name.slice(0, name.length > 3 ? 2 : 1) } : null
  const start = words.findIndex((word, at) => at > 0 && particles.has(fold(word)))
  const cut = start > 0 && start < words.length - 1 ? start : words.length - 1
  return { given: words.slice(0, cut).join(' '), family: words.slice(cut).join(' ') }
}

const addTo = (set: Set<string>, name: string): void => { for (const part of partsOf(name)) set.add(part) }

/** Given and family words of a person with all aliases; any given one with any family one is the full name. */
export function nameForms(client: Pick<Client, 'given' | 'family' | 'aliases'>): NameForms {
  const given = new Set<string>()
  const family = new Set<string>()
  const addWhole = (name: string): void => {
    const parts = divided(name)
    addTo(given, parts ? parts.given : name)
    if (parts) addTo(family, parts.family)
  }
  if (client.family.trim() === '' && client.given.trim() !== '') addWhole(client.given)
  else { addTo(given, client.given); addTo(family, client.family) }
  for (const alias of client.aliases) addWhole(alias)
  return { given, family }
}
