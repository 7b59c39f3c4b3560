import { scorer, teller, type Cue, type Score } from '../lexicon.ts'

/** Words of private life, mostly in the first person. 2 = by itself, 1 = only together with another. */
const cues: readonly Cue[] = [
  { pattern: 'as a (?:mother|mom|mum|father|dad|parent) (?:of|myself)', weight: 2 },
  { pattern: '(?:my|our) (?:husband|wife|kids?|child(?:ren)?|son|daughter|toddler|baby|mom|mum|dad|mother|father|parents|sister|brother|grandma|grandpa|in[- ]laws|family|boyfriend|girlfriend|fianc[eé]e?|ex)', weight: 2 },
  { pattern: '(?:my|our) little (?:one|girl|boy|man|princess)', weight: 2 },
  { pattern: '(?:my|our) (?:holidays?|vacation|honeymoon|wedding|anniversary|birthday|divorce|pregnancy)', weight: 2 },
  { pattern: 'voted? for|go vote|election (?:night|day)|(?:this|the) (?:president|prime minister|government) is', weight: 2 },
  { pattern: 'my (?:surgery|diagnosis|migraines?|hangover|depression|blood test|doctor|weight loss)', weight: 2 },
  { pattern: 'first date|my date|tinder|bumble|hinge|single again|swip(?:e|ed|ing) right', weight: 2 },
  { pattern: '(?:got|so|bit|totally) (?:drunk|wasted|tipsy)|hung ?over|party last night|night out', weight: 2 },
  // "Unsere Eltern-Kind-Gruppe" is an offer of a practice.
  { pattern: '(?:mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?) (?:mann|frau|kind(?:er)?|sohn|tochter|baby|mama|papa|mutter|vater|schwester|bruder|oma|opa|familie|schwiegereltern|schwiegermutter|ex)(?!-)|meine[nr]? (?:eltern|freund(?:in)?)(?!-)', weight: 2 },
  { pattern: '(?:mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?) (?:urlaub|hochzeit|flitterwochen|hochzeitstag|geburtstag|scheidung|schwangerschaft)', weight: 2 },
  { pattern: '(?:habe|hab|wähle|wählt|geht) (?:die )?(?:CDU|CSU|SPD|AfD|FDP|Grünen?|Linken?)(?: gewählt)?|geht wählen|betrunken|verkatert|mein kater|mein(?:e)? (?:OP|diagnose|migräne|arzt|ärztin)', weight: 2 },
  { pattern: 'mis? (?:marido|espos[oa]|mujer|hij[oa]s?|bebé|mamá|papá|madre|padres?|herman[oa]s?|abuel[oa]s?|suegr[oa]s?|familia|novi[oa]|ex)|nuestr[oa]s? hij[oa]s?', weight: 2 },
  { pattern: '(?:mis|nuestras) vacaciones|(?:mi|nuestra) (?:boda|luna de miel)|mi (?:cumpleaños|embarazo|divorcio|operación|diagnóstico|resaca)|nuestro aniversario|vot(?:é|a|ad|en) por|borrach[oa]', weight: 2 },
  { pattern: 'vacation|holidays?|beach|road trip|camping|airbnb|cruise|strand|playa', weight: 1 },
  { pattern: 'urlaub|ferien|vacaciones', weight: 1 },
  { pattern: 'wine|beer|cocktails?|margaritas?|party|barbecue|bbq|bier|wein|cervezas?|copa de vino', weight: 1 },
  { pattern: 'grillen|grillabend|grillparty|fiesta|parrillada', weight: 1 },
  { pattern: 'netflix|binge[- ]?watch(?:ed|ing)?|game night|concert|season finale|konzert|serienabend|concierto', weight: 1 },
  { pattern: 'weekend|birthday|anniversary|in[- ]laws|wochenende|fin de semana', weight: 1 },
  { pattern: 'democrats?|republicans?|labour|tory|tories|trump|biden|protest|election|bundestagswahl|elecciones', weight: 1 },
  { pattern: 'lol|omg|lmao|wtf|jajaja', weight: 1 }
]

/** An office that says when it is closed speaks of holidays and weekends, too. */
const announcesAbsence = teller(['closed', 'out of (?:the )?office', 'office hours', 'away from (?:the|my) office', 'geschlossen', 'nicht erreichbar', 'vertritt', 'vertretung', 'sprechstunden?', 'cerrad[oa]s?', 'cerramos'])

const scoreStrong = scorer(cues.filter((cue) => cue.weight > 1))
const scoreAll = scorer(cues)

/** Weighs how much a text is about private life; 2 and more is evidence. */
export const privateLifeScore = (text: string): Score => (announcesAbsence(text) ? scoreStrong : scoreAll)(text)
