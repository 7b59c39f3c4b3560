import { z } from 'zod'
import { SelfIdSchema } from '../state/app-state.ts'

/** An origin as the browser writes it: scheme, host, and a port where it is not the usual one; https only. */
export const OriginSchema = z.string().max(300).regex(/^https:\/\/[^/\s]+$/)

/** What is known of a stored login without its secret; the only form in which a login reaches a renderer. */
export const LoginSchema = z.object({
  /** Random, made by main. */
  id: z.string().min(1).max(60),
  self: SelfIdSchema,
  /** The one origin that it is filled into. */
  origin: OriginSchema,
  /** As the site knows it: an e-mail address, a number or a name. May be empty: some sites ask for a code only. */
  userName: z.string().max(300),
  /** A name that the user or an import gave it; empty where there is none. */
  title: z.string().max(200),
  hasPassword: z.boolean(),
  /** True when it also makes one-time codes. */
  hasOneTimeCode: z.boolean(),
  /** ISO dates. */
  created: z.iso.datetime(),
  changed: z.iso.datetime(),
  lastUsed: z.iso.datetime().nullable()
}).strict()
export type Login = z.infer<typeof LoginSchema>

/** The part of a login that never reaches a renderer, a log or a state file. */
export interface LoginSecret {
  readonly password: string
  /** Address that starts with `otpauth://`, as sites show it in a QR code; null where there is none. */
  readonly oneTimeCode: string | null
  /** Notes that an import brought along. */
  readonly notes: string
}

/** A login that is to be stored. */
export type NewLogin = Pick<Login, 'self' | 'origin' | 'userName' | 'title'> & LoginSecret

/** The most logins that are kept. */
export const maxLogins = 5_000

/**
 * Where logins are kept, or why they cannot be. `keychain`: each in the keychain of the system. `vault`: in a file under
 * the passphrase of the lock, because there is no keychain that protects. `locked`: that file is closed. `none`: nothing
 * protects them, so nothing is stored; `problem` says why.
 */
export const loginPlaces = ['opening', 'keychain', 'vault', 'locked', 'none'] as const
export const loginProblems = ['no-keychain', 'keychain-locked', 'keychain-denied', 'keychain-changed', 'broken', 'unreadable'] as const
export const LoginsStatusSchema = z.object({
  place: z.enum(loginPlaces),
  /** Number of logins; null while they cannot be read. */
  count: z.number().int().nullable(),
  problem: z.enum(loginProblems).nullable()
})
export type LoginsStatus = z.infer<typeof LoginsStatusSchema>
