import { beforeEach, expect, test } from 'vitest'
import { GuardService, type Decision, type HeldAct } from '../../../../src/main/guard/guard-service.ts'
import type { OverlayAnswer } from '../../../../src/main/guard/questions.ts'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { ActFacts } from '../../../../src/main/guard/verdicts.ts'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { ActKind } from '../../../../src/shared/guard/act.ts'
import type { Rule } from '../../../../src/shared/guard/rule.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { OverlayViewSchema, type OverlayView } from '../../../../src/shared/ipc/shell-view.ts'
import { file } from '../../../fakes/acts.ts'
import { fakeMemory, fakeVerdicts, findingOf, ruleWith, type Kept } from '../../../fakes/guard.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

const risky = 'My practice has two openings on Tuesday evenings.'
const held = (parts: Partial<HeldAct> = {}): HeldAct => ({ act: 'post', controlName: 'Post', fields: [], ...parts })
const pass: Decision = { decision: 'pass', text: null }
const refuse: Decision = { decision: 'refuse', text: null }

let frame: FakeFrame
let tab: TabWatch
let situation: Situation | null
let shown: boolean
/** What the service had done elsewhere: drafts that were moved, pages that were opened in the other self. */
let done: string[][]
/** Acts that go on, with what was known of them: hints may be said about them. */
let hinted: [ActKind, ActFacts][]
/** What was written down of warnings: rules, network, decision. */
let logged: (string | null)[][]
let ui: ReturnType<typeof fakeQuestions>
let kept: Kept
beforeEach(() => {
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame]).entry, () => 0)
  situation = situationWith()
  shown = true
  done = []
  hinted = []
  logged = []
  ui = fakeQuestions()
  kept = fakeMemory()
})

function guardWith(list: readonly Rule[] = rules): GuardService {
  const pageNet = { collect: async (of: TabWatch) => of.drafts() } as unknown as PageNet
  return new GuardService({
    rules: list, verdicts: fakeVerdicts(kept, () => situation, list), memory: kept.memory, pageNet, questions: ui.questions, situationOf: () => situation, situationAt: () => situation,
    ownValueFor: () => null, useOwn: () => undefined, moveDraft: (entry, text) => { done.push(['move', entry.accountId, text]) }, openOther: (entry) => { done.push(['open other', entry.accountId]) }, hint: (_entry, act, facts) => { hinted.push([act, facts]) }, isShown: () => shown, log: (findings, { networkId }, decision) => { logged.push([findings.map(({ ruleId }) => ruleId).join(' '), networkId, decision]) }, newId: counter(),
  })
}
type Ask = Extract<OverlayView, { kind: 'ask' }>
const sheet = (): Ask => OverlayViewSchema.parse(ui.questions.current()) as Ask
/** Waits for a decision, answering the question when one comes; null while the question is open. */
async function answered(decision: Promise<Decision>, answer: OverlayAnswer | null): Promise<Decision | null> {
  const made: Decision[] = []
  void decision.then((value) => { made.push(value) })
  await settled()
  const view = ui.questions.current()
  if (view && answer) ui.questions.answer(view.id, answer)
  await settled()
  return made[0] ?? null
}
const decide = (answer: OverlayAnswer | null, act = held(), guard = guardWith()): Promise<Decision | null> => answered(guard.decide(tab, act), answer)
const type = (draft: string): void => { tab.report(frame.frame, reportWith({ draft, hasComposer: true })) }

test.each(['Happy birthday, mum!', '', '  '])('a clear text (%j) passes without a question, and its request may leave', async (draft) => {
  type(draft)
  expect(await decide(null)).toEqual(pass)
  expect([ui.views, logged]).toEqual([[], []])
  expect(tab.approvals.coversAct('post')).toBe(true)
  expect(tab.approvals.covers(draft.trim() === '' ? '' : draft)).toBe(true)
})

test('a question names who, where and why, in the user\'s own words', async () => {
  type(risky)
  expect(await decide(null)).toBeNull()
  expect(sheet()).toMatchObject({
    id: 'id-1', act: 'post', level: 2, self: 'personal', selfName: 'Anna', otherName: 'Dr. A. Example', accountName: 'Facebook', excerpt: risky, offerMove: true, moveAddsAccount: false, canRemember: true, offers: [], suggestedTexts: [], look: 0,
  })
  const [finding] = sheet().findings
  expect(finding).toMatchObject({ ruleId: 'professional-in-personal', source: 'Practice 2 (P2.1)' })
  expect(finding?.spans.map(({ start, end }) => sheet().excerpt.slice(start, end))).toContain('My practice')
  expect(tab.asking).toBe('id-1')
})

test.each([
  ['send', 'went-on'], ['send-remember', 'allowed-here'], ['dont-send', 'not-sent'], ['close', 'not-sent'], ['move', 'moved'], ['open-other', 'opened-other'],
] as const)('the answer %j is written down as %j, with the rule and the network', async (answer, decision) => {
  type(risky)
  await decide(answer)
  expect(logged).toEqual([['professional-in-personal', situation?.networkId ?? null, decision]])
})

test.each(['send', 'send-remember'] as const)('%j lets the act pass and approves every draft of the page', async (answer) => {
  type(risky)
  expect(await decide(answer)).toEqual(pass)
  expect(tab.approvals.covers(risky)).toBe(true)
  expect(tab.approvals.coversAct('post')).toBe(true)
  expect(tab.approvals.covers(`${risky} More.`)).toBe(false)
  expect(tab.asking).toBeNull()
})

test('"send-remember" is the last question about this act on this account, "send" is not', async () => {
  type(risky)
  const guard = guardWith()
  for (const answer of ['send', 'send-remember'] as const) {
    expect(await decide(answer, held(), guard)).toEqual(pass)
    expect(tab.approvals.covers(risky)).toBe(true)
  }
  expect(await decide(null, held(), guard)).toEqual(pass)
  expect(ui.views.filter((view) => view !== null)).toHaveLength(2)
  expect(await decide(null, held({ act: 'comment' }), guard)).toBeNull()
})

test.each(['dont-send', 'close', 'move', 'open-other'] as const)('%j refuses the act, approves nothing, and counts as help', async (answer) => {
  type(risky)
  expect(await decide(answer)).toEqual(refuse)
  expect(tab.approvals.covers(risky)).toBe(false)
  expect(tab.approvals.coversAct('post')).toBe(false)
  expect(tab.asking).toBeNull()
  expect(done).toEqual({ 'dont-send': [], 'close': [], 'move': [['move', 'account-7', risky]], 'open-other': [['open other', 'account-7']] }[answer])
  expect(kept.state.guard.rules['professional-in-personal']).toMatchObject({ shown: 1, helped: 1, asksToday: 0 })
})

test('a question is counted as shown, and as no help when the user goes on', async () => {
  type(risky)
  await decide('send')
  expect(kept.state.guard.rules['professional-in-personal']).toMatchObject({ shown: 1, helped: 0, asksToday: 1 })
})

test('a question that is dismissed refuses the act', async () => {
  type(risky)
  const decision = guardWith().decide(tab, held())
  await settled()
  ui.questions.dismiss()
  expect(await decision).toEqual(refuse)
})

test('while one question is open, everything else is refused at once, but no page is left', async () => {
  type(risky)
  const guard = guardWith()
  const first = guard.decide(tab, held())
  await settled()
  expect(await guard.decide(tab, held({ act: 'comment' }))).toEqual(refuse)
  expect(await guard.decide(tab, held({ act: 'like' }))).toEqual(refuse)
  expect(await guard.decidePaste(tab, 'Hello', false)).toEqual(refuse)
  expect(await guard.decideFiles(tab, [file()], true)).toEqual(refuse)
  expect(await guard.decideOpening(tab)).toEqual(pass)
  expect(ui.views).toHaveLength(1)
  ui.questions.answer('id-1', 'send')
  expect(await first).toEqual(pass)
})

test('two acts at the same moment make one question', async () => {
  type(risky)
  const guard = guardWith()
  const both = [guard.decide(tab, held()), guard.decide(tab, held())]
  await settled()
  ui.questions.answer(sheet().id, 'send')
  expect(await Promise.all(both)).toEqual([pass, refuse])
})

test('the drafts of all frames are judged together', async () => {
  const inner = fakeFrame(2)
  tab = new TabWatch(fakePage(7, [frame, inner]).entry, () => 0)
  type('Happy birthday')
  tab.report(inner.frame, reportWith({ draft: risky }))
  await decide('send')
  for (const draft of ['Happy birthday', risky, `Happy birthday\n${risky}`]) expect(tab.approvals.covers(draft), draft).toBe(true)
})

test('moving is offered only where there is a text to move', async () => {
  expect(await decide(null, held({ act: 'signup', fields: [{ kind: 'email', value: 'office@example-therapy.com' }] }))).toBeNull()
  expect(sheet()).toMatchObject({ offerMove: false, excerpt: '', level: 3, canRemember: false, offers: ['open-other-self', 'use-own-identity'] })
  expect(sheet().findings[0]).toMatchObject({ ruleId: 'identity-in-form', evidence: 'office@example-therapy.com', spans: [] })
})

test('an act without a text offers no move, whatever the rule says', async () => {
  const likes = ruleWith('likes', 2, { acts: ['like'], check: () => findingOf('likes', 2, { offers: ['move-draft'] }) })
  expect(await decide(null, held({ act: 'like' }), guardWith([likes]))).toBeNull()
  expect(sheet()).toMatchObject({ act: 'like', offerMove: false })
})

test('moving tells when the account has to be added first', async () => {
  situation = situationWith({ hasCounterpart: false })
  type(risky)
  await decide(null)
  expect(sheet()).toMatchObject({ offerMove: true, moveAddsAccount: true })
})

test('a login is judged by its fields, not by a text that happens to be on the page', async () => {
  const speaksAboutText = ruleWith('text', 2, { acts: ['login'], check: (act) => (act.text === '' ? null : findingOf('text', 2)) })
  type(risky)
  expect(await decide(null, held({ act: 'login' }), guardWith([speaksAboutText]))).toEqual(pass)
})

test('a page whose self nobody knows can send nothing, and nothing is asked', async () => {
  situation = null
  const guard = guardWith()
  expect(guard.isClear(tab, 'post', 'Hello')).toBe(false)
  type('Hello')
  expect(await decide('send', held(), guard)).toEqual(refuse)
  expect(await guard.askRequest(tab, 'post', 'Hello')).toBe(false)
  expect(ui.views).toEqual([])
})

test('a request without an approval is asked about as the act that it is; only "send" lets it go', async () => {
  const guard = guardWith()
  expect(guard.isClear(tab, 'post', 'Happy birthday')).toBe(true)
  expect(guard.isClear(tab, 'post', risky)).toBe(false)
  expect(guard.isClear(tab, 'search', risky)).toBe(true)
  expect(await guard.askRequest(tab, 'post', 'Happy birthday')).toBe(true)
  for (const answer of ['dont-send', 'move', 'send'] as const) {
    const passes = guard.askRequest(tab, 'comment', risky)
    expect(sheet().act).toBe('comment')
    ui.questions.answer(sheet().id, answer)
    expect(await passes).toBe(answer === 'send')
    // The net itself notes the request that was asked about; nothing is left for a second one.
    expect(tab.approvals.covers(risky)).toBe(false)
  }
})

test('a rule of level 3 makes the sheet one of level 3, a broken rule makes one at all', async () => {
  const stop = ruleWith('stop', 3, { rows: ['P1.2', 'P1.3'], check: () => findingOf('stop', 3, { evidence: 'word' }) })
  const broken = ruleWith('broken', 2, { practice: 6, check: () => { throw new Error('a bug') } })
  type('Hello')
  await decide('dont-send', held(), guardWith([stop]))
  expect(ui.views[0]).toMatchObject({ level: 3, canRemember: false, findings: [{ ruleId: 'stop', source: 'Practice 1 (P1.2, P1.3)', evidence: 'word' }] })
  expect(await decide(null, held(), guardWith([broken]))).toBeNull()
  expect(sheet()).toMatchObject({ level: 2, findings: [{ ruleId: 'broken', source: 'Practice 6 (P1.1)' }] })
})

test('each question looks a little different from the last', async () => {
  type(risky)
  const guard = guardWith()
  for (let at = 0; at < 4; at++) await decide('dont-send', held(), guard)
  expect(ui.views.flatMap((view) => (view?.kind === 'ask' ? view.look : []))).toEqual([0, 1, 2, 0])
})

test.each<[string, string, OverlayAnswer | null, readonly string[]]>([
  ['without a question', 'Happy birthday', null, ['post']], ['after "send"', risky, 'send', ['post']], ['after "send-remember"', risky, 'send-remember', ['post']],
  ['after "don\'t send"', risky, 'dont-send', []], ['after "move"', risky, 'move', []], ['while the question is open', risky, null, []],
])('an act that goes on %s may be hinted at, one that does not may not', async (_when, draft, answer, acts) => {
  type(draft)
  await decide(answer, held({ audience: 'public', counterpart: 'maria' }))
  expect(hinted.map(([act]) => act)).toEqual(acts)
  for (const [, facts] of hinted) expect(facts).toEqual({ controlName: 'Post', fields: [], audience: 'public', counterpart: 'maria', text: draft })
})

test('requests that leave may be hinted at, refused ones not', async () => {
  const guard = guardWith()
  await guard.askRequest(tab, 'comment', 'Happy birthday')
  const passes = guard.askRequest(tab, 'comment', risky)
  ui.questions.answer(sheet().id, 'dont-send')
  await passes
  expect(hinted).toEqual([['comment', { text: 'Happy birthday' }]])
})

test('a further step of the same publish is not asked about again, until its request has left', async () => {
  type(risky)
  const guard = guardWith()
  expect(await decide('send', held(), guard)).toEqual(pass)
  expect(await decide(null, held({ controlName: 'Publish' }), guard)).toEqual(pass)
  expect(ui.views.filter((view) => view !== null)).toHaveLength(1)
  expect(tab.approvals.covers(risky)).toBe(true)
  expect(await decide(null, held(), guard)).toBeNull()
})

test.each<[string, HeldAct, string]>([['another act', held({ act: 'comment' }), risky], ['a longer text', held(), `${risky} Call me.`]])('%s is no step of an approved publish', async (_name, act, draft) => {
  type(risky)
  const guard = guardWith()
  await decide('send', held(), guard)
  type(draft)
  expect(await decide(null, act, guard)).toBeNull()
})

test('an act without a text is no step of another one', async () => {
  const guard = guardWith([ruleWith('likes', 2, { acts: ['like'] })])
  for (let times = 0; times < 2; times++) expect(await decide('dont-send', held({ act: 'like' }), guard)).toEqual(refuse)
  expect(await decide('send', held({ act: 'like' }), guard)).toEqual(pass)
  expect(await decide(null, held({ act: 'like' }), guard)).toBeNull()
})

test('a page that the user does not see is refused without a question, and asked about once it is seen', async () => {
  shown = false
  type(risky)
  const guard = guardWith()
  expect(await decide(null, held(), guard)).toEqual(refuse)
  expect(await guard.askRequest(tab, 'post', risky)).toBe(false)
  expect(ui.views).toEqual([])
  expect([tab.asking, tab.approvals.covers(risky)]).toEqual([null, false])
  expect(kept.state).toEqual(fakeMemory().state)
  type('Happy birthday, mum!')
  expect(await decide(null, held(), guard)).toEqual(pass)
  shown = true
  type(risky)
  expect(await decide('send', held(), guard)).toEqual(pass)
})
