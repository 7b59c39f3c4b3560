import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P3.9: suggestions can show clients, and looking at them teaches the network that the two belong together. */
export const peopleSuggestions: Rule = {
  id: 'people-suggestions',
  title: 'Suggested people',
  rows: ['P3.9'],
  practice: 3,
  level: 1,
  why: 'Suggestions can show clients, and opening one tells the network that you know each other.',
  sources: [clauses.onlinePresence, clauses.noSearching, clauses.fewIntrusions],
  acts: ['open'],
  moments: ['opening'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/suggestions', instruction: 'Open the suggestions and read the hint.' },
  check(act) {
    if (act.place.kind !== 'people_suggestions') return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: 'Suggestions can include clients, so it is better to look for people by name than to browse here.' }
  }
}
