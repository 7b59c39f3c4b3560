import { z } from 'zod'
import { ClientSchema } from '../clients/client.ts'
import { BackupPreviewSchema, ClientDraftSchema, CsvMappingSchema, ImportPreviewSchema, PassphraseSchema } from '../clients/client-views.ts'
import { actKinds, fieldKinds } from '../guard/act.ts'
import { ruleSettings } from '../guard/governor.ts'
import { LockSettingsSchema } from '../lock/lock-view.ts'
import { GeneratorSettingsSchema } from '../logins/generator.ts'
import { CodePictureSchema, copyParts, CopiedSchema, GeneratorViewSchema, LoginDraftSchema, LoginImportDoneSchema, LoginImportSchema, LoginPageSchema, MadeSchema, ReadCodeSchema, ScreenSourceSchema } from '../logins/login-views.ts'
import { LoginSightSchema, LoginValuesSchema, SentLoginSchema } from '../logins/login-form.ts'
import { VerbTableSchema } from '../packs/pack.ts'
import { learnableKinds } from '../identities-learn.ts'
import { paletteIds } from '../palette.ts'
import { PracticeSchema, SelfIdSchema } from '../state/app-state.ts'
import { IdentityFormSchema } from '../state/identity-schema.ts'
import { call, event, type Contract } from './define.ts'
import { CatalogueEntrySchema, CheckedTextSchema, LoggedWarningSchema, OverlayViewSchema, overlayAnswers, ReadingSchema, ScreenSchema, ShellViewSchema } from './shell-view.ts'

const Nothing = z.void()
const AccountId = z.uuid()
const Name = z.string().trim().min(1).max(200)
const Selves = z.array(SelfIdSchema).min(1).max(2)
const RecoveryCode = z.object({ code: z.string() })
const EntryId = z.string().min(1).max(60)

/** What our own window may ask (shell and overlay); `bridge.call(name, input)`. */
export const shellContract = {
  'view.get': call(Nothing, ShellViewSchema),
  'view.changed': event(ShellViewSchema),
  /** The shell has drawn its first view: now the overlay and the page may take their part of the computer. */
  'view.drawn': call(Nothing, Nothing),
  'catalogue.list': call(Nothing, z.array(CatalogueEntrySchema)),
  'welcome.finish': call(z.object({ palette: z.enum(paletteIds), personal: IdentityFormSchema, professional: IdentityFormSchema }), Nothing),
  'welcome.skip': call(Nothing, Nothing),
  'self.switch': call(z.object({ self: SelfIdSchema }), Nothing),
  'screen.show': call(z.object({ screen: ScreenSchema.exclude(['welcome', 'locked', 'cannot-save']) }), Nothing),
  'rail.set': call(z.object({ rail: z.enum(['narrow', 'wide']) }), Nothing),
  'palette.set': call(z.object({ palette: z.enum(paletteIds) }), Nothing),
  /** Everything but the pictures, which come and go one by one. */
  'identity.save': call(z.object({ self: SelfIdSchema, identity: IdentityFormSchema }), Nothing),
  /** Lets the user choose a picture and keeps how it looks; false when they changed their mind. */
  'identity.addPhoto': call(z.object({ self: SelfIdSchema, label: z.string().trim().max(100) }), z.object({ added: z.boolean() })),
  'identity.removePhoto': call(z.object({ self: SelfIdSchema, hash: z.string().max(16) }), Nothing),
  /** Reads what the open page shows that could be a fact about its self. Nothing is kept. */
  'identity.read': call(Nothing, ReadingSchema),
  /** Keeps what the user has chosen of a reading, by its numbers. */
  'identity.learn': call(z.object({ id: EntryId, chosen: z.array(z.number().int().min(0).max(100)).max(100) }), z.object({ self: SelfIdSchema, identity: IdentityFormSchema })),
  'identity.forgetGiven': call(z.object({ id: z.uuid() }), Nothing),
  'practice.save': call(z.object({ practice: PracticeSchema }), Nothing),
  /** Whether pages that were not used for a while may sleep. */
  'sleep.set': call(z.object({ on: z.boolean() }), Nothing),
  'suggestions.set': call(z.object({ hidden: z.boolean() }), Nothing),
  /** Makes a warning louder or quieter. */
  'warning.set': call(z.object({ ruleId: z.string().max(60), setting: z.enum(ruleSettings) }), Nothing),
  /** Opens the place on the Rehearsal network where the warning can be seen at work. */
  'warning.try': call(z.object({ ruleId: z.string().max(60) }), Nothing),
  'answer.forget': call(z.object({ id: z.uuid() }), Nothing),
  /** Newest first; of open selves only. */
  'log.list': call(z.object({ from: z.int().min(0), count: z.int().min(1).max(200) }), z.object({ total: z.int(), entries: z.array(LoggedWarningSchema) })),
  /** Lets the user choose where the log goes as a table; null when they changed their mind. */
  'log.export': call(Nothing, z.object({ count: z.int() }).nullable()),
  /** Deletes the entries of the selves that are open. */
  'log.clear': call(Nothing, Nothing),
  'permission.forget': call(z.object({ space: z.string().max(40), origin: z.string().max(300), permission: z.string().max(60) }), Nothing),
  'light.reset': call(z.object({ host: z.string().max(253) }), Nothing),
  'pack.import': call(Nothing, Nothing),
  'pack.remove': call(Nothing, Nothing),
  'pack.setAddress': call(z.object({ address: z.string().trim().max(2000).nullable() }), Nothing),
  'pack.fetch': call(Nothing, Nothing),
  /** A page of the client list, by family name; only for its own screen. */
  'clients.list': call(z.object({ search: z.string().max(200), from: z.int().min(0), count: z.int().min(1).max(200) }), z.object({ total: z.number().int(), entries: z.array(ClientSchema) })),
  /** Adds a person (`id` null) or changes one. */
  'clients.save': call(z.object({ id: EntryId.nullable(), draft: ClientDraftSchema }), z.object({ id: z.string() })),
  'clients.remove': call(z.object({ id: EntryId }), Nothing),
  'clients.setFormer': call(z.object({ id: EntryId, since: z.iso.date().nullable() }), Nothing),
  /** Reads a file that the user chooses; null when they changed their mind. */
  'clients.readImport': call(Nothing, ImportPreviewSchema.nullable()),
  'clients.readText': call(z.object({ text: z.string().max(5_000_000) }), ImportPreviewSchema),
  'clients.mapImport': call(z.object({ id: EntryId, mapping: CsvMappingSchema }), ImportPreviewSchema),
  /** Adds what was read and gives back, as text, what could not be taken. */
  'clients.finishImport': call(z.object({ id: EntryId, skipDuplicates: z.boolean() }), z.object({ added: z.number().int(), failedText: z.string() })),
  /** Forgets an import or a backup that waits. */
  'clients.cancelImport': call(z.object({ id: EntryId }), Nothing),
  /** Opens the list, or tries again after a problem; `passphrase` null where none is set. */
  'clients.unlock': call(z.object({ passphrase: PassphraseSchema.nullable() }), Nothing),
  'clients.lock': call(Nothing, Nothing),
  /** `current` null where none is set; `passphrase` null takes it away. */
  'clients.setPassphrase': call(z.object({ current: PassphraseSchema.nullable(), passphrase: PassphraseSchema.nullable() }), Nothing),
  /** Lets the user choose where; null when they changed their mind. */
  'clients.backup': call(z.object({ passphrase: PassphraseSchema }), z.object({ count: z.number().int() }).nullable()),
  'clients.readBackup': call(z.object({ passphrase: PassphraseSchema }), BackupPreviewSchema.nullable()),
  'clients.restore': call(z.object({ id: EntryId, mode: z.enum(['replace', 'add']) }), z.object({ count: z.number().int() })),
  /** Keeps a list that cannot be opened under a dated name and begins without one. */
  'clients.startAgain': call(Nothing, Nothing),
  /** Sets up the lock; answers the recovery code, which is shown once and kept nowhere. */
  'lock.setUp': call(z.object({ passphrase: PassphraseSchema }), RecoveryCode),
  'lock.now': call(z.object({ selves: Selves }), Nothing),
  'lock.unlock': call(z.object({ selves: Selves, passphrase: PassphraseSchema }), Nothing),
  'lock.recover': call(z.object({ code: z.string().max(100), passphrase: PassphraseSchema }), RecoveryCode),
  'lock.changePassphrase': call(z.object({ current: PassphraseSchema, passphrase: PassphraseSchema }), Nothing),
  'lock.renewCode': call(z.object({ current: PassphraseSchema }), RecoveryCode),
  'lock.turnOff': call(z.object({ current: PassphraseSchema }), Nothing),
  /** Goes on without a lock whose file cannot be read; the file is kept under a dated name. */
  'lock.startAgain': call(Nothing, Nothing),
  'lock.settings': call(z.object({ settings: LockSettingsSchema }), Nothing),
  /** A page of the logins of one self or (null) of both, by host, without their secrets; only for their own screen. */
  'logins.list': call(z.object({ search: z.string().max(200), self: SelfIdSchema.nullable(), from: z.int().min(0), count: z.int().min(1).max(200) }), LoginPageSchema),
  /** Adds a login (`id` null) or changes one. */
  'logins.save': call(z.object({ id: EntryId.nullable(), draft: LoginDraftSchema }), z.object({ id: z.string() }).strict()),
  'logins.remove': call(z.object({ id: EntryId }), Nothing),
  /** Copies a part of a login for half a minute. */
  'logins.copy': call(z.object({ id: EntryId, part: z.enum(copyParts) }), CopiedSchema),
  'logins.generator': call(Nothing, GeneratorViewSchema),
  'logins.setGenerator': call(z.object({ settings: GeneratorSettingsSchema }), GeneratorViewSchema),
  /** Makes a password and copies it. */
  'logins.copyNew': call(Nothing, MadeSchema),
  /** Screens and windows in which a QR code can be looked for. */
  'logins.screens': call(Nothing, z.array(ScreenSourceSchema)),
  /** Looks for the QR code of one-time codes; null when the user chose no file. */
  'logins.readCode': call(CodePictureSchema, ReadCodeSchema.nullable()),
  'logins.forgetCode': call(Nothing, Nothing),
  /** Reads a table that the user chooses; null when they changed their mind. */
  'logins.readTable': call(z.object({ self: SelfIdSchema }), LoginImportSchema.nullable()),
  'logins.readExport': call(z.object({ passphrase: PassphraseSchema }), LoginImportSchema.nullable()),
  /** `replaces`: logins that are kept with another password get that of the file. */
  'logins.finishImport': call(z.object({ id: EntryId, replaces: z.boolean() }), LoginImportDoneSchema),
  /** Lets the user choose where the lines go that were not taken. */
  'logins.saveRest': call(z.object({ id: EntryId }), z.object({ saved: z.boolean() }).strict()),
  'logins.cancelImport': call(z.object({ id: EntryId }), Nothing),
  /** Lets the user choose where; null when they changed their mind. */
  'logins.export': call(z.object({ passphrase: PassphraseSchema, self: SelfIdSchema.nullable() }), z.object({ count: z.number().int() }).strict().nullable()),
  /** Tries again to reach the place where logins are kept. */
  'logins.tryAgain': call(Nothing, Nothing),
  /** The same check as at sending, on any text; nothing of it is kept. */
  'text.check': call(z.object({ text: z.string().max(2_000_000) }), CheckedTextSchema),
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
  /** Fills a login into the page in the frame, or says why not. */
  'logins.fill': call(Nothing, Nothing),
  /** Takes back "Never for this site". */
  'logins.offerAgain': call(z.object({ self: SelfIdSchema, origin: z.string().max(300) }), Nothing),
  'notice.dismiss': call(z.object({ id: z.string().max(100) }), Nothing),
  'overlay.get': call(Nothing, OverlayViewSchema.nullable()),
  'overlay.changed': event(OverlayViewSchema.nullable()),
  'overlay.answer': call(z.object({ id: z.string().max(100), answer: z.enum(overlayAnswers), choice: z.number().int().min(0).max(199).optional() }), Nothing)
} satisfies Contract
export type ShellContract = typeof shellContract

const DraftText = z.string().max(200_000)
const Rect = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const FieldSchema = z.object({ kind: z.enum(fieldKinds), value: z.string().max(500) })

/** What a form is for, as far as its fields and words tell. */
const formKinds = ['signup', 'login', 'other'] as const

/** One field with its value and place; `id` names it in its frame. */
const FieldReport = z.object({ id: z.number().int().min(0), field: FieldSchema, form: z.enum(formKinds), rect: Rect.nullable() })

const Heard = { act: z.enum(actKinds), controlName: z.string().max(300), counterpart: z.string().max(200).nullable() }
const Point = z.object({ x: z.number().min(0), y: z.number().min(0) })
const FilePart = z.object({ name: z.string().max(300), type: z.string().max(200), bytes: z.instanceof(Uint8Array) })

/** A file before the page gets it: a hash of its beginning, and its bytes only where it is a picture that can be looked into. */
const HeldFile = FilePart.extend({ hash: z.string().regex(/^([0-9a-f]{64})?$/) })

/** Made by the frame; a document that took its place does not know it. */
const LoginToken = z.string().min(1).max(60)

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
  sinceAct: z.number().min(0).nullable(),
  /** Who may read what is written, as far as a control beside the composer says. */
  audience: z.enum(['public', 'limited']).nullable(),
  /** Visible text around the composer, where main has asked for it. */
  surroundings: z.string().max(4_000),
  /** True when text was typed into a part of the page that cannot be looked into. */
  hasClosedPart: z.boolean()
})

/** What the preload inside web pages may say. It can ask for a verdict and report; no answer holds a secret. */
export const pageContract = {
  /** First words of each frame. */
  'frame.hello': call(Nothing, z.object({ watched: z.boolean(), verbs: z.array(VerbTableSchema).nullable() })),
  /** The user has just done something that may send; said before the page sees it, since messages and requests race. */
  'act.noted': call(z.object({ draft: DraftText }), Nothing),
  /** The frame could not judge an act and held it back; the light says so. */
  'net.failed': call(Nothing, Nothing),
  /** Typing came to rest: the verdict on exactly this text. */
  'draft.changed': call(FrameReport, z.object({ clear: z.array(z.enum(actKinds)) })),
  /** The user went into a composer; main may show a hint. */
  'composer.entered': call(z.object({ act: z.enum(actKinds), composerName: z.string().max(300), report: FrameReport }), Nothing),
  /** A small act (a like) has just passed; main may say who can see it. */
  'act.done': call(z.object(Heard), Nothing),
  /** Names that a page of requests shows beside its controls. */
  'people.shown': call(z.object({ names: z.array(z.string().max(200)).max(60) }), Nothing),
  /** The user copied this; only a hash of it is kept, for this run. */
  'clipboard.copied': call(z.object({ text: DraftText }), Nothing),
  /** A text was pasted or dropped and is held. After `pass` the frame asks with `paste.again` if main can paste it itself, else it inserts the text. */
  'paste.held': call(z.object({ text: DraftText }), z.object({ decision: z.enum(['pass', 'refuse']), canPaste: z.boolean() })),
  /** `plain`: without its looks, as with Shift. */
  'paste.again': call(z.object({ plain: z.boolean() }), Nothing),
  /** Files were chosen, dropped or pasted and are held; `strip` comes with those pictures that were changed, by their place in the list. */
  'files.held': call(z.object({ files: z.array(HeldFile).max(1_000), isPaste: z.boolean() }), z.object({ decision: z.enum(['pass', 'refuse', 'strip']), changed: z.array(FilePart.extend({ index: z.number().int() })) })),
  /** A field came to rest; main may show a hint at this place of the frame. */
  'field.changed': call(FieldReport, Nothing),
  /** The user went into a field; main may offer an address for it. */
  'field.entered': call(FieldReport, Nothing),
  /** The user went into a password field beside these fields: the last moment before the wrong one is typed. */
  'password.entered': call(z.object({ fields: z.array(FieldSchema).max(30) }), z.object({ decision: z.enum(['pass', 'refuse']) })),
  /** Answer to `field.fill`. */
  'field.filled': call(z.object({ request: z.number().int(), filled: z.boolean() }), Nothing),
  /** Answer to `facts.read`. */
  'facts.seen': call(z.object({ request: z.number().int(), seen: z.array(z.object({ kind: z.enum(learnableKinds), value: z.string().max(300) })).max(100) }), Nothing),
  /** A user's act was held. Main answers once it is decided; after `pass` the frame repeats the act once. */
  'act.held': call(z.object({
    token: z.string().max(60),
    ...Heard,
    gesture: z.enum(['click', 'key', 'submit']),
    report: FrameReport
  }), z.object({ decision: z.enum(['pass', 'refuse']), /** Put into the composer instead of what stands there, when the user chose it. */ text: DraftText.nullable() })),
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
  /** Answer to `rest.ask`: whether closing this frame would lose something, and how far it is scrolled, in CSS pixels. */
  'rest.answer': call(z.object({ request: z.number().int(), unsent: z.boolean(), scroll: Point }), Nothing),
  /** Answer to `files.give`: what the user has attached in this frame. */
  'files.given': call(z.object({ request: z.number().int(), files: z.array(FilePart).max(20) }), Nothing),
  /** Answer to `draft.place` and `draft.takeBack`: whether it was done. */
  'draft.placed': call(z.object({ placed: z.boolean(), filesPlaced: z.boolean() }), Nothing),

  /** Answer to `login.look`: whether there is a form that a login could be filled into. */
  'login.seen': call(z.object({ request: z.int(), sight: LoginSightSchema }), Nothing),
  /** Answer to `login.put`: how many fields were filled. */
  'login.filled': call(z.object({ token: LoginToken, count: z.int().min(0).max(20) }), Nothing),
  /** A form that was filled would now send somewhere else: its fields were emptied and nothing was sent. */
  'login.moved': call(z.object({ token: LoginToken }), Nothing),
  /** The user sent a form with a password, or the name before it. Kept in memory for the question whether to keep it. */
  'login.sent': call(SentLoginSchema, Nothing),
  /** The password field of the form that was sent is gone, without a new page. */
  'login.left': call(Nothing, Nothing),

  'ping': event(z.object({ ping: z.number().int() })),
  /** What the frame needs to decide on the spot: other frames' composers, and textless acts that must be held. */
  'gate.state': event(z.object({
    /** Raised when what verdicts rest on has changed: older verdicts are void. */
    epoch: z.number().int(),
    othersFilled: z.boolean(), holdTextless: z.array(z.enum(actKinds)),
    /** True when something was copied in the other self: every paste is held and looked at. */
    watchPaste: z.boolean(),
    wantsSurroundings: z.boolean(),
    /** True on pages of requests while the client list is open: who asks is looked up before anything is pressed. */
    wantsPeople: z.boolean(),
    hideSuggestions: z.boolean()
  })),
  /** Puts a value into the field with this number, at the user's click; only while it still holds what the offer was about. */
  'field.fill': event(z.object({ request: z.number().int(), id: z.number().int(), before: z.string().max(500), value: z.string().max(500) })),
  /** The user wants to learn from this page. */
  'facts.read': event(z.object({ request: z.number().int() })),
  'rest.ask': event(z.object({ request: z.number().int() })),
  'rest.scroll': event(Point),
  'draft.place': event(z.object({ text: DraftText, files: z.array(FilePart).max(20) })),
  /** The user moves a draft: the files that they attached go along, when the frame still has them. */
  'files.give': event(z.object({ request: z.number().int() })),
  /** Undo of a moved draft. */
  'draft.takeBack': event(z.object({ text: DraftText })),
  'login.look': event(z.object({ request: z.int() })),
  /** The only message that carries a secret: to the one frame that the user fills, for the one form that it told of. */
  'login.put': event(z.object({ token: LoginToken, origin: z.string(), values: LoginValuesSchema })),
  /** Newer tables of what names of controls mean. */
  'vocabulary': event(z.object({ verbs: z.array(VerbTableSchema) }))
} satisfies Contract
export type PageContract = typeof pageContract
