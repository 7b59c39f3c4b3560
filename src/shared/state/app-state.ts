import { z } from 'zod'
import { paletteIds } from '../palette.ts'
import { selfIds, selfOfSpace, type SpaceName } from '../persona.ts'

/** Version of the state file; raised by one with each entry of `migrations.ts`. */
export const stateVersion = 1

export const SelfIdSchema = z.enum(selfIds)
const Text = z.string().max(200)
const HttpsAddress = z.url({ protocol: /^https$/ }).max(2000)

/** One login of one network in one self. Erased when the user removes the account. */
export const AccountSchema = z.object({
  id: z.uuid(),
  self: SelfIdSchema,
  /** Id of a network of the catalogue, or null for a site that the user added by address. */
  networkId: z.string().max(40).nullable(),
  name: Text,
  /** Where the account starts: https, or the rehearsal network's own scheme. */
  address: z.union([HttpsAddress, z.literal('rehearsal://network/')]),
  space: z.custom<SpaceName>((value) => typeof value === 'string' && selfOfSpace(value) !== null),
  /** The site's own icon as a data address (custom sites), or null. */
  icon: z.string().max(60_000).startsWith('data:image/').nullable()
})
export type Account = z.infer<typeof AccountSchema>

/** Who a self is; used only for hints and warnings. Erased by the user on the Identities screen. */
export const IdentitySchema = z.object({
  name: Text,
  emails: z.array(z.string().max(254)).max(50),
  phones: z.array(z.string().max(40)).max(50),
  handles: z.array(z.string().max(100)).max(100)
})

export const AppStateSchema = z.object({
  version: z.literal(stateVersion),
  /** True once the first-start questions were answered or skipped. Never erased. */
  welcomed: z.boolean(),
  palette: z.enum(paletteIds),
  rail: z.enum(['narrow', 'wide']),
  activeSelf: SelfIdSchema,
  identities: z.object({ personal: IdentitySchema, professional: IdentitySchema }),
  /** In the order of the rail. */
  accounts: z.array(AccountSchema).max(500),
  /** Last open account of each self, so that a switch lands where the user was. */
  lastAccount: z.object({ personal: z.uuid().nullable(), professional: z.uuid().nullable() }),
  /** Answers to permission questions. Erased with the last account of the space, or on the account's screen. */
  permissions: z.array(z.object({ space: z.string().max(40), origin: z.string().max(300), permission: z.string().max(60), granted: z.boolean() })).max(2000),
  /** Folders of removed spaces that are deleted at the next start, before their session exists. */
  spacesToDelete: z.array(z.string().max(40)).max(200),
  window: z.object({ width: z.number().int().min(200).max(20_000), height: z.number().int().min(200).max(20_000), maximized: z.boolean() })
})
export type AppState = z.infer<typeof AppStateSchema>

/** What a first start begins with. */
export const emptyState = (): AppState => ({
  version: stateVersion,
  welcomed: false,
  palette: 'amber-teal',
  rail: 'wide',
  activeSelf: 'personal',
  identities: {
    personal: { name: 'Personal', emails: [], phones: [], handles: [] },
    professional: { name: 'Professional', emails: [], phones: [], handles: [] }
  },
  accounts: [],
  lastAccount: { personal: null, professional: null },
  permissions: [],
  spacesToDelete: [],
  window: { width: 1280, height: 840, maximized: false }
})
