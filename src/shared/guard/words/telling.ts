import { teller } from '../lexicon.ts'

/** Words in the name of a page or person that let a like or follow tell of politics, belief, recovery, love or a cause. */
export const tellsOfConviction = teller([
  'republicans?', 'democrats?', 'democratic party', 'conservatives?', 'labour party', 'tories', 'green party', 'maga', '(?:for|vote) (?:president|senate|congress|mayor|governor)', 'senator', 'congress(?:man|woman)', 'socialists?', 'communists?', 'libertarians?',
  'church', 'parish', 'mosque', 'synagogue', 'christians?', 'catholics?', 'baptists?', 'evangelicals?', 'islam(?:ic)?', 'muslims?', 'jewish', 'gospel', 'bible', 'atheists?', 'buddhist\\w*', 'hindu\\w*',
  'alcoholics anonymous', 'narcotics anonymous', 'al[- ]anon', 'sober\\w*', 'sobriety', 'recovery', 'rehab', '(?:12|twelve)[- ]steps?', 'addicts?',
  'dating', 'singles', 'tinder', 'bumble', 'hinge', 'grindr', 'polyamor\\w+', 'hook[- ]?ups?',
  'activis[mt]s?', 'pro[- ]life', 'pro[- ]choice', 'black lives matter', 'blm', 'extinction rebellion', 'protests?', 'gun rights', 'nra', 'climate strike', 'rallys?', 'boycott',
  'CDU', 'CSU', 'SPD', 'AfD', 'FDP', 'die (?:grünen|linke)', 'bündnis 90', 'kirche', 'kirchengemeinde', 'moschee', 'synagoge', 'katholisch\\p{L}*', 'evangelisch\\p{L}*', 'anonyme alkoholiker', 'suchthilfe', 'trocken leben', 'partnersuche', 'aktivist(?:en|in|innen)?', 'letzte generation', 'demo gegen',
  'partido (?:popular|socialista|demócrata|republicano)', 'PSOE', 'podemos', 'morena', 'iglesia', 'parroquia', 'mezquita', 'sinagoga', 'católic[oa]s?', 'cristian[oa]s?', 'evangélic[oa]s?', 'alcohólicos anónimos', 'sobriedad', 'solter[oa]s', 'activistas?', 'provida', 'feministas?', 'huelga'
])
