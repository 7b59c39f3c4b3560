import { expect, test } from 'vitest'
import type { Act } from '../../../../src/shared/guard/act.ts'
import { evaluate, questionsAmong, textlessActsToHold } from '../../../../src/shared/guard/evaluate.ts'
import type { Finding, Level, Rule } from '../../../../src/shared/guard/rule.ts'
import { actWith, identities } from '../../../fakes/acts.ts'

const finding = (ruleId: string, level: Level): Finding => ({ ruleId, level, sentence: `${ruleId} speaks.`, spans: [], evidence: '', offers: [] })
const ruleOf = (id: string, check: Rule['check'], acts: Rule['acts'] = ['post']): Rule => ({ id, title: `Rule ${id}`, source: 'a test', acts, check })
const speaks = (id: string, level: Level): Rule => ruleOf(id, () => finding(id, level))
const ids = (findings: readonly Finding[]): string[] => findings.map((entry) => entry.ruleId)

test.each([
  ['no rules', [], []],
  ['a silent rule', [ruleOf('silent', () => null)], []],
  ['the heaviest comes first', [speaks('hint', 1), speaks('stop', 3), speaks('ask', 2)], ['stop', 'ask', 'hint']],
  ['equal levels keep the order of the list', [speaks('a', 2), speaks('b', 2), speaks('c', 3), speaks('d', 2)], ['c', 'a', 'b', 'd']],
  ['a rule about other acts is not asked', [ruleOf('like', () => finding('like', 3), ['like', 'follow']), speaks('ask', 2)], ['ask']],
] as const)('%s', (_name, rules, expected) => { expect(ids(evaluate(rules, actWith({ kind: 'post' })))).toEqual(expected) })

test('a rule that throws becomes a question, and silences nobody', () => {
  const broken = ruleOf('broken', () => { throw new TypeError('a bug') })
  const findings = evaluate([broken, speaks('hint', 1), speaks('stop', 3)], actWith({}))
  expect(ids(findings)).toEqual(['stop', 'broken', 'hint'])
  expect(findings[1]).toMatchObject({ level: 2, offers: [], spans: [], evidence: '' })
  expect(findings[1]?.sentence).toContain('Rule broken')
  expect(findings[1]?.sentence).not.toContain('a bug')
  expect(ids(questionsAmong(findings))).toEqual(['stop', 'broken'])
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

test('textless acts are held exactly where a rule would ask about them', () => {
  const situation = { self: 'professional', identities, networkId: 'facebook' } as const
  const likes = ruleOf('like', (act) => (act.self === 'professional' && act.text === '' ? finding('like', 2) : null), ['like', 'post'])
  const hintsAtFollow = ruleOf('follow', () => finding('follow', 1), ['follow'])
  const broken = ruleOf('broken', () => { throw new Error('a bug') }, ['accept'])
  expect(textlessActsToHold([], situation)).toEqual([])
  expect(textlessActsToHold([likes, hintsAtFollow], situation)).toEqual(['like'])
  expect(textlessActsToHold([likes, hintsAtFollow], { ...situation, self: 'personal' })).toEqual([])
  expect(textlessActsToHold([likes, broken], situation)).toEqual(['like', 'accept'])
})

test('a textless act is judged as it is sent, with no text, no fields and no name', () => {
  const seen: Act[] = []
  textlessActsToHold([ruleOf('look', (act) => { seen.push(act); return null }, ['like', 'follow', 'accept', 'share', 'post'])], { self: 'personal', identities, networkId: null })
  expect(seen.map((act) => act.kind)).toEqual(['like', 'follow', 'accept', 'share'])
  for (const act of seen) expect(act).toMatchObject({ moment: 'sending', text: '', fields: [], controlName: '', networkId: null })
})
