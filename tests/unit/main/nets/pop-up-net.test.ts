import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPopUpNet } from '../../../../src/main/nets/pop-up-net.ts'
import { fakeFrame, fakePage, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

let main: FakeFrame
let page: FakePage
let isWatched: boolean
let address: string
let closed: number
beforeEach(() => {
  vi.useFakeTimers()
  main = fakeFrame(1)
  isWatched = false
  address = ''
  closed = 0
  page = fakePage(7, [main], { getURL: () => address, close: () => { closed++ } })
  startPopUpNet(page.entry, () => isWatched)
})
afterEach(() => { vi.useRealTimers() })

test('a page whose net did not start is told something, which starts it; one that runs is left alone', () => {
  page.emit('did-navigate')
  expect(main.sent).toEqual([['page:ping', { ping: 0 }]])
  isWatched = true
  page.emit('did-stop-loading')
  expect(main.sent).toHaveLength(1)
})

test('nothing is told before the empty document was left or given up', () => {
  page.emit('did-start-loading')
  page.emit('did-start-navigation')
  expect(main.sent).toEqual([])
  page.emit('did-stop-loading')
  expect(main.sent).toHaveLength(1)
})

test.each([
  { what: 'still empty', change: () => undefined, closes: 1 },
  { what: 'written by its opener, and watched since', change: () => { isWatched = true }, closes: 0 },
  { what: 'on a page', change: () => { address = 'https://x.com/' }, closes: 0 },
  { what: 'gone', change: () => { page.gone = true }, closes: 0 }
])('a pop-up that got no page is closed only where it stays empty: $what', ({ change, closes }) => {
  page.emit('did-stop-loading')
  expect(closed).toBe(0)
  change()
  vi.advanceTimersByTime(2_000)
  expect(closed).toBe(closes)
})
