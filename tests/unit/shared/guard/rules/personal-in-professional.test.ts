import { expect, test } from 'vitest'
import { actKinds } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { personalInProfessional as rule } from '../../../../../src/shared/guard/rules/personal-in-professional.ts'
import { actWith } from '../../../../fakes/acts.ts'

const check = (text: string): Finding | null => rule.check(actWith({ self: 'professional', text }))
const marked = (text: string): string[] => (check(text)?.spans ?? []).map(({ start, end }) => text.slice(start, end))

test.each([
  'My husband and I spent the afternoon in the garden with the kids.',
  'Our holidays in Greece were wonderful, look at this beach!',
  'I voted for change today and so should you.',
  'My surgery went well, thank you for all the messages.',
  'Tinder is a wasteland, single again.',
  'Got so drunk last night, totally hungover today lol',
  'Weekend in Vegas with the girls, cocktails by the pool!',
  'Binge-watched the whole season on Netflix with a bottle of wine.',
  'My son started school today and I cried.',
  'Off on a road trip, camping under the stars all weekend.',
  'Our daughter took her first steps!',
  'Text me at +1 415 555 0134.',
  'Write to anna.sommer@gmail.com, I read that more often.',
  'My divorce is final. Party at my place.',
  'My mother-in-law is visiting',
  'Went to church with my husband',
  'As a mother of two, I understand.',
  'Mein Mann und ich waren im Garten.',
  'Unsere Hochzeit war wunderschön!',
  'Total verkatert heute.',
  'Endlich Urlaub, ab an den Strand!',
  'Bier und Grillen am Abend.',
  'Mi marido cocina hoy.',
  'Nuestra boda fue preciosa.',
  'Vacaciones en la playa.',
  'Mis hijos empiezan el colegio.',
])('asks about %j', (text) => { expect(check(text)).toMatchObject({ ruleId: 'personal-in-professional', level: 2, offers: ['move-draft'], evidence: '' }) })

test.each([
  'Two openings for couples on Tuesday evenings, details on my page.',
  'New article: how to find a therapist who fits.',
  'I will speak about sleep and anxiety at the conference in May.',
  'Our office is closed on Monday.',
  'Grief has no timetable. Here are three things that can help.',
  'Congratulations, Dr. Lee, on your new role!',
  'Thank you for the referral, I will follow up by phone.',
  'Looking for a supervisor for my associates in Oakland.',
  'Read our guide to telehealth privacy.',
  'I am glad to join the board of the association.',
  'Parents often ask how to talk with their children about loss.',
  'How holidays can be hard for people who grieve.',
  'Please note our new fees from January.',
  'Interesting study on exposure therapy, thanks for sharing.',
  'The waiting list for the group opens on Friday.',
  'Office hours over the weekend are by appointment.',
  'Free webinar: supporting couples after a divorce.',
  'Continuing education: ethics of social media.',
  'What does a healthy family look like?',
  'When a child refuses school: first steps for parents.',
  'Alcohol and anxiety: what the evidence says about wine at night.',
  'Depression in new fathers is common and treatable.',
  'My paper on adolescent sleep was accepted.',
  'Her birthday can be the hardest day after a loss.',
  'My colleague Dr. Kim joined the practice.',
  'The election stresses many people. Protest and anger are normal feelings.',
  'We are closed for the holiday weekend.',
  'Im Urlaub vertritt mich meine Kollegin, am Wochenende bin ich nicht erreichbar.',
  'Die Praxis ist im Urlaub geschlossen.',
  'Unsere Eltern-Kind-Gruppe startet im Mai.',
  'Am Wochenende erreichen Sie den Notdienst.',
  'Die Frau in der Lebensmitte: ein Vortrag.',
  'Cerramos por vacaciones en agosto.',
  'Taller para padres y madres.',
  'El ex presidente de la asociación hablará en mayo.',
  '', '   ', '👍', '12345',
])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test.each([
  ['My husband loves the beach.', ['My husband', 'beach']],
  ['Wine and Netflix, wine and Netflix', ['Wine', 'Netflix', 'wine', 'Netflix']],
  ['Call +1 415 555 0134 after our holidays', ['+1 415 555 0134', 'our holidays']],
])('marks the words it speaks about in %j', (text, words) => { expect(marked(text)).toEqual(words) })

test('one word of leisure is no evidence, however often it stands there', () => {
  expect(check('weekend, weekend, birthday')).toBeNull()
  expect(check('MY HUSBAND')).not.toBeNull()
})

test('a notice of absence may speak of holidays, not of the family', () => {
  expect(check('Closed over the weekend, off on a cruise')).toBeNull()
  expect(check('Closed this weekend, my husband has his birthday')).not.toBeNull()
})

test('a contact detail counts by itself, and the sentence says so', () => {
  expect(check('See anna.sommer@gmail.com')?.sentence).toContain('contact detail of your personal self')
  expect(check('My husband called')?.sentence).toContain('reads like private life')
  expect(check('Write to office@example-therapy.com')).toBeNull()
})

test('speaks only in the professional self, and not about acts that carry no text of one\'s own', () => {
  const text = 'My husband and our kids at the beach.'
  expect(rule.check(actWith({ self: 'personal', text }))).toBeNull()
  expect(actKinds.filter((kind) => rule.acts.includes(kind))).toEqual(['post', 'comment', 'message', 'review', 'reply', 'share'])
})
