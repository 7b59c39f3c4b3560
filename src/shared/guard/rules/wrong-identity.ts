import { identityIn, type IdentityKind } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Rule } from '../rule.ts'

const words: Readonly<Record<IdentityKind, string>> = { email: 'e-mail address', phone: 'phone number', handle: 'user name' }

/** P1.4 and P2.3: an address, number or user name of the other self in a field links the two selves for good. */
export const wrongIdentity: Rule = {
  id: 'wrong-identity',
  title: 'An address or number of your other self',
  source: 'Practices 1 and 2, contact details apart (P1.4, P2.3)',
  acts: ['signup', 'login', 'post', 'comment', 'message', 'review', 'reply'],
  check(act) {
    const other = otherSelf(act.self)
    for (const field of act.fields) {
      const kind = identityIn(field, act.identities[other])
      if (kind === null || identityIn(field, act.identities[act.self]) !== null) continue
      return {
        ruleId: this.id, level: act.moment === 'typing' ? 1 : 2, evidence: field.value, spans: [], offers: ['use-own-identity'],
        sentence: `This ${words[kind]} belongs to ${act.identities[other].name} (${other === 'personal' ? 'Personal' : 'Professional'}); used here, it ties your two selves together.`
      }
    }
    return null
  }
}
