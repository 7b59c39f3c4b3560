import { z } from 'zod'
import { ClientSchema } from './client.ts'
import { columnRoles } from './import/csv-columns.ts'
import { importProblems } from './import/import-row.ts'

/** What a form of one person sends. */
export const ClientDraftSchema = ClientSchema.omit({ id: true })

/** Any passphrase that is typed; a new one must be longer (`shortestPassphrase`), which main says in a sentence. */
export const PassphraseSchema = z.string().min(1).max(1_000)

/** What the columns of a table mean, from left to right. */
export const CsvMappingSchema = z.object({ hasHeader: z.boolean(), columns: z.array(z.enum(columnRoles)).max(200) })

/** The first rows of an import, before anything is added. The rest waits in main under the id. */
export const ImportPreviewSchema = z.object({
  id: z.string(),
  kind: z.enum(['csv', 'vcard', 'paste']),
  /** Name of the file without its folder; null for a pasted text. */
  fileName: z.string().nullable(),
  /** Only for tables: what the columns mean, and their first cells. */
  mapping: CsvMappingSchema.nullable(),
  firstCells: z.array(z.string()),
  /** At most 50 persons. */
  rows: z.array(z.object({ line: z.number().int(), draft: ClientDraftSchema, duplicateOf: z.enum(['list', 'import']).nullable() })),
  /** At most 200 texts that cannot be taken, each cut to 300 characters; finishing gives back all of them, whole. */
  failures: z.array(z.object({ line: z.number().int(), text: z.string(), problem: z.enum(importProblems) })),
  total: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int()
})
export type ImportPreview = z.infer<typeof ImportPreviewSchema>

/** What a backup holds, before anything is changed. */
export const BackupPreviewSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  count: z.number().int(),
  /** Number of its entries that the list does not have. */
  missing: z.number().int()
})
export type BackupPreview = z.infer<typeof BackupPreviewSchema>
