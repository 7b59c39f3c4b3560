import { checkedText, marks } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/**
 * P6.6: a picture beside a story is often the very thing that shows who it is. A long text that is pasted is no rule of its
 * own: it is judged like a typed one when it is sent, since nothing is asked before that (design 5, "Governor").
 */
export const fileWithStory: Rule = {
  id: 'file-with-story',
  title: 'A file beside a story about a client',
  rows: ['P6.6'],
  practice: 6,
  level: 3,
  why: 'A drawing, a card or a page beside a story shows its maker to everybody who knows them.',
  sources: [clauses.publicMedia, clauses.safeHarbor, clauses.nothingIdentifying],
  acts: ['upload', 'post', 'comment', 'message', 'share'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/settings/profile', instruction: 'Write "Look what my client made for me" about you, then choose a picture.' },
  check(act) {
    if (act.files.length === 0) return null
    const { story, spans } = checkedText(act)
    if (story.level === 'none') return null
    return {
      ruleId: this.id, level: 3, evidence: '', offers: [], spans: marks(spans.filter(({ kind }) => kind === 'F1' || kind === 'F10')),
      sentence: 'A file beside a story about a client can show who it is, even when the words do not.'
    }
  }
}
