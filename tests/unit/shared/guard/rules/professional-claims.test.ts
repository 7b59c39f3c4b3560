import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { professionalClaims as rule } from '../../../../../src/shared/guard/rules/professional-claims.ts'
import { actWith, identities } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null =>
  rule.check(actWith({ kind: 'signup', self: 'professional', practice: { titles: ['LPC', 'licence 12345'], testimonialsBanned: false }, text, identities: { ...identities, professional: { ...identities.professional, name: 'Alex Example' } }, ...parts }))
const marked = (finding: Finding | null, text: string): string[] => (finding?.spans ?? []).map(({ start, end }) => text.slice(start, end))
const banned = { practice: { titles: [], testimonialsBanned: true } }

test.each([
  ['Alex Example, LMFT', ['LMFT']], ['L.M.F.T. in Oakland', ['L.M.F.T.']], ['Licensed Clinical Social Worker', ['Licensed Clinical Social Worker']], ['Alex Example, Psy.D.', ['Psy.D.']], ['Ph.D. and coach', ['Ph.D.']], ['Dr. Example', ['Dr.']], ['Dr. Alex Example', ['Dr.']],
  ['Alex Example, MD', ['MD']], ['Licensed psychologist', ['Licensed psychologist']], ['Your psychologist in Oakland', ['psychologist']], ['Psychologische Psychotherapeutin', ['Psychologische Psychotherapeutin']], ['Psicóloga en Madrid', ['Psicóloga']], ['lmft, lpc', ['lmft']],
])('in a profile asks about the title in %j', (text, words) => {
  const finding = check(text)
  expect(finding).toMatchObject({ ruleId: 'professional-claims', level: 2, evidence: '', offers: [] })
  expect(finding?.sentence).toContain('title')
  expect(marked(finding, text)).toEqual(words)
})

test.each([
  'Alex Example, LPC', 'L.P.C. in Oakland', 'Licensed professional counselor', 'Therapist in Bethesda, MD 20814', 'I trained with Dr. Smith', 'Counselor for couples', 'Licence 12345', 'See a doctor first', '',
])('in a profile stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test.each([
  [['PsyD'], 'Psy.D. and psychologist'], [['Ph.D.'], 'Dr. Example, PhD'], [['M.D.'], 'Alex Example, MD'], [['Licensed Marriage and Family Therapist'], 'LMFT'], [['lcsw'], 'L.C.S.W., licensed clinical social worker'], [['Psychologische Psychotherapeutin'], 'Psychotherapeutin'],
])('with the titles %j stays silent about %j', (titles, text) => { expect(check(text, { practice: { titles, testimonialsBanned: false } })).toBeNull() })

test('without titles in the settings nothing is compared', () => { expect(check('LMFT, Psy.D., Dr. Example', { practice: { titles: [], testimonialsBanned: false } })).toBeNull() })
test('a doctor by the name in the settings may say so', () => { expect(check('Dr. Example', { identities })).toBeNull() })

test.each([
  'I am a psychologist and I love it.', 'As an LMFT I see this often.', 'I\'m now a licensed clinical social worker!', 'Ich bin Psychologin.', 'Soy psicóloga en Madrid.', 'Warmly, Alex Example, LMFT',
])('in a post asks about %j', (text) => { expect(check(text, { kind: 'post' })?.level).toBe(2) })

test.each([
  'I am looking for a psychologist in Oakland.', 'Thanks to Jane Doe, PhD, for the talk.', 'A psychologist explains sleep.', 'Find an LMFT near you.', 'As an LPC I see this often.', 'Dr. Smith will speak in May.', 'My psychologist colleague is great.',
])('in a post stays silent about %j', (text) => { expect(check(text, { kind: 'post' })).toBeNull() })

test.each([
  'My clients say I changed their lives.', 'What clients say', 'What my clients are saying about me', 'Client testimonials', 'Read our testimonials', '★★★★★ review from a client', '⭐⭐⭐⭐⭐ from a happy client', 'Testimonials from former patients', 'Reviews by my clients',
  'Patientenstimmen', 'Das sagen meine Klientinnen', 'Bewertungen meiner Patienten', 'Testimonios de pacientes', 'Lo que dicen mis clientes',
])('where testimonials are banned asks about %j', (text) => {
  for (const kind of ['signup', 'post'] as const) {
    const finding = check(text, { kind, ...banned })
    expect(finding).toMatchObject({ level: 2, offers: [] })
    expect(finding?.sentence).toContain('praise')
    expect(finding?.spans.length).toBeGreaterThan(0)
  }
  expect(check(text, { practice: { titles: [], testimonialsBanned: false } })).toBeNull()
})

test.each(['★★★★★ what a book', 'My clients matter to me.', 'Research says so', 'Reviews of three books', 'Clients often ask about sleep.'])('where testimonials are banned stays silent about %j', (text) => { expect(check(text, banned)).toBeNull() })

test('a field is shown as evidence', () => {
  expect(check('', { fields: [{ kind: 'other', value: 'Alex' }, { kind: 'other', value: 'Example, LMFT' }] })).toMatchObject({ evidence: 'Example, LMFT', spans: [] })
})

test('titles in the personal self are for another rule', () => { expect(check('LMFT', { self: 'personal' })).toBeNull() })
