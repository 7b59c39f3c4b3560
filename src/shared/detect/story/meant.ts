import type { Sentences } from '../sentences.ts'
import { client } from './vocabulary.ts'
import { matchesOf } from '../matches.ts'

/**
 * Whom "he" and "she" mean: the person who was mentioned last before. A clinician who tells of a client often begins with
 * the pronoun, or with "a kid"; of their own people everybody begins with "my sister".
 */
export const meantKinds = ['own', 'kin', 'colleague', 'served', 'public', 'pet', 'client', 'person', 'nobody'] as const
export type MeantKind = (typeof meantKinds)[number]

const age = '[1-9]\\d?[- ]?(?:year[- ]old|yo|y/o)'
const kin = `(?:mums?|moms?|mam|mammy|mummy|daddy|mother|dads?|father|parents?|son|daughter|husband|wife|hubby|partner|boyfriend|girlfriend|sister|brother|grandma|grandpa|nan|nana|gran|granny|grand?dad|grandmother|grandfather|grandson|granddaughter|stepson|stepdaughter|aunt|auntie|uncle|cousin|niece|nephew|fiancee?|ex|twins?|kids?|child|children|baby|toddler|teen|teenager|eldest|oldest|youngest|girl|boy|little one|lad|friends?|bestie|mate|neighbou?rs?|roommate|flatmate|boss|coworker|landlord|date|love|in-laws?|students?|class|${age})`
const profession = '(?:therapist|counsell?or|psychologist|psychiatrist|shrink|analyst|doctor|gp|dentist|nurse|midwife|surgeon|consultant|colleague|supervisor|trainee|intern|manager|receptionist|matron|professor|teacher|tutor|mentor|coach|hairdresser|barber|social worker|carer|lecturer|officer|reviewer|chaplain)s?'
const bareKin = "(?:mum|mom|mam|mammy|mummy|mommy|momma|mama|dad|daddy|papa|da|nan|nana|nanny|gran|granny|nonna|oma|opa|grandma|grandpa|grandad|granddad|hubby|missus|bestie|baby|(?:uncle|auntie|aunt|cousin|nana|grandma|grandpa) [a-z]+|(?:son|daughter|twin|eldest|youngest|toddler|teenager|husband|wife)(?=,? (?:[1-9]|is|was|has|had|got|passed|started|said|asked|told|just|came|and i)))"
const trade = '(?:mechanic|plumber|electrician|builder|roofer|boiler man|handyman|painter|cleaner|gardener|landlord|landlady|neighbou?r|driver|cabbie|conductor|waiter|waitress|barista|bartender|cashier|shopkeeper|butcher|baker|chef|farmer|fisherman|vet|pharmacist|chemist|physio|dentist|hygienist|optician|hairdresser|barber|postman|postie|courier|delivery (?:guy|man|woman)|vicar|priest|rabbi|imam|pastor|organist|referee|keeper|striker|footballer|manager|boss|owner|customer|bride|groom|tenant|passenger|pupil|student|apprentice|lifeguard|usher|bouncer|steward|stewardess|pilot|receptionist|estate agent|realtor|solicitor|lawyer|accountant|judge|juror|comedian|host|presenter|coach|trainer|instructor|councillor|mayor|minister|architect|photographer|salesman|assistant|guard|officer|stranger|shopper|kid (?:on|at|in) the (?:bus|till|train|shop|park))'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const somebody = '(?:man|woman|guy|lady|gentleman|gent|girl|boy|lad|lass|fella|bloke|chap|kid|teen|teenager|adolescent|child|person|couple|family|widow|widower|veteran|vet|dude|mother|father|mum|mom|dad|farmer|student|caller|resident|one)'

/** The first that fits at a place counts. */
const mentions: readonly (readonly [MeantKind, string])[] = [
  ['own', `(?:my|our) (?:(?:own|older|younger|little|big|best|late|dear|old|oldest|middle|first|ex|great|step|foster|good|only|wee|baby|teenage|${age}) ){0,3}${kin}`],
  ['own', '(?:a|an|my|our|old) (?:[a-z-]+ ){0,2}(?:friend|mate|neighbou?r)|(?<!(?:her|his|their|the|a|of|and|to|with|first[- ]time|new|young|single|lovely) )(?:grandma|grandpa|grandad|granny|nana|hubby)'],
  ['kin', `(?<!(?:her|his|their|the|a|an|of|and|to|with|first[- ]time|new|young|single|lovely|other|another|your|like|as|every|each|our|this|that|thanks|says|said|called|calling|me|a new|poor) )${bareKin}`],
  ['served', `(?:the|my|our|that|this|a|an|some|his|her|new) (?:[a-z-]+ ){0,1}${trade}|(?:uber|lyft|taxi|cab|bus|truck|van|train|amazon) (?:driver|guy|man|lady)|(?:my|our) (?:mentee|mentor|spouse|co-?[a-z]+|tutor|supervisee|intern)|colleague of mine|the doc|(?<=^|[.!?] |so |and )${trade}(?= (?:told|tells|said|says|is|was|has|came|called|rang|still|finally|just|reckons|wants))`],
  ['colleague', `(?<!(?:i'm|i am|as|being|been|was|say|from|another) )(?:(?:my|our|the|her old|his old) (?:[a-z-]+ ){0,2}${profession}|(?:a|an|another|old|fellow) (?:[a-z-]+ )?(?:colleague|therapist|psychologist|counsell?or|psychiatrist))`],
  ['public', '(?:celebrity|actor|actress|singer|president|senator|character|author|documentary|film|movie|memoir|novel|season|episode|freud|winnicott|yalom|erikson|jung|experiment|seminar|textbook|chapter|exam|vignette|fictional|shooter|netflix)s?'],
  ['pet', '(?:dog|cat|puppy|kitten|hamster|chihuahua|rabbit|labrador|beagle|budgie|horse|greyhound|spaniel|terrier|collie|whippet|lurcher|poodle|retriever|tortoise|parrot|cockatiel|hen|cockerel|goat|sheep|ewe|lamb|cow|calf|pony|donkey|fox|hedgehog|swan|heron|robin|owl|swallow|pup|moggy|tabby|guinea pig|goldfish|snake|gecko|ferret|mare|foal)s?'],
  ['client', `${client}(?:'s)?|(?:one|two|some) of mine|lost one|my (?:\\d{1,2}(?::\\d\\d)? ?(?:am|pm)?|noon|${weekday} [a-z0-9]+|(?:[a-z-]+ )?(?:couple|lady|guy|person|man|woman|gentleman|kiddo|case|fella))|(?:i|we)(?:'ve| have|'m| am)?(?: (?:been|just|still|also)){0,2} (?:see|seeing|treat|treating|worked with|work with|working with|supported|supporting|sat with)`],
  ['person', `(?:a|an|the|this|that|one|some|another|every|young|old|older|elderly|little|poor|lovely) (?:[a-z0-9-]+ ){0,3}?${somebody}|someone|somebody|${age}(?: ?[mf])?|[1-9]\\d ?[mf]|male|female`]
]
const pronoun = '(?:she|he|her|him|his|hers|herself|himself|shes|hes)(?:\'(?:s|d|ll))?'
const compiled = new RegExp(`(?<![a-z0-9])(?:(${pronoun})|${mentions.map(([, pattern]) => `(${pattern})`).join('|')})(?![a-z0-9])`, 'g')

/** One "he" or "she", and whom it means. */
export interface Meant { readonly kind: MeantKind, readonly start: number, readonly end: number, readonly sentence: number }

/** All of them in the order of a plain text. */
export function meantIn(plain: string, sentences: Sentences): readonly Meant[] {
  const found: Meant[] = []
  let last: MeantKind = 'nobody'
  for (const match of matchesOf(compiled, plain)) {
    if (match[1] === undefined) last = mentions[match.findIndex((part, at) => at > 1 && part !== undefined) - 2]?.[0] ?? last
    else found.push({ kind: last, start: match.index, end: match.index + match[0].length, sentence: sentences.at(match.index) })
  }
  return found
}

const mostCounted = 3
/** Numbers of a stretch: how often each kind is meant, and who comes first. */
export function meantFeatures(meant: readonly Meant[]): readonly number[] {
  const [first] = meant
  return [...meantKinds.map((kind) => Math.min(mostCounted, meant.filter((one) => one.kind === kind).length)), ...meantKinds.map((kind) => Number(first?.kind === kind))]
}
const isOfOthers: ReadonlySet<MeantKind> = new Set(['own', 'kin', 'colleague', 'served', 'public', 'pet'])
/** Their names, with the only direction in which each may count. */
export const meantNames: readonly { readonly id: string, readonly sign: 1 | -1 }[] = ['meant', 'first meant'].flatMap((name) => meantKinds.map((kind) => ({ id: `${name}: ${kind}`, sign: isOfOthers.has(kind) ? -1 as const : 1 as const })))
