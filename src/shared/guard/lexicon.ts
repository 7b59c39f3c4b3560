import type { Span } from './rule.ts'

/** A phrase (regular expression source, matched as whole words, case ignored) and what it weighs. */
export interface Cue { readonly pattern: string, readonly weight: number }

export interface Score { readonly weight: number, readonly spans: readonly Span[] }

/** What must not stand on either side of a word; Unicode's own word boundary knows English letters only. */
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

/** Compiles cues once; the returned function adds up the weights of the different cues that occur in a text. */
export function scorer(cues: readonly Cue[]): (text: string) => Score {
  const compiled = cues.map(({ pattern, weight }) => ({ weight, expression: whole(pattern) }))
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

/** Compiles one pattern; the returned function tells where it occurs as whole words. */
export function finder(pattern: string): (text: string) => readonly Span[] {
  const expression = whole(pattern)
  return (text) => merge([...text.matchAll(expression)].map((match) => ({ start: match.index, end: match.index + match[0].length })))
}

/** Compiles several patterns into one yes or no. */
export function teller(patterns: readonly string[]): (text: string) => boolean {
  const expression = new RegExp(`${before}(?:${patterns.join('|')})${after}`, 'iu')
  return (text) => expression.test(text)
}

/** Where a name occurs as whole words; names shorter than three letters are no evidence of anything. */
export function namedIn(text: string, name: string): readonly Span[] {
  const plain = name.trim()
  return plain.length < 3 ? [] : finder(plain.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+'))(text)
}

const whole = (pattern: string): RegExp => new RegExp(`${before}(?:${pattern})${after}`, 'giu')

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
