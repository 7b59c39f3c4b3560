import { z } from 'zod'
import { idleChoices } from './idle-choices.ts'

/** When Twain locks itself. Erased with the lock. */
export const LockSettingsSchema = z.object({
  idleMinutes: z.union(idleChoices.map((minutes) => z.literal(minutes))).nullable(),
  /** When the computer goes to sleep. */
  onSuspend: z.boolean(),
  /** When the screen of the computer is locked. */
  onScreenLock: z.boolean()
})
export type LockSettings = z.infer<typeof LockSettingsSchema>

export const usualLockSettings: LockSettings = { idleMinutes: 10, onSuspend: true, onScreenLock: true }

/** What the shell is told about the lock. */
export const LockViewSchema = z.object({
  /** `off`: none is set up. `broken`: its file cannot be read, so nothing can be unlocked. */
  state: z.enum(['off', 'on', 'broken']),
  locked: z.object({ personal: z.boolean(), professional: z.boolean() }),
  /** Until when no passphrase is looked at, as an ISO date; null when one can be tried. */
  waitUntil: z.iso.datetime().nullable(),
  settings: LockSettingsSchema,
  /** True when the client list opens and closes with the lock, and not by a passphrase of its own. */
  holdsClients: z.boolean()
})
export type LockView = z.infer<typeof LockViewSchema>

/** How many wrong tries in a row cost nothing. */
const freeTries = 3
const firstWait = 5_000
const longestWait = 15 * 60_000

/** How long no further try is looked at after this many wrong ones in a row, in ms: 5 s, doubled each time, up to 15 min. */
export const waitAfter = (wrong: number): number => (wrong < freeTries ? 0 : Math.min(longestWait, firstWait * 2 ** Math.min(wrong - freeTries, 30)))
