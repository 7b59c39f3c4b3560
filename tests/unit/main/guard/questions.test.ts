import { beforeEach, expect, test } from 'vitest'
import { Questions, type OverlayReply } from '../../../../src/main/guard/questions.ts'
import type { OverlayView } from '../../../../src/shared/ipc/shell-view.ts'
import { fakeQuestions, settled } from '../../../fakes/situation.ts'

const common = { self: 'personal', selfName: 'Anna', otherName: 'Dr. A. Example', accountName: 'Facebook', networkName: 'Facebook', palette: 'amber-teal' } as const
const asks = (id: string): OverlayView => ({ kind: 'permission', id, ...common, origin: 'https://example.org', permission: 'media' })
const hints = (id: string): OverlayView => ({ kind: 'hint', id, ...common, ruleId: 'r', sentence: 'Look.', offer: null })
const drafts = (id: string, composerFound = false): OverlayView => ({ kind: 'draft', id, ...common, excerpt: 'Text', composerFound })
let place = { x: 1, y: 2, width: 3, height: 4 }
const area = () => place
const corner = () => ({ x: 9, y: 9, width: 9, height: 9 })

let questions: Questions
let fake: ReturnType<typeof fakeQuestions>
beforeEach(() => { fake = fakeQuestions(); questions = fake.questions })

/** Notes the answer when it comes. */
function noted(reply: Promise<OverlayReply>): { value: OverlayReply['answer'] | null } {
  const note: { value: OverlayReply['answer'] | null } = { value: null }
  void reply.then(({ answer }) => { note.value = answer })
  return note
}
const shown = (): string | null => questions.current()?.id ?? null

test('nothing is shown at first', () => {
  expect(questions.current()).toBeNull()
  expect(questions.answer('a', 'allow')).toBe(false)
  questions.dismiss()
  expect(fake.views).toEqual([])
})

test('a question covers the window until it is answered', async () => {
  const answer = noted(questions.ask(asks('a'), 'deny'))
  expect(fake.areas).toEqual(['all'])
  expect(questions.answer('a', 'allow')).toBe(true)
  await settled()
  expect(answer.value).toBe('allow')
  expect(fake.areas).toEqual(['all', null])
  expect(fake.views.map((view) => view?.id ?? null)).toEqual(['a', null])
})

test('one at a time, in the order in which they came', async () => {
  const answers = ['a', 'b', 'c'].map((id) => noted(questions.ask(asks(id), 'deny')))
  expect(shown()).toBe('a')
  questions.answer('a', 'allow')
  expect(shown()).toBe('b')
  questions.answer('b', 'deny')
  expect(shown()).toBe('c')
  await settled()
  expect(answers.map((answer) => answer.value)).toEqual(['allow', 'deny', null])
})

test('an answer to something that is not shown is worth nothing', async () => {
  const [first, second] = [noted(questions.ask(asks('a'), 'deny')), noted(questions.ask(asks('b'), 'deny'))]
  expect(questions.answer('b', 'allow')).toBe(false)
  expect(questions.answer('x', 'allow')).toBe(false)
  expect(questions.answer('a', 'deny')).toBe(true)
  expect(questions.answer('a', 'allow')).toBe(false)
  await settled()
  expect([first.value, second.value]).toEqual(['deny', null])
})

test('a question pushes a banner aside, which comes back after it', async () => {
  const banner = noted(questions.banner(hints('h'), area))
  expect(fake.areas.at(-1)).toEqual(place)
  void questions.ask(asks('a'), 'deny')
  expect(shown()).toBe('a')
  expect(fake.areas.at(-1)).toBe('all')
  expect(questions.answer('h', 'close')).toBe(false)
  questions.answer('a', 'deny')
  expect(shown()).toBe('h')
  expect(fake.areas.at(-1)).toEqual(place)
  questions.answer('h', 'close')
  await settled()
  expect(banner.value).toBe('close')
})

test('a banner never comes before a question', () => {
  void questions.ask(asks('a'), 'deny')
  void questions.banner(hints('h'), area)
  expect(shown()).toBe('a')
  expect(fake.areas).toEqual(['all'])
})

test('a newer banner of the same kind replaces the older, one of another kind covers it', async () => {
  const [first, other] = [noted(questions.banner(hints('h1'), area)), noted(questions.banner(drafts('d'), area))]
  expect(shown()).toBe('d')
  void questions.banner(hints('h2'), corner)
  await settled()
  expect([first.value, other.value]).toEqual(['close', null])
  expect(shown()).toBe('h2')
  questions.answer('h2', 'close')
  expect(shown()).toBe('d')
})

test('dismissing gives the safe answers', async () => {
  const answers = [noted(questions.ask(asks('a'), 'deny')), noted(questions.ask(asks('b'), 'dont-send')), noted(questions.banner(hints('h'), area))]
  questions.dismiss()
  await settled()
  expect(answers.map((answer) => answer.value)).toEqual(['deny', 'dont-send', 'close'])
  expect(shown()).toBeNull()
  expect(fake.areas.at(-1)).toBeNull()
})

test('dismissing some leaves the others', async () => {
  const answers = [noted(questions.ask(asks('a'), 'deny')), noted(questions.ask(asks('b'), 'cancel'))]
  questions.dismiss((view) => view.id === 'a')
  await settled()
  expect(answers.map((answer) => answer.value)).toEqual(['deny', null])
  expect(shown()).toBe('b')
})

test('what is shown can change, and is then answered as before', async () => {
  const answer = noted(questions.banner(drafts('d'), area))
  questions.update('d', (view) => (view.kind === 'draft' ? { ...view, composerFound: true } : view))
  expect(questions.current()).toMatchObject({ id: 'd', composerFound: true })
  expect(fake.views.at(-1)).toMatchObject({ composerFound: true })
  expect(questions.answer('d', 'paste')).toBe(true)
  await settled()
  expect(answer.value).toBe('paste')
})

test('changing something behind a question leaves the question in front', () => {
  void questions.banner(drafts('d'), area)
  void questions.ask(asks('a'), 'deny')
  questions.update('d', (view) => (view.kind === 'draft' ? { ...view, composerFound: true } : view))
  expect(shown()).toBe('a')
  expect(questions.answer('a', 'deny')).toBe(true)
  expect(questions.current()).toMatchObject({ id: 'd', composerFound: true })
})

test('a banner follows the size of the window, a question stays all over it', () => {
  void questions.banner(hints('h'), area)
  place = { x: 5, y: 6, width: 7, height: 8 }
  questions.place()
  expect(fake.areas.at(-1)).toEqual({ x: 5, y: 6, width: 7, height: 8 })
  void questions.ask(asks('a'), 'deny')
  questions.place()
  expect(fake.areas.at(-1)).toBe('all')
  questions.dismiss()
  questions.place()
  expect(fake.areas.at(-1)).toBeNull()
})

test('a question that is put while another one is being answered waits its turn', async () => {
  const order: string[] = []
  const first = questions.ask(asks('a'), 'deny').then(() => { order.push('a'); return questions.ask(asks('c'), 'deny') })
  void questions.ask(asks('b'), 'deny').then(() => { order.push('b') })
  questions.answer('a', 'deny')
  await settled()
  expect(shown()).toBe('b')
  questions.answer('b', 'deny')
  await settled()
  questions.answer('c', 'allow')
  expect(await first).toEqual({ answer: 'allow', choice: null })
  expect(order).toEqual(['a', 'b'])
})

test('an answer carries the number of the text that was chosen, and nothing for the others', async () => {
  const replies = ['a', 'b', 'c'].map((id) => questions.ask(asks(id), 'deny'))
  questions.answer('a', 'use-text', 2)
  questions.answer('b', 'use-text')
  questions.dismiss()
  expect(await Promise.all(replies)).toEqual([{ answer: 'use-text', choice: 2 }, { answer: 'use-text', choice: null }, { answer: 'deny', choice: null }])
})

test('an entry of a locked self is not shown, waits, and comes back when the self is open again', async () => {
  let isCovered = false
  const places: unknown[] = []
  const covered = new Questions({ showOverlay: (shownAt) => { places.push(shownAt) } }, () => undefined, () => isCovered)
  const answer = noted(covered.ask(asks('a'), 'deny'))
  isCovered = true
  covered.coverChanged()
  expect([covered.current(), covered.answer('a', 'allow'), places.at(-1)]).toEqual([null, false, null])
  void covered.ask(asks('b'), 'deny')
  expect(covered.current()).toBeNull()
  isCovered = false
  covered.coverChanged()
  await settled()
  expect([covered.current()?.id, answer.value, places.at(-1)]).toEqual(['a', null, 'all'])
})
