import type { ClientDraft } from '../client.ts'
import { fold } from '../fold.ts'
import { checkedDraft, oneLine, plainText, type ImportFailure, type ImportProblem, type ImportResult, type ImportRow } from './import-row.ts'
import { nameParts } from './person-name.ts'
import { propertyOf, splitUnescaped, unescaped, unfold, type CardProperty } from './vcard-lines.ts'

// A reader of our own: of the packages, ical.js refuses vCard 2.1 (which telephones still write) and a whole file for
// one odd line, vcard4 reads only 4.0, and vcf has not been worked on for years.

/** Values that are separated by commas, as they are read. */
const valuesOf = (value: string): string[] => splitUnescaped(value, ',').map((part) => oneLine(unescaped(part))).filter((part) => part !== '')

/** "tel:+1-555-0134;ext=5" or plain text. */
const phoneOf = (value: string): string => oneLine(unescaped(value).replace(/^tel:/i, '').replace(/;.*$/, ''))
const emailOf = (value: string): string => oneLine(unescaped(value).replace(/^mailto:/i, ''))

/** The user name in "https://example.com/jdoe", "xmpp:jdoe@example.com" or "jdoe". */
function handleOf({ value, parameters }: CardProperty): string {
  const named = parameters.find(([name, text]) => ['X-USER', 'USERNAME'].includes(name) && text !== '')?.[1]
  if (named !== undefined) return oneLine(named)
  const plain = oneLine(unescaped(value))
  if (!/^[a-z][a-z0-9+.-]*:/i.test(plain)) return plain
  const path = plain.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '').split('/').filter((part) => part !== '')
  return (path.at(-1) ?? '').replace(/^@/, '')
}

/** "Doe;Jane;Mary;Dr.;": family and given names; both empty when the card has none. */
function nameOf(properties: readonly CardProperty[]): { readonly given: string, readonly family: string, readonly whole: string } {
  const value = properties.find(({ name }) => name === 'N')?.value ?? ''
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = splitUnescaped(value, ';').map((part) => valuesOf(part).join(' '))
  return { family, given: [given, additional].filter((part) => part !== '').join(' '), whole: [prefix, given, additional, family, suffix].join(' ') }
}

const wordsOf = (text: string): readonly string[] => fold(text).split(/[\s,.]+/).filter((word) => word !== '')

/** The person of a card. Notes, pictures, birthdays and postal addresses stay behind: the list holds no more than it needs. */
function personOf(properties: readonly CardProperty[]): ClientDraft | ImportProblem {
  const all = (...names: readonly string[]): readonly CardProperty[] => properties.filter(({ name }) => names.includes(name))
  const name = nameOf(properties)
  const shown = all('FN').map(({ value }) => oneLine(unescaped(value))).filter((value) => value !== '')
  const hasName = name.given !== '' || name.family !== ''
  const parts = hasName ? name : nameParts(shown[0] ?? '')
  if (!parts) return 'unclear-name'
  const known = new Set(wordsOf(hasName ? name.whole : shown[0] ?? ''))
  return checkedDraft({
    given: parts.given, family: parts.family,
    aliases: [...all('NICKNAME', 'X-MAIDENNAME').flatMap(({ value }) => valuesOf(value)), ...shown.filter((value) => wordsOf(value).some((word) => !known.has(word)))],
    phones: all('TEL').map(({ value }) => phoneOf(value)),
    emails: all('EMAIL').map(({ value }) => emailOf(value)),
    handles: all('X-SOCIALPROFILE', 'SOCIALPROFILE', 'IMPP', 'X-TWITTER', 'X-SKYPE', 'X-SKYPE-USERNAME', 'X-JABBER').map(handleOf)
  })
}

interface OpenCard { readonly line: number, readonly raw: string[], readonly properties: CardProperty[] }

/** Reads vCards of 2.1, 3.0 and 4.0. Lines outside a card, and lines in it that are no property, come back as failures. */
export function readVcards(text: string): ImportResult {
  const rows: ImportRow[] = []
  const failures: ImportFailure[] = []
  let card: OpenCard | null = null
  const giveBack = (problem: ImportProblem): void => { if (card) failures.push({ line: card.line, text: card.raw.join('\n'), problem }) }
  let line = 1
  for (const { text: whole, raw } of unfold(plainText(text).split('\n'))) {
    const here = line
    line += raw.length
    if (whole.trim() === '') { card?.raw.push(...raw); continue }
    if (/^\s*BEGIN\s*:\s*VCARD\s*$/i.test(whole)) {
      giveBack('unfinished-card')
      card = { line: here, raw: [...raw], properties: [] }
    } else if (!card) {
      failures.push({ line: here, text: raw.join('\n'), problem: 'no-card' })
    } else if (/^\s*END\s*:\s*VCARD\s*$/i.test(whole)) {
      card.raw.push(...raw)
      const person = personOf(card.properties)
      if (typeof person === 'string') giveBack(person)
      else rows.push({ line: card.line, text: card.raw.join('\n'), draft: person })
      card = null
    } else {
      const property = propertyOf(whole)
      if (property) { card.properties.push(property); card.raw.push(...raw) } else failures.push({ line: here, text: raw.join('\n'), problem: 'odd-line' })
    }
  }
  giveBack('unfinished-card')
  return { rows, failures: failures.sort((a, b) => a.line - b.line) }
}
