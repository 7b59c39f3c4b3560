import type { Sent } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import { hasClosedPart } from './closed.ts'
import { composersOf, fieldsOf, textOf } from './composer.ts'
import { isVisible } from './elements.ts'
import { isConnected } from './native.ts'
import { audienceOf, textAround } from './surroundings.ts'

export type Report = Sent<PageContract, 'draft.changed'>

/** A text is remembered this long after it was last seen in a composer, in ms: its request may come late. */
const keepFor = 60_000
const longestDraft = 200_000
/** A composer that is emptied within this time after Enter, in ms, was sent by it. */
const enterFor = 2_500
/** What stands around a composer is read anew after this time, in ms: it means a walk through the page. */
const aroundFor = 2_000

/**
 * What this frame's composers hold, and held a moment ago. Pages empty the editor first and send afterwards, so the
 * text is read before the page runs (nets 3).
 */
export class Drafts {
  readonly #windows: () => readonly Window[]
  readonly #touched = new Set<HTMLElement>()
  #kept: { readonly text: string, readonly at: number }[] = []
  #last: { readonly text: string, readonly at: number } | null = null
  #lastAct: number | null = null
  /** A press of Enter in a composer of which nothing tells that it sends; it did when the composer is empty afterwards. */
  #enter: { readonly composer: HTMLElement, readonly text: string, readonly at: number } | null = null
  #wantsSurroundings = false
  #around: { readonly at: number, readonly composer: HTMLElement | null, readonly audience: Report['audience'], readonly text: string } = { at: -Infinity, composer: null, audience: null, text: '' }

  /** `windows` are this frame and the same-origin frames that have no net of their own. */
  constructor(windows: () => readonly Window[]) { this.#windows = windows }

  touch(composer: HTMLElement): void { this.#touched.add(composer) }

  /** Whether main needs the visible text around the composer. */
  wantSurroundings(wants: boolean): void { this.#wantsSurroundings = wants }

  /** Notes the user's act; called before the page sees it. */
  noteAct(): void {
    this.#lastAct = performance.now()
    this.capture()
  }

  /** Enter was pressed where nothing says that it sends. */
  noteEnter(composer: HTMLElement): void {
    this.#touched.add(composer)
    const text = textOf(composer)
    if (text.trim() !== '') this.#enter = { composer, text, at: performance.now() }
  }

  /** Ms since an Enter that turned out to send, and what it sent; null when there was none lately. */
  sentByEnter(): { readonly since: number, readonly composer: HTMLElement, readonly text: string } | null {
    const enter = this.#enter
    if (!enter || performance.now() - enter.at > enterFor || textOf(enter.composer).trim() !== '') return null
    return { since: performance.now() - enter.at, composer: enter.composer, text: enter.text }
  }

  /** Looks for composers that the user has not typed into (drafts that the page put back). */
  scan(): void { for (const window of this.#windows()) for (const composer of composersOf(window.document)) this.#touched.add(composer) }

  /** A one-line input that turns out to be what a send control sends. */
  touchAll(composers: readonly HTMLElement[]): void { for (const composer of composers) this.#touched.add(composer) }

  filled(): readonly HTMLElement[] {
    for (const composer of this.#touched) if (!isConnected(composer)) this.#touched.delete(composer)
    return [...this.#touched].filter((composer) => isVisible(composer) && textOf(composer).trim() !== '')
  }

  text(): string { return this.filled().map(textOf).join('\n').slice(0, longestDraft) }

  /**
   * Notes what has just been typed, so that it is known even when a button in another frame makes the page empty the
   * editor. True when the composers were empty before: the other frames must learn of it at once (nets 4).
   */
  follow(): boolean {
    const text = this.text()
    const wasEmpty = this.#last === null
    this.#last = text.trim() === '' ? null : { text, at: performance.now() }
    return wasEmpty && this.#last !== null
  }

  /** Remembers the present text under "a moment ago". */
  capture(): void {
    const text = this.text()
    const now = performance.now()
    this.#kept = this.#kept.filter((entry) => now - entry.at < keepFor && entry.text !== text)
    if (text.trim() !== '') this.#kept = [{ text, at: now }, ...this.#kept].slice(0, 5)
  }

  report(): Report {
    const now = performance.now()
    const draft = this.text()
    const entered = this.sentByEnter()
    const acts = [...(this.#lastAct === null ? [] : [now - this.#lastAct]), ...(entered ? [entered.since] : [])]
    return {
      draft,
      parts: this.filled().map((composer) => textOf(composer).slice(0, longestDraft)).slice(0, 20),
      kept: [...new Set([...(entered ? [{ text: entered.text, at: now }] : []), ...(this.#last ? [this.#last] : []), ...this.#kept].filter((entry) => now - entry.at < keepFor && entry.text !== draft).map((entry) => entry.text))].slice(0, 5),
      fields: this.#windows().flatMap((window) => fieldsOf(window.document)).slice(0, 30),
      hasComposer: this.#windows().some((window) => composersOf(window.document).length > 0),
      sinceAct: acts.length > 0 ? Math.min(...acts) : null,
      ...this.#aroundComposer(now),
      hasClosedPart: hasClosedPart()
    }
  }

  #aroundComposer(now: number): Pick<Report, 'audience' | 'surroundings'> {
    const composer = this.filled()[0] ?? [...this.#touched].at(-1) ?? null
    if (composer !== this.#around.composer || now - this.#around.at > aroundFor) {
      this.#around = { at: now, composer, audience: composer ? audienceOf(composer) : null, text: composer && this.#wantsSurroundings ? textAround(composer) : '' }
    }
    return { audience: this.#around.audience, surroundings: this.#around.text }
  }
}
