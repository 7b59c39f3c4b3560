import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { check, indexOf } from '../../../../src/shared/detect/check.ts'
import type { Audience } from '../../../../src/shared/detect/story/story.ts'

// Posts about a practice are what many users write most; none of them tells of a client. The texts of the end-to-end tests are read from there.

const against = { index: indexOf([]), allowed: [] }
const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8')
const ofEndToEnd = ['e2e/act-rows.ts', 'e2e/warnings.spec.ts', 'e2e/ordinary-sites.spec.ts', 'demo/main-job.spec.ts', 'unit/shared/guard/rules/professional-in-personal.test.ts']
  .flatMap((name) => [...read(name).matchAll(/'([^'\n]*(?:practice|openings for new clients|sliding scale|new clients)[^'\n]*)'/gi)].map((match) => match[1] ?? ''))
  .filter((text) => text.includes(' ') && text.length >= 30)

const adverts = [
  'From March I have two evening openings for new clients in my practice.', 'My practice has openings for new clients, sliding scale, from March. Please pass it on.',
  'I have a Tuesday 10 am slot available for a new client starting next month.', 'One morning spot has opened up in my schedule. Individuals or couples, in person or by video.',
  'My practice now has openings for new clients. Sliding scale on request.', 'Openings: two for teens, one for couples. Reach me through the contact form.',
  'I see adults who live with anxiety, grief or burnout. First conversation is free.', 'Taking new patients from 1 June, self-pay and most insurers.',
  'Our group practice in Leeds has immediate availability for children and their families.', 'I am a licensed therapist in Ohio and I have room on my caseload for three clients.',
  'Looking for a therapist? I offer 50-minute sessions on weekday evenings.', 'Accepting new clients for telehealth sessions, sliding scale available.',
  'I work with survivors of trauma, using EMDR and IFS. Next openings in May.', 'Free consultation calls this week for anybody curious about therapy.',
  'Good news: my waiting list is open again. I will call people in the order in which they sign up.', 'We have two places left in our anxiety group for young adults, Thursdays at six.',
  'Register now for the weekend workshop on grief. Twelve places, lunch included.', 'New: couples intensives, one weekend, two therapists, a lot of tea.',
  'My office will be closed on Friday. I answer messages on Monday morning.', 'I am moving my practice to 14 Market Street on the first of the month.',
  'Please note my new fees from January. Clients on a sliding scale keep their rate.', 'The clinic is looking for a part-time counsellor. Caseload of twelve, weekly supervision.',
  'I supervise trainees on Wednesdays; one place is free from September.', 'Announcing a reading group for therapists: one book, one evening, every month.',
  'Clients often ask me how long therapy takes. It depends, and that is an honest answer.', 'Our cancellation policy: sessions cancelled less than 24 hours before are charged in full.',
  'I do not answer clients on social media. Please call the office or use the portal.', 'Therapist in private practice, twenty years, walking distance from the station, wheelchair access.',
  'Speaking tomorrow about burnout in helpers. Come and say hello.', 'I have evening openings for couples. Ask me about the sliding scale.',
  'Ab März habe ich zwei Plätze am Abend für neue Klienten frei.', 'Tengo dos huecos por la tarde para nuevos pacientes en mi consulta.'
]

test('the texts of the end-to-end tests are there', () => { expect(ofEndToEnd.length).toBeGreaterThan(6) })

describe.each<Audience>(['unknown', 'public', 'private'])('for %s', (audience) => {
  test.each([...new Set([...ofEndToEnd, ...adverts])])('%j tells of nobody', (text) => { expect(['none', 'hint']).toContain(check(text, against, { audience }).level) })
})
