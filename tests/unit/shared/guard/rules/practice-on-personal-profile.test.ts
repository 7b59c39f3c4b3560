import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { practiceOnPersonalProfile as rule } from '../../../../../src/shared/guard/rules/practice-on-personal-profile.ts'
import { actWith, identities, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'signup', place: placeOf('own_profile'), ...parts }))
const marked = (text: string): string[] => (check({ text })?.spans ?? []).map(({ start, end }) => text.slice(start, end))

test.each([
  ['Therapist, runner, dog person.', ['Therapist']], ['LMFT in Oakland', ['LMFT']], ['Psy.D. and mother of two', ['Psy.D.']], ['Book me at example-therapy.com', ['example-therapy.com']], ['https://www.example-therapy.com/about', ['example-therapy.com']],
  ['Founder of Dr. A. Example', ['Dr. A. Example']], ['License no. 12345', ['License no.']], ['Work: (628) 555-0178', ['(628) 555-0178']], ['office@example-therapy.com', ['office@example-therapy.com']], ['Licensed clinical social worker', ['Licensed clinical social worker']],
  ['Psychologist by day', ['Psychologist']], ['Psychotherapeutin in Köln', ['Psychotherapeutin']], ['Heilpraktikerin für Psychotherapie', ['Heilpraktikerin für Psychotherapie']], ['Psicóloga y corredora', ['Psicóloga']], ['Terapeuta de pareja', ['Terapeuta']],
])('asks about %j', (text, words) => {
  expect(check({ text })).toMatchObject({ ruleId: 'practice-on-personal-profile', level: 2, evidence: '', offers: ['open-other-self'] })
  expect(marked(text)).toEqual(words)
})

test.each([
  'Runner, reader, dog person.', 'My therapist says hi', 'Married to a physical therapist', 'I love gmail.com', 'Anna from Oakland', 'anna.sommer@gmail.com', 'Practice makes perfect', 'Mi terapeuta me salvó', 'Meine Therapeutin ist toll', 'Examples of my work', '',
])('stays silent about %j', (text) => { expect(check({ text })).toBeNull() })

test.each([
  ['email', 'office@example-therapy.com'], ['phone', '628 555 0178'], ['username', 'drexample'], ['website', 'https://example-therapy.com'], ['other', 'Dr. A. Example'], ['other', 'Therapist at a clinic'],
] as const)('asks about the %s field with %j', (kind, value) => {
  expect(check({ fields: [{ kind: 'other', value: 'Anna' }, { kind, value }] })).toMatchObject({ level: 2, evidence: value, spans: [] })
})

test.each([['email', 'anna.sommer@gmail.com'], ['website', 'https://anna.example.org'], ['other', 'Anna Sommer'], ['other', '']] as const)('stays silent about the %s field with %j', (kind, value) => {
  expect(check({ fields: [{ kind, value }] })).toBeNull()
})

test.each(['own_profile', 'settings', 'settings_privacy', 'login', 'other_profile', 'unknown'] as const)('it looks at the page kind %s', (kind) => { expect(check({ text: 'Therapist', place: placeOf(kind) })).not.toBeNull() })
test.each(['feed', 'group', 'message_thread'] as const)('it does not look at the page kind %s', (kind) => { expect(check({ text: 'Therapist', place: placeOf(kind) })).toBeNull() })

test('the professional self may say all of it', () => { expect(check({ self: 'professional', text: 'Therapist, example-therapy.com' })).toBeNull() })

test('a name or a domain that both selves have tells nothing, nor does a mail provider', () => {
  const same = { personal: { ...identities.personal, name: 'A. Example', emails: ['me@example.org'] }, professional: { ...identities.professional, name: 'a. example ', emails: ['work@example.org', 'work@gmail.com', 'broken'] } }
  expect(check({ identities: same, text: 'A. Example, see example.org or gmail.com' })).toBeNull()
})

const known = { ...identities, professional: { ...identities.professional, names: ['Anna Example-Sommer'], practiceName: 'Lake Street Practice', licences: ['LIC-12345', 'x'], websites: ['https://www.lakestreet.example/team'] } }
test.each([
  ['Find me at Lake Street Practice', ['Lake Street Practice']], ['No. LIC-12345 since 2019', ['LIC-12345']], ['lakestreet.example/team is our page', ['lakestreet.example/team']], ['also Anna Example-Sommer', ['Anna Example-Sommer']], ['x marks the spot on Lake Street', []],
])('asks about what the user said of the practice: %j', (text, words) => {
  expect((check({ text, identities: known })?.spans ?? []).map(({ start, end }) => text.slice(start, end))).toEqual(words)
})
test('a page that both selves have tells nothing', () => {
  const both = { ...known, personal: { ...known.personal, websites: ['lakestreet.example/team/'] } }
  expect(check({ identities: both, text: 'See lakestreet.example/team' })).toBeNull()
})
