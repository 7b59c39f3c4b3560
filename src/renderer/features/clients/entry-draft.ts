import type { ClientDraft } from '../../../shared/clients/client.ts'
import { t } from '../../texts/texts.ts'

/** Fields with one value on each line. */
export const lineFields = ['aliases', 'handles', 'phones', 'emails', 'alsoMatch'] as const
export type LineField = (typeof lineFields)[number]

/** A person while it is edited: lists are one text with one value on each line. */
export interface EntryDraft extends Readonly<Record<LineField, string>> {
  readonly given: string
  readonly family: string
  readonly isFormer: boolean
  /** A day as YYYY-MM-DD; empty until one is chosen. */
  readonly formerSince: string
}
export type EntryField = 'given' | 'family' | LineField | 'formerSince'

/** The same bounds as main's: what is longer would be refused there. */
const longestValue = 200
const mostValues = 50

const valuesIn = (text: string): string[] => [...new Set(text.split('\n').map((line) => line.trim()).filter((line) => line !== ''))]

/** What the form begins with; null for a new person. */
export function entryDraftOf(client: ClientDraft | null): EntryDraft {
  const text = (field: LineField): string => client?.[field].join('\n') ?? ''
  return {
    given: client?.given ?? '', family: client?.family ?? '',
    aliases: text('aliases'), handles: text('handles'), phones: text('phones'), emails: text('emails'), alsoMatch: text('alsoMatch'),
    isFormer: (client?.formerSince ?? null) !== null, formerSince: client?.formerSince ?? ''
  }
}

/** The person that main stores; user names go without their "@". */
export const clientOf = (draft: EntryDraft): ClientDraft => ({
  given: draft.given.trim(), family: draft.family.trim(),
  aliases: valuesIn(draft.aliases), handles: valuesIn(draft.handles.replaceAll(/^\s*@/gm, '')), phones: valuesIn(draft.phones), emails: valuesIn(draft.emails), alsoMatch: valuesIn(draft.alsoMatch),
  formerSince: draft.isFormer ? draft.formerSince : null
})

/** What keeps the draft from being stored, field by field, as one sentence each; empty when nothing does. */
export function problemsOf(draft: EntryDraft): Partial<Readonly<Record<EntryField, string>>> {
  const client = clientOf(draft)
  const problems: Partial<Record<EntryField, string>> = {}
  for (const field of ['given', 'family'] as const) if (client[field].length > longestValue) problems[field] = t('clients.form.tooLong', { number: longestValue })
  for (const field of lineFields) {
    const problem = listProblem(field, client[field])
    if (problem !== '') problems[field] = problem
  }
  if (!namesSomebody(client)) problems.given = t('clients.form.nobody')
  if (draft.isFormer && draft.formerSince === '') problems.formerSince = t('clients.form.noDay')
  return problems
}

function listProblem(field: LineField, values: readonly string[]): string {
  if (values.some((value) => value.length > longestValue)) return t('clients.form.lineTooLong', { number: longestValue })
  if (values.length > mostValues) return t('clients.form.tooMany', { number: mostValues })
  const odd = field === 'emails' ? values.find((value) => !/^[^\s@]+@[^\s@]+$/.test(value)) : undefined
  return odd === undefined ? '' : t('clients.form.oddEmail', { line: odd })
}

/** Words that only point to a person in company are not enough to notice the person. */
const namesSomebody = ({ given, family, aliases, handles, phones, emails }: ClientDraft): boolean =>
  [given, family, ...aliases, ...handles, ...phones, ...emails].some((value) => /[\p{L}\p{N}]/u.test(value))
