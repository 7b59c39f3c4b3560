import type { Act } from '../act.ts'
import { finder, merge } from '../lexicon.ts'
import type { Rule, Span } from '../rule.ts'
import { clauses } from '../sources.ts'

interface Title { readonly says: string, readonly impliedBy?: string }
/** Titles that the law keeps for those who hold them. `impliedBy`: other titles whose holder may say so. */
const titles: readonly Title[] = [
  { says: 'L\\.?M\\.?F\\.?T\\.?|licen[cs]ed marriage (?:and|&) family therapist' },
  { says: 'L\\.?I?\\.?C\\.?S\\.?W\\.?|licen[cs]ed (?:independent )?clinical social worker' },
  { says: 'L\\.?P\\.?C\\.?C?\\.?|licen[cs]ed professional (?:clinical )?counsell?or' },
  { says: 'L\\.?M\\.?H\\.?C\\.?|licen[cs]ed mental health counsell?or' },
  { says: 'Psy\\.?D\\.?|doctor of psychology' },
  { says: 'Ph\\.?D\\.?|doctor of philosophy' },
  { says: 'M\\.D\\.|medical doctor|psychiatrists?|psychiater(?:in)?|psiquiatra' },
  { says: '(?:licen[cs]ed (?:clinical )?)?psychologists?|diplom[- ]?psycholog(?:e|in)|psycholog(?:e|in)|psicólog[oa]', impliedBy: 'Psy\\.?D\\.?|Dipl\\.?-?Psych\\.?' },
  { says: '(?:psychologische[rn]? )?psychotherapeut(?:in)?|approbation|approbierte[rn]?' },
  { says: 'board[- ]certified|fachärzt(?:in)|facharzt' }
]
const compiled = titles.map(({ says, impliedBy }) => ({ claimed: finder(says), held: finder(impliedBy === undefined ? says : `${says}|${impliedBy}`) }))
/** What stands before a title when somebody claims it for themselves; "I am looking for a psychologist" claims nothing. */
const ofOneself = /(?<![\p{L}\p{N}])(?:(?:i[’']?(?:m| am| became| have become)|as|ich bin|als|soy|como) )(?:(?:an?|the|your|also|now|proud(?:ly)?|to be|newly|fully|trained|certified|clinical|licen[cs]ed|experienced|local|bilingual|eine?|jetzt|auch|approbierte[rn]?|niedergelassene[rn]?|una?|ahora|también) ){0,6}$/iu

const doctorsTitle = finder('Dr\\.?(?: ?(?:med|phil|rer|nat|habil|psych)\\.?)*|doctor|doktor(?:in)?|doctora?')
const statesOrDoctors = finder('MD')
const makesDoctor = finder('Dr\\.?|Ph\\.?D\\.?|Psy\\.?D\\.?|M\\.?D\\.?|Ed\\.?D\\.?|D\\.?S\\.?W\\.?|doctor|doktor')

const testimonial = finder([
  '(?:my|our) (?:clients?|patients?) (?:say|says|said|write|wrote|tell|told|rave|love)', 'what (?:my |our )?(?:clients|patients) (?:say|are saying|think)', '(?:client|patient) (?:testimonials?|reviews?|success stor(?:y|ies))', '(?:testimonials?|reviews?|feedback|words) (?:from|by|of) (?:an? |my |our )?(?:\\p{L}+ )?(?:clients?|patients?)', 'read (?:my|our) (?:testimonials|reviews)',
  '(?:kunden|klienten|patienten)stimmen', 'das sagen (?:meine|unsere) (?:klient|patient|kund)(?:en|innen)', '(?:bewertungen|stimmen|erfahrungsberichte) (?:von|meiner|unserer) (?:\\p{L}+ )?(?:klient|patient|kund)(?:en|innen)',
  'testimonios? de (?:mis )?(?:pacientes|clientes)', 'lo que dicen (?:mis|nuestros) (?:pacientes|clientes)', '(?:reseñas|opiniones) de (?:mis |nuestros )?(?:pacientes|clientes)'
].join('|'))
const stars = /[★⭐]{3,5}[^\n★⭐]{0,60}?\b(?:clients?|patients?|klient|patient|paciente|cliente)/giu

/** The last word of the professional name: "Dr. Example" is a claim only when it is about oneself. */
const surname = (act: Act): string => act.identities.professional.name.trim().split(/[\s,]+/).filter((word) => /^\p{L}{3,}$/u.test(word)).at(-1) ?? ''

const endsWith = (text: string, name: string): boolean => name !== '' && text.toLowerCase().replace(/[\s,(]+$/, '').endsWith(name)
const nextWords = (text: string): readonly string[] => text.trimStart().split(/\s+/, 3).map((word) => word.replace(/[^\p{L}]/gu, '').toLowerCase())

/** Claims of a doctor's degree, and of "MD", which is a state as well: they count beside the own name. */
function claimsBesideName(text: string, act: Act): readonly Span[] {
  const name = surname(act).toLowerCase()
  const isDoctor = [...act.practice.titles, act.identities.professional.name].some((title) => makesDoctor(title).length > 0)
  if (name === '' || isDoctor) return []
  return [
    ...doctorsTitle(text).filter(({ end }) => nextWords(text.slice(end)).includes(name)),
    ...statesOrDoctors(text).filter(({ start }) => endsWith(text.slice(0, start), name))
  ]
}

/** Titles in a text that are claimed and not held. In a post the words must be about the writer; a profile is. */
function claimsIn(text: string, act: Act): readonly Span[] {
  if (act.practice.titles.length === 0) return []
  const name = surname(act).toLowerCase()
  const isOwn = ({ start }: Span): boolean => act.kind === 'signup' || ofOneself.test(text.slice(Math.max(0, start - 80), start)) || endsWith(text.slice(0, start), name)
  const notHeld = compiled.filter(({ held }) => act.practice.titles.every((title) => held(title).length === 0)).flatMap(({ claimed }) => claimed(text).filter(isOwn))
  return merge([...notHeld, ...claimsBesideName(text, act)])
}

const testimonialsIn = (text: string): readonly Span[] => merge([...testimonial(text), ...[...text.matchAll(stars)].map((match) => ({ start: match.index, end: match.index + match[0].length }))])

/** P2.7: a title that is not held, or praise of clients where the law forbids it, is what boards act on first. */
export const professionalClaims: Rule = {
  id: 'professional-claims',
  title: 'Titles and praise on your professional pages',
  rows: ['P2.7'],
  practice: 2,
  level: 2,
  why: 'Boards act on titles that are not held, and some laws forbid praise by clients.',
  sources: [clauses.separatePages, clauses.ownPresence, clauses.testimonials],
  acts: ['signup', 'post'],
  moments: ['sending'],
  usesPlace: false,
  asksOnce: false,
  tryIt: { self: 'professional', path: '/settings/profile', instruction: 'Write a title that is not in your settings in the field about you and press Save.' },
  check(act) {
    if (act.self !== 'professional') return null
    const look = act.practice.testimonialsBanned ? testimonialsIn : (): readonly Span[] => []
    for (const { find, sentence } of [
      { find: (text: string) => claimsIn(text, act), sentence: 'It names a title that is not among those in your settings, so please check that you may use it.' },
      { find: look, sentence: 'It shows praise by clients, which the law where you work does not allow in advertising.' }
    ]) {
      const spans = find(act.text)
      const field = act.fields.find((entry) => find(entry.value).length > 0)
      if (spans.length > 0 || field) return { ruleId: this.id, level: 2, spans, evidence: field?.value ?? '', offers: [], sentence }
    }
    return null
  }
}
