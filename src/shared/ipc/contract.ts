import { z } from 'zod'
import { actKinds, fieldKinds } from '../guard/act.ts'
import { paletteIds } from '../palette.ts'
import { IdentitySchema, SelfIdSchema } from '../state/app-state.ts'
import { call, event, type Contract } from './define.ts'
import { CatalogueEntrySchema, OverlayViewSchema, overlayAnswers, ScreenSchema, ShellViewSchema } from './shell-view.ts'

const Nothing = z.void()
const AccountId = z.uuid()
const Name = z.string().trim().min(1).max(200)

/** What our own window may ask (shell and overlay); `bridge.call(name, input)`. */
export const shellContract = {
  'view.get': call(Nothing, ShellViewSchema),
  'view.changed': event(ShellViewSchema),
  'catalogue.list': call(Nothing, z.array(CatalogueEntrySchema)),
  'welcome.finish': call(z.object({ palette: z.enum(paletteIds), personal: IdentitySchema, professional: IdentitySchema }), Nothing),
  'welcome.skip': call(Nothing, Nothing),
  'self.switch': call(z.object({ self: SelfIdSchema }), Nothing),
  'screen.show': call(z.object({ screen: ScreenSchema.exclude(['welcome', 'cannot-save']) }), Nothing),
  'rail.set': call(z.object({ rail: z.enum(['narrow', 'wide']) }), Nothing),
  'palette.set': call(z.object({ palette: z.enum(paletteIds) }), Nothing),
  'identity.save': call(z.object({ self: SelfIdSchema, identity: IdentitySchema }), Nothing),
  'account.open': call(z.object({ accountId: AccountId }), Nothing),
  'account.addNetwork': call(z.object({ self: SelfIdSchema, networkId: z.string().max(40) }), Nothing),
  'account.addAddress': call(z.object({ self: SelfIdSchema, address: z.string().trim().min(1).max(2000) }), Nothing),
  'account.rename': call(z.object({ accountId: AccountId, name: Name }), Nothing),
  /** The accounts of one self in their new order. */
  'account.reorder': call(z.object({ self: SelfIdSchema, accountIds: z.array(AccountId).max(500) }), Nothing),
  'account.moveToOther': call(z.object({ accountId: AccountId }), Nothing),
  'account.remove': call(z.object({ accountId: AccountId }), Nothing),
  'page.back': call(Nothing, Nothing),
  'page.forward': call(Nothing, Nothing),
  'page.reload': call(Nothing, Nothing),
  'page.stop': call(Nothing, Nothing),
  'page.copyAddress': call(Nothing, Nothing),
  'page.openOutside': call(Nothing, Nothing),
  'notice.dismiss': call(z.object({ id: z.string().max(100) }), Nothing),
  'overlay.get': call(Nothing, OverlayViewSchema.nullable()),
  'overlay.changed': event(OverlayViewSchema.nullable()),
  'overlay.answer': call(z.object({ id: z.string().max(100), answer: z.enum(overlayAnswers) }), Nothing)
} satisfies Contract
export type ShellContract = typeof shellContract

const DraftText = z.string().max(200_000)
const Rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const FieldSchema = z.object({ kind: z.enum(fieldKinds), value: z.string().max(500) })

/** What one frame of a page reports of its composers and forms. */
const FrameReport = z.object({
  /** Joined text of the composers that the user has filled in this frame; empty when there is none. */
  draft: DraftText,
  /** The same, composer by composer. */
  parts: z.array(DraftText).max(20),
  /** Texts that a composer held within the last minute and that may be on their way. */
  kept: z.array(DraftText).max(5),
  fields: z.array(FieldSchema).max(30),
  hasComposer: z.boolean(),
  /** Milliseconds since the user's last click or sending key in this frame; null when there was none. */
  sinceAct: z.number().min(0).nullable()
})

/** What the preload inside web pages may say. It can ask for a verdict and report; it can never learn a secret. */
export const pageContract = {
  /** First words of each frame. */
  'frame.hello': call(Nothing, z.object({ watched: z.boolean() })),
  /** The user has just done something that may send; said before the page sees it, since messages and requests race. */
  'act.noted': call(z.object({ draft: DraftText }), Nothing),
  /** The frame could not judge an act and held it back; the light says so. */
  'net.failed': call(Nothing, Nothing),
  /** Typing came to rest: the verdict on exactly this text. */
  'draft.changed': call(FrameReport, z.object({ clear: z.array(z.enum(actKinds)) })),
  /** A field came to rest; main may show a hint at this place of the frame. */
  'field.changed': call(z.object({ field: FieldSchema, rect: Rect.nullable() }), Nothing),
  /** A user's act was held. Main answers once it is decided; after `pass` the frame repeats the act once. */
  'act.held': call(z.object({
    token: z.string().max(60),
    act: z.enum(actKinds),
    controlName: z.string().max(300),
    gesture: z.enum(['click', 'key', 'submit']),
    report: FrameReport
  }), z.object({ decision: z.enum(['pass', 'refuse']) })),
  /** Asks main to repeat an approved act as real input; the answer tells whether the input was sent. */
  'act.replay': call(z.object({
    token: z.string().max(60),
    /** Position in CSS pixels of the top frame for a click; null for a key. */
    point: z.object({ x: z.number(), y: z.number() }).nullable(),
    key: z.object({ name: z.enum(['Enter', 'Space']), control: z.boolean(), meta: z.boolean(), alt: z.boolean(), shift: z.boolean() }).nullable()
  }), z.object({ sent: z.boolean() })),
  /** The approved act was seen again and went through, or could not be repeated here. */
  'act.passed': call(z.object({ token: z.string().max(60), arrived: z.boolean() }), Nothing),
  /** Answer to `ping`: everything the frame knows, flushed in message order. */
  'ping.answer': call(z.object({ ping: z.number().int(), report: FrameReport }), Nothing),
  /** Answer to `draft.place`: whether a composer took the text. */
  'draft.placed': call(z.object({ placed: z.boolean() }), Nothing),

  'ping': event(z.object({ ping: z.number().int() })),
  /** What the frame needs to decide on the spot: other frames' composers, and textless acts that must be held. */
  'gate.state': event(z.object({
    /** Raised when what verdicts rest on has changed: older verdicts are void. */
    epoch: z.number().int(),
    othersFilled: z.boolean(), holdTextless: z.array(z.enum(actKinds))
  })),
  'draft.place': event(z.object({ text: DraftText }))
} satisfies Contract
export type PageContract = typeof pageContract
