import type { Identity } from '../../../shared/guard/act.ts'
import { t } from '../../texts/texts.ts'

/** An identity while it is edited: lists are one text with one entry on each line. */
export interface IdentityDraft {
  readonly name: string
  readonly emails: string
  readonly phones: string
  readonly handles: string
}

type Lists = 'emails' | 'phones' | 'handles'
const longest: Readonly<Record<Lists, number>> = { emails: 254, phones: 40, handles: 100 }

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

export const draftOf = (identity: Identity, name: string): IdentityDraft => ({
  name,
  emails: identity.emails.join('\n'),
  phones: identity.phones.join('\n'),
  handles: identity.handles.join('\n')
})

/** The identity that main stores; an empty name falls back to the word of the self. */
export const identityOf = (draft: IdentityDraft, fallback: string): { name: string, emails: string[], phones: string[], handles: string[] } => ({
  name: draft.name.trim() === '' ? fallback : draft.name.trim(),
  emails: lines(draft.emails),
  phones: lines(draft.phones),
  handles: lines(draft.handles)
})

/** What is wrong with a list, as a sentence; empty when nothing is. */
export function listProblem(list: Lists, text: string): string {
  const entries = lines(text)
  if (entries.some((line) => line.length > longest[list])) return t('identity.tooLong')
  const odd = list === 'emails' ? entries.find((line) => !/^[^\s@]+@[^\s@]+$/.test(line)) : undefined
  return odd === undefined ? '' : t('identity.emailHint', { line: odd })
}
