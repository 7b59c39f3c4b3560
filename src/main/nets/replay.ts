import type { WebContents } from 'electron'
import type { z } from 'zod'
import type { pageContract } from '../../shared/ipc/contract.ts'
import type { PageEntry } from '../views/view-registry.ts'

type ReplayInput = z.output<typeof pageContract['act.replay']['input']>

/** An approved paste follows at once or not at all, in ms. */
const pasteFor = 2_000

/**
 * Repeats an approved act as real input, so that the page sees a trusted event. Only for a token that was approved for
 * this very page, and once: a page that asks again gets nothing.
 */
export class Replay {
  readonly #approved = new Map<string, number>()
  /** Pages that may paste, each with the end of its time. */
  readonly #pastes = new Map<number, ReturnType<typeof setTimeout>>()
  readonly #pressAgain: (entry: PageEntry, show: boolean) => void

  readonly #isShown: (contents: WebContents) => boolean

  /** `pressAgain` shows or hides the banner "press again now" for a page; `isShown` tells whether the user sees the page. */
  constructor(pressAgain: (entry: PageEntry, show: boolean) => void, isShown: (contents: WebContents) => boolean) {
    this.#pressAgain = pressAgain
    this.#isShown = isShown
  }

  approve(webContentsId: number, token: string): void { this.#approved.set(token, webContentsId) }

  send(contents: WebContents, token: string, point: ReplayInput['point'], key: ReplayInput['key']): boolean {
    if (this.#approved.get(token) !== contents.id) return false
    this.#approved.delete(token)
    if (!this.#isShown(contents)) return false
    contents.focus()
    if (point) click(contents, point)
    else if (key) press(contents, key)
    return point !== null || key !== null
  }

  approvePaste(contents: WebContents): void {
    clearTimeout(this.#pastes.get(contents.id))
    this.#pastes.set(contents.id, setTimeout(() => { this.#pastes.delete(contents.id) }, pasteFor))
  }

  /** Pastes again what was held; once for each approval, and when the frame says that it is ready for it. */
  pasteAgain(contents: WebContents, plain: boolean): void {
    if (!this.#pastes.delete(contents.id) || !this.#isShown(contents)) return
    contents.focus()
    if (plain) contents.pasteAndMatchStyle()
    else contents.paste()
  }

  /** The frame saw the act pass, or asks that the user presses again. */
  passed(entry: PageEntry, token: string, arrived: boolean): void {
    this.#approved.delete(token)
    this.#pressAgain(entry, !arrived)
  }
}

function click(contents: WebContents, point: { readonly x: number, readonly y: number }): void {
  const zoom = contents.getZoomFactor()
  const place = { x: Math.round(point.x * zoom), y: Math.round(point.y * zoom) }
  contents.sendInputEvent({ type: 'mouseDown', button: 'left', clickCount: 1, ...place })
  contents.sendInputEvent({ type: 'mouseUp', button: 'left', clickCount: 1, ...place })
}

function press(contents: WebContents, key: NonNullable<ReplayInput['key']>): void {
  const held = [['control', key.control], ['meta', key.meta], ['alt', key.alt], ['shift', key.shift]] as const
  const modifiers = held.flatMap(([name, isDown]) => (isDown ? [name] : []))
  const keyCode = key.name === 'Enter' ? 'Return' : 'Space'
  contents.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
  contents.sendInputEvent({ type: 'char', keyCode, modifiers })
  contents.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
}
