import type { ClientList } from '../vault/client-list.ts'
import type { Behind } from './lock.ts'
import { secretAsPassphrase } from './master-secret.ts'

/** What the client list takes for a passphrase while the lock protects it. */
const passphraseOf = (secret: Buffer): string => secretAsPassphrase(secret, 'twain client list')

export interface ClientListBehind extends Behind {
  /** True while the lock, and not a passphrase of its own, opens the list. */
  readonly holds: () => boolean
}

/**
 * Puts the client list behind the lock. A list that has a passphrase of its own keeps it and is opened by nothing else.
 * `current` gives the secret while the lock is open, so that a list that is begun later goes behind it, too: whoever owns
 * the list calls `open` when its entries change.
 */
export function clientListBehind(list: () => Pick<ClientList, 'status' | 'unlock' | 'setPassphrase' | 'removePassphrase' | 'lock'>): ClientListBehind {
  let holds = false
  return {
    holds: () => holds,
    open: async (secret) => {
      const passphrase = passphraseOf(secret)
      const { state, hasPassphrase, problem } = list().status
      // Without a keychain the lock alone can protect a list, so it begins behind it.
      const needsLock = (state === 'open' && !hasPassphrase) || (state === 'absent' && problem === 'no-keychain')
      if (state === 'locked') { await list().unlock(passphrase); holds = true }
      else if (needsLock) { await list().setPassphrase(null, passphrase); holds = true }
    },
    close: () => { list().lock() },
    release: async (secret) => {
      if (!holds) return
      if (list().status.state === 'locked') await list().unlock(passphraseOf(secret))
      await list().removePassphrase(passphraseOf(secret))
      holds = false
    }
  }
}
