import type { ActKind, FileFacts } from '../../shared/guard/act.ts'
import { decisionOf, type LogDecision } from '../../shared/guard/guard-log.ts'
import { maskedText, readyTexts } from '../../shared/guard/ready-texts.ts'
import { searchedFor } from '../../shared/searched-for.ts'
import { sourceOf, type Finding, type GoOnReason, type Offer, type Rule, type Span } from '../../shared/guard/rule.ts'
import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Memory } from './memory.ts'
import type { OverlayReply, Questions } from './questions.ts'
import { naming, type Situation } from './situation.ts'
import type { ActFacts, Verdicts } from './verdicts.ts'

export interface GuardPorts {
  readonly rules: readonly Rule[]
  readonly verdicts: Verdicts
  readonly memory: Memory
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly situationOf: (entry: PageEntry) => Situation | null
  /** The situation that a page would be in at this address. */
  readonly situationAt: (entry: PageEntry, address: string) => Situation | null
  readonly moveDraft: (entry: PageEntry, text: string) => void
  /** Opens the other self's account for the place of this page. */
  /** `address`: where on the same site, when it is known. */
  readonly openOther: (entry: PageEntry, address?: string) => void
  /** What could stand in the place of a field's value of the other self; null where nothing could. */
  readonly ownValueFor: (entry: PageEntry, value: string) => string | null
  readonly useOwn: (entry: PageEntry, value: string) => void
  /** Says beside the page what is not worth a question about an act that goes on. */
  readonly hint: (entry: PageEntry, act: ActKind, facts: ActFacts) => void
  /** True while the user sees this page. */
  readonly isShown: (entry: PageEntry) => boolean
  /** Writes down what became of these warnings. */
  readonly log: (findings: readonly Finding[], situation: Situation, decision: LogDecision) => void
  readonly newId: () => string
}

/** One act as a frame reported it. */
export interface HeldAct extends ActFacts { readonly act: ActKind, readonly controlName: string }

/** What the user decided: go on, don't, don't but put this text there, or go on without the pictures' hidden data. */
export interface Decision { readonly decision: 'pass' | 'refuse' | 'strip', readonly text: string | null }
const refused: Decision = { decision: 'refuse', text: null }
const passed: Decision = { decision: 'pass', text: null }

/** Characters shown around the evidence in a question. */
const excerptLength = 600

/** Decides about acts: lets the rules speak, and asks. Nothing that is typed is stored here. */
export class GuardService {
  readonly #ports: GuardPorts
  #asked = 0
  /** Addresses that the user has opened after a question: the page itself is not asked about again. */
  readonly #opened = new WeakMap<PageEntry['contents'], string>()

  /** Sign-ins that the user has gone on with on a page. */
  readonly #answered = new WeakMap<PageEntry['contents'], readonly string[]>()

  constructor(ports: GuardPorts) { this.#ports = ports }

  isClear(tab: TabWatch, act: ActKind, text: string): boolean { return this.#ports.verdicts.questions(tab.entry, act, { text }).length === 0 }

  /** Decides about an act that the page net holds. While one question is open, everything else is refused. */
  async decide(tab: TabWatch, held: HeldAct): Promise<Decision> {
    if (tab.asking !== null) return refused
    const drafts = await this.#ports.pageNet.collect(tab)
    if (tab.asking !== null) return refused
    const { act, ...facts } = held
    const text = act === 'login' ? '' : drafts.joined
    if (text.trim() !== '' && tab.approvals.isUnderWay(text, act, tab.navigations)) return passed
    // A text that is put together from several fields has no one place to put it back.
    const isOneField = drafts.frames.reduce((count, frame) => count + Math.max(frame.parts.length, Number(frame.draft.trim() !== '')), 0) <= 1
    const decision = await this.#decide(tab, act, { ...facts, text }, isOneField ? ['strip-pictures'] : ['strip-pictures', 'mask'])
    if (decision.decision === 'pass') {
      tab.approvals.grantAct(act)
      for (const draft of [drafts.joined, ...drafts.frames.flatMap((frame) => [frame.draft, ...frame.parts])]) tab.approvals.grant(draft, act, tab.navigations)
    }
    return decision
  }

  /** Decides about a paste whose text may come from the other self. */
  async decidePaste(tab: TabWatch, text: string, pastedFromOther: boolean): Promise<Decision> {
    return tab.asking === null ? this.#decide(tab, 'paste', { text, pastedFromOther }) : refused
  }

  /** Decides about a sign-in before its password is typed. */
  async decideLogin(tab: TabWatch, fields: ActFacts['fields']): Promise<Decision> {
    return tab.asking === null && fields ? this.#decide(tab, 'login', { fields }) : refused
  }

  /** Decides about files that the user attaches. */
  async decideFiles(tab: TabWatch, files: readonly FileFacts[], canStrip: boolean): Promise<Decision> {
    return tab.asking === null ? this.#decide(tab, 'upload', { files, text: tab.drafts().joined }, canStrip ? ['mask'] : ['mask', 'strip-pictures']) : refused
  }

  /** Decides about a page that has just been opened and should perhaps not be; main goes back when it is refused. */
  async decideOpening(tab: TabWatch): Promise<Decision> {
    const { contents } = tab.entry
    if (this.#opened.has(contents) && this.#opened.get(contents) === contents.getURL()) return passed
    return tab.asking === null && this.#ports.isShown(tab.entry) ? this.#decide(tab, 'open', {}) : passed
  }

  /** True for the profile of a person of the list, or a search for one, that the user was not asked about yet. */
  mustAskToOpen(tab: TabWatch, address: string): boolean { return this.#aboutAddress(tab, address).findings.length > 0 }

  /** Decides about an address before its server hears of it. */
  async decideNavigation(tab: TabWatch, address: string): Promise<boolean> {
    const { act, facts, findings } = this.#aboutAddress(tab, address)
    if (findings.length === 0) return true
    if (tab.asking !== null) return false
    const { decision } = await this.#ask(tab, act, facts, findings)
    if (decision === 'pass') this.#opened.set(tab.entry.contents, address)
    return decision === 'pass'
  }

  #aboutAddress({ entry, approvals }: TabWatch, address: string): { readonly act: ActKind, readonly facts: ActFacts, readonly findings: readonly Finding[] } {
    const situation = this.#ports.situationAt(entry, address)
    const query = situation?.place.kind === 'other_profile' ? null : searchedFor(address)
    const act = query === null ? 'open' : 'search'
    const facts: ActFacts = query === null ? {} : { counterpart: query }
    if (situation?.confidentiality.list !== 'open') return { act, facts, findings: [] }
    // The search box was asked about; what it leads to belongs to it.
    if (act === 'search' && approvals.coversAct('search')) this.#opened.set(entry.contents, address)
    if (this.#opened.get(entry.contents) === address) return { act, facts, findings: [] }
    return { act, facts, findings: this.#ports.verdicts.questionsIn(situation, act, facts) }
  }

  /** Asks about a publishing request that arrived without an approval. */
  async askRequest(tab: TabWatch, act: ActKind, text: string): Promise<boolean> {
    const { decision } = await this.#decide(tab, act, { text })
    return decision === 'pass'
  }

  /** `impossible`: offers that cannot be kept here. */
  async #decide(tab: TabWatch, act: ActKind, facts: ActFacts, impossible: readonly Offer[] = ['strip-pictures', 'mask']): Promise<Decision> {
    const findings = this.#ports.verdicts.questions(tab.entry, act, facts).filter((finding) => act !== 'login' || !this.#isAnswered(tab, finding))
    const decision = findings.length === 0 ? passed : await this.#ask(tab, act, facts, findings.map((finding) => ({ ...finding, offers: finding.offers.filter((offer) => !impossible.includes(offer)) })))
    if (decision.decision === 'pass') this.#ports.hint(tab.entry, act, facts)
    if (decision.decision === 'pass' && act === 'login') this.#answered.set(tab.entry.contents, [...this.#answered.get(tab.entry.contents) ?? [], ...findings.map(({ evidence }) => evidence)])
    return decision
  }

  /** The user went on with this sign-in at the password field already: pressing the button is no other act. */
  #isAnswered(tab: TabWatch, { evidence }: Finding): boolean { return evidence !== '' && (this.#answered.get(tab.entry.contents)?.includes(evidence) ?? false) }

  async #ask(tab: TabWatch, act: ActKind, facts: ActFacts, findings: readonly Finding[]): Promise<Decision> {
    const { situationOf, questions, memory, rules, log, newId, isShown } = this.#ports
    const situation = situationOf(tab.entry)
    // A page that nobody sees cannot have been used just now: it may not ask over another one.
    if (!situation || !isShown(tab.entry)) return refused
    const id = newId()
    tab.asking = id
    try {
      memory.shown(findings)
      const texts = readyTexts(findings)
      const reply = await questions.ask(this.#sheet(tab, id, situation, act, facts.text ?? '', findings, texts), 'dont-send')
      const { answer, choice } = reply
      const isGoingOn = goesOn(reply, findings)
      log(findings, situation, decisionOf(answer, isGoingOn))
      if (isGoingOn) {
        const occasion = { accountId: situation.accountId, act, counterpart: memory.hashOf(facts.counterpart ?? situation.handle) }
        memory.answered(findings, rules, occasion, answer === 'send-remember')
        return passed
      }
      memory.helped(findings.map((finding) => finding.ruleId))
      return this.#otherThanSend(tab, { act, facts, findings }, answer, answer === 'mask' ? maskedText(facts.text ?? '', findings) : texts[choice ?? 0] ?? null)
    } finally {
      tab.asking = null
    }
  }

  #otherThanSend(tab: TabWatch, { act, facts, findings }: { readonly act: ActKind, readonly facts: ActFacts, readonly findings: readonly Finding[] }, answer: OverlayReply['answer'], text: string | null): Decision {
    if (answer === 'use-own') this.#ports.useOwn(tab.entry, wrongValue(findings) ?? '')
    if (answer === 'move') this.#ports.moveDraft(tab.entry, facts.text ?? '')
    if (answer === 'open-other') this.#ports.openOther(tab.entry, ...(act === 'login' ? [tab.entry.contents.getURL()] : []))
    if (answer === 'strip') return { decision: 'strip', text: null }
    return answer === 'use-text' || answer === 'mask' ? { decision: 'refuse', text } : refused
  }

  #ownValue(entry: PageEntry, findings: readonly Finding[]): string | null {
    const evidence = wrongValue(findings)
    return evidence === null ? null : this.#ports.ownValueFor(entry, evidence)
  }

  #sheet(tab: TabWatch, id: string, situation: Situation, act: ActKind, text: string, findings: readonly Finding[], texts: readonly string[]): OverlayView {
    const cut = excerptOf(text, findings.flatMap((finding) => finding.spans))
    const offered = (offer: Offer): boolean => findings.some((finding) => finding.offers.includes(offer))
    return {
      kind: 'ask', id, ...naming(situation), act,
      level: findings.some((finding) => finding.level === 3) ? 3 : 2,
      look: this.#asked++ % 3,
      excerpt: cut.text,
      findings: findings.map((finding) => ({
        ruleId: finding.ruleId, sentence: finding.sentence, evidence: finding.evidence, source: this.#sourceOf(finding.ruleId),
        spans: finding.spans.map((span) => shift(span, cut)).filter((span) => span.end > span.start)
      })),
      offers: (['mask', 'open-other-self', 'strip-pictures', 'use-own-identity', 'consult-routes'] as const).filter(offered),
      ownValue: this.#ownValue(tab.entry, findings),
      isListLocked: situation.confidentiality.list === 'locked',
      suggestedTexts: [...texts],
      reasons: [...reasonsOf(findings)],
      canRemember: findings.every((finding) => finding.level === 2 && finding.ruleId !== 'unknown-self'),
      offerMove: text.trim() !== '' && offered('move-draft'),
      moveAddsAccount: !situation.hasCounterpart
    }
  }

  #sourceOf(ruleId: string): string {
    const rule = this.#ports.rules.find((other) => other.id === ruleId)
    return rule ? sourceOf(rule) : ''
  }
}

/** The reasons of which one must be named to go on; none where no finding wants one. */
const reasonsOf = (findings: readonly Finding[]): readonly GoOnReason[] => findings.find(({ reasons }) => reasons !== undefined)?.reasons ?? []

/** True when the user wants to go on and has named a reason where one is needed. */
const goesOn = ({ answer, choice }: OverlayReply, findings: readonly Finding[]): boolean =>
  (answer === 'send' || answer === 'send-remember') && (reasonsOf(findings).length === 0 || choice !== null)

/** The value of a field that belongs to the other self; null where no finding is about one. */
const wrongValue = (findings: readonly Finding[]): string | null => findings.find(({ offers, evidence }) => offers.includes('use-own-identity') && evidence !== '')?.evidence ?? null

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
  return { ...span, start: within(span.start), end: within(span.end) }
}
