import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientDraft } from '../../src/shared/clients/client.ts'
import { bareAct, type Act, type Confidentiality, type Identity, type Practice } from '../../src/shared/guard/act.ts'
import { evaluate } from '../../src/shared/guard/evaluate.ts'
import { emptyMemory, govern, noteHelped, noteShown, rememberAnswer, type GuardMemory, type Occasion } from '../../src/shared/guard/governor.ts'
import type { Finding, Level, Rule } from '../../src/shared/guard/rule.ts'
import { networkById, networks } from '../../src/shared/networks/index.ts'
import { pageMatcher } from '../../src/shared/page-kind.ts'
import type { SelfId } from '../../src/shared/persona.ts'
import { checkOf, clientWith } from '../fakes/acts.ts'

/** One act of a scripted day, as it is written down; what is left out is empty. */
interface ScriptedAct extends Partial<Pick<Act, 'text' | 'fields' | 'controlName' | 'counterpart' | 'audience' | 'surroundings' | 'pastedFromOther' | 'files'>>, Pick<Act, 'kind' | 'moment'> {
  /** Local time, "09:12". */
  readonly at: string
  readonly self: SelfId
  readonly address: string
  readonly title?: string
  /** On the bad day: the row of the rule table that must speak, and how loud. */
  readonly expect?: { readonly row: string, readonly level: Level }
}
export interface Day { readonly identities: Readonly<Record<SelfId, Identity>>, readonly practice: Practice, readonly clients: readonly Partial<ClientDraft>[], readonly acts: readonly ScriptedAct[] }

/** What was said about one act of the day, after the governor. */
export interface Said { readonly act: ScriptedAct, readonly findings: readonly Finding[], readonly caught: boolean }

export const readDay = (name: 'ordinary' | 'bad'): Day => JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as Day

const match = pageMatcher(networks)

function actOf(day: Day, confidentiality: Confidentiality, scripted: ScriptedAct): Act {
  const { at: _at, address, title = '', expect: _expect, ...facts } = scripted
  const { networkId, kind, confidence, handle } = match(address, { servers: { mastodon: ['mastodon.social', 'fosstodon.org', 'mastodon.example'] }, ownHandles: day.identities[scripted.self].handles.map((own) => own.handle) })
  const setting = {
    self: scripted.self, identities: day.identities, practice: day.practice, networkId, networkName: networkById(networkId)?.name ?? new URL(address).hostname,
    place: { kind, confidence, title, host: new URL(address).hostname }, confidentiality
  }
  return { ...bareAct(setting, facts.kind, facts.moment), ...facts, counterpart: facts.counterpart ?? handle }
}

/**
 * Lives through a day: every act is judged and governed with the memory of what went before. The user of the ordinary
 * day goes on each time it is asked (a false alarm); the one of the bad day takes the advice.
 */
export function liveThrough(day: Day, rules: readonly Rule[], goesOn: boolean): readonly Said[] {
  let memory: GuardMemory = emptyMemory
  const confidentiality = checkOf(day.clients.map(clientWith))
  return day.acts.map((scripted, number) => {
    const act = actOf(day, confidentiality, scripted)
    const now = new Date(`2026-11-23T${scripted.at}:00`)
    const occasion: Occasion = { accountId: `${act.self} ${act.networkId ?? act.place.host}`, act: act.kind, counterpart: act.counterpart }
    const findings = govern(evaluate(rules, act), rules, memory, occasion, now, act.moment !== 'typing' && act.moment !== 'sending')
    const heard = act.moment === 'sending' ? findings.filter((finding) => finding.level >= 2) : findings.slice(0, 1)
    memory = noteShown(memory, heard, now)
    const asked = heard.filter((finding) => finding.level >= 2)
    memory = goesOn ? rememberAnswer(memory, asked, rules, occasion, false, () => `answer-${number}`, now) : noteHelped(memory, asked.map((finding) => finding.ruleId), now)
    return { act: scripted, findings, caught: isCaught(scripted, act, findings, rules) }
  })
}

/** The row speaks at once, and at its level at the latest when the act is sent: before that nothing louder than a hint is allowed. */
function isCaught({ expect }: ScriptedAct, act: Act, findings: readonly Finding[], rules: readonly Rule[]): boolean {
  if (!expect) return true
  const ofRow = (found: readonly Finding[]): readonly Finding[] => found.filter((finding) => rules.find((rule) => rule.id === finding.ruleId)?.rows.includes(expect.row))
  const isEarly = expect.level > 1 && (act.moment === 'entering' || act.moment === 'typing')
  const decisive = isEarly ? evaluate(rules, { ...act, moment: 'sending' }) : findings
  return ofRow(findings).length > 0 && ofRow(decisive).some((finding) => finding.level === expect.level)
}

/** How often each rule asked or stopped while something was being sent, and hinted at all. */
export function countByRule(said: readonly Said[]): ReadonlyMap<string, { hints: number, asks: number, stops: number }> {
  const counts = new Map<string, { hints: number, asks: number, stops: number }>()
  for (const { findings } of said) for (const { ruleId, level } of findings) {
    const count = counts.get(ruleId) ?? { hints: 0, asks: 0, stops: 0 }
    if (level === 1) count.hints++
    else if (level === 2) count.asks++
    else count.stops++
    counts.set(ruleId, count)
  }
  return counts
}
