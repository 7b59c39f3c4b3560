import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PageNet } from '../../../../src/main/nets/page-net.ts'
import type { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'

// Into which frames of a page a draft is put, and out of which it is taken back.

let main: FakeFrame
let foreign: FakeFrame
let own: FakeFrame
let net: PageNet
let tab: TabWatch
/** Frames that were told to place or to give back a draft, in order. */
let told: string[]
beforeEach(() => {
  vi.useFakeTimers()
  told = []
  const note = (name: string) => ({ onSend: (channel: string) => { if (channel.startsWith('page:draft.')) told.push(`${name} ${channel}`) } })
  main = fakeFrame(1, note('main'))
  foreign = fakeFrame(2, { url: 'https://ads.example.net/', ...note('foreign') })
  own = fakeFrame(3, { url: 'https://m.facebook.com/', ...note('own') })
  const page = fakePage(7, [main, foreign, own])
  net = new PageNet({ changed: () => undefined, left: () => undefined, gateFacts: () => ({ holdTextless: [], watchPaste: false, wantsSurroundings: false, wantsPeople: false, hideSuggestions: false }) }, () => 0)
  net.watch(page.entry)
  const watched = net.tab(page.contents)
  if (!watched) throw new Error('the page is not watched')
  tab = watched
  for (const { frame } of [foreign, own, main]) net.report(tab, frame, reportWith({ hasComposer: true }))
})
afterEach(() => { vi.useRealTimers() })

test.each([
  ['without a choice of the user', null, ['own', 'main']], ['after the user went into the page\'s own', 'main', ['main', 'own']], ['after the user went into a foreign one', 'foreign', ['foreign', 'own', 'main']],
] as const)('%s a draft is offered to the frames %j entered: %j', async (_name, entered, order) => {
  if (entered) tab.noteEntered({ main, foreign }[entered].frame)
  const placed = net.place(tab, 'Moved', [])
  await vi.advanceTimersByTimeAsync(250 + 2_000 * 3)
  expect(await placed).toEqual({ text: false, files: false })
  expect(told).toEqual(order.map((name) => `${name} page:draft.place`))
})

test('a draft is not asked back from a foreign frame, and what such a frame claims counts for nothing', async () => {
  const taken = net.takeBack(tab, 'Moved')
  net.answerPlaced(foreign.frame, { text: true, files: false })
  await vi.advanceTimersByTimeAsync(2_000 * 3)
  expect(await taken).toBe(false)
  expect(told).toEqual(['own page:draft.takeBack', 'main page:draft.takeBack'])
})
