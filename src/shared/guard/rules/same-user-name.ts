import { plainHandle } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Identity } from '../act.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** What people keep of a name when it is taken: its letters. */
const core = (handle: string): string => plainHandle(handle).replace(/[^\p{L}]/gu, '')
const shortest = 4
/** On whichever network: people try a name everywhere. */
const handlesOf = ({ handles }: Identity): readonly string[] => handles.map(({ handle }) => plainHandle(handle))

/** P1.7: people try a user name that they know on every other network. */
export const sameUserName: Rule = {
  id: 'same-user-name',
  title: 'The same user name in both selves',
  rows: ['P1.7'],
  practice: 1,
  level: 2,
  why: 'Whoever knows one user name will try it elsewhere, and finds the other self.',
  sources: [clauses.separatePages, clauses.knowThePlatform],
  acts: ['signup'],
  moments: ['typing', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/signup', instruction: 'Write the user name of your professional self with a number behind it and press Sign up.' },
  check(act) {
    const [own, others] = [handlesOf(act.identities[act.self]), handlesOf(act.identities[otherSelf(act.self)])]
    for (const field of act.fields) {
      const handle = plainHandle(field.value)
      if (field.kind !== 'username' || handle === '') continue
      const base = { ruleId: this.id, spans: [], evidence: field.value, offers: ['use-own-identity'] as const }
      if (own.includes(handle) && others.includes(handle)) return { ...base, level: act.moment === 'sending' ? 2 : 1, sentence: 'Both of your selves use this user name, so whoever knows one of them finds the other.' }
      if (others.includes(handle)) return { ...base, level: act.moment === 'sending' ? 2 : 1, sentence: 'This user name belongs to your other self, and used here it ties your two selves together.' }
      if (core(handle).length >= shortest && others.some((other) => core(other) === core(handle))) {
        return { ...base, level: 1, sentence: 'This user name is almost that of your other self, and people who look for one would find both.' }
      }
    }
    return null
  }
}
