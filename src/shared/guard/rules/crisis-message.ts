import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { asksForHelp } from '../words/crisis.ts'

const places: readonly string[] = ['message_thread', 'message_requests', 'message_compose']

/** P3.6: who writes for help to a page that nobody watches must be shown where help is. */
export const crisisMessage: Rule = {
  id: 'crisis-message',
  title: 'Somebody may be asking for help',
  rows: ['P3.6'],
  practice: 3,
  level: 2,
  why: 'Messages there are neither private nor watched, so help and appointments need another way.',
  sources: [clauses.virtualRelationships, clauses.workContactOnly, clauses.fewIntrusions, clauses.healthInformation],
  acts: ['message', 'reply'],
  moments: ['entering', 'sending'],
  usesPlace: true,
  asksOnce: true,
  tryIt: { self: 'professional', path: '/messages', instruction: 'Somebody asks for an appointment here: write an answer and press Send.' },
  check(act) {
    if (act.self !== 'professional' || !places.includes(act.place.kind) || !asksForHelp(act.surroundings)) return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 2 : 1, spans: [], evidence: '', offers: ['paste-block'],
      sentence: 'This conversation speaks of help or appointments, and a short note on where to turn is better than an answer here.'
    }
  }
}
