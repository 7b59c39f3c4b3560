import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** Seconds that a copied secret stays on the clipboard. */
export const secondsOnClipboard = 30

export interface TimedClipboardPorts {
  readonly write: (text: string) => Promise<void>
  readonly read: () => Promise<string>
  readonly clear: () => void
  /** Runs the work after so many milliseconds, unless the answer is called first. */
  readonly after: (milliseconds: number, work: () => void) => () => void
}

/** What was copied, without the text itself: enough to know it again. */
interface Copied { readonly key: Buffer, readonly mark: Buffer, readonly cancel: () => void }

const markOf = (key: Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest()

/** Secrets go onto the clipboard for half a minute; what somebody else put there since then stays. */
export class TimedClipboard {
  readonly #ports: TimedClipboardPorts
  #copied: Copied | null = null

  constructor(ports: TimedClipboardPorts) { this.#ports = ports }

  /** True while a copy may still be there. */
  get holds(): boolean { return this.#copied !== null }

  /** Answers after how many seconds it is cleared. */
  async copy(text: string): Promise<number> {
    this.#copied?.cancel()
    await this.#ports.write(text)
    const key = randomBytes(32)
    this.#copied = { key, mark: markOf(key, text), cancel: this.#ports.after(secondsOnClipboard * 1_000, () => { void this.clearNow() }) }
    return secondsOnClipboard
  }

  /** Clears it at once if it still holds the last copy: when time is up, at the lock, and when the app ends. */
  async clearNow(): Promise<void> {
    const copied = this.#copied
    if (copied === null) return
    copied.cancel()
    this.#copied = null
    if (timingSafeEqual(markOf(copied.key, await this.#ports.read()), copied.mark)) this.#ports.clear()
  }
}
