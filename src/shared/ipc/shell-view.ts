import { z } from 'zod'
import { ClientsStatusSchema } from '../clients/status.ts'
import { checkLevels } from '../detect/checked.ts'
import { actKinds } from '../guard/act.ts'
import { ruleSettings } from '../guard/governor.ts'
import { LogEntrySchema, LogStatusSchema } from '../guard/guard-log.ts'
import { LockViewSchema } from '../lock/lock-view.ts'
import { goOnReasons, offers } from '../guard/rule.ts'
import { LoginsStatusSchema } from '../logins/login.ts'
import { fieldOfferKinds } from '../identities-offer.ts'
import { learnableKinds } from '../identities-learn.ts'
import { factKinds } from '../identities-shared.ts'
import { confidences } from '../networks/network.ts'
import { passkeySupport } from '../passkeys.ts'
import { paletteIds } from '../palette.ts'
import { PracticeSchema, SelfIdSchema } from '../state/app-state.ts'
import { GivenAddressSchema, IdentitySchema } from '../state/identity-schema.ts'

/**
 * Everything that the shell draws, as one snapshot made by main. The shell keeps no truth of its own: a click is a
 * call, and what changes comes back as the next snapshot.
 */
export const screens = ['welcome', 'page', 'launcher', 'accounts', 'settings', 'identities', 'warnings', 'clients', 'logins', 'toolkit', 'locked', 'cannot-save'] as const
export const ScreenSchema = z.enum(screens)
export type Screen = z.infer<typeof ScreenSchema>

/** A network tile of the launcher. */
export const CatalogueEntrySchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Path data of a 24 x 24 icon, or null for a letter tile. */
  iconPath: z.string().nullable(),
  keywords: z.array(z.string())
})
export const AccountViewSchema = z.object({
  id: z.string(),
  self: SelfIdSchema,
  networkId: z.string().nullable(),
  name: z.string(),
  networkName: z.string(),
  host: z.string(),
  /** The site's own icon as a data address, else path data of the network's icon, else null for a letter tile. */
  icon: z.string().nullable(),
  /** Shown with a dot: the page's title says that something is unread. */
  unread: z.boolean(),
  /** Its page was put to sleep: it cannot notify until it is opened. */
  asleep: z.boolean()
})
export const LoadErrorSchema = z.object({
  kind: z.enum(['offline', 'not-found', 'refused', 'timed-out', 'certificate', 'crashed', 'unresponsive', 'blocked', 'other']),
  host: z.string(),
  /** Chromium's own name of the error, for a bug report. */
  code: z.string()
})
export const GuardLightSchema = z.object({
  state: z.enum(['on', 'limited', 'off']),
  reason: z.enum(['list-closed', 'watching', 'starting', 'no-report', 'web-socket', 'nets-disagree', 'net-failed', 'closed-part', 'no-page']),
  /** ISO date since when it is limited, or null. */
  since: z.string().nullable(),
  /** The site that a reset would be about; null when there is nothing to reset. */
  host: z.string().nullable()
})
/** The page in the frame. `self` comes from the real session of the visible view, never from the account's entry. */
export const PageViewSchema = z.object({
  accountId: z.string(),
  accountName: z.string(),
  networkName: z.string(),
  self: SelfIdSchema,
  host: z.string(),
  title: z.string(),
  loading: z.boolean(),
  canGoBack: z.boolean(),
  canGoForward: z.boolean(),
  light: GuardLightSchema,
  error: LoadErrorSchema.nullable(),
  /** True when the account's entry and the real session disagree: the page is hidden and the shell says so. */
  mismatch: z.boolean()
})
export const NoticeSchema = z.object({
  id: z.string(),
  kind: z.enum(['state-set-aside', 'state-newer', 'save-failed', 'moved-account', 'draft-not-placed', 'overlay-failed', 'pop-ups-refused', 'downloads-refused', 'link-refused', 'internal-error', 'pack-refused', 'try-warning', 'files-not-moved', 'clients-refused', 'self-locked', 'login-not-kept', 'login-emptied', 'not-filled']),
  /** File name, host or account that the sentence names; never typed text. */
  detail: z.string()
})
/** What the page of warnings shows. */
export const WarningsViewSchema = z.object({
  rules: z.array(z.object({
    id: z.string(), title: z.string(), practice: z.number().int(), rows: z.array(z.string()), level: z.number().int(), why: z.string(),
    sources: z.array(z.object({ code: z.string(), section: z.string(), confidence: z.enum(confidences) })),
    setting: z.enum(ruleSettings), shown: z.number().int(), helped: z.number().int(), lastShown: z.string().nullable(), tryAs: SelfIdSchema, tryIt: z.string()
  })),
  remembered: z.array(z.object({ id: z.string(), title: z.string(), accountName: z.string(), self: SelfIdSchema, act: z.enum(actKinds), aboutPerson: z.boolean(), until: z.string(), effect: z.enum(['silent', 'hint']) })),
  permissions: z.array(z.object({ space: z.string(), self: SelfIdSchema, origin: z.string(), permission: z.string() })),
  /** Sites whose logins are not offered to be kept. */
  neverKeep: z.array(z.object({ self: SelfIdSchema, origin: z.string() })),
  limitedSites: z.array(z.object({ host: z.string(), since: z.string() })),
  /** The log of past warnings; its entries are asked for page by page. */
  log: LogStatusSchema,
  pack: z.object({ version: z.number().int(), issued: z.string().nullable(), address: z.string().nullable(), isDevelopmentKey: z.boolean() })
})
/** A past warning, with the name of its network; null on another site. */
export const LoggedWarningSchema = LogEntrySchema.extend({ networkName: z.string().nullable() })
export type LoggedWarning = z.infer<typeof LoggedWarningSchema>
export type WarningsView = z.infer<typeof WarningsViewSchema>
/** What the Identities screen shows besides the identities themselves. */
export const IdentitiesViewSchema = z.object({
  shared: z.array(z.object({ kind: z.enum(factKinds), personal: z.string(), professional: z.string() })),
  given: z.array(GivenAddressSchema),
  /** The open page that could be learned from; null when none is open. */
  page: z.object({ self: SelfIdSchema, accountName: z.string(), host: z.string(), isProfile: z.boolean() }).nullable()
})
export type IdentitiesView = z.infer<typeof IdentitiesViewSchema>
/** What a page shows that could be a fact about its self; written by the page. */
export const ReadingSchema = z.object({
  id: z.string(), self: SelfIdSchema, host: z.string(),
  candidates: z.array(z.object({ kind: z.enum(learnableKinds), value: z.string(), isOthers: z.boolean() }))
})
export type Reading = z.infer<typeof ReadingSchema>
export const ShellViewSchema = z.object({
  screen: ScreenSchema,
  activeSelf: SelfIdSchema,
  palette: z.enum(paletteIds),
  rail: z.enum(['narrow', 'wide']),
  identities: z.object({ personal: IdentitySchema, professional: IdentitySchema }),
  /** Only while its screen is shown. */
  aboutIdentities: IdentitiesViewSchema.nullable(),
  practice: PracticeSchema,
  hideSuggestions: z.boolean(),
  letSleep: z.boolean(),
  accounts: z.array(AccountViewSchema),
  /** Only while its screen is shown. */
  warnings: WarningsViewSchema.nullable(),
  /** State and size of the client list; its entries are asked for page by page, on their own screen only. */
  clients: ClientsStatusSchema,
  /** While a self is locked, nothing of it is in this snapshot. */
  lock: LockViewSchema,
  passkeys: z.enum(passkeySupport),
  /** Where logins are kept, and how many; they are asked for page by page, on their own screen only. */
  logins: LoginsStatusSchema,
  page: PageViewSchema.nullable(),
  notices: z.array(NoticeSchema),
  /** True on a runtime older than the supported one: a permanent banner warns. */
  testRuntime: z.boolean(),
  /** Raised with each switch of the self, so that the announcement is read again. */
  switches: z.number().int(),
  /** The account that is opened as soon as the window is there; null at all other times. */
  opening: z.string().nullable()
})
export type ShellView = z.infer<typeof ShellViewSchema>
export type AccountView = z.infer<typeof AccountViewSchema>
export type CatalogueEntry = z.infer<typeof CatalogueEntrySchema>
export type LoadError = z.infer<typeof LoadErrorSchema>
export type GuardLight = z.infer<typeof GuardLightSchema>
export type PageView = z.infer<typeof PageViewSchema>
export type Notice = z.infer<typeof NoticeSchema>

const SpanSchema = z.object({ start: z.number().int().min(0), end: z.number().int().min(0), reason: z.string().exactOptional() })
/** What the check of a text found; spans refer to the text that was sent, and their reasons name nobody. */
export const CheckedTextSchema = z.object({
  level: z.enum(checkLevels),
  spans: z.array(z.object({ start: z.number().int().min(0), end: z.number().int().min(0), reason: z.string() })),
  /** Smaller than the length of the text when only its first part was checked. */
  checkedTo: z.number().int(),
  /** False while the client list is locked. */
  namesChecked: z.boolean()
})
export type CheckedText = z.infer<typeof CheckedTextSchema>

/** `foreign-frame`: the field lies in a frame of another site. `changed`: the page became another one meanwhile. */
export const fillRefusals = ['other-self', 'look-alike', 'same-site', 'insecure', 'none', 'no-field', 'foreign-frame', 'no-code', 'changed', 'store'] as const
const Common = { id: z.string(), self: SelfIdSchema, selfName: z.string(), otherName: z.string(), accountName: z.string(), networkName: z.string() }

/** What the overlay shows; null when it is hidden. At most one thing at a time; main keeps the queue. */
export const OverlayViewSchema = z.discriminatedUnion('kind', [
  /**
   * The sheet at the moment of sending. Answers: `dont-send` (default, Escape), `send`, `send-remember` (when it can be
   * remembered), and those that are offered: `move`, `open-other`, `strip`, `mask`, `use-own`, `use-text` with the number of a suggested text.
   */
  z.object({
    kind: z.literal('ask'), ...Common,
    act: z.enum(actKinds),
    level: z.union([z.literal(2), z.literal(3)]),
    /** The user's own words, cut around the evidence; spans refer to this text. */
    excerpt: z.string(),
    findings: z.array(z.object({ ruleId: z.string(), sentence: z.string(), source: z.string(), spans: z.array(SpanSchema), evidence: z.string() })),
    offers: z.array(z.enum(offers)),
    /** What can be put into the field in the place of the other self's value: `use-own`. Null where that is not possible. */
    ownValue: z.string().nullable(),
    /** True while names of clients cannot be checked. */
    isListLocked: z.boolean(),
    /** Ready texts of ours that can take the place of the user's. */
    suggestedTexts: z.array(z.string()),
    /** Going on needs one of these; its number comes with the answer. */
    reasons: z.array(z.enum(goOnReasons)),
    /** True when "fine for this account" is offered: nothing here is a stop. */
    canRemember: z.boolean(),
    /** Changes from question to question, so that the eye does not learn to skip it. */
    look: z.number().int().min(0).max(2),
    offerMove: z.boolean(),
    /** True when moving also adds the account in the other self. */
    moveAddsAccount: z.boolean(),
    palette: z.enum(paletteIds)
  }),
  /**
   * Small banner beside a field while typing. Never takes the focus. Answers: `close`, and by its offer `use-own` with the
   * number of a value, `open-other`, `open-identities`.
   */
  z.object({
    kind: z.literal('hint'), ...Common, ruleId: z.string(), sentence: z.string(), palette: z.enum(paletteIds),
    offer: z.object({ kind: z.enum(fieldOfferKinds), what: z.enum(factKinds), values: z.array(z.string()) }).nullable()
  }),
  /** A moved draft is ready: "Paste here". Answers: `paste`, `copy`, `close`. */
  z.object({ kind: z.literal('draft'), ...Common, excerpt: z.string(), composerFound: z.boolean(), palette: z.enum(paletteIds) }),
  /** A provider refuses to sign anybody in inside an app. Answers: `own-login` (where there is one), `open`, `close`. */
  z.object({ kind: z.literal('sign-in-refused'), ...Common, hasOwnLogin: z.boolean(), palette: z.enum(paletteIds) }),
  /** A moved draft was pasted. Answers: `undo`, `close`. */
  z.object({ kind: z.literal('moved'), ...Common, palette: z.enum(paletteIds) }),
  /** The approved key press could not be repeated: "press again now". Answers: `close`. */
  z.object({ kind: z.literal('press-again'), ...Common, palette: z.enum(paletteIds) }),
  /** A site asks for a permission. Answers: `deny` (default, Escape), `allow`. */
  z.object({ kind: z.literal('permission'), ...Common, origin: z.string(), permission: z.string(), palette: z.enum(paletteIds) }),
  /** A page wants a link opened in the user's own browser. Answers: `cancel` (default, Escape), `open`. */
  z.object({ kind: z.literal('open-outside'), ...Common, address: z.string(), palette: z.enum(paletteIds) }),
  /** After a sign-in that worked: whether to keep it. The password stays in main. Answers: `close` (default, Escape), `never`, `keep`. */
  z.object({ kind: z.literal('save-login'), ...Common, mode: z.enum(['new', 'update']), host: z.string(), userName: z.string(), palette: z.enum(paletteIds) }),
  /** Several logins fit. Answers: `close` (default, Escape), `fill` with the number of a login. */
  z.object({ kind: z.literal('choose-login'), ...Common, host: z.string(), logins: z.array(z.object({ userName: z.string(), title: z.string() })), palette: z.enum(paletteIds) }),
  /** Why nothing was filled. Answers: `close` (default, Escape), and `open-other` where the login belongs to the other self. */
  z.object({
    kind: z.literal('login-refused'), ...Common,
    reason: z.enum(fillRefusals),
    pageHost: z.string(),
    /** The host that the login belongs to; empty where no login is meant. */
    loginHost: z.string(),
    loginSelf: SelfIdSchema,
    /** Why logins cannot be read; only with the reason `store`. */
    sentence: z.string(),
    palette: z.enum(paletteIds)
  }),
  /** The form would send the login to another site. Answers: `close` (default, Escape), `fill`. */
  z.object({ kind: z.literal('login-elsewhere'), ...Common, host: z.string(), target: z.string(), palette: z.enum(paletteIds) })
])
export type OverlayView = z.infer<typeof OverlayViewSchema>
export const overlayAnswers = ['dont-send', 'move', 'send', 'close', 'paste', 'copy', 'deny', 'allow', 'cancel', 'open', 'send-remember', 'use-text', 'open-other', 'strip', 'mask', 'undo', 'own-login', 'keep', 'never', 'fill', 'use-own', 'open-identities'] as const
