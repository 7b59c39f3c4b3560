import type { IdentityForm } from '../../../shared/state/identity-schema.ts'
import { t } from '../../texts/texts.ts'

/** The lists of an identity; while they are edited, each is one text with one entry on each line. */
export const lists = ['names', 'emails', 'phones', 'handles', 'websites', 'licences'] as const
export type List = (typeof lists)[number]

/** An identity while it is edited. */
export type IdentityDraft = Readonly<Record<List | 'name' | 'practiceName', string>>

/** A network that user names can belong to. */
export interface NamedNetwork { readonly id: string, readonly name: string }

const longest: Readonly<Record<List, number>> = { names: 200, emails: 254, phones: 40, handles: 100, websites: 500, licences: 100 }
const most: Readonly<Record<List, number>> = { names: 30, emails: 50, phones: 50, handles: 100, websites: 50, licences: 30 }

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

const plain = (name: string): string => name.trim().toLowerCase()

/** "Instagram: anna" is a user name there; without a network it counts everywhere. */
function handleIn(line: string, networks: readonly NamedNetwork[]): IdentityForm['handles'][number] {
  const [, place = '', handle = ''] = /^([^:]+):\s*(\S.*)$/.exec(line) ?? []
  const network = networks.find(({ id, name }) => plain(place) === plain(name) || plain(place) === id)
  return network ? { networkId: network.id, handle } : { networkId: null, handle: line }
}
const handleLine = ({ networkId, handle }: IdentityForm['handles'][number], networks: readonly NamedNetwork[]): string =>
  (networkId === null ? handle : `${networks.find(({ id }) => id === networkId)?.name ?? networkId}: ${handle}`)

export const draftOf = (identity: IdentityForm, name: string, networks: readonly NamedNetwork[]): IdentityDraft => ({
  name, practiceName: identity.practiceName,
  names: identity.names.join('\n'), emails: identity.emails.join('\n'), phones: identity.phones.join('\n'),
  handles: identity.handles.map((handle) => handleLine(handle, networks)).join('\n'),
  websites: identity.websites.join('\n'), licences: identity.licences.join('\n')
})

/** The identity that main stores; an empty name falls back to the word of the self. */
export const identityOf = (draft: IdentityDraft, fallback: string, networks: readonly NamedNetwork[]): IdentityForm => ({
  name: draft.name.trim() === '' ? fallback : draft.name.trim(), practiceName: draft.practiceName.trim(),
  names: lines(draft.names), emails: lines(draft.emails), phones: lines(draft.phones),
  handles: lines(draft.handles).map((line) => handleIn(line, networks)), websites: lines(draft.websites), licences: lines(draft.licences)
})

const shapes: Partial<Record<List, RegExp>> = { emails: /^[^\s@]+@[^\s@]+$/, websites: /^(?:https?:\/\/)?[^\s@/]+\.[^\s@/]+(?:\/\S*)?$/i }

/** What is wrong with a list, as a sentence; empty when nothing is. */
export function listProblem(list: List, text: string): string {
  const entries = lines(text)
  if (entries.some((line) => line.length > longest[list])) return t('identity.tooLong')
  if (entries.length > most[list]) return t('identity.tooMany', { number: most[list] })
  const shape = shapes[list]
  const odd = shape ? entries.find((line) => !shape.test(line)) : undefined
  if (odd === undefined) return ''
  return t(list === 'emails' ? 'identity.emailHint' : 'identity.websiteHint', { line: odd })
}
