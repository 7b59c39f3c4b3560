import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { registrableDomain } from '../../shared/address.ts'
import { candidates, withFact, type Candidate, type Seen } from '../../shared/identities-learn.ts'
import { sharedFacts } from '../../shared/identities-shared.ts'
import type { IdentitiesView, Reading } from '../../shared/ipc/shell-view.ts'
import { otherSelf, type SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { AppState } from '../../shared/state/app-state.ts'
import { IdentityFormSchema, IdentitySchema, type IdentityForm, type StoredIdentity } from '../../shared/state/identity-schema.ts'
import type { Situation } from '../guard/situation.ts'

/** The page in the frame, as the user could learn from it; the self is that of its real session. */
export interface LearnedPage { readonly situation: Situation, readonly host: string, readonly read: () => Promise<readonly Seen[]> }

export interface IdentityPorts {
  readonly state: () => AppState
  readonly change: (step: (state: AppState) => AppState) => void
  /** What the guard compares with is another one now. */
  readonly changed: () => void
  readonly choosePicture: () => Promise<string | null>
  readonly hashOf: (bytes: Uint8Array) => string | null
  /** Null when no page is open. */
  readonly openPage: () => LearnedPage | null
  readonly now: () => Date
  readonly newId: () => string
}

/** Larger files are no profile pictures, in bytes. */
const largestPicture = 50_000_000
/** Of the addresses that were given away, the latest are kept. */
const mostGiven = 500
/** Pages on which people show or say who they are. */
const profileKinds: readonly string[] = ['own_profile', 'settings', 'settings_privacy']

/** Everything that the Identities screen can do. */
export class IdentityCommands {
  readonly #ports: IdentityPorts
  /** What was last read from a page, until the user has chosen; memory only. */
  #reading: { readonly id: string, readonly self: SelfId, readonly networkId: string | null, readonly candidates: readonly Candidate[] } | null = null

  constructor(ports: IdentityPorts) { this.#ports = ports }

  view(state: AppState): IdentitiesView {
    const page = this.#ports.openPage()
    return {
      shared: sharedFacts(state.identities).map((fact) => ({ ...fact })), given: [...state.givenAddresses].reverse(),
      page: page && { self: page.situation.self, accountName: page.situation.accountName, host: page.host, isProfile: profileKinds.includes(page.situation.place.kind) }
    }
  }

  save(self: SelfId, form: IdentityForm): void { this.#put(self, (identity) => ({ ...form, photos: identity.photos })) }

  /** Keeps how a picture looks. False when the user chose none. Refuses what cannot be read or told from others. */
  async addPhoto(self: SelfId, label: string): Promise<boolean> {
    const path = await this.#ports.choosePicture()
    if (path === null) return false
    const { size } = await stat(path)
    if (size > largestPicture) throw new Refusal('bad-request', 'This file is too large. Please choose a smaller copy of the picture.')
    const hash = this.#ports.hashOf(await readFile(path))
    if (hash === null) throw new Refusal('bad-request', 'This picture could not be used. Please choose a JPEG or PNG picture that shows more than one plain surface.')
    const photo = { hash, label: (label || basename(path)).slice(0, 100), added: this.#ports.now().toISOString() }
    this.#put(self, (identity) => ({ ...identity, photos: [...identity.photos.filter((other) => other.hash !== hash), photo] }))
    return true
  }

  removePhoto(self: SelfId, hash: string): void { this.#put(self, (identity) => ({ ...identity, photos: identity.photos.filter((photo) => photo.hash !== hash) })) }

  /** Reads the open page, at the user's wish. Refuses when none is open. */
  async read(): Promise<Reading> {
    const page = this.#ports.openPage()
    if (!page) throw new Refusal('not-found', 'No page is open. Open your profile page first, then come back here.')
    const { self, networkId, handle, place } = page.situation
    // The address tells whose profile it is; only that of an own one is the user's name.
    const fromAddress: readonly Seen[] = handle !== null && place.kind === 'own_profile' ? [{ kind: 'handle', value: handle }] : []
    const seen = [...fromAddress, ...await page.read()]
    const { identities } = this.#ports.state()
    const reading = { id: this.#ports.newId(), self, networkId, candidates: candidates(seen, identities[self], identities[otherSelf(self)]) }
    this.#reading = reading
    return { id: reading.id, self, host: page.host, candidates: reading.candidates.map((candidate) => ({ ...candidate })) }
  }

  /** Keeps what was chosen of the last reading, and forgets the rest. */
  learn(id: string, chosen: readonly number[]): { self: SelfId, identity: IdentityForm } {
    const reading = this.#reading
    if (reading?.id !== id) throw new Refusal('not-found', 'This page was read too long ago. Please read it again.')
    this.#reading = null
    const facts = chosen.flatMap((at) => reading.candidates[at] ?? [])
    this.#put(reading.self, (identity) => facts.reduce((known, fact) => withFact(known, fact, reading.networkId), identity))
    return { self: reading.self, identity: IdentityFormSchema.parse(this.#ports.state().identities[reading.self]) }
  }

  /** An address was put into a form of this site at the user's wish. */
  noteGiven(self: SelfId, host: string, address: string): void {
    const { newId, now, change } = this.#ports
    const entry = { id: newId(), self, host: registrableDomain(host), address, date: now().toISOString() }
    const isSame = (other: typeof entry): boolean => other.self === self && other.host === entry.host && other.address === address
    change((state) => ({ ...state, givenAddresses: [...state.givenAddresses.filter((other) => !isSame(other)), entry].slice(-mostGiven) }))
  }

  forgetGiven(id: string): void { this.#ports.change((state) => ({ ...state, givenAddresses: state.givenAddresses.filter((entry) => entry.id !== id) })) }

  #put(self: SelfId, step: (identity: StoredIdentity) => StoredIdentity): void {
    const next = IdentitySchema.safeParse(step(this.#ports.state().identities[self]))
    if (!next.success) throw new Refusal('bad-request', 'There are too many entries. Please delete some first.')
    this.#ports.change((state) => ({ ...state, identities: { ...state.identities, [self]: next.data } }))
    this.#ports.changed()
  }
}
