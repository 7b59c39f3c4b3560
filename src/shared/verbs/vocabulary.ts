import type { ActKind } from '../guard/act.ts'
import type { Phrases, VerbTable } from './table.ts'

/**
 * What the name of a control says that it does. Names are compared by their first words (in some languages also by their
 * last), whole words only: "Post" sends, "Posts" is a tab, "Liked" is an undo state (domain rules 4.4).
 */
export type ControlMeaning =
  /** Sends what a composer holds. */
  | { readonly kind: 'send', readonly act: ActKind }
  /** Does something by itself, without a text. */
  | { readonly kind: 'textless', readonly act: ActKind }
  /** Hands over a form with addresses, numbers or names. */
  | { readonly kind: 'form', readonly act: ActKind }
  /** Joins this profile with another one. */
  | { readonly kind: 'linking', readonly act: ActKind }
  /** Cancels, previews, saves aside, or takes something back: never a send, whatever else it is. */
  | { readonly kind: 'cleared' }
  | { readonly kind: 'none' }

export interface Vocabulary {
  /** Reads the accessible name of a control. `pressed` is its aria-pressed state: a pressed "Like" is an undo. */
  readonly meaningOf: (name: string, pressed?: boolean) => ControlMeaning
  /** True when the name is a phrase of the tables and nothing else but a count: "Like (0)", but not a headline that begins so. */
  readonly isWholePhrase: (name: string) => boolean
  /** True for a control whose words matter to a rule, so that an earlier verdict says nothing of it. */
  readonly isTelling: (name: string) => boolean
  /** A low composer with such a name sends on Enter alone (nets 2). */
  readonly sendsOnEnter: (composerName: string) => boolean
  /** The act of a composer whose control says nothing about it, by the composer's own name. */
  readonly actOfComposer: (composerName: string) => ActKind
  readonly isSearch: (composerName: string) => boolean
  /** True for the heading of a panel that suggests people. */
  readonly suggestsPeople: (heading: string) => boolean
  /** Who may read a post, by the name of the control that says so; null when the name says nothing of it. */
  readonly audienceOf: (name: string) => 'public' | 'limited' | null
}

/** Lower case, single spaces, without icons and punctuation. Letters are composed first, since a mark by itself is no letter. */
export const plainName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/[\p{Co}\p{So}]/gu, ' ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Some networks put a count before the verb: "12 Likes. Like". What follows a whole sentence is text and no verb. */
function withoutCount(name: string): string {
  const rest = /^\s*\d(?:[^.]|\.(?=\d))*\.\s+(\p{L}.*)$/su.exec(name)?.[1]
  return rest !== undefined && rest.trim().split(/\s+/).length <= 3 ? rest : name
}

/** A name that ends with a verb and is longer than this is a sentence. */
const longestVerbLast = 7

const alternatives = (phrases: readonly string[]): string => phrases.map(plainName).filter((phrase) => phrase !== '').sort((a, b) => b.length - a.length).join('|')
/** A pattern that never fits stands for an empty list. */
const expression = (before: string, phrases: readonly string[], after: string): RegExp => (phrases.length === 0 ? /(?!)/ : new RegExp(`${before}(?:${alternatives(phrases)})${after}`, 'u'))
const wordEnd = '(?![\\p{L}\\p{N}])'
const anywhere = '(?<![\\p{L}\\p{N}])'

interface Entry { readonly kind: 'send' | 'textless' | 'form' | 'linking', readonly act: ActKind, readonly text: string }
const entriesOf = (kind: Entry['kind'], phrases: Phrases): readonly Entry[] =>
  Object.entries(phrases).flatMap(([act, texts]) => texts.map((text) => ({ kind, act: act as ActKind, text: plainName(text) })))

/** Compiles the tables of all languages into one vocabulary: pages mix languages, and none tells which it speaks. */
export function compileVocabulary(tables: readonly VerbTable[]): Vocabulary {
  const all = (pick: (table: VerbTable) => readonly string[]): readonly string[] => tables.flatMap(pick)
  const entries = tables.flatMap((table) => [
    ...entriesOf('send', table.send), ...entriesOf('textless', table.textless), ...entriesOf('form', table.form), ...entriesOf('linking', { login: table.linking })
  ]).sort((a, b) => b.text.length - a.text.length)
  const isVerbLast = new Set(tables.filter((table) => table.verbLast).flatMap((table) => [...Object.values(table.send), ...Object.values(table.textless), ...Object.values(table.form)].flat().map(plainName)))
  const lastEntries = entries.filter((entry) => isVerbLast.has(entry.text))
  const clearedLast = expression(' ', tables.filter((table) => table.verbLast).flatMap((table) => [...table.undoing, ...table.clearing]), '$')
  const clearing = expression('^(?:\\S+ ){0,2}', all((table) => table.clearing), wordEnd)
  const closing = expression('^', all((table) => table.closing), wordEnd)
  const undoing = expression('^', all((table) => table.undoing), wordEnd)
  const composers = (['message', 'comment', 'review', 'reply'] as const).map((act) => ({ act, words: expression(anywhere, all((table) => table.composers[act] ?? []), wordEnd) }))
  const telling = expression('^', all((table) => table.telling), wordEnd)
  const enter = expression(anywhere, all((table) => table.sendOnEnter), wordEnd)
  const search = expression('^', all((table) => table.search), wordEnd)
  const searchLast = expression(' ', tables.filter((table) => table.verbLast).flatMap((table) => table.search), '$')
  const suggestions = expression('^', all((table) => table.suggestions), wordEnd)
  const audience = { limited: expression(anywhere, all((table) => table.audience.limited), wordEnd), public: expression(anywhere, all((table) => table.audience.public), wordEnd) }

  // "3 Antworten" counts; a number is never followed by a verb.
  const entryAt = (plain: string): Entry | undefined => entries.find((entry) => plain === entry.text || plain.startsWith(`${entry.text} `))
    ?? (!/^\d/.test(plain) && plain.split(' ').length <= longestVerbLast ? lastEntries.find((entry) => plain.endsWith(` ${entry.text}`)) : undefined)

  return {
    meaningOf: (name, pressed = false) => {
      const plain = plainName(withoutCount(name))
      if (undoing.test(plain) || clearing.test(plain) || closing.test(plain) || clearedLast.test(plain)) return { kind: 'cleared' }
      const found = entryAt(plain)
      if (!found) return { kind: 'none' }
      if (pressed && found.kind === 'textless') return { kind: 'cleared' }
      return { kind: found.kind, act: found.act }
    },
    isWholePhrase: (name) => {
      const words = plainName(name).replace(/(?: \d+[km]?)+$/, '')
      return entries.some((entry) => entry.text === words)
    },
    isTelling: (name) => telling.test(plainName(name)),
    sendsOnEnter: (name) => enter.test(plainName(name)),
    actOfComposer: (name) => composers.find((entry) => entry.words.test(plainName(name)))?.act ?? 'post',
    isSearch: (name) => search.test(plainName(name)) || searchLast.test(plainName(name)),
    suggestsPeople: (heading) => suggestions.test(plainName(heading)),
    audienceOf: (name) => {
      const plain = plainName(name)
      if (audience.limited.test(plain)) return 'limited'
      return audience.public.test(plain) ? 'public' : null
    }
  }
}
