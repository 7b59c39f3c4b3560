import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageNet, type GateFacts } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { verbTables } from '../../../../src/shared/verbs/index.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

let main: FakeFrame
let inner: FakeFrame
let page: FakePage
let net: PageNet
let tab: TabWatch
let changed: number
let left: TabWatch[]
let facts: GateFacts
const quiet: GateFacts = { holdTextless: ['like'], watchPaste: false, wantsSurroundings: false, wantsPeople: false, hideSuggestions: false }
const photo = { name: 'kitchen.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }
beforeEach(() => {
  vi.useFakeTimers()
  main = fakeFrame(1)
  inner = fakeFrame(2)
  page = fakePage(7, [main, inner])
  changed = 0
  left = []
  facts = quiet
  net = new PageNet({ changed: () => { changed++ }, left: (gone) => { left.push(gone) }, gateFacts: () => facts }, () => 0)
  net.watch(page.entry)
  tab = tabOf(page)
})
afterEach(() => { vi.useRealTimers() })
function tabOf({ contents }: FakePage): TabWatch {
  const found = net.tab(contents)
  if (!found) throw new Error('the page is not watched')
  return found
}
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
  expect(told(main, 'gate.state')).toEqual([{ epoch: 0, othersFilled: false, ...quiet }])
  net.report(tab, inner.frame, reportWith({ draft: 'Text', hasComposer: true }))
  expect(told(main, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: true, ...quiet })
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: false, ...quiet })
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
  facts = { ...quiet, holdTextless: ['like', 'follow'] }
  type('')
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 0, othersFilled: false, ...facts })
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
  net.hello(tabOf(other), far.frame)
  net.renew()
  net.renew()
  for (const fake of [main, inner, far]) expect(told(fake, 'gate.state').map((state) => (state as { epoch: number }).epoch)).toEqual([0, 1, 2])
  net.report(tab, main.frame, reportWith({ draft: 'Text' }))
  expect(told(inner, 'gate.state').at(-1)).toEqual({ epoch: 2, othersFilled: true, ...quiet })
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
  const placed = watch(net.place(tab, 'Moved', [photo]))
  await vi.advanceTimersByTimeAsync(250)
  expect(told(main, 'draft.place')).toEqual([{ text: 'Moved', files: [photo] }])
  expect(told(inner, 'draft.place')).toEqual([])
  net.answerPlaced(main.frame, { text: false, files: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(told(inner, 'draft.place')).toEqual([{ text: 'Moved', files: [photo] }])
  net.answerPlaced(inner.frame, { text: true, files: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(placed.value).toEqual({ text: true, files: false })
})

test('a moved draft that nobody takes is not placed', async () => {
  const nowhere = watch(net.place(tab, 'Moved', []))
  net.report(tab, main.frame, reportWith({ hasComposer: true }))
  await vi.advanceTimersByTimeAsync(0)
  const silent = watch(net.place(tab, 'Moved', []))
  await vi.advanceTimersByTimeAsync(250)
  expect(silent.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(2_000)
  expect(silent.value).toEqual({ text: false, files: false })
  expect(nowhere.value).toEqual({ text: false, files: false })
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
  expect(tab.light(null).state).toBe('limited')
  vi.advanceTimersByTime(1)
  expect(tab.light(null)).toMatchObject({ state: 'off', reason: 'no-report' })
})

test('a page that reported in time is watched, one that was closed does no harm', () => {
  page.emit('did-stop-loading')
  net.hello(tab, main.frame)
  vi.advanceTimersByTime(2_000)
  expect(tab.light(null).state).toBe('on')
  page.emit('did-stop-loading')
  page.gone = true
  expect(() => { vi.advanceTimersByTime(2_000) }).not.toThrow()
})

test('a web socket is noted for its own page, and told', () => {
  net.hello(tab, main.frame)
  const before = changed
  net.noteSocket({ id: 7 })
  net.noteSocket({ id: 8 })
  expect(tab.light(null).reason).toBe('web-socket')
  expect(changed).toBe(before + 1)
})

test('what was placed is taken back by the frame that holds exactly this text', async () => {
  net.report(tab, main.frame, reportWith({ hasComposer: true }))
  net.report(tab, inner.frame, reportWith({ hasComposer: true }))
  const taken = watch(net.takeBack(tab, 'Moved'))
  expect(told(main, 'draft.takeBack')).toEqual([{ text: 'Moved' }])
  net.answerPlaced(main.frame, { text: false, files: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(told(inner, 'draft.takeBack')).toEqual([{ text: 'Moved' }])
  net.answerPlaced(inner.frame, { text: true, files: false })
  await vi.advanceTimersByTimeAsync(0)
  expect(taken.value).toBe(true)
})

test('attached files are asked of every frame, each by its own number, and only its own answer counts', async () => {
  net.hello(tab, main.frame)
  net.hello(tab, inner.frame)
  const files = watch(net.attachedFiles(tab))
  const [first, second] = [main, inner].map((fake) => (told(fake, 'files.give') as [{ request: number }])[0].request) as [number, number]
  expect(first).not.toBe(second)
  net.answerFiles(main.frame, 999, [photo])
  net.answerFiles(main.frame, second, [{ ...photo, name: 'forged.jpg' }])
  net.answerFiles(inner.frame, second, [{ ...photo, name: 'second.jpg' }])
  await vi.advanceTimersByTimeAsync(0)
  expect(files.value).toBe('waiting')
  net.answerFiles(main.frame, first, [photo])
  await vi.advanceTimersByTimeAsync(0)
  expect(files.value).toMatchObject([{ name: 'kitchen.jpg' }, { name: 'second.jpg' }])
})

test('files that are not handed over within 5 s stay where they are', async () => {
  net.hello(tab, main.frame)
  const files = watch(net.attachedFiles(tab))
  await vi.advanceTimersByTimeAsync(4_999)
  expect(files.value).toBe('waiting')
  await vi.advanceTimersByTimeAsync(1)
  expect(files.value).toEqual([])
})

test('a page without frames has no files', async () => {
  const files = watch(net.attachedFiles(new TabWatch(fakePage(9).entry, () => 0)))
  await vi.advanceTimersByTimeAsync(0)
  expect(files.value).toEqual([])
})

test.each([['did-navigate-in-page', 2], ['page-title-updated', 0]])('what a page holds is looked up again at %s, and told when it has changed', (event, epoch) => {
  net.hello(tab, main.frame)
  page.emit(event)
  facts = { ...quiet, holdTextless: ['follow'], wantsSurroundings: true }
  page.emit(event)
  expect(told(main, 'gate.state').at(-1)).toEqual({ epoch, othersFilled: false, ...facts })
})

test('newer tables of names go to every frame of every page', () => {
  const far = fakeFrame(1)
  const other = fakePage(8, [far])
  net.watch(other.entry)
  net.hello(tab, main.frame)
  net.hello(tabOf(other), far.frame)
  net.useTables(verbTables)
  for (const fake of [main, far]) expect(told(fake, 'vocabulary')).toEqual([{ verbs: verbTables }])
  expect(told(inner, 'vocabulary')).toEqual([])
})

test('an act that a frame could not judge is told as a change of the light', () => {
  net.hello(tab, main.frame)
  const before = changed
  net.noteFailure(tab)
  expect(changed).toBe(before + 1)
  expect(tab.light(null).reason).toBe('net-failed')
})
