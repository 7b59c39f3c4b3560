import { identitySpans } from '../../identities.ts'
import { merge, scorer, type Cue } from '../lexicon.ts'
import type { Rule } from '../rule.ts'

/** Words of private life, mostly in the first person. 2 = by itself, 1 = only together with another. */
const cues: readonly Cue[] = [
  { pattern: '(?:my|our) (?:husband|wife|kids?|child(?:ren)?|son|daughter|toddler|baby|mom|mum|dad|mother|father|parents|sister|brother|grandma|grandpa|in[- ]laws|family|boyfriend|girlfriend|fianc[eé]e?|ex)', weight: 2 },
  { pattern: '(?:my|our) (?:holidays?|vacation|honeymoon|wedding|anniversary|birthday|divorce|pregnancy)', weight: 2 },
  { pattern: 'voted? for|go vote|election (?:night|day)|(?:this|the) (?:president|prime minister|government) is', weight: 2 },
  { pattern: 'my (?:surgery|diagnosis|migraines?|hangover|depression|blood test|doctor|weight loss)', weight: 2 },
  { pattern: 'first date|my date|tinder|bumble|hinge|single again|swip(?:e|ed|ing) right', weight: 2 },
  { pattern: '(?:got|so|bit|totally) (?:drunk|wasted|tipsy)|hung ?over|party last night|night out', weight: 2 },
  { pattern: 'vacation|holidays?|beach|road trip|camping|airbnb|cruise', weight: 1 },
  { pattern: 'wine|beer|cocktails?|margaritas?|party|barbecue|bbq', weight: 1 },
  { pattern: 'netflix|binge[- ]?watch(?:ed|ing)?|game night|concert|season finale', weight: 1 },
  { pattern: 'weekend|birthday|anniversary|in[- ]laws', weight: 1 },
  { pattern: 'democrats?|republicans?|labour|tory|tories|trump|biden|protest|election', weight: 1 },
  { pattern: 'lol|omg|lmao|wtf', weight: 1 }
]
const score = scorer(cues)
const threshold = 2

/** P2.2: private life on the professional page is read by clients, and stays. */
export const personalInProfessional: Rule = {
  id: 'personal-in-professional',
  title: 'Private life in your professional account',
  source: 'Practice 2, separate selves (P2.2)',
  acts: ['post', 'comment', 'message', 'reply', 'review', 'share'],
  check(act) {
    if (act.self !== 'professional') return null
    const words = score(act.text)
    const contact = identitySpans(act.text, act.identities.personal)
    if (words.weight < threshold && contact.length === 0) return null
    return {
      ruleId: this.id, level: 2, evidence: '', offers: ['move-draft'], spans: merge([...words.spans, ...contact]),
      sentence: contact.length > 0
        ? 'It carries a contact detail of your personal self, which clients could use to reach your private life.'
        : 'It reads like private life, and on your professional page clients and colleagues can see it.'
    }
  }
}
