import { bareDigits, bareEmail, bareHandle, phoneSuffix, type NameIndex } from './name-index.ts'
import { readDigits } from './fold.ts'
import type { NameHit } from './single-names.ts'
import { matchesOf } from '../matches.ts'

/** Shortest user name that counts without a sign before it, and shortest one made of a name (reference/detection.md 3.3). */
const bareFrom = 6
const chunkPattern = /[^\s,;()<>"“”«»|]+/gu
const emailPattern = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const phonePattern = /(?<![\p{L}\p{N}])\+?\(?\d[\d\s().\-/\u2010-\u2015\u00a0]{5,}\d(?![\p{L}\p{N}])/gu

/** User names, e-mail addresses and phone numbers of listed persons, and user names made of their names. */
export function contactHits(text: string, index: NameIndex): readonly NameHit[] {
  const emails = emailHits(text, index)
  return [...emails, ...phoneHits(text, index), ...handleHits(text, index, emails)]
}

const hit = (start: number, end: number, what: NameHit['what'], clients: readonly number[], strength: NameHit['strength'] = 'high'): NameHit => ({ start, end, what, clients, strength, isRare: true })

function emailHits(text: string, index: NameIndex): readonly NameHit[] {
  if (!text.includes('@')) return []
  return matchesOf(emailPattern, text).flatMap((match) => {
    const clients = index.emails.get(bareEmail(match[0]))
    return clients ? [hit(match.index, match.index + match[0].length, 'email', clients)] : []
  })
}

function phoneHits(text: string, index: NameIndex): readonly NameHit[] {
  if (index.phones.size === 0) return []
  return matchesOf(phonePattern, text).flatMap((match) => {
    const digits = bareDigits(match[0])
    const found = (index.phones.get(digits.slice(-phoneSuffix)) ?? []).filter((entry) => isSameNumber(digits, entry.digits))
    return found.length > 0 ? [hit(match.index, match.index + match[0].length, 'phone', found.map((entry) => entry.client))] : []
  })
}

/** Numbers agree when the shorter one, without the zeros before it, ends the longer one; nine digits are enough. */
function isSameNumber(one: string, other: string): boolean {
  let common = 0
  while (common < one.length && common < other.length && one.at(-1 - common) === other.at(-1 - common)) common++
  return common >= Math.min(one.length, other.length, 9)
}

/** Short plain words are no user names. */
const mayBeHandle = /[@#_./\d\u00ad\u200b-\u200d]|\p{Ll}\p{Lu}/u

function handleHits(text: string, index: NameIndex, emails: readonly NameHit[]): readonly NameHit[] {
  const hits: NameHit[] = []
  for (const chunk of matchesOf(chunkPattern, text)) {
    if (chunk[0].length < 8 && !mayBeHandle.test(chunk[0])) continue
    if (emails.some((email) => email.start >= chunk.index && email.start < chunk.index + chunk[0].length)) continue
    for (const part of partsOf(chunk[0])) {
      const found = lookUp(part, index)
      if (found) hits.push(hit(chunk.index + part.at, chunk.index + part.at + part.text.length, 'handle', found.clients, found.strength))
    }
  }
  return hits
}

interface Part { readonly text: string, readonly at: number, readonly isMarked: boolean }

const segment = /[^/?#=&]+/gu
const userName = /[@#]?[\p{L}\p{N}\p{M}_.\-\u200b-\u200d\u2060\ufeff\u00ad]+/gu

/** The parts of a chunk that may be user names: segments of an address, the part before "@", tags, or the whole. */
function partsOf(chunk: string): readonly Part[] {
  const isAddress = /^(?:https?:\/\/|www\.)|\.[a-z]{2,}\//iu.test(chunk)
  return matchesOf(isAddress ? segment : userName, chunk).map((match) => {
    const text = match[0].replace(/(?:['’]s|[.\-_!?:]+)$/u, '')
    return { text, at: match.index, isMarked: isAddress || /^[@#]/.test(text) || chunk.charAt(match.index + match[0].length) === '@' }
  }).filter((part) => part.text.length >= 3)
}

interface Found { readonly clients: readonly number[], readonly strength: NameHit['strength'] }

function lookUp({ text, isMarked }: Part, index: NameIndex): Found | null {
  const key = bareHandle(text)
  const listed = index.handles.get(key)
  if (listed && (isMarked ? key.length >= 3 : key.length >= bareFrom || (key.length >= 4 && /[\d_]/.test(text)))) return { clients: listed, strength: 'high' }
  const isJoined = isMarked || /[\d_.\u200b-\u200d]/.test(text) || /\p{Ll}\p{Lu}/u.test(text) || key.length >= 8
  return isJoined ? madeOfName(text, index, isMarked) : null
}

/** "janedoe84", "doe.jane", "jdoe": the digits at the end fall away, the others are read as letters. */
function madeOfName(text: string, index: NameIndex, isMarked: boolean): Found | null {
  const bare = bareHandle(text).replace(/^(?:the|its|im|iam|real|mr|mrs|ms)(?=\p{L}{6})/u, '')
  const letters = bare.replace(/\d+$/, '')
  for (const key of new Set([letters, readDigits(letters, 'i'), readDigits(letters, 'l'), readDigits(bare, 'i')])) {
    if (key.length < bareFrom || key.length > 40 || /\d/.test(key)) continue
    const clients = splitName(key, index)
    if (clients) return { clients, strength: 'high' }
    const byInitial = index.initialPairs.get(`${key.charAt(0)}|${key.slice(1)}`) ?? index.initialPairs.get(`${key.charAt(key.length - 1)}|${key.slice(0, -1)}`)
    if (byInitial && isMarked) return { clients: byInitial, strength: 'medium' }
  }
  return null
}

function splitName(key: string, index: NameIndex): readonly number[] | null {
  for (let cut = 2; cut <= key.length - 2; cut++) {
    const clients = pairAt(key.slice(0, cut), key.slice(cut), index) ?? pairAt(key.slice(cut), key.slice(0, cut), index)
    if (clients) return clients
  }
  return null
}

function pairAt(given: string, family: string, index: NameIndex): readonly number[] | null {
  if (!index.family.has(family)) return null
  const direct = index.pairs.get(`${given}|${family}`)
  if (direct) return direct
  if (given.length < 3) return null
  for (const [name, how] of index.given.near(given, true)) {
    const clients = how === 'slip' ? undefined : index.pairs.get(`${name}|${family}`)
    if (clients) return clients
  }
  return null
}

/** Phrases that point to a listed person: a school, a workplace, the name of a child. */
export function relatedHits(words: readonly { readonly key: string, readonly start: number, readonly end: number }[], index: NameIndex): readonly NameHit[] {
  return words.flatMap((word, at) => (index.phrases.get(word.key) ?? []).flatMap((phrase) => {
    const last = words[at + phrase.words.length - 1]
    return last && phrase.words.every((key, offset) => words[at + offset]?.key === key) ? [hit(word.start, last.end, 'related-word', [phrase.client], 'low')] : []
  }))
}

