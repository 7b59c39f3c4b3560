import { identitySpans } from '../../identities.ts'
import { merge } from '../lexicon.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { privateLifeScore } from '../words/private-life.ts'

const threshold = 2

/** P2.2: private life on the professional page is read by clients, and stays. */
export const personalInProfessional: Rule = {
  id: 'personal-in-professional',
  title: 'Private life in your professional account',
  rows: ['P2.2'],
  practice: 2,
  level: 2,
  why: 'Clients and colleagues read the professional page, and private news stays there.',
  sources: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence, clauses.ownPresence],
  acts: ['post', 'comment', 'message', 'reply', 'review', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Write "My husband and I are off to the beach" and press Post.' },
  check(act) {
    if (act.self !== 'professional') return null
    const words = privateLifeScore(act.text)
    const contact = identitySpans(act.text, act.identities.personal)
    if (words.weight < threshold && contact.length === 0) return null
    return {
      ruleId: this.id, level: 2, evidence: '', offers: ['move-draft'], spans: merge([...words.spans, ...contact]),
      sentence: contact.length > 0
        ? 'It carries a contact detail of your personal self, which clients could use to reach your private life.'
        : 'It reads like private life, and on your professional page clients and colleagues can see it.'
    }
  }
}
