import type { Span } from './rule.ts'

/** A phrase (regular expression source, matched as whole words, case ignored) and what it weighs. */
export interface Cue { readonly pattern: string, readonly weight: number }

export interface Score { readonly weight: number, readonly spans: readonly Span[] }

/** What must not stand on either side of a word; Unicode's own word boundary knows English letters only. */
const before = '(?<![\\p{L}\\p{N}])'
const after = '(?![\\p{L}\\p{N}])'

/** A text as patterns read it; for each of its units where the sign that it comes from begins and ends in what the user wrote (UTF-16 offsets). */
interface Plain { readonly text: string, readonly signs: readonly Span[] | null }

/** Nothing to do: printable ASCII with single blanks, as most texts are. */
const isPlain = /^(?: ?[\x21-\x7e])*$/
/** A letter with the marks upon it. */
const sign = /\P{M}\p{M}*|\p{M}+/gu
/** Soft hyphens and signs without a width, which nobody sees. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu

/** Trade marks, pictures and raised numbers are no part of the word before them; a letter in a circle is a letter. */
function lettersOf(written: string): string {
  const letters = written.replace(unseen, '').normalize('NFKC').replace(/\s+/g, ' ')
  return /^\p{No}/u.test(written) || (/^\p{So}/u.test(written) && letters.length !== 1) ? ' ' : letters
}

/** Line breaks, blanks of all kinds, styled letters and unseen signs are how a text looks, not what it says. */
function plainOf(text: string): Plain {
  if (isPlain.test(text)) return { text, signs: null }
  let plain = ''
  const signs: Span[] = []
  for (const { 0: written, index } of text.matchAll(sign)) {
    const letters = lettersOf(written)
    const added = letters === ' ' && plain.endsWith(' ') ? '' : letters
    plain += added
    for (let unit = 0; unit < added.length; unit++) signs.push({ start: index, end: index + written.length })
  }
  return { text: plain, signs }
}

let latest: { readonly text: string, readonly plain: Plain } = { text: '', plain: { text: '', signs: null } }
/** Every rule asks for the same text, one after the other. */
function readable(text: string): Plain {
  if (latest.text !== text) latest = { text, plain: plainOf(text) }
  return latest.plain
}

/** Where the matches stand in the user's own text. */
const spansOf = ({ text, signs }: Plain, expression: RegExp): readonly Span[] => [...text.matchAll(expression)].map((match) => {
  const [start, end] = [match.index, match.index + match[0].length]
  return signs ? { start: signs[start]?.start ?? 0, end: signs[end - 1]?.end ?? 0 } : { start, end }
})

/** Compiles cues once; the returned function adds up the weights of the different cues that occur in a text. */
export function scorer(cues: readonly Cue[]): (text: string) => Score {
  const compiled = cues.map(({ pattern, weight }) => ({ weight, expression: whole(pattern) }))
  return (text) => {
    const plain = readable(text)
    let weight = 0
    const spans: Span[] = []
    for (const cue of compiled) {
      const found = spansOf(plain, cue.expression)
      if (found.length > 0) weight += cue.weight
      spans.push(...found)
    }
    return { weight, spans: merge(spans) }
  }
}

/** Compiles one pattern; the returned function tells where it occurs as whole words. */
export function finder(pattern: string): (text: string) => readonly Span[] {
  const expression = whole(pattern)
  return (text) => merge(spansOf(readable(text), expression))
}

/** Compiles several patterns into one yes or no. */
export function teller(patterns: readonly string[]): (text: string) => boolean {
  const expression = new RegExp(`${before}(?:${patterns.join('|')})${after}`, 'iu')
  return (text) => expression.test(readable(text).text)
}

/** Where a name occurs as whole words; names shorter than three letters are no evidence of anything. */
export function namedIn(text: string, name: string): readonly Span[] {
  const plain = plainOf(name).text.trim()
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
