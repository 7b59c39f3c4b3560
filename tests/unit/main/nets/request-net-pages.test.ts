import type { Session } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { RequestNet } from '../../../../src/main/nets/request-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'

// What the second net knows of a page that has just given way to the next one.

const draft = 'My practice has two openings on Tuesday evenings.'
let now: number
let frame: FakeFrame
let tab: TabWatch
let asked: string[]
let net: RequestNet
beforeEach(() => {
  now = 1_000
  asked = []
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame], {}, {} as unknown as Session).entry, () => now)
  tab.report(frame.frame, reportWith({ draft, sinceAct: 100 }))
  const pageNet = { tabsOf: () => [tab], collect: async () => tab.drafts() } as unknown as PageNet
  net = new RequestNet(pageNet, { mayOpen: () => Promise.resolve(true), mayCarryLogin: () => true, isClear: () => false, ask: async (_tab, _act, text) => { asked.push(text); return false }, disagree: () => undefined, endpoints: { mayMatch: () => false, find: () => null } })
})
/** Sends the draft; answers whether it left. */
const send = (path = '/api'): Promise<boolean> => net.passesFor(() => true, { address: `https://www.facebook.com${path}`, body: JSON.stringify({ text: draft }) })

test('a text of the page before is asked about when the user acts on the next one, for 60 s', async () => {
  tab.startPage()
  tab.report(frame.frame, reportWith({ sinceAct: 10 }))
  expect(await send('/confirm')).toBe(false)
  expect(asked).toEqual([draft])
  now += 60_000
  expect(await send('/again')).toBe(true)
  expect(asked).toHaveLength(1)
})

test('what a page sends while it goes is asked about when the user has just acted on it', async () => {
  tab.noteAct(frame.frame, draft)
  tab.startPage()
  now += 2_500
  expect(await send()).toBe(false)
  expect(asked).toEqual([draft])
  now += 1
  expect(await send('/late')).toBe(true)
})

test('a text that was approved on the page before passes on the next one', async () => {
  tab.approvals.grant(draft, 'post', 0)
  tab.startPage()
  tab.report(frame.frame, reportWith({ sinceAct: 10 }))
  expect(await send()).toBe(true)
  expect(asked).toEqual([])
})

test('an approval of another text leaves it known', async () => {
  tab.approvals.grant('Something about bread and butter', 'post', 0)
  tab.startPage()
  tab.report(frame.frame, reportWith({ sinceAct: 10 }))
  expect(await send()).toBe(false)
})

test('what was refused on the page before is refused on the next one without a question', async () => {
  expect(await send()).toBe(false)
  tab.startPage()
  tab.report(frame.frame, reportWith({ sinceAct: 10 }))
  expect(await send()).toBe(false)
  expect(asked).toEqual([draft])
})
