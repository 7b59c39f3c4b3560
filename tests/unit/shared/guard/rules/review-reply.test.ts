import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import { isNeutralReply, neutralReplies } from '../../../../../src/shared/guard/neutral-replies.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { reviewReply as rule } from '../../../../../src/shared/guard/rules/review-reply.ts'
import { confirmsRelationship } from '../../../../../src/shared/guard/words/relationship.ts'
import { actWith, placeOf } from '../../../../fakes/acts.ts'

const check = (parts: Partial<Act>): Finding | null => rule.check(actWith({ kind: 'reply', self: 'professional', text: 'Thank you!', controlName: 'Reply', ...parts }))
const stops = { ruleId: 'review-reply', level: 3, spans: [], evidence: '', offers: ['neutral-reply'] }

test.each(['personal', 'professional'] as const)('stops at an answer to a review in the %s self', (self) => {
  expect(check({ self, place: placeOf('review_reply') })).toMatchObject(stops)
  expect(check({ self, place: placeOf('review_reply'), text: '' })).toMatchObject(stops)
  expect(check({ self, place: placeOf('review_reply'), moment: 'entering', text: '' })).toMatchObject({ ...stops, level: 1 })
})

test.each(['Reply as owner', 'Reply as the business', 'Reply publicly', 'Public reply', 'Als Inhaber antworten', 'Als Inhaberin antworten', 'Öffentlich antworten', 'Responder como propietario', 'Responder como propietaria'])('stops at the button %j on any page', (controlName) => {
  for (const self of ['personal', 'professional'] as const) expect(check({ self, controlName })).toMatchObject(stops)
})

test('on a list of reviews it stops in the professional self only', () => {
  expect(check({ place: placeOf('reviews_list') })).toMatchObject(stops)
  expect(check({ self: 'personal', place: placeOf('reviews_list') })).toBeNull()
})

test.each(['business_page', 'business_tool'] as const)('on the page kind %s it takes a word about reviews and the professional self', (kind) => {
  for (const [title, controlName] of [['Reviews | Example Therapy', 'Reply'], ['Example Therapy', 'Reply to review'], ['Bewertungen', 'Antworten'], ['', 'Responder a la reseña']] as const) {
    expect(check({ place: placeOf(kind, { title }), controlName })).toMatchObject(stops)
    expect(check({ self: 'personal', place: placeOf(kind, { title }), controlName })).toBeNull()
  }
  for (const title of ['', 'Example Therapy', 'A preview of the week', 'Interviews']) expect(check({ place: placeOf(kind, { title }) })).toBeNull()
})

test.each(['feed', 'post_detail', 'unknown', 'message_thread', 'review_write'] as const)('stays silent about a reply on the page kind %s', (kind) => { expect(check({ place: placeOf(kind) })).toBeNull() })
test.each(['Reply', 'Post reply', 'Antworten', 'Responder', 'See replies as owner', ''])('stays silent about the button %j elsewhere', (controlName) => { expect(check({ controlName })).toBeNull() })

test.each(neutralReplies)('stays silent about exactly %j', (text) => {
  expect(check({ place: placeOf('review_reply'), text: ` ${text}\n` })).toBeNull()
  expect(check({ place: placeOf('review_reply'), text: `${text} See you soon!` })).toMatchObject(stops)
  expect(check({ place: placeOf('review_reply'), text: text.slice(0, -1) })).toMatchObject(stops)
})

test('the neutral replies are three, short, and confirm nothing', () => {
  expect(neutralReplies).toHaveLength(3)
  expect(new Set(neutralReplies).size).toBe(3)
  for (const text of neutralReplies) {
    expect(text.length).toBeLessThan(200)
    expect(text).not.toMatch(/\b(?:your|you|thanks?|visit\w*|sessions?|clients?|patients?|treat\w*|sorry)\b/i)
    expect(confirmsRelationship(text)).toEqual([])
  }
  expect(isNeutralReply('')).toBe(false)
})
