import { isPossiblePhoneNumber, isValidPhoneNumber, type CountryCode } from 'libphonenumber-js/min'
import type { IdentifierKind } from '../checked.ts'
import { isCard, isIban, isNhsNumber, isProviderNumber, isSocialInsurance, isSocialSecurity, isTaxFileNumber, isVehicleNumber } from './checksums.ts'

/**
 * One kind of number or address. `pattern` finds candidates; a group called `value` is what counts of them, else all.
 * `after` must stand shortly before it, where digits alone say nothing; `accept` verifies check digits.
 */
export interface Recogniser {
  readonly kind: IdentifierKind
  readonly pattern: RegExp
  readonly after?: RegExp
  readonly accept?: (value: string, before: string) => boolean
}

const digitsOf = (text: string): string => text.replace(/\D/g, '')
const byDigits = (check: (digits: string) => boolean) => (value: string): boolean => check(digitsOf(value))
/** What makes a row of digits something else than a number of a person. */
const otherNumber = /(?:\border(?: number| no\.?)?|\breceipt|\btotal|\bref(?:erence)?|\bcase|\bpolicy|\bmember\w*|\brecord|\bmrn|\bzip|\binvoice|\bticket|\btracking|\bisbn|\bissn|\bdoi|\bsku|\bitem|\bmodel|\bserial|\bversion|\bv|\bbuild|\bcoupon|\bpromo|\bcode|\bconfirmation|\bbooking|\bflight|\bissue|\bpr|\bcommit|\bpart|\bseries)\s*(?:number|no\.?|#|id|:|is)*\s*#?\s*$/iu
const numberNamed = (names: string): RegExp => new RegExp(`(?:${names})(?:\\s*(?:number|num|no\\.?|nr\\.?|id|#))*\\s*(?:(?:is|was|were|of|end(?:s|ing)? (?:in|with)|[:#=(-]|—|–)\\s*){0,3}#?\\s*$`, 'iu')
/** For numbers with check digits the word may stand further away in the sentence. */
const named = (names: string): RegExp => new RegExp(`(?:${names})\\b(?:(?:no|nr|num)\\.|[^.!?\\n]){0,45}$`, 'iu')
const code = /(?<![\p{L}\p{N}-])(?=[A-Za-z0-9/-]{0,14}\d)[A-Za-z0-9](?:[A-Za-z0-9/-]{2,18})[A-Za-z0-9](?![\p{L}\p{N}])/gu
const hasDigits = (count: number) => (value: string): boolean => digitsOf(value).length >= count

/** Addresses in commands and settings are nobody's page. */
const isNoCode = (value: string, before: string): boolean =>
  !/:\d{2,5}(?:\/|$)|\blocalhost\b|^(?:https?:\/\/)?(?:api|registry|cdn|localhost|127)\./i.test(value) && !/(?:\b(?:curl|wget|docker|git|npm|pip|ssh|sudo|import|proxy_pass|fetch|from|src|href)\b\s*[-\w(=:]*\s*|[=({["'`])$/i.test(before)

/** In the order in which they are tried: what one has taken, the later ones leave. */
export const numberRecognisers: readonly Recogniser[] = [
  { kind: 'email', pattern: /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}(?<!\.)@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,24}(?![\p{L}\p{N}@])/gu },
  { kind: 'email', pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{2,64}\s?(?:\(at\)|\[at\]|\{at\}| at )\s?[\p{L}\p{N}-]{2,40}\s?(?:\(dot\)|\[dot\]|\{dot\}| dot )\s?(?:com|org|net|edu|de|co|uk|io)\b/giu },
  { kind: 'email', pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{2,64}\s?(?:\(at\)|\[at\]|\{at\}| @ )\s?[\p{L}\p{N}-]{2,40}\.(?:com|org|net|edu|de|co|uk|io)\b/giu },
  { kind: 'url', accept: isNoCode, pattern: /\bhttps?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]'’]/giu },
  { kind: 'url', accept: isNoCode, pattern: /(?<![\p{L}\p{N}@./-])(?:www\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:com|org|net|edu|gov|info|io|co|me|app|blog|health|us|uk|de|es|fr|it|ca|au|eu|ch|at|nl|link|site|online|page|ly|tv)(?:\/[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’])?(?![\p{L}\p{N}@-])/giu },
  { kind: 'iban', pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu, accept: isIban },
  { kind: 'device', pattern: /(?<![\p{L}\p{N}:-])(?:[0-9a-f]{2}([:-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\p{L}\p{N}:-])/giu },
  { kind: 'device', pattern: code, after: numberNamed('imei|device|serial number of (?:his|her|their) \\w+|udi'), accept: hasDigits(6) },
  { kind: 'ip', pattern: /(?<![\p{L}\p{N}.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\p{N}]|\.\d)/gu, accept: (_value, before) => !/[@:/]$|(?:\bv|update(?:d|s)? to|bump(?:ed)? to|upgrade(?:d)? to|version|release|build|section|firmware|driver|update|chapter)\.?\s*(?:number|no\.?|:)?\s*$/iu.test(before) },
  { kind: 'ip', pattern: /(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}(?![\p{L}\p{N}:])|(?<![\p{L}\p{N}:])(?:[0-9a-f]{1,4}:){1,6}(?::[0-9a-f]{1,4}){1,6}(?![\p{L}\p{N}:])/giu, accept: (value) => /\d/.test(value) && value.length >= 6 },
  { kind: 'vehicle', pattern: /(?<![\p{L}\p{N}])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}])/giu, accept: isVehicleNumber },
  { kind: 'vehicle', pattern: /(?<![\p{L}\p{N}])(?=[A-Z0-9 -]{0,7}\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu, after: numberNamed('(?:licen[cs]e |number )?plates?|registration|rego?|\\bvin') },
  { kind: 'npi', pattern: /(?<!\d)\d{10}(?!\d)/g, after: named('\\bnpi|provider identifier'), accept: isProviderNumber },
  { kind: 'nhs-number', pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, after: named('\\bnhs'), accept: byDigits(isNhsNumber) },
  { kind: 'sin', pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g, after: named('\\bsin|social insurance'), accept: byDigits(isSocialInsurance) },
  { kind: 'tfn', pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{2,3}(?!\d)/g, after: named('\\btfn|tax file'), accept: byDigits(isTaxFileNumber) },
  { kind: 'card', pattern: /(?<![\d+-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\d-])|(?<![\d+-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\d-])/g, accept: byDigits(isCard) },
  { kind: 'ssn', pattern: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g, accept: byDigits(isSocialSecurity) },
  { kind: 'ssn', pattern: /(?<![\d-])\d{3}[ .]?\d{2}[ .]?\d{4}(?![\d-])/g, after: named('\\bssn|\\bsocial|social security|\\bss'), accept: byDigits(isSocialSecurity) },
  { kind: 'record-number', pattern: code, after: numberNamed('\\bmrn|\\bemr|\\behr|(?:medical |health |patient |hospital |client |chart |clinical )?(?:record|chart|file)|patient|hospital|client (?:id|number|no\\.?|#)|case (?:id|number|no\\.?|#)|docket'), accept: hasDigits(3) },
  { kind: 'member-number', pattern: code, after: numberNamed('member(?:ship)?|policy|subscriber|insurance(?: card)?|medicaid|medicare|health plan|beneficiary|group (?:number|no\\.?|#)|claim|versicherten'), accept: hasDigits(4) },
  { kind: 'licence-number', pattern: code, after: numberNamed('(?:drivers?|driver[\'’]s|driving) licen[cs]e|licen[cs]e|\\bdl|certificate|passport|permit'), accept: hasDigits(4) },
  { kind: 'account-number', pattern: code, after: numberNamed('(?:bank |checking |savings |patient )?(?:account|acct|a/c)|routing|sort code|konto'), accept: hasDigits(4) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\+\d[\d\s().\-/\u2010-\u2015\u00a0]{6,22}\d(?![\p{L}\p{N}])/gu, accept: (value) => isPossiblePhoneNumber(`+${digitsOf(value.replace('(0)', ''))}`) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])00\d{2}[\d\s().\-/]{6,20}\d(?![\p{L}\p{N}])/gu, accept: (value) => isPossiblePhoneNumber(`+${digitsOf(value).slice(2)}`) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.#$€£-])(?:1[ .-]?)?\(?\d{2,5}\)?[ .\-/\u2010-\u2015\u00a0]{1,3}\d{2,8}(?:[ .\-/\u2010-\u2015\u00a0]\d{2,6}){0,3}(?![\p{L}\p{N}%€]|[.,-]\d)/gu, accept: isGroupedPhone },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.#$€£-])\(?\d{7,12}(?![\p{L}\p{N}%€]|[.,-]\d)/gu, after: /(?:call\w*|text\w*|phone\w*|ph|tel|telephone|cell|mobile|mob|whatsapp|fax|reach|ring|contact|handy|teléfono|(?:my|her|his|their|your|our) number|voicemail)\b[^.!?\n]{0,30}$/iu, accept: (value) => inSomeCountry(value) },
  { kind: 'phone', pattern: /(?<![\p{L}\p{N}.-])\d{3}[-. ]\d{4}(?![\p{L}\p{N}-])/gu, after: /(?:call|text|phone|ph|tel|cell|mobile|fax|reach|ring)\b[^.!?\n]{0,25}$/iu },
  { kind: 'handle', pattern: /(?<![\p{L}\p{N}@./])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]{1,28}[\p{L}\p{N}_])(?![\p{L}\p{N}@])/gu, accept: (value) => !/^@(?:everyone|here|all|home|work|media|gmail|import|property|param|override|types)$/i.test(value) }
]

/** Countries whose way of writing numbers is known without a country code. */
const countries: readonly CountryCode[] = ['US', 'GB', 'DE', 'AU', 'ES', 'FR', 'IT', 'AT', 'CH', 'IE', 'PT', 'NL']
const inSomeCountry = (value: string): boolean => countries.some((country) => isValidPhoneNumber(value, country))

/** Groups of digits that are no date, no range of years and no other number. */
function isGroupedPhone(value: string, before: string): boolean {
  const digits = digitsOf(value)
  if (digits.length < 9 || digits.length > 12 || otherNumber.test(before) || /^\d{5}-\d{4}$|^\d+(?:\.\d+){3}$/.test(value)) return false
  if (/^\d{1,4}([./-])\d{1,2}\1\d{2,4}$/.test(value) && digits.length <= 8) return false
  const isAmerican = /^1?[2-9]\d{2}[2-9]\d{6}$/.test(digits) && /\d{3}\)?[ .\-/\u2010-\u2015\u00a0]{1,3}\d{3}[ .\-\u2010-\u2015\u00a0]?\d{4}$/.test(value)
  return isAmerican || (digits.startsWith('0') && !/^0\d?[.]/.test(value)) || inSomeCountry(value)
}
