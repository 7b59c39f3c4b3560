import type { Rectangle } from '../../shared/layout.ts'
import type { OverlayView, overlayAnswers } from '../../shared/ipc/shell-view.ts'

export type OverlayAnswer = (typeof overlayAnswers)[number]
/** An answer, with the number of the suggested text where one was chosen. */
export interface OverlayReply { readonly answer: OverlayAnswer, readonly choice: number | null }

/** The part of the window that questions need. */
export interface OverlaySurface { readonly showOverlay: (area: Rectangle | 'all' | null) => void }

/** Where an entry is shown: over the whole window, or at a place that follows the window's size. */
type Area = 'all' | (() => Rectangle)

interface Entry { readonly view: OverlayView, readonly area: Area, readonly fallback: OverlayAnswer, readonly settle: (reply: OverlayReply) => void }

/** Kinds that cover the window; the others are small banners that a question may push aside. */
const isQuestion = (entry: Entry): boolean => entry.area === 'all'

/**
 * Everything that main asks the user, one thing at a time. Each entry has a safe answer, which counts whenever the
 * window closes, the overlay crashes, or the page that was asked about goes away.
 */
export class Questions {
  #entries: Entry[] = []
  #shown: Entry | null = null
  readonly #surface: OverlaySurface
  readonly #changed: (view: OverlayView | null) => void
  readonly #isCovered: (view: OverlayView) => boolean

  /** `isCovered`: the self of the view is locked; its entries wait, unseen, until it is open again. */
  constructor(surface: OverlaySurface, changed: (view: OverlayView | null) => void, isCovered: (view: OverlayView) => boolean = () => false) {
    this.#isCovered = isCovered
    this.#surface = surface
    this.#changed = changed
  }

  /** What the overlay shows now. */
  current(): OverlayView | null { return this.#shown?.view ?? null }

  /** True while an entry of this kind waits or is shown. */
  has(kind: OverlayView['kind']): boolean { return this.#entries.some((entry) => entry.view.kind === kind) }

  /** Puts a question over the whole window and waits. */
  ask(view: OverlayView, fallback: OverlayAnswer): Promise<OverlayReply> {
    return this.#add(view, 'all', fallback)
  }

  /** Shows a small banner; an older banner of the same kind gives way. */
  banner(view: OverlayView, area: () => Rectangle): Promise<OverlayReply> {
    for (const entry of this.#entries.filter((other) => !isQuestion(other) && other.view.kind === view.kind)) this.#settle(entry, 'close')
    return this.#add(view, area, 'close')
  }

  /** Changes what an entry shows, for example when a composer was found. Unknown ids change nothing. */
  update(id: string, change: (view: OverlayView) => OverlayView): void {
    this.#entries = this.#entries.map((entry) => (entry.view.id === id ? { ...entry, view: change(entry.view) } : entry))
    this.#shown = null
    this.#refresh()
  }

  /** The user's answer. False when nothing with this id is shown: an answer to something older is worth nothing. */
  answer(id: string, answer: OverlayAnswer, choice: number | null = null): boolean {
    const entry = this.#entries.find((other) => other.view.id === id)
    if (!entry || entry !== this.#shown) return false
    this.#settle(entry, answer, choice)
    return true
  }

  /** Settles matching entries with their safe answer. */
  dismiss(matches: (view: OverlayView) => boolean = () => true): void {
    for (const entry of this.#entries.filter((other) => matches(other.view))) this.#settle(entry, entry.fallback)
  }

  /** A self was locked or opened. */
  coverChanged(): void { this.#refresh() }

  /** Puts what is shown into its place; again when the window's size has changed. */
  place(): void {
    const area = this.#shown?.area ?? null
    this.#surface.showOverlay(typeof area === 'function' ? area() : area)
  }

  #add(view: OverlayView, area: Area, fallback: OverlayAnswer): Promise<OverlayReply> {
    return new Promise((settle) => {
      this.#entries.push({ view, area, fallback, settle })
      this.#refresh()
    })
  }

  #settle(entry: Entry, answer: OverlayAnswer, choice: number | null = null): void {
    this.#entries = this.#entries.filter((other) => other !== entry)
    this.#refresh()
    entry.settle({ answer, choice })
  }

  #refresh(): void {
    const open = this.#entries.filter(({ view }) => !this.#isCovered(view))
    const next = open.find(isQuestion) ?? open.at(-1) ?? null
    if (next === this.#shown) return
    this.#shown = next
    this.#changed(next?.view ?? null)
    this.place()
  }
}
