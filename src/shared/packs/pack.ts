import { z } from 'zod'
import { actKinds } from '../guard/act.ts'
import { networks } from '../networks/index.ts'
import { confidences, pageKinds, type Network } from '../networks/network.ts'
import { verbTables } from '../verbs/index.ts'
import type { VerbTable } from '../verbs/table.ts'

/**
 * What the guard knows of networks and of the names of controls, as data that can be renewed apart from the app. The
 * app comes with its own (version 0); a signed pack replaces it as a whole.
 */

const isPattern = (source: string): boolean => {
  try { return new RegExp(source) instanceof RegExp } catch { return false } // not a regular expression
}
const Pattern = z.string().max(2_000).refine(isPattern)
const Host = z.string().max(253).regex(/^[a-z0-9.-]+$/)
const Words = z.array(z.string().min(1).max(100)).max(500)
const PhrasesSchema = z.partialRecord(z.enum(actKinds), Words)

export const VerbTableSchema = z.object({
  language: z.string().max(20), verbLast: z.boolean().optional(), clearing: Words, closing: Words, undoing: Words, send: PhrasesSchema, textless: PhrasesSchema, form: PhrasesSchema,
  linking: Words, telling: Words, composers: PhrasesSchema, sendOnEnter: Words, search: Words, suggestions: Words, audience: z.object({ public: Words, limited: Words })
})

const PageRowSchema = z.object({
  path: Pattern, query: Pattern, host: Pattern.optional(), kind: z.enum(pageKinds), confidence: z.enum(confidences), lastVerified: z.string().max(10).nullable(), sample: z.string().max(500)
})
const EndpointSchema = z.object({
  hosts: z.array(Host).max(20), method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']), path: Pattern, query: Pattern.optional(), body: Pattern, act: z.union([z.enum(actKinds), z.literal('quiet')]),
  text: z.array(z.string().max(200)).max(20), confidence: z.enum(confidences), source: z.string().max(500), sample: z.object({ address: z.string().max(1000), body: z.string().max(5000), text: z.string().max(1000) })
})

export const PackSchema = z.object({
  format: z.literal(1),
  /** Raised with every pack; a lower or equal one is refused. */
  version: z.number().int().min(1),
  /** The oldest app that understands it, for example "0.1.0". */
  minimumApp: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** ISO date of the day on which it was made. */
  issued: z.iso.date(),
  networks: z.array(z.object({ id: z.string().max(40), sites: z.array(z.object({ hosts: z.array(Host).max(50), pages: z.array(PageRowSchema).max(200) })).max(30), endpoints: z.array(EndpointSchema).max(100) })).max(200),
  verbs: z.array(VerbTableSchema).max(50)
})
export type Pack = z.infer<typeof PackSchema>

/** What the guard works with: the app's own data, or those of a pack. */
export interface Knowledge {
  /** 0 for the app's own. */
  readonly version: number
  readonly networks: readonly Pick<Network, 'id' | 'sites' | 'endpoints'>[]
  readonly verbs: readonly VerbTable[]
}

export const builtIn: Knowledge = { version: 0, networks, verbs: verbTables }

/** The knowledge of a pack; networks that it does not speak about keep the app's own, so a pack can never blind the guard to one. */
export function knowledgeOf(pack: Pack): Knowledge {
  const listed = new Set(pack.networks.map((network) => network.id))
  const languages = new Set(pack.verbs.map((table) => table.language))
  return {
    version: pack.version,
    networks: [...pack.networks as Knowledge['networks'], ...builtIn.networks.filter((network) => !listed.has(network.id))],
    verbs: [...pack.verbs as readonly VerbTable[], ...builtIn.verbs.filter((table) => !languages.has(table.language))]
  }
}

/** Compares "1.2.3" by numbers; positive when the first is newer. */
export function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.split('.').map(Number)) as [number[], number[]]
  for (let at = 0; at < 3; at++) {
    const difference = (first[at] ?? 0) - (second[at] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
