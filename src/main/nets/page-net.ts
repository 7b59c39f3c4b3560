import type { WebContents, WebFrameMain } from 'electron'
import { pageContract } from '../../shared/ipc/contract.ts'
import type { Payload } from '../../shared/ipc/define.ts'
import type { PageContract } from '../../shared/ipc/contract.ts'
import type { VerbTable } from '../../shared/verbs/table.ts'
import type { FilePart } from '../guard/pictures.ts'
import { tellFrame } from '../ipc/serve.ts'
import type { PageEntry } from '../views/view-registry.ts'
import { startPopUpNet } from './pop-up-net.ts'
import { frameKey, TabWatch, type FrameReport, type TabDrafts } from './tab-watch.ts'

/** A frame has this long to answer a ping, in ms; on time-out the request is judged by what is known (nets 17). */
const pingLimit = 250
/** A page whose net did not report this long after it loaded is shown as not watched, in ms. */
const reportLimit = 2_000
/** A moved draft is placed within this time, in ms, or not at all. */
const placeLimit = 2_000
/** Attached files are handed over within this time, in ms, or stay where they are. */
const giveLimit = 5_000

/** What became of a draft that was put into a page. */
export interface Placed { readonly text: boolean, readonly files: boolean }
const nothingPlaced: Placed = { text: false, files: false }

/** What the gate of every frame of a page needs to know, besides what the frames themselves add up to. */
export type GateFacts = Omit<Payload<PageContract, 'gate.state'>, 'epoch' | 'othersFilled'>

export interface PageNetEvents {
  /** The light of a page, its composers or its drafts changed. */
  readonly changed: (entry: PageEntry) => void
  /** The page went elsewhere or is gone: an open question about it is void. */
  readonly left: (tab: TabWatch) => void
  readonly gateFacts: (entry: PageEntry) => GateFacts
}

/**
 * Main's half of the page net: collects what the frames of each page report, and can ask all of them to flush before a
 * request is judged, because messages and requests race.
 */
export class PageNet {
  readonly #tabs = new Map<number, TabWatch>()
  readonly #waiting = new Map<number, { readonly pending: Set<string | null>, readonly done: () => void }>()
  readonly #placing = new Map<string | null, (placed: Placed) => void>()
  readonly #giving = new Map<string, (files: readonly FilePart[]) => void>()
  readonly #events: PageNetEvents
  readonly #now: () => number
  #pings = 0
  #epoch = 0

  constructor(events: PageNetEvents, now: () => number) {
    this.#events = events
    this.#now = now
  }

  /** Starts watching a page; called when its view is made, before it loads. */
  watch(entry: PageEntry): void {
    const tab = new TabWatch(entry, this.#now)
    const { contents } = entry
    this.#tabs.set(contents.id, tab)
    contents.on('did-navigate', () => { tab.startPage(); this.#events.left(tab); this.#events.changed(entry) })
    // What is held depends on the kind of page, which changes without a load (domain rules 1.6, design fact a).
    contents.on('did-navigate-in-page', () => { tab.navigations++; this.#tellState(tab) })
    contents.on('page-title-updated', () => { this.#tellState(tab) })
    contents.on('did-stop-loading', () => { this.#checkReport(contents, tab) })
    if (entry.isPopUp) startPopUpNet(entry, () => tab.isWatched())
    contents.once('destroyed', () => { this.#tabs.delete(contents.id); this.#events.left(tab) })
    contents.on('render-process-gone', () => { tab.startPage(); this.#events.left(tab) })
  }

  tab(contents: Pick<WebContents, 'id'>): TabWatch | null { return this.#tabs.get(contents.id) ?? null }

  /** Pages that a request without a page (from a service worker) may belong to. */
  tabsOf(isOurs: (contents: WebContents) => boolean): readonly TabWatch[] {
    return [...this.#tabs.values()].filter((tab) => !tab.entry.contents.isDestroyed() && isOurs(tab.entry.contents))
  }

  hello(tab: TabWatch, frame: WebFrameMain): void {
    tab.hello(frame)
    this.#tellState(tab)
    this.#events.changed(tab.entry)
  }

  report(tab: TabWatch, frame: WebFrameMain, report: FrameReport): void {
    const before = tab.composers().length
    tab.report(frame, report)
    this.#tellState(tab)
    if (before !== tab.composers().length) this.#events.changed(tab.entry)
  }

  noteAct(tab: TabWatch, frame: WebFrameMain, draft: string): void {
    tab.noteAct(frame, draft)
    this.#tellState(tab)
  }

  noteFailure(tab: TabWatch): void {
    tab.noteFailure()
    this.#events.changed(tab.entry)
  }

  noteSocket(contents: Pick<WebContents, 'id'>): void {
    const tab = this.tab(contents)
    if (!tab) return
    tab.noteSocket()
    this.#events.changed(tab.entry)
  }

  /** Asks every frame to flush and waits for the answers; then tells what the tab's drafts add up to. */
  async collect(tab: TabWatch): Promise<TabDrafts> {
    const frames = tab.frames()
    const ping = ++this.#pings
    await new Promise<void>((done) => {
      const pending = new Set(frames.filter((frame) => tellFrame('page', pageContract, frame, 'ping', { ping })).map(frameKey))
      if (pending.size === 0) { done(); return }
      this.#waiting.set(ping, { pending, done })
      setTimeout(done, pingLimit)
    })
    this.#waiting.delete(ping)
    return tab.drafts()
  }

  answerPing(tab: TabWatch, frame: WebFrameMain, ping: number, report: FrameReport): void {
    this.report(tab, frame, report)
    const waiting = this.#waiting.get(ping)
    waiting?.pending.delete(frameKey(frame))
    if (waiting?.pending.size === 0) waiting.done()
  }

  /** Puts a draft into a composer of the page, at the user's click. */
  async place(tab: TabWatch, text: string, files: readonly FilePart[]): Promise<Placed> {
    await this.collect(tab)
    return this.#tryFrames(tab, (frame) => tellFrame('page', pageContract, frame, 'draft.place', { text, files: [...files] }))
  }

  /** Takes a draft out of the composer again that holds exactly this text. */
  async takeBack(tab: TabWatch, text: string): Promise<boolean> {
    return (await this.#tryFrames(tab, (frame) => tellFrame('page', pageContract, frame, 'draft.takeBack', { text }))).text
  }

  answerPlaced(frame: WebFrameMain, placed: Placed): void { this.#placing.get(frameKey(frame))?.(placed) }

  /** The files that the user has attached on this page and that are still at hand. */
  async attachedFiles(tab: TabWatch): Promise<readonly FilePart[]> {
    const asked = tab.frames().map((frame) => new Promise<readonly FilePart[]>((done) => {
      const request = ++this.#pings
      const key = `${frameKey(frame)} ${request}`
      this.#giving.set(key, done)
      if (!tellFrame('page', pageContract, frame, 'files.give', { request })) done([])
      setTimeout(() => { this.#giving.delete(key); done([]) }, giveLimit)
    }))
    return (await Promise.all(asked)).flat()
  }

  /** Counts only from the frame that was asked. */
  answerFiles(frame: WebFrameMain, request: number, files: readonly FilePart[]): void { this.#giving.get(`${frameKey(frame)} ${request}`)?.(files) }

  async #tryFrames(tab: TabWatch, tell: (frame: WebFrameMain) => boolean): Promise<Placed> {
    for (const frame of tab.placesForDrafts()) {
      const placed = await new Promise<Placed>((done) => {
        this.#placing.set(frameKey(frame), done)
        if (!tell(frame)) done(nothingPlaced)
        setTimeout(() => { done(nothingPlaced) }, placeLimit)
      })
      this.#placing.delete(frameKey(frame))
      if (placed.text) return placed
    }
    return nothingPlaced
  }

  #checkReport(contents: WebContents, tab: TabWatch): void {
    setTimeout(() => {
      if (contents.isDestroyed() || contents.isLoading()) return
      tab.noteUnwatched()
      this.#events.changed(tab.entry)
    }, reportLimit)
  }

  /** Newer tables of names, for every frame that is open. */
  useTables(verbs: readonly VerbTable[]): void {
    for (const tab of this.#tabs.values()) for (const frame of tab.frames()) tellFrame('page', pageContract, frame, 'vocabulary', { verbs: verbs as Payload<PageContract, 'vocabulary'>['verbs'] })
  }

  /** What verdicts rest on has changed (identities): every verdict that a frame still keeps is void. */
  renew(): void {
    this.#epoch++
    for (const tab of this.#tabs.values()) this.#tellState(tab)
  }

  /** The button is often in another frame than the editor, so every frame learns that a composer is filled (nets 4). Told on change only. */
  #tellState(tab: TabWatch): void {
    const facts = this.#events.gateFacts(tab.entry)
    for (const frame of tab.frames()) {
      const state = { epoch: this.#epoch + tab.navigations, othersFilled: tab.othersFilled(frame), ...facts }
      if (tab.isNews(frame, JSON.stringify(state))) tellFrame('page', pageContract, frame, 'gate.state', state)
    }
  }
}
