import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { powerMonitor } from 'electron'
import type { LockSettings, LockView } from '../../shared/lock/lock-view.ts'
import { selfIds } from '../../shared/persona.ts'
import type { ClientList } from '../vault/client-list.ts'
import { lockWhenLeft, type PowerSignals } from './auto-lock.ts'
import { clientListBehind } from './client-list-behind.ts'
import { LockFile, lockFileName } from './lock-file.ts'
import { Lock, type Behind } from './lock.ts'

export interface LockParts {
  readonly folder: string
  readonly list: () => ClientList
  /** What else lies under the master secret. */
  readonly behind: readonly Behind[]
  readonly settings: () => LockSettings
  readonly changed: () => void
}

/** The lock as the rest of main uses it. */
export interface TheLock {
  readonly lock: Lock
  readonly view: () => LockView
  /** Opens the client list with the lock's own secret; false when the lock does not hold it. */
  readonly openClients: () => Promise<boolean>
  /** Entries or state of the client list are other ones now: a list that was begun just now goes behind the lock. */
  readonly clientsChanged: () => void
  readonly holdsClients: () => boolean
}

/** Joins the lock with what lies behind it. Its file is not read yet. */
export function makeLock({ folder, list, behind, settings, changed }: LockParts): TheLock {
  const clients = clientListBehind(list)
  const lock = new Lock({ file: new LockFile(join(folder, lockFileName)), behind: [clients, ...behind], now: () => new Date(), newId: randomUUID, changed })
  const power: PowerSignals = { onSuspend: (listener) => { powerMonitor.on('suspend', listener) }, onScreenLock: (listener) => { powerMonitor.on('lock-screen', listener) }, idleSeconds: () => powerMonitor.getSystemIdleTime() }
  lockWhenLeft({ power, settings, lock: () => { if (!lock.isAllLocked) lock.lock(selfIds) }, every: (work, milliseconds) => setInterval(work, milliseconds).unref() })
  return {
    lock,
    view: () => ({ ...lock.view(settings()), holdsClients: lock.isSet && clients.holds() }),
    holdsClients: () => lock.isSet && clients.holds(),
    openClients: async () => {
      const secret = lock.current()
      if (secret === null) return false
      if (list().status.state === 'refused') await list().unlock(null).catch(() => undefined) // the state tells it
      if (list().status.state !== 'locked') return list().status.state === 'open'
      return clients.open(secret).then(() => true, () => false) // it has a passphrase of its own
    },
    clientsChanged: () => {
      const secret = lock.current()
      // A locked list was locked by the user's own hand. What does not go is told in the list's own state.
      if (secret !== null && list().status.state !== 'locked') clients.open(secret).catch(() => undefined)
    }
  }
}
