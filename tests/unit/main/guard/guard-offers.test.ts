import { beforeEach, expect, test } from 'vitest'
import { crisisBlock } from '../../../../src/shared/guard/ready-texts.ts'
import { excerptOf, GuardService, type Decision, type HeldAct } from '../../../../src/main/guard/guard-service.ts'
import type { OverlayAnswer } from '../../../../src/main/guard/questions.ts'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { ActFacts } from '../../../../src/main/guard/verdicts.ts'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import { neutralReplies } from '../../../../src/shared/guard/neutral-replies.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { OverlayViewSchema, type OverlayView } from '../../../../src/shared/ipc/shell-view.ts'
import { file, placeOf } from '../../../fakes/acts.ts'
import { fakeMemory, fakeVerdicts, type Kept } from '../../../fakes/guard.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

// What a question offers besides "send" and "don't send", and the questions about pastes, files and pages.

const risky = 'My practice has two openings on Tuesday evenings.'
const located = file({ location: { latitude: 52.52, longitude: 13.4 } })
const reply: HeldAct = { act: 'reply', controlName: 'Reply', fields: [] }
const pass: Decision = { decision: 'pass', text: null }
const refuse: Decision = { decision: 'refuse', text: null }

let frame: FakeFrame
let tab: TabWatch
let situation: Situation
let opened: string[]
/** What could stand in the place of a value, and which were replaced. */
let own: Map<string, string>
let used: string[]
/** Acts that go on, with what was known of them: hints may be said about them. */
let hinted: [ActKind, ActFacts][]
let ui: ReturnType<typeof fakeQuestions>
let kept: Kept
let guard: GuardService
beforeEach(() => {
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame]).entry, () => 0)
  situation = situationWith()
  opened = []
  own = new Map()
  used = []
  hinted = []
  ui = fakeQuestions()
  kept = fakeMemory()
  const pageNet = { collect: async (of: TabWatch) => of.drafts() } as unknown as PageNet
  guard = new GuardService({
    rules, verdicts: fakeVerdicts(kept, () => situation), memory: kept.memory, pageNet, questions: ui.questions, situationOf: () => situation, situationAt: () => situation,
    ownValueFor: (_entry, value) => own.get(value) ?? null, useOwn: (_entry, value) => { used.push(value) }, moveDraft: () => undefined, openOther: (entry, address) => { opened.push([entry.accountId, ...(address === undefined ? [] : [address])].join(' ')) }, hint: (_entry, act, facts) => { hinted.push([act, facts]) }, isShown: () => true, log: () => undefined, newId: counter(),
  })
})
type Ask = Extract<OverlayView, { kind: 'ask' }>
const sheet = (): Ask => OverlayViewSchema.parse(ui.questions.current()) as Ask
/** The decision after this answer, and the sheet that was answered; null for what was not asked. */
async function answered(decision: Promise<Decision>, answer: OverlayAnswer, choice: number | null = null): Promise<readonly [Decision, Ask | null]> {
  await settled()
  const view = ui.questions.current() === null ? null : sheet()
  if (view) ui.questions.answer(view.id, answer, choice)
  return [await decision, view]
}
const type = (draft: string): void => { tab.report(frame.frame, reportWith({ draft, hasComposer: true })) }

test.each([[0, neutralReplies[0]], [1, neutralReplies[1]], [2, neutralReplies[2]], [null, neutralReplies[0]], [20, null]])('under a review the neutral text number %s can take the place of the user\'s own', async (choice, text) => {
  situation = situationWith({ self: 'professional', place: placeOf('review_reply') })
  type('Thank you for your visit!')
  const [decision, view] = await answered(guard.decide(tab, reply), 'use-text', choice)
  expect(view).toMatchObject({ level: 3, suggestedTexts: neutralReplies, offers: [], canRemember: false })
  expect(decision).toEqual({ decision: 'refuse', text })
  expect(tab.approvals.covers('Thank you for your visit!')).toBe(false)
})

test('an answer to somebody in need can be a note on where help is', async () => {
  situation = situationWith({ self: 'professional', place: placeOf('message_thread') })
  type('Hello, how are you?')
  const [decision, view] = await answered(guard.decide(tab, { act: 'message', controlName: 'Send', surroundings: 'It is an emergency' }), 'use-text', 0)
  expect(view).toMatchObject({ level: 2, suggestedTexts: [crisisBlock], findings: [{ ruleId: 'crisis-message' }] })
  expect(decision).toEqual({ decision: 'refuse', text: crisisBlock })
})

test('what comes from the other self is asked about when it is pasted, and can be taken there', async () => {
  expect(await answered(guard.decidePaste(tab, 'Two openings', false), 'dont-send')).toEqual([pass, null])
  const [decision, view] = await answered(guard.decidePaste(tab, 'Two openings', true), 'open-other')
  expect(view).toMatchObject({ act: 'paste', excerpt: 'Two openings', offers: ['open-other-self'], offerMove: false })
  expect(decision).toEqual(refuse)
  expect(opened).toEqual(['account-7'])
  expect((await answered(guard.decidePaste(tab, 'Two openings', true), 'send'))[0]).toEqual(pass)
})

test('a picture that tells a place can go without it, where that is possible', async () => {
  expect(await answered(guard.decideFiles(tab, [file()], true), 'dont-send')).toEqual([pass, null])
  const [decision, view] = await answered(guard.decideFiles(tab, [file(), located], true), 'strip')
  expect(view).toMatchObject({ act: 'upload', level: 2, excerpt: '', offers: ['strip-pictures'] })
  expect(decision).toEqual({ decision: 'strip', text: null })
  const [without, plain] = await answered(guard.decideFiles(tab, [located], false), 'dont-send')
  expect(plain).toMatchObject({ act: 'upload', offers: [] })
  expect(without).toEqual(refuse)
  expect((await answered(guard.decideFiles(tab, [located], true), 'send'))[0]).toEqual(pass)
})

test('a page that collects contacts is left again unless the user wants it; other pages are opened without a word', async () => {
  expect(await answered(guard.decideOpening(tab), 'dont-send')).toEqual([pass, null])
  situation = situationWith({ place: placeOf('contact_upload') })
  const [decision, view] = await answered(guard.decideOpening(tab), 'dont-send')
  expect(view).toMatchObject({ act: 'open', level: 3, canRemember: false, offerMove: false })
  expect(decision).toEqual(refuse)
  expect((await answered(guard.decideOpening(tab), 'send'))[0]).toEqual(pass)
  situation = situationWith({ place: placeOf('contact_upload', { confidence: 'U' }) })
  expect(await answered(guard.decideOpening(tab), 'dont-send')).toEqual([pass, null])
})

test('a rule that asks once is quiet about the next person, and silent about this one', async () => {
  situation = situationWith({ place: placeOf('other_profile'), handle: 'maria' })
  const follow = (counterpart: string | null): Promise<Decision> => guard.decide(tab, { act: 'follow', controlName: 'Follow', counterpart })
  const [decision, view] = await answered(follow(null), 'send')
  expect([decision, view?.findings.map((finding) => finding.ruleId)]).toEqual([pass, ['new-connection']])
  expect(await answered(follow('Omar'), 'dont-send')).toEqual([pass, null])
  const { remembered } = kept.state.guard
  expect(remembered.map(({ effect }) => effect)).toEqual(['hint', 'silent'])
  expect(remembered.map(({ counterpart }) => counterpart)).toEqual([null, kept.memory.hashOf('@Maria')])
  expect(JSON.stringify(kept.state.guard).toLowerCase()).not.toContain('maria')
})

test('a long text is cut around its evidence, and the marks still lie on the same words', async () => {
  const filler = 'Nothing of note here, only words. '.repeat(60)
  type(filler + risky + filler)
  const [, view] = await answered(guard.decide(tab, { act: 'post', controlName: 'Post' }), 'dont-send')
  const { excerpt = '', findings = [] } = view ?? {}
  expect(excerpt.length).toBeLessThanOrEqual(602)
  expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true)
  expect(findings[0]?.spans.map(({ start, end }) => excerpt.slice(start, end))).toContain('My practice')
})

test.each([[0, '', '…'], [350, '…', '…'], [1_190, '…', '']])('an excerpt around position %i', (start, before, after) => {
  const text = Array.from({ length: 1200 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('')
  const cut = excerptOf(text, [{ start, end: start + 5 }])
  expect(cut.text.startsWith('…') ? '…' : '').toBe(before)
  expect(cut.text.endsWith('…') ? '…' : '').toBe(after)
  expect(cut.text).toContain(text.slice(start, start + 5))
  expect(text.slice(cut.from)).toContain(cut.text.replaceAll('…', ''))
})

test('pastes, files and pages that go on may be hinted at, each as what it is', async () => {
  const files = [file()]
  await guard.decidePaste(tab, 'Hello', false)
  await guard.decideFiles(tab, files, true)
  await guard.decideOpening(tab)
  await answered(guard.decidePaste(tab, 'Hello', true), 'dont-send')
  expect(hinted).toEqual([['paste', { text: 'Hello', pastedFromOther: false }], ['upload', { files, text: '' }], ['open', {}]])
})

const office = 'office@example-therapy.com'
test('a value of the other self in a form can be replaced where main knows its field; nothing is sent', async () => {
  const sign: HeldAct = { act: 'signup', controlName: 'Sign up', fields: [{ kind: 'email', value: office }] }
  const [refused, without] = await answered(guard.decide(tab, sign), 'dont-send')
  expect(without).toMatchObject({ level: 3, ownValue: null, offers: ['open-other-self', 'use-own-identity'] })
  expect(refused).toEqual(refuse)
  own.set(office, 'anna.sommer@gmail.com')
  const [decision, view] = await answered(guard.decide(tab, sign), 'use-own')
  expect(view).toMatchObject({ ownValue: 'anna.sommer@gmail.com' })
  expect(decision).toEqual(refuse)
  expect(used).toEqual([office])
})

test('the own value is never offered for what is no field', async () => {
  own.set('', 'anna.sommer@gmail.com')
  type(risky)
  const [, view] = await answered(guard.decide(tab, { act: 'post', controlName: 'Post' }), 'dont-send')
  expect(view).toMatchObject({ ownValue: null })
})

const login = (): Promise<Decision> => guard.decideLogin(tab, [{ kind: 'username', value: office }])
const press: HeldAct = { act: 'login', controlName: 'Log in', fields: [{ kind: 'username', value: office }] }
test('a sign-in of the other self is stopped at the password field, and opens there at this address', async () => {
  const [decision, view] = await answered(login(), 'open-other')
  expect(view).toMatchObject({ act: 'login', level: 3, findings: [{ ruleId: 'wrong-login' }], offers: ['open-other-self'] })
  expect(decision).toEqual(refuse)
  expect(opened).toEqual(['account-7 https://www.facebook.com/'])
  expect(await answered(guard.decideLogin(tab, [{ kind: 'username', value: 'anna.sommer@gmail.com' }]), 'dont-send')).toEqual([pass, null])
})

test('who went on at the password field is not asked again at the button; who did not is', async () => {
  expect((await answered(login(), 'dont-send'))[0]).toEqual(refuse)
  expect((await answered(login(), 'send'))[0]).toEqual(pass)
  expect(await answered(guard.decide(tab, press), 'dont-send')).toEqual([pass, null])
  expect(await answered(login(), 'dont-send')).toEqual([pass, null])
  const other: HeldAct = { ...press, fields: [{ kind: 'username', value: '628 555 0178' }] }
  expect((await answered(guard.decide(tab, other), 'dont-send'))[1]).toMatchObject({ findings: [{ ruleId: 'wrong-login', evidence: '628 555 0178' }] })
})

test('while one question is open, the password field asks no other', async () => {
  const first = login()
  await settled()
  expect(await login()).toEqual(refuse)
  ui.questions.answer(sheet().id, 'dont-send')
  expect(await first).toEqual(refuse)
})
