import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import { naming, type Situation } from './guard-service.ts'
import { excerptOf } from './guard-service.ts'
import type { Questions } from './questions.ts'

export interface MovePorts {
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly situationOf: (entry: PageEntry) => Situation | null
  /** Opens the account of the other self for the same place (adds it when there is none) and gives its page. */
  readonly openCounterpart: (accountId: string) => PageEntry | null
  readonly copy: (text: string) => Promise<void>
  /** The draft could not be put anywhere; it is still in its old composer. */
  readonly failed: (accountName: string) => void
  readonly area: () => Rectangle
  readonly newId: () => string
}

/**
 * Carries a draft to the other self: text only, never cookies, and never sent. The text waits in a visible banner
 * until the user puts it into a composer, copies it, or closes it; the old composer keeps its text.
 */
export class MoveDraft {
  readonly #ports: MovePorts
  /** The draft on its way: banner, page and text. At most one. */
  #moving: { readonly id: string, readonly target: PageEntry, readonly text: string } | null = null

  constructor(ports: MovePorts) { this.#ports = ports }

  start(from: PageEntry, text: string): void {
    const target = this.#ports.openCounterpart(from.accountId)
    const situation = target ? this.#ports.situationOf(target) : null
    if (!target || !situation) { this.#ports.failed(''); return }
    const id = this.#ports.newId()
    this.#moving = { id, target, text }
    void this.#offer({ kind: 'draft', id, ...naming(situation), excerpt: excerptOf(text, []).text, composerFound: this.#hasComposer(target) })
  }

  /** A page's composers changed: the banner tells whether there is one to paste into. */
  refresh(entry: PageEntry): void {
    const moving = this.#moving
    if (moving?.target.contents !== entry.contents) return
    const composerFound = this.#hasComposer(entry)
    this.#ports.questions.update(moving.id, (view) => (view.kind === 'draft' ? { ...view, composerFound } : view))
  }

  async #offer(view: OverlayView): Promise<void> {
    const moving = this.#moving
    const answer = await this.#ports.questions.banner(view, () => bannerArea(this.#ports.area(), 'draft'))
    if (!moving || moving.id !== view.id) return
    if (answer === 'copy') await this.#ports.copy(moving.text)
    if (answer === 'paste' && !(await this.#paste(moving.target, moving.text))) {
      await this.#offer(view.kind === 'draft' ? { ...view, composerFound: false } : view)
      return
    }
    this.#moving = null
  }

  async #paste(target: PageEntry, text: string): Promise<boolean> {
    const tab = this.#ports.pageNet.tab(target.contents)
    if (!tab || target.contents.isDestroyed()) return false
    target.contents.focus()
    return this.#ports.pageNet.place(tab, text)
  }

  #hasComposer(entry: PageEntry): boolean {
    return (this.#ports.pageNet.tab(entry.contents)?.composers().length ?? 0) > 0
  }
}

/** Lower middle of the page, where composers rarely are; sizes in CSS pixels, as the overlay draws them. */
export function bannerArea(page: Rectangle, kind: 'draft' | 'press-again'): Rectangle {
  const width = Math.min(500, page.width)
  const height = Math.min(kind === 'draft' ? 268 : 72, page.height)
  return { x: page.x + Math.round((page.width - width) / 2), y: page.y + page.height - height - 16, width, height }
}

/** Beside a field, below it when there is room; in the page's corner when its place is not known. */
export function hintArea(page: Rectangle, field: Rectangle | null): Rectangle {
  const size = { width: Math.min(480, page.width), height: Math.min(92, page.height) }
  const wanted = field ? { x: page.x + field.x, y: page.y + field.y + field.height + 4 } : { x: page.x + 16, y: page.y + page.height }
  return {
    x: Math.round(Math.max(page.x, Math.min(wanted.x, page.x + page.width - size.width))),
    y: Math.round(Math.max(page.y, Math.min(wanted.y, page.y + page.height - size.height))), ...size
  }
}
