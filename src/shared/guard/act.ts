import type { SelfId } from '../persona.ts'

/** Everything that a user can be about to do and that a rule can speak about (design 5). */
export const actKinds = ['post', 'comment', 'like', 'follow', 'message', 'accept', 'review', 'reply', 'share', 'upload', 'signup', 'login', 'search', 'open', 'paste'] as const
export type ActKind = (typeof actKinds)[number]

/** What a field asks for, as far as its type, autocomplete token, name and label tell. */
export const fieldKinds = ['email', 'phone', 'username', 'website', 'other'] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface Field { readonly kind: FieldKind, readonly value: string }

/** Facts about one self that rules compare with. Never contains a secret. */
export interface Identity {
  readonly name: string
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  readonly handles: readonly string[]
}

/** One act with all the facts that a rule may use. `moment` tells whether the user is still typing or is sending. */
export interface Act {
  readonly kind: ActKind
  readonly moment: 'typing' | 'sending'
  readonly self: SelfId
  readonly identities: Readonly<Record<SelfId, Identity>>
  readonly networkId: string | null
  readonly text: string
  readonly fields: readonly Field[]
  readonly controlName: string
}
