import type { IdentifierKind } from '../checked.ts'

/**
 * One kind of number or address. `pattern` finds candidates; `after` must stand shortly before one, where digits alone say
 * nothing; `accept` verifies check digits and what stands around. A candidate that is refused is free for the next kind.
 */
export interface Recogniser {
  readonly kind: IdentifierKind
  readonly pattern: RegExp
  readonly after?: RegExp
  /** Without this somewhere in the text there is nothing to look for. */
  readonly needs?: RegExp
  /** `before` and `behind`: up to 60 signs on either side. */
  readonly accept?: (value: string, before: string, behind: string) => boolean
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '')
export const byDigits = (check: (digits: string) => boolean) => (value: string): boolean => check(digitsOf(value))
/** Letters that stand for a hyphen where people write numbers. */
export const hyphen = '\\-\\u2010-\\u2015'

/** What makes a row of digits something else than a number of a person. */
export const otherNumber = /(?:\border(?: number| no\.?)?|\breceipt|\btotal|\bref(?:erence)?|\bcase|\bpolicy|\bmember\w*|\brecord|\bmrn|\bzip|\binvoice|\bticket|\btracking|\bisbn|\bissn|\bdoi|\bsku|\bitem|\bmodel|\bserial|\bversion|\bv|\bbuild|\bcoupon|\bpromo|\bcode|\bconfirmation|\bbooking|\bflight|\bissue|\bpr|\bcommit|\bpart|\bseries|\bscored?s?|\bmeeting|\bpasscode|\bimei|\baccount|\bacct|\blot|\bbatch|\bbib|\bproduct|\bcatalog(?:ue)?|\bports?|\bpin|\btimestamp|\bepoch|\bbus(?:es)?|\broom|\bgate|\breps|\bsets)\s*(?:numbers?|no\.?|#|id|codes?|:|is)*\s*#?\s*$/iu
/** Some words spoil every number of their sentence. */
export const otherNear = /\b(?:tracking|isbn|issn|lotto|lottery|barcode|ean|upc|orcid|icd|cpt|dsm|coordinates|calories|seasons?|aadhaar|health card|ohip)\b[^.!?\n]{0,30}$/iu

type Naming = Required<Pick<Recogniser, 'after' | 'needs'>>
/** The word that names a number, and at most "number", "is" or a sign between the two. */
export const numberNamed = (names: string): Naming =>
  ({ needs: new RegExp(names, 'iu'), after: new RegExp(`(?:${names})(?:\\s*(?:numbers?|num|no\\.?|nr\\.?|id|#))*\\s*(?:(?:is|was|were|of|end(?:s|ing)? (?:in|with)|ist|es|[:#=(-]|—|–)\\s*){0,3}#?\\s*$`, 'iu') })
/** For numbers with check digits the word may stand further away in the sentence. */
export const named = (names: string): Naming => ({ needs: new RegExp(names, 'iu'), after: new RegExp(`(?:${names})\\b(?:(?:no|nr|num)\\.|[^.!?\\n]){0,45}$`, 'iu') })
/** Figures and letters as one word, or groups of figures after it. */
export const code = /(?<![\p{L}\p{N}/-])(?=[A-Za-z0-9/-]{0,14}\d)[A-Za-z0-9](?:[A-Za-z0-9/-]{2,38})(?:(?: \d{3,6}){1,3}(?: \d(?!\d))?)?(?<=[A-Za-z0-9])(?![\p{L}\p{N}]|[.,]\d|\.(?:pdf|docx?|txt|jpe?g|png|csv|xlsx?|md|zip)\b)/gu

const marked = /(?:number|num|\bno\.?|\bnr\.?|nummer|\bid|#|[:=])\s*(?:(?:is|was|ist)\s*)?[:#=(]?\s*#?$/iu
const isYear = (value: string): boolean => /^(?:19|20)\d\d$/.test(value)
const isDate = (value: string): boolean => /^(?:19|20)\d\d[/-]\d\d[/-]\d\d$/.test(value)
/**
 * At least `count` digits. Where no "number" or colon says that a number follows, a year or a small quantity is none: "a record
 * 2024", "patient 2000", "member since 2019".
 */
export const hasDigits = (count: number) => (value: string, before: string): boolean => {
  const digits = digitsOf(value)
  if (digits.length < count || isDate(value)) return false
  return marked.test(before) ? true : !isYear(value) && (digits.length >= 5 || (/\p{L}/u.test(value) && digits.length >= 3 && !/^v\d/i.test(value)))
}
