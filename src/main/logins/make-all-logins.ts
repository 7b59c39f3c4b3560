import { Refusal } from '../../shared/result.ts'
import type { SelfId } from '../../shared/persona.ts'
import type { Desk } from '../desk.ts'
import type { Behind } from '../lock/lock.ts'
import type { MasterSecret } from '../lock/master-secret.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { systemKeychain } from '../vault/keys.ts'
import type { MainWindow } from '../window.ts'
import { oneTimeCode } from './made-secrets.ts'
import { makeFilling, type Filling, type FillingParts } from './make-filling.ts'
import { makeLogins, type Logins } from './make-logins.ts'
import { pagePicture } from './page-picture.ts'

export interface AllLoginParts extends Pick<FillingParts, 'folder' | 'pageNet' | 'questions' | 'situationOf'> {
  readonly window: MainWindow
  readonly sessions: Sessions
  readonly lock: MasterSecret & { readonly isLocked: (self: SelfId) => boolean }
  readonly desk: () => Desk
}

export interface AllLogins {
  readonly filling: Filling
  readonly logins: Logins
  /** The file under the passphrase of the lock, for computers without a keychain that protects. */
  readonly behind: Behind
  /** Waits until what is being written is written, and takes what was copied out of the clipboard. */
  readonly settled: () => Promise<unknown>
}

/** Joins the store, what is filled into pages, and the screen of the logins. Nothing is opened yet. */
export function makeAllLogins({ lock, sessions, desk, window, ...parts }: AllLoginParts): AllLogins {
  const filling = makeFilling({
    ...parts, window, keychain: systemKeychain(), master: lock, isLocked: (self) => lock.isLocked(self), oneTimeCode, newPassword: () => logins.newPassword(),
    selfOf: ({ contents }) => (contents.isDestroyed() ? null : sessions.selfOf(contents.session)), openOther: ({ accountId }) => { desk().openCounterpart(accountId) },
    state: () => desk().state, change: (step) => { desk().change(step) }, notify: (kind, detail) => { desk().notify(kind, detail) },
    changed: () => { logins.changed(); desk().refresh() }
  })
  const logins: Logins = makeLogins({
    store: filling.store, folder: parts.folder, window, isShown: () => desk().screen === 'logins', reopen: () => filling.vault.open(), changed: () => { desk().refresh() }, pagePicture: () => pagePicture(desk(), window)
  })
  return { filling, logins, behind: behindFor(filling, logins), settled: () => Promise.allSettled([filling.vault.settled(), logins.clipboard.clearNow()]) }
}

const behindFor = ({ vault }: Filling, logins: Logins): Behind => ({
  open: () => vault.open(),
  close: () => {
    void vault.open() // which finds nothing any more
    void logins.clipboard.clearNow()
    logins.codes.forget()
  },
  release: async () => {
    if (vault.countInFile > 0) throw new Refusal('not-allowed', 'Some of your logins are kept under the passphrase of the lock. Please export them and remove them first, or leave the lock on.')
  }
})
