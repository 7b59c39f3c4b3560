/** A stretch of text that is marked or not. */
export interface Segment { readonly text: string, readonly marked: boolean }

interface Span { readonly start: number, readonly end: number }

/** Cuts a text at its spans; overlapping spans are joined, and what lies outside the text is left out. */
export function markSegments(text: string, spans: readonly Span[]): Segment[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((first, second) => first.start - second.start)
  const segments: Segment[] = []
  let at = 0
  let index = 0
  while (index < inside.length) {
    const start = inside[index]?.start ?? at
    let end = start
    for (; index < inside.length && (inside[index]?.start ?? 0) <= end; index += 1) end = Math.max(end, inside[index]?.end ?? end)
    if (start > at) segments.push({ text: text.slice(at, start), marked: false })
    segments.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), marked: false })
  return segments
}

/** A span with one line on why it stands out. */
export interface ReasonedSpan extends Span { readonly reason?: string }

/** So many words are explained in a question; more would be read by nobody. */
const mostWords = 8

/** The words of spans that have a reason, each once, in the order of the text. */
export function markedWords(text: string, spans: readonly ReasonedSpan[], most = mostWords): readonly { readonly word: string, readonly reason: string }[] {
  const found = new Map<string, { word: string, reason: string }>()
  for (const { start, end, reason } of [...spans].sort((first, second) => first.start - second.start)) {
    const word = text.slice(start, end).replace(/\s+/g, ' ').trim()
    if (reason !== undefined && word !== '') found.set(`${word.toLowerCase()} ${reason}`, { word, reason })
  }
  return [...found.values()].slice(0, most)
}
