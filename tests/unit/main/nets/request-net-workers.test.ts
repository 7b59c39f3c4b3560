import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { RequestNet } from '../../../../src/main/nets/request-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { endpointMatcher } from '../../../../src/shared/endpoints.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { fakeFrame, fakePage, reportWith } from '../../../fakes/pages.ts'

// A service worker's request names no page: of all pages of its session, which one is asked about it?

const first = 'My practice has two openings on Tuesday evenings.'
const second = 'The garden is full of tomatoes this year, come and see.'
const anywhere = 'https://chat.example.org/api'
const say = 'https://mastodon.social/api/v1/statuses'
const follow = 'https://mastodon.social/api/v1/accounts/7/follow'
type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void

let now: number
let session: Session
let tabs: TabWatch[]
let asked: [number, ActKind, string][]
let allow: boolean
let isClear: (tab: TabWatch, act: ActKind, text: string) => boolean
let listener: Listener
beforeEach(() => {
  now = 1_000
  asked = []
  allow = false
  isClear = () => false
  session = { webRequest: { onBeforeRequest: (_filter: unknown, given: Listener) => { listener = given } } } as unknown as Session
  tabs = []
  const pageNet = { tab: () => null, tabsOf: () => tabs, collect: async (tab: TabWatch) => tab.drafts() } as unknown as PageNet
  new RequestNet(pageNet, {
    mayOpen: () => Promise.resolve(true), mayCarryLogin: () => true, isClear: (tab, act, text) => isClear(tab, act, text), ask: async (tab, act, text) => { asked.push([tab.entry.contents.id, act, text]); return allow }, disagree: () => undefined, endpoints: endpointMatcher(networks),
  }).attach(session)
})
/** One more page of the session, with this text in its composer and an act of the user a moment ago. */
function open(draft: string, sinceAct: number | null = 100): TabWatch {
  const frame = fakeFrame(1)
  const tab = new TabWatch(fakePage(tabs.length + 1, [frame], {}, session).entry, () => now)
  tab.report(frame.frame, reportWith({ draft, hasComposer: true, sinceAct }))
  tabs.push(tab)
  return tab
}
/** Sends as a service worker does; answers whether it left. */
function send(url: string, body: string): Promise<boolean> {
  const uploadData = body === '' ? undefined : [{ type: 'rawData', bytes: Buffer.from(body) }]
  return new Promise((done) => { listener({ url, method: 'POST', resourceType: 'xhr', uploadData } as unknown as OnBeforeRequestListenerDetails, ({ cancel }) => { done(cancel !== true) }) })
}
const json = (text: string): string => JSON.stringify({ status: text })

test.each([anywhere, say])('the page whose draft it carries is asked about it, and no other: %s', async (url) => {
  open(first)
  open(second)
  allow = true
  expect(await send(url, json(second))).toBe(true)
  expect(asked).toEqual([[2, 'post', second]])
})

test('the carrying page\'s approval is enough, though other pages know nothing of it', async () => {
  open(first)
  open(second).approvals.grant(second, 'post', 0)
  expect(await send(say, json(second))).toBe(true)
  expect(await send(anywhere, json(second))).toBe(true)
  expect(asked).toEqual([])
})

test('the approval of a page that carries nothing is worth nothing', async () => {
  open(first).approvals.grant(second, 'post', 0)
  open(second)
  expect(await send(say, json(second))).toBe(false)
  expect(asked).toEqual([[2, 'post', second]])
})

test('pages that carry the same draft are both asked, until one says no', async () => {
  open(first)
  open(first)
  allow = true
  expect(await send(anywhere, json(first))).toBe(true)
  expect(asked.map(([page]) => page)).toEqual([1, 2])
  allow = false
  now += 60_000
  expect(await send(anywhere, json(first))).toBe(false)
  expect(asked.map(([page]) => page)).toEqual([1, 2, 1])
})

test('a publish that carries no page\'s draft is asked about once, on the first page', async () => {
  open('')
  open(second)
  allow = true
  expect(await send(say, json(first))).toBe(true)
  expect(asked).toEqual([[1, 'post', first]])
})

test('an act without a body is asked about once, on the first page', async () => {
  open('')
  open('')
  expect(await send(follow, '')).toBe(false)
  expect(asked).toEqual([[1, 'follow', '']])
})

test('a text that any page of the session has refused does not leave, whoever carries it', async () => {
  const other = open(first)
  expect(await send(anywhere, json(first))).toBe(false)
  other.startPage()
  open(first)
  now += 100_000
  allow = true
  expect(await send(anywhere, json(first))).toBe(false)
  expect(asked).toHaveLength(1)
})

test('pages about whose texts there is nothing to ask are left out', async () => {
  open(first)
  open(second)
  isClear = (tab) => tab.entry.contents.id === 2
  expect(await send(anywhere, json(second))).toBe(true)
  expect(asked).toEqual([])
})
