import { isPossiblePhoneNumber, isValidPhoneNumber, type CountryCode } from 'libphonenumber-js/min'
import { digitsOf, hyphen, otherNear, otherNumber, type Recogniser } from './recogniser.ts'

/** Countries whose way of writing numbers is known without a country code. */
const countries: readonly CountryCode[] = ['US', 'GB', 'DE', 'AU', 'ES', 'FR', 'IT', 'AT', 'CH', 'IE', 'PT', 'NL', 'NZ', 'IN', 'ZA', 'BR']
const inSomeCountry = (value: string): boolean => countries.some((country) => isValidPhoneNumber(value, country))

const calls = /(?:call\w*|text\w*|phone\w*|ph|tel|telephone|telefon\w*|cell\w*|mobile|mob|whatsapp\w*|signal|fax|reach\w*|ring|rang|contact|handy\w*|nummer|natel|m[oó]vil|tel[eé]fono|ll[aá]ma\w*|t[eé]l|portable|cellulare|numero|(?:my|her|his|their|your|our|the|emergency) numbers?|numbers?|voicemail|dial\w*|line|sms|pager|extension)\b[^!?\n]{0,30}$/iu
const spoken = '(?:oh|zero|one|two|three|four|five|six|seven|eight|nine|double)'
const money = /(?:[$€£¥₹]|\b(?:rs|usd|eur|gbp|inr|aud|cad))\.?\s?$/iu
const quantity = /^\s?(?:%|€|\$|£|(?:people|points?|steps?|ft|feet|miles?|km|kg|lbs?|kcal|cal|calories|views|followers|users|votes|times|visits|items|pages|words|hours?|minutes?|years?|dollars|euros?|pounds|am|pm|menschen|personen|meter|metros)\b)/iu
const separators = ` .\\/\\u00a0${hyphen}`

const isAmerican = (digits: string): boolean => /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits)
const americanShape = new RegExp(`^(?:1[${separators}]{0,3})?\\(?\\d{3}\\)?[${separators}]{0,3}\\d{3}[${separators}]{1,3}\\d{4}$`, 'u')
/** Bare figures are a number of anything; only a word for calling makes them one of a telephone. */
const callsOnly = /\b(?:call\w*|text(?:ed|ing)?|phone\w*|ph|tel|telephone|telefon\w*|cell\w*|mobile|mob|whatsapp\w*|signal|fax|reach\w*|ring|rang|contact|handy\w*|natel|m[oó]vil|tel[eé]fono|ll[aá]ma\w*|t[eé]l|portable|cellulare|(?:my|her|his|their|your|our|emergency|phone) (?:numbers?|no\.?)|voicemail|dial\w*|sms)\b[^!?\n]{0,30}$/iu
/** "… is her cell", "… (mum)". */
const belongs = /^,? ?(?:is |was |\()?(?:her|his|their|the|my|your) (?:\p{L}+[’'s]* )?(?:cell|mobile|phone|number|landline|home|work|office|gp|handy|line|mum|mom|dad|parents?)\b/iu
/** Groups in which numbers are written that begin with no nought: Spain, Brazil, service numbers of Australia. */
const ownShape = /^(?:[679]\d{2}(?: \d{3}){2}|[67]\d{2}(?: \d{2}){3}|\(\d{2}\) 9?\d{4}-\d{4}|1[38]00 \d{3} \d{3})$/

/** Something else by what stands around: "order 415 555 0133", "10 234 11 876 steps". */
const isOfOtherThings = (before: string, behind: string): boolean => otherNumber.test(before) || otherNear.test(before) || money.test(before) || quantity.test(behind) || /^:\d/.test(behind)
/** Postcodes, versions, social security numbers, round sums. */
const otherShape = /^\d{5}-\d{4}$|^\d+(?:\.\d+){3}$|^\d{3}-\d{2}-\d{4,5}$|^\d{1,3}(?: 000)+|^0\d?\.(?!\d\d(?:\.\d\d){3}$)/

/** Groups of digits that are no date, no range of years and no other number. */
function isGrouped(value: string, before: string, behind: string): boolean {
  const digits = digitsOf(value)
  if (digits.length < 9 || digits.length > 12 || otherShape.test(value) || isOfOtherThings(before, behind)) return false
  const groups = value.split(/\D+/u).filter((group) => group !== '')
  if (digits.startsWith('0')) return isNational(groups)
  return (isAmerican(digits) && americanShape.test(value)) || ownShape.test(value) || (calls.test(before) && !/(?<!\d)(?:19|20)\d\d\D+(?:19|20)\d\d(?!\d)/u.test(value) && groups.length <= 4 && inSomeCountry(value))
}
/** With the nought of a trunk call: an area and one to three groups; pairs only as they are written in France. */
const isNational = (groups: readonly string[]): boolean => {
  const [first = '', ...rest] = groups
  if (/^0$/.test(first) || first.length > 6 || rest.length === 0) return false
  if (groups.every((group) => group.length === 2)) return groups.length === 5
  return rest.length <= 4 && !rest.every((group) => group.length <= 2) && groups.slice(1).some((group) => group.length >= 3)
}
/** "one two three four five six seven" is counted, not dialled. */
const isSpoken = (value: string, before: string): boolean => {
  const words = value.toLowerCase().match(/[a-z]+/g) ?? []
  const isCounted = /one\W+two\W+three\W+four|four\W+three\W+two\W+one/i.test(value) && new Set(words).size > 5 && words.length <= 10 && !calls.test(before)
  return !isCounted && (calls.test(before) || words.length >= 10)
}

export const phoneRecognisers: readonly Recogniser[] = [
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\+\d[\d\s().\-/\u2010-\u2015\u00a0]{6,22}\d(?![\p{L}\p{N}])/gu, accept: (value) => isPossiblePhoneNumber(`+${digitsOf(value.replace('(0)', ''))}`) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])00\d{2}[\d\s().\-/]{6,20}\d(?![\p{L}\p{N}])/gu, accept: (value) => isPossiblePhoneNumber(`+${digitsOf(value).slice(2)}`) },
  // The run is taken whole (the look-ahead gives nothing back), so that no part of a longer row of figures is a number.
  { kind: 'phone', pattern: new RegExp(`(?<![\\p{L}\\p{N}.$€£₹${hyphen}]|\\d[,:])(?=(\\(?\\d{1,6}\\)?(?:(?:[${separators}]{1,3}|(?=\\()|(?<=\\)))\\(?\\d{2,8}\\)?){1,6}))\\1(?!(?!x\\d)[\\p{L}\\p{N}%€]|[.,${hyphen}]\\d)`, 'gu'), accept: isGrouped },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\(\d{3}\) ?\d{3}[-. ]\d{4}(?![\p{L}\p{N}-])/gu },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.#$€£₹-])\(?\d{7,12}(?![\p{L}\p{N}%€]|[.,-]\d)/gu, accept: (value, before, behind) => (callsOnly.test(before) || belongs.test(behind)) && !otherNumber.test(before) && !otherNear.test(before) && inSomeCountry(value) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\d{3}[-. ]\d{4}(?![\p{L}\p{N}-])/gu, after: /\b(?:call|text|phone|ph|tel|cell|mobile|fax|reach|ring|dial|number is)\b[^.!?\n]{0,25}$/iu, accept: (value, before, behind) => !otherNumber.test(before) && !quantity.test(behind) && !/^\d{3} (?:19|20)\d\d$/.test(value) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}-])(?:1-)?[2-9](?:-\d){2}-[2-9](?:-\d){6}(?![\p{L}\p{N}-])/gu },
  { kind: 'phone', pattern: new RegExp(`(?<![\\p{L}\\p{N}])${spoken}(?:[ ,.-]{1,3}${spoken}){6,12}(?![\\p{L}\\p{N}])`, 'giu'), accept: isSpoken }
]
