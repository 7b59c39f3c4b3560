import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import { neutralReplies } from '../../../../../src/shared/guard/neutral-replies.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { relationshipInReply as rule } from '../../../../../src/shared/guard/rules/relationship-in-reply.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'reply', self: 'professional', place: placeOf('review_reply'), text, ...parts }))
const marked = (text: string): string[] => (check(text)?.spans ?? []).map(({ start, end }) => text.slice(start, end))

test.each([
  ['I am sorry that your session was short.', ['your session']], ['As my client you know better.', ['As my client']], ['When you came to see me, you were glad.', ['When you came']], ['Your treatment went well.', ['Your treatment']], ['You missed your appointment.', ['You missed', 'your appointment']],
  ['We discussed this in May.', ['We discussed']], ['It is all in your file.', ['your file']], ['You were a patient for years.', ['were a patient']], ['It was good working with you.', ['working with you']], ['Thank you for visiting us!', ['Thank you for visiting']], ['I enjoyed treating you.', ['treating you']],
  ['We are glad that we could help you.', ['could help you']], ['Glad you are feeling better!', ['you are feeling better']], ['You only came twice.', ['You only came']], ['Your insurance did not pay.', ['Your insurance']], ['We never had an appointment with you.', ['never had an appointment with you']], ['You are not a client of ours', ['not a client']],
  ['Ihre Sitzung war am Montag.', ['Ihre Sitzung']], ['Als meine Patientin wissen Sie das.', ['Als meine Patientin']], ['Das haben wir besprochen.', ['haben wir besprochen']], ['Ihr Termin war um zehn.', ['Ihr Termin']],
  ['Su sesión fue corta.', ['Su sesión']], ['Como mi paciente lo sabe.', ['Como mi paciente']], ['Lo que hablamos es privado.', ['Lo que hablamos']], ['Gracias por su visita', ['Gracias por su visita']],
])('stops at %j', (text, words) => {
  expect(check(text)).toMatchObject({ ruleId: 'relationship-in-reply', level: 3, evidence: '', offers: ['neutral-reply'] })
  expect(marked(text)).toEqual(words)
})

test.each([...neutralReplies, 'Thank you.', 'Please call the office.', 'We take all feedback seriously.', 'Danke für die Rückmeldung.', 'Gracias.', ''])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

const text = 'Your session was short.'
test.each<[string, Partial<Act>]>([
  ['a comment under a review', { kind: 'comment' }], ['the owner\'s button anywhere', { place: placeOf('unknown'), controlName: 'Reply as owner' }], ['a page of reviews', { place: placeOf('reviews_list') }], ['the reviews in a business tool', { place: placeOf('business_tool', { title: 'Reviews | Example Therapy' }) }], ['the personal self', { self: 'personal' }],
])('it looks at %s', (_name, parts) => { expect(check(text, parts)?.level).toBe(3) })
test.each<[string, Partial<Act>]>([
  ['a reply in the feed', { place: placeOf('feed') }], ['a comment on a post', { kind: 'comment', place: placeOf('post_detail') }], ['a customer on a business page', { self: 'personal', place: placeOf('business_page', { title: 'Reviews' }) }], ['another answer in a business tool', { place: placeOf('business_tool') }],
])('it does not look at %s', (_name, parts) => { expect(check(text, parts)).toBeNull() })
