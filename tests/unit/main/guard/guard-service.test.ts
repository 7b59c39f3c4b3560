import { beforeEach, expect, test } from 'vitest'
import { excerptOf, GuardService, type HeldAct, type Situation } from '../../../../src/main/guard/guard-service.ts'
import type { OverlayAnswer } from '../../../../src/main/guard/questions.ts'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import type { Rule } from '../../../../src/shared/guard/rule.ts'
import { OverlayViewSchema, type OverlayView } from '../../../../src/shared/ipc/shell-view.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame } from '../../../fakes/pages.ts'
import { counter, fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'

const risky = 'My practice has two openings on Tuesday evenings.'
const held = (parts: Partial<HeldAct> = {}): HeldAct => ({ act: 'post', controlName: 'Post', fields: [], ...parts })

let frame: FakeFrame
let tab: TabWatch
let situation: Situation | null
let moved: [string, string][]
let ui: ReturnType<typeof fakeQuestions>
let now: number
beforeEach(() => {
  now = 0
  frame = fakeFrame(1)
  tab = new TabWatch(fakePage(7, [frame]).entry, () => now)
  situation = situationWith()
  moved = []
  ui = fakeQuestions()
})

function guardWith(list: readonly Rule[] = rules): GuardService {
  const pageNet = { collect: async (of: TabWatch) => of.drafts() } as unknown as PageNet
  return new GuardService({ rules: list, pageNet, questions: ui.questions, situationOf: () => situation, moveDraft: (entry, text) => { moved.push([entry.accountId, text]) }, newId: counter() })
}
type Ask = Extract<OverlayView, { kind: 'ask' }>
const sheet = (): Ask => OverlayViewSchema.parse(ui.questions.current()) as Ask
/** Decides about an act, answering the question when one comes. */
async function decide(answer: OverlayAnswer | null, act = held(), guard = guardWith()): Promise<'pass' | 'refuse' | 'waiting'> {
  let decision: 'pass' | 'refuse' | 'waiting' = 'waiting'
  void guard.decide(tab, act).then((value) => { decision = value })
  await settled()
  const view = ui.questions.current()
  if (view && answer) ui.questions.answer(view.id, answer)
  await settled()
  return decision
}
const type = (draft: string): void => { tab.report(frame.frame, reportWith({ draft, hasComposer: true })) }

test.each(['Happy birthday, mum!', '', '  '])('a clear text (%j) passes without a question', async (draft) => {
  type(draft)
  expect(await decide(null)).toBe('pass')
  expect(ui.views).toEqual([])
  expect(tab.approvals.covers(draft)).toBe(false)
})

test('a question names who, where and why, in the user\'s own words', async () => {
  type(risky)
  expect(await decide(null)).toBe('waiting')
  expect(sheet()).toMatchObject({ id: 'id-1', act: 'post', level: 2, self: 'personal', selfName: 'Anna', otherName: 'Dr. A. Example', accountName: 'Facebook', excerpt: risky, offerMove: true, moveAddsAccount: false })
  const [finding] = sheet().findings
  expect(finding).toMatchObject({ ruleId: 'professional-in-personal', source: 'Practice 2, separate selves (P2.1)' })
  expect(finding?.spans.map(({ start, end }) => sheet().excerpt.slice(start, end))).toEqual(['My practice'])
  expect(tab.asking).toBe('id-1')
})

test('"send" lets the act pass and approves every draft of the page', async () => {
  type(risky)
  expect(await decide('send')).toBe('pass')
  expect(tab.approvals.covers(risky)).toBe(true)
  expect(tab.approvals.covers(`${risky} More.`)).toBe(false)
  expect(tab.asking).toBeNull()
})

test.each(['dont-send', 'close', 'move'] as const)('%j refuses the act and approves nothing', async (answer) => {
  type(risky)
  expect(await decide(answer)).toBe('refuse')
  expect(tab.approvals.covers(risky)).toBe(false)
  expect(tab.asking).toBeNull()
  expect(moved).toEqual(answer === 'move' ? [['account-7', risky]] : [])
})

test('a question that is dismissed refuses the act', async () => {
  type(risky)
  const decision = guardWith().decide(tab, held())
  await settled()
  ui.questions.dismiss()
  expect(await decision).toBe('refuse')
})

test('while one question is open, a second act is refused at once', async () => {
  type(risky)
  const guard = guardWith()
  const first = guard.decide(tab, held())
  await settled()
  expect(await guard.decide(tab, held({ act: 'comment' }))).toBe('refuse')
  expect(await guard.decide(tab, held({ act: 'like' }))).toBe('refuse')
  expect(ui.views).toHaveLength(1)
  ui.questions.answer('id-1', 'send')
  expect(await first).toBe('pass')
})

test('two acts at the same moment make one question', async () => {
  type(risky)
  const guard = guardWith()
  const both = [guard.decide(tab, held()), guard.decide(tab, held())]
  await settled()
  ui.questions.answer(sheet().id, 'send')
  expect(await Promise.all(both)).toEqual(['pass', 'refuse'])
})

test('the drafts of all frames are judged together', async () => {
  const inner = fakeFrame(2)
  tab = new TabWatch(fakePage(7, [frame, inner]).entry, () => now)
  type('Happy birthday')
  tab.report(inner.frame, reportWith({ draft: risky }))
  await decide('send')
  for (const draft of ['Happy birthday', risky, `Happy birthday\n${risky}`]) expect(tab.approvals.covers(draft), draft).toBe(true)
})

test('moving is offered only where there is a text to move', async () => {
  expect(await decide(null, held({ act: 'signup', fields: [{ kind: 'email', value: 'office@example-therapy.com' }] }))).toBe('waiting')
  expect(sheet()).toMatchObject({ offerMove: false, excerpt: '', level: 2 })
  expect(sheet().findings[0]).toMatchObject({ ruleId: 'wrong-identity', evidence: 'office@example-therapy.com', spans: [] })
})

test('an act without a text offers no move, whatever the rule says', async () => {
  const likes: Rule = { id: 'likes', title: 'Likes', source: '', acts: ['like'], check: () => ({ ruleId: 'likes', level: 2, sentence: 'Look.', spans: [], evidence: '', offers: ['move-draft'] }) }
  expect(await decide(null, held({ act: 'like' }), guardWith([likes]))).toBe('waiting')
  expect(sheet()).toMatchObject({ act: 'like', offerMove: false })
})

test('moving tells when the account has to be added first', async () => {
  situation = situationWith({ hasCounterpart: false })
  type(risky)
  await decide(null)
  expect(sheet()).toMatchObject({ offerMove: true, moveAddsAccount: true })
})

test('a login is judged by its fields, not by a text that happens to be on the page', async () => {
  const speaksAboutText: Rule = { id: 'text', title: 'Text', source: '', acts: ['login'], check: (act) => (act.text === '' ? null : { ruleId: 'text', level: 2, sentence: '', spans: [], evidence: '', offers: [] }) }
  type(risky)
  expect(await decide(null, held({ act: 'login' }), guardWith([speaksAboutText]))).toBe('pass')
})

test('a page whose self nobody knows is asked about, and cannot move or send', async () => {
  situation = null
  const guard = guardWith()
  expect(guard.clearActs(tab.entry, 'Hello', [])).toEqual([])
  expect(guard.isClear(tab, 'Hello')).toBe(false)
  expect(guard.textlessActsToHold(tab.entry)).toEqual([])
  type('Hello')
  expect(await decide('send', held(), guard)).toBe('refuse')
  expect(await guard.askRequest(tab, 'Hello')).toBe(false)
  expect(guard.hint(tab.entry, { kind: 'email', value: 'office@example-therapy.com' })).toBeNull()
})

test('the verdict on a text names the acts that need no question', () => {
  const guard = guardWith()
  expect(guard.clearActs(tab.entry, 'Happy birthday', [])).toHaveLength(15)
  const clear = guard.clearActs(tab.entry, risky, [])
  expect(clear).toEqual(expect.arrayContaining(['like', 'login', 'search']))
  for (const act of ['post', 'comment', 'message', 'reply', 'review', 'share']) expect(clear).not.toContain(act)
  expect(guard.clearActs(tab.entry, '', [{ kind: 'email', value: 'office@example-therapy.com' }])).not.toContain('signup')
  expect(guard.isClear(tab, 'Happy birthday')).toBe(true)
  expect(guard.isClear(tab, risky)).toBe(false)
})

test('a request without an approval is asked about; only "send" lets it go', async () => {
  const guard = guardWith()
  expect(await guard.askRequest(tab, 'Happy birthday')).toBe(true)
  for (const answer of ['dont-send', 'move', 'send'] as const) {
    const passes = guard.askRequest(tab, risky)
    ui.questions.answer(sheet().id, answer)
    expect(await passes).toBe(answer === 'send')
    expect(tab.approvals.covers(risky)).toBe(answer === 'send')
  }
})

test('a rule of level 3 makes the sheet one of level 3, a broken rule makes one at all', async () => {
  const stop: Rule = { id: 'stop', title: 'Stop', source: 'Here', acts: ['post'], check: () => ({ ruleId: 'stop', level: 3, sentence: 'Stop.', spans: [], evidence: 'word', offers: [] }) }
  const broken: Rule = { id: 'broken', title: 'Broken', source: 'There', acts: ['post'], check: () => { throw new Error('a bug') } }
  type('Hello')
  await decide('dont-send', held(), guardWith([stop]))
  expect(ui.views[0]).toMatchObject({ level: 3, findings: [{ ruleId: 'stop', source: 'Here', evidence: 'word' }] })
  expect(await decide(null, held(), guardWith([broken]))).toBe('waiting')
  expect(sheet()).toMatchObject({ level: 2, findings: [{ ruleId: 'broken', source: 'There' }] })
})

test('a field of the other self gets a hint, and holds nothing', () => {
  const hint = guardWith().hint(tab.entry, { kind: 'email', value: 'office@example-therapy.com' })
  expect(OverlayViewSchema.parse(hint)).toMatchObject({ kind: 'hint', ruleId: 'wrong-identity', self: 'personal' })
  expect(guardWith().hint(tab.entry, { kind: 'email', value: 'anna.sommer@gmail.com' })).toBeNull()
  expect(ui.views).toEqual([])
})

test('a long text is cut around its evidence, and the marks still lie on the same words', async () => {
  const filler = 'Nothing of note here, only words. '.repeat(60)
  type(filler + risky + filler)
  await decide(null)
  const { excerpt, findings } = sheet()
  expect(excerpt.length).toBeLessThanOrEqual(602)
  expect(excerpt.startsWith('…') && excerpt.endsWith('…')).toBe(true)
  expect(findings[0]?.spans.map(({ start, end }) => excerpt.slice(start, end))).toEqual(['My practice'])
})

test.each([[0, '', '…'], [350, '…', '…'], [1_190, '…', '']])('an excerpt around position %i', (start, before, after) => {
  const text = Array.from({ length: 1200 }, (_, at) => String.fromCharCode(97 + (at % 26))).join('')
  const cut = excerptOf(text, [{ start, end: start + 5 }])
  expect(cut.text.startsWith('…') ? '…' : '').toBe(before)
  expect(cut.text.endsWith('…') ? '…' : '').toBe(after)
  expect(cut.text).toContain(text.slice(start, start + 5))
  expect(text.slice(cut.from)).toContain(cut.text.replaceAll('…', ''))
})
