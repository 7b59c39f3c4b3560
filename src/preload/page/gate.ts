import type { ActKind } from '../../shared/guard/act.ts'
import type { Payload } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { classify, decidingEvents, gatedEvents, isSendKey, type HeldAct } from './classify.ts'
import { composerAmong, isOneLiner, learnEnter } from './composer.ts'
import { elementsOf } from './elements.ts'
import { fieldKind } from './fields.ts'
import type { Drafts, Report } from './drafts.ts'

/** What follows from a passed act (a submit after its click, a script's own click) may come this much later, in ms. */
const cascade = 1_000
/** A script's own click or key belongs to the user's act for this long, in ms; a form may be checked before it is submitted. */
const scriptFor = 2_000
const submitFor = 15_000
/** Pages empty a composer a moment after the key that sent it, in ms. */
const enterSettles = 300

/** One permission for one act: this gesture, this element, this text; used up by the first that fits. */
export interface Pass {
  readonly token: string
  readonly held: HeldAct
  /** `textKey` of the frame when it was asked about: another text is another act. */
  readonly text: string
  readonly until: number
}

export interface GatePorts {
  readonly drafts: Drafts
  /** An act was held: decides, and repeats it when it may pass. */
  readonly hold: (held: HeldAct, text: string) => Promise<void>
  /** The approved act was seen again and went through. */
  readonly arrived: (token: string) => void
  /** An act could not be judged and was held back: the user must learn why nothing happened. */
  readonly failed: () => void
  /** The user is doing something that may send; said before the page sees it. */
  readonly noted: () => void
  /** A small act went on untouched, and main may have a word about it. */
  readonly done: (held: HeldAct) => void
}

/**
 * Stands before the page: every act that could send something is either known to be clear for exactly this text, or
 * stopped before any handler of the page sees it. The decision is made here and at once; main decides afterwards.
 */
export class Gate {
  readonly #ports: GatePorts
  #state: Payload<PageContract, 'gate.state'> = { epoch: 0, othersFilled: false, holdTextless: [], watchPaste: false, wantsSurroundings: false, wantsPeople: false, hideSuggestions: false }
  #verdict: { readonly key: string, readonly clear: readonly ActKind[] } | null = null
  #pass: Pass | null = null
  #cascade: { readonly until: number, readonly text: string, readonly form: HTMLElement | null } = { until: 0, text: '', form: null }
  /** While main decides, every further act is stopped and forgotten. */
  #deciding = false
  #swallowKeyUp = false
  /** When the user last did something that can set off more. */
  #lastTrusted = -Infinity

  constructor(ports: GatePorts) { this.#ports = ports }

  /** Capture phase on `window`: before the page's own first listener. Adding twice is harmless. */
  readonly attach = (window: Window): void => {
    for (const type of gatedEvents) window.addEventListener(type, this.#onEvent, { capture: true, passive: false })
    window.addEventListener('drop', this.#onDrop, { capture: true, passive: true })
  }

  get state(): Payload<PageContract, 'gate.state'> { return this.#state }

  setState(state: Payload<PageContract, 'gate.state'>): void {
    if (state.epoch !== this.#state.epoch) this.#verdict = null
    this.#state = state
  }

  /** Main's verdict on exactly this report. */
  setVerdict(report: VerdictFacts, clear: readonly ActKind[]): void { this.#verdict = { key: keyOf(report), clear } }

  /** Lets the repeated act through, once. */
  grant(pass: Pass): void {
    this.#pass = pass
    this.#swallowKeyUp = false
  }

  /** True when the pass with this token was not used. */
  isUnused(token: string): boolean { return this.#pass?.token === token }

  readonly #onDrop = (event: Event): void => { if (event.isTrusted) this.#ports.noted() }

  readonly #onEvent = (event: Event): void => {
    try {
      this.#judge(event)
    } catch {
      // Never open on an error of our own: what could send something is stopped, and the user can press again.
      if (!decidingEvents.has(event.type) || (event.type === 'keydown' && (event as KeyboardEvent).key !== 'Enter')) return
      stop(event)
      this.#ports.failed()
    }
  }

  #judge(event: Event): void {
    if (event.type === 'keyup') { this.#onKeyUp(event); return }
    // Only the first button presses; the others open menus and tabs.
    if (event instanceof MouseEvent && event.button !== 0) return
    const path = elementsOf(event)
    this.#noteUser(event, path)
    if (event.type === 'keydown') this.#swallowKeyUp = false
    const held = classify(event, path, { drafts: this.#ports.drafts, othersFilled: this.#state.othersFilled, holdTextless: this.#state.holdTextless })
    if (!held || this.#isSmall(event, held) || this.#usesPass(event, held) || this.#belongsToPassed(event, held)) return
    if (!this.#isByUser(event)) { this.#refuseScript(event); return }
    if (this.#mayPass(event, held)) return
    this.#stop(event, held)
  }

  /** What the user does is told before the page sees it. */
  #noteUser(event: Event, path: readonly HTMLElement[]): void {
    if (event.isTrusted && isActLike(event, path)) {
      if (event.type !== 'submit') this.#lastTrusted = performance.now()
      this.#ports.drafts.noteAct()
      this.#ports.noted()
    }
    this.#noteEnter(event, path)
  }

  /** The user's own event, or what a script makes of one shortly after. */
  #isByUser(event: Event): boolean {
    const sinceUser = performance.now() - this.#lastTrusted
    if (event.type === 'submit') return sinceUser < submitFor
    return event.isTrusted || (decidingEvents.has(event.type) && sinceUser < scriptFor)
  }

  /**
   * An act by a script alone is never judged by its text: whether it passes would tell the page what the user keeps
   * apart. So what could send is stopped whatever it says, without a question, and its other events are let alone.
   */
  #refuseScript(event: Event): void { if (decidingEvents.has(event.type)) stop(event) }

  /** Enter in a place of which nothing tells that it sends: whether it did shows afterwards (nets 2). */
  #noteEnter(event: Event, path: readonly HTMLElement[]): void {
    if (event.type !== 'keydown' || !event.isTrusted || (event as KeyboardEvent).key !== 'Enter' || (event as KeyboardEvent).shiftKey || (event as KeyboardEvent).isComposing) return
    const composer = composerAmong(path) ?? path.find(isOneLiner)
    if (!composer) return
    this.#lastTrusted = performance.now()
    this.#ports.drafts.noteEnter(composer)
    setTimeout(() => {
      if (this.#ports.drafts.sentByEnter()?.composer !== composer) return
      learnEnter(composer)
      this.#ports.drafts.noteAct()
      this.#ports.noted()
    }, enterSettles)
  }

  /** An act that goes on untouched; main is told when it has happened. */
  #isSmall(event: Event, held: HeldAct): boolean {
    if (!held.mustHold && event.type === 'click' && event.isTrusted) this.#ports.done(held)
    return !held.mustHold
  }

  #stop(event: Event, held: HeldAct): void {
    stop(event)
    if (event.type === 'keydown') this.#swallowKeyUp = true
    if (!decidingEvents.has(event.type) || this.#deciding) return
    this.#deciding = true
    void this.#ports.hold(held, this.#textKey()).finally(() => { this.#deciding = false })
  }

  /** A page may send on the release of a key whose press was stopped. */
  #onKeyUp(event: Event): void {
    if (!this.#swallowKeyUp || !event.isTrusted || (event as KeyboardEvent).key !== 'Enter') return
    this.#swallowKeyUp = false
    stop(event)
  }

  #mayPass(event: Event, held: HeldAct): boolean {
    if (this.#deciding || held.isTelling) return false
    const isClear = !this.#state.othersFilled && this.#verdict?.key === keyOf(this.#ports.drafts.report()) && this.#verdict.clear.includes(held.act)
    // The submit that follows a click belongs to it.
    if (isClear && (event.type === 'click' || event.type === 'keydown') && event.isTrusted) this.#ports.done(held)
    return isClear
  }

  /** What the passed act sets off by itself belongs to it, as long as the text is the same; another press by the user does not. */
  #belongsToPassed(event: Event, held: HeldAct): boolean {
    const { until, text, form } = this.#cascade
    if (performance.now() >= until || (event.isTrusted && event.type !== 'submit')) return false
    return this.#textKey() === text && (form === null || held.form === form)
  }

  #usesPass(event: Event, held: HeldAct): boolean {
    const pass = this.#pass
    if (!pass || performance.now() > pass.until || !fits(event, held, pass.held) || this.#textKey() !== pass.text) return false
    if (decidingEvents.has(event.type)) {
      this.#pass = null
      this.#cascade = { until: performance.now() + cascade, text: pass.text, form: pass.held.form }
      this.#ports.arrived(pass.token)
    }
    return true
  }

  /** What this frame's composers hold, without differences in spacing that editors make when they gain or lose the focus. */
  #textKey(): string { return this.#ports.drafts.text().replace(/\s+/g, ' ').trim() }
}

/** The same gesture on the same element; the steps of a click (press, release) fit a click. */
function fits(event: Event, held: HeldAct, approved: HeldAct): boolean {
  if (approved.gesture === 'submit') return event.type === 'submit' && held.form === approved.form
  if (approved.gesture === 'key') return event.type === 'keydown' && held.element === approved.element && JSON.stringify(held.key) === JSON.stringify(approved.key)
  return held.gesture === 'click' && held.element === approved.element
}

/** The facts of a report that a verdict rests on. */
type VerdictFacts = Pick<Report, 'draft' | 'fields' | 'audience' | 'surroundings'>
const keyOf = ({ draft, fields, audience, surroundings }: VerdictFacts): string => JSON.stringify([draft, fields, audience, surroundings])

/** Keys that with Ctrl, Cmd or Alt only edit or move. */
const editing = /^(?:[acvxyzbiuACVXYZBIU]|Arrow.*|Home|End|Backspace|Delete|Control|Meta|Alt|Shift)$/

/** A click outside editables, a sending key or a shortcut: what can set off a request. Moving the caret and typing cannot. */
function isActLike(event: Event, path: readonly HTMLElement[]): boolean {
  const composer = composerAmong(path)
  if (event.type === 'keydown') {
    const { key, ctrlKey, metaKey, altKey } = event as KeyboardEvent
    if ((ctrlKey || metaKey || altKey) && key !== 'Enter') return !editing.test(key)
    if (composer) return isSendKey(event as KeyboardEvent, composer)
    return ['Enter', ' '].includes(key)
  }
  if (event.type !== 'pointerdown' && event.type !== 'click' && event.type !== 'submit') return false
  return composer === null && !path.some((element) => fieldKind(element) !== null)
}

function stop(event: Event): void {
  // Preventing a touch would also prevent the click that decides.
  if (event.type !== 'touchstart' && event.type !== 'touchend') event.preventDefault()
  event.stopImmediatePropagation()
}
