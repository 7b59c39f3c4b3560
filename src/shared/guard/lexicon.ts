import type { Span } from './rule.ts'

/** A phrase (regular expression source, matched as whole words, case ignored) and what it weighs. */
export interface Cue { readonly pattern: string, readonly weight: number }

export interface Score { readonly weight: number, readonly spans: readonly Span[] }

/** Compiles cues once; the returned function adds up the weights of the different cues that occur in a text. */
export function scorer(cues: readonly Cue[]): (text: string) => Score {
  const compiled = cues.map(({ pattern, weight }) => ({ weight, expression: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu') }))
  return (text) => {
    let weight = 0
    const spans: Span[] = []
    for (const cue of compiled) {
      const found = [...text.matchAll(cue.expression)]
      if (found.length === 0) continue
      weight += cue.weight
      for (const match of found) spans.push({ start: match.index, end: match.index + match[0].length })
    }
    return { weight, spans: merge(spans) }
  }
}

/** Sorted, without overlaps. */
export function merge(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Span[] = []
  for (const span of sorted) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
