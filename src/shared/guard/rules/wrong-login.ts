import { identityIn } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Field } from '../act.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

/** The first field of a login takes an address, a number or a name, whatever it calls itself. */
const asLogin = (field: Field): Field => ({ ...field, kind: 'username' })

/** P2.3: a login of the other self brings its cookies and its name into this one. */
export const wrongLogin: Rule = {
  id: 'wrong-login',
  title: 'Signing in with your other self',
  rows: ['P2.3'],
  practice: 2,
  level: 3,
  why: 'A sign-in of one self inside the other mixes their traces, and the network may join the two.',
  sources: [clauses.separatePages, clauses.separateChannels, clauses.separatePresence, clauses.ownPresence],
  acts: ['login'],
  moments: ['typing', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/signup', instruction: 'Write the e-mail address of your professional self in the sign-in form and press Log in.' },
  check(act) {
    const other = otherSelf(act.self)
    const found = act.fields.map(asLogin).find((field) => identityIn(field, act.identities[other]) !== null && identityIn(field, act.identities[act.self]) === null)
    if (!found) return null
    return {
      ruleId: this.id, level: act.moment === 'sending' ? 3 : 1, evidence: found.value, spans: [], offers: ['open-other-self'],
      sentence: `This sign-in belongs to ${act.identities[other].name} (${other === 'personal' ? 'Personal' : 'Professional'}), and used here it would mix your two selves.`
    }
  }
}
