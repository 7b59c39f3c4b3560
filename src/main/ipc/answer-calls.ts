import { rules } from '../../shared/guard/rules/index.ts'
import { pageContract, shellContract } from '../../shared/ipc/contract.ts'
import { copyText, readClipboard } from '../clipboard.ts'
import type { Desk } from '../desk.ts'
import type { ConfidentialityCheck } from '../guard/confidentiality.ts'
import type { Guard } from '../guard/make-guard.ts'
import type { Questions } from '../guard/questions.ts'
import type { Logins } from '../logins/make-logins.ts'
import type { Filling } from '../logins/make-filling.ts'
import type { TheLog } from '../guard-log/make-guard-log.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { Replay } from '../nets/replay.ts'
import { openOutside } from '../open-outside.ts'
import type { Identities } from '../identities/make-identities.ts'
import type { KnowledgeInUse } from '../packs/knowledge-in-use.ts'
import { packCommands } from '../packs/make-packs.ts'
import type { PackStore } from '../packs/pack-store.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { TheLock } from '../lock/make-lock.ts'
import type { Clients } from '../vault/make-clients.ts'
import type { Pages } from '../views/pages.ts'
import type { PageRest } from '../views/rest/page-rest.ts'
import type { Sleeper } from '../views/rest/sleeper.ts'
import type { ViewRegistry } from '../views/view-registry.ts'
import type { MainWindow } from '../window.ts'
import { pageHandlers } from './page-handlers.ts'
import { behindLock, type GateFacts } from './lock-gate.ts'
import { identifyPage, identifyShell } from './senders.ts'
import { closeForeignChannels, serve } from './serve.ts'
import { shellHandlers } from './shell-handlers.ts'

export interface CallParts {
  readonly registry: ViewRegistry
  readonly sessions: Sessions
  readonly window: MainWindow
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly guard: Guard
  readonly desk: Desk
  readonly pages: Pages
  readonly pageRest: PageRest
  readonly sleeper: Pick<Sleeper, 'lookSoon'>
  readonly packs: PackStore
  readonly clients: Clients
  readonly theLock: TheLock
  readonly theLog: TheLog
  readonly logins: Logins
  readonly filling: Filling
  readonly identities: Identities
  readonly confidentiality: ConfidentialityCheck
  readonly knowledge: KnowledgeInUse
  readonly replay: Replay
  readonly origin: string
}

/** Opens the two ways in: for our own window, and for pages. */
export function answerCalls({ registry, sessions, window, pageNet, questions, guard, desk, pages, pageRest, sleeper, packs, clients, theLock, theLog, logins, filling, identities, confidentiality, knowledge, replay, origin }: CallParts): void {
  closeForeignChannels()
  const gate: GateFacts = { isLocked: (self) => theLock.lock.isLocked(self), isAllLocked: () => theLock.lock.isAllLocked, selfOf: (accountId) => desk.account(accountId)?.self ?? null }
  serve('shell', shellContract, identifyShell({ shell: () => window.shell(), overlay: () => window.overlay(), isOurs: (address) => address.startsWith(`${origin}/`) }),
    behindLock(shellHandlers({ desk, pages, sleeper, questions, rules, memory: guard.memory, clients, theLock, log: theLog.commands, logins, filling, identities: identities.commands, checkText: (text) => confidentiality.view().check(text, 'public'), packs: packCommands({ packs, knowledge, desk, window, sessions, pageNet }), shellDrawn: () => { window.shellDrawn() }, copy: copyText, openOutside, verdictsChanged: () => { confidentiality.forgetResults(); pageNet.renew() } }), gate))
  serve('page', pageContract, identifyPage(registry), pageHandlers({
    ...guard, guard: guard.service, filling, pageFacts: identities.pageFacts, pageRest, pageNet, replay, newerVerbs: () => knowledge.newerVerbs, readClipboard,
    selfOf: ({ contents }) => (contents.isDestroyed() ? null : sessions.selfOf(contents.session))
  }))
}
