import { checkedText, marks } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P6.2: a story with a name, a number or an address is about a person whom others can find. */
export const identifierInStory: Rule = {
  id: 'identifier-in-story',
  title: 'A name, number or address beside a story',
  rows: ['P6.2'],
  practice: 6,
  level: 3,
  why: 'A name, a number or an address beside a story leads straight to the person.',
  sources: [clauses.safeHarbor, clauses.consultation, clauses.anyMedium, clauses.specialData],
  acts: ['post', 'comment', 'message', 'review', 'reply', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Write "My client Robin cried in session today" and press Post.' },
  check(act) {
    const { story, identifiers, spans } = checkedText(act)
    const direct = identifiers.filter(({ isCompanion }) => !isCompanion)
    if (story.level === 'none' || story.isReferral || direct.length === 0 || !story.hits.some(({ family, role }) => (family === 'F1' && role !== 'support') || family === 'F12')) return null
    return {
      ruleId: this.id, level: 3, evidence: '', offers: ['mask'],
      spans: marks(spans.filter(({ start, kind }) => direct.some((identifier) => identifier.start === start && identifier.kind === kind))),
      sentence: 'This tells of one client and holds a name, a number or an address that leads to them.'
    }
  }
}
