import type { Act, Identity } from '../../src/shared/guard/act.ts'
import type { SelfId } from '../../src/shared/persona.ts'

/** The two selves of every test: a private Anna and a professional Dr. Example. All numbers are reserved for fiction. */
export const anna: Identity = { name: 'Anna', emails: ['anna.sommer@gmail.com'], phones: ['+1 415 555 0134'], handles: ['@anna_outdoors'] }
export const doctor: Identity = { name: 'Dr. A. Example', emails: ['office@example-therapy.com'], phones: ['+1 (628) 555-0178'], handles: ['drexample'] }
export const identities: Readonly<Record<SelfId, Identity>> = { personal: anna, professional: doctor }

/** An act that is about to be sent; tests say only what matters to them. */
export const actWith = (parts: Partial<Act>): Act => ({
  kind: 'post', moment: 'sending', self: 'personal', identities, networkId: 'facebook', text: '', fields: [], controlName: 'Post', ...parts,
})
