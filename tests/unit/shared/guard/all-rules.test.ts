import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actKinds, fieldKinds, moments, type Act } from '../../../../src/shared/guard/act.ts'
import { evaluate } from '../../../../src/shared/guard/evaluate.ts'
import { offers, type Finding } from '../../../../src/shared/guard/rule.ts'
import { rules } from '../../../../src/shared/guard/rules/index.ts'
import { networks } from '../../../../src/shared/networks/index.ts'
import { confidences, pageKinds } from '../../../../src/shared/networks/network.ts'
import { selfIds } from '../../../../src/shared/persona.ts'
import { actWith, checkOf, clientWith, file, handles, identities, placeOf } from '../../../fakes/acts.ts'

/** A word that no sentence of ours has, beside digits: typed text carries it, so a sentence that quotes is caught. */
const mark = 'Zqx'
/** Pieces that make rules speak; without them arbitrary text stays below every threshold. */
const pieces = [
  'my practice', 'new clients', 'my husband', 'therapy session', 'your appointment', 'as my client', 'I am at the airport', 'live from Rome', 'LMFT', 'I am a psychologist', 'Dr. Example', 'my clients say', '★★★★★ from a client', 'office@example-therapy.com', 'anna.sommer@gmail.com',
  '628 555 0178', '+1 415 555 0134', 'drexample', 'drexample2', 'anna_outdoors', 'Anna', 'Dr. A. Example', 'example-therapy.com', 'copay', 'panic attack', 'Continue as', 'Add accounts', 'Also share to Facebook', 'Sync contacts', 'Reply as owner', 'Check in', 'Church', 'therapists', 'Robin Vale', 'my client', 'in our session today', 'robin_vale9', 'Elm School', 'details changed', 'for a 27-year-old woman', '37.80440, -122.27120',
  'Meine Praxis', 'Ihre Sitzung', 'mi terapeuta', 'in therapy', mark, '12345', 'İstanbul', '👩‍⚕️', '\ud800', '\n', '(((', '\\', '$&', '%',
]
/** A list with one person, whose names are among the pieces. */
const listed = checkOf([clientWith({ given: 'Robin', family: 'Vale', handles: ['robin_vale9'], phones: ['+1 415 555 0199'], alsoMatch: ['Elm School'] })])
const words = fc.array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...pieces) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) }), { maxLength: 8 }).map((parts) => parts.join(' '))
const fileFacts = fc.record({ fromOtherSelf: fc.boolean(), looksLikeOther: fc.boolean(), isPicture: fc.boolean(), location: fc.option(fc.record({ latitude: fc.double({ noNaN: true }), longitude: fc.double({ noNaN: true }) })), camera: words })

const acts: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...actKinds), moment: fc.oneof({ weight: 3, arbitrary: fc.constant('sending' as const) }, { weight: 2, arbitrary: fc.constantFrom(...moments) }), self: fc.constantFrom(...selfIds), identities: fc.constant(identities), confidentiality: fc.constant(listed),
  practice: fc.record({ titles: fc.array(fc.oneof(words, fc.constantFrom('LPC', 'PhD', 'licence 12345')), { maxLength: 3 }), testimonialsBanned: fc.boolean() }),
  networkId: fc.option(fc.constantFrom(...networks.map((network) => network.id), 'gone')), networkName: words, text: words, controlName: words, surroundings: words, counterpart: fc.option(words), pastedFromOther: fc.boolean(),
  place: fc.record({ kind: fc.constantFrom(...pageKinds), confidence: fc.option(fc.constantFrom(...confidences)), title: words, host: fc.oneof(fc.constantFrom('www.facebook.com', 'accountscenter.instagram.com'), fc.string()) }),
  fields: fc.array(fc.record({ kind: fc.constantFrom(...fieldKinds), value: fc.oneof(words, fc.constantFrom(...pieces)) }), { maxLength: 4 }), audience: fc.option(fc.constantFrom('public' as const, 'limited' as const)), files: fc.array(fileFacts, { maxLength: 3 }),
})

function examine(act: Act, finding: Finding): void {
  const rule = rules.find((entry) => entry.id === finding.ruleId)
  expect(finding.level).toBeLessThanOrEqual(rule?.level ?? 0)
  for (const offer of finding.offers) expect(offers).toContain(offer)
  let last = 0
  for (const { start, end } of finding.spans) {
    expect(start).toBeGreaterThanOrEqual(last)
    expect(end).toBeGreaterThan(start)
    expect(end).toBeLessThanOrEqual(act.text.length)
    last = end
  }
  // The names in the settings are ours to show; what was typed is not.
  const sentence = selfIds.reduce((rest, self) => rest.replaceAll(identities[self].name, 'Somebody'), finding.sentence)
  expect(sentence).toMatch(/^[A-Z][^.!?\n]*[^.!?\s]\.$/)
  expect(sentence).not.toMatch(new RegExp(`\\d|${mark}|are you sure|\\bsafe\\b`, 'i'))
}

describe('for every act', () => {
  test('no rule throws, spans lie within the text, and sentences quote nothing', () => {
    fc.assert(fc.property(acts, (act) => {
      for (const rule of rules) {
        const finding = rule.check(act)
        if (!finding) continue
        expect(finding.ruleId).toBe(rule.id)
        examine(act, finding)
      }
    }), { numRuns: 600 })
  })

  test('evidence is typed text, the name of a control, or what a picture tells, word for word', () => {
    fc.assert(fc.property(acts, (act) => {
      for (const { evidence } of evaluate(rules, act)) expect([act.controlName, act.counterpart ?? '', ...act.fields.map((field) => field.value), ...act.files.map(({ location, camera }) => [location ? `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}` : '', camera].filter((part) => part !== '').join('; '))].some((text) => text.includes(evidence))).toBe(true)
    }), { numRuns: 200 })
  })

  test('an act stays as it was', () => {
    fc.assert(fc.property(acts, (act) => {
      const { confidentiality, ...facts } = act
      const before = structuredClone(facts)
      evaluate(rules, act)
      expect(facts).toEqual(before)
      expect(confidentiality).toBe(listed)
    }), { numRuns: 50 })
  })

  test('the same act is judged the same twice', () => {
    fc.assert(fc.property(acts, (act) => { expect(evaluate(rules, act)).toEqual(evaluate(rules, act)) }), { numRuns: 100 })
  })
})

/** One act for every rule, so that the checks above have met each of its sentences. */
const heaviest: Readonly<Record<string, Partial<Act>>> = {
  'contact-upload': { kind: 'upload', controlName: 'Sync contacts' },
  'identity-in-form': { kind: 'signup', fields: [{ kind: 'email', value: 'office@example-therapy.com' }] },
  'wrong-login': { kind: 'login', fields: [{ kind: 'email', value: 'office@example-therapy.com' }] },
  'practice-on-personal-profile': { kind: 'signup', place: placeOf('own_profile'), text: 'Therapist' },
  'same-picture': { kind: 'upload', files: [file({ fromOtherSelf: true })] },
  'same-user-name': { kind: 'signup', identities: { ...identities, personal: { ...identities.personal, handles: handles('drexample') } }, fields: [{ kind: 'username', value: 'drexample' }] },
  'professional-in-personal': { text: 'My practice has openings.' },
  'personal-in-professional': { self: 'professional', text: 'My husband and I' },
  'linked-profiles': { kind: 'login', controlName: 'Continue as drexample' },
  'profile-without-notice': { kind: 'signup', self: 'professional', text: 'I am a therapist for couples, and I have worked with people in hard times for many years now.' },
  'from-other-self': { kind: 'paste', pastedFromOther: true },
  'professional-claims': { self: 'professional', practice: { titles: ['LPC'], testimonialsBanned: false }, text: 'I am an LMFT.' },
  'new-connection': { kind: 'follow', place: placeOf('other_profile') },
  'crisis-message': { kind: 'message', self: 'professional', place: placeOf('message_thread'), surroundings: 'an emergency' },
  'open-channels': { kind: 'open', moment: 'opening', self: 'professional', place: placeOf('settings') },
  'people-suggestions': { kind: 'open', moment: 'opening', place: placeOf('people_suggestions') },
  'review-reply': { kind: 'reply', place: placeOf('review_reply'), text: 'Thank you' },
  'relationship-in-reply': { kind: 'reply', place: placeOf('review_reply'), text: 'Your session' },
  'payment-note': { kind: 'message', place: placeOf('payment'), text: 'Therapy' },
  'visible-reaction': { kind: 'like', moment: 'done' },
  'public-comment': { kind: 'comment', audience: 'public' },
  'review-under-own-name': { kind: 'review', place: placeOf('review_write') },
  'professional-review': { kind: 'review', self: 'professional' },
  'location-in-post': { text: 'Live from Rome' },
  'telling-likes': { kind: 'like', moment: 'done', counterpart: 'First Baptist Church' },
  'client-named': { text: 'Robin Vale was here', confidentiality: listed },
  'identifier-in-story': { text: 'My client Robin cried in session today', place: placeOf('feed') },
  'client-connection': { kind: 'accept', counterpart: 'Robin Vale', confidentiality: listed },
  'client-profile': { kind: 'open', moment: 'opening', counterpart: 'robin_vale9', place: placeOf('other_profile'), confidentiality: listed },
  'client-search': { kind: 'search', counterpart: 'robin vale', confidentiality: listed },
  'client-thread': { kind: 'message', text: 'See you', place: placeOf('message_thread', { title: 'Robin Vale | Messages' }), confidentiality: listed },
  'client-story': { text: 'My 4 o’clock cried the whole hour about her divorce today.', place: placeOf('group') },
  'changed-details': { text: 'Details changed: my client left her husband after our session.' },
  'file-with-story': { kind: 'upload', text: 'Look what my client made for me', files: [file()] },
  'described-referral': { text: 'Looking for a counselor for a 27-year-old woman with panic attacks.' },
  'client-group': { kind: 'follow', place: placeOf('group', { title: 'Elm School Parents' }), confidentiality: listed },
  'closed-group': { kind: 'post', moment: 'entering', place: placeOf('group', { title: 'Bay Area Therapists' }) },
}

test.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks at its heaviest level, at one of its moments and acts', (id, rule) => {
  expect(Object.keys(heaviest), 'add the new rule to the table above').toContain(id)
  const act = actWith(heaviest[id] ?? {})
  const finding = evaluate(rules, act).find((entry) => entry.ruleId === id)
  expect(finding?.level).toBe(rule.level)
  if (finding) examine(act, finding)
})

test.each(selfIds)('an everyday post of the %s self is asked about by nobody', (self) => {
  const text = self === 'personal' ? 'The new bakery on Elm Street has the best bread.' : 'New article: how to find the right support after a loss.'
  expect(evaluate(rules, actWith({ self, text }))).toEqual([])
})
