import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientThread as rule } from '../../../../../src/shared/guard/rules/client-thread.ts'
import { actWith, checkOf, clientWith, placeOf } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Hamish', family: 'Tolliver', handles: ['h.tolliver'] })])
const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'message', text: 'See you on Tuesday', confidentiality: list, place: placeOf('message_thread'), ...parts }))
const titled = placeOf('message_thread', { title: 'Messages with Hamish Tolliver' })

test('stops when the title, the person or a field names somebody of the list', () => {
  for (const parts of [{ place: titled }, { counterpart: 'Hamish Tolliver' }, { fields: [{ kind: 'other' as const, value: '@h.tolliver' }] }]) expect(check(parts)).toMatchObject({ ruleId: 'client-thread', level: 3, offers: ['boundary-reply'] })
})
test('hints when the composer is entered', () => { expect(check({ place: titled, moment: 'entering' })?.level).toBe(1) })
test('stays silent about others, and about posts elsewhere', () => {
  expect(check({ place: placeOf('message_thread', { title: 'Messages with Odette Brannigan' }) })).toBeNull()
  expect(check({ kind: 'post', place: placeOf('feed', { title: 'Hamish Tolliver' }) })).toBeNull()
})
