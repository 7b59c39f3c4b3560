import { finder } from '../lexicon.ts'

/** Words in the note of a payment that tell what it was for. "Jam session" and "retail therapy" are leisure. */
export const tellsOfTreatment = finder([
  '(?<!(?:retail|aroma|massage|physical|speech) ?)therapy', 'psychotherapy', '(?:psycho)?therapist', 'counsell?(?:ing|ors?)', '(?<!(?:jam|gym|yoga|study|recording|training|photo|surf|tennis|game|gaming|dance|golf|climbing|bouldering|swim|swimming|running|workout|fitness|pilates|crossfit|cooking|craft|pottery|studio|band|choir|ski|skate|riding|tutoring|coding|poker) )sessions?', 'co-?pay(?:ment)?', 'clients?(?! (?:dinner|lunch|gifts?|drinks|coffee|meeting))', 'mental health', 'patients?', 'intake', 'superbill', 'sliding scale', 'appointments?', 'no[- ]show fee', 'EMDR', 'CBT', 'couples work', 'psycholog(?:ist|y)',
  '(?:psycho|paar|einzel)?therapie(?:sitzung|stunde)?(?:en|n)?', '(?:psycho)?therapeut(?:in)?', 'sitzung(?:en)?', 'ausfallhonorar', 'erstgespräch', 'klient(?:en|in|innen)?', 'patient(?:en|in|innen)', 'behandlung', 'zuzahlung',
  '(?:psico)?terapia', '(?:psico)?terapeuta', 'sesi[oó]n(?:es)?', 'copago', 'consulta', 'pacientes?', 'clientes?', 'psicólog[oa]'
].join('|'))
