import { isListed } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.4: searching for a client without their knowledge is an intrusion, with few exceptions. */
export const clientSearch: Rule = {
  id: 'client-search',
  title: 'A search for a person of your client list',
  rows: ['P3.4'],
  practice: 3,
  level: 3,
  why: 'A search for a client needs a reason: an emergency, or that they asked for it.',
  sources: [clauses.noSearching, clauses.onlinePresence, clauses.fewIntrusions],
  acts: ['search'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/search', instruction: 'Add "Juno Marsh" to your client list, then search for that name.' },
  check(act) {
    if (!isListed(act, act.counterpart)) return null
    return {
      ruleId: this.id, level: 3, spans: [], evidence: act.counterpart ?? '', offers: [], reasons: ['emergency', 'client-asked'],
      sentence: 'You are about to search for a person on your client list, which only an emergency or their own wish makes right.'
    }
  }
}
