import { isFamily, type DocumentClass, type Gold, type Piece } from './document.ts'
import type { Random } from './random.ts'

/** One change of a text: at this offset, this many code units go and this text comes. */
export interface Edit { readonly at: number, readonly remove: number, readonly insert: string }

/**
 * Applies edits and moves the marks along. An edit that would touch a name, number or address is left out, and so is one that meets an
 * earlier one: what a variant promises must stay exactly what it is.
 */
export function applyEdits({ text, spans }: Piece, edits: readonly Edit[]): Piece {
  const kept: Edit[] = []
  const guarded = spans.filter(({ type }) => !isFamily(type))
  let free = 0
  for (const edit of [...edits].sort((one, other) => one.at - other.at || one.remove - other.remove)) {
    const end = edit.at + edit.remove
    if (edit.at < free || end > text.length || guarded.some((span) => (edit.remove === 0 ? edit.at > span.start && edit.at < span.end : edit.at < span.end && end > span.start))) continue
    kept.push(edit)
    free = Math.max(end, edit.at + 1)
  }
  let result = ''
  let copied = 0
  for (const { at, remove, insert } of kept) {
    result += text.slice(copied, at) + insert
    copied = at + remove
  }
  result += text.slice(copied)
  const shift = (offset: number, isEnd: boolean): number =>
    offset + kept.reduce((sum, { at, remove, insert }) => sum + (at + remove < offset || (at + remove === offset && (remove > 0 || !isEnd)) ? insert.length - remove : 0), 0)
  return { text: result, spans: spans.map(({ start, end, type }) => ({ start: shift(start, false), end: shift(end, true), type })) }
}

const matches = (text: string, pattern: RegExp, insert: (found: string) => string | null): Edit[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const replaced = insert(match[0])
    return replaced === null || replaced === match[0] ? [] : [{ at: match.index, remove: match[0].length, insert: replaced }]
  })

/** Letters that scans and small screens confuse. Digits are left alone: a wrong number would be another number. */
const confused: Readonly<Record<string, string>> = { l: 'I', o: '0', e: 'c', m: 'rn', i: 'l', h: 'b', n: 'ri', a: 'o', t: 'f', u: 'v', s: '5' }
const ocrShare = 0.01

const shortWords: readonly (readonly [RegExp, string])[] = [
  [/\bwith\b/g, 'w/'], [/\byou\b/g, 'u'], [/\bbecause\b/g, 'bc'], [/\bpeople\b/g, 'ppl'], [/\bplease\b/g, 'pls'], [/\bsomeone\b/g, 'sb'], [/\breally\b/g, 'rly'],
  [/\bthough\b/g, 'tho'], [/\bwithout\b/g, 'w/o'], [/\babout\b/g, 'abt'], [/\bto be honest\b/gi, 'tbh'], [/\bthanks\b/gi, 'thx'], [/\bappointment\b/g, 'appt'],
]
/** Short forms among colleagues. */
const clinicalWords: readonly (readonly [RegExp, string])[] = [[/\bclient\b/g, 'ct'], [/\bpatient\b/g, 'pt'], [/\bdiagnosis\b/g, 'dx'], [/\btreatment\b/g, 'tx'], [/\bhistory\b/g, 'hx']]

const emojiOf = { told: ['😬', '🙃', '💔', '🤯', '🙏'], neutral: ['😂', '🌞', '🎉', '🙃', '👀', '❤️'] }
const tagsOf = { told: ['#therapistlife', '#privatepractice', '#mentalhealth', '#socialworker'], neutral: ['#mondaymood', '#weekend', '#fyp', '#grateful', '#smallbusiness'] }

type Change = (text: string, random: Random, told: boolean) => Edit[]

const sentenceEnds = (text: string): number[] => [...text.matchAll(/[.!?](?= |$)/g)].map((match) => match.index + 1)

const changes: readonly (readonly [share: number, change: Change])[] = [
  [0.15, (text) => matches(text, /\p{Lu}/gu, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : null))],
  [0.1, (text) => matches(text, /(?<=\p{L})['’](?=\p{Ll})/gu, () => '')],
  [0.15, (text) => matches(text, /\.$/g, () => '')],
  [0.08, (text, random) => matches(text, /[.!](?= |$)/g, () => random.pick(['!!', '...', '!', '..', ' -']))],
  [0.08, (text) => matches(text, /,/g, () => '')],
  [0.2, (text, random, told) => sentenceEnds(text).slice(0, 3).map((at) => ({ at, remove: 0, insert: ` ${random.pick(told ? emojiOf.told : emojiOf.neutral)}` }))],
  [0.12, (text, random, told) => [{ at: text.length, remove: 0, insert: `${random.pick([' ', '\n\n'])}${random.shuffled(told ? tagsOf.told : tagsOf.neutral).slice(0, random.between(1, 2)).join(' ')}` }]],
  [0.12, (text, random) => matches(text, /(?<=[.!?]) /g, () => (random.chance(0.6) ? random.pick(['\n', '\n\n']) : null))],
  [0.15, (text, random) => shortWords.flatMap(([pattern, short]) => matches(text, pattern, () => (random.chance(0.7) ? short : null)))],
  [0.06, (text, random) => { const words = [...text.matchAll(/\b\p{L}{4,}\b/gu)]; return words.length === 0 ? [] : [random.pick(words)].map((word) => ({ at: word.index, remove: word[0].length, insert: word[0].toUpperCase() })) }],
  [0.08, (text, random) => matches(text, /\p{Ll}/gu, (letter) => (confused[letter] !== undefined && random.chance(ocrShare * 2) ? confused[letter] : null))],
]

/**
 * Makes a clean text look like one that was typed in haste: case, punctuation, emoji, hashtags, line breaks, short forms, misread
 * letters. Each kind comes now and then and alone or with others; about half of the documents stay as they are written.
 */
export function corrupt(piece: Piece, kind: DocumentClass, random: Random): Piece {
  if (random.chance(0.4)) return piece
  const told = kind.startsWith('T') || kind === 'N1'
  let changed = piece
  for (const [share, change] of changes) {
    if (random.chance(share)) changed = applyEdits(changed, change(changed.text, random, told))
  }
  if (kind.startsWith('T') && random.chance(0.1)) changed = applyEdits(changed, clinicalWords.flatMap(([pattern, short]) => matches(changed.text, pattern, () => short)))
  return changed
}

/** For tests: marks that no longer fit their text. */
export const brokenSpans = ({ text, spans }: Piece): Gold[] => spans.filter(({ start, end }) => start < 0 || end > text.length || start >= end)
