import { z } from 'zod'
import { SelfIdSchema } from '../state/app-state.ts'
import { duplicateStates } from './duplicates.ts'
import { GeneratorSettingsSchema } from './generator.ts'
import { importSources } from './import/formats.ts'
import { loginImportProblems } from './import/read-table.ts'
import { LoginSchema } from './login.ts'

/** One page of the logins; never a secret. */
export const LoginPageSchema = z.object({ total: z.number().int(), logins: z.array(LoginSchema) }).strict()

const Id = z.string().min(1).max(60)

/** What a form of one login sends. A secret goes only this way: to main, where the user typed it. */
export const LoginDraftSchema = z.object({
  self: SelfIdSchema,
  /** As it was typed: with or without https, with or without a path. */
  address: z.string().max(2_000),
  userName: z.string().max(300),
  title: z.string().max(200),
  password: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('keep') }).strict(),
    z.object({ kind: z.literal('typed'), text: z.string().max(2_000) }).strict(),
    /** Made by main with the settings of the generator. */
    z.object({ kind: z.literal('new') }).strict()
  ]),
  oneTimeCode: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('keep') }).strict(),
    z.object({ kind: z.literal('none') }).strict(),
    z.object({ kind: z.literal('typed'), text: z.string().max(2_000) }).strict(),
    /** Read from a picture before; it waits in main under this id. */
    z.object({ kind: z.literal('read'), id: Id }).strict()
  ])
}).strict()
export type LoginDraft = z.infer<typeof LoginDraftSchema>

/** What can be copied of a login. */
export const copyParts = ['password', 'user-name', 'one-time-code'] as const
export type CopyPart = (typeof copyParts)[number]

/** A copy: when the clipboard is cleared, and how long a one-time code is good for, both in seconds. */
export const CopiedSchema = z.object({ clearsIn: z.number().int(), codeLasts: z.number().int().nullable() }).strict()
export type Copied = z.infer<typeof CopiedSchema>

/** How new passwords are made, and how strong they are; never one of them. */
export const GeneratorViewSchema = z.object({ settings: GeneratorSettingsSchema, bits: z.number() }).strict()
export type GeneratorView = z.infer<typeof GeneratorViewSchema>

/** A password that was made and copied: what may be said of it. */
export const MadeSchema = z.object({ length: z.number().int(), bits: z.number(), clearsIn: z.number().int() }).strict()
export type Made = z.infer<typeof MadeSchema>

/** Where a QR code is looked for. `page`: the page that is open in Twain. */
export const CodePictureSchema = z.discriminatedUnion('from', [
  z.object({ from: z.literal('file') }).strict(),
  z.object({ from: z.literal('clipboard') }).strict(),
  z.object({ from: z.literal('page') }).strict(),
  z.object({ from: z.literal('screen'), id: z.string().min(1).max(200) }).strict()
])
export type CodePicture = z.infer<typeof CodePictureSchema>

/** A QR code that was read: whose it is. What it holds stays in main. */
export const ReadCodeSchema = z.object({ id: Id, issuer: z.string(), account: z.string() }).strict()
export type ReadCode = z.infer<typeof ReadCodeSchema>

/** A screen or window that can be looked at; its name only. */
export const ScreenSourceSchema = z.object({ id: z.string(), name: z.string(), kind: z.enum(['screen', 'window']) }).strict()
export type ScreenSource = z.infer<typeof ScreenSourceSchema>

/** What an import would do, before anything is changed. Of the secrets in it nothing is told. */
export const LoginImportSchema = z.object({
  id: Id,
  fileName: z.string(),
  /** The program that wrote the table; `twain` for an encrypted export of our own. */
  source: z.enum([...importSources, 'twain']),
  /** Number of logins that can be taken, and how many of them are in which state. */
  total: z.number().int(),
  states: z.object({ 'new': z.number().int(), same: z.number().int(), other: z.number().int(), 'repeated-same': z.number().int(), 'repeated-other': z.number().int() }).strict(),
  /** Number of lines that cannot be taken. */
  failed: z.number().int(),
  /** At most 50 logins. */
  rows: z.array(z.object({ line: z.number().int(), self: SelfIdSchema, host: z.string(), userName: z.string(), title: z.string(), hasOneTimeCode: z.boolean(), state: z.enum(duplicateStates) }).strict()),
  /** At most 200 lines, each with the host or title that tells which one it is; never the line itself. */
  failures: z.array(z.object({ line: z.number().int(), name: z.string(), problem: z.enum(loginImportProblems) }).strict())
}).strict()
export type LoginImport = z.infer<typeof LoginImportSchema>

/** What an import did. `left`: lines that were not taken and can be saved as a table. */
export const LoginImportDoneSchema = z.object({ added: z.number().int(), replaced: z.number().int(), left: z.number().int() }).strict()
export type LoginImportDone = z.infer<typeof LoginImportDoneSchema>
