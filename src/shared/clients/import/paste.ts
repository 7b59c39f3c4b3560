import type { ClientDraft } from '../client.ts'
import { checkedDraft, plainText, type ImportFailure, type ImportProblem, type ImportResult, type ImportRow } from './import-row.ts'
import { nameParts } from './person-name.ts'

const emailShape = /[^\s,;|<>()"@]{1,64}@[^\s,;|<>()"@]{1,190}/g
const handleShape = /(?<![\p{L}\p{N}.])@([\p{L}\p{N}_.-]{2,})/gu
const phoneShape = /(?:\+|\(?\d)[\d\s().\-/]{5,}\d/g
/** A second name in brackets or quotation marks: "Jane (Janey) Doe". */
const aliasShape = /\(([^()]*)\)|["“”„«»]([^"“”„«»]*)["“”„«»]/g
/** What lists put before a line: "- ", "3. ", "4) ". */
const bullet = /^\s*(?:[-*•·–]\s+|\d{1,5}[.)]\s+)/

/** Takes what the shape finds out of the text; gives the rest and what was found. */
function takeOut(text: string, shape: RegExp): { readonly rest: string, readonly found: readonly string[] } {
  const found = [...text.matchAll(shape)].map((match) => match[1] ?? match[0])
  const rest = text.replace(shape, ' , ')
  return { rest, found }
}

/** No line about one person is longer; what is would take its time. */
const longestLine = 2_000

/** One line with one person: a name, and whatever reaches the person. */
function personOf(line: string): ClientDraft | ImportProblem {
  if (line.length > longestLine) return 'too-long'
  const emails = takeOut(line.replace(bullet, ''), emailShape)
  const handles = takeOut(emails.rest, handleShape)
  const phones = takeOut(handles.rest, phoneShape)
  // A name around its alias stays one name: no comma is put in its place.
  const aliases: string[] = []
  const rest = phones.rest.replace(aliasShape, (_whole, first?: string, second?: string) => { aliases.push(first ?? second ?? ''); return ' ' })
  const name = nameParts(rest.replace(/[;|\t<>]/g, ','))
  if (!name) return 'unclear-name'
  return checkedDraft({ ...name, aliases: aliases.filter((alias) => !/^[\s,]*$/.test(alias)), emails: [...emails.found], handles: [...handles.found], phones: [...phones.found] })
}

/** Reads a pasted list: one person for each line, "Jane Doe" or "Doe, Jane", with e-mail, phone or @name beside it. */
export function readPaste(text: string): ImportResult {
  const rows: ImportRow[] = []
  const failures: ImportFailure[] = []
  for (const [index, line] of plainText(text).split('\n').entries()) {
    if (line.trim() === '') continue
    const person = personOf(line)
    if (typeof person === 'string') failures.push({ line: index + 1, text: line, problem: person })
    else rows.push({ line: index + 1, text: line, draft: person })
  }
  return { rows, failures }
}
