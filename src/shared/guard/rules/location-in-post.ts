import type { FileFacts } from '../act.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { placesToldIn } from '../words/location.ts'

const checksIn = /^\W*(?:check(?:ed)?[\s-]in|einchecken|registrar (?:tu |una )?visita|add (?:your )?location|standort (?:hinzufügen|teilen)|(?:añadir|agregar|compartir) (?:tu )?ubicación|share (?:live )?location)(?![\p{L}])/iu

/** What a picture tells besides what one sees: four digits of a degree are a house. */
const hiddenIn = ({ location, camera }: FileFacts): string =>
  [location ? `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}` : '', camera].filter((part) => part !== '').join('; ')

/** P5.5: where somebody is, lives or runs is told to everybody who reads it, at once and for years. */
export const locationInPost: Rule = {
  id: 'location-in-post',
  title: 'It tells where you are',
  rows: ['P5.5'],
  practice: 5,
  level: 2,
  why: 'Places in posts and pictures tell where you live and where you are right now.',
  sources: [clauses.postsAreSeen, clauses.ownPresence, clauses.personalUse],
  acts: ['post', 'comment', 'share', 'upload'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/', instruction: 'Write "Live from the harbour festival" and press Post.' },
  check(act) {
    const base = { ruleId: this.id, level: 2, evidence: '' } as const
    const spans = placesToldIn(act.text)
    const taken = act.files.find((file) => file.location !== null)
    if (taken) return { ...base, spans, evidence: hiddenIn(taken), offers: ['strip-pictures'], sentence: 'A picture carries the place where it was taken, and whoever saves it can read that.' }
    if (spans.length > 0) return { ...base, spans, offers: [], sentence: 'It tells where you are or where you go, and clients who read it could meet you there.' }
    return checksIn.test(act.controlName) ? { ...base, spans, offers: [], sentence: 'It shows everybody where you are at this moment, so it is better told later.' } : null
  }
}
