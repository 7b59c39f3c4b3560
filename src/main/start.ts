import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, type WebContents } from 'electron'
import { parseAddress } from '../shared/address.ts'
import { rules } from '../shared/guard/rules/index.ts'
import { shellContract } from '../shared/ipc/contract.ts'
import { selfIds, selfOfSpace, type SelfId } from '../shared/persona.ts'
import type { AppState } from '../shared/state/app-state.ts'
import { copyText, readClipboard } from './clipboard.ts'
import { Desk } from './desk.ts'
import { ClipboardWatch } from './guard/clipboard-watch.ts'
import { ConfidentialityCheck } from './guard/confidentiality.ts'
import { makeGuard, type Guard } from './guard/make-guard.ts'
import { bannerArea, MoveDraft } from './guard/move-draft.ts'
import { Questions } from './guard/questions.ts'
import { mastodonServers, naming, situationFor, type Situation } from './guard/situation.ts'
import { finishWriting } from './finish-writing.ts'
import { makeGuardLog, type TheLog } from './guard-log/make-guard-log.ts'
import { makeIdentities, type Identities } from './identities/make-identities.ts'
import { answerCalls } from './ipc/answer-calls.ts'
import { publish } from './ipc/serve.ts'
import { makeAllLogins, type AllLogins } from './logins/make-all-logins.ts'
import { PageNet } from './nets/page-net.ts'
import { Replay } from './nets/replay.ts'
import { RequestNet, type Endpoints, type RequestJudge } from './nets/request-net.ts'
import { KnowledgeInUse } from './packs/knowledge-in-use.ts'
import { PackStore } from './packs/pack-store.ts'
import { answerPasskeys, type ChoosePasskey } from './passkeys/passkeys.ts'
import { packKey } from './packs/public-key.ts'
import { onInternalError } from './report-internal.ts'
import { answerCertificates } from './sessions/client-certificates.ts'
import { answerDownloads, type DownloadPorts } from './sessions/downloads.ts'
import { permissionAnswers } from './sessions/permission-answers.ts'
import { gatePermissions, type PermissionAnswers } from './sessions/permission-gate.ts'
import { appOrigin, serveApp, serveRehearsal } from './sessions/schemes.ts'
import { deleteFolders, Sessions } from './sessions/sessions.ts'
import { coverPages } from './lock/cover-pages.ts'
import type { Behind } from './lock/lock.ts'
import { makeLock, type TheLock } from './lock/make-lock.ts'
import { listenForShortcuts } from './shortcuts.ts'
import { StateFile } from './storage/state-file.ts'
import { systemKeychain } from './vault/keys.ts'
import { listFileName } from './vault/client-list.ts'
import { makeClients, type Clients } from './vault/make-clients.ts'
import { makePages, type PageParts, type ThePages } from './views/make-pages.ts'
import { PageRest } from './views/rest/page-rest.ts'
import { Uploads } from './views/rest/uploads.ts'
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
  const knowledge = new KnowledgeInUse(packs.knowledge)
  const confidentiality = checkFor(() => clients.list, () => file.state)
  const registry = new ViewRegistry()
  const theLock: TheLock = lockOver({ folder, registry, file, clients: () => clients, all: () => all, theLog: () => theLog, sessions: () => sessions, questions: () => questions, desk: () => desk })
  // Before there is a window: nothing may be shown that lies behind the lock.
  if (unwritable === null) await theLock.lock.load()
  const isLocked = (self: SelfId): boolean => theLock.lock.isLocked(self)
  const theLog = makeGuardLog({ folder, keychain: systemKeychain(), master: theLock.lock, isLocked, window: () => window, isShown: () => desk.screen === 'warnings', changed: () => { desk.refresh() } })
  const origin = developmentOrigin() ?? appOrigin

  const pageNet: PageNet = new PageNet({
    changed: (entry) => { desk.refresh(); moveDraft.refresh(entry) },
    left: (tab) => { const id = tab.asking; if (id !== null) questions.dismiss((view) => view.id === id) },
    gateFacts: (entry) => guard.gateFacts(entry)
  }, () => performance.now())
  const requestNet = new RequestNet(pageNet, judgeOf(() => guard, (details) => all.filling.mayCarry(details), ({ entry }) => { noteDisagreement(desk, knowledge, entry) }, endpointsOf(knowledge, () => file.state)))
  const [uploads, pageRest] = [new Uploads(), new PageRest()]
  const sessions = makeSessions(root, requestNet, uploads, permissionAnswers(() => desk, () => questions, isLocked, (contents) => { sleeper.noteCall(contents) }), (...asked) => chooseFor(window, isLocked, 'passkey', ...asked), downloadPorts(() => desk, registry, isLocked))
  const shellSession = sessions.openShell((address) => address.startsWith(`${origin}/`) || address.startsWith('devtools:') || isDevelopmentSocket(address, origin))
  serveApp(shellSession, join(root, 'out/renderer'))

  const window = new MainWindow({ session: shellSession, preload: join(root, 'out/preload/shell.cjs'), origin, size: file.state.window }, {
    resized: () => { questions.place() },
    focused: (isInFront) => { void (isInFront ? clipboardWatch.arrive() : clipboardWatch.leave()) },
    closing: (size) => { desk.change((state) => ({ ...state, window: size })) },
    overlayMade: (contents) => { shortcuts(contents) }, overlayGone: () => { questions.dismiss(); desk.notify('overlay-failed', '') },
    closed: () => { questions.dismiss(); pages.closeAll(); app.quit() }
  })
  const questions: Questions = new Questions(window, (view) => { publish('shell', shellContract, window.overlay(), 'overlay.changed', view) }, ({ self }) => isLocked(self))
  const situationAt = (entry: PageEntry, address: string): Situation | null => situation(desk, sessions, knowledge, confidentiality, entry, address)
  const situationOf = (entry: PageEntry): Situation | null => (entry.contents.isDestroyed() ? null : situationAt(entry, entry.contents.getURL()))
  const identities: Identities = makeIdentities({ file, window, pageNet, situationOf, desk: () => desk })
  const guard: Guard = makeGuard({
    pageNet, questions, window, situationOf, situationAt, moveDraft: (entry, text) => { void moveDraft.start(entry, text) }, ...identities.forGuard, log: (entries) => { void theLog.log.note(entries) },
    hideSuggestions: () => file.state.hideSuggestions, state: () => file.state, change: (step) => { file.change(step); desk.refresh() }
  })
  const clipboardWatch = new ClipboardWatch({ read: readClipboard, origins: guard.origins, activeSelf: () => file.state.activeSelf, changed: () => { pageNet.renew() } })
  const moveDraft: MoveDraft = makeMoveDraft({ pageNet, questions, situationOf, window, desk: () => desk })
  const all: AllLogins = makeAllLogins({ folder, pageNet, questions, window, situationOf, sessions, lock: theLock.lock, desk: () => desk })
  const shortcuts = shortcutsFor({ questions, window, registry, all, desk: () => desk, theLock })
  const { pages, sleeper }: ThePages = makePages({ registry, sessions, window, pageNet, questions, shortcuts, situationOf, guard, filling: all.filling, pageRest, uploads, isLocked, desk: () => desk })
  const clients = makeClients({ folder, window, keychain: systemKeychain(), isShown: () => desk.screen === 'clients', changed: () => { confidentiality.renew(); pageNet.renew(); theLock.clientsChanged(); desk.refresh() } })
  const desk: Desk = new Desk({
    file, pages, sessions, window, pageNet, newId: randomUUID, unwritable,
    testRuntime: Number.parseInt(process.versions.electron, 10) < supportedMajor,
    leaving: () => { void clipboardWatch.leave() },
    warnings: (state) => warningsView({ state, rules, pack: packs.info, isDevelopmentKey: packKey.isDevelopment, log: theLog.log.status, now: new Date() }), aboutIdentities: (state) => identities.commands.view(state),
    removed: (accountId) => { guard.memory.forgetAccount(accountId) }, clients: () => clients.list.status, lock: () => theLock.view(), logins: () => all.filling.store.status,
    publish: (view) => { publish('shell', shellContract, window.shell(), 'view.changed', view) }
  })

  answerCalls({ registry, sessions, window, pageNet, questions, guard, desk, pages, pageRest, sleeper, packs, clients, theLock, theLog, ...all, identities, confidentiality, knowledge, replay: makeReplay(questions, situationOf, window), origin })
  followApp(window, shortcuts, sessions, isLocked, [() => theLock.lock.settled(), () => clients.list.settled(), () => all.settled(), () => theLog.log.settled()])
  tellProblems(desk, file, packs)
  void clipboardWatch.arrive()
  desk.start()
  if (unwritable === null) { void openClients(clients, desk); void all.filling.vault.open(); void theLog.log.load() }
}

/** Every session of a space gets these powers, in this order, before its first page. */
const makeSessions = (root: string, requestNet: RequestNet, uploads: Uploads, answers: PermissionAnswers, choose: ChoosePasskey, downloads: DownloadPorts): Sessions => new Sessions([
  (session) => { session.registerPreloadScript({ type: 'frame', filePath: join(root, 'out/preload/page.cjs') }) },
  (session, space) => { gatePermissions(session, space, answers) },
  (session, space) => { answerPasskeys(session, selfOfSpace(space), choose) },
  (session, space) => { answerDownloads(session, selfOfSpace(space), downloads) },
  (session) => { requestNet.attach(session) },
  (session) => { uploads.attach(session) },
  (session) => { serveRehearsal(session, join(root, 'out/rehearsal'), (request) => requestNet.passesFor((other) => other === session, request)) }
])

const downloadPorts = (desk: () => Desk, registry: ViewRegistry, isLocked: (self: SelfId) => boolean): DownloadPorts => ({
  isLocked, nameOf: (self) => desk().state.identities[self].name,
  refused: (contents) => { desk().notify('downloads-refused', desk().account(registry.find(contents.id)?.accountId ?? null)?.name ?? '') }
})

/** What says who somebody is goes to a page on the user's word only; a page behind the lock signs nobody in. */
const chooseFor = async (window: MainWindow, isLocked: (self: SelfId) => boolean, what: 'passkey' | 'certificate', self: SelfId | null, host: string, names: readonly string[]): Promise<number | null> =>
  (self === null || isLocked(self) ? null : window.chooseOne(`Sign in on ${host}`, `Which ${what}? This page belongs to ${self === 'personal' ? 'Personal' : 'Professional'}.`, names))

interface LockParts {
  readonly folder: string
  readonly registry: ViewRegistry
  readonly file: StateFile
  readonly clients: () => Clients
  readonly all: () => AllLogins
  readonly theLog: () => TheLog
  readonly sessions: () => Sessions
  readonly questions: () => Questions
  readonly desk: () => Desk
}

/** What is made later than the lock. */
const lazily = (behind: () => Behind): Behind => ({ open: (secret) => behind().open(secret), close: () => { behind().close() }, release: (secret) => behind().release(secret) })

/** The lock, and what is covered by it. */
function lockOver({ folder, registry, file, clients, all, theLog, sessions, questions, desk }: LockParts): TheLock {
  const changed = (): void => {
    coverPages(registry.all(), ({ contents }) => sessions().selfOf(contents.session), (self) => theLock.lock.isLocked(self))
    questions().coverChanged()
    desk().lockChanged()
  }
  const theLock: TheLock = makeLock({ folder, list: () => clients().list, behind: [lazily(() => all().behind), lazily(() => theLog().log)], settings: () => file.state.lock, changed })
  return theLock
}

/** What the whole app is told of: one window, one running app, which ends when everything is written; no certificate without a question. */
function followApp(window: MainWindow, shortcuts: (contents: WebContents) => void, sessions: Sessions, isLocked: (self: SelfId) => boolean, settled: Parameters<typeof finishWriting>[1]): void {
  const shell = window.shell()
  if (shell) shortcuts(shell)
  answerCertificates(app, (contents) => sessions.selfOf(contents.session), (...asked) => chooseFor(window, isLocked, 'certificate', ...asked))
  app.on('second-instance', () => { window.raise() })
  app.on('window-all-closed', () => { app.quit() })
  finishWriting(app, settled)
}

/** What went wrong before there was a window, and what will. */
function tellProblems(desk: Desk, file: StateFile, packs: PackStore): void {
  if (file.setAside) desk.notify(file.setAside.kind, file.setAside.path)
  if (packs.problem !== null) desk.notify('pack-refused', packs.problem)
  onInternalError(() => { desk.notify('internal-error', '') })
}

/** The check with the list as it is now; while the list cannot be read, names are not checked. */
const checkFor = (list: () => Clients['list'], state: () => AppState): ConfidentialityCheck => new ConfidentialityCheck({
  people: () => (['open', 'absent'].includes(list().status.state) ? list().entries() : null),
  allowed: () => [...Object.values(state().identities).flatMap(({ name, names, practiceName }) => [name, ...names, practiceName]), ...state().practice.colleagues].filter((name) => name !== '')
})

/** After everything else: the keychain may take its time, or ask the user. */
async function openClients({ list }: Clients, desk: Desk): Promise<void> {
  await list.open()
  if (list.status.state === 'refused') desk.notify('clients-refused', listFileName)
}

/** Folders of spaces that were emptied and are used by no account are deleted before their session exists. */
async function deleteUnusedSpaces(file: StateFile): Promise<void> {
  const unused = file.state.spacesToDelete.filter((space) => !file.state.accounts.some((account) => account.space === space))
  if (file.state.spacesToDelete.length === 0) return
  const left = await deleteFolders(app.getPath('sessionData'), unused)
  file.change((state) => ({ ...state, spacesToDelete: [...left] }))
}

/** Facts about the page for the rules. The self is that of the real session; a page without one has no situation. */
function situation(desk: Desk, sessions: Sessions, knowledge: KnowledgeInUse, confidentiality: ConfidentialityCheck, { accountId, contents }: PageEntry, address: string): Situation | null {
  const account = desk.account(accountId)
  const self = contents.isDestroyed() ? null : sessions.selfOf(contents.session)
  if (!account || self === null) return null
  return situationFor(desk.state, account, { address: address || account.address, title: address === contents.getURL() ? contents.getTitle() : '', self }, knowledge.match, confidentiality.view())
}

const judgeOf = (guard: () => Guard, mayCarryLogin: RequestJudge['mayCarryLogin'], disagree: RequestJudge['disagree'], endpoints: Endpoints): RequestJudge => ({
  isClear: (tab, act, text) => guard().service.isClear(tab, act, text), ask: (tab, act, text) => guard().service.askRequest(tab, act, text),
  mayOpen: (tab, address) => guard().service.decideNavigation(tab, address), mayCarryLogin, disagree, endpoints
})

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

const isAsking = (questions: Questions): boolean => ['ask', 'permission', 'open-outside', 'choose-login', 'login-refused', 'login-elsewhere'].includes(questions.current()?.kind ?? '')

/** The keys of the app; while something is asked, none of them may change the self. */
const shortcutsFor = ({ questions, window, registry, all, desk, theLock }: ShortcutParts) => (contents: WebContents): void => {
  listenForShortcuts(contents, {
    switchTo: (self) => { if (!isAsking(questions)) desk().switchTo(self) }, toggle: () => { if (!isAsking(questions)) desk().toggle() }, nextPart: () => { window.focusNext() }, lock: () => { theLock.lock.lock(selfIds) },
    fillLogin: () => {
      const entry = registry.find(contents.id) ?? desk().shownPage()
      if (entry && !isAsking(questions)) void all.filling.filler.fill(entry)
    }
  }, process.platform)
}

interface ShortcutParts {
  readonly questions: Questions
  readonly window: MainWindow
  readonly registry: ViewRegistry
  readonly all: AllLogins
  readonly desk: () => Desk
  readonly theLock: TheLock
}

const makeMoveDraft = ({ pageNet, questions, situationOf, window, desk }: Pick<PageParts, 'pageNet' | 'questions' | 'situationOf' | 'window' | 'desk'>): MoveDraft => new MoveDraft({
  pageNet, questions, situationOf, copy: copyText, newId: randomUUID, area: () => window.pageArea(),
  openCounterpart: (id) => desk().openCounterpart(id)?.entry ?? null,
  openAccount: (id) => { desk().openAccount(id) },
  failed: (what, name) => { desk().notify(what === 'draft' ? 'draft-not-placed' : 'files-not-moved', name) }
})

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
