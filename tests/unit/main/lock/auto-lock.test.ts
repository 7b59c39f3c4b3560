import { expect, test } from 'vitest'
import { lockWhenLeft } from '../../../../src/main/lock/auto-lock.ts'
import type { LockSettings } from '../../../../src/shared/lock/lock-view.ts'

/** A computer whose signals the test gives; answers how often it was locked. */
function computer(settings: LockSettings) {
  const signals = { suspend: (): void => undefined, screen: (): void => undefined, look: (): void => undefined }
  const seen = { idle: 0, locked: 0 }
  lockWhenLeft({
    power: { onSuspend: (listener) => { signals.suspend = listener }, onScreenLock: (listener) => { signals.screen = listener }, idleSeconds: () => seen.idle },
    settings: () => settings, lock: () => { seen.locked++ }, every: (work) => { signals.look = work }
  })
  return { seen, suspend: () => { signals.suspend() }, lockScreen: () => { signals.screen() }, idleFor: (seconds: number) => { seen.idle = seconds; signals.look() } }
}
const never: LockSettings = { idleMinutes: null, onSuspend: false, onScreenLock: false }

test.each<[string, Partial<LockSettings>, (of: ReturnType<typeof computer>) => void, number]>([
  ['goes to sleep', { onSuspend: true }, (of) => { of.suspend() }, 1], ['goes to sleep, and that is switched off', {}, (of) => { of.suspend() }, 0],
  ['locks its screen', { onScreenLock: true }, (of) => { of.lockScreen() }, 1], ['locks its screen, and that is switched off', {}, (of) => { of.lockScreen() }, 0],
  ['is left for a second less', { idleMinutes: 5 }, (of) => { of.idleFor(299) }, 0], ['is left for as long as is set', { idleMinutes: 5 }, (of) => { of.idleFor(300) }, 1],
  ['is left for hours, and that is switched off', {}, (of) => { of.idleFor(9_999) }, 0]
])('a computer that %s', (_name, settings, happens, locked) => {
  const of = computer({ ...never, ...settings })
  happens(of)
  expect(of.seen.locked).toBe(locked)
})
