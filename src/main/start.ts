import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, type WebContents } from 'electron'
import { parseAddress } from '../shared/address.ts'
import { rules } from '../shared/guard/rules/index.ts'
import { pageContract, shellContract } from '../shared/ipc/contract.ts'
import type { Account, AppState } from '../shared/state/app-state.ts'
import { copyText } from './clipboard.ts'
import { Desk } from './desk.ts'
import { makeGuard, type Guard } from './guard/make-guard.ts'
import { bannerArea, MoveDraft } from './guard/move-draft.ts'
import { Questions } from './guard/questions.ts'
import { mastodonServers, naming, situationFor, type Situation } from './guard/situation.ts'
import { pageHandlers } from './ipc/page-handlers.ts'
import { identifyPage, identifyShell } from './ipc/senders.ts'
import { closeForeignChannels, publish, serve } from './ipc/serve.ts'
import { shellHandlers } from './ipc/shell-handlers.ts'
import { PageNet } from './nets/page-net.ts'
import { Replay } from './nets/replay.ts'
import { RequestNet, type Endpoints } from './nets/request-net.ts'
import { openOutside } from './open-outside.ts'
import { KnowledgeInUse } from './packs/knowledge-in-use.ts'
import { PackCommands } from './packs/pack-commands.ts'
import { PackStore } from './packs/pack-store.ts'
import { packKey } from './packs/public-key.ts'
import { onInternalError } from './report-internal.ts'
import { gatePermissions, type PermissionAnswers } from './sessions/permission-gate.ts'
import { appOrigin, serveApp, serveRehearsal } from './sessions/schemes.ts'
import { deleteFolders, Sessions } from './sessions/sessions.ts'
import { listenForShortcuts } from './shortcuts.ts'
import { placeName } from './snapshot.ts'
import { StateFile } from './storage/state-file.ts'
import { pagePreferences } from './views/page-view.ts'
import { keepInside } from './views/navigation-guard.ts'
import { Pages, type PagesPorts } from './views/pages.ts'
import { showPopUp } from './views/pop-up.ts'
import { fetchSiteIcon } from './views/site-icon.ts'
import { ViewRegistry, type PageEntry } from './views/view-registry.ts'
import { warningsView } from './warnings.ts'
import { MainWindow } from './window.ts'

/** The runtime that the product supports; anything older shows a permanent banner (design 9). */
const supportedMajor = 45

export interface StartOptions {
  /** The folder that state is kept in. */
  readonly folder: string
  /** The user's own folder when it cannot be written; then nothing but the explanation is shown. */
  readonly unwritable: string | null
}

/** Builds the parts in order; the only place that knows all of them. */
export async function start({ folder, unwritable }: StartOptions): Promise<void> {
  const root = app.getAppPath()
  const file = new StateFile(folder, () => new Date(), () => { desk.notify('save-failed', folder) })
  await deleteUnusedSpaces(file)
  const packs = new PackStore(folder, packKey.pem, app.getVersion())
  const knowledge = new KnowledgeInUse()
  if (packs.knowledge.version > 0) knowledge.use(packs.knowledge)
  const registry = new ViewRegistry()
  const origin = developmentOrigin() ?? appOrigin

  const pageNet: PageNet = new PageNet({
    changed: (entry) => { desk.refresh(); moveDraft.refresh(entry) },
    left: (tab) => { const id = tab.asking; if (id !== null) questions.dismiss((view) => view.id === id) },
    gateFacts: (entry) => guard.gateFacts(entry)
  }, () => performance.now())
  const requestNet = new RequestNet(pageNet, {
    isClear: (tab, act, text) => guard.service.isClear(tab, act, text), ask: (tab, act, text) => guard.service.askRequest(tab, act, text),
    disagree: ({ entry }) => { noteDisagreement(desk, knowledge, entry) }, endpoints: endpointsOf(knowledge, () => file.state)
  })
  const sessions = new Sessions([
    (session) => { session.registerPreloadScript({ type: 'frame', filePath: join(root, 'out/preload/page.cjs') }) },
    (session, space) => { gatePermissions(session, space, permissionAnswers(() => desk, () => questions)) },
    (session) => { requestNet.attach(session) },
    (session) => { serveRehearsal(session, join(root, 'out/rehearsal'), (request) => requestNet.passesFor((other) => other === session, request)) }
  ])
  const shellSession = sessions.openShell((address) => address.startsWith(`${origin}/`) || address.startsWith('devtools:') || isDevelopmentSocket(address, origin))
  serveApp(shellSession, join(root, 'out/renderer'))

  const window = new MainWindow({ session: shellSession, preload: join(root, 'out/preload/shell.cjs'), origin, size: file.state.window }, {
    resized: () => { questions.place() },
    closing: (size) => { desk.change((state) => ({ ...state, window: size })) },
    overlayGone: () => { questions.dismiss(); desk.notify('overlay-failed', '') },
    closed: () => { questions.dismiss(); pages.closeAll(); app.quit() }
  })
  const questions: Questions = new Questions(window, (view) => { publish('shell', shellContract, window.overlay(), 'overlay.changed', view) })
  const situationOf = (entry: PageEntry): Situation | null => situation(desk, sessions, knowledge, entry)
  const guard: Guard = makeGuard({
    pageNet, questions, window, situationOf, moveDraft: (entry, text) => { void moveDraft.start(entry, text) }, openOther: (entry) => { desk.openCounterpart(entry.accountId) },
    hideSuggestions: () => file.state.hideSuggestions, state: () => file.state, change: (step) => { file.change(step); desk.refresh() }
  })
  const moveDraft: MoveDraft = new MoveDraft({
    pageNet, questions, situationOf, copy: copyText, newId: randomUUID, area: () => window.pageArea(),
    openCounterpart: (id) => desk.openCounterpart(id)?.entry ?? null,
    openAccount: (id) => { desk.openAccount(id) },
    failed: (what, name) => { desk.notify(what === 'draft' ? 'draft-not-placed' : 'files-not-moved', name) }
  })
  const shortcuts = (contents: WebContents): void => {
    listenForShortcuts(contents, { switchTo: (self) => { if (!isAsking(questions)) desk.switchTo(self) }, toggle: () => { if (!isAsking(questions)) desk.toggle() }, nextPart: () => { window.focusNext() } }, process.platform)
  }
  const pages: Pages = makePages({ registry, sessions, window, pageNet, questions, shortcuts, situationOf, guard, desk: () => desk })
  const desk: Desk = new Desk({
    file, pages, sessions, window, pageNet, newId: randomUUID, unwritable,
    testRuntime: Number.parseInt(process.versions.electron, 10) < supportedMajor,
    warnings: (state) => warningsView({ state, rules, pack: packs.info, isDevelopmentKey: packKey.isDevelopment, now: new Date() }),
    removed: (accountId) => { guard.memory.forgetAccount(accountId) },
    publish: (view) => { publish('shell', shellContract, window.shell(), 'view.changed', view) }
  })

  closeForeignChannels()
  serve('shell', shellContract, identifyShell({ shell: () => window.shell(), overlay: () => window.overlay(), isOurs: (address) => address.startsWith(`${origin}/`) }),
    shellHandlers({ desk, pages, questions, rules, memory: guard.memory, packs: packCommands({ packs, knowledge, desk, window, sessions, pageNet }), copy: copyText, openOutside, verdictsChanged: () => { pageNet.renew() } }))
  serve('page', pageContract, identifyPage(registry), pageHandlers({
    ...guard, guard: guard.service, pageNet, replay: makeReplay(questions, situationOf, window), newerVerbs: () => knowledge.newerVerbs,
    selfOf: ({ contents }) => (contents.isDestroyed() ? null : sessions.selfOf(contents.session))
  }))
  for (const contents of [window.shell(), window.overlay()]) if (contents) shortcuts(contents)
  app.on('second-instance', () => { window.raise() })
  app.on('window-all-closed', () => { app.quit() })
  if (file.setAside) desk.notify(file.setAside.kind, file.setAside.path)
  if (packs.problem !== null) desk.notify('pack-refused', packs.problem)
  onInternalError(() => { desk.notify('internal-error', '') })
  desk.start()
}

/** Folders of spaces that were emptied and are used by no account are deleted before their session exists. */
async function deleteUnusedSpaces(file: StateFile): Promise<void> {
  const unused = file.state.spacesToDelete.filter((space) => !file.state.accounts.some((account) => account.space === space))
  if (file.state.spacesToDelete.length === 0) return
  const left = await deleteFolders(app.getPath('sessionData'), unused)
  file.change((state) => ({ ...state, spacesToDelete: [...left] }))
}

/** Facts about the page for the rules. The self is that of the real session; a page without one has no situation. */
function situation(desk: Desk, sessions: Sessions, knowledge: KnowledgeInUse, { accountId, contents }: PageEntry): Situation | null {
  const account = desk.account(accountId)
  const self = contents.isDestroyed() ? null : sessions.selfOf(contents.session)
  if (!account || self === null) return null
  return situationFor(desk.state, account, { address: contents.getURL() || account.address, title: contents.getTitle(), self }, knowledge.match)
}

const endpointsOf = (knowledge: KnowledgeInUse, state: () => AppState): Endpoints => ({
  mayMatch: (request) => knowledge.endpoints.mayMatch(request, { mastodon: mastodonServers(state()) }),
  find: (request) => knowledge.endpoints.find(request, { mastodon: mastodonServers(state()) })
})

/** A site on which something was about to leave that the page net had not seen: its light stays limited until a pack or the user resets it. */
function noteDisagreement(desk: Desk, knowledge: KnowledgeInUse, { contents }: PageEntry): void {
  const host = contents.isDestroyed() ? '' : parseAddress(contents.getURL())?.hostname ?? ''
  if (host === '' || desk.state.limitedSites.some((site) => site.host === host)) return
  desk.change((state) => ({ ...state, limitedSites: [...state.limitedSites.slice(-499), { host, since: new Date().toISOString(), packVersion: knowledge.version }] }))
}

interface PackParts { readonly packs: PackStore, readonly knowledge: KnowledgeInUse, readonly desk: Desk, readonly window: MainWindow, readonly sessions: Sessions, readonly pageNet: PageNet }

function packCommands({ packs, knowledge, desk, window, sessions, pageNet }: PackParts): PackCommands {
  return new PackCommands({
    store: packs,
    chooseFile: async () => { const path = await window.chooseFile('Twain pack', 'twainpack'); return path === null ? null : readFile(path, 'utf8') },
    fetch: (address, patience) => sessions.openVisitor().fetch(address, { signal: AbortSignal.timeout(patience) }),
    address: () => desk.state.packAddress,
    setAddress: (address) => { desk.change((state) => ({ ...state, packAddress: address })) },
    changed: () => {
      knowledge.use(packs.knowledge)
      desk.change((state) => ({ ...state, limitedSites: state.limitedSites.filter((site) => site.packVersion >= packs.info.version) }))
      pageNet.useTables(knowledge.verbs)
      pageNet.renew()
    }
  })
}

const isAsking = (questions: Questions): boolean => ['ask', 'permission', 'open-outside'].includes(questions.current()?.kind ?? '')

interface PageParts {
  readonly registry: ViewRegistry
  readonly sessions: Sessions
  readonly window: MainWindow
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly shortcuts: (contents: WebContents) => void
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly guard: Guard
  readonly desk: () => Desk
}

function makePages({ registry, sessions, window, pageNet, questions, shortcuts, situationOf: nameOf, guard, desk }: PageParts): Pages {
  const watch = (entry: PageEntry): void => {
    pageNet.watch(entry)
    watchOpening(entry, pageNet, guard)
    entry.contents.on('did-start-navigation', (details) => { if (details.isMainFrame && !details.isSameDocument) guard.hints.hide() })
  }
  const ports: PagesPorts = {
    registry, watch, window, shortcuts, popUpPreferences: pagePreferences,
    sessionFor: (account) => sessions.open(account.space),
    changed: () => { desk().refresh() },
    icons: (id, addresses) => {
      const account = desk().account(id)
      if (account?.icon === null) void fetchSiteIcon(sessions.open(account.space), addresses).then((icon) => { if (icon) desk().setIcon(id, icon) })
    },
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
      const contents = showPopUp(options.webContents, options, title)
      const entry: PageEntry = { accountId: opener.accountId, contents, isPopUp: true }
      registry.add(entry)
      watch(entry)
      shortcuts(contents)
      keepInside(entry, 'https', ports)
      return contents
    }
  }
  return new Pages(ports)
}

/** A word about each page that is opened, once for an address; a page that should not be entered is left again. */
function watchOpening(entry: PageEntry, pageNet: PageNet, guard: Guard): void {
  const { contents } = entry
  let last = ''
  const opened = (): void => {
    const tab = pageNet.tab(contents)
    if (!tab || contents.getURL() === last) return
    last = contents.getURL()
    guard.hints.at(entry, 'opening', 'open', {})
    void guard.service.decideOpening(tab).then(({ decision }) => {
      if (decision !== 'refuse' || contents.isDestroyed() || contents.getURL() !== last) return
      if (contents.navigationHistory.canGoBack()) contents.navigationHistory.goBack()
      else contents.loadURL('about:blank').catch(() => undefined) // there is no page before it to go back to
    })
  }
  contents.on('did-stop-loading', opened)
  contents.on('did-navigate-in-page', opened)
}

const keyOf = (...parts: readonly string[]): string => parts.join(' ')

/**
 * Remembered and new answers to permission questions, by space and origin. What is allowed is stored; what is denied
 * counts until the app ends, since there is nothing yet to take it back with.
 */
function permissionAnswers(desk: () => Desk, questions: () => Questions): PermissionAnswers {
  const denied = new Set<string>()
  const open = new Map<string, Promise<boolean>>()
  const put = async (account: Account, origin: string, permission: string): Promise<boolean> => {
    const { identities, palette } = desk().state
    const names = naming({ self: account.self, identities, accountName: account.name, networkName: placeName(account), palette })
    const { answer } = await questions().ask({ kind: 'permission', id: randomUUID(), ...names, origin, permission }, 'deny')
    const granted = answer === 'allow'
    if (granted) desk().change((state) => ({ ...state, permissions: [...state.permissions, { space: account.space, origin, permission, granted }] }))
    else denied.add(keyOf(account.space, origin, permission))
    return granted
  }
  return {
    remembered: (space, origin, permission) => {
      if (denied.has(keyOf(space, origin, permission))) return false
      return desk().state.permissions.find((entry) => entry.space === space && entry.origin === origin && entry.permission === permission)?.granted ?? null
    },
    ask: (space, origin, permission) => {
      const account = desk().state.accounts.find((entry) => entry.space === space)
      const key = keyOf(space, origin, permission)
      const answer = open.get(key) ?? (account ? put(account, origin, permission).finally(() => { open.delete(key) }) : Promise.resolve(false))
      open.set(key, answer)
      return answer
    }
  }
}

function makeReplay(questions: Questions, situationOf: (entry: PageEntry) => Situation | null, window: MainWindow): Replay {
  return new Replay((entry, show) => {
    questions.dismiss((view) => view.kind === 'press-again')
    const facts = show ? situationOf(entry) : null
    if (facts) void questions.banner({ kind: 'press-again', id: randomUUID(), ...naming(facts) }, () => bannerArea(window.pageArea(), 'press-again'))
  }, (contents) => window.shows(contents))
}

/** The development server's origin while developing; a packaged app never has one. */
function developmentOrigin(): string | null {
  const address = process.env['ELECTRON_RENDERER_URL']
  return app.isPackaged || address === undefined ? null : address.replace(/\/$/, '')
}
const isDevelopmentSocket = (address: string, origin: string): boolean => origin !== appOrigin && address.startsWith(`${origin.replace(/^http/, 'ws')}/`)
