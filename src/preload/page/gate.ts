import type { ActKind } from '../../shared/guard/act.ts'
import type { Payload } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { classify, decidingEvents, gatedEvents, type HeldAct } from './classify.ts'
import { composerAmong, fieldKind } from './composer.ts'
import { elementsOf } from './elements.ts'
import type { Drafts, Report } from './drafts.ts'

/** What follows from a passed act (a submit after its click, a script's own click) may come this much later, in ms. */
const cascade = 1_000

/** One permission for one act: made for exactly this gesture on exactly this element, used up by the first that fits. */
export interface Pass { readonly token: string, readonly held: HeldAct, readonly until: number }

export interface GatePorts {
  readonly drafts: Drafts
  /** An act was held: decides, and repeats it when it may pass. */
  readonly hold: (held: HeldAct) => Promise<void>
  /** The approved act was seen again and went through. */
  readonly arrived: (token: string) => void
}

/**
 * Stands before the page: every act that could send something is either known to be clear for exactly this text, or
 * stopped before any handler of the page sees it. The decision is made here and at once; main decides afterwards.
 */
export class Gate {
  readonly #ports: GatePorts
  #state: Payload<PageContract, 'gate.state'> = { othersFilled: false, holdTextless: [] }
  #verdict: { readonly key: string, readonly clear: readonly ActKind[] } | null = null
  #pass: Pass | null = null
  #cascadeUntil = 0
  /** While main decides, every further act is stopped and forgotten. */
  #deciding = false
  #swallowKeyUp = false

  constructor(ports: GatePorts) { this.#ports = ports }

  /** Capture phase on `window`: before the page's own first listener. Adding twice is harmless. */
  readonly attach = (window: Window): void => {
    for (const type of gatedEvents) window.addEventListener(type, this.#onEvent, { capture: true, passive: false })
  }

  setState(state: Payload<PageContract, 'gate.state'>): void { this.#state = state }

  /** Main's verdict on exactly this report. */
  setVerdict(report: Pick<Report, 'draft' | 'fields'>, clear: readonly ActKind[]): void { this.#verdict = { key: keyOf(report), clear } }

  /** Lets the repeated act through, once. */
  grant(pass: Pass): void { this.#pass = pass }
  /** True when the pass with this token was not used. */
  isUnused(token: string): boolean { return this.#pass?.token === token }
  revoke(token: string): void { if (this.#pass?.token === token) this.#pass = null }

  readonly #onEvent = (event: Event): void => {
    if (event.type === 'keyup') { this.#onKeyUp(event); return }
    const path = elementsOf(event)
    if (event.isTrusted && isActLike(event, path)) this.#ports.drafts.noteAct()
    const held = classify(event, path, { drafts: this.#ports.drafts, othersFilled: this.#state.othersFilled, holdTextless: this.#state.holdTextless })
    if (!held || this.#mayPass(event, held)) return
    stop(event)
    if (event.type === 'keydown') this.#swallowKeyUp = true
    if (!decidingEvents.has(event.type) || this.#deciding) return
    this.#deciding = true
    void this.#ports.hold(held).finally(() => { this.#deciding = false })
  }

  /** A page may send on the release of a key whose press was stopped. */
  #onKeyUp(event: Event): void {
    if (!this.#swallowKeyUp || !event.isTrusted || (event as KeyboardEvent).key !== 'Enter') return
    this.#swallowKeyUp = false
    stop(event)
  }

  #mayPass(event: Event, held: HeldAct): boolean {
    if (this.#usesPass(event, held)) return true
    // What the passed act sets off by itself belongs to it; another press by the user does not.
    if (performance.now() < this.#cascadeUntil && (!event.isTrusted || event.type === 'submit')) return true
    if (this.#deciding) return false
    return !this.#state.othersFilled && this.#verdict?.key === keyOf(this.#ports.drafts.report()) && this.#verdict.clear.includes(held.act)
  }

  #usesPass(event: Event, held: HeldAct): boolean {
    const pass = this.#pass
    if (!pass || performance.now() > pass.until || !fits(event, held, pass.held)) return false
    if (decidingEvents.has(event.type)) {
      this.#pass = null
      this.#cascadeUntil = performance.now() + cascade
      this.#ports.arrived(pass.token)
    }
    return true
  }
}

/** The same gesture on the same element; the steps of a click (press, release) fit a click. */
function fits(event: Event, held: HeldAct, approved: HeldAct): boolean {
  if (approved.gesture === 'submit') return event.type === 'submit' && held.form === approved.form
  if (approved.gesture === 'key') return event.type === 'keydown' && held.element === approved.element
  return held.gesture === 'click' && held.element === approved.element
}

const keyOf = (report: Pick<Report, 'draft' | 'fields'>): string => JSON.stringify([report.draft, report.fields])

/** A click outside editables or a sending key: what can set off a request. Moving the caret and typing cannot. */
function isActLike(event: Event, path: readonly HTMLElement[]): boolean {
  if (event.type === 'keydown') return ['Enter', ' '].includes((event as KeyboardEvent).key)
  if (event.type !== 'pointerdown' && event.type !== 'click' && event.type !== 'submit') return false
  return composerAmong(path) === null && !path.some((element) => fieldKind(element) !== null)
}

function stop(event: Event): void {
  // Preventing a touch would also prevent the click that decides.
  if (event.type !== 'touchstart' && event.type !== 'touchend') event.preventDefault()
  event.stopImmediatePropagation()
}
