import { teller } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { tellsOfTrade } from '../words/practice.ts'

/** Shorter than this, a text is a name or a title and has no room for a notice. */
const biography = 30
const hasNotice = teller([
  '(?:not|isn[\'’]?t|never) (?:\\p{L}+ ){0,2}monitored', '(?:not|don[\'’]?t|never) (?:\\p{L}+ ){0,2}monitor', 'emergenc(?:y|ies)', 'cris[ie]s', 'hotline', 'lifeline', '911', '988', '112', '116 ?123', '(?:social media |privacy |office )?polic(?:y|ies)',
  'nicht (?:\\p{L}+ ){0,2}(?:überwacht|gelesen|betreut)', 'notf[aä]ll\\p{L}*', 'notruf\\p{L}*', 'krisen?\\p{L}*', 'telefonseelsorge', 'richtlinien?',
  'no (?:\\p{L}+ ){0,3}(?:supervisad[oa]|revisad[oa]|monitoread[oa])', 'emergencias?', 'urgencias?', 'política de'
])

/** P2.5: clients in need write where they find somebody; the profile must say that nobody watches there. */
export const profileWithoutNotice: Rule = {
  id: 'profile-without-notice',
  title: 'A professional profile without a notice',
  rows: ['P2.5'],
  practice: 2,
  level: 1,
  why: 'A client in need may write to the profile, and should read there where help is.',
  sources: [clauses.separatePages, clauses.separatePresence, clauses.ownPresence],
  acts: ['signup'],
  moments: ['typing', 'sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/settings/profile', instruction: 'Write a few sentences about your therapy practice in the field about you and press Save.' },
  check(act) {
    if (act.self !== 'professional') return null
    if (act.moment === 'typing' && act.place.kind !== 'own_profile' && act.place.kind !== 'settings') return null
    const text = [act.text, ...act.fields.filter((field) => field.kind === 'other' && field.value.length >= biography).map((field) => field.value)].join('\n')
    if (text.trim().length < biography || !tellsOfTrade(text) || hasNotice(text)) return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: ['paste-block'], sentence: 'This profile does not say yet that nobody watches it around the clock, or where to turn in an emergency.' }
  }
}
