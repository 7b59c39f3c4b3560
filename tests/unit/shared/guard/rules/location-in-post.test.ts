import { expect, test } from 'vitest'
import type { Act } from '../../../../../src/shared/guard/act.ts'
import type { Finding } from '../../../../../src/shared/guard/rule.ts'
import { locationInPost as rule } from '../../../../../src/shared/guard/rules/location-in-post.ts'
import { actWith, file } from '../../../../fakes/acts.ts'

const check = (text: string, parts: Partial<Act> = {}): Finding | null => rule.check(actWith({ text, ...parts }))
const marked = (text: string): string[] => (check(text)?.spans ?? []).map(({ start, end }) => text.slice(start, end))
const located = file({ location: { latitude: 37.8, longitude: -122.2 } })

test.each([
  ['I\'m at the airport!', ['I\'m at the airport']], ['I am currently at Elm Park', ['I am currently at Elm Park']], ['I’m at Lucia’s', ['I’m at Lucia']], ['We\'re at the beach!', ['We\'re at the beach']], ['Live from the harbour', ['Live from']], ['Currently at the pool', ['Currently at the']], ['Just landed in Rome', ['Just landed in']],
  ['Checked in at the hotel', ['Checked in at']], ['Ich bin gerade im Kino', ['bin gerade im Kino']], ['Live aus Köln', ['Live aus']], ['En vivo desde la plaza', ['En vivo desde']], ['Ahora mismo estoy en casa', ['Ahora mismo estoy en']],
  ['37.80440, -122.27120', ['37.80440, -122.27120']], ['See https://maps.app.goo.gl/abc now', ['https://maps.app.goo.gl/abc']], ['www.google.com/maps/place/x', ['www.google.com/maps/place/x']], ['https://www.strava.com/activities/123', ['https://www.strava.com/activities/123']],
])('asks about %j, in both selves', (text, words) => {
  for (const self of ['personal', 'professional'] as const) expect(check(text, { self })).toMatchObject({ ruleId: 'location-in-post', level: 2, evidence: '', offers: [] })
  expect(marked(text)).toEqual(words)
})

test.each([
  'I\'m at a loss for words', 'I am at peace with it', 'I\'m at it again', 'I am at my best in spring', 'I\'m at 90 % now', 'The currently best book', 'I like Rome', 'I am at home', 'I\'m at that age', 'I\'m at work', '3.14, 2.72', 'google.com is down', 'strava.com has a new look', 'Ich bin gerade müde', 'Estoy en contra', '',
])('stays silent about %j', (text) => { expect(check(text)).toBeNull() })

test('a picture with a place can be stripped of it', () => {
  for (const kind of ['post', 'comment', 'share', 'upload'] as const) expect(check('', { kind, files: [file(), located] })).toMatchObject({ level: 2, spans: [], offers: ['strip-pictures'] })
  expect(check('Live from Rome', { files: [located] })).toMatchObject({ spans: [{ start: 0, end: 9 }], offers: ['strip-pictures'] })
  expect(check('', { files: [file(), file({ camera: 'Some camera' })] })).toBeNull()
})

test.each(['Check in', 'Check-in', 'Einchecken', 'Registrar visita', 'Add location', 'Standort teilen', 'Añadir ubicación'])('asks about the control %j', (controlName) => { expect(check('', { controlName })).toMatchObject({ level: 2, spans: [], offers: [] }) })
test.each(['Post', 'Checkin', 'Check inbox', 'Location', 'Visita'])('stays silent about the control %j', (controlName) => { expect(check('', { controlName })).toBeNull() })
