import type { OverlayView } from '../../shared/ipc/shell-view.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import { excerptOf } from './guard-service.ts'
import type { FilePart } from './pictures.ts'
import { naming, type Situation } from './situation.ts'
import type { Questions } from './questions.ts'

/** The draft on its way: banner, pages, text, and what the user had attached. */
interface Moving { readonly id: string, readonly from: PageEntry, readonly target: PageEntry, readonly text: string, readonly files: readonly FilePart[] }

export interface MovePorts {
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly situationOf: (entry: PageEntry) => Situation | null
  /** Opens the account of the other self for the same place (adds it when there is none) and gives its page. */
  readonly openCounterpart: (accountId: string) => PageEntry | null
  readonly copy: (text: string) => Promise<void>
  /** The draft could not be put anywhere, or its files could not; they are still in the old composer. */
  readonly failed: (what: 'draft' | 'files', accountName: string) => void
  /** Back to the account that the draft came from. */
  readonly openAccount: (accountId: string) => void
  readonly area: () => Rectangle
  readonly newId: () => string
}

/**
 * Carries a draft to the other self: text and attached files, never cookies, and never sent. It waits in a visible
 * banner until the user puts it into a composer, copies it, or closes it; the old composer keeps its text.
 */
export class MoveDraft {
  readonly #ports: MovePorts
  /** The draft on its way: banner, page and text. At most one. */
  #moving: Moving | null = null

  constructor(ports: MovePorts) { this.#ports = ports }

  async start(from: PageEntry, text: string): Promise<void> {
    const tab = from.contents.isDestroyed() ? null : this.#ports.pageNet.tab(from.contents)
    const files = tab ? await this.#ports.pageNet.attachedFiles(tab) : []
    const target = this.#ports.openCounterpart(from.accountId)
    const situation = target ? this.#ports.situationOf(target) : null
    if (!target || !situation) { this.#ports.failed('draft', ''); return }
    const id = this.#ports.newId()
    this.#moving = { id, from, target, text, files }
    await this.#offer({ kind: 'draft', id, ...naming(situation), excerpt: excerptOf(text, []).text, composerFound: this.#hasComposer(target) })
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
    const { answer } = await this.#ports.questions.banner(view, () => bannerArea(this.#ports.area(), 'draft'))
    if (!moving || moving.id !== view.id) return
    if (answer === 'copy') await this.#ports.copy(moving.text)
    if (answer === 'paste' && !(await this.#paste(moving))) {
      await this.#offer(view.kind === 'draft' ? { ...view, composerFound: false } : view)
      return
    }
    this.#moving = null
    if (answer === 'paste') await this.#offerUndo(moving)
  }

  async #paste({ target, text, files }: Moving): Promise<boolean> {
    const tab = target.contents.isDestroyed() ? null : this.#ports.pageNet.tab(target.contents)
    if (!tab) return false
    target.contents.focus()
    const placed = await this.#ports.pageNet.place(tab, text, files)
    if (placed.text && !placed.files && files.length > 0) this.#ports.failed('files', this.#ports.situationOf(target)?.accountName ?? '')
    return placed.text
  }

  /** The text is still in the old composer: taking it back only empties the new one, if nothing was changed there. */
  async #offerUndo({ from, target, text }: Moving): Promise<void> {
    const situation = this.#ports.situationOf(target)
    if (!situation) return
    const { answer } = await this.#ports.questions.banner({ kind: 'moved', id: this.#ports.newId(), ...naming(situation) }, () => bannerArea(this.#ports.area(), 'press-again'))
    const tab = answer === 'undo' && !target.contents.isDestroyed() ? this.#ports.pageNet.tab(target.contents) : null
    if (!tab) return
    await this.#ports.pageNet.takeBack(tab, text)
    this.#ports.openAccount(from.accountId)
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

/** Below a field, above it where there is no room below; in the page's corner when its place is not known. Each button has a row of its own. */
export function hintArea(page: Rectangle, field: Rectangle | null, buttons = 0): Rectangle {
  const size = { width: Math.min(480, page.width), height: Math.min(buttons === 0 ? 92 : 72 + 40 * buttons, page.height) }
  const bottom = page.y + page.height
  const below = field ? page.y + field.y + field.height + 4 : bottom
  const above = field ? page.y + field.y - size.height - 4 : bottom
  const y = below + size.height > bottom && above >= page.y ? above : below
  const x = field ? page.x + field.x : page.x + 16
  return {
    x: Math.round(Math.max(page.x, Math.min(x, page.x + page.width - size.width))),
    y: Math.round(Math.max(page.y, Math.min(y, bottom - size.height))), ...size
  }
}
