import { addAccount, changeAccount, counterpartOf, landingAccount, moveAccount, removeAccount, reorderAccounts } from '../shared/accounts.ts'
import { customAddress, hostName, parseAddress, registrableDomain } from '../shared/address.ts'
import type { ClientsStatus } from '../shared/clients/status.ts'
import type { LockView } from '../shared/lock/lock-view.ts'
import type { GuardLight, IdentitiesView, Notice, Screen, ShellView, WarningsView } from '../shared/ipc/shell-view.ts'
import type { LoginsStatus } from '../shared/logins/login.ts'
import { networkById, networkFor } from '../shared/networks/index.ts'
import { passkeysOn } from '../shared/passkeys.ts'
import { otherSelf, type SelfId } from '../shared/persona.ts'
import { Refusal } from '../shared/result.ts'
import type { Account, AppState } from '../shared/state/app-state.ts'
import type { PageNet } from './nets/page-net.ts'
import { keychainAccessGroup } from './passkeys/access-group.ts'
import type { Sessions } from './sessions/sessions.ts'
import { lightOf } from './light-of.ts'
import { openPart, placeName, snapshot, windowTitle } from './snapshot.ts'
import type { StateFile } from './storage/state-file.ts'
import type { OpenPage, Pages } from './views/pages.ts'
import type { MainWindow } from './window.ts'

export interface DeskPorts {
  readonly file: Pick<StateFile, 'state' | 'change'>
  readonly pages: Pages
  readonly sessions: Pick<Sessions, 'selfOf' | 'open' | 'clear' | 'clearHosts'>
  readonly window: Pick<MainWindow, 'showPage' | 'setFrame' | 'setTitle' | 'focusContent' | 'afterShell'>
  readonly pageNet: Pick<PageNet, 'tab'>
  readonly publish: (view: ShellView) => void
  readonly newId: () => string
  readonly testRuntime: boolean
  /** The self is about to change. */
  readonly leaving: () => void
  readonly warnings: (state: AppState) => WarningsView
  readonly aboutIdentities: (state: AppState) => IdentitiesView
  readonly clients: () => ClientsStatus
  readonly lock: () => LockView
  readonly logins: () => LoginsStatus
  /** An account was taken away: what was remembered for it goes too. */
  readonly removed: (accountId: string) => void
  /** The user's folder when it cannot be written: then only the explanation is shown. */
  readonly unwritable: string | null
}

/** What is on the desk: accounts, the open page, the screen. Every wish of the shell ends here; every change is one snapshot. */
export class Desk {
  readonly #ports: DeskPorts
  #screen: Screen
  #notices: readonly Notice[] = []
  #switches = 0
  #queued = false
  /** The account in the frame; null when none is open. */
  #openId: string | null = null
  /** The name of the account that is opened as soon as the shell is there. */
  #opening: string | null = null

  constructor(ports: DeskPorts) {
    this.#ports = ports
    this.#screen = ports.file.state.welcomed ? 'page' : 'welcome'
    if (ports.unwritable !== null) { this.#screen = 'cannot-save'; this.notify('save-failed', ports.unwritable) }
  }

  get state(): AppState { return this.#ports.file.state }
  get screen(): Screen { return this.#screen }
  account(id: string | null): Account | null { return this.state.accounts.find((account) => account.id === id) ?? null }

  /** Opens where the user left off. */
  start(): void {
    if (this.#ports.unwritable !== null) return
    if (this.state.welcomed && !this.#isLocked(this.state.activeSelf)) this.#landSoon()
    this.refresh()
  }

  /** A self was locked or opened: behind the lock nothing is loaded, and after it the user is where they were. */
  lockChanged(): void {
    const self = this.state.activeSelf
    if (this.#ports.lock().locked.professional && ['clients', 'toolkit'].includes(this.#screen)) this.#screen = 'page'
    if (this.state.welcomed && this.#screen === 'page' && this.#openId === null && !this.#isLocked(self)) this.#land()
    this.refresh()
    this.#focusSoon()
  }

  view(): ShellView {
    const { pages, testRuntime } = this.#ports
    return snapshot({
      state: this.state, screen: this.#screen, open: this.#open(), titles: (id) => pages.titleOf(id), isAsleep: (id) => pages.isAsleep(id),
      notices: this.#notices, warnings: this.#screen === 'warnings' ? this.#ports.warnings(openPart(this.state, this.#ports.lock())) : null, aboutIdentities: this.#screen === 'identities' ? this.#ports.aboutIdentities(openPart(this.state, this.#ports.lock())) : null, clients: this.#ports.clients(), logins: this.#ports.logins(), lock: this.#ports.lock(), passkeys: passkeysOn(process.platform, keychainAccessGroup), testRuntime, switches: this.#switches, opening: this.#opening
    })
  }

  /** Tells the shell and places the page, once for all changes of this turn. */
  refresh(): void {
    if (this.#queued) return
    this.#queued = true
    queueMicrotask(() => {
      this.#queued = false
      const view = this.view()
      const { window } = this.#ports
      window.setFrame(view.rail, view.testRuntime)
      window.setTitle(windowTitle(view))
      const page = view.screen === 'page' && view.page && !view.page.mismatch && !view.page.error ? this.#open()?.page : null
      window.showPage(page?.view ?? null)
      this.#ports.publish(view)
    })
  }

  show(screen: Screen): void {
    if (this.#ports.unwritable !== null) return
    this.#screen = screen
    this.refresh()
    if (screen !== 'page') this.#focusSoon()
  }

  /** One click: the other self, at the same network's account when there is one; the current self from another screen back to its page. */
  switchTo(self: SelfId): void {
    if (!this.state.welcomed) return
    const isCurrent = self === this.state.activeSelf
    const landing = this.#isLocked(self) || (isCurrent && this.#openId !== null) ? null : landingAccount(this.state, self, this.account(this.#openId))
    if (landing) { this.openAccount(landing.id); return }
    if (!isCurrent) {
      this.#ports.leaving()
      this.#change((state) => ({ ...state, activeSelf: self }))
      this.#switches++
      this.#openId = null
    }
    this.show('page')
  }

  toggle(): void { this.switchTo(otherSelf(this.state.activeSelf)) }

  openAccount(id: string): OpenPage {
    const account = this.#ports.unwritable === null ? this.account(id) : null
    if (!account) throw new Refusal('not-found', 'This account is no longer there.')
    if (this.#isLocked(account.self)) throw new Refusal('not-allowed', 'This account is behind the lock. Please unlock it first.')
    if (account.self !== this.state.activeSelf) { this.#ports.leaving(); this.#switches++ }
    this.#change((state) => ({ ...state, activeSelf: account.self, lastAccount: { ...state.lastAccount, [account.self]: id } }), 'soon')
    this.#openId = id
    this.#screen = 'page'
    const page = this.#ports.pages.open(account)
    this.refresh()
    this.#focusSoon()
    return page
  }

  addNetwork(self: SelfId, networkId: string): void {
    const network = networkById(networkId)
    if (!network) throw new Refusal('not-found', 'This network is not in the list.')
    this.#add(self, { networkId, name: network.name, address: network.start })
  }

  addAddress(self: SelfId, typed: string): void {
    const address = customAddress(typed)
    if (!address) throw new Refusal('bad-request', 'Please type a full web address that begins with https://, for example https://example.org.')
    const known = networkFor(address)
    if (known) this.#add(self, { networkId: known.id, name: known.name, address })
    else this.#add(self, { networkId: null, name: hostName(address), address })
  }

  rename(id: string, name: string): void { this.#change((state) => changeAccount(state, id, { name })) }
  /** A custom site that still carries its host's name takes the title that the site gives itself. */
  takeTitle(id: string, title: string): void {
    const account = this.account(id)
    const name = title.trim().slice(0, 60)
    if (account && name !== '' && account.name === hostName(account.address)) this.rename(id, name)
  }

  setIcon(id: string, icon: string): void { this.#change((state) => changeAccount(state, id, { icon })) }
  reorder(self: SelfId, ids: readonly string[]): void { this.#change((state) => reorderAccounts(state, self, ids)) }

  async remove(id: string): Promise<void> {
    const account = this.account(id)
    if (!account) return
    this.#close(id)
    this.#change((state) => removeAccount(state, id))
    this.#ports.removed(id)
    await this.#erase(account)
  }

  async moveToOther(id: string): Promise<void> {
    const account = this.account(id)
    if (!account) throw new Refusal('not-found', 'This account is no longer there.')
    this.#close(id)
    this.#change((state) => moveAccount(state, id, this.#ports.newId()))
    this.#ports.removed(id)
    await this.#erase(account)
    this.notify('moved-account', account.name)
  }

  /** Opens a path of the pretend network as this self; adds the account when there is none. */
  openRehearsal(self: SelfId, path: string): void {
    const known = this.state.accounts.find((account) => account.self === self && account.networkId === 'rehearsal')
    const network = networkById('rehearsal')
    const page = known ? this.openAccount(known.id) : this.#add(self, { networkId: 'rehearsal', name: network?.name ?? '', address: network?.start ?? '' })
    page.entry.contents.loadURL(new URL(path, 'rehearsal://network/').href).catch(() => undefined) // told by did-fail-load
  }

  /** Opens the other self's account for the same place at this address, without what follows its path: that may name a sign-in of this self. */
  openCounterpartAt(id: string, address: string): void {
    const url = parseAddress(address)
    const page = this.openCounterpart(id)
    if (url && page && ['https:', 'rehearsal:'].includes(url.protocol)) page.entry.contents.loadURL(`${url.protocol}//${url.host}${url.pathname}`).catch(() => undefined) // told by did-fail-load
  }

  /** Opens the other self's account for the same place; adds it when there is none. Null, and said, while that self is locked. */
  openCounterpart(id: string): OpenPage | null {
    const account = this.account(id)
    if (!account) return null
    if (this.#isLocked(otherSelf(account.self))) { this.notify('self-locked', otherSelf(account.self)); return null }
    const counterpart = counterpartOf(this.state, account)
    if (counterpart) return this.openAccount(counterpart.id)
    return this.#add(otherSelf(account.self), { networkId: account.networkId, name: account.name, address: account.address })
  }

  change(step: (state: AppState) => AppState): void { this.#change(step) }

  notify(kind: Notice['kind'], detail: string): void {
    this.#notices = [...this.#notices.filter((notice) => notice.kind !== kind || notice.detail !== detail), { id: this.#ports.newId(), kind, detail }]
    this.refresh()
  }

  dismiss(id: string): void {
    this.#notices = this.#notices.filter((notice) => notice.id !== id)
    this.refresh()
  }

  /** The page that the user sees; null while another screen or the lock is shown. */
  shownPage(): OpenPage['entry'] | null { return this.#screen === 'page' && !this.#isLocked(this.state.activeSelf) ? this.#open()?.page.entry ?? null : null }

  /** The page in the frame; null when there is none. */
  pageInFrame(): OpenPage | null { const page = this.#open()?.page ?? null; return page?.entry.contents.isDestroyed() === false ? page : null }

  /** The same, for a call that is refused without one. */
  openPage(): OpenPage {
    const page = this.pageInFrame()
    if (!page) throw new Refusal('not-found', 'No page is open.')
    return page
  }

  #open(): { account: Account, page: OpenPage, realSelf: SelfId | null, light: GuardLight } | null {
    const account = this.account(this.#openId)
    const page = account ? this.#ports.pages.find(account.id) : null
    if (!account || !page) return null
    const { contents } = page.entry
    const realSelf = contents.isDestroyed() ? account.self : this.#ports.sessions.selfOf(contents.session)
    return { account, page, realSelf, light: lightOf(page, { pageNet: this.#ports.pageNet, limitedSites: this.state.limitedSites, clients: this.#ports.clients() }) }
  }

  #add(self: SelfId, draft: Pick<Account, 'networkId' | 'name' | 'address'>): OpenPage {
    const id = this.#ports.newId()
    const number = this.state.accounts.filter((account) => account.self === self && placeName(account) === placeName({ ...draft } as Account)).length
    this.#change((state) => addAccount(state, { id, self, ...draft, name: number === 0 ? draft.name : `${draft.name} ${number + 1}` }))
    return this.openAccount(id)
  }

  #isLocked(self: SelfId): boolean { return this.#ports.lock().locked[self] }

  /** Opens the active self's account that was open last; false when it has none. */
  #land(): boolean {
    const landing = landingAccount(this.state, this.state.activeSelf, null)
    if (landing) this.openAccount(landing.id)
    return landing !== null
  }

  /** The page comes after the shell, which says meanwhile what is opened. Whatever the user does first counts more. */
  #landSoon(): void {
    const landing = landingAccount(this.state, this.state.activeSelf, null)
    if (!landing) { this.#screen = 'launcher'; return }
    this.#opening = landing.name
    this.#ports.window.afterShell(() => {
      this.#opening = null
      if (this.#openId === null && this.#screen === 'page' && !this.#isLocked(this.state.activeSelf)) this.#land()
      this.refresh()
    })
  }

  #close(id: string): void {
    if (this.#openId === id) { this.#openId = null; this.#screen = this.#screen === 'page' ? 'launcher' : this.#screen }
    this.#ports.pages.close(id)
  }

  /** Deletes what an account stored: all of its space when nobody else lives there, else its own hosts. */
  async #erase(account: Account): Promise<void> {
    const { sessions } = this.#ports
    if (this.state.accounts.some((other) => other.space === account.space)) {
      const hosts = networkById(account.networkId)?.hosts ?? [registrableDomain(parseAddress(account.address)?.hostname ?? '')]
      await sessions.clearHosts(account.space, hosts)
      return
    }
    await sessions.clear(account.space)
    this.#change((state) => ({ ...state, spacesToDelete: [...new Set([...state.spacesToDelete, account.space])] }))
  }

  #change(step: (state: AppState) => AppState, when: 'now' | 'soon' = 'now'): void {
    this.#ports.file.change(step, when)
    this.refresh()
  }

  /** After the snapshot has placed the page, the keyboard belongs to it. */
  #focusSoon(): void { queueMicrotask(() => { this.#ports.window.focusContent() }) }
}
