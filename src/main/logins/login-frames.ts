import type { WebFrameMain } from 'electron'
import { pageContract } from '../../shared/ipc/contract.ts'
import type { LoginSight, LoginValues } from '../../shared/logins/login-form.ts'
import { secureOrigin } from '../../shared/logins/match.ts'
import { tellFrame } from '../ipc/serve.ts'
import type { PageNet } from '../nets/page-net.ts'
import { frameKey } from '../nets/tab-watch.ts'
import type { PageEntry } from '../views/view-registry.ts'

/** A frame that does not answer within this time, in ms, is left out. */
const answerLimit = 1_000

/** What a frame told of its form. */
export interface SeenFrame { readonly frame: WebFrameMain, readonly isMain: boolean, readonly sight: LoginSight }

/** The frames of a page, as far as logins are concerned: asks them for their forms, and fills one. */
export class LoginFrames {
  readonly #pageNet: Pick<PageNet, 'tab'>
  readonly #waiting = new Map<string, (sight: LoginSight) => void>()
  #requests = 0

  constructor(pageNet: Pick<PageNet, 'tab'>) { this.#pageNet = pageNet }

  /** Asks every frame of a page. */
  async look(entry: PageEntry): Promise<readonly SeenFrame[]> {
    const frames = entry.contents.isDestroyed() ? [] : this.#pageNet.tab(entry.contents)?.frames() ?? []
    const request = ++this.#requests
    const seen = await Promise.all(frames.map(async (frame) => ({ frame, sight: await this.#ask(frame, request) })))
    return seen.flatMap(({ frame, sight }) => (sight ? [{ frame, isMain: isTop(frame), sight }] : []))
  }

  /** Counts only from a frame that was asked. */
  answer(frame: WebFrameMain, request: number, sight: LoginSight): void { this.#waiting.get(`${frameKey(frame)} ${request}`)?.(sight) }

  /**
   * Gives values to the form of a frame, if the frame is at this very moment still of that origin, and so are all frames
   * around it. False when it is not, or is gone.
   */
  put(frame: WebFrameMain, token: string, origin: string, values: LoginValues): boolean {
    return ownOrigin(frame) === origin && tellFrame('page', pageContract, frame, 'login.put', { token, origin, values })
  }

  #ask(frame: WebFrameMain, request: number): Promise<LoginSight | null> {
    const key = `${frameKey(frame)} ${request}`
    return new Promise<LoginSight | null>((done) => {
      this.#waiting.set(key, done)
      if (!tellFrame('page', pageContract, frame, 'login.look', { request })) done(null)
      setTimeout(() => { done(null) }, answerLimit)
    }).finally(() => { this.#waiting.delete(key) })
  }
}

const isTop = (frame: WebFrameMain): boolean => { try { return frame.parent === null } catch { return false } } // the frame is gone

/**
 * The https origin of a frame by its address, when Chromium says the same, and every frame around it has it too; else
 * null. A sandboxed frame has an address but no origin of its own.
 */
export function ownOrigin(frame: WebFrameMain): string | null {
  try {
    const origin = secureOrigin(frame.url)
    if (origin === null) return null
    for (let at: WebFrameMain | null = frame; at; at = at.parent) if (at.origin !== origin || secureOrigin(at.url) !== origin) return null
    return origin
  } catch {
    return null // Electron throws for a frame that is gone
  }
}
