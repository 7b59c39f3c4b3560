import type { WebFrameMain } from 'electron'
import { keepingOf, type KeepingFacts } from '../../shared/logins/after-login.ts'
import type { SentLogin } from '../../shared/logins/login-form.ts'
import { hostOf } from '../../shared/logins/match.ts'
import type { Rectangle } from '../../shared/layout.ts'
import type { SelfId } from '../../shared/persona.ts'
import { Refusal } from '../../shared/result.ts'
import type { Questions } from '../guard/questions.ts'
import { naming, type Situation } from '../guard/situation.ts'
import type { PageEntry } from '../views/view-registry.ts'
import { ownOrigin, type LoginFrames } from './login-frames.ts'
import type { LoginStore } from './login-store.ts'

/** A sign-in that has not worked after this time, in ms, is forgotten with its password. */
const keptFor = 3 * 60_000
/** While a one-time code is asked for, or a page has not said yet what is on it, it is looked again after this time, in ms. */
const lookAgain = 500

/** A sign-in on its way: in memory only, and only until it is known what became of it. */
interface Sent { readonly self: SelfId, readonly origin: string, readonly userName: string, readonly password: string, readonly at: number }

interface Tab {
  sent: Sent | null
  /** True once the main frame went on after the form was sent. */
  wentOn: boolean
  /** The name that was sent alone, for the password on the next page. */
  name: { readonly origin: string, readonly userName: string, readonly at: number } | null
  timer: ReturnType<typeof setTimeout> | null
}

export interface SavePorts {
  readonly store: LoginStore
  readonly frames: LoginFrames
  readonly questions: Pick<Questions, 'banner' | 'dismiss'>
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly selfOf: (entry: PageEntry) => SelfId | null
  readonly never: () => KeepingFacts['never']
  readonly addNever: (self: SelfId, origin: string) => void
  /** The login could not be kept; the sentence says why. */
  readonly failed: (sentence: string) => void
  readonly area: () => Rectangle
  readonly now: () => number
  readonly newId: () => string
}

/** Asks after a sign-in that worked whether to keep it. The password waits here, and goes to the store or nowhere. */
export class SavePrompt {
  readonly #ports: SavePorts
  readonly #tabs = new Map<number, Tab>()

  constructor(ports: SavePorts) { this.#ports = ports }

  /** Follows a page from its beginning. */
  watch(entry: PageEntry): void {
    const { contents } = entry
    const tab: Tab = { sent: null, wentOn: false, name: null, timer: null }
    this.#tabs.set(contents.id, tab)
    contents.on('did-navigate', (_event, _address, status) => {
      if (!tab.sent) return
      if (status >= 400) this.#forget(tab)
      else tab.wentOn = true
    })
    contents.on('did-stop-loading', () => { void this.#look(entry, tab) })
    contents.once('destroyed', () => {
      const { sent, wentOn } = tab
      this.#forget(tab)
      this.#tabs.delete(contents.id)
      // A pop-up that went on after the form and closes has done its work, before it could be looked at.
      if (sent && wentOn && entry.opener && !entry.opener.contents.isDestroyed()) void this.#worked(entry.opener, sent)
    })
  }

  /** The user sent a form with a password, or with the name that comes before it. */
  sent(entry: PageEntry, frame: WebFrameMain, { userName, password }: SentLogin): void {
    const { selfOf, now } = this.#ports
    const tab = this.#tabs.get(entry.contents.id)
    const origin = ownOrigin(frame)
    const self = selfOf(entry)
    if (!tab || origin === null || self === null) return
    if (password === null) { tab.name = { origin, userName, at: now() }; return }
    const before = tab.name?.origin === origin && now() - tab.name.at < keptFor ? tab.name.userName : ''
    this.#forget(tab)
    tab.sent = { self, origin, userName: userName === '' ? before : userName, password, at: now() }
    tab.timer = setTimeout(() => { this.#forget(tab) }, keptFor)
  }

  /** The password field of the form that was sent went away without a new page. */
  left(entry: PageEntry): void {
    const tab = this.#tabs.get(entry.contents.id)
    if (!tab) return
    tab.wentOn = true
    void this.#look(entry, tab)
  }

  #forget(tab: Tab): void {
    if (tab.timer) clearTimeout(tab.timer)
    tab.timer = null
    tab.sent = null
    tab.wentOn = false
  }

  /** What the page shows now tells whether the sign-in worked. */
  async #look(entry: PageEntry, tab: Tab): Promise<void> {
    const { sent } = tab
    if (!sent || !tab.wentOn || entry.contents.isDestroyed() || entry.contents.isLoading()) return
    const seen = await this.#ports.frames.look(entry)
    if (tab.sent !== sent) return
    if (seen.some(({ sight }) => sight.hasPassword)) { this.#forget(tab); return }
    const isWaiting = !seen.some(({ isMain }) => isMain) || seen.some(({ sight }) => sight.hasOneTimeCode)
    if (isWaiting) { setTimeout(() => { void this.#look(entry, tab) }, lookAgain); return }
    this.#forget(tab)
    await this.#worked(entry, sent)
  }

  async #worked(entry: PageEntry, sent: Sent): Promise<void> {
    const { store, situationOf, never, selfOf } = this.#ports
    const situation = situationOf(entry)
    if (!situation || selfOf(entry) !== sent.self || !['keychain', 'vault'].includes(store.status.place)) return
    const keeping = keepingOf(sent, { logins: store.list(), identities: situation.identities, never: never() })
    if (keeping.kind === 'nothing') return
    if (keeping.kind === 'ask') { await this.#ask(situation, sent, null); return }
    const known = await store.secretOf(keeping.login.id).catch(() => null) // it is not there or cannot be read: then it is worth keeping anew
    if (known?.password === sent.password) store.used(keeping.login.id)
    else await this.#ask(situation, { ...sent, userName: keeping.login.userName }, keeping.login.id)
  }

  /** `known`: the login whose password changed; null for a new one. */
  async #ask(situation: Situation, sent: Sent, known: string | null): Promise<void> {
    const { questions, newId, area, addNever, failed } = this.#ports
    const { answer } = await questions.banner({
      kind: 'save-login', id: newId(), ...naming(situation), mode: known === null ? 'new' : 'update', host: hostOf(sent.origin), userName: sent.userName
    }, () => saveArea(area()))
    if (answer === 'never') addNever(sent.self, sent.origin)
    if (answer !== 'keep') return
    await this.#keep(sent, known).catch((error: unknown) => { failed(error instanceof Refusal ? error.message : '') })
  }

  async #keep({ self, origin, userName, password }: Sent, known: string | null): Promise<void> {
    const { store } = this.#ports
    const isThere = known !== null && store.list().some(({ id }) => id === known)
    // A login whose secret is gone from the keychain cannot be changed, only written anew.
    const isChanged = isThere && await store.update(known, { password }).then(() => true, () => false)
    if (!isChanged) await store.save({ self, origin, userName, title: '', password, oneTimeCode: null, notes: '' })
  }
}

/** Upper right corner of the page, below the bar; in CSS pixels. */
export function saveArea(page: Rectangle): Rectangle {
  const width = Math.min(460, page.width)
  const height = Math.min(216, page.height)
  return { x: page.x + page.width - width - Math.min(12, page.width - width), y: page.y + Math.min(8, page.height - height), width, height }
}
