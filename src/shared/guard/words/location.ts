import { finder } from '../lexicon.ts'

/** "At a loss" is no place. */
const noPlace = '(?:a loss|peace|ease|it|work|risk|odds|capacity|least|last|first|home|that|this|my (?:wit|best|worst|limit|desk)|the (?:point|moment|end|beginning|mercy|stage|age)|\\d)'
/** Words and links that tell where somebody is right now, or where a path of theirs begins. */
export const placesToldIn = finder([
  `(?:i['’]m|im|i am|we['’]re|we are) (?:(?:right now|just|now|still|here|currently) )?at (?!${noPlace}(?![\\p{L}]))\\p{L}+(?: \\p{L}+)?`, 'live from', `(?:currently|right now) (?:at|in) (?!${noPlace}(?![\\p{L}]))\\p{L}+`, 'check(?:ed|ing) in (?:at|to)', 'just (?:landed|arrived) (?:in|at)',
  'live aus', 'bin (?:gerade|jetzt|aktuell) (?:in|im|am|auf|bei) (?!der lage|stande)\\p{L}+', 'eingecheckt (?:in|im|am|bei)', 'en (?:vivo|directo) desde', 'estoy ahora(?: mismo)? en|ahora(?: mismo)? estoy en|acabo de llegar a',
  '-?\\d{1,2}\\.\\d{4,8}, ?-?\\d{1,3}\\.\\d{4,8}', '(?:https?://)?(?:maps\\.app\\.goo\\.gl|goo\\.gl/maps|maps\\.google\\.[a-z.]{2,6}|(?:www\\.)?google\\.[a-z.]{2,6}/maps|maps\\.apple\\.com|(?:www\\.)?openstreetmap\\.org|(?:www\\.)?waze\\.com/(?:ul|live-map)|what3words\\.com)(?:/\\S{0,200})?', '(?:https?://)?(?:www\\.)?strava\\.(?:com/activities|app\\.link)(?:/\\S{0,200})?'
].join('|'))
