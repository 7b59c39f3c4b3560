import type { Sentences } from '../sentences.ts'
import type { CueHit } from './match.ts'
import { whole } from './match-whole.ts'
import { meantFeatures, meantIn, meantNames, type Meant } from './meant.ts'
import type { Signal } from './signal.ts'
import { signals } from './signals.ts'
import learned from './story-words.json' with { type: 'json' }
import weights from './weights.json' with { type: 'json' }
import { stretchScore, wordModel, wordsBySentence } from './words.ts'
import { matchesOf } from '../matches.ts'

/** A place where a signal was found. */
export interface SignalHit { readonly signal: Signal, readonly start: number, readonly end: number, readonly sentence: number }

/** One number that the score is made of; `sign` is the only direction in which it may count. */
export interface Feature { readonly id: string, readonly sign: 1 | -1 }

const compiled = signals.map((signal) => ({ signal, expression: whole(signal.pattern) }))
const cueNames = ['F1 alone', 'F1 company', 'F2 alone', 'F2 support', 'F3 support', 'F4 support', 'F6 support', 'F7 support', 'F8 support', 'F9 support', 'F10 alone', 'F10 support', 'F11 support'] as const

/** Groups whose meeting says more than their sum: somebody in treatment, a place of treatment, a described person, an illness, an event. */
const groups: Readonly<Record<string, ReadonlySet<string>>> = {
  relation: new Set(['client-word', 'treated-person', 'treating', 'had-for', 'seeing-pronoun', 'of-mine', 'my-person', 'slot', 'clock', 'room', 'in-my-care', 'met-one', 'on-books', 'person-at', 'have-person', 'F1 alone', 'F1 company']),
  setting: new Set(['session', 'intake', 'remote', 'therapy', 'treatment', 'our-work', 'frame', 'casework', 'F2 alone']),
  among: new Set(['vocation', 'therapist', 'colleague']),
  person: new Set(['note-age', 'adult-age', 'she-he', 'person', 'occupation', 'origin', 'status']),
  illness: new Set(['diagnosis', 'crisis', 'F6 support']),
  event: new Set(['to-me', 'did', 'quote', 'F11 support']),
  question: new Set(['consult', 'seek', 'place-somebody', 'it-is-for', 'for-aged', 'F3 support', 'F4 support', 'coverage'])
}
const groupNames = Object.keys(groups)
const groupsOf: ReadonlyMap<string, readonly string[]> = new Map(groupNames.flatMap((group) => [...(groups[group] ?? [])].map((id) => [id, groupNames.filter((name) => groups[name]?.has(id))] as const)))
const meetings: readonly (readonly [string, string])[] = groupNames.flatMap((one, at) => groupNames.slice(at + 1).map((other) => [one, other] as const))

export const featureNames: readonly Feature[] = [
  { id: 'words', sign: 1 }, ...meantNames,
  ...signals.map(({ id, family }): Feature => ({ id, sign: family === null ? -1 : 1 })), ...cueNames.map((id): Feature => ({ id, sign: 1 })), ...meetings.map(([one, other]): Feature => ({ id: `${one} + ${other}`, sign: 1 }))
]
const weightOf: Readonly<Record<string, number>> = weights

export const signalHits = (text: string, sentences: Sentences): readonly SignalHit[] =>
  compiled.flatMap(({ signal, expression }) => matchesOf(expression, text).map((match) => ({ signal, start: match.index, end: match.index + match[0].length, sentence: sentences.at(match.index) })))

/** What a stretch of text holds. */
interface Held {
  /** How much its words as a whole read like a story, without any pattern. */
  readonly words: number
  readonly meant: readonly Meant[]
  readonly signals: readonly SignalHit[]
  readonly cues: readonly CueHit[]
}
/** A stretch, by its first and last sentence, with the sentence whose words tell most and how much it reads like a story: above 0 more likely than not. */
export interface Window extends Held { readonly from: number, readonly to: number, readonly mostTelling: number, readonly score: number }

const storyWords = wordModel(learned)
/** Words at the ends of the scale say no more than this. */
const mostWords = 5

/** A story is told in a few sentences; a longer text is looked at through a window of this many, or this many characters. */
const longestWindow = 6
const widestWindow = 800

function bySentence<T extends { readonly sentence: number }>(hits: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const sorted = new Map<number, T[]>()
  for (const hit of hits) sorted.set(hit.sentence, [...(sorted.get(hit.sentence) ?? []), hit])
  return sorted
}

/** Stretches of a text that overlap, so that no story lies across a border. */
export function windowsOf(text: string, sentences: Sentences, found: readonly SignalHit[], cues: readonly CueHit[]): readonly Window[] {
  const count = sentences.starts.length
  const windows: Window[] = []
  const [signalsAt, cuesAt, meantAt] = [bySentence(found), bySentence(cues), bySentence(meantIn(text, sentences))]
  const words = wordsBySentence(text, sentences, storyWords)
  const alone = words.map((_, at) => stretchScore(words, at, at, storyWords))
  const startOf = (sentence: number): number => sentences.starts[sentence] ?? text.length
  for (let from = 0; from < count; from++) {
    let to = from
    while (to + 1 < count && to - from + 1 < longestWindow && startOf(to + 2) - startOf(from) <= widestWindow) to++
    const within = Array.from({ length: to - from + 1 }, (_, step) => from + step)
    const held: Held = { words: stretchScore(words, from, to, storyWords), meant: within.flatMap((at) => meantAt.get(at) ?? []), signals: within.flatMap((at) => signalsAt.get(at) ?? []), cues: within.flatMap((at) => cuesAt.get(at) ?? []) }
    windows.push({ ...held, from, to, mostTelling: within.reduce((most, at) => ((alone[at] ?? 0) > (alone[most] ?? 0) ? at : most), from), score: scoreOf(held) })
    if (to === count - 1) break
  }
  return windows
}

const clamped = (words: number): number => Math.max(-mostWords, Math.min(mostWords, words))
function countsOf(found: readonly SignalHit[], cues: readonly CueHit[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { signal } of found) counts.set(signal.id, Math.min(signal.most, (counts.get(signal.id) ?? 0) + 1))
  for (const { family, role } of cues) counts.set(`${family} ${role}`, 1)
  return counts
}
const groupsIn = (counts: ReadonlyMap<string, number>): ReadonlySet<string> => new Set([...counts.keys()].flatMap((id) => groupsOf.get(id) ?? []))

/** The numbers of a stretch, in the order of `featureNames`. */
export function featuresOf({ signals: found, cues, words, meant }: Held): readonly number[] {
  const counts = countsOf(found, cues)
  const present = groupsIn(counts)
  const has = (group: string): number => Number(present.has(group))
  return [clamped(words), ...meantFeatures(meant), ...signals.map(({ id }) => counts.get(id) ?? 0), ...cueNames.map((id) => counts.get(id) ?? 0), ...meetings.map(([one, other]) => has(one) * has(other))]
}

const ofTheWork: ReadonlySet<string> = new Set([...(groups['relation'] ?? []), ...(groups['setting'] ?? []), ...(groups['among'] ?? []), ...(groups['question'] ?? []), 'note-age', 'adult-age', 'F7 support', 'F10 alone', 'F10 support'])
const ofSomebody: ReadonlySet<string> = new Set([...(groups['person'] ?? []), ...(groups['relation'] ?? []), 'it-is-for', 'for-aged'])
/** True when somebody is spoken of; "a therapist who takes Aetna" is nobody. */
export const isAboutSomebody = ({ signals: found, cues }: Pick<Held, 'signals' | 'cues'>): boolean =>
  found.some(({ signal }) => ofSomebody.has(signal.id)) || cues.some(({ family, role }) => ofSomebody.has(`${family} ${role}`))

/** True when something in it belongs to the work; without that, "he cried" is told of somebody at home. */
export function isOfTheWork({ signals: found, cues }: Pick<Held, 'signals' | 'cues'>): boolean {
  const ids = new Set(found.map(({ signal }) => signal.id))
  const has = (...names: readonly string[]): boolean => names.some((name) => ids.has(name))
  if (found.some(({ signal }) => ofTheWork.has(signal.id)) || cues.some(({ family, role }) => ofTheWork.has(`${family} ${role}`))) return true
  // Nobody introduces their own people by trade or origin and illness.
  return has('occupation', 'origin', 'person', 'status') && has('diagnosis', 'crisis', 'to-me', 'quote', 'coverage')
}

const meantWeights = meantNames.map(({ id }) => weightOf[id] ?? 0)
const meetingWeights = meetings.map(([one, other]) => [one, other, weightOf[`${one} + ${other}`] ?? 0] as const).filter(([, , weight]) => weight !== 0)
/** The features times their weights, without the many that are nought. */
function scoreOf({ signals: found, cues, words, meant }: Held): number {
  const counts = countsOf(found, cues)
  const present = groupsIn(counts)
  let score = (weightOf['base'] ?? 0) + clamped(words) * (weightOf['words'] ?? 0)
  if (meant.length > 0) for (const [at, value] of meantFeatures(meant).entries()) score += value * (meantWeights[at] ?? 0)
  for (const [id, count] of counts) score += count * (weightOf[id] ?? 0)
  for (const [one, other, weight] of meetingWeights) if (present.has(one) && present.has(other)) score += weight
  return score
}
