import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { finishWriting } from '../../../src/main/finish-writing.ts'

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

/** An app that ends when nothing holds it. As in Electron, asking again while it is being asked does nothing, microtasks included. */
function fakeApp(...settled: readonly (() => Promise<unknown>)[]): { quit: () => void, hasEnded: boolean } {
  let isAsking = false
  let listener: (event: { readonly preventDefault: () => void }) => void = () => undefined
  const app = {
    hasEnded: false,
    quit: () => {
      if (isAsking) return
      let isHeld = false
      isAsking = true
      listener({ preventDefault: () => { isHeld = true } })
      setTimeout(() => { isAsking = false })
      app.hasEnded ||= !isHeld
    }
  }
  finishWriting({ on: (_event, added) => { listener = added }, quit: () => { app.quit() } }, settled)
  return app
}

test('an app that has nothing to write ends at once', async () => {
  const app = fakeApp(() => Promise.resolve())
  app.quit()
  await vi.advanceTimersByTimeAsync(2)
  expect(app.hasEnded).toBe(true)
})

test('the app ends when everything is written, and not before; asking twice changes nothing', async () => {
  let written = (): void => undefined
  let waits = 0
  const app = fakeApp(() => { waits++; return new Promise<void>((done) => { written = done }) }, () => Promise.reject(new Error('a full disk')))
  app.quit()
  app.quit()
  await vi.advanceTimersByTimeAsync(1_000)
  expect([app.hasEnded, waits]).toEqual([false, 1])
  written()
  await vi.advanceTimersByTimeAsync(2)
  expect(app.hasEnded).toBe(true)
})

test('what never ends does not keep the app', async () => {
  const app = fakeApp(() => new Promise(() => undefined))
  app.quit()
  await vi.advanceTimersByTimeAsync(4_999)
  expect(app.hasEnded).toBe(false)
  await vi.advanceTimersByTimeAsync(2)
  expect(app.hasEnded).toBe(true)
})
