import { isNeutralReply } from '../neutral-replies.ts'
import { isAnswerToReview } from '../places.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.10: any answer that speaks to the writer of a review tells that they were there. */
export const reviewReply: Rule = {
  id: 'review-reply',
  title: 'Answering a review',
  rows: ['P3.10'],
  practice: 3,
  level: 3,
  why: 'An answer to a review easily confirms that its writer is a client, and practices have paid fines for it.',
  sources: [clauses.healthInformation, clauses.virtualRelationships, clauses.onlinePresence],
  acts: ['reply'],
  moments: ['entering', 'sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/practice-reviews', instruction: 'Write "Thank you for your kind words" under a review and press Reply as owner.' },
  check(act) {
    if (!isAnswerToReview(act) || isNeutralReply(act.text)) return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 3 : 1, spans: [], evidence: '', offers: ['neutral-reply'],
      sentence: 'Even a kind answer to a review can confirm that its writer is a client, so a neutral reply or none keeps the confidence.'
    }
  }
}
