import { beforeEach, expect, test } from 'vitest'
import { FileGuard } from '../../../../src/main/guard/file-guard.ts'
import type { Decision, HeldAct } from '../../../../src/main/guard/guard-service.ts'
import { Origins } from '../../../../src/main/guard/origins.ts'
import type { FieldReport } from '../../../../src/main/guard/field-hints.ts'
import type { ActFacts } from '../../../../src/main/guard/verdicts.ts'
import { pageHandlers, type PagePorts } from '../../../../src/main/ipc/page-handlers.ts'
import type { PageSender } from '../../../../src/main/ipc/senders.ts'
import { PageNet } from '../../../../src/main/nets/page-net.ts'
import type { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import { actKinds, type Field } from '../../../../src/shared/guard/act.ts'
import { textlessKinds } from '../../../../src/shared/guard/evaluate.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { verbTables } from '../../../../src/shared/verbs/index.ts'
import type { VerbTable } from '../../../../src/shared/verbs/table.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'

const text = 'Two openings on Tuesday evenings'
const report = reportWith({ draft: text, fields: [{ kind: 'email', value: 'a@b.c' }], audience: 'public', surroundings: 'Written by others' })
/** What of a report the guard is told. */
const facts = { fields: report.fields, audience: report.audience, surroundings: report.surroundings }

let main: FakeFrame
let inner: FakeFrame
let page: FakePage
let pageNet: PageNet
let origins: Origins
/** Everything that the parts behind the handlers were asked, in order. */
let done: unknown[][]
let decision: Decision
let self: SelfId | null
/** The text in the clipboard. */
let clipboard: string
let verbs: readonly VerbTable[] | null
let answers: ReturnType<typeof pageHandlers>
beforeEach(() => {
  main = fakeFrame(1)
  inner = fakeFrame(2)
  page = fakePage(7, [main, inner])
  pageNet = new PageNet({ changed: () => undefined, left: () => undefined, gateFacts: () => ({ holdTextless: [], watchPaste: false, wantsSurroundings: false, wantsPeople: false, hideSuggestions: false }) }, () => 0)
  pageNet.watch(page.entry)
  origins = new Origins()
  done = []
  decision = { decision: 'pass', text: null }
  self = 'personal'
  verbs = null
  clipboard = text
  const ports = {
    pageNet, origins, selfOf: () => self, readClipboard: async () => clipboard, newerVerbs: () => verbs,
    guard: {
      decide: async (_tab: unknown, held: HeldAct) => { done.push(['decide', held]); return decision },
      decideLogin: async (_tab: unknown, fields: readonly Field[]) => { done.push(['decide login', fields]); return decision },
      decidePaste: async (_tab: unknown, pasted: string, isFromOther: boolean) => { done.push(['decide paste', pasted, isFromOther]); return decision },
    },
    verdicts: { clearActs: (_entry: unknown, given: ActFacts) => { done.push(['clear', given]); return ['like'] } },
    hints: {
      at: (_entry: unknown, moment: string, act: string, given: ActFacts) => { done.push(['hint', moment, act, given]) },
    },
    fieldHints: {
      changed: (_entry: unknown, frame: unknown, given: FieldReport) => { done.push(['field changed', frame === main.frame, given]) },
      entered: (_entry: unknown, frame: unknown, given: FieldReport) => { done.push(['field entered', frame === main.frame, given]) },
      loginFields: (_entry: unknown, _frame: unknown, given: readonly Field[]) => [...given, remembered],
    },
    pageFacts: {
      answerSeen: (frame: unknown, request: number, seen: readonly unknown[]) => { done.push(['seen', frame === main.frame, request, seen]) },
      answerFilled: (frame: unknown, request: number, filled: boolean) => { done.push(['filled', frame === main.frame, request, filled]) },
    },
    files: new FileGuard({ origins, looksLikeOther: () => false, decide: async (_tab, files) => { done.push(['decide files', files.length]); return decision } }),
    replay: {
      approve: (id: number, token: string) => { done.push(['approve', id, token]) }, approvePaste: () => { done.push(['approve paste']) }, pasteAgain: (_contents: unknown, plain: boolean) => { done.push(['paste again', plain]) },
      send: (_contents: unknown, token: string) => { done.push(['send', token]); return true }, passed: (_entry: unknown, token: string, arrived: boolean) => { done.push(['passed', token, arrived]) },
    },
  }
  answers = pageHandlers(ports as unknown as PagePorts)
})
const toldField: FieldReport = { id: 3, field: { kind: 'email', value: 'a@b.c' }, form: 'signup', rect: { x: 1, y: 2, width: 3, height: 4 } }
const remembered: Field = { kind: 'username', value: 'drexample' }
const notes = { name: 'notes.txt', type: 'text/plain', bytes: new Uint8Array(), hash: 'c3'.repeat(32) }
/** The page with a frame of another site in it. */
function withStranger(): void { Object.assign(inner.frame, { url: 'https://ads.example.net/', origin: 'https://ads.example.net' }) }
const from = (fake: FakeFrame): PageSender => ({ entry: page.entry, frame: fake.frame })
const tab = () => pageNet.tab(page.contents)
function tabIn(net: PageNet): TabWatch {
  const found = net.tab(page.contents)
  if (!found) throw new Error('the page is not watched')
  return found
}

test('whatever a page that nobody watches says is refused', async () => {
  const stranger: PageSender = { entry: fakePage(9).entry, frame: main.frame }
  expect(() => answers['act.noted']({ draft: 'Text' }, stranger)).toThrow(Refusal)
  expect(() => answers['draft.changed'](report, stranger)).toThrow(Refusal)
  await expect(answers['act.held']({ token: 't', act: 'post', controlName: 'Post', counterpart: null, gesture: 'click', report }, stranger)).rejects.toThrow(Refusal)
  expect(done).toEqual([])
})

test('a noted act is the act of the frame that said so, and tells the page nothing', () => {
  expect(answers['act.noted']({ draft: 'Text' }, from(inner))).toBeUndefined()
  expect(tab()?.drafts()).toMatchObject({ joined: 'Text', sinceAct: 0 })
  expect(tab()?.othersFilled(inner.frame)).toBe(false)
})

test('a frame that says hello is told newer tables of names, when there are any', () => {
  expect(answers['frame.hello'](undefined, from(main))).toEqual({ watched: true, verbs: null })
  verbs = verbTables
  expect(answers['frame.hello'](undefined, from(main))).toEqual({ watched: true, verbs: verbTables })
})

test('the verdict on a report is made of what it says, and the report is kept', () => {
  expect(answers['draft.changed'](report, from(main))).toEqual({ clear: ['like'] })
  expect(done.at(-1)).toEqual(['clear', { text, ...facts }])
  expect(tab()?.drafts().joined).toBe(text)
})

test('what stands in a form is hinted at while it is written, as what is told about oneself', () => {
  void answers['draft.changed'](report, from(main))
  expect(done[0]).toEqual(['hint', 'typing', 'signup', { text }])
  expect(done).toHaveLength(2)
})

test('a frame that could not judge makes the light limited', () => {
  void answers['frame.hello'](undefined, from(main))
  void answers['net.failed'](undefined, from(main))
  expect(tab()?.light(null).reason).toBe('net-failed')
})

test('entering a composer, a small act and a field become hints at their moments', () => {
  void answers['composer.entered']({ act: 'comment', composerName: 'Write a comment', report }, from(main))
  void answers['act.done']({ act: 'like', controlName: 'Like', counterpart: 'maria' }, from(main))
  expect(done).toEqual([['hint', 'entering', 'comment', { text, ...facts, controlName: 'Write a comment' }], ['hint', 'done', 'like', { controlName: 'Like', counterpart: 'maria' }], ['hint', 'sending', 'like', { controlName: 'Like', counterpart: 'maria', text: '', fields: report.fields, audience: 'public' }]])
  expect(tab()?.drafts().joined).toBe(text)
})

test.each([...actKinds])('%s that went on without being held is hinted at as it was sent, with the text of all frames where it has one', (act) => {
  void answers['draft.changed'](report, from(main))
  void answers['draft.changed'](reportWith({ draft: 'In another frame' }), from(inner))
  done = []
  void answers['act.done']({ act, controlName: 'Go', counterpart: null }, from(inner))
  const sent = act === 'login' || textlessKinds.includes(act) ? '' : `${text}\nIn another frame`
  expect(done).toEqual([['hint', 'done', act, { controlName: 'Go', counterpart: null }], ['hint', 'sending', act, { controlName: 'Go', counterpart: null, text: sent, fields: tab()?.drafts().fields, audience: 'public' }]])
})

test('the place of a field is believed only where it is one of the page itself', () => {
  void answers['field.changed'](toldField, from(main))
  void answers['field.entered'](toldField, from(inner))
  withStranger()
  void answers['field.changed'](toldField, from(inner))
  void answers['field.entered'](toldField, from(inner))
  const placeless = { ...toldField, rect: null }
  expect(done).toEqual([['field changed', true, toldField], ['field entered', false, toldField], ['field changed', false, placeless], ['field entered', false, placeless]])
})

test('a password field is asked about with the fields beside it and what was typed a step before', async () => {
  void answers['frame.hello'](undefined, from(main))
  expect(await answers['password.entered']({ fields: [toldField.field] }, from(main))).toEqual({ decision: 'pass' })
  decision = { decision: 'refuse', text: null }
  expect(await answers['password.entered']({ fields: [] }, from(main))).toEqual({ decision: 'refuse' })
  expect(done).toEqual([['decide login', [toldField.field, remembered]], ['decide login', [remembered]]])
})

test('what a frame answers is taken as its own answer', () => {
  void answers['facts.seen']({ request: 4, seen: [{ kind: 'name', value: 'Anna' }] }, from(main))
  void answers['field.filled']({ request: 5, filled: true }, from(inner))
  expect(done).toEqual([['seen', true, 4, [{ kind: 'name', value: 'Anna' }]], ['filled', false, 5, true]])
})

test.each([['pass', 'pass', true], ['refuse', 'refuse', false], ['strip', 'refuse', false]] as const)('an act that is held and decided with %s is answered with %s', async (made, told, isApproved) => {
  decision = { decision: made, text: made === 'refuse' ? 'A neutral reply' : null }
  expect(await answers['act.held']({ token: 't-1', act: 'reply', controlName: 'Reply', counterpart: 'maria', gesture: 'click', report }, from(main))).toEqual({ decision: told, text: decision.text })
  expect(done[0]).toEqual(['decide', { act: 'reply', controlName: 'Reply', counterpart: 'maria', ...facts }])
  expect(done.slice(1)).toEqual(isApproved ? [['approve', 7, 't-1']] : [])
  expect(tab()?.drafts().joined).toBe(text)
})

test('a repeated act is sent by its token, and one that passed is done with', () => {
  expect(answers['act.replay']({ token: 't-1', point: { x: 1, y: 2 }, key: null }, from(main))).toEqual({ sent: true })
  void answers['act.passed']({ token: 't-1', arrived: false }, from(main))
  expect(done).toEqual([['send', 't-1'], ['passed', 't-1', false]])
})

test('a paste that comes from nowhere in particular is not asked about', async () => {
  expect(await answers['paste.held']({ text }, from(main))).toEqual({ decision: 'pass', canPaste: true })
  expect(done).toEqual([['approve paste']])
  for (const plain of [true, false]) void answers['paste.again']({ plain }, from(main))
  expect(done.slice(1)).toEqual([['paste again', true], ['paste again', false]])
})

test('a paste from the other self is asked about until it is confirmed once', async () => {
  self = 'professional'
  void answers['clipboard.copied']({ text }, from(main))
  self = 'personal'
  decision = { decision: 'refuse', text: null }
  expect(await answers['paste.held']({ text }, from(main))).toEqual({ decision: 'refuse', canPaste: false })
  expect(done).toEqual([['decide paste', text, true]])
  decision = { decision: 'pass', text: null }
  for (let times = 0; times < 2; times++) expect(await answers['paste.held']({ text }, from(main))).toEqual({ decision: 'pass', canPaste: true })
  expect(done.slice(1)).toEqual([['decide paste', text, true], ['approve paste'], ['approve paste']])
})

test('what is copied makes every frame learn that pastes have to be looked at', () => {
  void answers['frame.hello'](undefined, from(main))
  const before = main.sent.length
  void answers['clipboard.copied']({ text }, from(main))
  expect(main.sent.slice(before)).toMatchObject([['page:gate.state', { epoch: 1 }]])
})

test('files go to the guard as this self', async () => {
  expect(await answers['files.held']({ files: [notes], isPaste: false }, from(main))).toEqual({ decision: 'pass', changed: [] })
  expect(origins.isFileFromOther('professional', notes.hash)).toBe(true)
})

test('a page without a self can carry nothing', async () => {
  self = null
  expect(() => answers['clipboard.copied']({ text }, from(main))).toThrow(Refusal)
  await expect(answers['paste.held']({ text }, from(main))).rejects.toThrow(Refusal)
  await expect(answers['files.held']({ files: [], isPaste: true }, from(main))).rejects.toThrow(Refusal)
  expect(done).toEqual([])
})

test.each([['', false], ['Something secret', false], [`${text} and more`, false], [` ${text.toUpperCase()}\n`, true]])('with %j in the clipboard the held text is pasted by main: %s', async (inClipboard, canPaste) => {
  clipboard = inClipboard
  expect(await answers['paste.held']({ text }, from(main))).toEqual({ decision: 'pass', canPaste })
  expect(done).toEqual(canPaste ? [['approve paste']] : [])
})

test.each([['pass', true, '', true], ['pass', true, text, false], ['pass', false, '', false], ['refuse', true, '', false], ['strip', true, '', false]] as const)('files that are decided with %s (pasted: %s, text in the clipboard: %j) are pasted again: %s', async (made, isPaste, inClipboard, isApproved) => {
  clipboard = inClipboard
  decision = { decision: made, text: null }
  expect(await answers['files.held']({ files: [notes], isPaste }, from(main))).toEqual({ decision: made, changed: [] })
  expect(done).toEqual([['decide files', 1], ...(isApproved ? [['approve paste']] : [])])
})

test('a frame of another site gets no click at a place that it names, one of the same site does', () => {
  const replay = (fake: FakeFrame) => answers['act.replay']({ token: 't-1', point: { x: 1, y: 2 }, key: null }, from(fake))
  expect(replay(inner)).toEqual({ sent: true })
  withStranger()
  expect(replay(inner)).toEqual({ sent: false })
  expect(replay(main)).toEqual({ sent: true })
  expect(done).toEqual([['send', 't-1'], ['send', 't-1']])
})

test('a moved draft goes first to the frame whose composer was entered, whosever it is', () => {
  withStranger()
  const entered = { act: 'comment', composerName: 'Write a comment', report: { ...report, hasComposer: true } } as const
  void answers['draft.changed'](entered.report, from(main))
  void answers['draft.changed'](entered.report, from(inner))
  expect(tab()?.placesForDrafts()).toEqual([main.frame])
  void answers['composer.entered'](entered, from(inner))
  expect(tab()?.placesForDrafts()).toEqual([inner.frame, main.frame])
})

test('attached files are taken only from the frame that was asked for them', async () => {
  void answers['frame.hello'](undefined, from(main))
  const given = pageNet.attachedFiles(tabIn(pageNet))
  const [, { request }] = main.sent.find(([channel]) => channel === 'page:files.give') as [string, { request: number }]
  void answers['files.given']({ request, files: [{ ...notes, name: 'forged.txt' }] }, from(inner))
  void answers['files.given']({ request, files: [notes] }, from(main))
  expect(await given).toEqual([notes])
})
