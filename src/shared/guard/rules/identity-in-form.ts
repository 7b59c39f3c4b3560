import { identityIn, type IdentityKind } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const words: Readonly<Record<Exclude<IdentityKind, 'handle'>, string>> = { email: 'e-mail address', phone: 'phone number' }

/** P1.4: an address or number of the other self in a form links the two selves for good. */
export const identityInForm: Rule = {
  id: 'identity-in-form',
  title: 'An address or number of your other self',
  rows: ['P1.4'],
  practice: 1,
  level: 3,
  why: 'An address or number that both selves use ties them together, and networks do not forget it.',
  sources: [clauses.separatePages, clauses.knowThePlatform, clauses.ownPresence],
  acts: ['signup', 'post', 'comment', 'message', 'review', 'reply'],
  moments: ['typing', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/signup', instruction: 'Write the e-mail address of your professional self and press Sign up.' },
  check(act) {
    const other = otherSelf(act.self)
    for (const field of act.fields) {
      const kind = identityIn(field, act.identities[other])
      // User names are the business of the rule about them.
      if (kind === null || kind === 'handle' || identityIn(field, act.identities[act.self]) !== null) continue
      const atSending = act.kind === 'signup' ? 3 : 2
      return {
        ruleId: this.id, level: act.moment === 'sending' ? atSending : 1, evidence: field.value, spans: [], offers: ['use-own-identity'],
        sentence: `This ${words[kind]} belongs to ${act.identities[other].name} (${other === 'personal' ? 'Personal' : 'Professional'}); used here, it ties your two selves together.`
      }
    }
    return null
  }
}
