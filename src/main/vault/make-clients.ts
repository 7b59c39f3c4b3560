import { randomUUID } from 'node:crypto'
import type { MainWindow } from '../window.ts'
import { ClientCommands } from './client-commands.ts'
import { ClientList } from './client-list.ts'
import type { Keychain } from './keychain.ts'

export interface ClientParts {
  readonly folder: string
  readonly keychain: Keychain
  readonly window: Pick<MainWindow, 'chooseFile' | 'chooseTarget'>
  readonly isShown: () => boolean
  /** Entries or state are other ones now. */
  readonly changed: () => void
}

export interface Clients { readonly list: ClientList, readonly commands: ClientCommands }

/** Joins the list with its commands and the file dialogs. The file is not opened yet. */
export function makeClients({ folder, keychain, window, isShown, changed }: ClientParts): Clients {
  const list: ClientList = new ClientList({ folder, keychain, now: () => new Date(), newId: randomUUID, changed: () => { commands.changed(); changed() } })
  const commands: ClientCommands = new ClientCommands({
    list, isShown, newId: randomUUID, now: () => new Date(),
    chooseFile: (title, extensions) => window.chooseFile(title, ...extensions),
    chooseTarget: (title, name, extension) => window.chooseTarget(title, name, extension)
  })
  return { list, commands }
}
