import { z } from 'zod'
import { actKinds } from '../guard/act.ts'
import { ruleSettings } from '../guard/governor.ts'
import { LockSettingsSchema, usualLockSettings } from '../lock/lock-view.ts'
import { paletteIds } from '../palette.ts'
import { selfIds, selfOfSpace, type SpaceName } from '../persona.ts'
import { emptyIdentity, GivenAddressSchema, IdentitySchema } from './identity-schema.ts'

/** Version of the state file; raised by one with each entry of `migrations.ts`. */
export const stateVersion = 4

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

/** What the user says of their work, for warnings about claims. Erased by the user in Settings. */
export const PracticeSchema = z.object({
  titles: z.array(z.string().max(100)).max(30),
  testimonialsBanned: z.boolean(),
  /** Names that are nobody's secret, though they may be close to a client's. */
  colleagues: z.array(z.string().max(100)).max(200)
})

const Count = z.number().int().min(0)
const IsoDate = z.string().max(40)

/** Counts and remembered answers of the guard: ids, dates and hashes, never a text or a name. Erased one by one under Warnings. */
export const GuardMemorySchema = z.object({
  rules: z.record(z.string().max(60), z.object({
    shown: Count, helped: Count, lastShown: IsoDate.nullable(), day: z.string().max(10), asksToday: Count, hintsToday: Count, setting: z.enum(ruleSettings)
  })),
  remembered: z.array(z.object({
    id: z.uuid(), ruleId: z.string().max(60), accountId: z.uuid(), act: z.enum(actKinds), counterpart: z.string().max(64).nullable(), until: IsoDate, effect: z.enum(['silent', 'hint'])
  })).max(1_000)
})

export const AppStateSchema = z.object({
  version: z.literal(stateVersion),
  /** True once the first-start questions were answered or skipped. Never erased. */
  welcomed: z.boolean(),
  palette: z.enum(paletteIds),
  rail: z.enum(['narrow', 'wide']),
  activeSelf: SelfIdSchema,
  identities: z.object({ personal: IdentitySchema, professional: IdentitySchema }),
  /** Latest last. */
  givenAddresses: z.array(GivenAddressSchema).max(500),
  practice: PracticeSchema,
  guard: GuardMemorySchema,
  /** Key of the hashes in `guard`, in hex; made at the first use. It keeps handles from being read in the file at a glance, not from a thief of the file. */
  guardKey: z.string().regex(/^([0-9a-f]{64})?$/),
  /** Sites on which something left that the page net had not seen, since when, and under which pack. Ends with a newer pack or when the user resets it. */
  limitedSites: z.array(z.object({ host: z.string().max(253), since: IsoDate, packVersion: z.number().int().min(0) })).max(500),
  /** True while panels that suggest people are hidden on networks. */
  hideSuggestions: z.boolean(),
  /** True while pages that were not used for a while may sleep. */
  letSleep: z.boolean(),
  /** Where the user wants newer packs to be fetched from; null: nowhere, which is how it starts. */
  packAddress: HttpsAddress.nullable(),
  /** When Twain locks itself; the lock itself has a file of its own. */
  lock: LockSettingsSchema,
  /** In the order of the rail. */
  accounts: z.array(AccountSchema).max(500),
  /** Last open account of each self, so that a switch lands where the user was. */
  lastAccount: z.object({ personal: z.uuid().nullable(), professional: z.uuid().nullable() }),
  /** Answers to permission questions. Erased with the last account of the space, or on the account's screen. */
  permissions: z.array(z.object({ space: z.string().max(40), origin: z.string().max(300), permission: z.string().max(60), granted: z.boolean() })).max(2000),
  /** Sites whose logins are not offered to be kept, per self. Erased one by one where logins are listed. */
  neverKeep: z.array(z.object({ self: SelfIdSchema, origin: z.string().max(300) })).max(2_000),
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
    personal: emptyIdentity('Personal'),
    professional: emptyIdentity('Professional')
  },
  practice: { titles: [], testimonialsBanned: false, colleagues: [] },
  givenAddresses: [],
  guard: { rules: {}, remembered: [] },
  guardKey: '',
  limitedSites: [],
  hideSuggestions: true,
  letSleep: true,
  packAddress: null,
  lock: usualLockSettings,
  accounts: [],
  lastAccount: { personal: null, professional: null },
  permissions: [],
  neverKeep: [],
  spacesToDelete: [],
  window: { width: 1280, height: 840, maximized: false }
})
