import { checkedText, marks } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P6.5: a word that details are changed makes a story heavier, never lighter. */
export const changedDetails: Rule = {
  id: 'changed-details',
  title: 'Changed details in a story',
  rows: ['P6.5'],
  practice: 6,
  level: 3,
  why: 'Changed details hide little from the person and from those who are close to them.',
  sources: [clauses.nothingIdentifying, clauses.consultation, clauses.specialData],
  acts: ['post', 'comment', 'message', 'review', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Write "Details changed: my client left her husband after our session" and press Post.' },
  check(act) {
    const { story, spans } = checkedText(act)
    if (story.level === 'none' || !story.hits.some(({ family }) => family === 'F7')) return null
    return {
      ruleId: this.id, level: 3, evidence: '', offers: ['method-question'], spans: marks(spans.filter(({ kind }) => kind === 'F7')),
      sentence: 'Changed details do not keep a person from knowing themselves, and only a written consent on file makes such a story yours to tell.'
    }
  }
}
