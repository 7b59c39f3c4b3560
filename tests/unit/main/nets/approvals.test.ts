import { beforeEach, expect, test } from 'vitest'
import { Approvals } from '../../../../src/main/nets/approvals.ts'
import { readingsOf } from '../../../../src/shared/drafts.ts'

const draft = 'My practice has two openings on Tuesday evenings.'
let now = 0
let approvals: Approvals
beforeEach(() => { now = 1_000; approvals = new Approvals(() => now) })
/** Whether a request with this text in its body was refused before. */
const isRefused = (method: string, path: string, text: string): boolean => approvals.isRefused(method, path, readingsOf(JSON.stringify({ id: 7, text })))

test('without an approval nothing is covered', () => {
  expect(approvals.covers(draft)).toBe(false)
  expect(isRefused('POST', '/a', draft)).toBe(false)
})

test.each([
  ['a letter less', draft.slice(0, -2)], ['a word more', `${draft} Call me.`], ['another word', draft.replace('two', 'three')], ['only a part', 'My practice has two openings'], ['nothing', ''],
])('an approval covers the same draft, not one with %s', (_name, other) => {
  approvals.grant(draft)
  expect(approvals.covers(other)).toBe(false)
  expect(approvals.covers(draft)).toBe(true)
})

test('how a network rewrites blanks, case and punctuation does not make another draft', () => {
  approvals.grant(draft)
  expect(approvals.covers(`  ${draft.toUpperCase().replace('.', ' !')}\n`)).toBe(true)
})

test('the requests of one publish follow within 2.5 s after the first of them', () => {
  approvals.grant(draft)
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
  approvals.grant(draft)
  for (const passes of [true, true, true, false]) { expect(approvals.covers(draft)).toBe(passes); now += 1_000 }
})

test('an approval that nobody used ends after 60 s', () => {
  approvals.grant(draft)
  now += 59_999
  expect(approvals.covers(draft)).toBe(true)
  approvals.grant(draft)
  now += 60_000
  expect(approvals.covers(draft)).toBe(false)
})

test('an act that has begun ends with its approval', () => {
  approvals.grant(draft)
  now += 59_000
  expect(approvals.covers(draft)).toBe(true)
  now += 1_000
  expect(approvals.covers(draft)).toBe(false)
})

test('a new approval begins a new act', () => {
  approvals.grant(draft)
  approvals.covers(draft)
  now += 2_000
  approvals.grant(draft)
  now += 2_000
  expect(approvals.covers(draft)).toBe(true)
})

test('drafts are approved one by one', () => {
  approvals.grant(draft)
  approvals.grant('Another text of mine')
  expect(approvals.covers(draft)).toBe(true)
  now += 2_500
  expect(approvals.covers(draft)).toBe(false)
  expect(approvals.covers('Another text of mine')).toBe(true)
})

test('a refused request stays refused, until this draft is approved', () => {
  approvals.refuse('POST', '/send', draft)
  now += 24 * 3_600_000
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant('Another text of mine')
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant(draft)
  expect(isRefused('POST', '/send', draft)).toBe(false)
})

test.each([['PUT', '/send', draft], ['POST', '/other', draft], ['POST', '/send', 'Another text of mine']])('%s %s with %.20s was not refused', (method, path, text) => {
  approvals.refuse('POST', '/send', draft)
  expect(isRefused(method, path, text)).toBe(false)
})

test.each([
  ['the same text', draft, true], ['it with more around it', `Dear all! ${draft} Call me.`, true], ['it in other letters', draft.toUpperCase().replace('.', ' !'), true],
  ['a shorter version', 'My practice has two openings on Tuesday', false], ['a version with another word', draft.replace('two', 'three'), false], ['its parts, torn apart', 'My practice has two openings, so come on Tuesday evenings', false], ['nothing', '', false],
])('a request to the same place with %s is refused: %s', (_name, text, expected) => {
  approvals.refuse('POST', '/send', draft)
  expect(isRefused('POST', '/send', text)).toBe(expected)
})

test('an approved text lifts the refusals of what it contains, of nothing else', () => {
  const shorter = 'My practice has two openings'
  approvals.refuse('POST', '/send', draft)
  approvals.refuse('POST', '/send', shorter)
  approvals.grant(shorter)
  expect(isRefused('POST', '/send', shorter)).toBe(false)
  expect(isRefused('POST', '/send', draft)).toBe(true)
  approvals.grant(`Hello. ${draft} Bye.`)
  expect(isRefused('POST', '/send', draft)).toBe(false)
})

test('a new page voids approvals, and no refusals', () => {
  approvals.grant(draft)
  approvals.refuse('POST', '/send', 'Another text of mine')
  approvals.startPage()
  expect(approvals.covers(draft)).toBe(false)
  expect(isRefused('POST', '/send', 'Another text of mine')).toBe(true)
})

test('the last twenty refusals are kept', () => {
  for (let at = 0; at < 20; at++) approvals.refuse('POST', `/${at}`, draft)
  expect(isRefused('POST', '/0', draft)).toBe(true)
  approvals.refuse('POST', '/20', draft)
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

test('an approved act ends after 5 s, however often it was asked for', () => {
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
  approvals.grant(draft)
  expect(approvals.coversAct('post')).toBe(false)
})
