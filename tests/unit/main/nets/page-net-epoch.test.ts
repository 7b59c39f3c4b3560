import { beforeEach, expect, test } from 'vitest'
import { PageNet } from '../../../../src/main/nets/page-net.ts'
import type { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { fakeFrame, fakePage, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

// Every verdict that a frame keeps belongs to an epoch. A higher one makes it void.

let main: FakeFrame
let inner: FakeFrame
let far: FakeFrame
let page: FakePage
let net: PageNet
beforeEach(() => {
  main = fakeFrame(1)
  inner = fakeFrame(2)
  far = fakeFrame(1)
  page = fakePage(7, [main, inner])
  const other = fakePage(8, [far])
  net = new PageNet({ changed: () => undefined, left: () => undefined, gateFacts: () => ({ holdTextless: [], watchPaste: false, wantsSurroundings: false, wantsPeople: false, hideSuggestions: false }) }, () => 0)
  for (const { entry } of [page, other]) net.watch(entry)
  for (const frame of [main, inner]) net.hello(tabOf(page), frame.frame)
  net.hello(tabOf(other), far.frame)
})
function tabOf({ contents }: FakePage): TabWatch {
  const found = net.tab(contents)
  if (!found) throw new Error('the page is not watched')
  return found
}
/** The epochs that a frame was told, in order. */
const epochs = (fake: FakeFrame): unknown[] => fake.sent.filter(([channel]) => channel === 'page:gate.state').map(([, state]) => (state as { epoch: number }).epoch)

test('a page that becomes another one without a load voids the verdicts of its own frames, and of no other page', () => {
  page.emit('did-navigate-in-page')
  page.emit('did-navigate-in-page')
  for (const frame of [main, inner]) expect(epochs(frame)).toEqual([0, 1, 2])
  expect(epochs(far)).toEqual([0])
})

test('another title alone voids nothing', () => {
  page.emit('page-title-updated')
  expect(epochs(main)).toEqual([0])
})

test('what changes for all pages adds to what changed for one: no epoch comes twice', () => {
  page.emit('did-navigate-in-page')
  net.renew()
  page.emit('did-navigate-in-page')
  net.renew()
  expect(epochs(main)).toEqual([0, 1, 2, 3, 4])
  expect(epochs(far)).toEqual([0, 1, 2])
})

test('a load does not bring an old epoch back', () => {
  page.emit('did-navigate-in-page')
  page.emit('did-navigate')
  net.hello(tabOf(page), main.frame)
  expect(epochs(main)).toEqual([0, 1, 1])
})
