import { actKinds, type Act, type ActKind, type Field } from '../../shared/guard/act.ts'
import { evaluate, questionsAmong, textlessActsToHold } from '../../shared/guard/evaluate.ts'
import type { Finding, Rule, Span } from '../../shared/guard/rule.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { PaletteId } from '../../shared/palette.ts'
import { otherSelf, type SelfId } from '../../shared/persona.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Questions } from './questions.ts'

/** What the guard needs to know of a page; the self is that of the page's real session. */
export interface Situation extends Pick<Act, 'self' | 'identities' | 'networkId'> {
  readonly accountName: string
  readonly networkName: string
  readonly hasCounterpart: boolean
  readonly palette: PaletteId
}

export interface GuardPorts {
  readonly rules: readonly Rule[]
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly moveDraft: (entry: PageEntry, text: string) => void
  readonly newId: () => string
}

/** One act as a frame reported it. */
export interface HeldAct { readonly act: ActKind, readonly controlName: string, readonly fields: readonly Field[] }

/** Characters shown around the evidence in a question. */
const excerptLength = 600

/** Turns reports of the nets into acts, lets the rules speak, and asks. Nothing that is typed is stored here. */
export class GuardService {
  readonly #ports: GuardPorts

  constructor(ports: GuardPorts) { this.#ports = ports }

  /** Acts that need no question with exactly this text and these fields: the page net lets them pass untouched. */
  clearActs(entry: PageEntry, text: string, fields: readonly Field[]): ActKind[] {
    return actKinds.filter((kind) => questionsAmong(this.#findings(entry, kind, 'sending', text, fields, '')).length === 0)
  }

  textlessActsToHold(entry: PageEntry): readonly ActKind[] {
    const situation = this.#ports.situationOf(entry)
    return situation ? textlessActsToHold(this.#ports.rules, situation) : []
  }

  isClear(tab: TabWatch, text: string): boolean {
    return questionsAmong(this.#findings(tab.entry, 'post', 'sending', text, [], '')).length === 0
  }

  /** Decides about an act that the page net holds. While one question is open, everything else is refused. */
  async decide(tab: TabWatch, held: HeldAct): Promise<'pass' | 'refuse'> {
    if (tab.asking !== null) return 'refuse'
    const drafts = await this.#ports.pageNet.collect(tab)
    if (tab.asking !== null) return 'refuse'
    const text = held.act === 'login' ? '' : drafts.joined
    const findings = questionsAmong(this.#findings(tab.entry, held.act, 'sending', text, held.fields, held.controlName))
    if (findings.length === 0) return 'pass'
    const passes = await this.#ask(tab, held.act, text, findings)
    if (passes) for (const draft of [drafts.joined, ...drafts.frames.flatMap((frame) => [frame.draft, ...frame.parts])]) tab.approvals.grant(draft)
    return passes ? 'pass' : 'refuse'
  }

  /** Asks about a publishing request that arrived without an approval. */
  async askRequest(tab: TabWatch, text: string): Promise<boolean> {
    const findings = questionsAmong(this.#findings(tab.entry, 'post', 'sending', text, [], ''))
    const passes = findings.length === 0 || await this.#ask(tab, 'post', text, findings)
    if (passes) tab.approvals.grant(text)
    return passes
  }

  /** The hint for a field that the user has just filled; null when there is nothing to say. */
  hint(entry: PageEntry, field: Field): OverlayView | null {
    const situation = this.#ports.situationOf(entry)
    const finding = this.#findings(entry, 'signup', 'typing', '', [field], '').find((other) => other.level === 1)
    if (!situation || !finding) return null
    return { kind: 'hint', id: this.#ports.newId(), ...naming(situation), ruleId: finding.ruleId, sentence: finding.sentence }
  }

  #findings(entry: PageEntry, kind: ActKind, moment: Act['moment'], text: string, fields: readonly Field[], controlName: string): readonly Finding[] {
    const situation = this.#ports.situationOf(entry)
    // A page whose self is not known may send nothing that anybody would want to send.
    if (!situation) return [{ ruleId: 'unknown-self', level: 2, sentence: 'Twain cannot tell which self this page belongs to.', spans: [], evidence: '', offers: [] }]
    const { self, identities, networkId } = situation
    return evaluate(this.#ports.rules, { kind, moment, self, identities, networkId, text, fields, controlName })
  }

  async #ask(tab: TabWatch, act: ActKind, text: string, findings: readonly Finding[]): Promise<boolean> {
    const situation = this.#ports.situationOf(tab.entry)
    if (!situation) return false
    const id = this.#ports.newId()
    tab.asking = id
    try {
      const answer = await this.#ports.questions.ask(this.#sheet(id, situation, act, text, findings), 'dont-send')
      if (answer === 'move') this.#ports.moveDraft(tab.entry, text)
      return answer === 'send'
    } finally {
      tab.asking = null
    }
  }

  #sheet(id: string, situation: Situation, act: ActKind, text: string, findings: readonly Finding[]): OverlayView {
    const cut = excerptOf(text, findings.flatMap((finding) => finding.spans))
    return {
      kind: 'ask', id, ...naming(situation), act,
      level: findings.some((finding) => finding.level === 3) ? 3 : 2,
      excerpt: cut.text,
      findings: findings.map((finding) => ({
        ruleId: finding.ruleId, sentence: finding.sentence, evidence: finding.evidence,
        source: this.#ports.rules.find((rule) => rule.id === finding.ruleId)?.source ?? '',
        spans: finding.spans.map((span) => shift(span, cut)).filter((span) => span.end > span.start)
      })),
      offerMove: text.trim() !== '' && findings.some((finding) => finding.offers.includes('move-draft')),
      moveAddsAccount: !situation.hasCounterpart
    }
  }
}

/** Names that every question shows, so that the user sees under which self and account it would go out. */
export function naming(situation: Situation): { self: SelfId, selfName: string, otherName: string, accountName: string, networkName: string, palette: PaletteId } {
  const { self, identities, accountName, networkName, palette } = situation
  return { self, selfName: identities[self].name, otherName: identities[otherSelf(self)].name, accountName, networkName, palette }
}

interface Cut { readonly text: string, readonly from: number, readonly prefix: number }

/** The part of a long text around its first evidence, with an ellipsis where something was left out. */
export function excerptOf(text: string, spans: readonly Span[]): Cut {
  if (text.length <= excerptLength) return { text, from: 0, prefix: 0 }
  const first = spans.length > 0 ? Math.min(...spans.map((span) => span.start)) : 0
  const from = Math.max(0, Math.min(first - 100, text.length - excerptLength))
  const to = Math.min(text.length, from + excerptLength)
  return { text: `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`, from, prefix: from > 0 ? 1 : 0 }
}
const shift = (span: Span, cut: Cut): Span => {
  const within = (at: number): number => Math.max(0, Math.min(cut.text.length, at - cut.from + cut.prefix))
  return { start: within(span.start), end: within(span.end) }
}
