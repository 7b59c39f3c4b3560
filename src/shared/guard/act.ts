import type { CheckResult } from '../detect/check.ts'
import type { Audience } from '../detect/story/story.ts'
import type { Confidence, PageKind } from '../networks/network.ts'
import type { SelfId } from '../persona.ts'

/** Everything that a user can be about to do and that a rule can speak about (design 5). */
export const actKinds = ['post', 'comment', 'like', 'follow', 'message', 'accept', 'review', 'reply', 'share', 'upload', 'signup', 'login', 'search', 'open', 'paste'] as const
export type ActKind = (typeof actKinds)[number]

/** What a field asks for, as far as its type, autocomplete token, name and label tell. */
export const fieldKinds = ['email', 'phone', 'username', 'name', 'website', 'other'] as const
export type FieldKind = (typeof fieldKinds)[number]

export interface Field { readonly kind: FieldKind, readonly value: string }

/** Facts about one self that rules compare with. Never contains a secret. */
export interface Identity {
  /** Shown on the frame. */
  readonly name: string
  /** Other names and spellings. */
  readonly names: readonly string[]
  readonly emails: readonly string[]
  readonly phones: readonly string[]
  /** User names; `networkId` null for one that is used anywhere. */
  readonly handles: readonly { readonly networkId: string | null, readonly handle: string }[]
  readonly websites: readonly string[]
  /** Empty where there is none. */
  readonly practiceName: string
  readonly licences: readonly string[]
  /** How the pictures of this self look, as 64 bits in hex; never the pictures. */
  readonly photos: readonly { readonly hash: string }[]
}

/** What the user says of their work; rules about claims compare with it. */
export interface Practice {
  /** Licences and titles that the user holds ("LMFT", "licence 12345"). Empty: nothing is compared. */
  readonly titles: readonly string[]
  /** True where the law forbids testimonials in advertising of a health service. */
  readonly testimonialsBanned: boolean
}

/** The check for clients and their stories, as rules use it. Its answers follow from the text alone, and name nobody. */
export interface Confidentiality {
  /** `none`: the list is empty. `locked`: names cannot be checked now; stories can. */
  readonly list: 'none' | 'locked' | 'open'
  readonly check: (text: string, audience: Audience) => CheckResult
}

/** Where the act happens. */
export interface Place {
  readonly kind: PageKind
  /** How sure the kind is; null when nothing is known of the address. An unverified kind never raises more than a hint. */
  readonly confidence: Confidence | null
  readonly title: string
  readonly host: string
}

/** What is known of one file that the user attaches. */
export interface FileFacts {
  /** True when the same bytes were attached or copied in the other self during this run. */
  readonly fromOtherSelf: boolean
  readonly isPicture: boolean
  /** True when it looks like a picture that the user has named as one of the other self. */
  readonly looksLikeOther: boolean
  /** The place where a picture was taken, in degrees; null when it carries none. */
  readonly location: { readonly latitude: number, readonly longitude: number } | null
  /** Camera and software that a picture names; empty when it names none. */
  readonly camera: string
}

/**
 * `opening`: a page has just been opened. `entering`: the user went into a composer. `typing`: a field came to rest.
 * `sending`: the last moment before it goes out. `done`: a small act has just happened and can be taken back.
 */
export const moments = ['opening', 'entering', 'typing', 'sending', 'done'] as const
export type Moment = (typeof moments)[number]

/** One act with all the facts that a rule may use. */
export interface Act {
  readonly kind: ActKind
  readonly moment: Moment
  readonly self: SelfId
  readonly identities: Readonly<Record<SelfId, Identity>>
  readonly practice: Practice
  readonly networkId: string | null
  readonly networkName: string
  readonly place: Place
  readonly confidentiality: Confidentiality
  readonly text: string
  readonly fields: readonly Field[]
  readonly controlName: string
  /** The profile that the act is about, as a handle or a visible name; null when it is about none or not known. */
  readonly counterpart: string | null
  /** Who would read it, as far as the composer says; null when it says nothing. */
  readonly audience: 'public' | 'limited' | null
  /** Visible text around the composer in a thread of messages; empty where it was not asked for. Never stored. */
  readonly surroundings: string
  /** True when the text on the clipboard was copied in the other self. */
  readonly pastedFromOther: boolean
  readonly files: readonly FileFacts[]
}

/** The facts of an act that come from the page's situation and not from what the user does there. */
export type Setting = Pick<Act, 'self' | 'identities' | 'practice' | 'networkId' | 'networkName' | 'place' | 'confidentiality'>

/** An act with nothing but its kind and moment; what is known is laid over it. */
export const bareAct = (setting: Setting, kind: ActKind, moment: Moment): Act => ({
  self: setting.self, identities: setting.identities, practice: setting.practice, networkId: setting.networkId, networkName: setting.networkName, place: setting.place, confidentiality: setting.confidentiality,
  kind, moment, text: '', fields: [], controlName: '', counterpart: null, audience: null, surroundings: '', pastedFromOther: false, files: []
})
