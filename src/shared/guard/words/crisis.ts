import { teller } from '../lexicon.ts'

/** Words by which somebody writes to a practice for help: an appointment, a symptom, a crisis. Yes or no is enough. */
export const asksForHelp = teller([
  'appointments?', 'resched\\w+', '(?:my|our|next) session', 'symptoms?', '(?:panic|anxiety) attacks?', '(?:can[\'’]?t|cannot) (?:sleep|breathe|cope|go on|do this anymore)', 'suicid\\w+', 'kill(?:ing)? myself', 'end(?:ing)? my life', 'want(?:ed)? to die',
  'self[- ]harm\\w*', 'hurt(?:ing)? myself', 'cut(?:ting)? myself', 'overdos\\w+', 'in (?:a )?crisis', 'emergency', 'my medication', 'relapsed?', 'so depressed', 'need (?:your )?help',
  'termine?', 'symptome?n?', 'panikattacken?', 'suizid\\p{L}*', 'selbstmord\\p{L}*', 'mich umbringen', 'nicht mehr leben', 'selbstverletz\\p{L}+', 'mich (?:ritzen|verletzen)', 'krise', 'notfall', 'medikamente?', 'rückfall', 'brauche hilfe',
  'citas?', 'síntomas?', 'ataques? de (?:pánico|ansiedad)', 'suicid[aioé]\\p{L}*', 'matarme', 'quitarme la vida', 'hacerme daño', 'no quiero vivir', 'crisis', 'emergencia', 'urgencia', 'mi medicación', 'recaída', 'necesito (?:tu |su )?ayuda'
])
