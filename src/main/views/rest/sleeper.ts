import { mostAwake, toSleep, type AwakePage } from '../../../shared/rest.ts'
import type { PageEntry } from '../view-registry.ts'
import type { Scroll } from './page-rest.ts'

/** After a page was opened it is looked this much later, in ms, whether another one can go to sleep: a switch waits for nothing. */
const lookAfter = 3_000
/** What had to stay awake is looked at again after this time, in ms. */
const lookAgainAfter = 15_000

export interface SleeperPorts {
  /** All pages that are loaded. */
  readonly awake: () => readonly PageEntry[]
  readonly isOn: () => boolean
  /** True while the user sees the page, or it does something that sleep would break off. */
  readonly isBusy: (entry: PageEntry) => boolean
  /** Asks the page itself; null when it must stay awake. */
  readonly canRest: (entry: PageEntry) => Promise<Scroll | null>
  /** Ends when the page sleeps or has refused to. */
  readonly sleep: (accountId: string, scroll: Scroll) => Promise<void>
  readonly after: (work: () => void, milliseconds: number) => void
}

/** Puts pages to sleep that were not used for the longest time, so that only a few stay awake. */
export class Sleeper {
  readonly #ports: SleeperPorts
  readonly #openedAt = new Map<string, number>()
  /** How many sounds and videos play. */
  readonly #playing = new WeakMap<PageEntry['contents'], number>()
  readonly #calling = new WeakSet<PageEntry['contents']>()
  #turn = 0
  /** Raised with each look that is planned: only the latest is taken. */
  #looks = 0

  constructor(ports: SleeperPorts) { this.#ports = ports }

  /** Follows what a page plays. */
  watch({ contents }: PageEntry): void {
    const count = (change: number): void => { this.#playing.set(contents, Math.max(0, (this.#playing.get(contents) ?? 0) + change)) }
    contents.on('media-started-playing', () => { count(1) })
    contents.on('media-paused', () => { count(-1) })
    contents.on('did-navigate', () => { this.#playing.delete(contents); this.#calling.delete(contents) })
  }

  /** The page was given the camera, the microphone or the screen: until it goes elsewhere this counts as a call. */
  noteCall(contents: PageEntry['contents']): void { this.#calling.add(contents) }

  /** The user opened this account's page. */
  opened(accountId: string): void {
    this.#openedAt.set(accountId, ++this.#turn)
    this.lookSoon()
  }

  /** Looks a little later who can go to sleep. */
  lookSoon(): void { this.#lookAfter(lookAfter) }

  #lookAfter(milliseconds: number): void {
    const wanted = ++this.#looks
    this.#ports.after(() => { if (wanted === this.#looks) void this.#look() }, milliseconds)
  }

  async #look(): Promise<void> {
    const { isOn, awake, canRest, sleep } = this.#ports
    if (!isOn()) return
    const seen = new Set<string>()
    for (let chosen = this.#next(seen); chosen !== null; chosen = this.#next(seen)) {
      const entry = awake().find(({ accountId }) => accountId === chosen)
      const scroll = entry ? await canRest(entry) : null
      // The user may have come back to it while it was asked.
      if (entry && scroll && this.#next(seen) === chosen) await sleep(chosen, scroll)
      // It sleeps now, or it does not want to: in both cases it is somebody else's turn.
      seen.add(chosen)
    }
    if (awake().length > mostAwake) this.#lookAfter(lookAgainAfter)
  }

  #next(seen: ReadonlySet<string>): string | null {
    const pages = this.#ports.awake().map((entry): AwakePage => ({ accountId: entry.accountId, openedAt: this.#openedAt.get(entry.accountId) ?? 0, mustStay: seen.has(entry.accountId) || this.#isBusy(entry) }))
    return toSleep(pages)[0] ?? null
  }

  #isBusy(entry: PageEntry): boolean {
    const { contents } = entry
    return contents.isLoading() || contents.isCurrentlyAudible() || contents.isDevToolsOpened() || (this.#playing.get(contents) ?? 0) > 0 || this.#calling.has(contents) || this.#ports.isBusy(entry)
  }
}
