import { randomUUID } from 'node:crypto'
import type { OnBeforeRequestListenerDetails } from 'electron'
import { hostOf } from '../../shared/logins/match.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { AppState } from '../../shared/state/app-state.ts'
import type { Questions } from '../guard/questions.ts'
import type { MasterSecret } from '../lock/master-secret.ts'
import type { PageNet } from '../nets/page-net.ts'
import type { SearchableKeychain } from '../vault/keychain.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { MainWindow } from '../window.ts'
import { Filler, type FillPorts } from './fill.ts'
import { FilledSecrets } from './filled-secrets.ts'
import { LoginFrames } from './login-frames.ts'
import type { LoginStore } from './login-store.ts'
import { LoginVault } from './login-vault.ts'
import { SavePrompt } from './save-prompt.ts'
import { unlockedStore } from './unlocked-store.ts'

/** The keychain of Windows takes at most 2,560 bytes for one item; the others take what a login can have. */
const largestItem = { windows: 2_560, others: 500_000 } as const

export interface FillingParts extends Pick<FillPorts, 'situationOf' | 'selfOf' | 'openOther' | 'oneTimeCode' | 'newPassword'> {
  readonly folder: string
  readonly keychain: SearchableKeychain
  readonly master: MasterSecret
  readonly isLocked: (self: SelfId) => boolean
  readonly pageNet: PageNet
  readonly questions: Questions
  readonly window: Pick<MainWindow, 'pageArea' | 'raise'>
  readonly state: () => AppState
  readonly change: (step: (state: AppState) => AppState) => void
  readonly notify: (kind: 'login-not-kept' | 'login-emptied', detail: string) => void
  readonly changed: () => void
}

/** The parts that keep and fill logins, put together. */
export interface Filling {
  readonly vault: LoginVault
  /** The logins of the selves that are open now. */
  readonly store: LoginStore
  readonly frames: LoginFrames
  readonly filler: Filler
  readonly savePrompt: SavePrompt
  /** A form that was filled would have sent to another site: told to the user. */
  readonly moved: (entry: PageEntry) => void
  /** False when a request would carry a filled login to another site; then the user is told. */
  readonly mayCarry: (details: OnBeforeRequestListenerDetails) => boolean
}

/** Joins the store with the page and the overlay. Nothing is opened yet. */
export function makeFilling(parts: FillingParts): Filling {
  const { folder, keychain, master, pageNet, questions, window, situationOf, selfOf, isLocked, state, change, notify, changed } = parts
  const vault = new LoginVault({ folder, keychain, master, changed, now: () => new Date(), largestItem: process.platform === 'win32' ? largestItem.windows : largestItem.others })
  const store = unlockedStore(vault, isLocked)
  const frames = new LoginFrames(pageNet)
  const filled = new FilledSecrets(() => Date.now())
  const filler = new Filler({ ...parts, store, frames, filled, reopen: () => vault.open(), raise: () => { window.raise() }, focus: ({ contents }) => { contents.focus() }, now: () => new Date(), newId: randomUUID })
  const savePrompt = new SavePrompt({
    store, frames, questions, situationOf, selfOf, area: () => window.pageArea(), now: () => Date.now(), newId: randomUUID,
    never: () => state().neverKeep, addNever: (self: SelfId, origin: string) => { change((old) => ({ ...old, neverKeep: [...old.neverKeep.slice(-1_999), { self, origin }] })) },
    failed: (sentence) => { notify('login-not-kept', sentence) }
  })
  const tellMoved = (host: string): void => { notify('login-emptied', host) }
  return {
    vault, store, frames, filler, savePrompt, moved: (entry) => { tellMoved(situationOf(entry)?.place.host ?? '') },
    mayCarry: (details) => {
      const may = filled.mayGo(details)
      if (!may) tellMoved(hostOf(details.webContents?.getURL() ?? ''))
      return may
    }
  }
}
