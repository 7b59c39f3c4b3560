import type { ShellContract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import { marks } from '../../shared/guard/confidential.ts'
import type { Rule } from '../../shared/guard/rule.ts'
import type { Checked } from '../../shared/detect/checked.ts'
import { Refusal } from '../../shared/result.ts'
import { catalogue } from '../catalogue.ts'
import type { Desk } from '../desk.ts'
import type { Logins } from '../logins/make-logins.ts'
import type { LogCommands } from '../guard-log/log-commands.ts'
import type { Memory } from '../guard/memory.ts'
import type { Questions } from '../guard/questions.ts'
import type { Filling } from '../logins/make-filling.ts'
import type { IdentityCommands } from '../identities/identity-commands.ts'
import type { PackCommands } from '../packs/pack-commands.ts'
import type { TheLock } from '../lock/make-lock.ts'
import type { Clients } from '../vault/make-clients.ts'
import type { Sleeper } from '../views/rest/sleeper.ts'
import type { Pages } from '../views/pages.ts'
import { loginHandlers, type FillCall, type LoginCall } from './login-handlers.ts'
import { onlyFromShell } from './only-from-shell.ts'
import type { ShellSender } from './senders.ts'

export interface ShellPorts {
  readonly desk: Desk
  readonly pages: Pages
  readonly sleeper: Pick<Sleeper, 'lookSoon'>
  readonly questions: Questions
  readonly rules: readonly Rule[]
  readonly memory: Memory
  readonly packs: PackCommands
  readonly clients: Clients
  readonly theLock: TheLock
  readonly log: LogCommands
  readonly logins: Logins
  readonly filling: Filling
  readonly identities: IdentityCommands
  readonly checkText: (text: string) => Checked
  readonly shellDrawn: () => void
  readonly copy: (text: string) => Promise<void>
  readonly openOutside: (address: string) => Promise<boolean>
  /** What the guard judges by is no longer what it was. */
  readonly verdictsChanged: () => void
}

/** Answers for our own window. Only the overlay may answer a question: a click in the shell can never decide one. */
export function shellHandlers(ports: ShellPorts): Handlers<ShellContract, ShellSender> {
  return { ...deskHandlers(ports), ...warningHandlers(ports), ...clientHandlers(ports), ...lockHandlers(ports), ...loginHandlers(ports), ...fillHandlers(ports), ...logHandlers(ports), ...identityHandlers(ports) }
}

type LogCall = Extract<keyof Handlers<ShellContract, ShellSender>, `log.${string}`>

type WarningCall = 'practice.save' | 'suggestions.set' | 'warning.set' | 'warning.try' | 'answer.forget' | 'permission.forget' | 'light.reset' | 'pack.import' | 'pack.remove' | 'pack.setAddress' | 'pack.fetch'

type IdentityCall = Extract<keyof Handlers<ShellContract, ShellSender>, `identity.${string}`>

type LockCall = Extract<keyof Handlers<ShellContract, ShellSender>, `lock.${string}`>

type ClientCall = Extract<keyof Handlers<ShellContract, ShellSender>, `clients.${string}`> | 'text.check'

function deskHandlers({ desk, pages, shellDrawn, sleeper, questions, identities, copy, openOutside }: ShellPorts): Omit<Handlers<ShellContract, ShellSender>, WarningCall | LogCall | ClientCall | LockCall | LoginCall | FillCall | IdentityCall> {
  const history = () => desk.openPage().entry.contents.navigationHistory
  return {
    'view.get': () => desk.view(),
    'view.drawn': (_input, { surface }) => { if (surface === 'shell') shellDrawn() },
    'catalogue.list': () => catalogue(),
    'welcome.finish': ({ palette, personal, professional }) => {
      identities.save('personal', personal)
      identities.save('professional', professional)
      desk.change((state) => ({ ...state, welcomed: true, palette }))
      desk.show('launcher')
    },
    'welcome.skip': () => { desk.change((state) => ({ ...state, welcomed: true })); desk.show('launcher') },
    'self.switch': ({ self }) => { desk.switchTo(self) },
    'screen.show': ({ screen }) => { desk.show(screen) },
    'rail.set': ({ rail }) => { desk.change((state) => ({ ...state, rail })) },
    'sleep.set': ({ on }) => { desk.change((state) => ({ ...state, letSleep: on })); sleeper.lookSoon() },
    'palette.set': ({ palette }) => { desk.change((state) => ({ ...state, palette })) },
    'account.open': ({ accountId }) => { desk.openAccount(accountId) },
    'account.addNetwork': ({ self, networkId }) => { desk.addNetwork(self, networkId) },
    'account.addAddress': ({ self, address }) => { desk.addAddress(self, address) },
    'account.rename': ({ accountId, name }) => { desk.rename(accountId, name) },
    'account.reorder': ({ self, accountIds }) => { desk.reorder(self, accountIds) },
    'account.moveToOther': ({ accountId }) => desk.moveToOther(accountId),
    'account.remove': ({ accountId }) => desk.remove(accountId),
    'page.back': () => { history().goBack() },
    'page.forward': () => { history().goForward() },
    'page.reload': () => {
      const { accountId } = desk.openPage().entry
      pages.reload(accountId, desk.account(accountId)?.address ?? '')
    },
    'page.stop': () => { desk.openPage().entry.contents.stop() },
    'page.copyAddress': () => copy(desk.openPage().entry.contents.getURL()),
    'page.openOutside': async () => {
      if (!(await openOutside(desk.openPage().entry.contents.getURL()))) throw new Refusal('not-allowed', 'This page cannot be opened in another browser.')
    },
    'notice.dismiss': ({ id }) => { desk.dismiss(id) },
    'overlay.get': () => questions.current(),
    'overlay.answer': ({ id, answer, choice }, sender) => {
      if (sender.surface !== 'overlay') throw new Refusal('forbidden', '')
      questions.answer(id, answer, choice ?? null)
    }
  }
}

/** What the page of warnings can do: every decision of the guard can be looked at and taken back. */
function warningHandlers({ desk, rules, memory, packs, verdictsChanged }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, WarningCall> {
  const ruleOf = (id: string): Rule => {
    const rule = rules.find((other) => other.id === id)
    if (!rule) throw new Refusal('not-found', 'This warning is no longer there.')
    return rule
  }
  return {
    'practice.save': ({ practice }) => { desk.change((state) => ({ ...state, practice })); verdictsChanged() },
    'suggestions.set': ({ hidden }) => { desk.change((state) => ({ ...state, hideSuggestions: hidden })); verdictsChanged() },
    'warning.set': ({ ruleId, setting }) => { memory.set(ruleOf(ruleId), setting); verdictsChanged() },
    'warning.try': ({ ruleId }) => {
      const { tryIt, title } = ruleOf(ruleId)
      desk.openRehearsal(tryIt.self, tryIt.path)
      desk.notify('try-warning', `${title}: ${tryIt.instruction}`)
    },
    'answer.forget': ({ id }) => { memory.forget(id); verdictsChanged() },
    'permission.forget': ({ space, origin, permission }) => {
      const isIt = (entry: { space: string, origin: string, permission: string }): boolean => entry.space === space && entry.origin === origin && entry.permission === permission
      desk.change((state) => ({ ...state, permissions: state.permissions.filter((entry) => !isIt(entry)) }))
    },
    'light.reset': ({ host }) => { desk.change((state) => ({ ...state, limitedSites: state.limitedSites.filter((site) => site.host !== host) })) },
    'pack.import': () => packs.import(),
    'pack.remove': () => { packs.remove() },
    'pack.setAddress': ({ address }) => { packs.setAddress(address) },
    'pack.fetch': () => packs.fetch()
  }
}

/** Past warnings; what they were about is written nowhere. */
function logHandlers({ log }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, LogCall> {
  return onlyFromShell({
    'log.list': ({ from, count }) => log.page(from, count),
    'log.export': () => log.export(),
    'log.clear': () => log.clear()
  })
}

/** Who the selves are. What a page shows is read for the shell alone. */
function identityHandlers({ identities }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, IdentityCall> {
  return onlyFromShell({
    'identity.save': ({ self, identity }) => { identities.save(self, identity) },
    'identity.addPhoto': async ({ self, label }) => ({ added: await identities.addPhoto(self, label) }),
    'identity.removePhoto': ({ self, hash }) => { identities.removePhoto(self, hash) },
    'identity.read': () => identities.read(),
    'identity.learn': ({ id, chosen }) => identities.learn(id, chosen),
    'identity.forgetGiven': ({ id }) => { identities.forgetGiven(id) }
  })
}

/** The client list. Its entries are for the shell alone: the overlay, which lies over pages, is refused every call. */
function clientHandlers({ clients, theLock, checkText }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, ClientCall> {
  return onlyFromShell({
    'text.check': ({ text }) => { const { level, spans, checkedTo, namesChecked } = checkText(text); return { level, spans: level === 'none' ? [] : [...marks(spans)], checkedTo, namesChecked } },
    'clients.list': ({ search, from, count }) => clients.commands.page(search, from, count),
    'clients.save': async ({ id, draft }) => ({ id: await clients.list.save(id, draft) }),
    'clients.remove': ({ id }) => clients.list.remove(id),
    'clients.setFormer': ({ id, since }) => clients.list.setFormer(id, since),
    'clients.readImport': () => clients.commands.readFile(),
    'clients.readText': ({ text }) => clients.commands.readText(text),
    'clients.mapImport': ({ id, mapping }) => clients.commands.mapImport(id, mapping),
    'clients.finishImport': ({ id, skipDuplicates }) => clients.commands.finishImport(id, skipDuplicates),
    'clients.cancelImport': ({ id }) => { clients.commands.cancel(id) },
    'clients.unlock': async ({ passphrase }) => { if (!(await theLock.openClients())) await clients.list.unlock(passphrase) },
    'clients.lock': () => { clients.list.lock() },
    'clients.setPassphrase': async ({ current, passphrase }) => {
      if (theLock.holdsClients()) throw new Refusal('not-allowed', 'The lock protects the client list. Its passphrase can be changed in Settings.')
      await (passphrase === null ? clients.list.removePassphrase(current ?? '') : clients.list.setPassphrase(current, passphrase))
    },
    'clients.backup': ({ passphrase }) => clients.commands.backup(passphrase),
    'clients.readBackup': ({ passphrase }) => clients.commands.readBackup(passphrase),
    'clients.restore': ({ id, mode }) => clients.commands.restore(id, mode),
    'clients.startAgain': () => clients.list.startAgain()
  })
}

/** The lock: a passphrase goes in, and only a new recovery code, which the user must see once, comes out. */
function lockHandlers({ theLock, desk }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, LockCall> {
  return onlyFromShell({
    'lock.setUp': async ({ passphrase }) => ({ code: await theLock.lock.setUp(passphrase) }),
    'lock.now': ({ selves }) => { theLock.lock.lock(selves) },
    'lock.unlock': ({ selves, passphrase }) => theLock.lock.unlock(selves, passphrase),
    'lock.recover': async ({ code, passphrase }) => ({ code: await theLock.lock.recover(code, passphrase) }),
    'lock.changePassphrase': ({ current, passphrase }) => theLock.lock.changePassphrase(current, passphrase),
    'lock.renewCode': async ({ current }) => ({ code: await theLock.lock.renewCode(current) }),
    'lock.turnOff': ({ current }) => theLock.lock.turnOff(current),
    'lock.startAgain': () => theLock.lock.startAgain(),
    'lock.settings': ({ settings }) => { desk.change((state) => ({ ...state, lock: settings })) }
  })
}

/** Filling is a wish of the user in our own window; what becomes of it is told in the overlay, and no answer holds anything. */
function fillHandlers({ desk, filling }: ShellPorts): Pick<Handlers<ShellContract, ShellSender>, FillCall> {
  return onlyFromShell({
    'logins.fill': () => { void filling.filler.fill(desk.openPage().entry) },
    'logins.offerAgain': ({ self, origin }) => { desk.change((state) => ({ ...state, neverKeep: state.neverKeep.filter((entry) => entry.self !== self || entry.origin !== origin) })) }
  })
}
