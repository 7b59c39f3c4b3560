import { identityIn, type IdentityKind } from '../../identities.ts'
import { otherSelf } from '../../persona.ts'
import type { Level, Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

type Shown = Exclude<IdentityKind, 'handle'>
const words: Readonly<Record<Shown, string>> = { email: 'e-mail address', phone: 'phone number', website: 'web address', name: 'name' }
/** How heavy it is in a form and elsewhere as it is sent: a name alone is many people's, so it stays a hint. */
const levels: Readonly<Record<Shown, readonly [inForm: Level, elsewhere: Level]>> = { email: [3, 2], phone: [3, 2], website: [2, 2], name: [1, 1] }

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
      const [inForm, elsewhere] = levels[kind]
      const self = other === 'personal' ? 'Personal' : 'Professional'
      const base = { ruleId: this.id, evidence: field.value, spans: [], offers: ['use-own-identity'] as const }
      if (act.moment !== 'sending') return { ...base, level: 1, sentence: `This is your ${self} ${words[kind]}; used here, it ties your two selves together.` }
      return { ...base, level: act.kind === 'signup' ? inForm : elsewhere, sentence: `This ${words[kind]} belongs to ${act.identities[other].name} (${self}); used here, it ties your two selves together.` }
    }
    return null
  }
}
