import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { parseAddress } from '../../shared/address.ts'
import { draftsIn, isMarkedAsDraft, readingsOf } from '../../shared/drafts.ts'
import { bodyText } from './body-text.ts'
import type { PageNet } from './page-net.ts'
import type { TabDrafts, TabWatch } from './tab-watch.ts'

/** A request within this time after the user's act is the act's, in ms (nets 16); later ones are autosaves. */
const actWindow = 2_500

export interface RequestJudge {
  /** True when the rules have nothing to ask about this text on this page. */
  readonly isClear: (tab: TabWatch, text: string) => boolean
  /** Asks the user about a publishing request that the page net did not hold; true lets it go. */
  readonly ask: (tab: TabWatch, text: string) => Promise<boolean>
}

/** What is judged: a request that carries a body. */
interface Outgoing { readonly method: string, readonly address: string, readonly body: string }

/**
 * The second net: looks into every request that carries a body. A draft that the rules would ask about leaves only
 * under an approval. It stays silent for autosave, preview and typing notices, and is blind to web sockets.
 */
export class RequestNet {
  readonly #pageNet: PageNet
  readonly #judge: RequestJudge
  readonly #now: () => Date

  constructor(pageNet: PageNet, judge: RequestJudge, now: () => Date) {
    this.#pageNet = pageNet
    this.#judge = judge
    this.#now = now
  }

  /** Installs the listener; a session has one place for it, and this is its only user. */
  attach(session: Session): void {
    session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
      if (details.resourceType === 'webSocket') this.#noteSocket(details)
      if (['GET', 'HEAD', 'OPTIONS'].includes(details.method) || !details.uploadData || details.uploadData.length === 0) { answer({}); return }
      this.#passes(session, details).then((passes) => { answer({ cancel: !passes }) }, (error: unknown) => {
        console.error(`a request could not be judged: ${error instanceof Error ? error.name : typeof error}`)
        answer({ cancel: true })
      })
    })
  }

  /** The same judgement for requests that no listener sees (the pretend network). */
  passesFor(isOurs: (session: Session) => boolean, outgoing: Omit<Outgoing, 'method'>): Promise<boolean> {
    return this.#judgeTabs(this.#pageNet.tabsOf((contents) => isOurs(contents.session)), { method: 'POST', ...outgoing })
  }

  async #passes(session: Session, details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const own = details.webContentsId === undefined ? null : this.#pageNet.tab({ id: details.webContentsId })
    // A service worker's request names no page: it may carry the draft of any page of this session.
    const tabs = own ? [own] : this.#pageNet.tabsOf((contents) => contents.session === session)
    if (tabs.length === 0) return true
    return this.#judgeTabs(tabs, { method: details.method, address: details.url, body: await bodyText(details.uploadData ?? [], session) })
  }

  async #judgeTabs(tabs: readonly TabWatch[], outgoing: Outgoing): Promise<boolean> {
    const readings = readingsOf(outgoing.body)
    for (const tab of tabs) {
      const drafts = await this.#pageNet.collect(tab)
      for (const text of draftsIn(readings, drafts.frames, drafts.joined)) {
        if (!(await this.#mayLeave(tab, text, drafts, outgoing))) return false
      }
    }
    return true
  }

  async #mayLeave(tab: TabWatch, text: string, drafts: TabDrafts, { method, address, body }: Outgoing): Promise<boolean> {
    if (tab.approvals.covers(text) || this.#judge.isClear(tab, text)) return true
    const path = parseAddress(address)?.pathname ?? address
    if (isMarkedAsDraft(address, body)) return true
    if (tab.approvals.isRefused(method, path, text)) return false
    if (drafts.sinceAct === null || drafts.sinceAct > actWindow) return true
    tab.noteMissed(this.#now().toISOString())
    // Asked already, by either net: this request is the same act under another path, or a retry.
    if (tab.asking !== null) { tab.approvals.refuse(method, path, text); return false }
    const passes = await this.#judge.ask(tab, text)
    if (!passes) tab.approvals.refuse(method, path, text)
    return passes
  }

  #noteSocket(details: OnBeforeRequestListenerDetails): void {
    if (details.webContentsId !== undefined) this.#pageNet.noteSocket({ id: details.webContentsId })
  }
}
