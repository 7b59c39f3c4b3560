import { identitySpans } from '../../identities.ts'
import { merge } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { practiceScore } from '../words/practice.ts'

const threshold = 2

/** P2.1: news of the practice belongs to the professional self; on a private page it is open to complaint and lets clients in. */
export const professionalInPersonal: Rule = {
  id: 'professional-in-personal',
  title: 'Practice matters in your personal account',
  rows: ['P2.1'],
  practice: 2,
  level: 2,
  why: 'News of the practice on a private page leads clients to your private life.',
  sources: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence, clauses.ownPresence],
  acts: ['post', 'comment', 'message', 'reply', 'review', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Write "My practice has two openings for new clients" and press Post.' },
  check(act) {
    if (act.self !== 'personal') return null
    const words = practiceScore(act.text)
    const contact = identitySpans(act.text, act.identities.professional)
    if (words.weight < threshold && contact.length === 0) return null
    return {
      ruleId: this.id, level: 2, evidence: '', offers: ['move-draft'], spans: merge([...words.spans, ...contact]),
      sentence: contact.length > 0
        ? 'It carries a contact detail of your professional self, and clients could follow it to your private page.'
        : 'It speaks about your practice, and clients who find it here would find your private life beside it.'
    }
  }
}
