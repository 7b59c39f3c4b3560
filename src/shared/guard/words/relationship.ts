import { finder } from '../lexicon.ts'

/** Words in an answer to a review that confirm that its writer was a client. */
export const confirmsRelationship = finder([
  'your (?:last |first |next |recent |missed )?(?:sessions?|appointments?|visits?|treatments?|therapy|therapist|diagnos[ie]s|file|records?|chart|progress|care plan|intake|counsell?ing|medications?|bill|balance|insurance claim|copay)',
  'as (?:my|our|a) (?:former |current |past |valued )?(?:client|patient)s?', '(?:were|are|being|been) (?:my|our|a|one of (?:my|our)) (?:former |current |past |valued )?(?:client|patient)s?',
  'when (?:you|we) (?:came|saw|met|spoke|talked|started|worked)', '(?:you|we) (?:came to see|came in|first met|worked (?:together|with you|on)|discussed|agreed|talked about|met with)', 'saw you', 'help(?:ed|ing) you', 'could help you', 'you(?:[\'’]re| are) (?:feeling|doing) (?:\\p{L}+ ){0,2}better', 'you (?:only |never |always |often |just )?(?:came|missed|cancell?ed|stopped|attended|showed up|didn[\'’]t show|paid|owe|quit)',
  'your (?:insurance|husband|wife|partner|spouse|family|marriage|condition|symptoms?|issues|mental health|(?:last |first )?meetings?)', '(?:no|never) (?:\\p{L}+ ){0,2}(?:records?|appointments?) (?:of|with) you', '(?:never|not) (?:been )?(?:an?|our|my) (?:client|patient)', 'seeing you (?:in|for|again)', 'treat(?:ed|ing) you', 'work(?:ed|ing) with you', '(?:thank you|thanks) for (?:coming|visiting|your visit|seeing|choosing|trusting)',
  '(?:ihre?|deine?)(?:[nmrs])? (?:letzte[nmrs]? |erste[nmrs]? )?(?:sitzung(?:en)?|termine?|behandlung|therapie|diagnose|akte|fortschritte?|erstgespräch)', 'als (?:meine?|unsere?)(?:[nmr])? (?:klient|patient)(?:en|in)?', 'als (?:sie|du) (?:bei mir|bei uns|zu mir|zu uns)', '(?:haben|hatten) wir besprochen', 'wir (?:haben|hatten) (?:\\S+ ){0,3}besprochen', 'danke für (?:ihren|deinen) besuch',
  '(?:su|tu)s? (?:últim[oa]s? |primer[oa]? )?(?:sesi[oó]n(?:es)?|citas?|tratamiento|terapia|diagnóstico|expediente|historial|progreso|visita)', 'como (?:mi|nuestr[oa]) (?:client[ea]|paciente)', 'cuando (?:vino|viniste|usted vino|nos vimos)', '(?:lo que )?(?:hablamos|acordamos)', 'gracias por (?:su|tu) visita'
].join('|'))
