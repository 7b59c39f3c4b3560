import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.7: every open channel is a way for clients to write where nobody answers. */
export const openChannels: Rule = {
  id: 'open-channels',
  title: 'Comments, reviews and messages may be on',
  rows: ['P3.7'],
  practice: 3,
  level: 1,
  why: 'Open comments, reviews and messages invite clients to write where it is not private.',
  sources: [clauses.virtualRelationships, clauses.workContactOnly, clauses.fewIntrusions],
  acts: ['open'],
  moments: ['opening'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/settings', instruction: 'Open the settings and read the hint.' },
  check(act) {
    if (act.self !== 'professional' || (act.place.kind !== 'settings' && act.place.kind !== 'settings_privacy')) return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: 'Here you may be able to turn off comments, reviews and messages, so that no client writes where it is not private.' }
  }
}
