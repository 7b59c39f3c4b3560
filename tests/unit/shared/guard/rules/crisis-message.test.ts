import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { crisisMessage as rule } from '../../../../../src/shared/guard/rules/crisis-message.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (surroundings: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ kind: 'message', self: 'professional', place: placeOf('message_thread'), surroundings, ...parts }))

test.each([
  'Can I have an appointment next week?', 'I need to reschedule', 'The symptoms are back', 'I had a panic attack', 'I can\'t sleep and I cannot cope', 'I feel suicidal', 'I want to die', 'thinking of killing myself', 'I self-harmed again', 'It is an emergency', 'I am in crisis', 'my medication ran out',
  'Haben Sie noch einen Termin?', 'Ich habe Suizidgedanken', 'Panikattacken jede Nacht', 'ich will nicht mehr leben', 'Es ist ein Notfall', '¿Tiene una cita libre?', 'Tengo síntomas otra vez', 'No quiero vivir', 'un ataque de pánico', 'Necesito ayuda',
])('asks about an answer to %j', (text) => {
  expect(check(text)).toMatchObject({ ruleId: 'crisis-message', level: 2, spans: [], evidence: '', offers: ['paste-block'] })
  expect(check(text, { moment: 'entering' })).toMatchObject({ level: 1, offers: ['paste-block'] })
})

test.each(['See you at the conference', 'Thanks for the article!', 'Interesting talk yesterday', 'Danke für den Vortrag', 'Gracias por el artículo', ''])('stays silent beside %j', (text) => { expect(check(text)).toBeNull() })

test.each(['message_thread', 'message_requests', 'message_compose'] as const)('it looks at the page kind %s', (kind) => { expect(check('an emergency', { place: placeOf(kind) })).not.toBeNull() })
test.each(['feed', 'unknown', 'post_detail', 'message_inbox'] as const)('it does not look at the page kind %s', (kind) => { expect(check('an emergency', { place: placeOf(kind) })).toBeNull() })

test('after the first answer on an account it only hints there', () => { expect(rule.asksOnce).toBe(true) })

test('what counts is what the other one wrote, and the professional self', () => {
  expect(check('', { text: 'an emergency' })).toBeNull()
  expect(check('an emergency', { self: 'personal' })).toBeNull()
  expect(check('an emergency', { kind: 'reply' })).not.toBeNull()
})
