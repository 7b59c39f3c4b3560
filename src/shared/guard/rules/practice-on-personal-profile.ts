import { identityIn, identitySpans, namesOf, plainName, plainSite } from '../../identities.ts'
import { parseAddress, registrableDomain } from '../../address.ts'
import type { Act, Identity } from '../act.ts'
import { finder, merge, namedIn } from '../lexicon.ts'
import type { Rule, Span } from '../rule.ts'
import { clauses } from '../sources.ts'
import { callings } from '../words/practice.ts'

/** Nobody saves a profile that is not theirs: an address that does not tell whose it is counts. */
const places: readonly string[] = ['own_profile', 'settings', 'settings_privacy', 'login', 'other_profile', 'unknown']
/** "My therapist" is somebody else. */
const tradeWords = finder(`(?<!(?:my|our|meine?|unsere?|mi|physical|massage|speech|occupational) )(?:${callings}|licen[cs]ed [\\p{L} ]{0,30}(?:therapist|counsell?or|social worker)|licen[cs]e (?:no|number|#)\\.?|approbierte[rn]?|heilpraktiker(?:in)? für psychotherapie|colegiad[oa]|cédula profesional)`)
/** Everybody has an address there; such a domain is nobody's practice. */
const mailProviders = new Set(['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'yahoo.com', 'icloud.com', 'me.com', 'aol.com', 'proton.me', 'protonmail.com', 'gmx.de', 'gmx.net', 'gmx.com', 'web.de', 't-online.de', 'posteo.de', 'mailbox.org', 'hotmail.es', 'yahoo.es', 'zoho.com', 'fastmail.com', 'hushmail.com'])

const domainsOf = (identity: Identity): readonly string[] => identity.emails.flatMap((email) => {
  const host = email.trim().toLowerCase().split('@')[1] ?? ''
  const domain = registrableDomain(parseAddress(`https://${host}`)?.hostname ?? '')
  return domain === '' || mailProviders.has(domain) ? [] : [domain]
})

/** Shorter names and numbers stand in many texts. */
const shortestName = 4

function signsOfPractice(text: string, { personal, professional }: Act['identities']): readonly Span[] {
  const shared = new Set(domainsOf(personal))
  const own = namesOf(personal).map(plainName)
  const told = [...namesOf(professional).filter((name) => !own.includes(plainName(name))), professional.practiceName, ...professional.licences].filter((name) => plainName(name).length >= shortestName)
  const sites = professional.websites.flatMap((address) => plainSite(address) ?? []).filter((address) => !personal.websites.some((other) => plainSite(other) === address))
  return merge([
    ...tradeWords(text), ...identitySpans(text, professional), ...told.flatMap((name) => namedIn(text, name)), ...sites.flatMap((address) => namedIn(text, address)),
    ...domainsOf(professional).filter((domain) => !shared.has(domain)).flatMap((domain) => namedIn(text, domain))
  ])
}

/** P1.5: a private profile that names the practice is found by clients, and open to complaint as a page of the practice. */
export const practiceOnPersonalProfile: Rule = {
  id: 'practice-on-personal-profile',
  title: 'Your practice on your private profile',
  rows: ['P1.5'],
  practice: 1,
  level: 2,
  why: 'Whoever looks for the practice would find the private profile that names it.',
  sources: [clauses.separatePages, clauses.knowThePlatform, clauses.ownPresence, clauses.postsAreSeen],
  acts: ['signup'],
  moments: ['sending'],
  usesPlace: true,
  asksOnce: false,
  tryIt: { self: 'personal', path: '/settings/profile', instruction: 'Write "Therapist for couples" in the field about you and press Save.' },
  check(act) {
    if (act.self !== 'personal' || !places.includes(act.place.kind)) return null
    const spans = signsOfPractice(act.text, act.identities)
    const field = act.fields.find((entry) => identityIn(entry, act.identities.personal) === null && (identityIn(entry, act.identities.professional) !== null || signsOfPractice(entry.value, act.identities).length > 0))
    if (spans.length === 0 && !field) return null
    return {
      ruleId: this.id, level: 2, spans, evidence: field?.value ?? '', offers: ['open-other-self'],
      sentence: 'This profile is private but names your practice, so clients who look for you would find your private life.'
    }
  }
}
