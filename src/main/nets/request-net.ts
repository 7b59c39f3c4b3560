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

/** What is judged: a request with the readings of its body. */
interface Outgoing { readonly method: string, readonly path: string, readonly readings: readonly string[], readonly isMarked: boolean }

async function readOutgoing(method: string, address: string, read: () => Promise<string>): Promise<Outgoing> {
  const body = await read()
  return { method, path: parseAddress(address)?.pathname ?? address, readings: readingsOf(body), isMarked: isMarkedAsDraft(address, body) }
}

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
  passesFor(isOurs: (session: Session) => boolean, outgoing: { readonly address: string, readonly body: string }): Promise<boolean> {
    return this.#judgeTabs(this.#pageNet.tabsOf((contents) => isOurs(contents.session)), 'POST', outgoing.address, () => Promise.resolve(outgoing.body))
  }

  async #passes(session: Session, details: OnBeforeRequestListenerDetails): Promise<boolean> {
    const own = details.webContentsId === undefined ? null : this.#pageNet.tab({ id: details.webContentsId })
    // A service worker's request names no page: it may carry the draft of any page of this session.
    const tabs = own ? [own] : this.#pageNet.tabsOf((contents) => contents.session === session)
    return this.#judgeTabs(tabs, details.method, details.url, () => bodyText(details.uploadData ?? [], session))
  }

  /** The body is read only when some text could be in it that the rules would ask about. */
  async #judgeTabs(tabs: readonly TabWatch[], method: string, address: string, read: () => Promise<string>): Promise<boolean> {
    let outgoing: Outgoing | null = null
    for (const tab of tabs) {
      const drafts = await this.#pageNet.collect(tab)
      const texts = [drafts.joined, ...drafts.frames.flatMap((frame) => [frame.draft, ...frame.parts, ...frame.kept])]
      if (!tab.approvals.hasRefused() && texts.every((text) => text.trim() === '' || this.#judge.isClear(tab, text))) continue
      outgoing ??= await readOutgoing(method, address, read)
      if (tab.approvals.isRefused(method, outgoing.path, outgoing.readings)) return false
      // Several composers together are one text: a rule may need words of both.
      const open = draftsIn(outgoing.readings, drafts.frames, drafts.joined).filter((text) => !tab.approvals.covers(text))
      if (open.length > 0 && !(await this.#mayLeave(tab, open, drafts, outgoing))) return false
    }
    return true
  }

  async #mayLeave(tab: TabWatch, texts: readonly string[], drafts: TabDrafts, { method, path, isMarked }: Outgoing): Promise<boolean> {
    const text = texts.join('\n')
    if (tab.approvals.covers(text) || this.#judge.isClear(tab, text) || isMarked) return true
    if (drafts.sinceAct === null || drafts.sinceAct > actWindow) return true
    tab.noteMissed(this.#now().toISOString())
    // Asked already, by either net: this request is the same act under another path, or a retry.
    if (tab.asking !== null) { tab.approvals.refuse(method, path, text); return false }
    const passes = await this.#judge.ask(tab, text)
    if (passes) for (const part of texts) tab.approvals.grant(part)
    else tab.approvals.refuse(method, path, text)
    return passes
  }

  #noteSocket(details: OnBeforeRequestListenerDetails): void {
    if (details.webContentsId !== undefined) this.#pageNet.noteSocket({ id: details.webContentsId })
  }
}
