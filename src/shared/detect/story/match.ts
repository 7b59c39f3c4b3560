import type { CueFamily } from '../checked.ts'
import type { Sentences } from '../sentences.ts'
import type { Cue } from './cue.ts'
import { demographics, families } from './families.ts'
import { otherDemographics, otherLanguages } from './families-other.ts'
import { whole } from './match-whole.ts'
import { diagnosis } from './vocabulary.ts'
import { matchesOf } from '../matches.ts'

/** One place where a cue was found, in UTF-16 offsets of the text that was searched. */
export interface CueHit {
  readonly family: CueFamily
  readonly start: number
  readonly end: number
  readonly weight: number
  readonly role: Cue['role']
  readonly sentence: number
  /** True when no cue stands there and only the words as a whole read like a story. */
  readonly isByWords?: boolean
}

/** A description of a person, by its kind ("age", "occupation"). */
export interface Attribute { readonly category: string, readonly start: number, readonly end: number, readonly sentence: number }

interface Compiled { readonly family: CueFamily, readonly weight: number, readonly role: Cue['role'], readonly expression: RegExp }

/** Patterns of one weight and role are tried together: one pass over the text for each. */
function compile(family: CueFamily, cues: readonly Cue[]): readonly Compiled[] {
  const groups = new Map<string, Cue[]>()
  for (const cue of cues) groups.set(`${cue.role} ${cue.weight}`, [...(groups.get(`${cue.role} ${cue.weight}`) ?? []), cue])
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ family, weight: first.weight, role: first.role, expression: whole(group.map(({ pattern }) => pattern).join('|')) }] : []
  })
}
const english = families.flatMap(({ id, cues }) => compile(id, cues))
const others = families.flatMap(({ id }) => compile(id, otherLanguages[id] ?? []))
type Described = readonly (readonly [category: string, expression: RegExp])[]
const englishAttributes: Described = Object.entries(demographics).map(([category, pattern]) => [category, whole(category === 'diagnosis' ? diagnosis : pattern)])
const otherAttributes: Described = Object.entries(otherDemographics).map(([category, pattern]) => [category, whole(pattern)])
/** A small word of one of the other languages; without any, their cues are not looked for. */
const isOther = /(?<![a-z])(?:ich|und|nicht|meine?[mnrs]?|eine?[mnr]?|der|heute|gestern|suche|que|una|mi|los|por|hoy|ayer|busco|est|je|une|ma|che|mio|mia|uma|meu|minha|ein)(?![a-z'])/

export const cueHits = (text: string, sentences: Sentences): readonly CueHit[] =>
  (isOther.test(text) ? [...english, ...others] : english).flatMap(({ family, weight, role, expression }) => matchesOf(expression, text).map((match) => ({ family, weight, role, start: match.index, end: match.index + match[0].length, sentence: sentences.at(match.index) })))

export const attributesOf = (text: string, sentences: Sentences): readonly Attribute[] =>
  (isOther.test(text) ? [...englishAttributes, ...otherAttributes] : englishAttributes).flatMap(([category, expression]) => matchesOf(expression, text).map((match) => ({ category, start: match.index, end: match.index + match[0].length, sentence: sentences.at(match.index) })))

/** Numbers of the sentences in which an expression occurs, and how often. */
export function sentencesWith(text: string, sentences: Sentences, expression: RegExp): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const match of matchesOf(expression, text)) {
    const at = sentences.at(match.index)
    counts.set(at, (counts.get(at) ?? 0) + 1)
  }
  return counts
}
