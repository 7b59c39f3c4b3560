import { beforeEach, expect, test } from 'vitest'
import { Hints } from '../../../../src/main/guard/hints.ts'
import { hintArea } from '../../../../src/main/guard/move-draft.ts'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { Rule } from '../../../../src/shared/guard/rule.ts'
import { OverlayViewSchema } from '../../../../src/shared/ipc/shell-view.ts'
import { fakeMemory, fakeVerdicts, findingOf, ruleWith, type Kept } from '../../../fakes/guard.ts'
import { fakePage, type FakePage } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, situationWith } from '../../../fakes/situation.ts'

const area = { x: 200, y: 72, width: 1000, height: 700 }
const place = { x: 10, y: 20, width: 300, height: 30 }

let kept: Kept
let situation: Situation | null
let isShown: boolean
let address: string
let zoom: number
let page: FakePage
let ui: ReturnType<typeof fakeQuestions>
let hints: Hints
/** What was written down: the rule and the self. */
let logged: string[][]
beforeEach(() => {
  kept = fakeMemory()
  situation = situationWith()
  isShown = true
  zoom = 1
  address = 'https://www.facebook.com/'
  page = fakePage(7, undefined, { getURL: () => address, getZoomFactor: () => zoom })
  ui = fakeQuestions()
  logged = []
  hints = hintsWith()
})
const hintsWith = (list?: readonly Rule[]): Hints => new Hints({
  verdicts: fakeVerdicts(kept, () => situation, list), memory: kept.memory, questions: ui.questions, situationOf: () => situation, isShown: () => isShown, area: () => area, log: ({ ruleId }, { self }) => { logged.push([ruleId, self]) }, newId: counter(),
})
/** The rules that were hinted at, one after another. */
const said = (): string[] => ui.views.flatMap((view) => (view?.kind === 'hint' ? view.ruleId : []))
const shown = (): string | null => { const view = ui.questions.current(); return view?.kind === 'hint' ? view.ruleId : null }

test('on one address the same is said once, and at most one thing at a moment', () => {
  hints = hintsWith([ruleWith('first', 1), ruleWith('second', 1)])
  for (let times = 0; times < 4; times++) hints.at(page.entry, 'entering', 'post', {})
  expect(said()).toEqual(['first', 'second'])
  expect(logged).toEqual([['first', 'personal'], ['second', 'personal']])
  address = 'https://www.facebook.com/groups/1'
  hints.at(page.entry, 'entering', 'post', {})
  expect(said()).toEqual(['first', 'second', 'first'])
})

test('what was said on one page is new on another', () => {
  hints = hintsWith([ruleWith('first', 1)])
  hints.at(page.entry, 'entering', 'post', {})
  hints.at(fakePage(8).entry, 'entering', 'post', {})
  expect(said()).toEqual(['first', 'first'])
})

test('a small act is spoken about each time that it happens, and counted each time', () => {
  hints = hintsWith([ruleWith('like', 1, { acts: ['like'] })])
  for (let times = 0; times < 2; times++) hints.at(page.entry, 'done', 'like', { controlName: 'Like' })
  expect(said()).toEqual(['like', 'like'])
  expect(kept.state.guard.rules['like']).toMatchObject({ shown: 2, hintsToday: 2 })
})

test('small acts use up the hints of the day', () => {
  hints = hintsWith([ruleWith('like', 1, { acts: ['like'] })])
  for (let times = 0; times < 5; times++) hints.at(page.entry, 'done', 'like', {})
  expect(said()).toHaveLength(3)
})

test('a page that takes the number of a closed one is another page', () => {
  hints = hintsWith([ruleWith('first', 1)])
  hints.at(page.entry, 'entering', 'post', {})
  hints.at(fakePage(7, undefined, { getURL: () => address }).entry, 'entering', 'post', {})
  expect(said()).toEqual(['first', 'first'])
})

test('what is only worth a hint as it is sent is said, once for an address; what was asked about is not hinted at', () => {
  hints = hintsWith([ruleWith('ask', 2), ruleWith('hint', 1)])
  for (let times = 0; times < 3; times++) hints.at(page.entry, 'sending', 'post', { text: 'Hello' })
  expect(said()).toEqual(['hint'])
  expect(kept.state.guard.rules['hint']).toMatchObject({ shown: 1 })
})

test('a rule that breaks while something is typed is said, and holds nothing', () => {
  hints = hintsWith([ruleWith('broken', 3, { check: () => { throw new Error('a bug') } })])
  hints.at(page.entry, 'typing', 'post', {})
  expect(said()).toEqual(['broken'])
  hints.hide()
  hints.at(page.entry, 'sending', 'post', {})
  expect(shown()).toBeNull()
})

test('after three hints in a day a rule is quiet, until tomorrow', () => {
  hints = hintsWith([ruleWith('first', 1)])
  const openFive = (): void => { for (let number = 0; number < 5; number++) { address = `https://www.facebook.com/${kept.now.getDate()}/${number}`; hints.at(page.entry, 'opening', 'post', {}) } }
  openFive()
  expect(said()).toHaveLength(3)
  kept.now = new Date(kept.now.getTime() + 86_400_000)
  openFive()
  expect(said()).toHaveLength(6)
})

test('nothing is said about a page that the user does not see, or whose self nobody knows', () => {
  hints = hintsWith([ruleWith('first', 1)])
  isShown = false
  hints.at(page.entry, 'entering', 'post', {})
  isShown = true
  situation = null
  hints.at(page.entry, 'entering', 'post', {})
  expect(ui.views).toEqual([])
  expect(kept.state.guard.rules).toEqual({})
})

test('a hint holds nothing: what would be a question later is only a hint before', () => {
  hints = hintsWith([ruleWith('ask', 2)])
  hints.at(page.entry, 'entering', 'post', {})
  expect(ui.areas).toEqual([hintArea(area, null)])
  expect(kept.state.guard.rules['ask']).toMatchObject({ asksToday: 0, hintsToday: 1 })
})

test('hints go when the page goes; questions stay', async () => {
  const answer = hints.show(page.entry, findingOf('first', 1), place)
  void ui.questions.ask({ kind: 'permission', id: 'q', self: 'personal', selfName: 'Anna', otherName: 'Dr. A. Example', accountName: 'Facebook', networkName: 'Facebook', palette: 'amber-teal', origin: 'https://example.org', permission: 'media' }, 'deny')
  hints.hide()
  expect(await answer).toEqual({ answer: 'close', choice: null })
  expect(ui.questions.current()).toMatchObject({ kind: 'permission' })
  expect(ui.questions.has('hint')).toBe(false)
})

test('a hint stands beside its place, also on a page that is made larger, and has more room with buttons', () => {
  void hints.show(page.entry, findingOf('first', 1), place)
  expect(OverlayViewSchema.parse(ui.questions.current())).toMatchObject({ kind: 'hint', ruleId: 'first', self: 'personal', selfName: 'Anna', accountName: 'Facebook', offer: null })
  expect(ui.areas.at(-1)).toEqual(hintArea(area, place))
  zoom = 2
  void hints.show(page.entry, findingOf('first', 1), place, { offer: { kind: 'use-own', what: 'email', values: ['a@b.c', 'd@e.f'] } })
  expect(ui.areas.at(-1)).toEqual(hintArea(area, { x: 20, y: 40, width: 600, height: 60 }, 2))
  expect(ui.areas.at(-1)).toMatchObject({ height: 152 })
})

test('an offer that was taken helped; one that is no warning is not counted', async () => {
  const offer = { kind: 'use-own', what: 'email', values: ['a@b.c'] } as const
  const taken = hints.show(page.entry, findingOf('first', 1), place, { offer })
  ui.questions.answer(ui.questions.current()?.id ?? '', 'use-own', 0)
  expect(await taken).toEqual({ answer: 'use-own', choice: 0 })
  expect(kept.state.guard.rules['first']).toMatchObject({ shown: 1, helped: 1 })
  void hints.show(page.entry, findingOf('alternate-address', 1), place, { offer: { ...offer, kind: 'alternate' } })
  expect(kept.state.guard.rules['alternate-address']).toBeUndefined()
})
