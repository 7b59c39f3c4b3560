import { z } from 'zod'
import { LogEntrySchema, mostLogEntries, type LogEntry } from '../../shared/guard/guard-log.ts'
import { SealProblem } from '../vault/sealed-file.ts'
import type { SealedForm } from '../vault/sealed-store.ts'

const ContentSchema = z.object({ entries: z.array(LogEntrySchema).max(mostLogEntries) }).strict()

function decode(plain: Buffer): readonly LogEntry[] {
  const text = plain.toString('utf8')
  plain.fill(0)
  let raw: unknown
  try { raw = JSON.parse(text) } catch { throw new SealProblem('broken') } // the parser's message would quote the text
  const content = ContentSchema.safeParse(raw)
  if (!content.success) throw new SealProblem('broken')
  return content.data.entries
}

/** The log of warnings as a sealed file. */
export const guardLogForm: SealedForm<readonly LogEntry[]> = {
  kind: 'guard-log', name: 'the log of warnings', wayOut: ', or set up a lock in Settings',
  encode: (entries) => Buffer.from(JSON.stringify({ entries }), 'utf8'), decode
}
