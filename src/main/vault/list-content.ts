import { z } from 'zod'
import { ClientSchema, maxClients, type Client } from '../../shared/clients/client.ts'
import { SealProblem } from './sealed-file.ts'
import type { SealedForm } from './sealed-store.ts'

const ContentSchema = z.object({ clients: z.array(ClientSchema).max(maxClients) }).strict()

/** What is sealed. The caller overwrites it after use. */
export const encodeContent = (clients: readonly Client[]): Buffer => Buffer.from(JSON.stringify({ clients }), 'utf8')

/** The entries of an opened file; `plain` is overwritten. Throws a SealProblem when it is no list. */
export function decodeContent(plain: Buffer): readonly Client[] {
  const text = plain.toString('utf8')
  plain.fill(0)
  let raw: unknown
  try { raw = JSON.parse(text) } catch { throw new SealProblem('broken') } // the parser's message would quote the text
  const content = ContentSchema.safeParse(raw)
  if (!content.success) throw new SealProblem('broken')
  return content.data.clients
}

/** The client list as a sealed file. */
export const clientListForm: SealedForm<readonly Client[]> = { kind: 'list', name: 'the client list', wayOut: ', or set a passphrase for the list', encode: encodeContent, decode: decodeContent }
