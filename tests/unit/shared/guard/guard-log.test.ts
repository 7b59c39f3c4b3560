import { expect, test } from 'vitest'
import { decisionOf, LogEntrySchema, logEntries, logTable, type LogEntry } from '../../../../src/shared/guard/guard-log.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { overlayAnswers } from '../../../../src/shared/ipc/shell-view.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { findingOf } from '../../../fakes/guard.ts'

const now = new Date('2026-03-04T05:06:07.008Z')

test('what is written down of a finding holds nothing of the text', () => {
  const finding = findingOf('client-name', 3, { sentence: 'Jane Zarrowmatic is on your list.', evidence: 'Jane Zarrowmatic', spans: [{ start: 0, end: 4, reason: 'Jane' }] })
  const [entry, ...more] = logEntries([finding], { networkId: 'facebook', self: 'professional' }, 'not-sent', now)
  expect([entry, more]).toEqual([{ at: now.toISOString(), ruleId: 'client-name', level: 3, decision: 'not-sent', networkId: 'facebook', self: 'professional' }, []])
  expect(JSON.stringify(entry)).not.toMatch(/jane|zarrow/i)
})

test('every rule and every network fits into an entry', () => {
  for (const { id } of rules) expect(LogEntrySchema.safeParse({ at: now.toISOString(), ruleId: id, level: 1, decision: 'hint', networkId: null, self: 'personal' }).success, id).toBe(true)
  for (const { id } of networks) expect(LogEntrySchema.safeParse({ at: now.toISOString(), ruleId: 'a', level: 1, decision: 'hint', networkId: id, self: 'personal' }).success, id).toBe(true)
})

test.each(['Jane Zarrowmatic', 'jane@example.org', '=HYPERLINK("x")', 'a,b', ''])('an entry cannot hold %j', (value) => {
  const entry: LogEntry = { at: now.toISOString(), ruleId: 'a', level: 1, decision: 'hint', networkId: null, self: 'personal' }
  expect(LogEntrySchema.safeParse({ ...entry, ruleId: value }).success).toBe(false)
  expect(LogEntrySchema.safeParse({ ...entry, networkId: value }).success).toBe(false)
  expect(LogEntrySchema.safeParse({ ...entry, text: value }).success).toBe(false)
})

test('only "send" goes on; whatever else is answered has a name', () => {
  const went = overlayAnswers.filter((answer) => ['went-on', 'allowed-here'].includes(decisionOf(answer, true)))
  expect(went).toEqual(['send', 'send-remember'])
  expect([decisionOf('strip', false), decisionOf('dont-send', false), decisionOf('something new', true)]).toEqual(['changed', 'not-sent', 'not-sent'])
  // Without the reason that is asked for, "send" sends nothing.
  expect(overlayAnswers.filter((answer) => ['went-on', 'allowed-here'].includes(decisionOf(answer, false)))).toEqual([])
})

test('the table has a line for each entry, oldest first', () => {
  const entries = logEntries([findingOf('client-name', 3), findingOf('wrong-self', 2)], { networkId: null, self: 'personal' }, 'moved', now)
  expect(logTable(entries)).toBe(['date,rule,level,decision,network,self', '2026-03-04T05:06:07.008Z,client-name,3,moved,other,personal', '2026-03-04T05:06:07.008Z,wrong-self,2,moved,other,personal', ''].join('\r\n'))
  expect(logTable([])).toBe('date,rule,level,decision,network,self\r\n')
})
