import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const places: readonly string[] = ['other_profile', 'connection_requests', 'message_requests', 'followers_list', 'people_suggestions']

/** P3.2: a contact with a client, or with somebody close to one, is hard to undo without a hurt. */
export const newConnection: Rule = {
  id: 'new-connection',
  title: 'A new contact',
  rows: ['P3.2'],
  practice: 3,
  level: 2,
  why: 'A contact with a client, a former client or somebody close to one crosses a boundary.',
  sources: [clauses.virtualRelationships, clauses.requests, clauses.multipleRelationships, clauses.noFriending],
  acts: ['accept', 'follow'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: true,
  tryIt: { self: 'personal', path: '/requests', instruction: 'Press Confirm beside a request.' },
  check(act) {
    if (!places.includes(act.place.kind)) return null
    return { ruleId: this.id, level: 2, spans: [], evidence: '', offers: [], sentence: 'Before you connect, please consider whether this person is or was a client, or is close to one.' }
  }
}
