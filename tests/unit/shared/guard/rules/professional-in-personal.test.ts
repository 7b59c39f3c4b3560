import { expect, test } from 'vitest'
import { actKinds } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { professionalInPersonal as rule } from '../../../../../src/shared/guard/rules/professional-in-personal.ts'
import { actWith } from '../../../../fakes/acts.ts'

const check = (text: string): Finding | null => rule.check(actWith({ self: 'personal', text }))
const marked = (text: string): string[] => (check(text)?.spans ?? []).map(({ start, end }) => text.slice(start, end))

test.each([
  'I have two openings in my practice on Tuesday evenings, message me if you are interested.',
  'Proud to share that I am now a licensed marriage and family therapist!',
  'My private practice moves to Oak Street in June.',
  'Accepting new clients for telehealth sessions, sliding scale available.',
  'My caseload is full, but I keep a waitlist.',
  'You can book a free 15-minute consultation on my website.',
  'I am out-of-network but happy to write a superbill.',
  'One of my clients told me something today that I cannot stop thinking about.',
  'New client today and I already feel out of my depth.',
  'Looking for a therapist? I offer EMDR and couples work.',
  'As an LCSW I see this every day.',
  'My patients keep asking me about this new app.',
  'Reach me at office@example-therapy.com if you need anything.',
  'My office number is (628) 555-0178, leave a message.',
  'We are looking for a supervisee who does trauma-informed work with couples.',
  'Does anybody know a good psychologist who takes referrals?',
  'Today I got certified in CBT for insomnia, psychotherapy that works.',
  'Had a no-show at 10, the third client this week.',
  'My 4 pm cancelled, so I have a free session tomorrow.',
  'Had a no-show at 10 and then my 2 o\'clock never came.',
  'My therapist friends and I are accepting new clients.',
  'My therapist says I work too much, and my clients notice.',
  'I was in therapy myself before I opened my practice.',
  'Client no-showed again',
  'Three back to back sessions and two intakes, I need a nap.',
  'Supervision was brutal today, sessions till 8.',
  'Therapiesitzung mit meiner Klientin',
  'Hoy tuve una paciente muy difícil en sesión.',
  'In meiner Praxis sind zwei Therapieplätze frei.',
  'Neue Klientin heute, ich freue mich.',
  'Meine Praxis zieht im Juni um.',
  'Als Psychotherapeutin biete ich Paartherapie an.',
  'Die Kassenzulassung ist da!',
  'Mis pacientes me preguntan siempre lo mismo.',
  'Abro mi consultorio en mayo.',
  'Primera sesión gratuita para parejas.',
  'Como psicóloga ofrezco terapia de pareja.',
])('asks about %j', (text) => { expect(check(text)).toMatchObject({ ruleId: 'professional-in-personal', level: 2, offers: ['move-draft'], evidence: '' }) })

test.each([
  'Happy birthday, mum! Love you to the moon and back.',
  'Anyone up for a run along the river on Saturday morning?',
  'This lasagna recipe saved my week.',
  'Just finished season two, no spoilers please.',
  'Our dog learned to open the fridge. Help.',
  'Does anyone have a ladder I could borrow for the weekend?',
  'The new bakery on Elm Street has the best sourdough.',
  'Selling two tickets for the concert on Friday.',
  'Three days of rain and the garden finally looks alive.',
  'I need to practise the piano more often.',
  'We practice every Tuesday at seven, bring your boots.',
  'My dentist appointment was moved again.',
  'Client-side rendering is making my laptop slow.',
  'Retail therapy with my sister today.',
  'The session at the yoga studio was amazing.',
  'Season opening at the pool is on Sunday!',
  'Be patient, good things take time.',
  'What a beautiful wedding, congratulations to you both.',
  'Jam session at our place tonight.',
  'My insurance raised the fees again.',
  'I started therapy and I am proud of it.',
  'Physical therapy session number five today, my knee is better.',
  'Couples therapy is the best thing we ever did, our counselor is great.',
  'My daughter has an appointment with the psychologist tomorrow.',
  'Looking for a therapist for my teenager, who takes insurance?',
  'My insurance does not cover therapy.',
  'My hairdresser has a waiting list.',
  'The kids were patient at the appointment.',
  'Game session tonight, two clients keep crashing.',
  'Ich suche eine Therapeutin, die Warteliste ist lang.',
  'Tengo cita con la terapeuta en su consulta, primera sesión.',
  'My therapist cancelled our session today',
  'My counselor has a waiting list, and her sessions are worth it.',
  'I am in therapy myself, and my psychologist takes insurance.',
  'I\'m in therapy and the sessions help.',
  'Going to therapy was hard, the first appointment most of all.',
  'My 4 pm yoga session was cancelled.',
  'My 9 am dentist appointment is off.',
  'Had a no-show at 10',
  'My 4 pm cancelled',
  'Meine Therapeutin hat unsere Sitzung abgesagt.',
  'Ich bin seit Mai in Therapie, und die Sitzungen helfen.',
  'Die Praxis meines Zahnarztes ist zu.',
  'Theorie und Praxis sind zweierlei.',
  'Mi terapeuta canceló la sesión de hoy.',
  'Estoy en terapia y las sesiones me ayudan.',
  'Mi consulta es sencilla: ¿a qué hora abren?',
  'Los clientes del bar son simpáticos.',
  '', '   ', '👍', '12345',
])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test.each([
  ['My practice has openings for couples.', ['My practice', 'openings for']],
  ['New clients, new clients!', ['New clients', 'new clients']],
  ['Therapy helps; I have two appointments.', ['Therapy', 'appointments']],
  ['My 4 pm cancelled, what a week of therapy', ['My 4 pm cancelled', 'therapy']],
  ['Call 628 555 0178 about my practice', ['628 555 0178', 'my practice']],
])('marks the words it speaks about in %j', (text, words) => { expect(marked(text)).toEqual(words) })

test('one word of the trade is no evidence, however often it stands there', () => {
  expect(check('therapy, therapy, therapy')).toBeNull()
  expect(check('MY PRACTICE')).not.toBeNull()
})

test('a contact detail counts by itself, and the sentence says so', () => {
  expect(check('See office@example-therapy.com')?.sentence).toContain('contact detail of your professional self')
  expect(check('My practice is open')?.sentence).toContain('about your practice')
  expect(check('Write to anna.sommer@gmail.com')).toBeNull()
})

test('speaks only in the personal self, and not about acts that carry no text of one\'s own', () => {
  const text = 'My practice has openings for new clients.'
  expect(rule.check(actWith({ self: 'professional', text }))).toBeNull()
  expect(actKinds.filter((kind) => rule.acts.includes(kind))).toEqual(['post', 'comment', 'message', 'review', 'reply', 'share'])
})
