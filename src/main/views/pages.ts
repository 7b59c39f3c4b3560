import type { NavigationEntry, Session, WebContentsView } from 'electron'
import { parseAddress } from '../../shared/address.ts'
import type { LoadError } from '../../shared/ipc/shell-view.ts'
import type { Account } from '../../shared/state/app-state.ts'
import { loadErrorOf } from './load-error.ts'
import { keepInside, type ExitPorts } from './navigation-guard.ts'
import { makePageView } from './page-view.ts'
import type { Scroll } from './rest/page-rest.ts'
import type { PageEntry, ViewRegistry } from './view-registry.ts'

/** An account's page and what is known of it besides the account's entry. */
export interface OpenPage {
  readonly entry: PageEntry
  readonly view: WebContentsView
  title: string
  loading: boolean
  error: LoadError | null
  /** True from the moment that it is asked to close for a sleep until it has. */
  isResting: boolean
  /** Whoever waits for what becomes of that. */
  rested: () => void
}

/** What is kept of a page that sleeps, in memory only. */
interface Asleep { readonly title: string, readonly entries: NavigationEntry[], readonly index: number, readonly scroll: Scroll }

export interface PagesPorts extends ExitPorts {
  readonly registry: ViewRegistry
  readonly sessionFor: (account: Account) => Session
  readonly watch: (entry: PageEntry) => void
  readonly window: { readonly addPage: (view: WebContentsView) => void, readonly removePage: (view: WebContentsView) => void, readonly asksToLeave: (host: string) => boolean }
  readonly changed: () => void
  /** A custom site's own icon and title. */
  readonly icons: (accountId: string, addresses: readonly string[]) => void
  readonly titled: (accountId: string, title: string) => void
  /** The user opened an account's page. */
  readonly opened: (accountId: string) => void
  /** A page that slept is loaded again: back to where the user was. */
  readonly woken: (entry: PageEntry, scroll: Scroll) => void
  readonly shortcuts: (contents: WebContentsView['webContents']) => void
}

/** The open accounts' pages: makes them on first use, keeps them alive, and knows how they fare. */
export class Pages {
  readonly #open = new Map<string, OpenPage>()
  readonly #asleep = new Map<string, Asleep>()
  readonly #ports: PagesPorts

  constructor(ports: PagesPorts) { this.#ports = ports }

  find(accountId: string): OpenPage | null { return this.#open.get(accountId) ?? null }

  /** Everything that is loaded. */
  awake(): readonly PageEntry[] { return [...this.#open.values()].filter(({ isResting }) => !isResting).map(({ entry }) => entry) }
  isAsleep(accountId: string): boolean { return this.#asleep.has(accountId) }
  /** The title of an account's page, also while it sleeps. */
  titleOf(accountId: string): string { return this.#open.get(accountId)?.title ?? this.#asleep.get(accountId)?.title ?? '' }

  /** The account's page; made and loaded when it is not open yet, woken when it sleeps. */
  open(account: Account): OpenPage {
    this.#ports.opened(account.id)
    const known = this.#open.get(account.id)
    if (known && !known.isResting) return known
    if (known) this.#drop(account.id, known)
    const view = makePageView(this.#ports.sessionFor(account))
    const entry: PageEntry = { accountId: account.id, contents: view.webContents, isPopUp: false }
    const page: OpenPage = { entry, view, title: this.titleOf(account.id), loading: true, error: null, isResting: false, rested: () => undefined }
    this.#open.set(account.id, page)
    this.#ports.registry.add(entry)
    this.#ports.watch(entry)
    this.#ports.window.addPage(view)
    this.#ports.shortcuts(view.webContents)
    keepInside(entry, account.networkId === 'rehearsal' ? 'rehearsal' : 'https', this.#ports)
    this.#follow(page, account)
    const asleep = this.#asleep.get(account.id)
    if (asleep) this.#wake(page, asleep)
    else load(page, account.address)
    return page
  }

  close(accountId: string): void {
    this.#asleep.delete(accountId)
    const page = this.#open.get(accountId)
    if (page) this.#drop(accountId, page)
  }

  closeAll(): void { for (const id of Array.from(this.#open.keys())) this.close(id) }

  /** Closes a page and keeps what is needed to bring it back. A page that asks to be left alone before it closes stays awake. Ends when it is known which. */
  async sleep(accountId: string, scroll: Scroll): Promise<void> {
    const page = this.#open.get(accountId)
    if (!page || page.isResting || page.error !== null || page.view.webContents.isDestroyed()) return
    const { navigationHistory } = page.entry.contents
    this.#asleep.set(accountId, { title: page.title, entries: navigationHistory.getAllEntries(), index: navigationHistory.getActiveIndex(), scroll })
    page.isResting = true
    await new Promise<void>((done) => {
      page.rested = done
      page.entry.contents.close({ waitForBeforeUnload: true })
    })
  }

  #wake(page: OpenPage, { entries, index, scroll }: Asleep): void {
    const { contents, accountId } = page.entry
    this.#asleep.delete(accountId)
    contents.navigationHistory.restore({ entries, index }).then(() => { if (!contents.isDestroyed()) this.#ports.woken(page.entry, scroll) }, () => undefined) // a failure is told by did-fail-load
  }

  #drop(accountId: string, page: OpenPage): void {
    this.#open.delete(accountId)
    this.#ports.window.removePage(page.view)
    page.view.webContents?.close()
  }

  /** Loads again; after a failed first load or a crash this starts at the address that was wanted. */
  reload(accountId: string, fallback: string): void {
    const page = this.#open.get(accountId)
    if (!page || page.view.webContents.isDestroyed()) return
    const { contents } = page.entry
    const failed = page.error
    page.error = null
    page.loading = true
    if (failed?.kind === 'unresponsive') contents.forcefullyCrashRenderer()
    if (contents.getURL() === '' || contents.getURL() === 'about:blank') load(page, fallback)
    else contents.reload()
    this.#ports.changed()
  }

  #follow(page: OpenPage, account: Account): void {
    const { contents } = page.entry
    const { changed } = this.#ports
    const set = (change: Partial<Pick<OpenPage, 'title' | 'loading' | 'error'>>): void => { Object.assign(page, change); changed() }
    // Without an answer Electron would silently stay, and a link would seem dead.
    contents.on('will-prevent-unload', (event) => {
      // The page holds something that is not saved: nobody is asked, it stays awake.
      if (page.isResting) { page.isResting = false; this.#asleep.delete(account.id); page.rested(); return }
      if (this.#ports.window.asksToLeave(hostOf(contents.getURL()))) event.preventDefault()
    })
    contents.on('did-start-loading', () => { set({ loading: true }) })
    contents.on('did-stop-loading', () => { set({ loading: false }) })
    contents.on('did-navigate', () => { set({ error: null }) })
    contents.on('did-navigate-in-page', () => { changed() })
    contents.on('page-title-updated', (_event, title, isExplicit) => {
      set({ title })
      if (account.networkId === null && isExplicit) this.#ports.titled(account.id, title)
    })
    contents.on('page-favicon-updated', (_event, addresses) => { if (account.networkId === null) this.#ports.icons(account.id, addresses) })
    contents.on('did-fail-load', (_event, code, name, address, isMainFrame) => {
      const error = isMainFrame ? loadErrorOf(code, name, address) : null
      if (error) set({ error, loading: false })
    })
    contents.on('render-process-gone', (_event, details) => {
      if (details.reason !== 'clean-exit') set({ error: loadErrorOf('crashed', details.reason, contents.getURL() || account.address), loading: false })
    })
    contents.on('unresponsive', () => { set({ error: loadErrorOf('unresponsive', 'unresponsive', contents.getURL()) }) })
    contents.on('responsive', () => { if (page.error?.kind === 'unresponsive') set({ error: null }) })
    contents.once('destroyed', () => {
      if (this.#open.get(account.id) === page) {
        this.#open.delete(account.id)
        if (page.isResting) this.#ports.window.removePage(page.view)
      }
      page.rested()
      changed()
    })
  }
}

function load(page: OpenPage, address: string): void {
  // A failed load is told by `did-fail-load`; the promise repeats it.
  page.entry.contents.loadURL(address).catch(() => undefined)
}

const hostOf = (address: string): string => parseAddress(address)?.hostname ?? ''
