import { randomUUID } from 'node:crypto'
import type { Desk } from '../desk.ts'
import type { GuardParts } from '../guard/make-guard.ts'
import type { Situation } from '../guard/situation.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { StateFile } from '../storage/state-file.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { MainWindow } from '../window.ts'
import { IdentityCommands } from './identity-commands.ts'
import { PageFacts } from './page-facts.ts'
import { hashOfPicture } from './picture-of-file.ts'

export interface IdentityParts {
  readonly file: StateFile
  readonly window: Pick<MainWindow, 'chooseFile'>
  readonly pageNet: PageNet
  readonly situationOf: (entry: PageEntry) => Situation | null
  readonly desk: () => Desk
}

export interface Identities {
  readonly commands: IdentityCommands
  readonly pageFacts: PageFacts
  /** What the guard needs for its hints at fields. */
  readonly forGuard: Pick<GuardParts, 'pageFacts' | 'hashOf' | 'identities' | 'openOther' | 'openIdentities' | 'notFilled'>
}

/** Joins the identities with the window. Learning is only ever about the page in the frame, in its real self. */
export function makeIdentities({ file, window, pageNet, situationOf, desk }: IdentityParts): Identities {
  const pageFacts = new PageFacts()
  const commands = new IdentityCommands({
    state: () => file.state, change: (step) => { desk().change(step) }, changed: () => { pageNet.renew() }, hashOf: hashOfPicture, now: () => new Date(), newId: randomUUID,
    choosePicture: () => window.chooseFile('Choose a picture', 'jpg', 'jpeg', 'png'),
    openPage: () => {
      const page = desk().pageInFrame()
      const situation = page ? situationOf(page.entry) : null
      const tab = page ? pageNet.tab(page.entry.contents) : null
      return situation && tab ? { situation, host: page?.entry.contents.getURL().startsWith('rehearsal:') ? situation.networkName : situation.place.host, read: () => pageFacts.read(tab) } : null
    }
  })
  return {
    commands, pageFacts,
    forGuard: {
      pageFacts, hashOf: hashOfPicture, identities: commands,
      openOther: ({ accountId }, address) => { if (address === undefined) desk().openCounterpart(accountId); else desk().openCounterpartAt(accountId, address) },
      openIdentities: () => { desk().show('identities') },
      notFilled: ({ accountId }) => { desk().notify('not-filled', desk().account(accountId)?.name ?? '') }
    }
  }
}
