import { z } from 'zod'
import { LogEntrySchema, mostLogEntries, type LogEntry } from '../../shared/guard/guard-log.ts'
import { bytesOf, contentOf } from '../vault/sealed-json.ts'
import type { SealedForm } from '../vault/sealed-store.ts'

const ContentSchema = z.object({ entries: z.array(LogEntrySchema).max(mostLogEntries) }).strict()

/** The log of warnings as a sealed file. */
export const guardLogForm: SealedForm<readonly LogEntry[]> = {
  kind: 'guard-log', name: 'the log of warnings', wayOut: ', or set up a lock in Settings',
  encode: (entries) => bytesOf({ entries }), decode: (plain) => contentOf(plain, ContentSchema).entries
}
