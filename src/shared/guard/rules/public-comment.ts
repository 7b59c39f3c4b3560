import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P5.2: a comment under a public post is found by name, and clients do look. */
export const publicComment: Rule = {
  id: 'public-comment',
  title: 'A public comment',
  rows: ['P5.2'],
  practice: 5,
  level: 2,
  why: 'Comments under public posts can be read by everybody, clients among them.',
  sources: [clauses.postsAreSeen, clauses.affiliations, clauses.ownPresence, clauses.personalUse],
  acts: ['comment', 'reply'],
  moments: ['entering', 'sending'],
  usesPlace: false,
  asksOnce: true,
  tryIt: { self: 'personal', path: '/', instruction: 'Write a comment under a public post and press Post comment.' },
  check(act) {
    if (act.self !== 'personal' || act.audience !== 'public') return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 2 : 1, spans: [], evidence: '', offers: [],
      sentence: 'This post is public, so everybody can read your comment under your name, clients among them.'
    }
  }
}
