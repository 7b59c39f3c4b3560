import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { bannerArea, hintArea, MoveDraft } from '../../../../src/main/guard/move-draft.ts'
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
let copied: string[]
let failed: string[]
let placed: string[]
let takes: boolean
let move: MoveDraft
let opened: FakePage | null
const from = fakePage(3)

beforeEach(() => {
  frame = fakeFrame(1)
  target = fakePage(7, [frame])
  opened = target
  tab = new TabWatch(target.entry, () => 0)
  ui = fakeQuestions()
  copied = []
  failed = []
  placed = []
  takes = true
  move = new MoveDraft({
    pageNet: { tab: ({ id }: { id: number }) => (id === 7 ? tab : null), place: async (_tab: TabWatch, text: string) => { placed.push(text); return takes } } as unknown as PageNet,
    questions: ui.questions, situationOf: () => situationWith({ self: 'professional' }), openCounterpart: () => opened?.entry ?? null,
    copy: async (text) => { copied.push(text) }, failed: (name) => { failed.push(name) }, area: () => ({ x: 0, y: 0, width: 900, height: 700 }), newId: counter(),
  })
})
const answer = async (value: 'paste' | 'copy' | 'close'): Promise<void> => { ui.questions.answer(ui.questions.current()?.id ?? '', value); await settled() }

test('the draft waits in a banner of the other self; nothing is placed before the user says so', () => {
  move.start(from.entry, 'A text')
  expect(ui.questions.current()).toMatchObject({ kind: 'draft', self: 'professional', selfName: 'Dr. A. Example', excerpt: 'A text', composerFound: false })
  expect(placed).toEqual([])
})

test('"paste" puts the text into the other page, with the keyboard there', async () => {
  move.start(from.entry, 'A text')
  await answer('paste')
  expect(placed).toEqual(['A text'])
  expect(target.calls).toContainEqual(['focus'])
  expect(ui.questions.current()).toBeNull()
})

test('when no composer takes it, the banner stays and says so', async () => {
  takes = false
  move.start(from.entry, 'A text')
  await answer('paste')
  expect(ui.questions.current()).toMatchObject({ kind: 'draft', composerFound: false, excerpt: 'A text' })
  takes = true
  await answer('paste')
  expect(placed).toEqual(['A text', 'A text'])
  expect(ui.questions.current()).toBeNull()
})

test('"copy" copies the whole text, "close" does nothing', async () => {
  const long = 'word '.repeat(500)
  move.start(from.entry, long)
  await answer('copy')
  expect(copied).toEqual([long])
  move.start(from.entry, 'Another')
  await answer('close')
  expect(copied).toHaveLength(1)
  expect(placed).toEqual([])
})

test('the banner learns when the page gets a composer, of this page only', () => {
  move.start(from.entry, 'A text')
  tab.report(frame.frame, reportWith({ hasComposer: true }))
  move.refresh(from.entry)
  expect(ui.questions.current()).toMatchObject({ composerFound: false })
  move.refresh(target.entry)
  expect(ui.questions.current()).toMatchObject({ composerFound: true })
})

test('without an account of the other self the user is told', () => {
  opened = null
  move.start(from.entry, 'A text')
  expect(failed).toEqual([''])
  expect(ui.questions.current()).toBeNull()
})

test('a page that was closed meanwhile takes nothing', async () => {
  move.start(from.entry, 'A text')
  target.gone = true
  await answer('paste')
  expect(placed).toEqual([])
  expect(ui.questions.current()).toMatchObject({ kind: 'draft' })
})

test('a second draft replaces the first', async () => {
  move.start(from.entry, 'First')
  move.start(from.entry, 'Second')
  await settled()
  await answer('paste')
  expect(placed).toEqual(['Second'])
})
