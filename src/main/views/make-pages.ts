import { randomUUID } from 'node:crypto'
import type { WebContents } from 'electron'
import { networkById } from '../../shared/networks/index.ts'
import type { Network } from '../../shared/networks/network.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { Desk } from '../desk.ts'
import type { Guard } from '../guard/make-guard.ts'
import type { Questions } from '../guard/questions.ts'
import { bannerArea } from '../guard/move-draft.ts'
import { naming, type Situation } from '../guard/situation.ts'
import { listenForContextMenu } from '../context-menu.ts'
import { watchOpening } from '../guard/watch-opening.ts'
import type { Filling } from '../logins/make-filling.ts'
import type { PageNet } from '../nets/page-net.ts'
import { openOutside } from '../open-outside.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { MainWindow } from '../window.ts'
import { keepInside } from './navigation-guard.ts'
import { pagePreferences } from './page-view.ts'
import { Pages, type PagesPorts } from './pages.ts'
import { showPopUp } from './pop-up.ts'
import { watchSignIn, type SignInPorts } from './sign-in-ladder.ts'
import type { PageRest } from './rest/page-rest.ts'
import { Sleeper } from './rest/sleeper.ts'
import type { Uploads } from './rest/uploads.ts'
import { fetchSiteIcon } from './site-icon.ts'
import type { PageEntry, ViewRegistry } from './view-registry.ts'

/** What pages are joined with. */
export interface PageParts {
  readonly registry: ViewRegistry
  readonly sessions: Sessions
  readonly window: MainWindow
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly shortcuts: (contents: WebContents) => void
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly guard: Guard
  readonly filling: Filling
  readonly pageRest: PageRest
  readonly uploads: Uploads
  readonly isLocked: (self: SelfId) => boolean
  readonly desk: () => Desk
}

/** Joins the pages with the guard, the window and the desk. */
export function makePages({ registry, sessions, window, pageNet, questions, shortcuts, situationOf: nameOf, guard, filling, pageRest, uploads, isLocked, desk }: PageParts): ThePages {
  const signIn = signInPorts({ questions, window, situationOf: nameOf, desk })
  const watch = (entry: PageEntry): void => {
    pageNet.watch(entry)
    watchOpening(entry, pageNet, guard)
    watchSignIn(entry, signIn)
    filling.savePrompt.watch(entry)
    sleeper.watch(entry)
    listenForContextMenu(entry.contents, { fillLogin: () => { void filling.filler.fill(entry) }, fillNewPassword: () => { void filling.filler.fillNew(entry) } })
    entry.contents.on('did-start-navigation', (details) => { if (details.isMainFrame && !details.isSameDocument) guard.hints.hide() })
  }
  const ports: PagesPorts = {
    registry, watch, window, shortcuts, popUpPreferences: pagePreferences,
    sessionFor: (account) => sessions.open(account.space),
    changed: () => { desk().refresh() },
    isCovered: ({ contents }) => { const self = sessions.selfOf(contents.session); return self === null || isLocked(self) },
    icons: (id, addresses) => {
      const account = desk().account(id)
      if (account?.icon === null) void fetchSiteIcon(sessions.open(account.space), addresses).then((icon) => { if (icon) desk().setIcon(id, icon) })
    },
    opened: (accountId) => { sleeper.opened(accountId) },
    woken: ({ contents }, scroll) => { pageRest.scrollBack(contents.mainFrame, scroll) },
    titled: (id, title) => { desk().takeTitle(id, title) },
    offerOutside: (entry, address) => {
      const facts = nameOf(entry)
      // A page may ask again and again: one question at a time, and none from a page that nobody sees.
      if (!facts || questions.has('open-outside') || !window.shows(entry.contents)) return
      void questions.ask({ kind: 'open-outside', id: randomUUID(), ...naming(facts), address }, 'cancel').then(({ answer }) => (answer === 'open' ? openOutside(address) : false))
    },
    refusedLink: (entry) => { desk().notify('link-refused', desk().account(entry.accountId)?.name ?? '') },
    refusedPopUps: (entry) => { desk().notify('pop-ups-refused', desk().account(entry.accountId)?.name ?? '') },
    openPopUp: (opener, options) => {
      const title = (): string => { const facts = nameOf(opener); return `${(facts?.self ?? 'unknown self').toUpperCase()} - ${facts?.identities[facts.self].name ?? ''} - ${facts?.accountName ?? ''}` }
      const { contents, setShown } = showPopUp(options.webContents, options, title)
      const entry: PageEntry = { accountId: opener.accountId, contents, isPopUp: true, opener, setShown }
      registry.add(entry)
      watch(entry)
      shortcuts(contents)
      keepInside(entry, 'https', ports)
      return contents
    }
  }
  const pages = new Pages(ports)
  const sleeper = makeSleeper({ registry, pageNet, pageRest, uploads, desk }, pages)
  return { pages, sleeper }
}

/** The pages, and who puts them to sleep. */
export interface ThePages { readonly pages: Pages, readonly sleeper: Sleeper }

function makeSleeper({ registry, pageNet, pageRest, uploads, desk }: Pick<PageParts, 'registry' | 'pageNet' | 'pageRest' | 'uploads' | 'desk'>, pages: Pages): Sleeper {
  return new Sleeper({
    awake: () => pages.awake(), isOn: () => desk().state.letSleep,
    isBusy: (entry) => desk().pageInFrame()?.entry === entry || uploads.isRunning(entry.contents.id) || pageNet.tab(entry.contents)?.asking !== null || registry.all().some(({ opener }) => opener === entry),
    canRest: async (entry) => { const tab = pageNet.tab(entry.contents); return tab ? pageRest.canRest(tab) : null },
    sleep: (accountId, scroll) => pages.sleep(accountId, scroll),
    after: (work, milliseconds) => { setTimeout(work, milliseconds) }
  })
}

/** What is offered where a provider refuses to sign anybody in inside an app. */
function signInPorts({ questions, window, situationOf, desk }: Pick<PageParts, 'questions' | 'window' | 'situationOf' | 'desk'>): SignInPorts {
  const networkOf = ({ accountId }: PageEntry): Network | null => networkById(desk().account(accountId)?.networkId ?? null)
  return {
    explain: async (entry) => {
      const situation = situationOf(entry)
      if (!situation) return 'close'
      const view = { kind: 'sign-in-refused' as const, id: randomUUID(), ...naming(situation), hasOwnLogin: networkOf(entry)?.ownLogin !== undefined }
      const { answer } = await questions.banner(view, () => bannerArea(window.pageArea(), 'draft'))
      return answer === 'open' || answer === 'own-login' ? answer : 'close'
    },
    openOutside: ({ accountId }) => { void openOutside(desk().account(accountId)?.address ?? '') },
    ownLogin: (entry) => {
      const address = networkOf(entry)?.ownLogin
      if (address === undefined) return
      if (entry.isPopUp) entry.contents.close()
      desk().openAccount(entry.accountId).entry.contents.loadURL(address).catch(() => undefined) // told by did-fail-load
    }
  }
}
