import { beforeEach, expect, test } from 'vitest'
import type { LogEntry } from '../../../../src/shared/guard/guard-log.ts'
import { makeGuard, type Guard } from '../../../../src/main/guard/make-guard.ts'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { PageNet } from '../../../../src/main/nets/page-net.ts'
import { TabWatch } from '../../../../src/main/nets/tab-watch.ts'
import type { AppState } from '../../../../src/shared/state/app-state.ts'
import { placeOf } from '../../../fakes/acts.ts'
import { fakeFrame, fakePage, reportWith, type FakeFrame, type FakePage } from '../../../fakes/pages.ts'
import { fakeQuestions, settled, situationWith } from '../../../fakes/situation.ts'
import { networkDraft, stateWith } from '../../../fakes/state.ts'

// The guard as the app puts it together, with the real rules: what goes on is still worth a word beside the page.

let state: AppState
let situation: Situation
let frame: FakeFrame
let page: FakePage
let tab: TabWatch
let ui: ReturnType<typeof fakeQuestions>
let guard: Guard
/** What was written into the log of warnings. */
let logged: LogEntry[]
/** How every picture looks. */
let hash: string | null
beforeEach(() => {
  hash = null
  state = stateWith(networkDraft(1, 'personal', 'facebook'))
  situation = situationWith()
  frame = fakeFrame(1)
  page = fakePage(7, [frame])
  tab = new TabWatch(page.entry, () => 0)
  ui = fakeQuestions()
  logged = []
  guard = makeGuard({
    pageNet: { collect: async (of: TabWatch) => of.drafts() } as unknown as PageNet, questions: ui.questions, window: { shows: () => true, pageArea: () => ({ x: 0, y: 0, width: 900, height: 700 }) },
    situationOf: () => situation, situationAt: () => situation, moveDraft: () => undefined, openOther: () => undefined, openIdentities: () => undefined, notFilled: () => undefined, identities: { noteGiven: () => undefined }, pageFacts: { fill: async () => true }, hashOf: () => hash, hideSuggestions: () => false, log: (entries) => { logged.push(...entries) }, state: () => state, change: (step) => { state = step(state) },
  })
})
/** The rules that were hinted at, in order. */
const hinted = (): string[] => ui.views.flatMap((view) => (view?.kind === 'hint' ? view.ruleId : []))

test.each(['signup', 'post', 'share'] as const)('%s of a text about oneself on the settings goes on, and what is only worth a hint is said', async (act) => {
  situation = situationWith({ self: 'professional', place: placeOf('settings') })
  tab.report(frame.frame, reportWith({ draft: 'My practice offers couples therapy, on weekdays and on Saturdays.', hasComposer: true }))
  expect(await guard.service.decide(tab, { act, controlName: 'Save' })).toEqual({ decision: 'pass', text: null })
  expect(hinted()).toEqual(['profile-without-notice'])
  expect(state.guard.rules['profile-without-notice']).toMatchObject({ shown: 1 })
  expect(logged).toMatchObject([{ ruleId: 'profile-without-notice', decision: 'hint', self: 'professional', networkId: situation.networkId }])
})

test('a question that the day has used up is a hint from then on, and the act goes on', async () => {
  const draft = 'My practice has two openings on Tuesday evenings.'
  tab.report(frame.frame, reportWith({ draft, hasComposer: true }))
  const today = guard.verdicts.questions(page.entry, 'post', { text: draft })
  for (let times = 0; times < 3; times++) guard.memory.shown(today)
  expect(await guard.service.decide(tab, { act: 'post', controlName: 'Post' })).toEqual({ decision: 'pass', text: null })
  expect(hinted()).toEqual(['professional-in-personal'])
})

test('a post about which there is nothing to say goes on without a word', async () => {
  tab.report(frame.frame, reportWith({ draft: 'Happy birthday', hasComposer: true }))
  expect(await guard.service.decide(tab, { act: 'post', controlName: 'Post' })).toEqual({ decision: 'pass', text: null })
  expect(ui.views).toEqual([])
})

test('an opening is hinted at as one', async () => {
  situation = situationWith({ place: placeOf('contact_upload', { confidence: 'U' }) })
  expect(await guard.service.decideOpening(tab)).toEqual({ decision: 'pass', text: null })
  await settled()
  expect(hinted()).toEqual(['contact-upload'])
})

test.each([
  ['ffff00000000fffe', true], ['0000ffff0f0f0000', false], [null, false],
] as const)('a picture that looks like %s is compared with the pictures of the other self: %s', async (looks, expected) => {
  state = { ...state, identities: { ...state.identities, professional: { ...state.identities.professional, photos: [{ hash: 'ffff00000000ffff', label: 'Portrait', added: '2026-11-22' }] } } }
  hash = looks
  const portrait = { name: 'a.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]), hash: 'ab'.repeat(32) }
  await guard.files.decide(tab, 'personal', [portrait])
  expect(hinted()).toEqual(expected ? ['same-picture'] : [])
  await guard.files.decide(tab, 'professional', [{ ...portrait, hash: 'cd'.repeat(32) }])
  expect(hinted()).toHaveLength(expected ? 1 : 0)
})
