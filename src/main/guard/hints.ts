import type { ActKind, Moment } from '../../shared/guard/act.ts'
import type { Finding } from '../../shared/guard/rule.ts'
import type { FieldOffer } from '../../shared/identities-offer.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Memory } from './memory.ts'
import { hintArea } from './move-draft.ts'
import type { OverlayReply, Questions } from './questions.ts'
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
  /** Writes down what was said. */
  readonly log: (finding: Finding, situation: Situation) => void
  readonly newId: () => string
}

/** `isNew` counts what was said before on this address once more. */
export interface ShowOptions { readonly isNew?: boolean, readonly offer?: FieldOffer | null }

/** Small words beside the page that hold nothing: on entering a composer, on opening a page, after a like. */
export class Hints {
  readonly #ports: HintPorts
  /** What was last hinted at on a page, so that the same is not said again on the same address. */
  readonly #said = new WeakMap<PageEntry['contents'], { readonly address: string, readonly ruleIds: Set<string> }>()

  constructor(ports: HintPorts) { this.#ports = ports }

  /** Says at most one thing about this moment, and each thing once for an address. */
  at(entry: PageEntry, moment: Moment, kind: ActKind, facts: ActFacts): void {
    if (!this.#ports.isShown(entry)) return
    const said = this.#saidOn(entry)
    const hint = this.#ports.verdicts.hints(entry, kind, moment, facts).find((finding) => moment === 'done' || !said.has(finding.ruleId))
    if (!hint) return
    void this.show(entry, hint, null, { isNew: moment === 'done' })
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

  /** Shows a finding beside its place, or in the page's corner; the user's answer, `close` when it goes by itself. */
  async show(entry: PageEntry, finding: Finding, place: Rectangle | null, { isNew = false, offer = null }: ShowOptions = {}): Promise<OverlayReply> {
    const { questions, situationOf, memory, log, newId, area } = this.#ports
    const situation = situationOf(entry)
    if (!situation) return { answer: 'close', choice: null }
    const said = this.#saidOn(entry)
    const isRule = offer?.kind !== 'alternate'
    if (isRule && (isNew || !said.has(finding.ruleId))) {
      memory.shown([finding])
      log(finding, situation)
    }
    said.add(finding.ruleId)
    const view: OverlayView = { kind: 'hint', id: newId(), ...naming(situation), ruleId: finding.ruleId, sentence: finding.sentence, offer: offer && { ...offer, values: [...offer.values] } }
    const reply = await questions.banner(view, () => hintArea(area(), scaled(place, entry.contents.getZoomFactor()), offer === null ? 0 : Math.max(1, offer.values.length)))
    if (isRule && reply.answer !== 'close') memory.helped([finding.ruleId])
    return reply
  }
}

/** From CSS pixels of a page to those of the window. */
const scaled = (place: Rectangle | null, zoom: number): Rectangle | null => place && { x: place.x * zoom, y: place.y * zoom, width: place.width * zoom, height: place.height * zoom }
