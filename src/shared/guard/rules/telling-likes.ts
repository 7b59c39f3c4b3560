import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { tellsOfConviction } from '../words/telling.ts'

/** P5.6: what somebody likes tells clients what they believe, and whom they might not welcome. */
export const tellingLikes: Rule = {
  id: 'telling-likes',
  title: 'A like that tells about you',
  rows: ['P5.6'],
  practice: 5,
  level: 1,
  why: 'Likes tell of politics, belief, recovery or love, and clients draw conclusions.',
  sources: [clauses.affiliations, clauses.postsAreSeen, clauses.personalUse],
  acts: ['like', 'follow'],
  moments: ['done'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Press Like under a post of a party or a church.' },
  check(act) {
    if (![act.counterpart ?? '', act.controlName, act.place.title].some(tellsOfConviction)) return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: 'This can tell others about your politics, belief, recovery or private life, and clients may read it so.' }
  }
}
