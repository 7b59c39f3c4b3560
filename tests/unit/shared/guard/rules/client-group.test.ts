import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { clientGroup as rule } from '../../../../../src/shared/guard/rules/client-group.ts'
import { actWith, checkOf, clientWith, placeOf } from '../../../../fakes/acts.ts'

const list = checkOf([clientWith({ given: 'Jane', family: 'Doe', alsoMatch: ['Elm School', 'rowing club'] })])
const check = (title: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'follow', confidentiality: list, place: placeOf('group', { title }), ...parts }))

test.each(['Elm School Parents | Facebook', 'Alameda Rowing Club'])('asks before joining %j', (title) => { expect(check(title)).toMatchObject({ ruleId: 'client-group', level: 2 }) })
test('an event counts as well, a feed does not', () => {
  expect(check('', { place: placeOf('event', { title: 'Open day of the Rowing Club' }) })?.level).toBe(2)
  expect(check('', { place: placeOf('feed', { title: 'Elm School' }) })).toBeNull()
})
test.each(['Elm Street Bakers', 'School of Rock', ''])('stays silent about %j', (title) => { expect(check(title)).toBeNull() })
