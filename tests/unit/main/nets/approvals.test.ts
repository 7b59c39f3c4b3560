import { beforeEach, expect, test } from 'vitest'
import { Approvals } from '../../../../src/main/nets/approvals.ts'
import { readingsOf } from '../../../../src/shared/drafts.ts'

const draft = 'My practice has two openings on Tuesday evenings.'
let now = 0
let approvals: Approvals
beforeEach(() => { now = 1_000; approvals = new Approvals(() => now) })
const readings = (text: string): readonly string[] => readingsOf(JSON.stringify({ id: 7, text }))
/** Whether a request with this text in its body was refused before; the user has done nothing since then, unless the test says so. */
const isRefused = (method: string, path: string, text: string, sinceAct: number | null = null, present = ''): boolean => approvals.isRefused(method, path, readings(text), sinceAct, present)
const refuse = (method: string, path: string, text: string): void => { approvals.refuse(method, path, text, readings(text)) }

test('without an approval nothing is covered', () => {
  expect(approvals.covers(draft)).toBe(false)
  expect(isRefused('POST', '/a', draft)).toBe(false)
})

test.each([
  ['a letter less', draft.slice(0, -2)], ['a word more', `${draft} Call me.`], ['another word', draft.replace('two', 'three')], ['only a part', 'My practice has two openings'], ['nothing', ''],
])('an approval covers the same draft, not one with %s', (_name, other) => {
  approvals.grant(draft, 'post', 0)
  expect(approvals.covers(other)).toBe(false)
  expect(approvals.covers(draft)).toBe(true)
})

test('how a network rewrites blanks, case and punctuation does not make another draft', () => {
  approvals.grant(draft, 'post', 0)
  expect(approvals.covers(`  ${draft.toUpperCase().replace('.', ' !')}\n`)).toBe(true)
})

test('the requests of one publish follow within 2.5 s after the first of them', () => {
  approvals.grant(draft, 'post', 0)
  now += 30_000
  expect(approvals.covers(draft)).toBe(true)
  now += 2_499
  expect(approvals.covers(draft)).toBe(true)
  now += 1
  expect(approvals.covers(draft)).toBe(false)
  now -= 2_000
  expect(approvals.covers(draft)).toBe(false) // what has ended does not come back
})

test('later requests do not prolong an act', () => {
  approvals.grant(draft, 'post', 0)
  for (const passes of [true, true, true, false]) { expect(approvals.covers(draft)).toBe(passes); now += 1_000 }
})

test('an approval that nobody used ends after 60 s', () => {
  approvals.grant(draft, 'post', 0)
  now += 59_999
  expect(approvals.covers(draft)).toBe(true)
  approvals.grant(draft, 'post', 0)
  now += 60_000
  expect(approvals.covers(draft)).toBe(false)
})

test('an act that has begun ends with its approval', () => {
  approvals.grant(draft, 'post', 0)
  now += 59_000
  expect(approvals.covers(draft)).toBe(true)
  now += 1_000
  expect(approvals.covers(draft)).toBe(false)
})

test('a new approval begins a new act', () => {
  approvals.grant(draft, 'post', 0)
  approvals.covers(draft)
  now += 2_000
  approvals.grant(draft, 'post', 0)
  now += 2_000
  expect(approvals.covers(draft)).toBe(true)
})

test('drafts are approved one by one', () => {
  approvals.grant(draft, 'post', 0)
  approvals.grant('Another text of mine', 'post', 0)
  expect(approvals.covers(draft)).toBe(true)
  now += 2_500
  expect(approvals.covers(draft)).toBe(false)
  expect(approvals.covers('Another text of mine')).toBe(true)
})

test('a refused request stays refused, until this draft is approved', () => {
  refuse('POST', '/send', draft)
  now += 24 * 3_600_000
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant('Another text of mine', 'post', 0)
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant(draft, 'post', 0)
  expect(isRefused('POST', '/send', draft)).toBe(false)
})

test.each([['PUT', '/send', draft], ['POST', '/other', draft], ['POST', '/send', 'Another text of mine']])('%s %s with %.20s was not refused', (method, path, text) => {
  refuse('POST', '/send', draft)
  expect(isRefused(method, path, text)).toBe(false)
})

test.each([
  ['the same text', draft, true], ['it with more around it', `Dear all! ${draft} Call me.`, true], ['it in other letters', draft.toUpperCase().replace('.', ' !'), true],
  ['a shorter version', 'My practice has two openings on Tuesday', false], ['a version with another word', draft.replace('two', 'three'), false], ['its parts, torn apart', 'My practice has two openings, so come on Tuesday evenings', false], ['nothing', '', false],
])('a request to the same place with %s is refused: %s', (_name, text, expected) => {
  refuse('POST', '/send', draft)
  expect(isRefused('POST', '/send', text)).toBe(expected)
})

test('an approved text lifts the refusals of what it contains, of nothing else', () => {
  const shorter = 'My practice has two openings'
  refuse('POST', '/send', draft)
  refuse('POST', '/send', shorter)
  approvals.grant(shorter, 'post', 0)
  expect(isRefused('POST', '/send', shorter)).toBe(false)
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant(`Hello. ${draft} Bye.`, 'post', 0)
  expect(isRefused('POST', '/send', draft)).toBe(false)
})

test('a new page voids approvals, and no refusals', () => {
  approvals.grant(draft, 'post', 0)
  refuse('POST', '/send', 'Another text of mine')
  approvals.startPage()
  expect(approvals.covers(draft)).toBe(false)
  expect(isRefused('POST', '/send', 'Another text of mine')).toBe(true)
})

test('the last twenty refusals are kept', () => {
  for (let at = 0; at < 20; at++) refuse('POST', `/${at}`, draft)
  expect(isRefused('POST', '/0', draft)).toBe(true)
  refuse('POST', '/20', draft)
  expect(isRefused('POST', '/0', draft)).toBe(false)
  expect(isRefused('POST', '/1', draft)).toBe(true)
})

test('an approved act covers requests of its kind, of no other', () => {
  expect(approvals.coversAct('like')).toBe(false)
  approvals.grantAct('like')
  expect(approvals.coversAct('like')).toBe(true)
  for (const act of ['follow', 'accept', 'share', 'post'] as const) expect(approvals.coversAct(act)).toBe(false)
  expect(approvals.covers('')).toBe(false)
})

test('an approved act that nobody used ends after 5 s', () => {
  approvals.grantAct('follow')
  now += 4_999
  expect(approvals.coversAct('follow')).toBe(true)
  now += 1
  expect(approvals.coversAct('follow')).toBe(false)
  now -= 1_000
  expect(approvals.coversAct('follow')).toBe(false) // what has ended does not come back
})

test('several acts are approved side by side, and each ends by itself', () => {
  approvals.grantAct('like')
  now += 3_000
  approvals.grantAct('follow')
  now += 2_000
  expect([approvals.coversAct('like'), approvals.coversAct('follow')]).toEqual([false, true])
})

test('the last ten acts are kept', () => {
  approvals.grantAct('like')
  for (let at = 0; at < 9; at++) approvals.grantAct('follow')
  expect(approvals.coversAct('like')).toBe(true)
  approvals.grantAct('follow')
  expect(approvals.coversAct('like')).toBe(false)
})

test('a new page voids approved acts, and approving a text approves no act', () => {
  approvals.grantAct('accept')
  approvals.startPage()
  expect(approvals.coversAct('accept')).toBe(false)
  approvals.grant(draft, 'post', 0)
  expect(approvals.coversAct('post')).toBe(false)
})

test('an approved act is used up by its first request: a second one belongs to it for 500 ms, and not longer', () => {
  approvals.grantAct('follow')
  now += 1_000
  expect(approvals.coversAct('follow')).toBe(true)
  now += 499
  expect(approvals.coversAct('follow')).toBe(true)
  now += 1
  expect(approvals.coversAct('follow')).toBe(false)
})

test('each approval of an act is one act: the second follows when the first is used up', () => {
  approvals.grantAct('like')
  approvals.grantAct('like')
  for (let times = 0; times < 2; times++) {
    expect(approvals.coversAct('like')).toBe(true)
    now += 500
  }
  expect(approvals.coversAct('like')).toBe(false)
})

test('a publish is under way from its approval to its first request, for the same text and act only', () => {
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(false)
  approvals.grant(draft, 'post', 0)
  expect(approvals.isUnderWay(`  ${draft.toUpperCase()}`, 'post', 0)).toBe(true)
  expect(approvals.isUnderWay(draft, 'comment', 0)).toBe(false)
  expect(approvals.isUnderWay(draft, 'post', 1), 'another page').toBe(false)
  expect(approvals.isUnderWay(`${draft} Call me.`, 'post', 0)).toBe(false)
  approvals.covers('Another text of mine')
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(true)
  approvals.covers(draft)
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(false)
})

test('what is under way ends after 60 s, and with its page', () => {
  approvals.grant(draft, 'post', 0)
  now += 59_999
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(true)
  now += 1
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(false)
  approvals.grant(draft, 'post', 0)
  approvals.startPage()
  expect(approvals.isUnderWay(draft, 'post', 0)).toBe(false)
})

test.each(['', '  ', '!?'])('the text %j is never under way: it says nothing of the act', (text) => {
  approvals.grant(text, 'post', 0)
  expect(approvals.isUnderWay(text, 'post', 0)).toBe(false)
})

test.each<[string, number, number | null, string, boolean]>([
  ['nothing', 10_000, null, draft, true],
  ['an act before the refusal', 1_000, 1_001, draft, true],
  ['an act at the moment of the refusal', 1_000, 1_000, draft, true],
  ['an act after the refusal', 1_000, 999, draft, false],
  ['an act after the refusal, with more around the text', 1_000, 10, `Dear all! ${draft.toUpperCase()}`, false],
  ['an act after the refusal, with the text shortened', 1_000, 10, 'My practice has two openings', true],
  ['an act after the refusal, with the composer emptied', 1_000, 10, '', true],
  ['an act that is 2.5 s old', 10_000, 2_500, draft, true],
  ['an act that is nearly 2.5 s old', 10_000, 2_499, draft, false],
])('after %s a refused text is refused again without a question: %s ms later, act %s ms ago, composer %j: %s', (_name, later, sinceAct, present, expected) => {
  refuse('POST', '/send', draft)
  now += later
  expect(isRefused('POST', '/send', draft, sinceAct, present)).toBe(expected)
})

test('a request without a text is known by its whole body', () => {
  approvals.refuse('POST', '/follow', '', readingsOf('{"id":7}'))
  const isAgain = (body: string, sinceAct: number | null = null): boolean => approvals.isRefused('POST', '/follow', readingsOf(body), sinceAct, draft)
  for (const [body, expected] of [['{"id":7}', true], ['{"id":71}', false], ['{"id":7,"more":1}', false], ['', false]] as const) expect(isAgain(body), body).toBe(expected)
  approvals.refuse('POST', '/follow', ' ', readingsOf(''))
  expect(isAgain('')).toBe(true)
  now += 100
  expect(isAgain('', 50)).toBe(false)
})

test('an approved text lifts no refusal of a request without one', () => {
  approvals.refuse('POST', '/follow', '', readingsOf('{"id":7}'))
  approvals.grant(draft, 'post', 0)
  expect(approvals.isRefused('POST', '/follow', readingsOf('{"id":7}'), null, '')).toBe(true)
})

test('bodies have to be read for refused texts only', () => {
  approvals.refuse('POST', '/follow', ' ', readingsOf('{"id":7}'))
  expect(approvals.hasRefused()).toBe(false)
  refuse('POST', '/send', draft)
  expect(approvals.hasRefused()).toBe(true)
  approvals.grant(draft, 'post', 0)
  expect(approvals.hasRefused()).toBe(false)
})

test('an approval waits until its request leaves, a minute passes or the page goes; one without a text does not', () => {
  approvals.grant(' ', 'like', 0)
  expect(approvals.isWaiting()).toBe(false)
  approvals.grant(draft, 'post', 0)
  expect(approvals.isWaiting()).toBe(true)
  approvals.covers(draft)
  expect(approvals.isWaiting()).toBe(false)
  approvals.grant(draft, 'post', 0)
  now += 59_999
  expect(approvals.isWaiting()).toBe(true)
  now += 1
  expect(approvals.isWaiting()).toBe(false)
  approvals.grant(draft, 'post', 0)
  approvals.startPage()
  expect(approvals.isWaiting()).toBe(false)
})
