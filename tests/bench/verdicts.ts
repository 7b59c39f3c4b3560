import { actKinds, bareAct, type Act } from '../../src/shared/guard/act.ts'
import { evaluate } from '../../src/shared/guard/evaluate.ts'
import { emptyMemory, govern } from '../../src/shared/guard/governor.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import { networks } from '../../src/shared/networks/index.ts'
import { pageMatcher } from '../../src/shared/page-kind.ts'
import type { Client } from '../../src/shared/clients/client.ts'
import { ConfidentialityCheck } from '../../src/main/guard/confidentiality.ts'
import { clientWith } from '../fakes/acts.ts'
import { countByRule, liveThrough, readDay, type Said } from '../days/day.ts'
import { report, say, spread, type Figure } from './figures.ts'

/** The pure half of the guard's figures: time for a verdict, and the two scripted days. Run by `npm run bench guard`. */

const words = 'the garden after rain my practice has two openings we walked to the lake and the session on music was long, our client software broke while patient people waited for therapy news'.split(' ')
const textOf = (length: number, seed: number): string => {
  let text = ''
  for (let at = seed; text.length < length; at = (at * 7 + 3) % 9973) text += `${words[at % words.length]} `
  return text.slice(0, length)
}

const day = readDay('ordinary')
const syllables = 'ba ke li mo nu ra se ti vo zu an er il on us'.split(' ')
const nameOf = (number: number): string => Array.from({ length: 3 }, (_, place) => syllables[Math.floor(number / 15 ** place) % 15]).join('')
/** A list of invented people. */
const people = (count: number): readonly Client[] => Array.from({ length: count }, (_, at) => clientWith({ given: nameOf(at * 7), family: nameOf(at * 13 + 5) }, at))
const listed = people(2_000)
const setting = { self: 'personal', identities: day.identities, practice: day.practice, networkId: 'facebook', networkName: 'Facebook', place: { kind: 'feed', confidence: 'S', title: 'Facebook', host: 'www.facebook.com' }, confidentiality: new ConfidentialityCheck({ people: () => listed, allowed: () => [] }).view() } as const
const match = pageMatcher(networks)

/** What a rest in typing costs in main: all acts, all rules, the governor, and the kind of page. */
function verdict(text: string): number {
  const started = performance.now()
  match('https://www.facebook.com/groups/1234567890/')
  for (const kind of actKinds) {
    const act: Act = { ...bareAct(setting, kind, 'sending'), text, fields: [{ kind: 'email', value: 'somebody@example.org' }] }
    govern(evaluate(rules, act), rules, emptyMemory, { accountId: 'a', act: kind, counterpart: null }, new Date())
  }
  return performance.now() - started
}

function verdicts(length: number): Figure {
  for (let warm = 0; warm < 20; warm++) verdict(textOf(length, warm))
  const times = Array.from({ length: 200 }, (_, at) => verdict(textOf(length, at + 100)))
  const { p95, runs } = spread(times)
  return { what: `verdict on a draft of ${length.toLocaleString('en')} characters, 2,000 clients, p95`, value: p95, runs, unit: 'ms', budget: length > 5_000 ? 50 : 10 }
}

const isHeard = ({ act }: Said): boolean => act.moment === 'sending' || act.moment === 'opening'
const askedIn = (said: readonly Said[], level: 2 | 3): number => said.filter((entry) => isHeard(entry) && entry.findings[0]?.level === level).length

/** What was said on a scripted day: the table by rule, and the figures that are promised. */
function dayFigures(name: 'ordinary' | 'bad'): readonly Figure[] {
  const said = liveThrough(readDay(name), rules, name === 'ordinary')
  const missed = said.filter((entry) => !entry.caught)
  const asks = askedIn(said, 2)
  const stops = askedIn(said, 3)
  say(`\n${name} day: ${said.length} acts, ${asks} asks, ${stops} stops`)
  say('  rule                            hints  asks  stops')
  for (const [rule, { hints, asks: asked, stops: stopped }] of countByRule(said)) say(`  ${rule.padEnd(32)}${String(hints).padStart(5)}${String(asked).padStart(6)}${String(stopped).padStart(7)}`)
  for (const { act } of missed) say(`  missed: ${act.expect?.row} ${act.kind} at ${act.at}`)
  const count = (what: string, value: number, budget: number): Figure => ({ what: `${name} day, ${said.length} acts: ${what}`, value, unit: 'times', budget })
  return name === 'bad' ? [count('missed', missed.length, 0)] : [count('asks', asks, 5), count('stops', stops, 0)]
}

/** True when every figure is within its budget. */
export function benchVerdicts(): boolean {
  const times = [verdicts(2_000), verdicts(10_000)]
  return report('guard', [...times, ...(['ordinary', 'bad'] as const).flatMap(dayFigures)])
}

if (process.argv[1] === import.meta.filename) process.exitCode = benchVerdicts() ? 0 : 1
