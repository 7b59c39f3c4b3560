import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { closedGroup as rule } from '../../../../../src/shared/guard/rules/closed-group.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (title: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ moment: 'entering', place: placeOf('group', { title }), ...parts }))

test.each([
  'Bay Area Therapists', 'Therapist referrals', 'Counselors in Private Practice', 'Counsellors UK', 'Psychologists of Ohio', 'LMFT study group', 'Social Workers Unite', 'Psychotherapy Matters', 'Mental health professionals', 'Psychotherapeuten in Köln', 'Psychologinnen', 'Verhaltenstherapie Netzwerk', 'Psicólogos de Madrid', 'Psicoterapia hoy', 'Terapeutas unidos',
])('hints in the group %j, in both selves', (title) => {
  for (const self of ['personal', 'professional'] as const) expect(check(title, { self })).toMatchObject({ ruleId: 'closed-group', level: 1, spans: [], evidence: '', offers: [] })
})

test.each(['Elm Street Neighbours', 'Retail lovers', 'Dog owners of Oakland', 'Laufgruppe Köln', 'Corredores de Madrid', ''])('stays silent in the group %j', (title) => { expect(check(title)).toBeNull() })
test.each(['feed', 'event', 'business_page', 'unknown'] as const)('stays silent on the page kind %s', (kind) => { expect(check('', { place: placeOf(kind, { title: 'Therapists' }) })).toBeNull() })
test('it speaks before anything is written', () => { expect([rule.acts, rule.moments]).toEqual([['post', 'comment', 'reply'], ['entering']]) })
