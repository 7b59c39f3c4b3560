import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientConnection as rule } from '../../../../../src/shared/guard/rules/client-connection.ts'
import { actWith, checkOf, clientWith, locked, placeOf } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Wendell', family: 'Ostrow', handles: ['w.ostrow'] })])
const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'accept', controlName: 'Confirm', confidentiality: list, place: placeOf('connection_requests'), ...parts }))

test.each(['Wendell Ostrow', 'wendell ostrow', 'Wendell M. Ostrow', '@w.ostrow'])('stops at a contact with %j, in both selves', (counterpart) => {
  for (const kind of ['accept', 'follow', 'like'] as const) expect(check({ kind, counterpart })).toMatchObject({ ruleId: 'client-connection', level: 3, evidence: counterpart })
})
test.each(['Wendell Brown', 'Priya Lanterman', '', null])('stays silent about %j', (counterpart) => { expect(check({ counterpart })).toBeNull() })
test('it repeats no name in its sentence', () => { expect(check({ counterpart: 'Wendell Ostrow' })?.sentence).not.toMatch(/ostrow/i) })
test('on a page of requests it is a hint before anything is pressed', () => {
  expect(check({ moment: 'opening', counterpart: 'Wendell Ostrow' })).toMatchObject({ level: 1, evidence: '' })
  expect(check({ moment: 'opening', counterpart: 'Wendell Brown' })).toBeNull()
})
test('while the list is locked it says nothing', () => { expect(check({ counterpart: 'Wendell Ostrow', confidentiality: locked })).toBeNull() })
