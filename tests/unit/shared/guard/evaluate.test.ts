import { expect, test } from 'vitest'
import { moments, type Act, type Setting } from '../../../../src/shared/guard/act.ts'
import { evaluate, questionsAmong, textlessActsToHold } from '../../../../src/shared/guard/evaluate.ts'
import type { Finding, Level, Rule } from '../../../../src/shared/guard/rule.ts'
import type { PageKind } from '../../../../src/shared/networks/network.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { actWith, checkOf, clientWith, identities, locked, nowhere, placeOf, practice } from '../../../fakes/acts.ts'

const finding = (ruleId: string, level: Level): Finding => ({ ruleId, level, sentence: `${ruleId} speaks.`, spans: [], evidence: '', offers: [] })
const ruleOf = (id: string, check: Rule['check'], acts: Rule['acts'] = ['post'], parts: Partial<Rule> = {}): Rule => ({
  id, title: `Rule ${id}`, rows: ['P1.1'], practice: 1, level: 3, why: 'A test.', sources: [{ code: 'ACA 2014', section: 'H.6.a', confidence: 'C' }], acts, moments, usesPlace: false, asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Press Post.' }, check, ...parts,
})
const speaks = (id: string, level: Level): Rule => ruleOf(id, () => finding(id, level))
const ids = (findings: readonly Finding[]): string[] => findings.map((entry) => entry.ruleId)

test.each([
  ['no rules', [], []],
  ['a silent rule', [ruleOf('silent', () => null)], []],
  ['the heaviest comes first', [speaks('hint', 1), speaks('stop', 3), speaks('ask', 2)], ['stop', 'ask', 'hint']],
  ['equal levels keep the order of the list', [speaks('a', 2), speaks('b', 2), speaks('c', 3), speaks('d', 2)], ['c', 'a', 'b', 'd']],
  ['a rule about other acts is not asked', [ruleOf('like', () => finding('like', 3), ['like', 'follow']), speaks('ask', 2)], ['ask']],
] as const)('%s', (_name, given, expected) => { expect(ids(evaluate(given, actWith({ kind: 'post' })))).toEqual(expected) })

test.each(moments)('a rule is heard at its own moments only: %s', (moment) => {
  expect(ids(evaluate([ruleOf('own', () => finding('own', 1), ['post'], { moments: [moment] }), ruleOf('others', () => finding('others', 1), ['post'], { moments: moments.filter((other) => other !== moment) })], actWith({ moment })))).toEqual(['own'])
})

test.each([['sending', [3, 2, 1]], ['opening', [3, 1, 1]], ['entering', [1, 1, 1]], ['typing', [1, 1, 1]], ['done', [1, 1, 1]]] as const)('at the moment %s the levels are %j', (moment, levels) => {
  expect(evaluate([speaks('a', 3), speaks('b', 2), speaks('c', 1)], actWith({ moment })).map(({ level }) => level)).toEqual(levels)
})

/** Speaks only where the page is one of these. */
const byPlace = (usesPlace: boolean, ...kinds: readonly PageKind[]): Rule => ruleOf('place', (act) => (kinds.includes(act.place.kind) ? finding('place', 3) : null), ['post'], { usesPlace })

test.each([['C', true, 3], ['S', true, 3], ['M', true, 3], ['U', true, 1], ['U', false, 3]] as const)('a page of confidence %s and a rule that uses the place (%s) give level %s', (confidence, usesPlace, level) => {
  expect(evaluate([byPlace(usesPlace, 'review_reply')], actWith({ place: placeOf('review_reply', { confidence }) }))[0]?.level).toBe(level)
})

test('on an unverified page a rule keeps the level at which it would speak anywhere', () => {
  const unsure = actWith({ place: placeOf('review_reply', { confidence: 'U' }) })
  expect(evaluate([byPlace(true, 'review_reply', 'unknown')], unsure)[0]?.level).toBe(3)
  const quieterAnywhere = ruleOf('place', (act) => finding('place', act.place.kind === 'unknown' ? 2 : 3), ['post'], { usesPlace: true })
  expect(evaluate([quieterAnywhere], unsure)[0]?.level).toBe(2)
  const breaksAnywhere = ruleOf('place', (act) => { if (act.place.kind === 'unknown') throw new Error('a bug'); return finding('place', 3) }, ['post'], { usesPlace: true })
  expect(evaluate([breaksAnywhere], unsure)[0]?.level).toBe(2)
})

test('where nothing is known of the address, a rule that uses the place is not held back', () => {
  expect(evaluate([ruleOf('place', () => finding('place', 3), ['post'], { usesPlace: true })], actWith({ place: nowhere }))[0]?.level).toBe(3)
})

test('a rule that throws becomes a question, and silences nobody', () => {
  const broken = ruleOf('broken', () => { throw new TypeError('a bug') })
  const findings = evaluate([broken, speaks('hint', 1), speaks('stop', 3)], actWith({}))
  expect(ids(findings)).toEqual(['stop', 'broken', 'hint'])
  expect(findings[1]).toMatchObject({ level: 2, offers: [], spans: [], evidence: '' })
  expect(findings[1]?.sentence).toContain('Rule broken')
  expect(findings[1]?.sentence).not.toContain('a bug')
  expect(ids(questionsAmong(findings))).toEqual(['stop', 'broken'])
})

test.each([['sending', 2], ['opening', 1], ['entering', 1], ['typing', 1], ['done', 1]] as const)('a rule that throws at the moment %s has the level %i, however heavy it is otherwise', (moment, level) => {
  const broken = ruleOf('broken', () => { throw new TypeError('a bug') })
  const findings = evaluate([broken, speaks('hint', 1)], actWith({ moment }))
  expect(findings.map((entry) => [entry.ruleId, entry.level])).toEqual([['broken', level], ['hint', 1]])
  expect(ids(questionsAmong(findings))).toEqual(level === 2 ? ['broken'] : [])
})

test('a broken rule about other acts stays unheard', () => {
  expect(evaluate([ruleOf('broken', () => { throw new Error('a bug') }, ['like'])], actWith({ kind: 'post' }))).toEqual([])
})

test('a rule is told all facts of the act', () => {
  const seen: Act[] = []
  const act = actWith({ text: 'hello', fields: [{ kind: 'email', value: 'a@b.c' }], controlName: 'Send', moment: 'typing' })
  evaluate([ruleOf('look', (given) => { seen.push(given); return null })], act)
  expect(seen).toEqual([act])
})

test('hints never hold an act', () => {
  expect(questionsAmong([finding('hint', 1)])).toEqual([])
  expect(ids(questionsAmong([finding('stop', 3), finding('ask', 2), finding('hint', 1)]))).toEqual(['stop', 'ask'])
})

const setting = (parts: Partial<Setting> = {}): Setting => ({ self: 'professional', identities, practice, networkId: 'facebook', networkName: 'Facebook', place: nowhere, confidentiality: checkOf(), ...parts })
const asksBy = (given: readonly Rule[]) => (act: Act): boolean => questionsAmong(evaluate(given, act)).length > 0

test('textless acts are held exactly where a rule would ask about them', () => {
  const likes = ruleOf('like', (act) => (act.self === 'professional' && act.text === '' ? finding('like', 2) : null), ['like', 'post'])
  const hintsAtFollow = ruleOf('follow', () => finding('follow', 1), ['follow'])
  const broken = ruleOf('broken', () => { throw new Error('a bug') }, ['accept'])
  expect(textlessActsToHold(setting(), asksBy([]))).toEqual([])
  expect(textlessActsToHold(setting(), asksBy([likes, hintsAtFollow]))).toEqual(['like'])
  expect(textlessActsToHold(setting({ self: 'personal' }), asksBy([likes, hintsAtFollow]))).toEqual([])
  expect(textlessActsToHold(setting(), asksBy([likes, broken]))).toEqual(['like', 'accept'])
})

test('with the real rules new contacts are held on the pages where people are met', () => {
  expect(textlessActsToHold(setting({ place: placeOf('other_profile') }), asksBy(rules))).toEqual(['follow', 'accept'])
  expect(textlessActsToHold(setting({ place: placeOf('feed') }), asksBy(rules))).toEqual([])
  expect(textlessActsToHold(setting({ place: placeOf('other_profile', { confidence: 'U' }) }), asksBy(rules))).toEqual([])
})

test('with the real rules an unverified page for contacts only hints, and the words of a reply come before its place', () => {
  expect(evaluate(rules, actWith({ kind: 'upload', place: placeOf('contact_upload', { confidence: 'U' }) })).map(({ ruleId, level }) => [ruleId, level])).toEqual([['contact-upload', 1]])
  expect(ids(evaluate(rules, actWith({ kind: 'reply', self: 'professional', text: 'Your session was short.', place: placeOf('review_reply') })))).toEqual(['relationship-in-reply', 'review-reply'])
})

test('opening a page that collects contacts is a stop, before anything else happens there', () => {
  const opened = actWith({ kind: 'open', moment: 'opening', place: placeOf('contact_upload') })
  expect(evaluate(rules, opened).map(({ ruleId, level }) => [ruleId, level])).toEqual([['contact-upload', 3]])
  expect(evaluate(rules, { ...opened, place: placeOf('contact_upload', { confidence: 'U' }) }).map(({ level }) => level)).toEqual([1])
})

test('a textless act is judged as it is sent, with no text, no fields and no name', () => {
  const seen: Act[] = []
  textlessActsToHold(setting({ self: 'personal', networkId: null }), (act) => { seen.push(act); return false })
  expect(seen.map((act) => act.kind)).toEqual(['like', 'follow', 'accept', 'share', 'search'])
  for (const act of seen) expect(act).toMatchObject({ moment: 'sending', text: '', fields: [], controlName: '', networkId: null, files: [], counterpart: null })
})

test('with people on the client list, acts about somebody are held everywhere: main knows who it is', () => {
  const listed = checkOf([clientWith({ given: 'Jane', family: 'Roe' })])
  expect(textlessActsToHold(setting({ confidentiality: listed }), asksBy([]))).toEqual(['like', 'follow', 'accept', 'search'])
  expect(textlessActsToHold(setting({ confidentiality: locked }), asksBy([]))).toEqual([])
})
