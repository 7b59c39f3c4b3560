import type { ActKind, Moment } from '../../shared/guard/act.ts'
import type { Finding } from '../../shared/guard/rule.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Memory } from './memory.ts'
import { hintArea } from './move-draft.ts'
import type { Questions } from './questions.ts'
import { naming, type Situation } from './situation.ts'
import type { ActFacts, Verdicts } from './verdicts.ts'

export interface HintPorts {
  readonly verdicts: Verdicts
  readonly memory: Memory
  readonly questions: Questions
  readonly situationOf: (entry: PageEntry) => Situation | null
  /** True while the user sees this page. */
  readonly isShown: (entry: PageEntry) => boolean
  readonly area: () => Rectangle
  readonly newId: () => string
}

/** Small words beside the page that hold nothing: at a field, on entering a composer, on opening a page, after a like. */
export class Hints {
  readonly #ports: HintPorts
  /** What was last hinted at on a page, so that the same is not said again on the same address. */
  readonly #said = new WeakMap<PageEntry['contents'], { readonly address: string, readonly ruleIds: Set<string> }>()

  constructor(ports: HintPorts) { this.#ports = ports }

  /** A field came to rest: the hint comes and goes with what stands in it. */
  atField(entry: PageEntry, facts: ActFacts, place: Rectangle | null): void {
    const login = this.#ports.verdicts.hints(entry, 'signup', 'typing', facts)[0] ?? this.#ports.verdicts.hints(entry, 'login', 'typing', facts)[0]
    if (!login) { this.hide(); return }
    this.#show(entry, login, place)
  }

  /** Says at most one thing about this moment, and each thing once for an address. */
  at(entry: PageEntry, moment: Moment, kind: ActKind, facts: ActFacts): void {
    if (!this.#ports.isShown(entry)) return
    const said = this.#saidOn(entry)
    const hint = this.#ports.verdicts.hints(entry, kind, moment, facts).find((finding) => moment === 'done' || !said.has(finding.ruleId))
    if (!hint) return
    this.#show(entry, hint, null, moment === 'done')
  }

  hide(): void { this.#ports.questions.dismiss((view) => view.kind === 'hint') }

  #saidOn({ contents }: PageEntry): Set<string> {
    const address = contents.getURL()
    const known = this.#said.get(contents)
    if (known?.address === address) return known.ruleIds
    const ruleIds = new Set<string>()
    this.#said.set(contents, { address, ruleIds })
    return ruleIds
  }

  #show(entry: PageEntry, finding: Finding, place: Rectangle | null, isNew = false): void {
    const { questions, situationOf, memory, newId, area } = this.#ports
    const situation = situationOf(entry)
    if (!situation) return
    const said = this.#saidOn(entry)
    if (isNew || !said.has(finding.ruleId)) memory.shown([finding])
    said.add(finding.ruleId)
    void questions.banner({ kind: 'hint', id: newId(), ...naming(situation), ruleId: finding.ruleId, sentence: finding.sentence }, () => hintArea(area(), place))
  }
}
