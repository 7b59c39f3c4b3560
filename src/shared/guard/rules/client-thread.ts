import { isListed } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const threads: readonly string[] = ['message_thread', 'message_compose', 'message_requests', 'message_inbox']

/** P3.5: messages of a network are no channel for what belongs to therapy. */
export const clientThread: Rule = {
  id: 'client-thread',
  title: 'A message to a person of your client list',
  rows: ['P3.5'],
  practice: 3,
  level: 3,
  why: 'Messages of a network are neither private nor watched, and they become part of the record.',
  sources: [clauses.workContactOnly, clauses.virtualRelationships, clauses.healthInformation],
  acts: ['message', 'post', 'comment', 'reply'],
  moments: ['entering', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/messages', instruction: 'Add "Hamish Tolliver" to your client list, then write to him.' },
  check(act) {
    if (act.kind !== 'message' && !threads.includes(act.place.kind)) return null
    const named = [act.counterpart, act.place.title, ...act.fields.map(({ value }) => value)]
    if (!named.some((name) => isListed(act, name))) return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 3 : 1, spans: [], evidence: '', offers: ['boundary-reply'],
      sentence: 'This conversation seems to be with a person on your client list, and messages here are not protected.'
    }
  }
}
