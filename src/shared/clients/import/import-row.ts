import { ClientSchema, emptyClient, type ClientDraft } from '../client.ts'

/** Why a line was not taken; the shell has one sentence for each. */
export const importProblems = ['empty', 'too-long', 'too-many-values', 'quotes', 'too-many-cells', 'bad-date', 'unclear-name', 'no-card', 'unfinished-card', 'odd-line'] as const
export type ImportProblem = (typeof importProblems)[number]

/** A person that was read, with the text that it was read from. */
export interface ImportRow {
  /** Line in the file at which its text begins, from 1. */
  readonly line: number
  readonly text: string
  readonly draft: ClientDraft
}

/** A text that was not taken; it is given back as it was. */
export interface ImportFailure { readonly line: number, readonly text: string, readonly problem: ImportProblem }

/** Everything that stood in the file: each line that is not blank is in a row or in a failure. */
export interface ImportResult { readonly rows: readonly ImportRow[], readonly failures: readonly ImportFailure[] }

export const noImport: ImportResult = { rows: [], failures: [] }

const DraftSchema = ClientSchema.omit({ id: true })

/** One line without control characters and doubled spaces. */
// oxlint-disable-next-line no-control-regex -- these are what is taken out
export const oneLine = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u2028\u2029\ufeff]+/g, ' ').replace(/ {2,}/g, ' ').trim()

/** Values in their order, each once and none empty. */
export const distinct = (values: readonly string[]): string[] => [...new Set(values.map(oneLine).filter((value) => value !== ''))]

/** Every text that names or reaches the person. */
const telling = (draft: ClientDraft): readonly string[] => [draft.given, draft.family, ...draft.aliases, ...draft.handles, ...draft.phones, ...draft.emails]

/** A draft as the list takes it, or why it cannot. */
export function checkedDraft(parts: Partial<ClientDraft>): ClientDraft | ImportProblem {
  const raw = { ...emptyClient, ...parts }
  const draft: ClientDraft = {
    given: oneLine(raw.given), family: oneLine(raw.family), aliases: distinct(raw.aliases), handles: distinct(raw.handles.map((handle) => handle.replace(/^\s*@/, ''))),
    phones: distinct(raw.phones), emails: distinct(raw.emails), alsoMatch: distinct(raw.alsoMatch), formerSince: raw.formerSince
  }
  if (!telling(draft).some((value) => /[\p{L}\p{N}]/u.test(value))) return 'empty'
  if ([...telling(draft), ...draft.alsoMatch].some((value) => value.length > 200)) return 'too-long'
  if ([draft.aliases, draft.handles, draft.phones, draft.emails, draft.alsoMatch].some((values) => values.length > 50)) return 'too-many-values'
  return DraftSchema.safeParse(draft).success ? draft : 'bad-date'
}

/** Line breaks of every system as "\n", without a byte order mark. */
export const plainText = (text: string): string => text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')

/** All texts that were not taken, to be kept by the user. */
export const failedText = (failures: readonly ImportFailure[]): string => failures.map(({ text }) => text).join('\n')
