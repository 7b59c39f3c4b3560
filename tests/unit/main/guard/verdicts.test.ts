import { beforeEach, expect, test } from 'vitest'
import type { Situation } from '../../../../src/main/guard/situation.ts'
import type { Verdicts } from '../../../../src/main/guard/verdicts.ts'
import { actKinds, type Act } from '../../../../src/shared/guard/act.ts'
import type { Finding, Rule } from '../../../../src/shared/guard/rule.ts'
import { file, placeOf } from '../../../fakes/acts.ts'
import { fakeMemory, fakeVerdicts, findingOf, ruleWith, type Kept } from '../../../fakes/guard.ts'
import { fakePage } from '../../../fakes/pages.ts'
import { situationWith } from '../../../fakes/situation.ts'
import { id } from '../../../fakes/state.ts'

const risky = 'My practice has two openings on Tuesday evenings.'
const { entry } = fakePage(7)
let kept: Kept
let situation: Situation | null
beforeEach(() => { kept = fakeMemory(); situation = situationWith() })
const verdictsOf = (list?: readonly Rule[]): Verdicts => fakeVerdicts(kept, () => situation, list)
const ids = (findings: readonly Finding[]): string[] => findings.map(({ ruleId }) => ruleId)
/** A rule that speaks about everything and writes down what it was told. */
function listener(level: 1 | 2 | 3 = 2): { rule: Rule, acts: Act[] } {
  const acts: Act[] = []
  return { acts, rule: ruleWith('listener', level, { acts: actKinds, check: (act) => { acts.push(act); return findingOf('listener', level) } }) }
}

test('the verdict on a text names the acts that need no question', () => {
  const verdicts = verdictsOf()
  expect(verdicts.clearActs(entry, { text: 'Happy birthday' })).toEqual(actKinds)
  const clear = verdicts.clearActs(entry, { text: risky })
  expect(clear).toEqual(expect.arrayContaining(['like', 'login', 'search', 'open', 'paste']))
  for (const act of ['post', 'comment', 'message', 'reply', 'review', 'share'] as const) expect(clear).not.toContain(act)
  const withField = verdicts.clearActs(entry, { fields: [{ kind: 'email', value: 'office@example-therapy.com' }] })
  for (const act of ['signup', 'login', 'post'] as const) expect(withField).not.toContain(act)
})

test('what is clear in one self may not be so in the other, and the readers count', () => {
  expect(verdictsOf().clearActs(entry, { text: 'Hello', audience: 'public' })).not.toContain('comment')
  expect(verdictsOf().clearActs(entry, { text: 'Hello', audience: 'limited' })).toContain('comment')
  situation = situationWith({ self: 'professional' })
  expect(verdictsOf().clearActs(entry, { text: risky })).toContain('post')
})

test('an act is clear exactly when there is no question about it as it is sent', () => {
  const verdicts = verdictsOf()
  for (const text of ['', 'Hello', risky, 'Live from the harbour']) {
    const clear = verdicts.clearActs(entry, { text })
    for (const kind of actKinds.filter((act) => act !== 'open')) expect(verdicts.questions(entry, kind, { text }).length === 0, `${kind} ${text}`).toBe(clear.includes(kind))
  }
})

test('a page whose self nobody knows: nothing is clear, everything is a question, nothing is a hint', () => {
  situation = null
  const verdicts = verdictsOf()
  expect(verdicts.clearActs(entry, { text: 'Hello' })).toEqual([])
  expect(verdicts.textlessActsToHold(entry)).toEqual([])
  for (const kind of actKinds) expect(verdicts.questions(entry, kind, {})).toMatchObject([{ ruleId: 'unknown-self', level: 2, offers: [] }])
  expect(verdicts.hints(entry, 'login', 'typing', {})).toEqual([])
})

test.each([['feed', []], ['other_profile', ['follow', 'accept']], ['people_suggestions', ['follow', 'accept']]] as const)('on the page kind %s these acts are held without a text: %j', (kind, held) => {
  situation = situationWith({ self: 'professional', place: placeOf(kind) })
  expect(verdictsOf().textlessActsToHold(entry)).toEqual(held)
  situation = situationWith({ self: 'professional', place: placeOf(kind, { confidence: 'U' }) })
  expect(verdictsOf().textlessActsToHold(entry)).toEqual([])
})

test('an act that was answered for good is no longer held, on this account', () => {
  situation = situationWith({ place: placeOf('other_profile') })
  const rule = ruleWith('new-connection', 2)
  kept.memory.answered([findingOf('new-connection', 2)], [rule], { accountId: id(1), act: 'follow', counterpart: null }, true)
  expect(verdictsOf().textlessActsToHold(entry)).toEqual(['accept'])
  situation = situationWith({ place: placeOf('other_profile'), accountId: id(2) })
  expect(verdictsOf().textlessActsToHold(entry)).toEqual(['follow', 'accept'])
})

test('after three questions that did not help a rule only hints until tomorrow, and a stop still stops', () => {
  const [ask, stop] = [ruleWith('ask', 2), ruleWith('stop', 3)]
  const verdicts = verdictsOf([ask, stop])
  expect(ids(verdicts.questions(entry, 'post', {}))).toEqual(['stop', 'ask'])
  for (let times = 0; times < 3; times++) kept.memory.shown([findingOf('ask', 2), findingOf('stop', 3)])
  expect(ids(verdicts.questions(entry, 'post', {}))).toEqual(['stop'])
  kept.now = new Date(kept.now.getTime() + 86_400_000)
  expect(ids(verdicts.questions(entry, 'post', {}))).toEqual(['stop', 'ask'])
})

test('a rule is told where, who, and everything that is known of the act', () => {
  const { rule, acts } = listener()
  situation = situationWith({ place: placeOf('feed', { title: 'Home' }), networkId: 'facebook' })
  const files = [file()]
  verdictsOf([rule]).findings(entry, 'comment', 'sending', { text: 'Hello', controlName: 'Post', counterpart: 'maria', audience: 'public', surroundings: 'Others', pastedFromOther: true, files, fields: [{ kind: 'other', value: 'x' }] })
  expect(acts).toMatchObject([{
    kind: 'comment', moment: 'sending', self: 'personal', networkId: 'facebook', place: { kind: 'feed', title: 'Home' }, text: 'Hello', controlName: 'Post', counterpart: 'maria', audience: 'public', surroundings: 'Others', pastedFromOther: true, files,
    fields: [{ kind: 'other', value: 'x' }],
  }])
})

test.each([['maria', 'omar', 'maria'], [null, 'omar', 'omar'], [undefined, 'omar', 'omar'], [null, null, null]])('of the counterparts %j (frame) and %j (address) counts %j', (named, handle, counted) => {
  const { rule, acts } = listener()
  situation = situationWith({ handle })
  verdictsOf([rule]).findings(entry, 'like', 'done', named === undefined ? {} : { counterpart: named })
  expect(acts[0]?.counterpart).toBe(counted)
})

test.each([
  ['post', 'review_write', 'sending', 'Hello', 'review'], ['post', 'review_write', 'sending', '', 'post'], ['post', 'review_write', 'entering', '', 'review'], ['reply', 'message_thread', 'sending', 'Hello', 'message'], ['like', 'review_write', 'done', '', 'like'], ['post', 'feed', 'sending', 'Hello', 'post'],
  ['post', 'settings', 'sending', 'About me', 'signup'], ['share', 'settings_privacy', 'sending', 'About me', 'signup'], ['message', 'login', 'sending', 'About me', 'signup'], ['post', 'settings', 'sending', '', 'post'], ['search', 'settings', 'sending', 'About me', 'search'],
] as const)('%s on %s at the moment %s with the text %j is judged as %s', (kind, place, moment, text, expected) => {
  const { rule, acts } = listener()
  situation = situationWith({ place: placeOf(place) })
  verdictsOf([rule]).findings(entry, kind, moment, { text })
  expect(acts[0]?.kind).toBe(expected)
})

test('opening is judged at its own moment, everything else as it is sent', () => {
  const { rule, acts } = listener(3)
  const verdicts = verdictsOf([rule])
  for (const kind of actKinds) expect(verdicts.questions(entry, kind, {})).toHaveLength(1)
  expect(acts.map(({ kind, moment }) => [kind, moment])).toEqual(actKinds.map((kind) => [kind, kind === 'open' ? 'opening' : 'sending']))
})

test('hints are what holds nothing', () => {
  const verdicts = verdictsOf([ruleWith('hint', 1), ruleWith('ask', 2)])
  expect(ids(verdicts.hints(entry, 'post', 'sending', {}))).toEqual(['hint'])
  expect(ids(verdicts.hints(entry, 'post', 'entering', {}))).toEqual(['hint', 'ask'])
  expect(ids(verdicts.questions(entry, 'post', {}))).toEqual(['ask'])
})

test('hints beside a field are not used up by the day, others are', () => {
  const verdicts = verdictsOf([ruleWith('hint', 1)])
  for (let times = 0; times < 3; times++) kept.memory.shown([findingOf('hint', 1)])
  expect(ids(verdicts.hints(entry, 'post', 'typing', {}))).toEqual(['hint'])
  for (const moment of ['opening', 'entering', 'done'] as const) expect(verdicts.hints(entry, 'post', moment, {})).toEqual([])
})
