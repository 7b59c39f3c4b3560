import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import type { SelfId } from '../../shared/persona.ts'
import type { Origins } from './origins.ts'

export interface ClipboardPorts {
  readonly read: () => Promise<string>
  readonly origins: Origins
  readonly activeSelf: () => SelfId
  /** More may come from the other self now. */
  readonly changed: () => void
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * Buttons of pages ("Copy link") fill the clipboard without any event that a frame could see. So the clipboard is looked
 * at when the window comes and goes and before the self changes: what is new since then was copied in the present self.
 */
export class ClipboardWatch {
  readonly #ports: ClipboardPorts
  #last: string | null = null

  constructor(ports: ClipboardPorts) { this.#ports = ports }

  /** The window has the focus again: what stands in the clipboard now came from elsewhere. */
  async arrive(): Promise<void> { this.#last = hashOf(await this.#ports.read()) }

  /** The window loses the focus, or this self is about to be left. */
  async leave(): Promise<void> {
    const self = this.#ports.activeSelf()
    // Some systems ask the program that filled the clipboard: the other self's page does not wait for that.
    await setImmediate()
    const text = await this.#ports.read()
    const hash = hashOf(text)
    const isNew = this.#last !== null && hash !== this.#last
    this.#last = hash
    if (!isNew) return
    this.#ports.origins.noteText(self, text)
    this.#ports.changed()
  }
}
