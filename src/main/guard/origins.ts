import { createHash } from 'node:crypto'
import { squash } from '../../shared/drafts.ts'
import { otherSelf, type SelfId } from '../../shared/persona.ts'

/** Shorter texts (in letters and digits) are too common to say where they come from. */
const shortest = 8
/** At most this many items of each self are known; the oldest are forgotten. */
const most = 500

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/**
 * In which self a text or a file was last copied or used. Only hashes, only in memory, only for this run: what is
 * carried from one self to the other needs one deliberate confirmation.
 */
export class Origins {
  readonly #seen: Readonly<Record<SelfId, Set<string>>> = { personal: new Set(), professional: new Set() }
  readonly #confirmed = new Set<string>()

  noteText(self: SelfId, text: string): void {
    const plain = squash(text)
    if (plain.length >= shortest) this.#note(self, hashOf(plain))
  }

  /** `hash`: SHA-256 of the file, in hex; an empty one says nothing. */
  noteFile(self: SelfId, hash: string): void { if (hash !== '') this.#note(self, hash) }

  /** True when anything was copied or used in the other self: only then pastes need a look. */
  mayComeFromOther(self: SelfId): boolean { return this.#seen[otherSelf(self)].size > 0 }

  isTextFromOther(self: SelfId, text: string): boolean {
    const plain = squash(text)
    return plain.length >= shortest && this.#isFromOther(self, hashOf(plain))
  }

  isFileFromOther(self: SelfId, hash: string): boolean { return hash !== '' && this.#isFromOther(self, hash) }

  /** The user has confirmed this item: it is not asked about again. */
  confirmText(self: SelfId, text: string): void { this.#confirmed.add(`${self} ${hashOf(squash(text))}`) }
  confirmFile(self: SelfId, hash: string): void { this.#confirmed.add(`${self} ${hash}`) }

  #isFromOther(self: SelfId, hash: string): boolean {
    return this.#seen[otherSelf(self)].has(hash) && !this.#seen[self].has(hash) && !this.#confirmed.has(`${self} ${hash}`)
  }

  #note(self: SelfId, hash: string): void {
    const seen = this.#seen[self]
    seen.delete(hash)
    seen.add(hash)
    const [oldest] = seen
    if (seen.size > most && oldest !== undefined) seen.delete(oldest)
  }
}
