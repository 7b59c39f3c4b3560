import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageNet } from '../../../../src/main/nets/page-net.ts'
import type { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

let main: FakeFrame
let inner: FakeFrame
let page: FakePage
let net: PageNet
let tab: TabWatch
let changed: number
let left: TabWatch[]
let held: ActKind[]
beforeEach(() => {
  vi.useFakeTimers()
  main = fakeFrame(1)
  inner = fakeFrame(2)
  page = fakePage(7, [main, inner])
  changed = 0
  left = []
  held = ['like']
  net = new PageNet({ changed: () => { changed++ }, left: (gone) => { left.push(gone) }, holdTextless: () => held }, () => 0)
  net.watch(page.entry)
  tab = net.tab(page.contents)!
})
afterEach(() => { vi.useRealTimers() })
const told = (fake: FakeFrame, name: string): unknown[] => fake.sent.filter(([channel]) => channel === `page:${name}`).map(([, payload]) => payload)
/** A promise and whether it has come true. */
function watch<T>(promise: Promise<T>): { value: T | 'waiting' } {
  const note: { value: T | 'waiting' } = { value: 'waiting' }
  void promise.then((value) => { note.value = value })
  return note
}

test('a page is known from its making to its end', () => {
  expect(net.tab({ id: 7 })).toBe(tab)
  expect(net.tab({ id: 8 })).toBeNull()
  page.emit('destroyed')
  expect(net.tab({ id: 7 })).toBeNull()
  expect(left).toEqual([tab])
})

test('pages of a session are found by their contents, closed ones not', () => {
  const other = fakePage(8)
  net.watch(other.entry)
  expect(net.tabsOf((contents) => contents.id === 8).map((entry) => entry.entry)).toEqual([other.entry])
  other.gone = true
  expect(net.tabsOf(() => true)).toEqual([tab])
})

test('each frame learns what it must hold and whether another frame is filled', () => {
  net.hello(tab, main.frame)
  expect(told(main, 'gate.state')).toEqual([{ epoch: 0, othersFilled: false, holdTextless: ['like'] }])
  net.report(tab, inner.frame, reportWith({ draft: 'Text', hasComposer: true }))
  expect(told(main, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: true, holdTextless: ['like'] })
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: false, holdTextless: ['like'] })
})

test('a frame is told on change only', () => {
  net.hello(tab, main.frame)
  net.hello(tab, inner.frame)
  const type = (draft: string): void => { net.report(tab, inner.frame, reportWith({ draft, hasComposer: true })) }
  for (const draft of ['T', 'Te', 'Text']) type(draft)
  expect(told(main, 'gate.state')).toMatchObject([{ othersFilled: false }, { othersFilled: true }])
  expect(told(inner, 'gate.state')).toMatchObject([{ othersFilled: false }])
  type('')
  expect(told(main, 'gate.state')).toHaveLength(3)
  held = ['like', 'follow']
  type('')
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: false, holdTextless: ['like', 'follow'] })
})

test('a frame that says hello again is told again, and so is a new page', () => {
  for (let times = 1; times <= 3; times++) {
    net.hello(tab, main.frame)
    expect(told(main, 'gate.state')).toHaveLength(times)
  }
  page.emit('did-navigate')
  net.report(tab, main.frame, reportWith({}))
  expect(told(main, 'gate.state')).toHaveLength(4)
})

test('when what verdicts rest on has changed, every frame of every page learns a higher epoch', () => {
  const far = fakeFrame(1)
  const other = fakePage(8, [far])
  net.watch(other.entry)
  net.hello(tab, main.frame)
  net.hello(tab, inner.frame)
  net.hello(net.tab(other.contents)!, far.frame)
  net.renew()
  net.renew()
  for (const fake of [main, inner, far]) expect(told(fake, 'gate.state').map((state) => (state as { epoch: number }).epoch)).toEqual([0, 1, 2])
  net.report(tab, main.frame, reportWith({ draft: 'Text' }))
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 2, othersFilled: true, holdTextless: ['like'] })
})

test('a noted act counts at once, and the other frames learn of its draft', async () => {
  net.hello(tab, main.frame)
  net.hello(tab, inner.frame)
  net.noteAct(tab, inner.frame, 'Text')
  expect(told(main, 'gate.state').at(-1)).toMatchObject({ othersFilled: true })
  const drafts = watch(net.collect(tab))
  await vi.advanceTimersByTimeAsync(250)
  expect(drafts.value).toMatchObject({ joined: 'Text', sinceAct: 0 })
})

test('before a request is judged every frame is asked, and the last answer is awaited', async () => {
  net.hello(tab, main.frame)
  net.hello(tab, inner.frame)
  const drafts = watch(net.collect(tab))
  const [{ ping }] = told(main, 'ping') as [{ ping: number }]
  expect(told(inner, 'ping')).toEqual([{ ping }])
  net.answerPing(tab, main.frame, ping, reportWith({ draft: 'One' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(drafts.value).toBe('waiting')
  net.answerPing(tab, inner.frame, ping, reportWith({ draft: 'Two' }))
  await vi.advanceTimersByTimeAsync(0)
  expect(drafts.value).toMatchObject({ joined: 'One\nTwo' })
})

test('a frame that does not answer is waited for 250 ms, then what is known counts', async () => {
  net.report(tab, main.frame, reportWith({ draft: 'Known' }))
  const drafts = watch(net.collect(tab))
  await vi.advanceTimersByTimeAsync(249)
  expect(drafts.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(drafts.value).toMatchObject({ joined: 'Known' })
})

test('an answer to an older ping does not end the wait', async () => {
  net.hello(tab, main.frame)
  const drafts = watch(net.collect(tab))
  net.answerPing(tab, main.frame, 999, reportWith({}))
  await vi.advanceTimersByTimeAsync(100)
  expect(drafts.value).toBe('waiting')
})

test('without a frame nothing is waited for', async () => {
  const drafts = watch(net.collect(tab))
  await vi.advanceTimersByTimeAsync(0)
  expect(drafts.value).toMatchObject({ joined: '' })
  net.hello(tab, main.frame)
  main.gone = true
  const again = watch(net.collect(tab))
  await vi.advanceTimersByTimeAsync(0)
  expect(again.value).toMatchObject({ joined: '' })
})

test('a moved draft is offered to the frames with a composer until one takes it', async () => {
  net.report(tab, main.frame, reportWith({ hasComposer: true }))
  net.report(tab, inner.frame, reportWith({ hasComposer: true }))
  const placed = watch(net.place(tab, 'Moved'))
  await vi.advanceTimersByTimeAsync(250)
  expect(told(main, 'draft.place')).toEqual([{ text: 'Moved' }])
  expect(told(inner, 'draft.place')).toEqual([])
  net.answerPlaced(main.frame, false)
  await vi.advanceTimersByTimeAsync(0)
  expect(told(inner, 'draft.place')).toEqual([{ text: 'Moved' }])
  net.answerPlaced(inner.frame, true)
  await vi.advanceTimersByTimeAsync(0)
  expect(placed.value).toBe(true)
})

test('a moved draft that nobody takes is not placed', async () => {
  const nowhere = watch(net.place(tab, 'Moved'))
  net.report(tab, main.frame, reportWith({ hasComposer: true }))
  await vi.advanceTimersByTimeAsync(0)
  const silent = watch(net.place(tab, 'Moved'))
  await vi.advanceTimersByTimeAsync(250)
  expect(silent.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(silent.value).toBe(false)
  expect(nowhere.value).toBe(false)
})

test('a new page forgets the old drafts, and a question about it is void', () => {
  net.report(tab, main.frame, reportWith({ draft: 'Text' }))
  page.emit('did-navigate')
  expect(tab.drafts().joined).toBe('')
  expect(left).toEqual([tab])
  page.emit('render-process-gone')
  expect(left).toEqual([tab, tab])
})

test('a loaded page has two seconds to report', () => {
  page.emit('did-stop-loading')
  vi.advanceTimersByTime(1_999)
  expect(tab.light().state).toBe('limited')
  vi.advanceTimersByTime(1)
  expect(tab.light()).toMatchObject({ state: 'off', reason: 'no-report' })
})

test('a page that reported in time is watched, one that was closed does no harm', () => {
  page.emit('did-stop-loading')
  net.hello(tab, main.frame)
  vi.advanceTimersByTime(2_000)
  expect(tab.light().state).toBe('on')
  page.emit('did-stop-loading')
  page.gone = true
  expect(() => { vi.advanceTimersByTime(2_000) }).not.toThrow()
})

test('a web socket is noted for its own page, and told', () => {
  net.hello(tab, main.frame)
  const before = changed
  net.noteSocket({ id: 7 })
  net.noteSocket({ id: 8 })
  expect(tab.light().reason).toBe('web-socket')
  expect(changed).toBe(before + 1)
})
