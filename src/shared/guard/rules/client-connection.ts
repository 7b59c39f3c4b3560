import { isListed } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.1: a request of a client is neither accepted nor silently declined; the policy says what happens. */
export const clientConnection: Rule = {
  id: 'client-connection',
  title: 'A contact with a person of your client list',
  rows: ['P3.1'],
  practice: 3,
  level: 3,
  why: 'A contact with a client crosses a boundary, and a silent refusal hurts; it belongs into the next session.',
  sources: [clauses.virtualRelationships, clauses.requests, clauses.noFriending, clauses.multipleRelationships],
  acts: ['accept', 'follow', 'like'],
  moments: ['opening', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/requests', instruction: 'Add "Wendell Ostrow" to your client list, then press Confirm beside his request.' },
  check(act) {
    if (!isListed(act, act.counterpart)) return null
    if (act.moment === 'opening') {
      return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: 'Somebody on this page matches your client list: please neither accept nor decline here, and bring it up when you next meet.' }
    }
    return {
      ruleId: this.id, level: 3, spans: [], evidence: act.counterpart ?? '', offers: [],
      sentence: 'This person matches your client list, so please neither connect nor decline here, and bring it up when you next meet, as your policy says.'
    }
  }
}
