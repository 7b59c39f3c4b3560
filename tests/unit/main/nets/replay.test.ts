import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Replay } from '../../../../src/main/nets/replay.ts'
import { fakePage, type FakePage } from '../../../fakes/pages.ts'

const enter = { name: 'Enter', control: true, meta: false, alt: false, shift: false } as const
let page: FakePage
let shown: boolean[]
let replay: Replay
let visible: boolean
let lookedAt: unknown[]
beforeEach(() => {
  vi.useFakeTimers()
  page = fakePage(7, undefined, { getZoomFactor: () => 1.5, paste: () => { page.calls.push(['paste']) }, pasteAndMatchStyle: () => { page.calls.push(['paste plain']) } })
  shown = []
  visible = true
  lookedAt = []
  replay = new Replay((_entry, show) => { shown.push(show) }, (contents) => { lookedAt.push(contents); return visible })
})
afterEach(() => { vi.useRealTimers() })
const inputs = (): unknown[] => page.calls.filter(([name]) => name === 'input').map(([, event]) => event)

test('nothing is repeated that was not approved', () => {
  expect(replay.send(page.contents, 'token', { x: 1, y: 1 }, null)).toBe(false)
  replay.approve(8, 'token')
  expect(replay.send(page.contents, 'token', { x: 1, y: 1 }, null)).toBe(false)
  replay.approve(7, 'other')
  expect(replay.send(page.contents, 'token', { x: 1, y: 1 }, null)).toBe(false)
  expect(page.calls).toEqual([])
})

test('a click is repeated once, at its place under the zoom', () => {
  replay.approve(7, 'token')
  expect(replay.send(page.contents, 'token', { x: 10, y: 21 }, null)).toBe(true)
  expect(page.calls[0]).toEqual(['focus'])
  expect(inputs()).toEqual([
    { type: 'mouseDown', button: 'left', clickCount: 1, x: 15, y: 32 }, { type: 'mouseUp', button: 'left', clickCount: 1, x: 15, y: 32 },
  ])
  expect(replay.send(page.contents, 'token', { x: 10, y: 21 }, null)).toBe(false)
  expect(inputs()).toHaveLength(2)
})

test('a key is repeated once, with what was held', () => {
  replay.approve(7, 'token')
  expect(replay.send(page.contents, 'token', null, enter)).toBe(true)
  expect(inputs()).toEqual(['keyDown', 'char', 'keyUp'].map((type) => ({ type, keyCode: 'Return', modifiers: ['control'] })))
  replay.approve(7, 'space')
  replay.send(page.contents, 'space', null, { ...enter, name: 'Space', control: false, shift: true })
  expect(inputs().at(-1)).toEqual({ type: 'keyUp', keyCode: 'Space', modifiers: ['shift'] })
})

test.each([['a click', { x: 1, y: 1 }, null], ['a key', null, enter]])('to a page that the user does not see %s is not sent, now or later', (_name, point, key) => {
  visible = false
  replay.approve(7, 'token')
  expect(replay.send(page.contents, 'token', point, key)).toBe(false)
  expect(lookedAt).toEqual([page.contents])
  visible = true
  expect(replay.send(page.contents, 'token', point, key)).toBe(false)
  expect(page.calls).toEqual([])
})

test('without a place and a key nothing is sent, and the token is used up', () => {
  replay.approve(7, 'token')
  expect(replay.send(page.contents, 'token', null, null)).toBe(false)
  expect(inputs()).toEqual([])
  expect(replay.send(page.contents, 'token', { x: 1, y: 1 }, null)).toBe(false)
})

test('an act that passed needs no repetition, one that did not asks to press again', () => {
  replay.approve(7, 'token')
  replay.passed(page.entry, 'token', true)
  expect(replay.send(page.contents, 'token', { x: 1, y: 1 }, null)).toBe(false)
  replay.passed(page.entry, 'other', false)
  expect(shown).toEqual([false, true])
})

const pastes = (): unknown[] => page.calls.filter(([name]) => name === 'paste')

test('a paste is repeated once for each approval, in the page that it was approved for', () => {
  const other = fakePage(8, undefined, { paste: () => { page.calls.push(['paste']) } })
  replay.pasteAgain(page.contents, false)
  expect(page.calls).toEqual([])
  replay.approvePaste(page.contents)
  replay.pasteAgain(other.contents, false)
  expect(pastes()).toEqual([])
  replay.pasteAgain(page.contents, false)
  replay.pasteAgain(page.contents, false)
  expect(page.calls).toEqual([['focus'], ['paste']])
})

test('to a page that the user does not see nothing is pasted, now or later', () => {
  visible = false
  replay.approvePaste(page.contents)
  replay.pasteAgain(page.contents, false)
  visible = true
  replay.pasteAgain(page.contents, false)
  expect(page.calls).toEqual([])
})

test.each(['paste 7', '7', 'paste'])('a click that a page names %j is no paste, and a paste is no click', (token) => {
  replay.approve(7, token)
  replay.pasteAgain(page.contents, false)
  expect(pastes()).toEqual([])
  replay.passed(page.entry, token, true)
  replay.approvePaste(page.contents)
  expect(replay.send(page.contents, token, { x: 1, y: 1 }, null)).toBe(false)
  expect(inputs()).toEqual([])
  replay.pasteAgain(page.contents, false)
  expect(pastes()).toHaveLength(1)
})

test('a paste without its looks is repeated without its looks', () => {
  replay.approvePaste(page.contents)
  replay.pasteAgain(page.contents, true)
  expect(page.calls).toEqual([['focus'], ['paste plain']])
})

test.each([[1_999, [['focus'], ['paste']]], [2_000, []]])('%s ms after its approval a paste leaves %j', (waited, calls) => {
  replay.approvePaste(page.contents)
  vi.advanceTimersByTime(waited)
  replay.pasteAgain(page.contents, false)
  expect(page.calls).toEqual(calls)
})
