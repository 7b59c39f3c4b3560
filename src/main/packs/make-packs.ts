import { readFile } from 'node:fs/promises'
import type { Desk } from '../desk.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { Sessions } from '../sessions/sessions.ts'
import type { MainWindow } from '../window.ts'
import type { KnowledgeInUse } from './knowledge-in-use.ts'
import { PackCommands } from './pack-commands.ts'
import type { PackStore } from './pack-store.ts'

export interface PackParts { readonly packs: PackStore, readonly knowledge: KnowledgeInUse, readonly desk: Desk, readonly window: MainWindow, readonly sessions: Sessions, readonly pageNet: PageNet }

/** Joins the commands with the file dialog, the network and the parts that work with the knowledge. */
export function packCommands({ packs, knowledge, desk, window, sessions, pageNet }: PackParts): PackCommands {
  return new PackCommands({
    store: packs,
    chooseFile: async () => { const path = await window.chooseFile('Twain pack', 'twainpack'); return path === null ? null : readFile(path, 'utf8') },
    fetch: (address, patience) => sessions.openVisitor().fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'error' }),
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
