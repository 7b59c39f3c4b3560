import type { ShellContract } from '../../shared/ipc/contract.ts'
import type { Handlers } from '../../shared/ipc/define.ts'
import { mustBeShown } from '../logins/login-commands.ts'
import type { Logins } from '../logins/make-logins.ts'
import { onlyFromShell } from './only-from-shell.ts'
import type { ShellSender } from './senders.ts'

type ShellHandlers = Handlers<ShellContract, ShellSender>
/** Filling and what is never offered belong to the pages. */
export type FillCall = 'logins.fill' | 'logins.offerAgain'
export type LoginCall = Exclude<Extract<keyof ShellHandlers, `logins.${string}`>, FillCall>

interface Ports { readonly logins: Logins, readonly desk: { readonly screen: string, readonly refresh: () => void } }

/** The screen of the logins. No answer holds a secret; the overlay, which lies over pages, is refused every call. */
export function loginHandlers({ logins, desk }: Ports): Pick<ShellHandlers, LoginCall> {
  const shown = (): void => { mustBeShown(() => desk.screen === 'logins') }
  const changed = <T>(answer: T): T => { desk.refresh(); return answer }
  return onlyFromShell({
    'logins.list': ({ search, self, from, count }) => logins.commands.page(search, self, from, count),
    'logins.save': async ({ id, draft }) => changed(await logins.commands.save(id, draft)),
    'logins.remove': async ({ id }) => changed(await logins.commands.remove(id)),
    'logins.copy': ({ id, part }) => logins.commands.copy(id, part),
    'logins.generator': () => logins.commands.generator(),
    'logins.setGenerator': ({ settings }) => logins.commands.setGenerator(settings),
    'logins.copyNew': () => logins.commands.copyNew(),
    'logins.screens': async () => { shown(); return [...await logins.codes.screens()] },
    'logins.readCode': (where) => { shown(); return logins.codes.read(where) },
    'logins.forgetCode': () => { logins.codes.forget() },
    'logins.readTable': ({ self }) => logins.imports.readTable(self),
    'logins.readExport': ({ passphrase }) => logins.imports.readExport(passphrase),
    'logins.finishImport': ({ id, replaces }) => logins.imports.finish(id, replaces),
    'logins.saveRest': ({ id }) => logins.imports.saveRest(id),
    'logins.cancelImport': ({ id }) => { logins.imports.cancel(id) },
    'logins.export': ({ passphrase, self }) => logins.imports.export(passphrase, self),
    'logins.tryAgain': () => logins.reopen()
  })
}
