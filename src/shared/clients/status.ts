import { z } from 'zod'

/**
 * Why the list cannot be opened. `no-keychain`: the keychain of the system does not answer or does not keep; `key-gone`:
 * it has no key for this file; `broken`: the file is cut short or damaged; `tampered`: it is whole, but was not written
 * with this key; `newer`, `older`: another version of Twain wrote it; `unreadable`: the file cannot be read at all.
 */
export const listProblems = ['no-keychain', 'key-gone', 'broken', 'tampered', 'newer', 'older', 'unreadable'] as const
export type ListProblem = (typeof listProblems)[number]

/** What the shell is told about the list wherever it is: never a name. */
export const ClientsStatusSchema = z.object({
  /** `opening` only in the first moments after the start. */
  state: z.enum(['opening', 'absent', 'locked', 'open', 'refused']),
  /** Number of entries; null unless the list is open. */
  count: z.number().int().nullable(),
  hasPassphrase: z.boolean(),
  /** Only while the state is `refused`. */
  problem: z.enum(listProblems).nullable()
})
export type ClientsStatus = z.infer<typeof ClientsStatusSchema>

/** A passphrase has at least this many characters. */
export const shortestPassphrase = 12
