import { z } from 'zod'
import { ClientSchema, maxClients, type Client } from '../../shared/clients/client.ts'
import { bytesOf, contentOf } from './sealed-json.ts'
import type { SealedForm } from './sealed-store.ts'

const ContentSchema = z.object({ clients: z.array(ClientSchema).max(maxClients) }).strict()

/** What is sealed. The caller overwrites it after use. */
export const encodeContent = (clients: readonly Client[]): Buffer => bytesOf({ clients })

/** The entries of an opened file; `plain` is overwritten. Throws a SealProblem when it is no list. */
export const decodeContent = (plain: Buffer): readonly Client[] => contentOf(plain, ContentSchema).clients

/** The client list as a sealed file. */
export const clientListForm: SealedForm<readonly Client[]> = { kind: 'list', name: 'the client list', wayOut: ', or set a passphrase for the list', encode: encodeContent, decode: decodeContent }
