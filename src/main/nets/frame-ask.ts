import type { WebFrameMain } from 'electron'
import { frameKey } from './tab-watch.ts'

/** Asks frames for something and waits for the answer, which counts only from the frame that was asked. */
export class FrameAsk<T> {
  readonly #waiting = new Map<string, (answer: T) => void>()
  readonly #patience: number
  #requests = 0

  /** `patience`: how long an answer may take, in ms. */
  constructor(patience: number) { this.#patience = patience }

  /** The frame's answer; null when it is gone or took too long. `send` hands the question over and tells whether it could. */
  async ask(frame: WebFrameMain, send: (request: number) => boolean): Promise<T | null> {
    const request = ++this.#requests
    const key = `${frameKey(frame)} ${request}`
    const answer = await new Promise<T | null>((done) => {
      this.#waiting.set(key, done)
      setTimeout(() => { done(null) }, this.#patience)
      if (!send(request)) done(null)
    })
    this.#waiting.delete(key)
    return answer
  }

  answer(frame: WebFrameMain, request: number, answer: T): void { this.#waiting.get(`${frameKey(frame)} ${request}`)?.(answer) }
}
