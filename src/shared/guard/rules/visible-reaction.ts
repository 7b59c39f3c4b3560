import { networkById } from '../../networks/index.ts'
import type { Act } from '../act.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** Who learns of it. A share is a post of one's own everywhere, whoever sees a like. */
function readersOf(act: Act): string {
  const network = networkById(act.networkId)
  if (act.kind === 'share') return network ? `On ${network.name} a share stands under your name, so clients who look you up may see it.` : 'A share stands under your name, so clients who look you up may see it.'
  if (!network || network.visibility.reaction === null) return 'It is not known who can see this, so please count on clients being among them.'
  return `${network.name} shows this to ${network.visibility.reaction}.`
}

/** P5.1: a like is a small thing for the one who gives it, and a public word about them. */
export const visibleReaction: Rule = {
  id: 'visible-reaction',
  title: 'Who can see this reaction',
  rows: ['P5.1'],
  practice: 5,
  level: 1,
  why: 'Likes and shares are seen by more people than they seem to be.',
  sources: [clauses.postsAreSeen, clauses.affiliations, clauses.ownPresence, clauses.personalUse],
  acts: ['like', 'share'],
  moments: ['done'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Press Like under a post.' },
  check(act) {
    if (act.self !== 'personal') return null
    return { ruleId: this.id, level: 1, spans: [], evidence: '', offers: [], sentence: readersOf(act) }
  }
}
