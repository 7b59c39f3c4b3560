import type { WebFrameMain } from 'electron'
import { pageContract } from '../../shared/ipc/contract.ts'
import type { Seen } from '../../shared/identities-learn.ts'
import { tellFrame } from '../ipc/serve.ts'
import type { TabWatch } from '../nets/tab-watch.ts'
import { FrameAsk } from '../nets/frame-ask.ts'

/** A page is read and a field is filled within this time, in ms, or not at all. */
const patience = 3_000

/** What is read from and put into the frames of a page, only ever at the user's click in our own window. */
export class PageFacts {
  readonly #seen = new FrameAsk<readonly Seen[]>(patience)
  readonly #filled = new FrameAsk<boolean>(patience)

  /** What the page shows in its main frame and in frames of the same origin. */
  async read(tab: TabWatch): Promise<readonly Seen[]> {
    const top = tab.entry.contents.mainFrame
    const frames = tab.frames().filter((frame) => frame === top || frame.origin === top.origin)
    const seen = await Promise.all(frames.map((frame) => this.#seen.ask(frame, (request) => tellFrame('page', pageContract, frame, 'facts.read', { request }))))
    return seen.flatMap((facts) => facts ?? [])
  }

  /** Puts a value into one field of one frame, as typing would. False when the field is another one by now. */
  async fill(frame: WebFrameMain, id: number, before: string, value: string): Promise<boolean> {
    return await this.#filled.ask(frame, (request) => tellFrame('page', pageContract, frame, 'field.fill', { request, id, before, value })) ?? false
  }

  answerSeen(frame: WebFrameMain, request: number, seen: readonly Seen[]): void { this.#seen.answer(frame, request, seen) }
  answerFilled(frame: WebFrameMain, request: number, filled: boolean): void { this.#filled.answer(frame, request, filled) }
}
