import { z } from 'zod'
import { listProblems } from '../clients/status.ts'
import { SelfIdSchema } from '../state/app-state.ts'
import type { Setting } from './act.ts'
import type { Finding } from './rule.ts'

/**
 * What became of a warning. `hint`: it was only said; `went-on`: the user sent it all the same; `allowed-here`: and does not
 * want to be asked about it again; `changed`: the text, the files or a field's value were changed; `moved`: the draft went
 * to the other self; `opened-other`: the other self's account was opened.
 */
export const logDecisions = ['hint', 'went-on', 'allowed-here', 'not-sent', 'changed', 'moved', 'opened-other'] as const
export type LogDecision = (typeof logDecisions)[number]

/** One warning of the past: never a text, a name or an address (design 5, "Log"). */
export const LogEntrySchema = z.object({
  /** When it was decided. */
  at: z.iso.datetime(),
  ruleId: z.string().regex(/^[a-z0-9-]{1,60}$/),
  level: z.int().min(1).max(3),
  decision: z.enum(logDecisions),
  /** Null on a site that is none of the known networks: its host would be an address. */
  networkId: z.string().regex(/^[a-z0-9-]{1,40}$/).nullable(),
  self: SelfIdSchema
}).strict()
export type LogEntry = z.infer<typeof LogEntrySchema>

/** So many are kept, the newest: at twenty warnings a day those of about nine months. */
export const mostLogEntries = 5_000

/** Where the log is kept. `memory`: nothing protects it on this computer, or its file cannot be used, so it ends with the app. */
export const LogStatusSchema = z.object({
  state: z.enum(['opening', 'kept', 'locked', 'memory']),
  /** Why it is only in memory; with `kept`, why an earlier file was set aside. */
  problem: z.enum([...listProblems, 'unsaved']).nullable(),
  /** Number of entries of the selves that are open. */
  count: z.int(),
  /** Another number after each change. */
  revision: z.int()
})
export type LogStatus = z.infer<typeof LogStatusSchema>

const decisions: Readonly<Record<string, LogDecision>> = {
  'send': 'went-on', 'send-remember': 'allowed-here', 'move': 'moved', 'open-other': 'opened-other',
  'strip': 'changed', 'mask': 'changed', 'use-text': 'changed', 'use-own': 'changed'
}

/** What an answer of the sheet means for the log; every other one sends nothing. `goesOn`: false where "send" lacks the reason that was asked for. */
export const decisionOf = (answer: string, goesOn: boolean): LogDecision => {
  const decision = decisions[answer] ?? 'not-sent'
  return !goesOn && (decision === 'went-on' || decision === 'allowed-here') ? 'not-sent' : decision
}

/** What is written down of a warning: one entry for each rule that spoke. */
export const logEntries = (findings: readonly Finding[], { networkId, self }: Pick<Setting, 'networkId' | 'self'>, decision: LogDecision, now: Date): readonly LogEntry[] =>
  findings.map(({ ruleId, level }) => ({ at: now.toISOString(), ruleId, level, decision, networkId, self }))

const columns = ['date', 'rule', 'level', 'decision', 'network', 'self'] as const

/** The log as a table for spreadsheets, oldest first. No value needs quotes: the schema allows none that would. */
export function logTable(entries: readonly LogEntry[]): string {
  const lines = entries.map(({ at, ruleId, level, decision, networkId, self }) => [at, ruleId, level, decision, networkId ?? 'other', self].join(','))
  return [columns.join(','), ...lines, ''].join('\r\n')
}
