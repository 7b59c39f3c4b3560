import { isRelated } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.8: in a group that a client is known to visit, contact happens without a click. */
export const clientGroup: Rule = {
  id: 'client-group',
  title: 'A group that a person of your client list knows',
  rows: ['P3.8'],
  practice: 3,
  level: 2,
  why: 'In a group of a client’s town, school or illness you meet without wanting to.',
  sources: [clauses.virtualRelationships, clauses.multipleRelationships],
  acts: ['follow', 'accept', 'post', 'comment'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: true,
  tryIt: { self: 'personal', path: '/groups/therapists', instruction: 'Add "Support Group" to the further words of a person of your client list, then write in the group.' },
  check(act) {
    if ((act.place.kind !== 'group' && act.place.kind !== 'event') || !isRelated(act, act.place.title)) return null
    return {
      ruleId: this.id, level: 2, spans: [], evidence: '', offers: [],
      sentence: 'The name of this group has words that belong to a person on your client list, so you might meet there.'
    }
  }
}
