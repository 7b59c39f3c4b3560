import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** P2.6: what was copied in one self mostly belongs there. */
export const fromOtherSelf: Rule = {
  id: 'from-other-self',
  title: 'Something from your other self',
  rows: ['P2.6'],
  practice: 2,
  level: 2,
  why: 'A text or file that comes from one self mostly belongs there.',
  sources: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence],
  acts: ['paste', 'upload', 'post', 'comment', 'message', 'reply', 'share', 'review'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Copy a sentence in your professional self and paste it here.' },
  check(act) {
    const base = { ruleId: this.id, level: 2, spans: [], evidence: '', offers: ['open-other-self'] } as const
    if (act.kind === 'paste') return act.pastedFromOther ? { ...base, sentence: 'You copied this in your other self, and it may not be meant for this one.' } : null
    return act.files.some((file) => file.fromOtherSelf) ? { ...base, sentence: 'You used this file in your other self, and it may not be meant for this one.' } : null
  }
}
