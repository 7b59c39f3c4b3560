import type { Client } from '../clients/client.ts'
import type { Checked, CheckedSpan, CheckLevel, IdentifierKind } from './checked.ts'
import { findIdentifiers, type Identifier } from './identifiers/find.ts'
import { buildNameIndex, type NameIndex } from './names/name-index.ts'
import { scanNames } from './names/scan.ts'
import type { NameHit } from './names/single-names.ts'
import { readText, type ReadText } from './names/units.ts'
import { reasons } from './reasons.ts'
import { sentencesOf, type Sentences } from './sentences.ts'
import { families } from './story/families.ts'
import { namedPeople } from './story/named.ts'
import { plainText } from './story/match-whole.ts'
import { findCues, readStory, type Audience, type Cues, type Story } from './story/story.ts'

/** Longest text that is looked at, in UTF-16 units; of longer ones the beginning, and the result says so. */
export const longestText = 100_000

export interface CheckOptions {
  readonly audience: Audience
}

/** What a check is made with; `index` is null while the list is locked. */
export interface CheckedAgainst {
  readonly index: NameIndex | null
  /** Full names that are nobody's secret: the user's own and those of colleagues. */
  readonly allowed: readonly string[]
}

/** Everything that the check of a text found, for rules and for the command line. */
export interface CheckResult extends Checked {
  readonly names: readonly (NameHit & { readonly counts: CheckLevel })[]
  /** All that may be a person of the list, also what counts for nothing here. */
  readonly hits: readonly NameHit[]
  readonly story: Story
  /** Direct identifiers that stand beside a story. */
  readonly identifiers: readonly Identifier[]
}

export const indexOf = (clients: readonly Client[]): NameIndex => buildNameIndex(clients)

/** What a text holds, before it is known who would read it; the costly part of a check. */
export interface Looked {
  readonly read: ReadText
  readonly cues: Cues
  readonly hits: readonly NameHit[]
  readonly identifiers: readonly Identifier[]
  readonly isListOpen: boolean
}

/** Looks for people of the list, cues of a story and direct identifiers. Pure, offline, deterministic. */
export function lookAt(full: string, { index, allowed }: CheckedAgainst): Looked {
  const text = full.length > longestText ? full.slice(0, longestText) : full
  const sentences = sentencesOf(text)
  const read = readText(text, sentences)
  return { read, cues: findCues(plainText(text), sentences), hits: index ? withoutAllowed(read, scanNames(read, index), allowed) : [], identifiers: findIdentifiers(text), isListOpen: index !== null }
}

/** The whole check of a text. */
export const check = (text: string, against: CheckedAgainst, options: CheckOptions): CheckResult => weigh(lookAt(text, against), options)

/** What was found, for those who would read it. */
export function weigh({ read, cues, hits, identifiers: numbers, isListOpen }: Looked, { audience }: CheckOptions): CheckResult {
  const { text, sentences } = read
  const story = readStory(cues, audience)
  const identifiers = [...numbers, ...namedPeople(text, sentences, story)]
  const isNear = nearStory(story, sentences)
  const names = hits.map((hit) => ({ ...hit, counts: countsAs(hit, hits, read, isNear) })).filter((hit) => hit.counts !== 'none')
  const beside = identifiers.filter((identifier) => isNear(identifier.start))
  const level = heaviest([storyLevel(story, beside), ...names.map((name) => name.counts), ...identifiers.map(aloneLevel)])
  return { level, checkedTo: text.length, namesChecked: isListOpen, names, hits, story, identifiers: beside, spans: spansOf(story, names, identifiers, nearStory(story, sentences, describedWithin)) }
}

const order: Readonly<Record<CheckLevel, number>> = { none: 0, hint: 1, ask: 2, stop: 3 }
const heaviest = (levels: readonly CheckLevel[]): CheckLevel => levels.reduce((most, level) => (order[level] > order[most] ? level : most), 'none')

/** What describes a person may stand this many sentences from where they are spoken of; what decides the level only one. */
const describedWithin = 2
const nearStory = (story: Story, sentences: Sentences, within = 1) => (offset: number): boolean => {
  const at = sentences.at(offset)
  return Array.from({ length: 2 * within + 1 }, (_, step) => at - within + step).some((sentence) => story.anchored.has(sentence))
}

function storyLevel(story: Story, beside: readonly Identifier[]): CheckLevel {
  if (story.level === 'none') return 'none'
  const isAboutOne = story.hits.some((hit) => (hit.family === 'F1' && hit.role !== 'support') || hit.family === 'F12')
  return story.level === 'high' || (isAboutOne && beside.some((identifier) => !identifier.isCompanion)) ? 'stop' : 'ask'
}

/** Numbers that belong to one person and to no public page; without a story they are worth a hint. */
const personal: ReadonlySet<IdentifierKind> = new Set(['ssn', 'nhs-number', 'sin', 'tfn', 'card', 'iban', 'record-number', 'member-number'])
const aloneLevel = ({ kind }: Identifier): CheckLevel => (personal.has(kind) ? 'hint' : 'none')

function withoutAllowed(read: ReadText, hits: readonly NameHit[], allowed: readonly string[]): readonly NameHit[] {
  const ownNames = new Set(allowed.map((name) => wordsOf(name)))
  return hits.filter((hit) => !ownNames.has(wordsOf(read.text.slice(hit.start, hit.end))))
}
const wordsOf = (name: string): string => name.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').sort().join(' ')

/** What a name that says little alone counts beside a story, or beside another word about the same person. */
function countsAs(hit: NameHit, hits: readonly NameHit[], read: ReadText, isNear: (offset: number) => boolean): CheckLevel {
  if (hit.strength === 'high') return 'stop'
  const isBeside = isNear(hit.start)
  const isSupported = hits.some((other) => other !== hit && other.what !== hit.what && other.strength !== 'high' && isClose(read, hit, other) && other.clients.some((client) => hit.clients.includes(client)))
  if (hit.what === 'initials') return isBeside ? 'ask' : 'none'
  if (hit.what === 'related-word') return isSupported ? 'stop' : isBeside ? 'ask' : 'none'
  if (isBeside || (isSupported && hit.what !== 'full-name')) return 'stop'
  if (hit.strength === 'medium') return 'ask'
  return hit.isRare ? 'hint' : 'none'
}
const isClose = ({ sentences }: ReadText, one: NameHit, other: NameHit): boolean => Math.abs(sentences.at(one.start) - sentences.at(other.start)) <= 1

function spansOf(story: Story, names: CheckResult['names'], identifiers: readonly Identifier[], isNear: (offset: number) => boolean): readonly CheckedSpan[] {
  const familyReason = new Map(families.map(({ id, reason }) => [id, reason]))
  const isBundle = new Set(story.attributes.map(({ category }) => category)).size >= 2
  return withoutTwins([
    ...names.map(({ start, end, what }): CheckedSpan => ({ start, end, kind: 'list', reason: reasons.list[what] })),
    ...story.hits.map(({ start, end, family, isByWords }): CheckedSpan => ({ start, end, kind: family, reason: isByWords ? reasons.words : familyReason.get(family) ?? reasons.attributes })),
    ...(isBundle ? story.attributes.map(({ start, end }): CheckedSpan => ({ start, end, kind: 'F5', reason: reasons.attributes })) : []),
    ...identifiers.filter((identifier) => !identifier.isCompanion || isNear(identifier.start)).map(({ start, end, kind }): CheckedSpan => ({ start, end, kind, reason: reasons.identifier[kind] }))
  ].sort((a, b) => a.start - b.start || b.end - a.end))
}

/** The same words for the same reason are marked once. */
const withoutTwins = (spans: readonly CheckedSpan[]): readonly CheckedSpan[] =>
  [...new Map(spans.map((span) => [`${span.start} ${span.end} ${span.kind}`, span])).values()]
