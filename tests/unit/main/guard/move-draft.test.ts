import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { bannerArea, hintArea, MoveDraft } from '../../../../src/main/guard/move-draft.ts'
import type { FilePart } from '../../../../src/main/guard/pictures.ts'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { layout, pageRectangle, type Rectangle } from '../../../../src/shared/layout.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

/** The page's place in any window that a user can make. */
const pages = fc.tuple(fc.integer({ min: layout.minimumWidth, max: 4000 }), fc.integer({ min: layout.minimumHeight, max: 3000 }), fc.constantFrom('narrow' as const, 'wide' as const), fc.boolean())
  .map(([width, height, rail, banner]) => pageRectangle({ width, height }, rail, banner))
const isInside = (inner: Rectangle, outer: Rectangle): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height && inner.width > 0 && inner.height > 0

test.each(['draft', 'press-again'] as const)('the banner for %s lies in the lower middle of the page, whole and inside', (kind) => {
  fc.assert(fc.property(pages, (page) => {
    const area = bannerArea(page, kind)
    expect(isInside(area, page)).toBe(true)
    expect(Object.values(area).every(Number.isInteger)).toBe(true)
    expect(Math.abs((area.x - page.x) - (page.x + page.width - area.x - area.width))).toBeLessThanOrEqual(1)
    expect(page.y + page.height - area.y - area.height).toBe(16)
  }))
})

test('a hint lies inside the page, wherever the field says that it is', () => {
  const number = fc.oneof(fc.integer({ min: -5000, max: 9000 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
  const field = fc.option(fc.record({ x: number, y: number, width: number, height: number }))
  fc.assert(fc.property(pages, field, (page, place) => {
    const area = hintArea(page, place)
    expect(isInside(area, page)).toBe(true)
    expect(Object.values(area).every(Number.isInteger)).toBe(true)
  }))
})

test('a hint stands below its field, in the page\'s corner without one', () => {
  const page = { x: 224, y: 72, width: 1052, height: 764 }
  const below = hintArea(page, { x: 100, y: 200, width: 300, height: 30 })
  expect(below).toMatchObject({ x: 324, y: 306 })
  expect(hintArea(page, null)).toMatchObject({ x: 240, y: 836 - below.height })
})

let frame: FakeFrame
let target: FakePage
let tab: TabWatch
let ui: ReturnType<typeof fakeQuestions>
/** What was done, in order: copies, placings, takings back, failures, accounts that were opened again. */
let done: unknown[][]
/** Files that stand in the old composer. */
let attached: readonly FilePart[]
let takes: { text: boolean, files: boolean }
let move: MoveDraft
let opened: FakePage | null
let from: FakePage
const photo: FilePart = { name: 'kitchen.jpg', type: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]) }

beforeEach(() => {
  frame = fakeFrame(1)
  from = fakePage(3)
  target = fakePage(7, [frame])
  opened = target
  tab = new TabWatch(target.entry, () => 0)
  const old = new TabWatch(from.entry, () => 0)
  ui = fakeQuestions()
  done = []
  attached = []
  takes = { text: true, files: true }
  const pageNet = {
    // A page that is gone may not even be asked for its number.
    tab: (contents: FakePage['contents']) => { if (contents.isDestroyed()) throw new TypeError('Object has been destroyed'); return contents.id === 7 ? tab : old },
    attachedFiles: async (of: TabWatch) => (of === old ? attached : []),
    place: async (of: TabWatch, text: string, files: readonly FilePart[]) => { done.push(['place', of === tab, text, files.map((file) => file.name)]); return takes },
    takeBack: async (of: TabWatch, text: string) => { done.push(['take back', of === tab, text]); return true },
  } as unknown as PageNet
  move = new MoveDraft({
    pageNet, questions: ui.questions, situationOf: () => situationWith({ self: 'professional' }), openCounterpart: () => opened?.entry ?? null,
    copy: async (text) => { done.push(['copy', text]) }, failed: (what, name) => { done.push(['failed', what, name]) }, openAccount: (id) => { done.push(['open', id]) },
    area: () => ({ x: 0, y: 0, width: 900, height: 700 }), newId: counter(),
  })
})
/** Starts a move; it ends only when its banners are answered, so it is not waited for. */
const start = async (text: string, page: FakePage = from): Promise<void> => { void move.start(page.entry, text); await settled() }
const answer = async (value: 'paste' | 'copy' | 'close' | 'undo'): Promise<void> => { ui.questions.answer(ui.questions.current()?.id ?? '', value); await settled() }

test('the draft waits in a banner of the other self; nothing is placed before the user says so', async () => {
  await start('A text')
  expect(ui.questions.current()).toMatchObject({ kind: 'draft', self: 'professional', selfName: 'Dr. A. Example', excerpt: 'A text', composerFound: false })
  expect(done).toEqual([])
})

test('"paste" puts the text into the other page, with the keyboard there', async () => {
  await start('A text')
  await answer('paste')
  expect(done).toEqual([['place', true, 'A text', []]])
  expect(target.calls).toContainEqual(['focus'])
  expect(ui.questions.current()).toMatchObject({ kind: 'moved', self: 'professional' })
})

test('what the user had attached goes along', async () => {
  attached = [photo, { ...photo, name: 'garden.jpg' }]
  await start('A text')
  await answer('paste')
  expect(done).toEqual([['place', true, 'A text', ['kitchen.jpg', 'garden.jpg']]])
})

test('files that the other composer does not take are told of, and only then', async () => {
  takes = { text: true, files: false }
  await start('A text')
  await answer('paste')
  expect(done).toEqual([['place', true, 'A text', []]])
  attached = [photo]
  await start('A text')
  await answer('paste')
  expect(done.slice(1)).toEqual([['place', true, 'A text', ['kitchen.jpg']], ['failed', 'files', 'Facebook']])
  expect(ui.questions.current()).toMatchObject({ kind: 'moved' })
})

test('"undo" takes the text back and returns to the account that it came from', async () => {
  await start('A text')
  await answer('paste')
  await answer('undo')
  expect(done.slice(1)).toEqual([['take back', true, 'A text'], ['open', 'account-3']])
  expect(ui.questions.current()).toBeNull()
})

test.each([['the banner is closed', false], ['the page is gone', true]])('nothing is taken back when %s', async (_why, isGone) => {
  await start('A text')
  await answer('paste')
  target.gone = isGone
  await answer(isGone ? 'undo' : 'close')
  expect(done).toHaveLength(1)
  expect(ui.questions.current()).toBeNull()
})

test('when no composer takes it, the banner stays and says so', async () => {
  takes = { text: false, files: false }
  attached = [photo]
  await start('A text')
  await answer('paste')
  expect(ui.questions.current()).toMatchObject({ kind: 'draft', composerFound: false, excerpt: 'A text' })
  takes = { text: true, files: true }
  await answer('paste')
  expect(done).toEqual([['place', true, 'A text', ['kitchen.jpg']], ['place', true, 'A text', ['kitchen.jpg']]])
  expect(ui.questions.current()).toMatchObject({ kind: 'moved' })
})

test('"copy" copies the whole text, "close" does nothing', async () => {
  const long = 'word '.repeat(500)
  await start(long)
  await answer('copy')
  expect(done).toEqual([['copy', long]])
  await start('Another')
  await answer('close')
  expect(done).toHaveLength(1)
  expect(ui.questions.current()).toBeNull()
})

test('the banner learns when the page gets a composer, of this page only', async () => {
  await start('A text')
  tab.report(frame.frame, reportWith({ hasComposer: true }))
  move.refresh(from.entry)
  expect(ui.questions.current()).toMatchObject({ composerFound: false })
  move.refresh(target.entry)
  expect(ui.questions.current()).toMatchObject({ composerFound: true })
})

test('without an account of the other self the user is told', async () => {
  opened = null
  await start('A text')
  expect(done).toEqual([['failed', 'draft', '']])
  expect(ui.questions.current()).toBeNull()
})

test('a draft of a page that is gone still goes, without its files', async () => {
  attached = [photo]
  from.gone = true
  await start('A text')
  await answer('paste')
  expect(done).toEqual([['place', true, 'A text', []]])
})

test('a page that was closed meanwhile takes nothing', async () => {
  await start('A text')
  target.gone = true
  await answer('paste')
  expect(done).toEqual([])
  expect(ui.questions.current()).toMatchObject({ kind: 'draft' })
})

test('a second draft replaces the first', async () => {
  await start('First')
  await start('Second')
  await answer('paste')
  expect(done).toEqual([['place', true, 'Second', []]])
})
