import type { Recogniser } from './recogniser.ts'

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const germanMonth = '(?:januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)'
const romanceMonth = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)'
const weekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

const dated = /\b(?:on|by|since|from|until|till|dated?|due|dob|born|admitted|discharged|seen|starting|started|before|after|the|of|between|and|to|appt|appointment|intake|session|birthday|am|vom|seit|el|le|died|d\.o\.b\.?)\s*[:(]?\s*$/iu
/** What follows a fraction, a mark or a share. */
const shareOf = /^\s?(?:%|cups?|tsp|tbsp|teaspoons?|tablespoons?|stars?|of\b|would\b|vision|split|inch\w*|mile|way|time\b|support|access|oz|lb|recommend|marks?|points?|odds|chance|people|miles?|km|minutes?|hours?|dollars?|weeks?|days?|months?|times)/iu

/** Day and month without a year: "3/14", but no "24/7", "1/2 cup" and "9/10 would recommend". */
function isDayAndMonth(value: string, before: string, behind: string): boolean {
  const [one = 0, other = 0] = value.split('/').map(Number)
  const [least, most] = [Math.min(one, other), Math.max(one, other)]
  if (least < 1 || least > 12 || most > 31 || value === '24/7' || shareOf.test(behind)) return false
  return dated.test(before) || (one !== other && ![2, 3, 4, 5, 8, 10].includes(other) && !/\b(?:scores?d?|rated?|rating|got|gets?|a|solid|about|only)\s*$/iu.test(before))
}
/** "may" and "march" are words as well. */
const isMonth = (value: string, before: string, behind: string): boolean => !/^(?:may|march) \d/.test(value) || dated.test(before) || /^\s*(?:[.,;!?)]|$)/.test(behind)

export const dates: readonly Recogniser[] = [
  { kind: 'date', pattern: new RegExp(`(?<![\\p{L}\\p{N}.])(?:\\d{4}[-/.]\\d{2}[-/.]\\d{2}|\\d{1,2}[/.-]\\d{1,2}[/.-](?:19|20)?\\d{2}|\\d{1,2}-(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)-(?:19|20)?\\d{2})(?![\\p{L}\\p{N}]|\\.\\d)`, 'giu'), accept: (value, before) => !/(?:\bv|version|release|update|build|ratio|ios|android|section)\.? ?$/iu.test(before) && (/^\d{4}/.test(value) || isFullDate(value)) },
  { kind: 'date', pattern: /(?<![\p{L}\p{N}/.])\d{1,2}\/\d{1,2}(?!\/|[\p{L}\p{N}]|\.\d)/gu, accept: isDayAndMonth },
  { kind: 'date', pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? (?:19|20)\\d{2})?|${month} \\d{1,2}(?:st|nd|rd|th)?(?!\\d|:)(?:,? (?:19|20)\\d{2})?|(?<=\\b(?:in|since|from|of|during|early|late|mid) )${month} (?:19|20)\\d{2}|(?<=${weekday},? )the \\d{1,2}(?:st|nd|rd|th)|\\d{1,2}\\. ?${germanMonth}(?: (?:19|20)\\d{2})?|\\d{1,2}(?:er|º)?(?: de)? ${romanceMonth}(?:(?: del?)? (?:19|20)\\d{2})?)(?![\\p{L}\\p{N}])`, 'giu'), accept: isMonth },
  { kind: 'date', after: /(?:\bborn|\bdob|\bbirth(?:day|date)?|\bb\.|geboren|\bnacid[oa]|\bnée?)\b[^.\n]{0,20}$/iu, pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${month} )?(?:19|20)\\d{2}(?![\\p{L}\\p{N}])`, 'giu') }
]
/** Three numbers that can be a day, a month and a year. */
function isFullDate(value: string): boolean {
  if (/\p{L}/u.test(value)) return true
  const [one = 0, other = 0] = value.split(/\D/).map(Number)
  return one >= 1 && other >= 1 && Math.min(one, other) <= 12 && Math.max(one, other) <= 31
}

const tens = '(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0[\'’]?s)'
const numberWord = '(?:sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|eleven|twelve|thirteen|fourteen|fifteen|six|seven|eight|nine|ten|five|four|three|two)'

export const ages: readonly Recogniser[] = [
  { kind: 'age', pattern: /(?<![\p{L}\p{N}.])(?:1[01]\d|\d{1,2})(?:[ -]?(?:yo|y\/o|y\.o\.|yrs?[ -]old|years? old|-year-old|[ -]years?[ -]olds?|m\/o|[ -]months?[ -]old|[ -]weeks?[ -]old|yo[mf]|[mf](?=[ ,.;)\]/]|$)))(?![\p{L}\p{N}])|(?<=\b(?:aged?:?|turn(?:s|ed|ing)|just turned|is only|is just|he['’]s|she['’]s|they['’]re|he is|she is|(?:boy|girl|man|woman|lad|child|kid|daughter|son|teenager|patient|client) of) )(?:1[01]\d|[1-9]\d?)(?=\s*(?:[,.;!?)]|and\b|with\b|now\b|today\b|next\b|this\b|in\b|years|$))|(?<=\p{Lu}\p{Ll}+,? \(?)(?:[1-9]\d)(?=[,)]\s)/giu },
  { kind: 'age', pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:in (?:his|her|their) (?:very )?(?:early |mid[- ]?|late )?${tens}|(?:early|mid|late)[- ]${tens}|${numberWord}(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?[- ](?:years?|months?)[- ]old)(?![\\p{L}\\p{N}])`, 'giu') },
  { kind: 'age', pattern: /(?<![\p{L}\p{N}.])(?:1[01]\d|\d{1,2})(?:[ -]?jährige[rnms]?| Jahre alt)(?!\p{L})|(?<=\b(?:de|tiene|con) )\d{1,3} años(?!\p{L})|\d{1,3} ans(?!\p{L})|\d{1,3} anni(?!\p{L})|\d{1,3} anos(?!\p{L})/giu }
]
