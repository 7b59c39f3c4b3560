import type { Identity } from './guard/act.ts'
import { plainEmail, plainHandle, plainName, plainPhone, plainSite } from './identities.ts'
import { hasFact } from './identities-shared.ts'
import { networkFor } from './networks/index.ts'
import type { IdentityForm } from './state/identity-schema.ts'

/** What can be learned from a page. */
export const learnableKinds = ['name', 'email', 'phone', 'handle', 'website'] as const
export type LearnableKind = (typeof learnableKinds)[number]

/** Something that a page shows and that may be a fact about the user. Written by the page: not to be believed. */
export interface Seen { readonly kind: LearnableKind, readonly value: string }

/** A fact that the user can choose to keep; `isOthers` when the other self has it already. */
export interface Candidate extends Seen { readonly isOthers: boolean }

/** More of one kind are not one person's. */
const mostOfAKind = 8

/** Signs that turn text around or hide in it; no name or address needs them. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu
const clean = (value: string): string => value.normalize('NFC').replace(hidden, ' ').replace(/\s+/g, ' ').trim()

/** A number with a sign of being one: a country code, or more groups than one. */
const isPhone = (value: string): boolean => plainPhone(value) !== null && /^\+|[\s().\-/]/.test(value)

const shapes: Readonly<Record<LearnableKind, (value: string) => boolean>> = {
  name: (value) => value.length <= 80 && plainName(value).length >= 2 && /^[\p{L}\p{M}][\p{L}\p{M}\p{Nd} .,'’()-]*$/u.test(value),
  email: (value) => value.length <= 254 && plainEmail(value) !== null && /^[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+$/u.test(value),
  phone: (value) => value.length <= 40 && isPhone(value),
  handle: (value) => /^@?[\p{L}\p{N}._-]{2,60}$/u.test(value) && plainHandle(value).length >= 2,
  website: (value) => value.length <= 300 && plainSite(value) !== null && /^https?:\/\//i.test(value) && networkFor(value) === null
}

/** What of all that a page shows is offered: well formed, not known yet, each once, a few of each kind. */
export function candidates(seen: readonly Seen[], own: Identity, other: Identity): readonly Candidate[] {
  const found: Candidate[] = []
  for (const { kind, value: written } of seen) {
    const value = clean(written)
    const isKnown = found.some((entry) => entry.kind === kind && hasFact(asIdentity(entry), kind, value)) || hasFact(own, kind, value)
    if (isKnown || !shapes[kind](value) || found.filter((entry) => entry.kind === kind).length >= mostOfAKind) continue
    found.push({ kind, value, isOthers: hasFact(other, kind, value) })
  }
  return found
}

const nobody: Identity = { name: '', names: [], emails: [], phones: [], handles: [], websites: [], practiceName: '', licences: [], photos: [] }
const asIdentity = (fact: Seen): Identity => withFact(nobody, fact, null)

/** The identity with one more fact; a user name counts on the network where it was seen. */
export function withFact<T extends Omit<Identity, 'photos'> | IdentityForm>(identity: T, { kind, value }: Seen, networkId: string | null): T {
  if (kind === 'name') return { ...identity, names: [...identity.names, value] }
  if (kind === 'email') return { ...identity, emails: [...identity.emails, value] }
  if (kind === 'phone') return { ...identity, phones: [...identity.phones, value] }
  if (kind === 'website') return { ...identity, websites: [...identity.websites, value] }
  return { ...identity, handles: [...identity.handles, { networkId, handle: value }] }
}
