import type { Client } from '../../shared/clients/client.ts'
import { fold } from '../../shared/clients/fold.ts'
import { indexOf, lookAt, weigh, type CheckResult, type Looked } from '../../shared/detect/check.ts'
import type { NameIndex } from '../../shared/detect/names/name-index.ts'
import type { Audience } from '../../shared/detect/story/story.ts'
import type { Confidentiality } from '../../shared/guard/act.ts'

/** The client list as the check needs it; only main ever holds it. */
export interface ListPort {
  /** The people while the list is open; null while it is locked. */
  readonly people: () => readonly Client[] | null
  /** Names that are nobody's secret: those of the user's own selves and of colleagues. */
  readonly allowed: () => readonly string[]
}

/** Texts whose results are kept, so that all rules and all kinds of acts look at one text only once. */
const kept = 12

interface Known { readonly looked: Looked, readonly results: Map<Audience, CheckResult> }

/** Checks texts against the client list and for stories. Its index lives in memory only and is dropped when the list is locked. */
export class ConfidentialityCheck {
  readonly #list: ListPort
  #index: NameIndex | null = null
  #isCurrent = false
  /** Full names on the list: somebody who is called just like a colleague stays a client. */
  #clientNames: ReadonlySet<string> = new Set()
  #known = new Map<string, Known>()

  constructor(list: ListPort) { this.#list = list }

  /** The list was opened, changed or locked: everything that was made from it is forgotten. */
  renew(): void {
    this.#index = null
    this.#clientNames = new Set()
    this.#isCurrent = false
    this.forgetResults()
  }

  /** What is allowed has changed. */
  forgetResults(): void { this.#known = new Map() }

  /** As the rules see it now. */
  view(): Confidentiality {
    const index = this.#current()
    return { list: index === null ? 'locked' : index.size === 0 ? 'none' : 'open', check: (text, audience) => this.#check(text, audience) }
  }

  #current(): NameIndex | null {
    if (!this.#isCurrent) {
      const people = this.#list.people()
      this.#index = people === null ? null : indexOf(people)
      this.#clientNames = new Set((people ?? []).map(({ given, family }) => fold(`${given} ${family}`)))
      this.#isCurrent = true
    }
    return this.#index
  }

  #look(text: string): Looked {
    const index = this.#current()
    return lookAt(text, { index, allowed: this.#list.allowed().filter((name) => !this.#clientNames.has(fold(name))) })
  }

  #check(text: string, audience: Audience): CheckResult {
    const known = this.#known.get(text) ?? { looked: this.#look(text), results: new Map<Audience, CheckResult>() }
    const result = known.results.get(audience) ?? weigh(known.looked, { audience })
    known.results.set(audience, result)
    this.#known.set(text, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest)
    return result
  }
}
