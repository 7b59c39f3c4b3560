import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P5.4: praise or complaint by a practice is a public statement of the profession. */
export const professionalReview: Rule = {
  id: 'professional-review',
  title: 'A review by your professional self',
  rows: ['P5.4'],
  practice: 5,
  level: 3,
  why: 'A review by a practice reads as its public praise or complaint.',
  sources: [clauses.affiliations, clauses.ownPresence, clauses.personalUse],
  acts: ['review'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/reviews', instruction: 'Write a review and press Post review.' },
  check(act) {
    if (act.self !== 'professional') return null
    return { ruleId: this.id, level: 3, spans: [], evidence: '', offers: ['move-draft'], sentence: 'Under your professional name a review reads as praise or complaint by your practice, so it belongs to your private self or nowhere.' }
  }
}
