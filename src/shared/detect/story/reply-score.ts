import type { Sentences } from '../sentences.ts'
import { whole } from './match-whole.ts'
import { clinical } from './vocabulary.ts'
import learned from './reply-words.json' with { type: 'json' }
import weights from './reply-weights.json' with { type: 'json' }
import { stretchScore, wordModel, wordsBySentence, wordScore } from './words.ts'
import { matchesOf } from '../matches.ts'

/**
 * What an owner's answer to a review sounds like when it confirms that its writer was there, for texts of which nobody
 * knows that they are such an answer. Fitted like the signals of a story (tests/detect/fit-replies.ts).
 */
const signals: readonly (readonly [id: string, sign: 1 | -1, pattern: string])[] = [
  ['you-did', 1, '(?:you|u) (?:\\w+ )?(?:came|walked|cancel\\w+|missed|never|waited|brought|told|said|became|weren\'?t|asked|stopped|left|refused|signed|agreed|chose|paid|owe\\w*|called|started|worked|did|had|were|got|let|put|kept|made|shared|trusted|gave|turned|showed up|wrote|arrived|booked|yelled|screamed|insisted|demanded|found|felt|saw|mentioned|complain\\w*|completed|graduated|went|stuck|held|returned|forgot|provided|spoke)'],
  ['you-have', 1, '(?:you|u)(?:\'?ve| have) (?:\\w+ )?(?:come|made|grown|been|worked|done|built|found|had|learned|shown|changed|kept|got)|how far you|your (?:hard )?work|the (?:hard|brave) (?:part|work)'],
  ['your-kin', 1, 'your (?:\\w+ )?(?:son|daughter|child|children|kids?|boys?|girls?|husband|wife|mother|father|mom|dad|mum|family|marriage|partner|brother|sister|teen\\w*|little one|baby|parents?)'],
  ['your-health', 1, `your (?:\\w+ )?(?:${clinical}|visits?|appointments?|sessions?|care|chart|records?|results?|test|dose|prescription|medication|crowns?|teeth|gums|tooth|filling|knee|back|pain|anxiety|progress|recovery|sobriety|evaluation|file|insur\\w+|claim|co-?pay|balance|bill|deposit|sick note|slot|hour|notes?)`],
  ['health', 1, `${clinical}|medication|dose|prescri\\w+|xanax|adderall|stimulants?|braces|root canals?|crowns?|filling|floss|hygienist|nurse|prescriber|discharg\\w+|admitted|diagnos\\w+|crutches|surgery|a1c|postpartum|court-ordered|evaluation|second opinion|clean|sober|skills group`],
  ['we-did', 1, '(?:we|i|our team|our staff|the team|dr\\.? \\w+|she|he) (?:\\w+ )?(?:told|explained|called|offered|treated|saw|tried|waited|helped|worked|discussed|agreed|spent|gave|sent|rescheduled|refunded|billed|loved|enjoyed|remember|recall|credited|apologi\\w+|declined|asked|looked|switched|accommodated|documented|charged|held|walked)'],
  ['we-you', 1, '(?:i|we|she|he|they|our \\w+|dr\\.? \\w+) (?:\\w+ )?(?:asked|told|reminded|referred|offered|saw|treated|helped|advised|informed|warned|gave|sent|called|emailed|met|discharged|billed|charged|refunded) (?:to )?(?:you|u|your)|(?:seeing|treating|helping|working with|caring for|having|meeting|knowing|supporting|trusting (?:us|me) with) (?:you|u|your)|continue (?:seeing|treating|working)|in my letter|explained (?:to you|in)'],
  ['proud', 1, '(?:so |very )?(?:proud|glad|happy|pleased|delighted|thrilled|honou?red|grateful|touched|moved) (?:of you|for you|that|to|the|with|it|we|your)|rooting for you|a privilege|a joy|an honou?r|a pleasure|made my (?:whole )?(?:day|week|year)|it meant|means? more than'],
  ['sorry', 1, '(?:i\'?m|we\'?re|we are|i am|so|very|deeply|truly)? ?(?:sorry|apologi[sz]e|regret)|apologies|should have|on us|mix-?up|misunderstanding'],
  ['together', 1, 'our (?:work|time|talks|hours?|conversations?|sessions?|last|first|journey|group)(?: together)?|walk(?:ed|ing)? (?:through|with|beside)|beside you|that (?:friday|winter|day|year|room|chair|monday|spring|summer)|in that room|little office|tissue|on the couch|first (?:conversation|meeting|day)|(?:all )?the work we|rough (?:winter|year|time|patch)|were better|sleeping again|feeling better|come back|former (?:counsell?or|therapist)|when you (?:first|came|got|said|left|started)'],
  ['farewell', 1, 'see you (?:on|next|thursday|monday|in|at|soon)|door (?:is|stays) (?:always )?open|welcome back|all the best|keep (?:going|it up|flossing|shining)|take (?:good )?care|wish(?:ing)? you|say hi|says hi|tell (?:her|him|your|the)|give (?:her|him|your)|kiss'],
  ['vocative', 1, '^(?:oh |aw,? |wow,? |hi|hello|dear|thanks?|thank (?:you|u)|hey|sir|ma\'?am)[, ]+(?:so much,? |a lot,? |again,? )?(?:mr|mrs|ms|dr|[a-z]{3,9}[,!.])|(?:thanks?|thank you|congrats|welcome|happy)[, ]+[a-z]{3,9}[!,.]'],
  ['stars', 1, '(?:one|1|two|2|three|five|5)[- ]stars?|this (?:review|posting|post)|your (?:review|words|note|post)|kind words|shout-?out|for writing|to write this|leaving (?:this|a)|the record|other side of the story|readers|different story|publicly'],
  ['money', 1, 'bill(?:ed|ing)?|balance|deductible|co-?pay|late cancel\\w*|no-?shows?|fee|refund\\w*|insurer|claim|payment plan|policy on missed|voicemails?|collections'],
  ['denial', 1, 'never (?:been )?(?:seen|treated|a (?:client|patient))|nobody by (?:your|that) name|no record|not (?:a|one of our) (?:client|patient)s?|nobody has seen you|wrong (?:clinic|practice)|fake name|our records|gone through (?:our|the) records|front desk|receptionist|court|attorneys?|boundaries'],
  ['confirms', 1, '(?:our|my) notes (?:show|say)|consent form|you (?:were|had been) (?:offered|given|seen|discharged|admitted|referred|informed|advised)|(?:file|case) (?:was|is|has been) closed|as a (?:patient|client) of|(?:patient|client) of ours|visits? (?:that )?you|you\'ve never (?:set foot|been here|paid)|(?:attended|cancelled) \\p{L}+ of|see you (?:at your|for your)|usual time|letting (?:me|us) (?:be|sit|walk|help|work)|trusting (?:me|us)|part of your (?:journey|story|life|recovery)|(?:been|was|is) (?:such )?an? (?:real )?(?:privilege|honou?r) to|we remember you|change in you|(?:months|years|weeks) ago you|look at you(?: now)?|when you (?:first )?(?:walked|came|started|were) (?:in|to|here|with|on)|you (?:two )?came in|back on your feet|in (?:rehab|our group|group|our care)|on (?:the|our) (?:unit|ward)|end(?:ed)? (?:care|our work|treatment|it)|(?:still|are) under (?:our|my) care|your (?:mum|mom|father|mother|dad)\'s (?:stay|treatment|care)'],
  ['other-language', 1, '(?:ihre?[mnr]?|deine?[mnr]?) (?:\\p{L}+ )?(?:tochter|sohn|kind|mann|frau|behandlung|therapie|termin\\p{L}*|schulter|knie|rucken|reha|unterlagen|rechnung|angst\\p{L}*)|bei uns (?:waren|in behandlung)|ihnen (?:wieder |so )?(?:besser|gut|geholfen)|nach der (?:therapie|reha|behandlung|operation)|es freut (?:uns|mich)(?: sehr)?,? dass|su (?:hij[oa]|tratamiento|terapia|cita|historia|factura|marido|mujer|madre|padre|recuperacion)|acompanar\\p{L}+|trabajar contigo|en estos meses|(?:un|ha sido un) (?:placer|privilegio|honor)|tu (?:proceso|hij[oa]|terapia|recuperacion)|votre (?:fils|fille|traitement|rendez-vous|seance|suivi)|vous (?:avez|etiez|etes) (?:ete |venue? )?(?:suivie?|hospitalise\\p{L}*|recue?|en consultation)|(?:seu|sua) (?:filh[oa]|consulta|tratamento)|(?:suo|sua) (?:figli[oa]|terapia|visita)'],
  ['goods', -1, 'tables?|servers?|bread|chips|boots|buns?|menu|farm|lambs?|cabin|hot tub|breakfast|parcel|order|courier|postage|shipping|blender|warranty|bikes?|clutch|brakes?|tickets?|match|audience|podcast|lecture|slides|talk|class|app|update|bug|haircut|tattoos?|piano|ramen|exam|driving test|marathon|recital|interview|noise|wine|bookshop|copies|password|reminders|beach|recipe|portion|party|anniversary|happy birthday|journal'],
  ['you', 1, 'you|your|you\'?re|u|ur'],
  ['instruct', -1, 'please (?:bring|arrive|note|call|contact|read|fill|remember|do not|don\'?t|check|join|send|let|keep|be)|you (?:can|may|will|should|must|might|need|don\'?t (?:need|have)|do not (?:need|have)|want|\'?ll)|if you|your first|book (?:your|a)|sign up|register|join us|click|link in|open(?:ing)? hours|how to|what to expect|we offer|tips?|remember:|dear (?:all|members|neighbou?rs|parents|team|friends|colleagues)', ],
  ['everyone', -1, 'everyone|everybody|anyone|anybody|all of you|you all|y\'all|folks|guys|team|community|members|volunteers|neighbou?rs|friends|happy (?:birthday|new year|anniversary|mother)|congratulations'],
  ['own', -1, 'my (?:mom|mum|dad|son|daughter|kids?|wife|husband|dog|cat|sister|brother|friend|love|dear|darling|boss|landlord)|love you|i love|miss you|mum|xx|\\bmate\\b|tonight|dinner|tickets?|match|game|goal|album|book|show|shop|order|delivery|parcel|cake|coffee|bread|bike|car|room|cabin|hotel|guest|stay|beer|menu|salmon|roast|haircut|fringe'],
  ['generic', -1, 'in your (?:teens|twenties|thirties|forties|fifties|sixties)|your (?:session|inbox|phone|back|calendar|order|password|browser|account) (?:has|is|was|files|expired)|nobody told me|(?:you|your) (?:deserve|matter|are (?:not alone|enough|worthy|loved)|feelings|body|brain|boundaries|inner|nervous system|worth)|is (?:not )?your fault|give yourself|be kind to yourself|reminder|what if you|imagine|let\'?s|let us|we all|humans?|people'],
  ['client-word', -1, '(?:my|our|a|the) (?:clients?|patients?)|clients|patients'],
  ['question', -1, '\\?']
]
const compiled = signals.map(([id, sign, pattern]) => ({ id, sign, expression: whole(pattern) }))
const mostCounted = 3
const weightOf: Readonly<Record<string, number>> = weights
/** Answers are short, in UTF-16 units. */
const longest = 1_200
/** From here on more likely such an answer than not; set on the dev part. */
const limit = 0.5

const pairs: readonly (readonly [string, string])[] = [['health', 'you'], ['your-health', 'stars'], ['proud', 'health'], ['proud', 'farewell'], ['proud', 'vocative'], ['you-did', 'we-did'], ['you-did', 'money'], ['you-did', 'together'], ['sorry', 'your-health'], ['sorry', 'health'], ['vocative', 'health'], ['stars', 'health'], ['your-kin', 'proud'], ['your-kin', 'health'], ['stars', 'we-did'], ['denial', 'you'], ['we-did', 'health'], ['confirms', 'you'], ['confirms', 'proud'], ['confirms', 'health'], ['confirms', 'vocative'], ['you-have', 'proud']]
const replyWords = wordModel(learned)
/** Words at the ends of the scale say no more than this. */
const mostWords = 5
/** The names of the numbers that the score is made of, with the only direction in which each may count. */
export const replyFeatures: readonly { readonly id: string, readonly sign: 1 | -1 }[] = [{ id: 'words', sign: 1 }, ...signals.map(([id, sign]) => ({ id, sign })), ...pairs.map(([one, other]) => ({ id: `${one} + ${other}`, sign: 1 as const }))]

/** The numbers of a text; `words` is how much its words as a whole sound like an answer, without any pattern. */
export function replyFeaturesOf(plain: string, words = wordScore(plain, replyWords)): readonly number[] {
  const counts = new Map(compiled.map(({ id, expression }) => [id, Math.min(mostCounted, matchesOf(expression, plain).length)]))
  return [Math.max(-mostWords, Math.min(mostWords, words)), ...counts.values(), ...pairs.map(([one, other]) => Number((counts.get(one) ?? 0) > 0 && (counts.get(other) ?? 0) > 0))]
}

const needed = /\b(?:you|your|youre|u|ur|this individual|this gentleman|this (?:person|reviewer)|ihnen|ihre?[nmr]?|sie|usted|sus?|tu|contigo|vous|votre|lei|sua|suo|voce)\b/
/** How much a text sounds like such an answer; null for a long text, and one that speaks to nobody. */
export const replyScore = (plain: string): number | null =>
  (plain.length > longest || !needed.test(plain) ? null : replyFeaturesOf(plain).reduce((sum, value, at) => sum + value * (weightOf[replyFeatures[at]?.id ?? ''] ?? 0), weightOf['base'] ?? 0))

/** What belongs to care; without any of it "sorry about your table" and "glad you liked it" are of another trade. */
const ofCare: ReadonlySet<string> = new Set(['your-health', 'health', 'together', 'your-kin', 'we-you', 'denial', 'confirms', 'other-language', 'money'])
const isOfCare = (plain: string): boolean => compiled.some(({ id, expression }) => ofCare.has(id) && plain.search(expression) >= 0)
const withoutCare = 2.5

/** True for what sounds like such an answer more likely than not. */
export function soundsLikeReply(plain: string): boolean {
  const score = replyScore(plain) ?? -Infinity
  return score >= limit && (score >= withoutCare || isOfCare(plain))
}

/** The sentence whose words sound most like such an answer; a lone emoji is none. */
export function mostReplyLike(plain: string, sentences: Sentences): number {
  const scores = wordsBySentence(plain, sentences, replyWords).map((_, at, words) =>
    (/[a-z]/.test(plain.slice(sentences.starts[at], sentences.starts[at + 1])) ? stretchScore(words, at, at, replyWords) : -Infinity))
  return scores.indexOf(Math.max(...scores))
}
