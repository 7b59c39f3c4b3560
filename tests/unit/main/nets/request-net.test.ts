import { gzipSync } from 'node:zlib'
import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { RequestNet } from '../../../../src/main/nets/request-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'

const draft = 'My practice has two openings on Tuesday evenings.'
type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void

let now: number
let frame: FakeFrame
let tab: TabWatch
let tabs: TabWatch[]
let asked: [TabWatch, string][]
/** Pages on which something was about to leave that nobody had seen coming. */
let disagreed: TabWatch[]
let acts: ActKind[]
let allow: boolean
let clear: (text: string) => boolean
let collected: number
let sockets: number[]
let listeners: Map<Session, Listener>
let net: RequestNet
const sessionOf = (): Session => {
  const getBlobData = async (id: string): Promise<Buffer> => { fetched.push(id); return Buffer.from(JSON.stringify({ text: draft })) }
  const session = { getBlobData, webRequest: { onBeforeRequest: (_filter: unknown, listener: Listener) => { listeners.set(session, listener) } } } as unknown as Session
  return session
}
let session: Session
/** Bodies that were fetched from the session. */
let fetched: string[]
const inBlob = { uploadData: [{ type: 'blob', blobUUID: 'b1' }] } as unknown as Partial<OnBeforeRequestListenerDetails>

beforeEach(() => {
  now = 1_000
  asked = []
  disagreed = []
  acts = []
  fetched = []
  allow = false
  clear = () => false
  collected = 0
  sockets = []
  listeners = new Map()
  session = sessionOf()
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame], {}, session).entry, () => now)
  tab.report(frame.frame, reportWith({ draft, sinceAct: 100 }))
  tabs = [tab]
  const pageNet = {
    tab: ({ id }: { id: number }) => tabs.find((entry) => entry.entry.contents.id === id) ?? null,
    tabsOf: (isOurs: (contents: unknown) => boolean) => tabs.filter((entry) => isOurs(entry.entry.contents)),
    collect: async (entry: TabWatch) => { collected++; return entry.drafts() },
    noteSocket: ({ id }: { id: number }) => { sockets.push(id) },
  } as unknown as PageNet
  net = new RequestNet(pageNet, {
    mayOpen: () => Promise.resolve(true), mayCarryLogin: () => true, isClear: (_tab, _act, text) => clear(text), ask: async (of, act, text) => { asked.push([of, text]); acts.push(act); return allow },
    disagree: (of) => { disagreed.push(of) }, endpoints: { mayMatch: () => false, find: () => null },
  })
  net.attach(session)
})

/** Sends a request through the listener; answers whether it was cancelled. */
function send(parts: Partial<OnBeforeRequestListenerDetails> & { body?: string | Buffer } = {}, through: Session = session): Promise<boolean> {
  const { body = JSON.stringify({ text: draft }), ...rest } = parts
  const details = {
    id: 1, url: 'https://www.facebook.com/api/graphql/', method: 'POST', resourceType: 'xhr', referrer: '', timestamp: 0, webContentsId: 7,
    uploadData: [{ type: 'rawData', bytes: Buffer.from(body) }], ...rest,
  } as unknown as OnBeforeRequestListenerDetails
  return new Promise((done) => { listeners.get(through)?.(details, (response) => { done(response.cancel === true) }) })
}

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'post'])('an unapproved publish by %s is asked about once, and cancelled', async (method) => {
  expect(await send({ method })).toBe(true)
  expect(asked).toEqual([[tab, draft]])
  expect(acts).toEqual(['post'])
  expect(disagreed).toEqual([tab])
})

test('when the user says so it goes out', async () => {
  allow = true
  expect(await send()).toBe(false)
  expect(asked).toHaveLength(1)
})

test('a refused request stays refused without another question, hours later too', async () => {
  expect(await send()).toBe(true)
  tab.report(frame.frame, reportWith({ draft, sinceAct: 9_999_999 }))
  now += 9_999_999
  for (const body of [JSON.stringify({ text: draft }), `retry=1&text=${encodeURIComponent(draft)}`]) expect(await send({ body })).toBe(true)
  expect(asked).toHaveLength(1)
})

test('an approved draft passes, also after a refusal', async () => {
  expect(await send()).toBe(true)
  tab.approvals.grant(draft, 'post', 0)
  expect(await send()).toBe(false)
  expect(await send({ url: 'https://www.facebook.com/other' })).toBe(false)
  expect(asked).toHaveLength(1)
  now += 2_500
  expect(await send()).toBe(true)
})

test('an approval of another text covers nothing', async () => {
  tab.approvals.grant(`${draft} And a discount.`, 'post', 0)
  expect(await send()).toBe(true)
})

test('what the rules have nothing to ask about passes, and nothing is noted', async () => {
  clear = (text) => text === draft
  expect(await send()).toBe(false)
  expect(asked).toEqual([])
  expect(disagreed).toEqual([])
})

test('a body is not read while the rules have nothing to ask about any text of the page', async () => {
  clear = () => true
  expect(await send(inBlob)).toBe(false)
  clear = () => false
  tab.report(frame.frame, reportWith({ draft: ' ', kept: ['', ' '], sinceAct: 10 }))
  expect(await send(inBlob)).toBe(false)
  tabs = []
  expect(await send(inBlob)).toBe(false)
  expect(fetched).toEqual([])
})

const shout = (text: string): string => text.toUpperCase()
test.each([
  ['the present text', reportWith({ draft: shout('text') })], ['one of the composers', reportWith({ draft: 'text', parts: ['text', shout('part')] })], ['what was there a moment ago', reportWith({ draft: 'text', kept: ['text', shout('kept')] })],
])('a body is read when the rules would ask about %s', async (_name, report) => {
  clear = (text) => text === text.toLowerCase()
  tab.report(frame.frame, report)
  await send(inBlob)
  expect(fetched).toEqual(['b1'])
})

test('a body is read when the rules would ask about the joined text only', async () => {
  const second = fakeFrame(2)
  tab = new TabWatch(fakePage(7, [frame, second], {}, session).entry, () => now)
  tabs = [tab]
  tab.report(frame.frame, reportWith({ draft: 'one' }))
  tab.report(second.frame, reportWith({ draft: 'two' }))
  clear = (text) => !text.includes('\n')
  await send(inBlob)
  expect(fetched).toEqual(['b1'])
})

test('the body of a service worker\'s request is read once for all pages', async () => {
  const other = new TabWatch(fakePage(8, [fakeFrame(1)], {}, session).entry, () => now)
  other.report(other.entry.contents.mainFrame, reportWith({ draft: 'Something else that is not clear' }))
  tabs = [other, tab]
  expect(await send({ ...inBlob, webContentsId: undefined } as unknown as Parameters<typeof send>[0])).toBe(true)
  expect(fetched).toEqual(['b1'])
  expect(asked).toEqual([[tab, draft]])
})

test('a refused text stays refused though it is marked as a draft now, or clear by itself', async () => {
  expect(await send()).toBe(true)
  expect(await send({ body: JSON.stringify({ is_draft: true, text: draft }) })).toBe(true)
  expect(await send({ url: 'https://www.facebook.com/api/graphql/?draft=1' })).toBe(true)
  clear = (text) => text === draft
  tab.report(frame.frame, reportWith({ draft, kept: ['Something that is not clear'], sinceAct: 100 }))
  expect(await send()).toBe(true)
  expect(asked).toHaveLength(1)
})

test('the old text is still refused when the user has shortened it; the shorter one is asked about anew', async () => {
  const shorter = 'My practice has two openings'
  expect(await send()).toBe(true)
  tab.report(frame.frame, reportWith({ draft: shorter, sinceAct: 9_000 }))
  expect(await send()).toBe(true)
  expect(asked).toHaveLength(1)
  tab.report(frame.frame, reportWith({ draft: shorter, sinceAct: 10 }))
  expect(await send({ body: JSON.stringify({ text: shorter }) })).toBe(true)
  expect(asked.slice(1)).toEqual([[tab, shorter]])
})

test('the composers that a body carries are judged as one text, without the one that it does not carry', async () => {
  const title = 'A few thoughts on Tuesday'
  const note = 'Something about bread and butter'
  tab.report(frame.frame, reportWith({ draft: `${title}\n${draft}\n${note}`, parts: [title, draft, note], sinceAct: 100 }))
  clear = (text) => text === title
  allow = true
  expect(await send({ body: JSON.stringify({ title, text: draft }) })).toBe(false)
  expect(asked).toEqual([[tab, `${title}\n${draft}`]])
})

test('an act that was noted before any report is the act of the request', async () => {
  tab = new TabWatch(fakePage(7, [frame], {}, session).entry, () => now)
  tabs = [tab]
  tab.noteAct(frame.frame, draft)
  expect(await send()).toBe(true)
  expect(asked).toEqual([[tab, draft]])
})

test.each([
  ['an address of drafts', { url: 'https://www.facebook.com/api/drafts/1' }], ['a preview', { url: 'https://x.com/i/api/preview' }], ['a typing notice', { url: 'https://chat.test/typing' }],
  ['a mark in the body', { body: JSON.stringify({ is_draft: true, text: draft }) }],
])('autosave by %s is silent', async (_name, parts) => {
  expect(await send(parts)).toBe(false)
  expect(asked).toEqual([])
})

test.each([[2_500, 1], [2_501, 0], [60_000, 0], [null, 0]] as const)('%s ms after the user\'s act there are %i questions', async (sinceAct, questions) => {
  tab.report(frame.frame, reportWith({ draft, sinceAct }))
  expect(await send()).toBe(questions === 1)
  expect(asked).toHaveLength(questions)
})

test.each([['another text', JSON.stringify({ text: 'Something that nobody has typed here' })], ['measurements', 'ev=PageView&id=123456789'], ['bytes', Buffer.from([1, 2, 3, 255])]])('a request with %s passes', async (_name, body) => {
  expect(await send({ body })).toBe(false)
  expect(asked).toEqual([])
})

test('a packed body is unpacked', async () => { expect(await send({ body: gzipSync(JSON.stringify({ text: draft })) })).toBe(true) })

test('a text that was in a composer a moment ago is still known', async () => {
  tab.report(frame.frame, reportWith({ kept: [draft], sinceAct: 10 }))
  expect(await send()).toBe(true)
  expect(asked).toEqual([[tab, draft]])
})

test.each([['GET', {}], ['HEAD', {}], ['OPTIONS', {}], ['POST', { uploadData: [] }], ['POST', { uploadData: undefined }]])('%s without a body passes without a look', async (method, parts) => {
  expect(await send({ method, ...parts } as Parameters<typeof send>[0])).toBe(false)
  expect(collected).toBe(0)
})

test('while a question is open, other requests with the draft are refused and stay so', async () => {
  tab.asking = 'q-1'
  expect(await send({ url: 'https://www.facebook.com/second' })).toBe(true)
  expect(asked).toEqual([])
  tab.asking = null
  expect(await send({ url: 'https://www.facebook.com/second' })).toBe(true)
  expect(asked).toEqual([])
})

test('a request of a service worker is judged against all pages of its session', async () => {
  const other = new TabWatch(fakePage(8, [fakeFrame(1)], {}, session).entry, () => now)
  tabs = [other, tab]
  expect(await send({ webContentsId: undefined } as unknown as Parameters<typeof send>[0])).toBe(true)
  expect(asked).toEqual([[tab, draft]])
})

test('a request of a service worker of another session carries nothing of this page', async () => {
  const foreign = sessionOf()
  net.attach(foreign)
  expect(await send({ webContentsId: undefined } as unknown as Parameters<typeof send>[0], foreign)).toBe(false)
  expect(asked).toEqual([])
})

test('a request of a page is judged against this page only', async () => {
  tabs.push(new TabWatch(fakePage(8, [fakeFrame(1)], {}, session).entry, () => now))
  expect(await send({ webContentsId: 8 })).toBe(false)
})

test('web sockets are noted for their page', async () => {
  await send({ resourceType: 'webSocket', method: 'GET' })
  await send({ resourceType: 'webSocket', method: 'GET', webContentsId: undefined } as unknown as Parameters<typeof send>[0])
  await send()
  expect(sockets).toEqual([7])
})

test('a request that cannot be judged does not leave, and the log tells no text', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  clear = () => { throw new TypeError(draft) }
  expect(await send()).toBe(true)
  expect(log.mock.calls.flat().join(' ')).toContain('TypeError')
  expect(log.mock.calls.flat().join(' ')).not.toContain('practice')
  log.mockRestore()
})

test('posts of the pretend network are judged alike', async () => {
  const post = (ours: Session) => net.passesFor((given) => given === ours, { address: 'rehearsal://network/post', body: JSON.stringify({ text: draft }) })
  expect(await post(sessionOf())).toBe(true)
  expect(await post(session)).toBe(false)
  tab.approvals.grant(draft, 'post', 0)
  expect(await post(session)).toBe(true)
})

test('a body that carries a clear and an unclear draft is asked about', async () => {
  const second = fakeFrame(2)
  tab = new TabWatch(fakePage(7, [frame, second], {}, session).entry, () => now)
  tabs = [tab]
  const title = 'A few thoughts on Tuesday'
  tab.report(frame.frame, reportWith({ draft: title, sinceAct: 100 }))
  tab.report(second.frame, reportWith({ draft }))
  clear = (text) => text === title
  expect(await send({ body: JSON.stringify({ title, text: draft }) })).toBe(true)
})
