import type { MasterSecret } from '../../src/main/lock/master-secret.ts'

/** For as long as no lock can be set up: nothing is kept under a passphrase. */
export const noLock: MasterSecret = { isSet: false, current: () => null }
