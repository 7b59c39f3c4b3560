import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast, difference, visions } from '../../fakes/colour.ts'
import { paletteIds } from '../../../src/shared/palette.ts'

const renderer = join(import.meta.dirname, '../../../src/renderer')
const css = readFileSync(join(renderer, 'styles/tokens.css'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')

type Tokens = Readonly<Record<string, string>>
const declarations = (body: string): Tokens => Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]))

/** The blocks of the sheet: under which media they stand, for what they are, what they set. */
const blocks = [...css.matchAll(/@media ([^{]+)\{((?:[^{}]*\{[^{}]*\})*)\s*\}|([^{}@]+)\{([^{}]*)\}/g)].flatMap(([, media, inside, selector, body]) =>
  media === undefined
    ? [{ media: '', selector: selector!.trim(), tokens: declarations(body!) }]
    : [...inside!.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, inner, own]) => ({ media: media.trim(), selector: inner!.trim(), tokens: declarations(own!) })))

const dark = '(prefers-color-scheme: dark)'
const more = '(prefers-contrast: more)'
/** What applies under these media, as the cascade of one file has it. */
function tokensFor(palette: string, media: readonly string[]): Tokens {
  const all = blocks.filter((block) => (block.media === '' || media.includes(block.media)) && (block.selector === ':root' || block.selector === `[data-palette="${palette}"]`))
  return Object.assign({}, ...all.map((block) => block.tokens)) as Tokens
}
const themes = [['light', ['']], ['dark', [dark]], ['light with more contrast', [more]], ['dark with more contrast', [dark, more, `${more} and ${dark}`]]] as const
const cases = themes.flatMap(([theme, media]) => paletteIds.map((palette) => [palette, theme, tokensFor(palette, media)] as const))
const token = (tokens: Tokens, name: string): string => {
  const value = tokens[name]
  if (value === undefined) throw new Error(`there is no --${name}`)
  return value
}
const selves = ['personal', 'professional'] as const
const surfaces = ['surface', 'surface-low'] as const

test('the sheet was read: every theme sets other colours', () => {
  expect(blocks.length).toBeGreaterThan(18)
  const [light, night] = [tokensFor('amber-teal', []), tokensFor('amber-teal', [dark])]
  for (const name of [...surfaces, 'text', 'focus', 'self-personal-edge', 'self-professional-edge']) expect(light[name], name).not.toBe(night[name])
})

describe.each(cases)('%s, %s', (_palette, _theme, tokens) => {
  const ratio = (a: string, b: string): number => contrast(token(tokens, a), token(tokens, b))

  test.each(selves)('the label of %s can be read on its strip (4.5)', (self) => { expect(ratio(`self-${self}-on`, `self-${self}-edge`)).toBeGreaterThanOrEqual(4.5) })
  test.each(selves)('text can be read on the tint of %s (4.5)', (self) => {
    expect(ratio('text', `self-${self}-tint`)).toBeGreaterThanOrEqual(4.5)
    expect(ratio('text-quiet', `self-${self}-tint`)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(selves)('the edge of %s stands out from what lies beside it (3)', (self) => {
    for (const surface of [...surfaces, `self-${self}-tint`]) expect(ratio(`self-${self}-edge`, surface), surface).toBeGreaterThanOrEqual(3)
  })

  // CIE76 20 is about nine just noticeable differences (2.3, Mahy et al. 1994): the two edges are never seen side by
  // side, so "just noticeable" would not do; and about the distance at which one would give them two names.
  test.each(Object.keys(visions) as (keyof typeof visions)[])('the two edges are told apart with %s vision', (vision) => {
    expect(difference(token(tokens, 'self-personal-edge'), token(tokens, 'self-professional-edge'), vision)).toBeGreaterThanOrEqual(20)
  })
})

describe.each(themes)('%s', (_theme, media) => {
  const tokens = tokensFor('amber-teal', media)
  const ratio = (a: string, b: string): number => contrast(token(tokens, a), token(tokens, b))
  const all = [...surfaces, 'surface-pressed'] as const

  test.each(all)('text can be read on --%s (4.5)', (surface) => {
    for (const text of ['text', 'text-quiet', 'stop']) expect(ratio(text, surface), text).toBeGreaterThanOrEqual(4.5)
  })
  test.each(all)('outlines and focus are seen on --%s (3)', (surface) => {
    for (const line of ['line-strong', 'focus']) expect(ratio(line, surface), line).toBeGreaterThanOrEqual(3)
  })
  test('marked words can be read (4.5)', () => { expect(ratio('mark-text', 'mark')).toBeGreaterThanOrEqual(4.5) })
})

test('hue is never the only difference: each self has its own pattern', () => {
  const pattern = (self: string): string | undefined => blocks.find((block) => block.selector === `[data-self="${self}"]`)?.tokens['self-pattern']
  expect(pattern('personal')).toBe('dotted')
  expect(pattern('professional')).toBe('double')
})

test('with reduced motion nothing moves', () => {
  const still = blocks.find((block) => block.media === '(prefers-reduced-motion: reduce)')?.tokens
  expect(still).toEqual({ 'motion-quick': '0ms', 'motion': '0ms' })
})

const sheets = (readdirSync(renderer, { recursive: true }) as string[]).filter((name) => name.endsWith('.css') && !name.endsWith('tokens.css'))
test.each(sheets)('%s uses known tokens, and no colour of its own', (name) => {
  const text = readFileSync(join(renderer, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const known = new Set(blocks.flatMap((block) => Object.keys(block.tokens)))
  const own = new Set([...text.matchAll(/--([\w-]+)\s*:/g)].map(([, set]) => set!))
  for (const [, used] of text.matchAll(/var\(--([\w-]+)/g)) if (!used!.startsWith('layout-') && !used!.startsWith('trigger-')) expect(known.has(used!) || own.has(used!), used).toBe(true)
  expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi)).toBeNull()
})
