import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { tellingLikes as rule } from '../../../../../src/shared/guard/rules/telling-likes.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'like', moment: 'done', controlName: 'Like', ...parts }))

test.each([
  'Oakland Republicans', 'Democratic Party of Ohio', 'Smith for Mayor', 'First Baptist Church', 'Islamic Centre', 'St. Mary Parish', 'Sober October', 'Recovery Stories', 'Alcoholics Anonymous', 'Oakland Singles', 'Grindr', 'Black Lives Matter', 'Pro-Choice Ohio', 'Climate Strike Berlin', 'Climate activists',
  'SPD Köln', 'Kirchengemeinde St. Anna', 'Anonyme Alkoholiker', 'Partnersuche im Alter', 'Letzte Generation', 'Iglesia San Juan', 'Partido Popular', 'Alcohólicos Anónimos', 'Solteros de Madrid',
])('hints at %j, wherever it stands, in both selves', (name) => {
  for (const self of ['personal', 'professional'] as const) for (const kind of ['like', 'follow'] as const) for (const parts of [{ counterpart: name }, { controlName: `Like ${name}` }, { place: placeOf('business_page', { title: name }) }]) {
    expect(check({ self, kind, ...parts })).toMatchObject({ ruleId: 'telling-likes', level: 1, spans: [], evidence: '', offers: [] })
  }
})

test.each(['Elm Street Bakery', 'Maria Lopez', 'River Runners', 'Churchill Museum', 'Hinges and Doors', 'Labour day recipes', 'Buddy the dog', 'Bäckerei Kirchner', ''])('stays silent about %j', (name) => {
  expect(check({ counterpart: name, controlName: `Like ${name}`, place: placeOf('business_page', { title: name }) })).toBeNull()
})

test('nothing is told where nothing is known, and only after it happened', () => {
  expect(check({ counterpart: null })).toBeNull()
  expect(rule.moments).toEqual(['done'])
})
