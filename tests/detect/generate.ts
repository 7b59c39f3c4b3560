import type { Client } from '../../src/shared/clients/client.ts'
import type { CheckLevel } from '../../src/shared/detect/checked.ts'
import { makeClients, usualClients, type Person } from './clients.ts'
import { corrupt } from './corrupt.ts'
import type { BenchDocument, DocumentClass, Gold, Piece, Split, Variant } from './document.ts'
import { createRandom, type Random } from './random.ts'
import { fillSlot, type SlotContext } from './slots.ts'
import { moved, renderTemplate } from './template.ts'
import { templatesOf, type Template } from './templates.ts'
import { variantsOfSlot, ways, weakVariants } from './variants.ts'
import { vocabularyOf } from './vocabulary.ts'

/** What to make. The same options make the same documents on every machine. */
export interface GenerateOptions {
  readonly split: Split
  readonly seed: number
  /** Documents per template; more for dev and test, which have fewer templates. */
  readonly perTemplate?: number
  /** Documents per variant of a listed name; three times as many where the variant has a gate of its own. */
  readonly perVariant?: number
  /** Entries in the private list. */
  readonly clients?: number
}

/** A corpus, and the private list that belongs to it. */
export interface Corpus { readonly documents: readonly BenchDocument[], readonly clients: readonly Client[] }

const labels: Readonly<Record<DocumentClass, string>> = {
  T1: 'identifier', T2: 'story', T3: 'referral', T4: 'review-reply', T5: 'disclaimer', T6: 'list', N1: 'hard-negative', N2: 'neutral', N3: 'neutral', N4: 'neutral', N5: 'neutral',
}
const levels: Readonly<Record<DocumentClass, CheckLevel>> = { T1: 'stop', T2: 'ask', T3: 'ask', T4: 'stop', T5: 'ask', T6: 'stop', N1: 'hint', N2: 'hint', N3: 'hint', N4: 'hint', N5: 'hint' }

/** Characters of a long innocuous post. */
const longText = { shortest: 2_000, longest: 10_000 }

interface Plan { readonly template: Template, readonly index: number, readonly named: SlotContext['named'] }
interface Setting { readonly split: Split, readonly seed: number, readonly people: readonly Person[] }

function joined(template: Template, random: Random, context: SlotContext): Piece {
  const fill = (slot: string): Piece => fillSlot(slot, context)
  if (template.class !== 'N4') return renderTemplate(template.parts[0]!, random, fill)
  const length = random.between(longText.shortest, longText.longest - 300)
  let text = ''
  const spans: Gold[] = []
  let waiting: Template['parts'][number][] = []
  while (text.length < length) {
    if (waiting.length === 0) waiting = random.shuffled(template.parts)
    const piece = renderTemplate(waiting.pop()!, random, fill)
    if (text !== '') text += random.chance(0.2) ? '\n\n' : ' '
    spans.push(...moved(piece.spans, text.length))
    text += piece.text
  }
  return { text, spans }
}

/** One detail alone is no bundle of details. */
const withoutLoneDetail = (spans: readonly Gold[]): Gold[] => (spans.filter(({ type }) => type === 'F5').length < 2 ? spans.filter(({ type }) => type !== 'F5') : [...spans])

function write({ template, index, named }: Plan, { split, seed, people }: Setting): BenchDocument {
  const id = `${split}/${template.id}/${named?.variant ?? 'plain'}/${index}`
  const random = createRandom(`${seed}/${id}`)
  const told = template.class.startsWith('T') && template.class !== 'T6'
  const piece = joined(template, random, { vocabulary: vocabularyOf(split), random, told, named, clients: people })
  const { text, spans } = corrupt(piece, template.class, random)
  const severity = named !== null && weakVariants.has(named.variant) ? 'ask' : levels[template.class]
  return {
    id,
    seed,
    template: template.id,
    class: template.class,
    label: labels[template.class],
    severity,
    variant: named?.variant ?? null,
    persona: template.persona,
    page: template.page,
    text,
    spans: withoutLoneDetail(spans).sort((one, other) => one.start - other.start || one.end - other.end),
    expects: { level: severity, alarm: template.class.startsWith('T'), client: named?.person.client.id ?? null },
  }
}

/** Variants with a gate of their own get more documents, so that one document weighs little. */
const ownGate: ReadonlySet<Variant> = new Set<Variant>(['typo1', 'nickname', 'diacritics', 'transliteration'])
const ownGateFactor = 3

/** The number of documents of a variant does not hang on the number of contexts that it can stand in. */
function plansForLists(templates: readonly Template[], { split, seed, people }: Setting, perVariant: number): Plan[] {
  return (Object.entries(variantsOfSlot) as ['L' | 'H' | 'P' | 'E' | 'G', readonly Variant[]][]).flatMap(([slot, variants]) => {
    const contexts = templates.filter(({ slots }) => slots.has(slot))
    return variants.flatMap((variant) => {
      const random = createRandom(`${seed}/${split}/${variant}`)
      const able = random.shuffled(people.filter((person) => ways[variant].can(person)))
      if (able.length === 0 || contexts.length === 0) throw new Error(`Nobody on the list, or no context, suits the variant ${variant} in ${split}.`)
      return Array.from({ length: perVariant * (ownGate.has(variant) ? ownGateFactor : 1) }, (_, index): Plan => ({ template: contexts[index % contexts.length]!, index, named: { person: able[index % able.length]!, variant } }))
    })
  })
}

/** Makes the documents of a split, and the list to check them with. */
export function generate({ split, seed, perTemplate = split === 'train' ? 6 : 12, perVariant = 30, clients = usualClients }: GenerateOptions): Corpus {
  const people = makeClients(split, seed, clients)
  const setting: Setting = { split, seed, people }
  const all = templatesOf(split)
  const others = all.filter((template) => template.class !== 'T6')
  const plans = [
    ...others.flatMap((template) => Array.from({ length: template.class === 'N4' ? Math.ceil(perTemplate / 2) : perTemplate }, (_, index): Plan => ({ template, index, named: null }))),
    ...plansForLists(all.filter((template) => template.class === 'T6'), setting, perVariant),
  ]
  return { documents: plans.map((plan) => write(plan, setting)), clients: people.map(({ client }) => client) }
}
