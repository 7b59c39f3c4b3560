import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { RequestNet } from '../../../../src/main/nets/request-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { endpointMatcher } from '../../../../src/shared/endpoints.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'

// What was refused comes again: by the app's own retries, or because the user has thought about it.

const text = 'My practice has two openings on Tuesday evenings.'
const say = { url: 'https://mastodon.social/api/v1/statuses', body: JSON.stringify({ status: text }) }
const follow = { url: 'https://mastodon.social/api/v1/accounts/7/follow', body: '' }
type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void

let now: number
let frame: FakeFrame
let tab: TabWatch
let asked: [ActKind, string][]
let allow: boolean
let read: number
/** Texts of which the rules have nothing to say. */
let clear: readonly string[]
let listener: Listener
beforeEach(() => {
  now = 1_000
  asked = []
  allow = false
  read = 0
  clear = ['']
  const getBlobData = async (): Promise<Buffer> => { read++; return Buffer.from('{}') }
  const session = { getBlobData, webRequest: { onBeforeRequest: (_filter: unknown, given: Listener) => { listener = given } } } as unknown as Session
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame], {}, session).entry, () => now)
  const pageNet = { tab: () => tab, tabsOf: () => [tab], collect: async () => tab.drafts() } as unknown as PageNet
  new RequestNet(pageNet, {
    mayOpen: () => Promise.resolve(true), mayCarryLogin: () => true, isClear: (_tab, act, given) => act === 'post' && clear.includes(given.trim()), ask: async (_tab, act, given) => { asked.push([act, given]); return allow }, disagree: () => undefined, endpoints: endpointMatcher(networks),
  }).attach(session)
})
/** Sends a request; answers whether it left. */
function send({ url, body }: { url: string, body: string }, uploadData: unknown = body === '' ? undefined : [{ type: 'rawData', bytes: Buffer.from(body) }]): Promise<boolean> {
  return new Promise((done) => { listener({ url, method: 'POST', resourceType: 'xhr', webContentsId: 7, uploadData } as unknown as OnBeforeRequestListenerDetails, ({ cancel }) => { done(cancel !== true) }) })
}
const write = (draft: string): void => { tab.report(frame.frame, reportWith({ draft, hasComposer: true })) }
/** The user presses something in the page now. */
const press = (draft: string): void => { tab.noteAct(frame.frame, draft) }

test('the user presses again while the text still stands there: asked about again, and it may go', async () => {
  write(text)
  expect(await send(say)).toBe(false)
  now += 5_000
  press(text)
  now += 1_000
  allow = true
  expect(await send(say)).toBe(true)
  expect(asked).toHaveLength(2)
})

test('pressing elsewhere after the composer was emptied is no new try', async () => {
  write(text)
  expect(await send(say)).toBe(false)
  now += 5_000
  write('')
  press('')
  allow = true
  expect(await send(say)).toBe(false)
  expect(asked).toHaveLength(1)
})

test('one press is one new try: a retry after the second refusal is not asked about', async () => {
  write(text)
  await send(say)
  now += 5_000
  press(text)
  now += 100
  expect(await send(say)).toBe(false)
  now += 100
  expect(await send(say)).toBe(false)
  expect(asked).toHaveLength(2)
})

test('a refused act without a text stays refused for retries, and is asked about when the user presses again', async () => {
  expect(await send(follow)).toBe(false)
  now += 1_000
  expect(await send(follow)).toBe(false)
  expect(asked).toEqual([['follow', '']])
  press('')
  now += 10
  expect(await send(follow)).toBe(false)
  expect(asked).toHaveLength(2)
})

test('one refused act says nothing about another: another body, another person', async () => {
  const gallery = { url: follow.url, body: '{"reblogs":true}' }
  expect(await send(follow)).toBe(false)
  expect(await send({ ...follow, url: follow.url.replace('/7/', '/8/') })).toBe(false)
  expect(await send(gallery)).toBe(false)
  expect(await send(gallery)).toBe(false)
  expect(asked).toHaveLength(3)
})

test('after a refused act without a text no other body is read', async () => {
  expect(await send(follow)).toBe(false)
  expect(await send({ url: 'https://mastodon.social/elsewhere', body: '' }, [{ type: 'blob', blobUUID: 'b1' }])).toBe(true)
  expect(read).toBe(0)
  write(text)
  await send(say)
  write('')
  expect(await send({ url: 'https://mastodon.social/elsewhere', body: '' }, [{ type: 'blob', blobUUID: 'b1' }])).toBe(true)
  expect(read).toBe(1)
})

test('an approved act is used up by its first request; what follows at once belongs to it', async () => {
  tab.approvals.grantAct('follow')
  expect(await send(follow)).toBe(true)
  now += 499
  expect(await send(follow)).toBe(true)
  now += 1
  expect(await send(follow)).toBe(false)
  expect(asked).toEqual([['follow', '']])
})

test('the approval of a clear text is used up by its request, so that no later one leaves under it', async () => {
  const publish = { url: 'https://www.example.org/publish', body: JSON.stringify({ text }) }
  write(text)
  clear = ['', text]
  tab.approvals.grant(text, 'post', 0)
  expect(await send(publish)).toBe(true)
  expect(tab.approvals.isWaiting()).toBe(false)
  expect(tab.approvals.isUnderWay(text, 'post', 0)).toBe(false)
  now += 2_500
  clear = ['']
  press(text)
  expect(await send(publish)).toBe(false)
  expect(asked).toEqual([['post', text]])
})

test('with clear texts a body is read only while an approval waits', async () => {
  const blob = [{ type: 'blob', blobUUID: 'b1' }]
  const other = { url: 'https://www.example.org/other', body: '' }
  write(text)
  clear = ['', text]
  await send(other, blob)
  expect(read).toBe(0)
  tab.approvals.grant(text, 'post', 0)
  await send(other, blob)
  expect(read).toBe(1)
  now += 60_000
  await send(other, blob)
  expect(read).toBe(1)
})
