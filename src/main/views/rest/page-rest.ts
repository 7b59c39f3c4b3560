import type { WebFrameMain } from 'electron'
import { pageContract } from '../../../shared/ipc/contract.ts'
import { FrameAsk } from '../../nets/frame-ask.ts'
import { tellFrame } from '../../ipc/serve.ts'
import type { TabWatch } from '../../nets/tab-watch.ts'

/** A page that does not say within this time, in ms, what it holds stays awake. */
const patience = 2_000

export interface Scroll { readonly x: number, readonly y: number }
interface Answer { readonly unsent: boolean, readonly scroll: Scroll }

/** Asks the frames of a page what would be lost if it were closed. */
export class PageRest {
  readonly #asked = new FrameAsk<Answer>(patience)

  /** Where the page is scrolled to; null when it holds something unsent, or when one of its frames does not say. */
  async canRest(tab: TabWatch): Promise<Scroll | null> {
    // The page may be gone when the answers are there; then none of this can be asked of it any more.
    const [frames, top] = [tab.frames(), tab.entry.contents.mainFrame]
    const answers = await Promise.all(frames.map((frame) => this.#asked.ask(frame, (request) => tellFrame('page', pageContract, frame, 'rest.ask', { request }))))
    if (answers.length === 0 || answers.some((answer) => answer === null || answer.unsent)) return null
    return answers[frames.indexOf(top)]?.scroll ?? { x: 0, y: 0 }
  }

  answer(frame: WebFrameMain, request: number, answer: Answer): void { this.#asked.answer(frame, request, answer) }

  /** Brings the user back to where they were. */
  scrollBack(frame: WebFrameMain, scroll: Scroll): void { if (scroll.x > 0 || scroll.y > 0) tellFrame('page', pageContract, frame, 'rest.scroll', { ...scroll }) }
}
