import type { LockSettings } from '../../shared/lock/lock-view.ts'

/** What the computer tells of its user. */
export interface PowerSignals {
  readonly onSuspend: (listener: () => void) => void
  readonly onScreenLock: (listener: () => void) => void
  /** Seconds since the last key, click or movement anywhere on the computer. */
  readonly idleSeconds: () => number
}

export interface AutoLockPorts {
  readonly power: PowerSignals
  readonly settings: () => LockSettings
  readonly lock: () => void
  /** Calls again and again; `setInterval` in the app. */
  readonly every: (work: () => void, milliseconds: number) => unknown
}

/** How often it is looked whether the user is still there, in ms. */
const look = 5_000

/** Locks when nobody is there: after some minutes without input, at sleep, and with the screen of the computer. */
export function lockWhenLeft({ power, settings, lock, every }: AutoLockPorts): void {
  power.onSuspend(() => { if (settings().onSuspend) lock() })
  power.onScreenLock(() => { if (settings().onScreenLock) lock() })
  every(() => {
    const { idleMinutes } = settings()
    if (idleMinutes !== null && power.idleSeconds() >= idleMinutes * 60) lock()
  }, look)
}
