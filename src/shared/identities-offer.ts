import { registrableDomain } from './address.ts'
import type { Field, Identity } from './guard/act.ts'
import { namesOf, plainEmail, type IdentityKind } from './identities.ts'

/** What a hint at a field can offer: values to fill in, the other self's page, or the place to say who one is. */
export const fieldOfferKinds = ['use-own', 'none', 'open-other', 'alternate'] as const
export interface FieldOffer {
  readonly kind: (typeof fieldOfferKinds)[number]
  readonly what: IdentityKind
  /** Values that can be put into the field, the best first. */
  readonly values: readonly string[]
}

/** At most this many values are offered at once. */
const mostValues = 3

/** Values of a self that answer what a field asks for; a user name of this network before one that is used anywhere. */
function valuesFor(what: IdentityKind, identity: Identity, networkId: string | null): readonly string[] {
  if (what === 'email') return identity.emails
  if (what === 'phone') return identity.phones
  if (what === 'website') return identity.websites
  if (what === 'name') return namesOf(identity)
  const here = identity.handles.filter((own) => own.networkId !== null && own.networkId === networkId)
  return [...here, ...identity.handles.filter((own) => own.networkId === null)].map(({ handle }) => handle.replace(/^@/, ''))
}

/** What stands in the place of a value of the other self; the values that the other self has too are left out. */
export function ownOffer(what: IdentityKind, own: Identity, other: Identity, networkId: string | null): FieldOffer {
  const taken = valuesFor(what, other, networkId).map((value) => value.trim().toLowerCase())
  const values = valuesFor(what, own, networkId).filter((value) => value.trim() !== '' && !taken.includes(value.trim().toLowerCase())).slice(0, mostValues)
  return { kind: values.length > 0 ? 'use-own' : 'none', what, values }
}

/**
 * Providers that deliver "name+anything@" to "name@" for everybody, by their own help pages: Google ("Create task-specific
 * email addresses"), Proton ("Addresses and aliases": +aliases), Fastmail ("Plus addressing and subdomain addressing"),
 * mailbox.org ("Using mail extensions"). Microsoft documents it for Exchange Online only, and Apple not at all: left out.
 */
export const plusProviders: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com', 'proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'fastmail.com', 'fastmail.fm', 'mailbox.org'])

/** The part of a site's name that tells which it is: "facebook" for www.facebook.com. */
const tagOf = (host: string): string => (registrableDomain(host).split('.')[0] ?? '').replace(/[^a-z0-9-]/gi, '').toLowerCase()

/** An address that only this site gets, in the same mailbox; null where the provider is not known to deliver it. */
export function plusAddress(email: string, host: string): string | null {
  const match = /^\s*([^\s@+]+)@([^\s@]+)\s*$/.exec(email)
  const tag = tagOf(host)
  return match && tag !== '' && plusProviders.has((match[2] ?? '').toLowerCase()) ? `${match[1]}+${tag}@${match[2]}` : null
}

interface Given { readonly host: string, readonly address: string }

/**
 * Addresses to choose from at the empty e-mail field of a sign-up or profile form: the one that this site has already,
 * one for this site alone, then those that no other site was given. Null where the user has just one address to give.
 */
export function alternateOffer(own: Identity, field: Pick<Field, 'kind' | 'value'>, host: string, given: readonly Given[]): FieldOffer | null {
  if (field.kind !== 'email' || field.value.trim() !== '') return null
  const here = given.filter((entry) => entry.host === registrableDomain(host)).map(({ address }) => address)
  const elsewhere = new Set(given.map(({ address }) => address).filter((address) => !here.includes(address)))
  const plus = own.emails.flatMap((email) => plusAddress(email, host) ?? [])
  const plain = [...own.emails].filter((email) => plainEmail(email) !== null).sort((a, b) => Number(elsewhere.has(a)) - Number(elsewhere.has(b)))
  const values = [...new Set([...here, ...plus.slice(0, 1), ...plain])].slice(0, mostValues)
  return values.length > 1 || here.length > 0 ? { kind: 'alternate', what: 'email', values } : null
}
