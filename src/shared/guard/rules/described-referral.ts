import { checkedText, marks } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P6.4: a search for a colleague can describe the colleague instead of the client. */
export const describedReferral: Rule = {
  id: 'described-referral',
  title: 'A referral that describes a client',
  rows: ['P6.4'],
  practice: 6,
  level: 2,
  why: 'A search for a colleague needs the colleague’s field, place and insurance, and nothing about the client.',
  sources: [clauses.consultation, clauses.publicMedia, clauses.nothingIdentifying],
  acts: ['post', 'comment', 'share', 'message'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Write "Looking for a counselor for a 27-year-old woman with panic attacks" and press Post.' },
  check(act) {
    const { story, spans } = checkedText(act)
    if (!story.isReferral) return null
    return {
      ruleId: this.id, level: 2, evidence: '', offers: ['provider-description'], spans: marks(spans.filter(({ kind }) => kind.startsWith('F'))),
      sentence: 'This looks for a colleague by describing a client; describing the colleague whom you look for tells enough.'
    }
  }
}
