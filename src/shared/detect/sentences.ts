import { matchesOf } from './matches.ts'

/** Tells the sentence of an offset. */
export interface Sentences {
  /** Number of the sentence that holds this UTF-16 offset. */
  readonly at: (offset: number) => number
  readonly starts: readonly number[]
}

const ending = /[.!?…。！？]+["”’')\]]*(?:\s+|$)|\n\s*\n|(?<=[。！？])/gu
/** A full stop after these ends no sentence; neither does one after a single letter. */
const abbreviation = /(?:^|[\s(])(?:dr|mr|mrs|ms|mx|prof|st|jr|sr|vs|etc|approx|appt|no|nr|e\.g|i\.e|yr|yrs|mo|\p{L})\.\s*$/iu

/** Cuts a text into sentences; a single line break ends none, since posts break lines anywhere. */
export function sentencesOf(text: string): Sentences {
  const starts = [0]
  for (const match of matchesOf(ending, text)) {
    const after = match.index + match[0].length
    if (match[0].startsWith('.') && abbreviation.test(text.slice(Math.max(0, match.index - 8), after))) continue
    if (after < text.length && after > (starts.at(-1) ?? 0)) starts.push(after)
  }
  return { starts, at: (offset) => lastNotAfter(starts, offset) }
}

function lastNotAfter(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
