import { Memory } from '../../src/main/guard/memory.ts'
import type { Situation } from '../../src/main/guard/situation.ts'
import { Verdicts } from '../../src/main/guard/verdicts.ts'
import { moments } from '../../src/shared/guard/act.ts'
import type { LogStatus } from '../../src/shared/guard/guard-log.ts'
import type { Finding, Level, Rule } from '../../src/shared/guard/rule.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import type { AppState } from '../../src/shared/state/app-state.ts'
import { id, networkDraft, stateWith } from './state.ts'

export const findingOf = (ruleId: string, level: Level, parts: Partial<Finding> = {}): Finding => ({ ruleId, level, sentence: `${ruleId} speaks.`, spans: [], evidence: '', offers: [], ...parts })

/** A rule that speaks at this level about every post at every moment, unless the test says otherwise. */
export const ruleWith = (ruleId: string, level: Level, parts: Partial<Rule> = {}): Rule => ({
  id: ruleId, title: `Rule ${ruleId}`, rows: ['P1.1'], practice: 1, level, why: 'A test.', sources: [{ code: 'ACA 2014', section: 'H.6.a', confidence: 'C' }], acts: ['post'], moments, usesPlace: false, asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Press Post.' }, check: () => findingOf(ruleId, level), ...parts,
})

/** A real memory over a state that is only in memory, at a time that the test sets. */
export interface Kept { state: AppState, now: Date, readonly memory: Memory }
export function fakeMemory(): Kept {
  let number = 900
  const kept = { state: stateWith(networkDraft(1, 'personal', 'facebook')), now: new Date(2026, 10, 22, 12) }
  return Object.assign(kept, { memory: new Memory({ state: () => kept.state, change: (step) => { kept.state = step(kept.state) }, now: () => kept.now, newId: () => id(++number) }) })
}

/** A log of past warnings that has none. */
export const emptyLog: LogStatus = { state: 'kept', problem: null, count: 0, revision: 0 }

/** Real verdicts of these rules about the situation that the test gives. */
export const fakeVerdicts = (kept: Kept, situationOf: () => Situation | null, list: readonly Rule[] = rules): Verdicts =>
  new Verdicts({ rules: list, memory: kept.memory, situationOf, now: () => kept.now })
