import type { OnBeforeRequestListenerDetails, Session } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { RequestNet } from '../../../../src/main/nets/request-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { endpointMatcher } from '../../../../src/shared/endpoints.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { placeOf } from '../../../fakes/acts.ts'
import { fakeMemory, fakeVerdicts } from '../../../fakes/guard.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'
import { situationWith } from '../../../fakes/situation.ts'

// The second net where it knows the network: its publishing endpoints, whatever the page net has seen.

const text = 'My practice has two openings on Tuesday evenings.'
const endpoints = endpointMatcher(networks)
const say = { url: 'https://mastodon.social/api/v1/statuses', body: JSON.stringify({ status: text }) }
const follow = { url: 'https://mastodon.social/api/v1/accounts/7/follow', body: '' }
const like = { url: 'https://mastodon.social/api/v1/statuses/7/favourite', body: '' }
const quiet = { url: 'https://x.com/i/api/1.1/jot/client_event.json', body: JSON.stringify({ log: text }) }
type Listener = (details: OnBeforeRequestListenerDetails, answer: (response: { cancel?: boolean }) => void) => void

let now: number
let frame: FakeFrame
let tab: TabWatch
let asked: [ActKind, string][]
let disagreed: number
let allow: boolean
let clear: (act: ActKind, text: string) => boolean
let listener: Listener
beforeEach(() => {
  now = 1_000
  asked = []
  disagreed = 0
  allow = false
  clear = () => false
  const session = { webRequest: { onBeforeRequest: (_filter: unknown, given: Listener) => { listener = given } } } as unknown as Session
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame], {}, session).entry, () => now)
  const pageNet = { tab: () => tab, tabsOf: () => [tab], collect: async () => tab.drafts() } as unknown as PageNet
  new RequestNet(pageNet, {
    mayOpen: () => Promise.resolve(true), mayCarryLogin: () => true, isClear: (_tab, act, given) => clear(act, given), ask: async (_tab, act, given) => { asked.push([act, given]); return allow }, disagree: () => { disagreed++ }, endpoints,
  }).attach(session)
})
/** Sends a request; answers whether it left. */
function send({ url, body, method = 'POST' }: { url: string, body: string, method?: string }): Promise<boolean> {
  const uploadData = body === '' ? undefined : [{ type: 'rawData', bytes: Buffer.from(body) }]
  return new Promise((done) => { listener({ url, method, resourceType: 'xhr', webContentsId: 7, uploadData } as unknown as OnBeforeRequestListenerDetails, ({ cancel }) => { done(cancel !== true) }) })
}
const type = (draft: string, sinceAct: number | null = null): void => { tab.report(frame.frame, reportWith({ draft, hasComposer: true, sinceAct })) }

test('a publish is held though nobody has done anything and no composer is known', async () => {
  expect(await send(say)).toBe(false)
  expect(asked).toEqual([['post', text]])
  expect(disagreed).toBe(1)
})

const samples = networks.flatMap(({ endpoints: rows }) => rows.map(({ method, sample }) => [method, sample.address, sample.body] as const))
test.each(samples)('%s %s is asked about as what it is, or not at all', async (method, url, body) => {
  const found = endpoints.find({ method, address: url, body })
  const expected = found && found.act !== 'quiet' && found.confidence !== 'U' ? [[found.act, found.text ?? '']] : []
  expect(await send({ url, body, method })).toBe(expected.length === 0)
  expect(asked).toEqual(expected)
})

test('what the rules have nothing to ask about leaves, and nothing is noted', async () => {
  clear = (act, given) => act === 'post' && given === text
  expect(await send(say)).toBe(true)
  expect([asked, disagreed]).toEqual([[], 0])
  expect(await send({ ...say, body: JSON.stringify({ status: text, visibility: 'direct' }) })).toBe(false)
  expect(asked).toEqual([['message', text]])
})

test('a publish is judged though no text in any composer needs a question', async () => {
  clear = (_act, given) => given !== text
  type('Something harmless')
  expect(await send(say)).toBe(false)
  expect(asked).toEqual([['post', text]])
})

test('what stands in a composer counts before what the endpoint makes of it', async () => {
  type(text)
  expect(await send({ ...say, body: JSON.stringify({ status: `${text} #openings` }) })).toBe(false)
  expect(asked).toEqual([['post', text]])
})

test('a publish that calls itself a draft is still one', async () => {
  expect(await send({ ...say, body: JSON.stringify({ status: text, is_draft: true }) })).toBe(false)
  expect(asked).toHaveLength(1)
})

test.each([['nothing', '', null], ['the very text and a click', text, 10]])('a quiet endpoint never asks, with %s in the composer', async (_name, draft, sinceAct) => {
  type(draft, sinceAct)
  expect(await send(quiet)).toBe(true)
  expect([asked, disagreed]).toEqual([[], 0])
})

test('an act without a body is judged where its kind is asked about, and nowhere else', async () => {
  clear = (act) => act !== 'follow'
  expect(await send(like)).toBe(true)
  expect(await send(follow)).toBe(false)
  expect(asked).toEqual([['follow', '']])
})

test.each([['feed', true], ['other_profile', false]] as const)('with the real rules, following by script from the page kind %s leaves: %s', async (kind, leaves) => {
  const verdicts = fakeVerdicts(fakeMemory(), () => situationWith({ self: 'professional', place: placeOf(kind) }))
  clear = (act, given) => verdicts.questions(tab.entry, act, { text: given }).length === 0
  expect(await send(follow)).toBe(leaves)
  expect(await send(like)).toBe(true)
})

test('a request without a body to anywhere else is not looked at', async () => {
  expect(await send({ url: 'https://mastodon.social/api/v1/elsewhere', body: '' })).toBe(true)
  expect(await send({ ...say, method: 'GET' })).toBe(true)
  expect(asked).toEqual([])
})

test('an approved act leaves without another question, soon and as the same act only', async () => {
  tab.approvals.grantAct('follow')
  expect(await send(follow)).toBe(true)
  expect(await send(like)).toBe(false)
  expect(asked).toEqual([['like', '']])
  now += 5_000
  expect(await send(follow)).toBe(false)
  expect(asked).toHaveLength(2)
})

test.each([['with a composer', text], ['without one', '']])('an approved text leaves once %s, and so does what follows it at once', async (_name, draft) => {
  type(draft)
  tab.approvals.grant(text, 'post', 0)
  expect(await send(say)).toBe(true)
  now += 2_499
  expect(await send(say)).toBe(true)
  expect(asked).toEqual([])
  now += 1
  expect(await send(say)).toBe(false)
  expect(asked).toEqual([['post', text]])
})

test('an approval is not one for another text, nor an approved kind of act for any text', async () => {
  tab.approvals.grant('A text that is another one', 'post', 0)
  tab.approvals.grantAct('post')
  expect(await send(say)).toBe(false)
  expect(asked).toEqual([['post', text]])
})

test('"send" at the question lets it leave, and the same again at once', async () => {
  allow = true
  expect(await send(say)).toBe(true)
  expect(await send(say)).toBe(true)
  expect(asked).toHaveLength(1)
})

test('a retry after a refusal stays refused without another question, hours later and by any wrapping', async () => {
  expect(await send(say)).toBe(false)
  now += 9_999_999
  tab.startPage()
  allow = true
  for (const body of [say.body, `status=${encodeURIComponent(text)}&retry=1`]) expect(await send({ ...say, body })).toBe(false)
  expect(asked).toHaveLength(1)
  expect(disagreed).toBe(1)
})

test('while a question is open, a publish is refused and stays so', async () => {
  tab.asking = 'q-1'
  expect(await send(say)).toBe(false)
  tab.asking = null
  expect(await send(say)).toBe(false)
  expect(asked).toEqual([])
})

/** A row that nobody has verified. */
const unsure = { url: 'https://www.facebook.com/api/graphql/', body: `fb_api_req_friendly_name=CometProfilePlusLikeMutation&note=${encodeURIComponent(text)}` }
test('an unverified row counts for nothing: without a known draft and a click of the user it is not asked about', async () => {
  expect(endpoints.find({ method: 'POST', address: unsure.url, body: unsure.body })).toMatchObject({ act: 'follow', confidence: 'U' })
  expect(await send(unsure)).toBe(true)
  type(text)
  expect(await send(unsure)).toBe(true)
  expect(asked).toEqual([])
  type(text, 10)
  expect(await send(unsure)).toBe(false)
  expect(asked).toEqual([['post', text]])
})
