import type { Identity } from './guard/act.ts'
import { namesOf, plainEmail, plainHandle, plainName, plainSite, samePhone } from './identities.ts'
import { looksAlike } from './picture-hash.ts'

/** Kinds of facts about a self. */
export const factKinds = ['name', 'email', 'phone', 'handle', 'website', 'practice', 'licence', 'photo'] as const
export type FactKind = (typeof factKinds)[number]

/** A fact that both selves have, in the spelling of each. */
export interface SharedFact { readonly kind: FactKind, readonly personal: string, readonly professional: string }

type Same = (a: string, b: string) => boolean
const by = (plain: (text: string) => string | null): Same => (a, b) => { const value = plain(a); return value !== null && value !== '' && value === plain(b) }

const facts: Readonly<Record<Exclude<FactKind, 'photo'>, { readonly of: (identity: Omit<Identity, 'photos'>) => readonly string[], readonly same: Same }>> = {
  name: { of: namesOf, same: by(plainName) },
  email: { of: ({ emails }) => emails, same: by(plainEmail) },
  phone: { of: ({ phones }) => phones, same: samePhone },
  handle: { of: ({ handles }) => handles.map(({ handle }) => handle), same: by(plainHandle) },
  website: { of: ({ websites }) => websites, same: by(plainSite) },
  practice: { of: ({ practiceName }) => [practiceName], same: by(plainName) },
  licence: { of: ({ licences }) => licences, same: by(plainName) }
}
const kinds = Object.keys(facts) as (keyof typeof facts)[]

type Labelled = Omit<Identity, 'photos'> & { readonly photos: readonly { readonly hash: string, readonly label: string }[] }

/** Everything that ties the two selves together because both have it, each pair once. */
export function sharedFacts({ personal, professional }: { readonly personal: Labelled, readonly professional: Labelled }): readonly SharedFact[] {
  const said = kinds.flatMap((kind) => facts[kind].of(personal).flatMap((own) => {
    const match = facts[kind].of(professional).find((other) => facts[kind].same(own, other))
    return match === undefined ? [] : [{ kind, personal: own, professional: match }]
  }))
  const pictures = personal.photos.flatMap((photo) => {
    const match = professional.photos.find((other) => looksAlike(photo.hash, other.hash))
    return match === undefined ? [] : [{ kind: 'photo' as const, personal: photo.label, professional: match.label }]
  })
  return [...said, ...pictures]
}

/** True when an identity has this fact already, in any spelling. */
export const hasFact = (identity: Identity, kind: Exclude<FactKind, 'photo'>, value: string): boolean => facts[kind].of(identity).some((own) => facts[kind].same(own, value))
