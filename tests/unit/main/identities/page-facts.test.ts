import { beforeEach, expect, test, vi } from 'vitest'
import { PageFacts } from '../../../../src/main/identities/page-facts.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { Seen } from '../../../../src/shared/identities-learn.ts'
import { fakeFrame, fakePage, type FakeFrame } from '../../../fakes/pages.ts'
import { settled } from '../../../fakes/situation.ts'

const name: Seen = { kind: 'name', value: 'Anna' }
const email: Seen = { kind: 'email', value: 'a@b.example' }
let main: FakeFrame
let inner: FakeFrame
let stranger: FakeFrame
let tab: TabWatch
let facts: PageFacts
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  main = fakeFrame(1)
  inner = fakeFrame(2)
  stranger = fakeFrame(3, { url: 'https://ads.example.net/' })
  tab = new TabWatch(fakePage(7, [main, inner, stranger]).entry, () => 0)
  for (const { frame } of [main, inner, stranger]) tab.hello(frame)
  facts = new PageFacts()
})
const requestOf = (fake: FakeFrame): number => (fake.sent.at(-1)?.[1] as { request: number } | undefined)?.request ?? 0

test('the page and its own frames are read, no other', async () => {
  const read = facts.read(tab)
  facts.answerSeen(main.frame, requestOf(main), [name])
  facts.answerSeen(inner.frame, requestOf(inner), [email])
  expect(await read).toEqual([name, email])
  expect(stranger.sent).toEqual([])
})

test('an answer counts only from the frame that was asked, and only once asked', async () => {
  facts.answerSeen(main.frame, 1, [name])
  const read = facts.read(tab)
  facts.answerSeen(stranger.frame, requestOf(main), [{ kind: 'email', value: 'evil@example.net' }])
  facts.answerSeen(main.frame, requestOf(main), [name])
  await settled()
  vi.runAllTimers()
  expect(await read).toEqual([name])
})

test('a field is filled in that frame; silence and frames that are gone are a no', async () => {
  const filled = facts.fill(inner.frame, 5, 'before', 'after')
  expect(inner.sent.at(-1)).toEqual(['page:field.fill', { request: 1, id: 5, before: 'before', value: 'after' }])
  facts.answerFilled(main.frame, 1, true)
  facts.answerFilled(inner.frame, 1, true)
  expect(await filled).toBe(true)
  const silent = facts.fill(inner.frame, 5, '', 'x')
  vi.runAllTimers()
  expect(await silent).toBe(false)
  inner.gone = true
  expect(await facts.fill(inner.frame, 5, '', 'x')).toBe(false)
})
