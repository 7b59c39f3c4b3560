import type { z } from 'zod'
import { SealProblem } from './sealed-file.ts'

/** What is sealed. The caller overwrites it after use. */
export const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value), 'utf8')

/** What was sealed, as it stands there; undefined when it is no JSON. `plain` is overwritten. The parser's message would quote the text, so it goes no further. */
export function readJson(plain: Buffer): unknown {
  const text = plain.toString('utf8')
  plain.fill(0)
  try { return JSON.parse(text) } catch { return undefined } // the caller's schema refuses it
}

/** What was sealed. Throws a SealProblem when it is something else; `plain` is overwritten. */
export function contentOf<T>(plain: Buffer, schema: z.ZodType<T>): T {
  const content = schema.safeParse(readJson(plain))
  if (!content.success) throw new SealProblem('broken')
  return content.data
}
