import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const places: readonly string[] = ['review_write', 'business_page', 'reviews_list']
const networks: readonly string[] = ['yelp', 'google-maps', 'goodreads']

/** P5.3: reviews tell where somebody lives, eats and goes to the doctor. */
export const reviewUnderOwnName: Rule = {
  id: 'review-under-own-name',
  title: 'A review under your own name',
  rows: ['P5.3'],
  practice: 5,
  level: 2,
  why: 'Reviews show your name, your town and the places you go to.',
  sources: [clauses.postsAreSeen, clauses.affiliations, clauses.ownPresence, clauses.personalUse],
  acts: ['review'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: true,
  tryIt: { self: 'personal', path: '/reviews', instruction: 'Write a review and press Post review.' },
  check(act) {
    if (act.self !== 'personal' || (!places.includes(act.place.kind) && !networks.includes(act.networkId ?? ''))) return null
    return { ruleId: this.id, level: 2, spans: [], evidence: '', offers: [], sentence: 'A review shows everybody your name and the places you go to, so a profile without your real name would be better.' }
  }
}
