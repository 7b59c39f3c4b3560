import { checkedText, marks } from '../confidential.ts'
import type { Level, Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const levels: Readonly<Record<string, Level>> = { stop: 3, ask: 2, hint: 1 }

/** P6.1: nothing that names a client goes out, whoever may read it. */
export const clientNamed: Rule = {
  id: 'client-named',
  title: 'A person of your client list in a text',
  rows: ['P6.1'],
  practice: 6,
  level: 3,
  why: 'Naming a client, even in a friendly word, tells others that they are in therapy.',
  sources: [clauses.publicMedia, clauses.anyMedium, clauses.nothingIdentifying, clauses.healthInformation],
  acts: ['post', 'comment', 'message', 'review', 'reply', 'share', 'signup'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/', instruction: 'Add "Juno Marsh" to your client list, write that name in a post and press Post.' },
  check(act) {
    const { names, spans } = checkedText(act)
    const level = names.some(({ counts }) => counts === 'stop') ? levels.stop : names.some(({ counts }) => counts === 'ask') ? levels.ask : names.length > 0 ? levels.hint : undefined
    if (level === undefined) return null
    return {
      ruleId: this.id, level, spans: marks(spans.filter(({ kind }) => kind === 'list')), evidence: '', offers: ['mask'],
      sentence: level === 1 ? 'A name here is also the name of a person on your client list.' : 'This text names or shows a person on your client list, and whoever reads it may learn that they are in therapy.'
    }
  }
}
