import { audienceOf, checkedText, marks } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P6.3: people know themselves in a story without a name, and so do those who are close to them. */
export const clientStory: Rule = {
  id: 'client-story',
  title: 'A story about one client',
  rows: ['P6.3'],
  practice: 6,
  level: 3,
  why: 'Clients and their families know themselves in a story, also when no name is in it.',
  sources: [clauses.publicMedia, clauses.nothingIdentifying, clauses.consultation, clauses.specialData],
  acts: ['post', 'comment', 'message', 'review', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Write "My 4 o’clock cried the whole hour about her divorce" and press Post.' },
  check(act) {
    const { story, spans } = checkedText(act)
    if (story.level === 'none' || story.isReferral || story.isReply) return null
    return {
      ruleId: this.id, level: story.level === 'high' && audienceOf(act) !== 'private' ? 3 : 2, evidence: '', offers: ['method-question', 'consult-routes'],
      spans: marks(spans.filter(({ kind }) => kind.startsWith('F'))),
      sentence: 'This reads like a story about one client, who would know themselves in it; please ask about the method and not about the person.'
    }
  }
}
