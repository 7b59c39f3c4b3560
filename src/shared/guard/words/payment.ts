import { finder } from '../lexicon.ts'

/** Words in the note of a payment that tell what it was for. "Jam session" and "retail therapy" are leisure. */
export const tellsOfTreatment = finder([
  '(?<!(?:retail|aroma|massage|physical|speech) ?)therapy', 'psychotherapy', '(?:psycho)?therapist', 'counsell?(?:ing|ors?)', '(?<!(?:jam|gym|yoga|study|recording|training|photo|surf) )sessions?', 'co-?pay(?:ment)?', 'clients?', 'patients?', 'intake', 'superbill', 'sliding scale', 'appointments?', 'no[- ]show fee', 'EMDR', 'CBT', 'couples work', 'psycholog(?:ist|y)',
  '(?:psycho|paar|einzel)?therapie(?:sitzung|stunde)?(?:en|n)?', '(?:psycho)?therapeut(?:in)?', 'sitzung(?:en)?', 'ausfallhonorar', 'erstgespräch', 'klient(?:en|in|innen)?', 'patient(?:en|in|innen)', 'behandlung', 'zuzahlung',
  '(?:psico)?terapia', '(?:psico)?terapeuta', 'sesi[oó]n(?:es)?', 'copago', 'consulta', 'pacientes?', 'clientes?', 'psicólog[oa]'
].join('|'))
