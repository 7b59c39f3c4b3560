import { scorer, teller, type Cue, type Score } from '../lexicon.ts'

/** Practice life told by the one who leads it: enough by itself, whatever else is said. */
const own: readonly Cue[] = [
  { pattern: 'my (?:private )?practi[cs]e|our practi[cs]e|private practi[cs]e|group practi[cs]e', weight: 2 },
  { pattern: '(?:new|my|our|current|prospective) (?:clients?|patients?)', weight: 2 },
  { pattern: 'openings? (?:for|in my)|(?:my|our) (?:caseload|waiting list|waitlist)', weight: 2 },
  { pattern: 'LMFT|LCSW|LPCC?|LMHC|PsyD|licen[cs]ed (?:clinical|professional|marriage|mental)[\\w ]{0,40}|licen[cs]e (?:no|number)\\.?', weight: 2 },
  { pattern: 'accepting (?:new )?(?:clients|patients|referrals)|accept(?:s|ing)? insurance', weight: 2 },
  { pattern: '(?:meine[rn]?|unsere[rn]?) (?:(?:privat|psychotherapie)?praxis|praxisräume|klient(?:en|in|innen)?|patient(?:en|in|innen))|mein (?:klient|patient)|neue[nr]? (?:klient|patient)(?:en|in|innen)?|privatpraxis', weight: 2 },
  { pattern: '(?:freie[rn]? )?therapiepl[aä]tz(?:e|en)? frei|freie[rn]? therapiepl[aä]tz(?:e|en)?|kassenzulassung|approbation|approbierte[rn]?', weight: 2 },
  { pattern: 'mi (?:consultorio|consulta (?:privada|online|psicológica|de psicología))|nuestro consultorio|(?:mis?|nuestr[oa]s?|nuev[oa]s?) (?:pacientes?|client[ea]s?)|colegiad[oa] n\\S{0,3}|número de colegiad[oa]|cédula profesional', weight: 2 }
]

/** The offer and the trade. 2 = by itself, 1 = only together with another. */
const trade: readonly Cue[] = [
  { pattern: '(?:therapy|counsell?ing|session|evening|daytime|telehealth) (?:openings?|slots?|availability)', weight: 2 },
  { pattern: 'caseload', weight: 2 },
  { pattern: 'sliding scale|superbill|out[- ]of[- ]network|intake (?:call|form|session)', weight: 2 },
  { pattern: 'book (?:a |an |your )?(?:session|appointment|consultation|call)|free (?:15[- ]minute )?consultation', weight: 2 },
  { pattern: 'kostenerstattungsverfahren|probatorik|probatorische[rn]? sitzung(?:en)?|kostenlose[sn]? (?:erst|vor)gespräch', weight: 2 },
  { pattern: 'primera (?:sesión|consulta|cita) (?:gratuita|gratis|sin costo)', weight: 2 },
  { pattern: '(?<!(?:physical|occupational|speech|retail|massage|light) )therapy|psychotherapy|counsell?ing|(?:psycho)?therapie(?:sitzung(?:en)?|stunden?)?|verhaltenstherapie|paartherapie|(?:psico)?terapia', weight: 1 },
  { pattern: 'therapists?|psychotherapists?|counsell?ors?|psychologists?|(?:psycho)?therapeut(?:en|in|innen)?|psycholog(?:en?|in|innen)|(?:psico)?terapeutas?|psicólog[oa]s?', weight: 1 },
  { pattern: '(?<!(?:jam|game|gaming|gym|yoga|study|photo|training|surf|recording) )sessions?|appointments?|booking|office hours|sitzung(?:en)?|sprechstunden?|erstgespräche?|sesi[oó]n(?:es)?|citas', weight: 1 },
  { pattern: 'clients?|patients|(?<!(?:be|being|are|is|am|was|were|so|very|more|stay) )patient|clinical|referrals?|klient(?:en|in|innen)?|patient(?:en|in|innen)|überweisung(?:en)?|pacientes?|client[ea]s?', weight: 1 },
  { pattern: 'fees?|insurance|telehealth|supervision|supervisees?|honorare?|krankenkassen?|supervisión|honorarios|lista de espera|warteliste|waiting list|waitlist', weight: 1 },
  { pattern: 'CBT|DBT|EMDR|ACT therapy|trauma[- ]informed|couples work', weight: 1 },
  { pattern: 'no[- ]show(?:s|ed)?|intakes', weight: 1 },
  // The hour stands for a person only when it does what persons do: "my 4 pm cancelled", not "my 4 pm yoga".
  { pattern: 'my \\d{1,2}(?::\\d\\d)? ?(?:[ap]\\.?m\\.?|o[\'’]?clock)(?: (?:just|has|have|had|was|is|also)){0,2} (?:cancel\\w*|no[- ]show\\w*|resched\\w*|never|didn[\'’]?t|did not|late|ghosted|came|cried|told|said|asked|wants|wanted|client|patient|couple|session)', weight: 1 }
]

/** Somebody who speaks about being a client: then words of the trade are no sign of a practice. */
export const speaksAsClient = teller([
  '(?:my|our) (?:(?:own|old|new|former|last|first|wonderful|amazing|great) )?(?:psycho)?(?:therapist|counsell?or|psychologist|psychiatrist|analyst)(?! (?:friends?|colleagues?|peers?|licen[cs]e|page|profile|training|website|self|account))',
  'i(?:[\'’]m| am| was|[\'’]ve been| have been) (?:back |still |now )?in (?:therapy|counsell?ing)', 'in therapy myself', '(?:my|our) (?:own )?(?:therapy|counsell?ing)(?: sessions?| appointments?)?',
  '(?:started|starting|going to|went to|go to) (?:therapy|counsell?ing|a therapist)',
  '(?:appointment|session) (?:with|at) (?:an?|the|my|our|his|her|their) (?:\\p{L}+ )?(?:therapist|counsell?or|psychologist|psychiatrist)', 'looking for an? (?:\\p{L}+ )?(?:therapist|counsell?or|psychologist) for (?:me|myself|us|my)', 'my insurance',
  'ich suche eine[n]? (?:psycho)?(?:therapeut|psycholog)(?:en|in)?', 'busco (?:una? )?(?:psico)?(?:terapeuta|psicólog[oa])', '(?:cita|sesión) con (?:la|el|mi|una?) (?:(?:psico)?terapeuta|psicólog[oa])', 'termin (?:bei|beim) (?:\\p{L}+ )?(?:psycho)?(?:therapeut|psycholog)(?:en|in)?',
  'meine[nmr]? (?:(?:alte|neue|frühere|eigene)[nmr]? )?(?:psycho)?(?:therapeut(?:en|in)?|psycholog(?:en|in)?)', 'mein (?:psycho)?(?:therapeut|psychologe)', '(?:bin|war) (?:\\S+ ){0,2}in therapie', 'meine[rn]? (?:eigene[rn]? )?therapie(?:sitzung|stunde)?',
  'mi (?:(?:nuev[oa]|antigu[oa]|propi[oa]) )?(?:psico)?terapeuta', 'mi (?:nuev[oa] )?psicólog[oa]', 'mi (?:propia )?terapia', '(?:estoy|estuve|voy|fui) (?:en|a) terapia', 'mi sesión de terapia'
])

const scoreOwn = scorer(own)
const scoreAll = scorer([...own, ...trade])

/** Weighs how much a text is about the writer's practice; 2 and more is evidence. */
export const practiceScore = (text: string): Score => (speaksAsClient(text) ? scoreOwn : scoreAll)(text)

/** True when a text has any word of the trade. */
export const tellsOfTrade = teller([...own, ...trade].map((cue) => cue.pattern))

/** What somebody of the trade calls themselves. */
export const callings = '(?:psycho)?therapists?|counsell?ors?|psychologists?|psychoanalysts?|LMFT|LCSW|LICSW|LPCC?|LMHC|PsyD|Psy\\.D\\.?|(?:psycho)?therapeut(?:in|en|innen)?|psycholog(?:e|in|en|innen)|(?:psico)?terapeutas?|psicólog[oa]s?|psicoanalistas?'
