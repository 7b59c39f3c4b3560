import { isNeutralReply } from '../neutral-replies.ts'
import { isAnswerToReview } from '../places.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { confirmsRelationship } from '../words/relationship.ts'

/** P6.8: "your session" in an answer to a review is a disclosure, and "we never had an appointment with you" is one as well. */
export const relationshipInReply: Rule = {
  id: 'relationship-in-reply',
  title: 'A reply that confirms a client',
  rows: ['P6.8'],
  practice: 6,
  level: 3,
  why: 'Words such as "your session" tell everybody that the writer of a review was a client.',
  sources: [clauses.healthInformation, clauses.anyMedium, clauses.publicMedia, clauses.nothingIdentifying],
  acts: ['reply', 'comment'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/practice-reviews', instruction: 'Write "I am sorry that your last session was short" under a review and press Reply as owner.' },
  check(act) {
    if (!isAnswerToReview(act) || isNeutralReply(act.text)) return null
    const spans = confirmsRelationship(act.text)
    if (spans.length === 0) return null
    return { ruleId: this.id, level: 3, spans, evidence: '', offers: ['neutral-reply'], sentence: 'These words tell every reader whether the writer of the review is a client, and that is confidential.' }
  }
}
