import { identitySpans } from '../../identities.ts'
import { merge, scorer, type Cue } from '../lexicon.ts'
import type { Rule } from '../rule.ts'

/** Words of practice life. 2 = by itself, 1 = only together with another. */
const cues: readonly Cue[] = [
  { pattern: 'my (?:private )?practi[cs]e|our practi[cs]e|private practi[cs]e|group practi[cs]e', weight: 2 },
  { pattern: '(?:new|my|our|current|prospective) (?:clients?|patients?)', weight: 2 },
  { pattern: '(?:therapy|counsell?ing|session|evening|daytime|telehealth) (?:openings?|slots?|availability)', weight: 2 },
  { pattern: 'openings? (?:for|in my)|caseload|waiting list|waitlist', weight: 2 },
  { pattern: 'sliding scale|superbill|out[- ]of[- ]network|intake (?:call|form|session)', weight: 2 },
  { pattern: 'book (?:a |an |your )?(?:session|appointment|consultation|call)|free (?:15[- ]minute )?consultation', weight: 2 },
  { pattern: 'LMFT|LCSW|LPCC?|LMHC|PsyD|licen[cs]ed (?:clinical|professional|marriage|mental)[\\w ]{0,40}|licen[cs]e (?:no|number)\\.?', weight: 2 },
  { pattern: 'accepting (?:new )?(?:clients|patients|referrals)|accept(?:s|ing)? insurance', weight: 2 },
  { pattern: 'therapy|psychotherapy|counsell?ing', weight: 1 },
  { pattern: 'therapists?|psychotherapists?|counsell?ors?|psychologists?', weight: 1 },
  { pattern: 'sessions?|appointments?|booking|office hours', weight: 1 },
  { pattern: 'clients?|patients?|clinical|referrals?', weight: 1 },
  { pattern: 'fees?|insurance|telehealth|supervision|supervisees?', weight: 1 },
  { pattern: 'CBT|DBT|EMDR|ACT therapy|trauma[- ]informed|couples work', weight: 1 }
]
const score = scorer(cues)
const threshold = 2

/** P2.1: news of the practice belongs to the professional self; on a private page it is open to complaint and lets clients in. */
export const professionalInPersonal: Rule = {
  id: 'professional-in-personal',
  title: 'Practice matters in your personal account',
  source: 'Practice 2, separate selves (P2.1)',
  acts: ['post', 'comment', 'message', 'reply', 'review', 'share'],
  check(act) {
    if (act.self !== 'personal') return null
    const words = score(act.text)
    const contact = identitySpans(act.text, act.identities.professional)
    if (words.weight < threshold && contact.length === 0) return null
    return {
      ruleId: this.id, level: 2, evidence: '', offers: ['move-draft'], spans: merge([...words.spans, ...contact]),
      sentence: contact.length > 0
        ? 'It carries a contact detail of your professional self, and clients could follow it to your private page.'
        : 'It speaks about your practice, and clients who find it here would find your private life beside it.'
    }
  }
}
