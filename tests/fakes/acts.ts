import { ConfidentialityCheck } from '../../src/main/guard/confidentiality.ts'
import { emptyClient, type Client, type ClientDraft } from '../../src/shared/clients/client.ts'
import type { Act, Confidentiality, FileFacts, Place, Practice } from '../../src/shared/guard/act.ts'
import type { PageKind } from '../../src/shared/networks/network.ts'
import { emptyIdentity, type StoredIdentity } from '../../src/shared/state/identity-schema.ts'
import type { SelfId } from '../../src/shared/persona.ts'

/** The two selves of every test: a private Anna and a professional Dr. Example. All numbers are reserved for fiction. */
export const anna: StoredIdentity = { ...emptyIdentity('Anna'), emails: ['anna.sommer@gmail.com'], phones: ['+1 415 555 0134'], handles: [{ networkId: null, handle: '@anna_outdoors' }] }
export const doctor: StoredIdentity = { ...emptyIdentity('Dr. A. Example'), emails: ['office@example-therapy.com'], phones: ['+1 (628) 555-0178'], handles: [{ networkId: null, handle: 'drexample' }] }
export const identities: Readonly<Record<SelfId, StoredIdentity>> = { personal: anna, professional: doctor }

/** User names that are used anywhere. */
export const handles = (...names: readonly string[]): StoredIdentity['handles'] => names.map((handle) => ({ networkId: null, handle }))

export const practice: Practice = { titles: [], testimonialsBanned: false }
/** An address of which nothing is known. */
export const nowhere: Place = { kind: 'unknown', confidence: null, title: '', host: 'www.facebook.com' }
export const placeOf = (kind: PageKind, parts: Partial<Place> = {}): Place => ({ kind, confidence: 'C', title: '', host: 'www.facebook.com', ...parts })
export const file = (parts: Partial<FileFacts> = {}): FileFacts => ({ fromOtherSelf: false, looksLikeOther: false, isPicture: true, location: null, camera: '', ...parts })

export const clientWith = (parts: Partial<ClientDraft>, at = 0): Client => ({ ...emptyClient, id: `client-${at}`, ...parts })
/** The real check with this list; without one the list is empty. */
export const checkOf = (clients: readonly Client[] = []): Confidentiality => new ConfidentialityCheck({ people: () => clients, allowed: () => Object.values(identities).map(({ name }) => name) }).view()
export const locked: Confidentiality = new ConfidentialityCheck({ people: () => null, allowed: () => [] }).view()
const nobody = checkOf()

/** An act that is about to be sent; tests say only what matters to them. */
export const actWith = (parts: Partial<Act>): Act => ({
  kind: 'post', moment: 'sending', self: 'personal', identities, practice, networkId: 'facebook', networkName: 'Facebook', place: nowhere, confidentiality: nobody, text: '', fields: [], controlName: 'Post',
  counterpart: null, audience: null, surroundings: '', pastedFromOther: false, files: [], ...parts,
})
