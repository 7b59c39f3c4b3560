import { teller } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { callings } from '../words/practice.ts'

const isForColleagues = teller([callings, 'psychotherapy', 'counsell?ing', 'psychiatrists?', 'social workers?', 'clinicians?', 'mental health (?:professionals?|providers?)', 'private practi[cs]e', '(?:psycho|verhaltens)therapie', 'psicoterapia', 'psicología', 'psychologie'])

/** P6.7: members of a closed group copy, quote and know people; it is a public place for a client's story. */
export const closedGroup: Rule = {
  id: 'closed-group',
  title: 'A group of colleagues',
  rows: ['P6.7'],
  practice: 6,
  level: 1,
  why: 'Closed groups are not confidential, since anybody in them can copy what they read.',
  sources: [clauses.publicMedia, clauses.consultation, clauses.nothingIdentifying, clauses.specialData],
  acts: ['post', 'comment', 'reply'],
  moments: ['entering'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/groups/therapists', instruction: 'Click into the field for a new post.' },
  check(act) {
    if (act.place.kind !== 'group' || !isForColleagues(act.place.title)) return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: 'Even a closed group of colleagues is not confidential, so please ask about methods here and not about a client.' }
  }
}
