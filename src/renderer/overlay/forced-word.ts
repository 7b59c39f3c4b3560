import { selfWord } from '../texts/wording.ts'
import type { AskView } from './views.ts'

const LONGEST_WORD = 40

/** What the user must type before a level 3 question lets go on: the matched words, or else the word of the self. */
export function forcedWord(view: AskView): string {
  const matched = view.findings.flatMap((finding) => [...finding.spans.map(({ start, end }) => view.excerpt.slice(start, end)), finding.evidence])
  const usable = matched.map((text) => text.trim()).find((text) => text !== '' && text.length <= LONGEST_WORD && !/[\r\n\t]/.test(text))
  return usable ?? selfWord(view.self)
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLocaleLowerCase()

/** Whether the typed text is the asked word; capitals and blanks do not matter. */
export const typedIt = (typed: string, word: string): boolean => plain(typed) === plain(word)
