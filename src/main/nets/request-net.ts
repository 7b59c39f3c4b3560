import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import type { EndpointFacts, SeenRequest } from '../../shared/endpoints.ts'
import type { ActKind } from '../../shared/guard/act.ts'
import { parseAddress } from '../../shared/address.ts'
import { draftsIn, isMarkedAsDraft, readingsOf } from '../../shared/drafts.ts'
import { bodyText } from './body-text.ts'
import type { PageNet } from './page-net.ts'
import type { TabDrafts, TabWatch } from './tab-watch.ts'

/** A request within this time after the user's act is the act's, in ms (nets 16); later ones are autosaves. */
const actWindow = 2_500

/** The endpoints of the knowledge in use, with the servers that users run themselves. */
export interface Endpoints {
  readonly mayMatch: (request: Omit<SeenRequest, 'body'>) => boolean
  readonly find: (request: SeenRequest) => EndpointFacts | null
}

export interface RequestJudge {
  /** True when the rules have nothing to ask about this act with this text on this page. */
  readonly isClear: (tab: TabWatch, act: ActKind, text: string) => boolean
  /** Asks the user about a publishing request that the page net did not hold; true lets it go. */
  readonly ask: (tab: TabWatch, act: ActKind, text: string) => Promise<boolean>
  /** True when this page may be led to this address. */
  readonly mayOpen: (tab: TabWatch, address: string) => Promise<boolean>
  /** False when this would carry a login that was just filled to another site. */
  readonly mayCarryLogin: (details: OnBeforeRequestListenerDetails) => boolean
  /** Something was about to leave that the page net had not seen. */
  readonly disagree: (tab: TabWatch) => void
  /** The publishing endpoints of the networks, as the knowledge in use has them. */
  readonly endpoints: Endpoints
}

/** What is judged: a request with the readings of its body. */
interface Outgoing { readonly method: string, readonly path: string, readonly readings: readonly string[], readonly isMarked: boolean, readonly endpoint: EndpointFacts | null }

/**
 * The second net: looks into every request that carries a body. On known networks it knows the publishing endpoints;
 * elsewhere a draft that the rules would ask about leaves only under an approval. It stays silent for autosave, preview
 * and typing notices, and is blind to web sockets.
 */
export class RequestNet {
  readonly #pageNet: PageNet
  readonly #judge: RequestJudge

  constructor(pageNet: PageNet, judge: RequestJudge) {
    this.#pageNet = pageNet
    this.#judge = judge
  }

  /** Installs the listener; a session has one place for it, and this is its only user. */
  attach(session: Session): void {
    session.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, (details, answer) => {
      if (details.resourceType === 'webSocket') this.#noteSocket(details)
      if (!this.#judge.mayCarryLogin(details)) { answer({ cancel: true }); return }
      if (details.method === 'GET' && details.resourceType === 'mainFrame') { this.#open(details, answer); return }
      if (['GET', 'HEAD', 'OPTIONS'].includes(details.method)) { answer({}); return }
      const hasBody = details.uploadData !== undefined && details.uploadData.length > 0
      if (!hasBody && !this.#judge.endpoints.mayMatch({ method: details.method, address: details.url })) { answer({}); return }
      this.#passes(session, details).then((passes) => { answer({ cancel: !passes }) }, (error: unknown) => {
        console.error(`a request could not be judged: ${error instanceof Error ? error.name : typeof error}`)
        answer({ cancel: true })
      })
    })
  }

  #open(details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void): void {
    const tab = details.webContentsId === undefined ? null : this.#pageNet.tab({ id: details.webContentsId })
    if (!tab) { answer({}); return }
    this.#judge.mayOpen(tab, details.url).then((may) => { answer({ cancel: !may }) }, (error: unknown) => {
      console.error(`an address could not be judged: ${error instanceof Error ? error.name : typeof error}`)
      answer({ cancel: true })
    })
  }

  /** The same judgement for requests that no listener sees (the pretend network). */
  passesFor(isOurs: (session: Session) => boolean, outgoing: { readonly address: string, readonly body: string }): Promise<boolean> {
    return this.#judgeTabs(this.#pageNet.tabsOf((contents) => isOurs(contents.session)), 'POST', outgoing.address, () => Promise.resolve(outgoing.body))
  }

  async #passes(session: Session, details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const own = details.webContentsId === undefined ? null : this.#pageNet.tab({ id: details.webContentsId })
    // A service worker's request names no page: it may carry the draft of any page of this session.
    const tabs = own ? [own] : this.#pageNet.tabsOf((contents) => contents.session === session)
    return this.#judgeTabs(tabs, details.method, details.url, () => bodyText(details.uploadData ?? [], session))
  }

  /** The body is read only when it goes to a known endpoint, or when some text could be in it that the rules would ask about. */
  async #judgeTabs(tabs: readonly TabWatch[], method: string, address: string, read: () => Promise<string>): Promise<boolean> {
    const mayMatch = this.#judge.endpoints.mayMatch({ method, address })
    let outgoing: Outgoing | null = null
    const open: { readonly tab: TabWatch, readonly drafts: TabDrafts, readonly carried: readonly string[] }[] = []
    for (const tab of tabs) {
      const drafts = await this.#pageNet.collect(tab)
      if (!mayMatch && this.#needsNoLook(tab, drafts)) continue
      outgoing ??= await this.#read(method, address, read)
      if (tab.approvals.isRefused(method, outgoing.path, outgoing.readings, drafts.sinceAct, drafts.joined)) return false
      // Several composers together are one text: a rule may need words of both.
      open.push({ tab, drafts, carried: draftsIn(outgoing.readings, drafts.frames, drafts.joined) })
    }
    // A request that names no page is that of the page whose draft it carries; else of the one where the user acted last.
    const carriers = open.filter(({ carried }) => carried.length > 0)
    const [latest] = [...open].sort((a, b) => (a.drafts.sinceAct ?? Infinity) - (b.drafts.sinceAct ?? Infinity))
    for (const { tab, drafts, carried } of carriers.length > 0 ? carriers : latest ? [latest] : []) {
      if (outgoing && !(await this.#judgeOne(tab, drafts, carried, outgoing))) return false
    }
    return true
  }

  /** True when nothing is decided about texts of this page, and none that it holds would be asked about. */
  #needsNoLook(tab: TabWatch, drafts: TabDrafts): boolean {
    const texts = [drafts.joined, ...drafts.frames.flatMap((frame) => [frame.draft, ...frame.parts, ...frame.kept])]
    return !tab.approvals.hasRefused() && !tab.approvals.isWaiting() && texts.every((text) => text.trim() === '' || this.#judge.isClear(tab, 'post', text))
  }

  async #read(method: string, address: string, read: () => Promise<string>): Promise<Outgoing> {
    const body = await read()
    const endpoint = this.#judge.endpoints.find({ method, address, body })
    // An unverified row is worth no more than the generic net (domain rules 4.1, row 6).
    return { method, path: parseAddress(address)?.pathname ?? address, readings: readingsOf(body), isMarked: isMarkedAsDraft(address, body), endpoint: endpoint?.confidence === 'U' ? null : endpoint }
  }

  async #judgeOne(tab: TabWatch, drafts: TabDrafts, carried: readonly string[], outgoing: Outgoing): Promise<boolean> {
    const { endpoint } = outgoing
    if (endpoint ? endpoint.act === 'quiet' : outgoing.isMarked) return true
    const open = carried.filter((text) => !tab.approvals.covers(text))
    if (carried.length > 0 && open.length === 0) return true
    if (endpoint) return this.#mayPublish(tab, endpoint.act as ActKind, open.length > 0 ? open : [endpoint.text ?? ''], outgoing)
    return open.length === 0 || this.#mayLeave(tab, 'post', open, drafts, outgoing)
  }

  /** A request to a publishing endpoint, whenever it comes: nothing else is done there. */
  async #mayPublish(tab: TabWatch, act: ActKind, texts: readonly string[], outgoing: Outgoing): Promise<boolean> {
    const text = texts.join('\n')
    const isApproved = text.trim() === '' ? tab.approvals.coversAct(act) : tab.approvals.covers(text)
    return isApproved || this.#judge.isClear(tab, act, text) || this.#ask(tab, act, texts, outgoing)
  }

  async #mayLeave(tab: TabWatch, act: ActKind, texts: readonly string[], drafts: TabDrafts, outgoing: Outgoing): Promise<boolean> {
    const text = texts.join('\n')
    if (tab.approvals.covers(text) || this.#judge.isClear(tab, act, text)) return true
    if (drafts.sinceAct === null || drafts.sinceAct > actWindow) return true
    return this.#ask(tab, act, texts, outgoing)
  }

  async #ask(tab: TabWatch, act: ActKind, texts: readonly string[], { method, path, readings }: Outgoing): Promise<boolean> {
    const text = texts.join('\n')
    this.#judge.disagree(tab)
    // Asked already, by either net: this request is the same act under another path, or a retry.
    if (tab.asking !== null) { tab.approvals.refuse(method, path, text, readings); return false }
    const passes = await this.#judge.ask(tab, act, text)
    if (!passes) { tab.approvals.refuse(method, path, text, readings); return false }
    // The request that was asked about is the first of what was approved.
    for (const part of texts) { tab.approvals.grant(part, act, tab.navigations); tab.approvals.covers(part) }
    if (text.trim() === '') { tab.approvals.grantAct(act); tab.approvals.coversAct(act) }
    return passes
  }

  #noteSocket(details: OnBeforeRequestListenerDetails): void {
    if (details.webContentsId !== undefined) this.#pageNet.noteSocket({ id: details.webContentsId })
  }
}
