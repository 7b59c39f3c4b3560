import { ages, dates } from './dates.ts'
import { otherNumber, type Recogniser } from './recogniser.ts'

const state = '(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|NSW|VIC|QLD|TAS|ACT)'
const capitals = '\\p{Lu}[\\p{L}\'’.-]+(?: (?:of|the|de|la|del|and|&|for|St\\.|\\p{Lu}[\\p{L}\'’.-]*)){0,4}'
const institution = '(?:High(?: School)?|Middle School|Elementary(?: School)?|Primary(?: School)?|Secondary(?: School)?|School|Academy|College|University|Uni|Hospital|Clinic|Medical Cent(?:er|re)|Health(?: Cent(?:er|re))?|Church|Temple|Mosque|Synagogue|Parish|Library|Fire (?:Department|Station)|Police Department|Station|Bank|Inc\\.?|LLC|Ltd\\.?|GmbH|Company|Co\\.|Corp\\.?|Industries|Logistics|Foods?|Motors|Bakery|Brewery|Restaurant|Cafe|Café|Diner|Hotel|Airlines?|Airport|Base|Mill|Plant|Farm|Court(?:house)?|County|Township|Heights|Village|Valley|Nursing Home|Care Home|Shelter|Gym|Studio|Theat(?:er|re)|Store|Market|Mall|Union|Systems|Labs?|Group|Partners|Services)'
const notPlace = '(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Thanksgiving|Halloween|English|Spanish|German|French|Zoom|Facebook|Instagram|Therapy|Session|I|DBT|CBT|EMDR|ACT|IFS|ERP|ADHD|PTSD|OCD|CPS|ER|ICU|IOP|PHP|DV|My|The|His|Her|Their|She|He|They)\\b)'

/** Postcode areas of the United Kingdom (Royal Mail). */
const area = '(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)'
const way = '(?:Street|St|Avenue|Ave|Av|Road|Rd|Lane|Ln|Drive|Dr|Court|Ct|Boulevard|Blvd|Way|Place|Pl|Terrace|Close|Crescent|Circle|Cir|Highway|Hwy|Parkway|Pkwy|Square|Sq|Row|Trail|Grove|Gardens|Mews|Walk|Loop)'
const flat = '(?:,? (?:Apt|Unit|Suite|Ste|Flat|#)\\.? ?\\w{1,4})?'
const city = '(?:Berlin|Hamburg|München|Köln|Frankfurt|Stuttgart|Düsseldorf|Leipzig|Dresden|Hannover|Nürnberg|Bremen|Essen|Dortmund|Bonn|Münster|Wien|Graz|Linz|Salzburg|Zürich|Basel|Bern|Genf|Madrid|Barcelona|Valencia|Sevilla|Bilbao|Málaga|Zaragoza|Paris|Lyon|Marseille|Toulouse|Lille|Nantes|Bordeaux|Roma|Milano|Torino|Napoli)'
const indian = '(?:Mumbai|Delhi|Bengaluru|Bangalore|Chennai|Kolkata|Hyderabad|Pune|Jaipur|Kochi|Lucknow)'
/** Names of streets that everybody says without living there. */
const famous = /\b(?:Wall|Sesame|Coronation|Fleet|Downing|Main|High|Bourbon|Abbey) (?:Street|Road)|\b(?:One|Two|Best|Star|Step|Better|Right|Wrong|Only|Other|Third|My|Same|Little \w+|Free|Long|Hard) (?:Way|Place|Row|Close|Walk|Court)$/u
const isStreet = (value: string): boolean => !famous.test(value) && !/^(?:(?:19|20)\d\d|\d+ Way) /.test(value)
const notEvent = (value: string): boolean => !/\b(?:Zoom|Teams|Skype|Email|Mail)\b/.test(value)

/** What counts only beside a cue of a story: dates, ages, places (Safe-Harbor letters B and C), and what an odd detail makes of them. */
export const companions: readonly Recogniser[] = [
  { kind: 'postcode', pattern: new RegExp(`(?<=\\b${state},? )\\d{5}(?:-\\d{4})?(?!\\d)|(?<=\\bzip(?: ?code)?(?: is| of|:)? )\\d{5}(?:-\\d{4})?(?!\\d)|(?<=\\b(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT) )\\d{4}(?!\\d)`, 'giu') },
  { kind: 'postcode', pattern: /(?<!\d)\d{5}-\d{4}(?![\d-])/gu, accept: (_value, before) => /\bzip\b/i.test(before) || !otherNumber.test(before) },
  { kind: 'postcode', pattern: new RegExp(`(?<!\\d)\\d{5}(?= ${city}(?!\\p{L}))|(?<![\\p{L}\\p{N}])(?:D|A|CH|F|E|I)-\\d{4,5}(?!\\d)|(?<=\\bpin ?code:? |\\b${indian},? (?:- ?)?)\\d{3} ?\\d{3}(?!\\d)|(?<=\\b(?:PLZ|CAP|code postal|c[oó]digo postal|C\\.?P\\.?)[:. ]{1,2})\\d{5}(?!\\d)`, 'giu') },
  { kind: 'postcode', pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:GIR ?0AA|${area}\\d[\\dA-HJKMNPR-Y]? ?\\d[ABD-HJLNP-UW-Z]{2})(?![\\p{L}\\p{N}])`, 'gu') },
  { kind: 'postcode', after: /(?:\b(?:post ?code|lives (?:in|at)|address)[^.!?\n]{0,25}|^)$/iu, pattern: new RegExp(`(?<![\\p{L}\\p{N}])${area}\\d[\\dA-HJKMNPR-Y]? \\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])`, 'giu') },
  { kind: 'postcode', pattern: /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d(?![\p{L}\p{N}])/gu },
  { kind: 'street', accept: isStreet, pattern: new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,5}[A-Za-z]? (?:(?:[NSEW]|N[EW]|S[EW])\\.? |North |South |East |West )?(?:\\d{1,3}(?:st|nd|rd|th) |(?:\\p{Lu}[\\p{L}'’-]+ ){1,3})${way}\\b\\.?${flat}`, 'gu') },
  { kind: 'street', accept: isStreet, pattern: new RegExp(`(?<=\\b(?:on|off|near|at|of) )(?:\\p{Lu}[\\p{L}'’-]+ ){1,2}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Terrace|Close|Crescent|Grove|Mews)\\b`, 'gu') },
  { kind: 'street', pattern: /(?<![\p{L}\p{N}])P\.?\s?O\.? ?Box \d{1,6}(?!\d)/giu },
  { kind: 'street', accept: notEvent, pattern: /(?<![\p{L}\p{N}])\p{Lu}[\p{L}-]+(?:straße|strasse|str\.|weg|allee|platz|gasse|ring|damm|ufer|straat|laan|plein|gracht) \d{1,4} ?[a-z]?(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:Calle|C\/|Avenida|Avda\.|Plaza|Paseo|Rue|Via|Viale|Piazza|Rua|Avenida) (?:(?:de|del|la|las|los|das|dos|da|do) )*\p{Lu}[\p{L} ]+?,? (?:n[ºo°]\.? ?)?\d{1,4}(?![\p{N}])|(?<![\p{L}\p{N}])\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai) (?:(?:de|du|des|la|le|les) |d['’]|l['’]){0,2}\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu },
  ...dates,
  ...ages,
  { kind: 'place', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${notPlace}${capitals} ${institution}(?![\\p{L}\\p{N}])`, 'gu') },
  { kind: 'place', pattern: new RegExp(`(?<=\\b(?:[Ww]orks? (?:at|for|in)|[Ww]orking (?:at|for|in)|worked (?:at|for|in)|job at|employed (?:at|by)|teach(?:es|er|ing)? at|nurse at|manager at|student at|studies at|goes to|attends|enrolled at|transferred to|coach(?:es)? at|lives? (?:in|near|on)|living in|moved (?:to|from|here from)|[Ff]rom|[Nn]ear|[Oo]utside|[Ii]n|[Aa]t|[Aa]round|[Dd]owntown) )${notPlace}\\p{Lu}[\\p{Ll}'’-]{2,}(?: \\p{Lu}[\\p{Ll}'’-]+){0,3}(?:, ${state}\\b)?`, 'gu') },
  { kind: 'place', pattern: new RegExp(`(?<=[,;:] )${notPlace}\\p{Lu}\\p{Ll}{3,}(?: \\p{Lu}\\p{Ll}{2,})?(?= (?:area|county|region|or (?:telehealth|online|virtual|zoom))|[,.;!?]|$)`, 'gu') },
  { kind: 'place', pattern: /(?<![\p{L}\p{N}])(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New (?:Hampshire|Jersey|Mexico|York|Orleans|Haven)|North (?:Carolina|Dakota)|South (?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|Tennessee|Texas|Utah|Vermont|(?:West )?Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Scotland|Wales|Ireland|Los Angeles|San (?:Francisco|Diego|Jose|Antonio)|Chicago|Houston|Phoenix|Philadelphia|Dallas|Austin|Denver|Boston|Seattle|Portland|Detroit|Atlanta|Miami|Tampa|Orlando|Omaha|Nashville|Memphis|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Oakland|Minneapolis|Cleveland|Cincinnati|Pittsburgh|Charlotte|Raleigh|Boise|Spokane|Buffalo|Rochester|Brooklyn|Queens|Manhattan|Toronto|Vancouver|Montreal|Calgary|Ottawa|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Liverpool|Bristol|Sheffield|Cardiff|Belfast|Dublin|Cork|Sydney|Melbourne|Brisbane|Perth|Adelaide|Auckland|Wellington|Berlin|Hamburg|Munich|Cologne|Vienna|Zurich|Paris|Madrid|Barcelona)(?![\p{L}\p{N}])/gu }
]
