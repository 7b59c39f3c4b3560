import { endpointMatcher, type EndpointMatcher } from '../../shared/endpoints.ts'
import { builtIn, type Knowledge } from '../../shared/packs/pack.ts'
import { pageMatcher } from '../../shared/page-kind.ts'
import type { VerbTable } from '../../shared/verbs/table.ts'
import type { PageMatcher } from '../guard/situation.ts'

/** The knowledge in use, compiled once for each pack. */
export class KnowledgeInUse {
  #knowledge: Knowledge = builtIn
  #match: PageMatcher = pageMatcher(builtIn.networks)
  #endpoints: EndpointMatcher = endpointMatcher(builtIn.networks)

  constructor(knowledge: Knowledge = builtIn) { if (knowledge !== builtIn) this.use(knowledge) }

  get match(): PageMatcher { return this.#match }
  get endpoints(): EndpointMatcher { return this.#endpoints }
  /** Tables of names that pages must be told; null while they are those that the page net was built with. */
  get newerVerbs(): readonly VerbTable[] | null { return this.#knowledge === builtIn ? null : this.#knowledge.verbs }
  get verbs(): readonly VerbTable[] { return this.#knowledge.verbs }
  get version(): number { return this.#knowledge.version }

  use(knowledge: Knowledge): void {
    this.#knowledge = knowledge
    this.#match = pageMatcher(knowledge.networks)
    this.#endpoints = endpointMatcher(knowledge.networks)
  }
}
