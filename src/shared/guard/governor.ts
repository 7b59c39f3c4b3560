import type { ActKind } from './act.ts'
import type { Finding, Rule } from './rule.ts'

/**
 * Keeps warnings rare enough to be believed (features 3.3: attention drops at the second exposure). It silences what
 * the user has answered for good, lets a rule ask only a few times a day, and counts whether a rule ever helps.
 */

/** A remembered answer ends after this many days, and the user sees the date. */
export const rememberedDays = 30
/** After this many questions of one rule that did not help in a day it only hints until tomorrow; a stop is never affected. */
export const dailyAsks = 3
/** Hints of one rule in a day; hints beside a field that the user has just filled are not counted. */
export const dailyHints = 3
/** At most this many answers are remembered; the oldest go first. */
const mostRemembered = 1_000

/** How loud the user has set a rule. `full` is as it was made. */
export const ruleSettings = ['full', 'ask', 'hint', 'off'] as const
export type RuleSetting = (typeof ruleSettings)[number]

/** What is known of one rule's work. Dates are ISO; `day` is the local day that the two counters of today belong to. */
export interface RuleRecord {
  readonly shown: number
  readonly helped: number
  readonly lastShown: string | null
  readonly day: string
  readonly asksToday: number
  readonly hintsToday: number
  readonly setting: RuleSetting
}

/** One answer that counts until a date: for an account, an act, and one person or everybody. */
export interface Remembered {
  readonly id: string
  readonly ruleId: string
  readonly accountId: string
  readonly act: ActKind
  /** Keyed hash of the person that the answer was about; null when it is about the act as such. */
  readonly counterpart: string | null
  readonly until: string
  /** `hint`: the rule still speaks there, but only beside the page. */
  readonly effect: 'silent' | 'hint'
}

export interface GuardMemory { readonly rules: Readonly<Record<string, RuleRecord>>, readonly remembered: readonly Remembered[] }

export const emptyMemory: GuardMemory = { rules: {}, remembered: [] }
const freshRecord: RuleRecord = { shown: 0, helped: 0, lastShown: null, day: '', asksToday: 0, hintsToday: 0, setting: 'full' }

/** The user's local day as `2026-11-22`. */
export const dayOf = (now: Date): string => [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** The record of a rule, with the counters of today. */
export function recordOf(memory: GuardMemory, ruleId: string, now: Date): RuleRecord {
  const record = memory.rules[ruleId] ?? freshRecord
  return record.day === dayOf(now) ? record : { ...record, day: dayOf(now), asksToday: 0, hintsToday: 0 }
}

/** What an answer would be remembered for. */
export interface Occasion { readonly accountId: string, readonly act: ActKind, readonly counterpart: string | null }

/** Findings as loud as the user, the past answers and the day allow; silenced ones are left out. */
export function govern(findings: readonly Finding[], rules: readonly Rule[], memory: GuardMemory, occasion: Occasion, now: Date, countsHints = true): readonly Finding[] {
  return findings.flatMap((finding) => {
    const rule = rules.find((other) => other.id === finding.ruleId)
    return rule ? governOne(finding, rule, memory, occasion, now, countsHints) : finding
  })
}

function governOne(finding: Finding, rule: Rule, memory: GuardMemory, occasion: Occasion, now: Date, countsHints: boolean): Finding | [] {
  const record = recordOf(memory, rule.id, now)
  if (finding.level === 3) return record.setting === 'full' ? finding : { ...finding, level: 2 }
  const effect = record.setting === 'off' ? 'silent' : effectOf(rule, memory, occasion, now)
  if (effect === 'silent') return []
  const isHint = finding.level === 1 || effect === 'hint' || record.setting === 'hint' || record.asksToday >= dailyAsks
  if (!isHint) return finding
  return countsHints && record.hintsToday >= dailyHints ? [] : { ...finding, level: 1 }
}

/** What past answers say about this occasion: one about this person weighs more than one about the act. */
function effectOf(rule: Rule, memory: GuardMemory, { accountId, act, counterpart }: Occasion, now: Date): Remembered['effect'] | null {
  const fitting = memory.remembered.filter((entry) => entry.ruleId === rule.id && entry.accountId === accountId && entry.act === act && Date.parse(entry.until) > now.getTime()
    && (entry.counterpart === null || entry.counterpart === counterpart))
  if (fitting.some((entry) => entry.effect === 'silent')) return 'silent'
  return fitting.length > 0 ? 'hint' : null
}

function withRecord(memory: GuardMemory, ruleId: string, now: Date, change: (record: RuleRecord) => Partial<RuleRecord>): GuardMemory {
  const record = recordOf(memory, ruleId, now)
  return { ...memory, rules: { ...memory.rules, [ruleId]: { ...record, ...change(record) } } }
}

/** Counts that these findings were put before the user. */
export const noteShown = (memory: GuardMemory, findings: readonly Finding[], now: Date): GuardMemory =>
  findings.reduce((before, { ruleId, level }) => withRecord(before, ruleId, now, (record) => ({
    shown: record.shown + 1, lastShown: now.toISOString(), asksToday: record.asksToday + (level >= 2 ? 1 : 0), hintsToday: record.hintsToday + (level === 1 ? 1 : 0)
  })), memory)

/** Counts that the user changed their mind because of these rules; such a question does not use up the day. */
export const noteHelped = (memory: GuardMemory, ruleIds: readonly string[], now: Date): GuardMemory =>
  ruleIds.reduce((before, ruleId) => withRecord(before, ruleId, now, (record) => ({ helped: record.helped + 1, asksToday: Math.max(0, record.asksToday - 1) })), memory)

/** Makes a rule louder or quieter. A rule that can stop is never turned off: it asks instead. */
export const setRule = (memory: GuardMemory, rule: Rule, setting: RuleSetting, now: Date): GuardMemory =>
  withRecord(memory, rule.id, now, () => ({ setting: rule.level === 3 && setting !== 'full' ? 'ask' : setting }))

/** Remembers an answer for thirty days; an older one for the same occasion gives way. */
export function remember(memory: GuardMemory, ruleId: string, occasion: Occasion, effect: Remembered['effect'], id: string, now: Date): GuardMemory {
  const isSame = (entry: Remembered): boolean => entry.ruleId === ruleId && entry.accountId === occasion.accountId && entry.act === occasion.act && entry.counterpart === occasion.counterpart
  const until = new Date(now.getTime() + rememberedDays * 86_400_000).toISOString()
  const others = current(memory, now).filter((entry) => !isSame(entry))
  return { ...memory, remembered: [...others, { id, ruleId, ...occasion, until, effect }].slice(-mostRemembered) }
}

/**
 * What follows from "go on": rules that ask only once go quiet on this account and silent about this person; with
 * `always` every rule that asked is silent for this act on this account. Stops are never remembered.
 */
export function rememberAnswer(memory: GuardMemory, asked: readonly Finding[], rules: readonly Rule[], occasion: Occasion, always: boolean, newId: () => string, now: Date): GuardMemory {
  return asked.filter((finding) => finding.level === 2).reduce((before, { ruleId }) => {
    const asksOnce = rules.find((rule) => rule.id === ruleId)?.asksOnce ?? false
    const general = { ...occasion, counterpart: null }
    if (always) return remember(before, ruleId, general, 'silent', newId(), now)
    if (!asksOnce) return before
    const quiet = remember(before, ruleId, general, 'hint', newId(), now)
    return occasion.counterpart === null ? quiet : remember(quiet, ruleId, occasion, 'silent', newId(), now)
  }, memory)
}

/** Answers that still count, oldest first. */
export const current = (memory: GuardMemory, now: Date): readonly Remembered[] => memory.remembered.filter((entry) => Date.parse(entry.until) > now.getTime())

/** Takes one answer back. */
export const forget = (memory: GuardMemory, id: string): GuardMemory => ({ ...memory, remembered: memory.remembered.filter((entry) => entry.id !== id) })

/** Takes back what was answered on an account that is gone. */
export const forgetAccount = (memory: GuardMemory, accountId: string): GuardMemory => ({ ...memory, remembered: memory.remembered.filter((entry) => entry.accountId !== accountId) })
