import { isListed } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'

const tellsVisits: ReadonlySet<string> = new Set(['linkedin', 'tiktok', 'snapchat', 'instagram'])

/** P3.3: looking at a client's profile is a step into their life that they did not invite. */
export const clientProfile: Rule = {
  id: 'client-profile',
  title: 'The profile of a person of your client list',
  rows: ['P3.3'],
  practice: 3,
  level: 3,
  why: 'A look at a client’s profile brings things into the room that they did not bring.',
  sources: [clauses.onlinePresence, clauses.noSearching, clauses.fewIntrusions],
  acts: ['open'],
  moments: ['opening', 'sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/people/hamish-tolliver', instruction: 'Add "Hamish Tolliver" to your client list, then open his profile.' },
  check(act) {
    const isTitle = act.place.kind === 'other_profile' && isListed(act, act.place.title)
    if (!isTitle && !isListed(act, act.counterpart === null ? null : `@${act.counterpart}`)) return null
    const visit = tellsVisits.has(act.networkId ?? '') ? ', and your visit can be visible to them' : ''
    return {
      ruleId: this.id, level: 3, spans: [], evidence: '', offers: [], reasons: ['emergency', 'client-asked', 'clinical'],
      sentence: `This profile matches a person on your client list${visit}; please go on only with a clinical reason that you would write down.`
    }
  }
}
