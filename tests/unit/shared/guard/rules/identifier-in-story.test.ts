import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { identifierInStory as rule } from '../../../../../src/shared/guard/rules/identifier-in-story.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, place: placeOf('group'), ...parts }))

test.each([
  ['My client Petra cried in session today', ['Petra']], ['My client left me a number: 415-555-0177, call after 5', ['415-555-0177']], ['One of my clients, MRN 4471920, is back', ['4471920']], ['a client of mine writes from petra.k@example.org', ['petra.k@example.org']]
])('stops at %j and marks only what leads to the person', (text, words) => {
  expect(check(text)).toMatchObject({ ruleId: 'identifier-in-story', level: 3, offers: ['mask'] })
  expect(check(text)?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(words)
})

test.each(['Call my practice: 415-555-0177', 'Petra cried at the cinema', 'My client cried in session today', 'My client needs the logo by Friday, call 415-555-0177'])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })
