import { beforeEach, expect, test } from 'vitest'
import { frameKey, TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { readingsOf } from '../../../../src/shared/drafts.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

let main: FakeFrame
let inner: FakeFrame
let page: FakePage
let tab: TabWatch
let now: number
/** What a page adds up to whose composers tell nothing of their readers and surroundings. */
const saysNothing = { audience: null, surroundings: '' }
beforeEach(() => {
  now = 1_000_000
  main = fakeFrame(1)
  inner = fakeFrame(2)
  page = fakePage(7, [main, inner])
  tab = new TabWatch(page.entry, () => now)
})

test('a page that has said nothing holds nothing', () => {
  expect(tab.drafts()).toEqual({ joined: '', frames: [], fields: [], sinceAct: null, ...saysNothing })
  expect(tab.frames()).toEqual([])
  expect(tab.composers()).toEqual([])
  expect(tab.light(null)).toEqual({ state: 'limited', reason: 'starting', since: null, host: null })
})

test('an act that could not be judged makes the light limited, until the next page', () => {
  tab.hello(main.frame)
  expect(tab.light(null).state).toBe('on')
  tab.noteFailure()
  expect(tab.light(null)).toEqual({ state: 'limited', reason: 'net-failed', since: null, host: null })
  tab.startPage()
  tab.hello(main.frame)
  expect(tab.light(null).state).toBe('on')
})

test('the drafts of all frames add up', () => {
  tab.report(main.frame, reportWith({ draft: 'The first', kept: ['Kept a moment ago', ' '], fields: [{ kind: 'email', value: 'a@b.c' }], sinceAct: 900 }))
  tab.report(inner.frame, reportWith({ draft: 'The second', parts: ['The', 'second'], kept: ['The first'], fields: [{ kind: 'phone', value: '1' }], sinceAct: 40 }))
  expect(tab.drafts()).toEqual({
    joined: 'The first\nThe second', frames: [{ draft: 'The first', parts: ['The first'], kept: ['Kept a moment ago', ' '] }, { draft: 'The second', parts: ['The', 'second'], kept: ['The first'] }],
    fields: [{ kind: 'email', value: 'a@b.c' }, { kind: 'phone', value: '1' }], sinceAct: 40, ...saysNothing,
  })
})

test('a frame\'s last report counts, blank drafts do not', () => {
  tab.report(main.frame, reportWith({ draft: 'Old', sinceAct: 5 }))
  tab.report(main.frame, reportWith({ draft: 'New' }))
  tab.report(inner.frame, reportWith({ draft: '  \n' }))
  expect(tab.drafts()).toMatchObject({ joined: 'New', frames: [{ draft: 'New', parts: ['New'], kept: [] }, { draft: '  \n', parts: [], kept: [] }], sinceAct: null })
})

test('a frame that is gone takes its drafts along', () => {
  tab.report(main.frame, reportWith({ draft: 'Stays' }))
  tab.report(inner.frame, reportWith({ draft: 'Goes', hasComposer: true }))
  inner.gone = true
  expect(tab.drafts().joined).toBe('Stays')
  expect(tab.composers()).toEqual([])
  expect(tab.frames()).toEqual([main.frame])
})

test('a closed page has no frames', () => {
  tab.report(main.frame, reportWith({ draft: 'Text', hasComposer: true }))
  page.gone = true
  expect(tab.frames()).toEqual([])
  expect(tab.drafts().joined).toBe('')
  expect(tab.light(null).state).not.toBe('on')
})

test('only frames with a composer can take a text', () => {
  tab.hello(main.frame)
  tab.report(inner.frame, reportWith({ hasComposer: true }))
  expect(tab.composers()).toEqual([inner.frame])
})

test('a frame learns whether another one is filled', () => {
  tab.report(main.frame, reportWith({ draft: 'Text' }))
  tab.hello(inner.frame)
  expect(tab.othersFilled(inner.frame)).toBe(true)
  expect(tab.othersFilled(main.frame)).toBe(false)
  tab.report(main.frame, reportWith({ draft: ' ' }))
  expect(tab.othersFilled(inner.frame)).toBe(false)
})

test('the light is on when the main frame has reported', () => {
  tab.hello(inner.frame)
  expect(tab.light(null)).toMatchObject({ state: 'limited', reason: 'starting' })
  tab.hello(main.frame)
  expect(tab.light(null)).toEqual({ state: 'on', reason: 'watching', since: null, host: null })
})

test('a page that does not report is off, until it does', () => {
  tab.noteUnwatched()
  expect(tab.light(null)).toEqual({ state: 'off', reason: 'no-report', since: null, host: null })
  tab.hello(main.frame)
  expect(tab.light(null).state).toBe('on')
  tab.noteUnwatched()
  expect(tab.light(null).state).toBe('on')
})

test('web sockets limit the light, on this page only', () => {
  tab.hello(main.frame)
  tab.noteSocket()
  expect(tab.light(null)).toEqual({ state: 'limited', reason: 'web-socket', since: null, host: null })
  tab.startPage()
  tab.hello(main.frame)
  expect(tab.light(null).state).toBe('on')
})

test('on a site that sent what nobody saw coming the light is limited, with its date and its host', () => {
  const disagreed = { host: 'www.facebook.com', since: '2026-01-02T03:04:05.000Z' }
  tab.hello(main.frame)
  tab.noteSocket()
  tab.noteFailure()
  const asStored = { ...disagreed, packVersion: 0 }
  expect(tab.light(asStored)).toEqual({ state: 'limited', reason: 'nets-disagree', ...disagreed })
  tab.startPage()
  tab.noteUnwatched()
  expect(tab.light(disagreed)).toMatchObject({ state: 'off', reason: 'no-report' })
})

test('text in a part of the page that cannot be looked into limits the light, for as long as its frame says so', () => {
  tab.report(main.frame, reportWith({}))
  tab.report(inner.frame, reportWith({ hasClosedPart: true }))
  expect(tab.light(null)).toMatchObject({ state: 'limited', reason: 'closed-part' })
  tab.report(inner.frame, reportWith({}))
  expect(tab.light(null).state).toBe('on')
})

test('of several frames the first that knows its readers counts, and the words around them add up to a limit', () => {
  tab.report(main.frame, reportWith({ surroundings: 'One' }))
  tab.report(inner.frame, reportWith({ audience: 'limited', surroundings: 'Two' }))
  expect(tab.drafts()).toMatchObject({ audience: 'limited', surroundings: 'One\nTwo' })
  tab.report(main.frame, reportWith({ audience: 'public', surroundings: 'x'.repeat(4_000) }))
  expect(tab.drafts()).toMatchObject({ audience: 'public', surroundings: 'x'.repeat(4_000) })
})

test('a new page forgets the drafts of the old one', () => {
  tab.report(main.frame, reportWith({ draft: 'Text', hasComposer: true, sinceAct: 1 }))
  tab.startPage()
  expect(tab.drafts()).toEqual({ joined: '', frames: [{ draft: '', parts: [], kept: ['Text', 'Text'] }], fields: [], sinceAct: null, ...saysNothing })
  expect(tab.composers()).toEqual([])
  expect(tab.light(null)).toMatchObject({ state: 'limited', reason: 'starting' })
})

/** The texts of a page before that are still looked for. */
const leftBehind = (): ReadonlySet<string> => new Set(tab.drafts().frames.flatMap((frame) => frame.kept))

test('what the page before held stays known for 60 s: drafts, their parts and what was kept, of every frame', () => {
  tab.report(main.frame, reportWith({ draft: 'Title\nBody', parts: ['Title', 'Body'], kept: ['Earlier', ' '] }))
  tab.report(inner.frame, reportWith({ draft: 'Inner' }))
  tab.hello(fakeFrame(3).frame)
  tab.startPage()
  now += 59_999
  expect(leftBehind()).toEqual(new Set(['Title\nBody', 'Title', 'Body', 'Earlier', 'Inner']))
  expect(tab.drafts().joined).toBe('')
  now += 1
  expect(tab.drafts().frames).toEqual([])
})

test('an old text stands behind what the new page holds', () => {
  tab.report(main.frame, reportWith({ draft: 'Old' }))
  tab.startPage()
  tab.report(main.frame, reportWith({ draft: 'New' }))
  expect(tab.drafts()).toMatchObject({ joined: 'New', frames: [{ draft: 'New' }, { draft: '', parts: [], kept: ['Old', 'Old'] }] })
})

test('what was approved on the page before is not looked for, what was not is', () => {
  tab.report(main.frame, reportWith({ draft: 'Approved text', kept: ['Another text'] }))
  tab.approvals.grant('Approved text', 'post', 0)
  tab.startPage()
  expect(leftBehind()).toEqual(new Set(['Another text']))
})

test('a noted act makes its draft known before any report', () => {
  tab.noteAct(main.frame, 'Text')
  expect(tab.drafts()).toEqual({ joined: 'Text', frames: [{ draft: 'Text', parts: ['Text'], kept: [] }], fields: [], sinceAct: 0, ...saysNothing })
  expect(tab.othersFilled(inner.frame)).toBe(true)
})

test('a noted act renews the draft of a report and leaves the rest of it', () => {
  tab.report(main.frame, reportWith({ draft: 'Tex', kept: ['Before'], fields: [{ kind: 'email', value: 'a@b.c' }], hasComposer: false, sinceAct: 9_000 }))
  tab.noteAct(main.frame, 'Text')
  expect(tab.drafts()).toEqual({ joined: 'Text', frames: [{ draft: 'Text', parts: ['Text'], kept: ['Before'] }], fields: [{ kind: 'email', value: 'a@b.c' }], sinceAct: 0, ...saysNothing })
  expect(tab.composers()).toEqual([])
})

test('an act in a frame without a draft counts for the page, and takes no draft away', () => {
  tab.report(main.frame, reportWith({ draft: 'Text', sinceAct: 9_000 }))
  tab.noteAct(main.frame, ' ')
  tab.noteAct(inner.frame, '')
  now += 700
  expect(tab.drafts()).toMatchObject({ joined: 'Text', sinceAct: 700 })
  expect(tab.frames()).toEqual([main.frame])
  tab.report(inner.frame, reportWith({ sinceAct: 20 }))
  expect(tab.drafts().sinceAct).toBe(20)
})

test('an act outlives its page, for what the page sends while it goes', () => {
  tab.noteAct(main.frame, '')
  now += 300
  tab.startPage()
  expect(tab.drafts().sinceAct).toBe(300)
})

test('news is what a frame was not told last', () => {
  expect(['a', 'a', 'b', 'a', 'a'].map((message) => tab.isNews(main.frame, message))).toEqual([true, false, true, true, false])
  expect(tab.isNews(inner.frame, 'a')).toBe(true)
  tab.hello(main.frame)
  expect(tab.isNews(main.frame, 'a')).toBe(true)
  expect(tab.isNews(inner.frame, 'a')).toBe(false)
  tab.startPage()
  expect(tab.isNews(inner.frame, 'a')).toBe(true)
})

test('refusals do not end with their page', () => {
  tab.approvals.refuse('POST', '/send', 'My practice has openings', readingsOf('My practice has openings'))
  tab.startPage()
  expect(tab.approvals.isRefused('POST', '/send', readingsOf('My practice has openings'), null, '')).toBe(true)
})

test('a frame is known by process and routing id', () => {
  expect(frameKey({ processId: 1, routingId: 23 })).not.toBe(frameKey({ processId: 12, routingId: 3 }))
})

test('a frame whose process has ended is nobody', () => {
  const ended = { get processId(): number { throw new Error('Render frame was disposed') }, routingId: 3 }
  expect(frameKey(ended)).toBeNull()
  tab.report(ended as unknown as FakeFrame['frame'], reportWith({ draft: 'Text' }))
  expect(tab.drafts().joined).toBe('')
})

test('a crashed page holds nothing', () => {
  tab.report(main.frame, reportWith({ draft: 'Text' }))
  Object.assign(page.contents, { isCrashed: () => true })
  expect(tab.frames()).toEqual([])
})

test('decisions about drafts end with their page, as startPage promises', () => {
  tab.approvals.grant('My practice has openings', 'post', 0)
  tab.startPage()
  expect(tab.approvals.covers('My practice has openings')).toBe(false)
})


test.each([
  ['https://m.facebook.com/composer', true], ['about:blank', true], ['about:srcdoc', true], ['https://facebook.com.example.net/', false], ['https://ads.example.net/', false], ['http://www.facebook.com/', false], ['data:text/html,x', false], ['', true],
])('a draft may be moved into a frame at %j of this page: %s', (url, isPlace) => {
  Object.assign(inner.frame, { url })
  for (const { frame } of [main, inner]) tab.report(frame, reportWith({ hasComposer: true }))
  expect(tab.placesForDrafts()).toEqual(isPlace ? [main.frame, inner.frame] : [main.frame])
  tab.noteEntered(inner.frame)
  expect(tab.placesForDrafts()).toEqual([inner.frame, main.frame])
})

test('a frame without an address belongs to the one around it', () => {
  const ads = fakeFrame(3, { url: 'https://ads.example.net/' })
  const blank = fakeFrame(4, { url: 'about:blank' })
  page.frames.push(ads, blank)
  Object.assign(ads.frame, { parent: main.frame })
  Object.assign(blank.frame, { parent: ads.frame })
  for (const { frame } of [blank, ads]) tab.report(frame, reportWith({ hasComposer: true }))
  expect(tab.placesForDrafts()).toEqual([])
})

test('the frame that was entered takes nothing once its composer or itself is gone', () => {
  Object.assign(inner.frame, { url: 'https://ads.example.net/' })
  for (const { frame } of [main, inner]) tab.report(frame, reportWith({ hasComposer: true }))
  tab.noteEntered(inner.frame)
  tab.report(inner.frame, reportWith({}))
  expect(tab.placesForDrafts()).toEqual([main.frame])
  tab.report(inner.frame, reportWith({ hasComposer: true }))
  inner.gone = true
  expect(tab.placesForDrafts()).toEqual([main.frame])
})
