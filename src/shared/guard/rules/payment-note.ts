import { isListed } from '../confidential.ts'
import type { Rule } from '../rule.ts'
import { clauses } from '../sources.ts'
import { tellsOfTreatment } from '../words/payment.ts'

/** P3.11: notes of payments are shown to friends or to everybody, with both names beside them. */
export const paymentNote: Rule = {
  id: 'payment-note',
  title: 'A payment that tells of therapy',
  rows: ['P3.11'],
  practice: 3,
  level: 3,
  why: 'Payments are often public, and a note about therapy names both people in it.',
  sources: [clauses.healthInformation, clauses.virtualRelationships],
  acts: ['message', 'post'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/pay', instruction: 'Write "Therapy session" as the note and press Pay.' },
  check(act) {
    if (act.place.kind !== 'payment' && act.networkId !== 'venmo') return null
    const [listed] = [act.text, act.counterpart ?? '', ...act.fields.map(({ value }) => value)].filter((value) => isListed(act, value))
    if (listed !== undefined) return { ruleId: this.id, level: 3, spans: [], evidence: '', offers: [], sentence: 'This payment is with a person on your client list and others may see it, so the portal of your practice is the better way.' }
    const spans = tellsOfTreatment(act.text)
    const field = act.fields.find((entry) => tellsOfTreatment(entry.value).length > 0)
    if (spans.length === 0 && !field) return null
    return { ruleId: this.id, level: 3, spans, evidence: field?.value ?? '', offers: [], sentence: 'Others may see this payment and its note, and its words tell that somebody is in therapy.' }
  }
}
