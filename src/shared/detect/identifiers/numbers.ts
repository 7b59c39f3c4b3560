import { addressRecognisers, handleRecognisers } from './addresses.ts'
import { isCard, isFrenchInsurance, isIban, isMedicareCard, isNhsNumber, isProviderNumber, isSocialInsurance, isSocialSecurity, isSpanishIdentity, isTaxFileNumber, isVehicleNumber } from './checksums.ts'
import { phoneRecognisers } from './phones.ts'
import { byDigits, code, digitsOf, hasDigits, named, numberNamed, otherNumber, type Recogniser } from './recogniser.ts'

const isMixed = (value: string): boolean => /\d/.test(value) && /\p{L}/u.test(value) && digitsOf(value).length >= 1 && value.replace(/[^\p{L}\p{N}]/gu, '').length >= 4
const device = '\\bimei|\\bdevice(?: id)?|serial number|\\bs/n|\\budi|\\budid|\\bandroid id|\\badvertising id'

/** Numbers of banks, cars and devices. */
const things: readonly Recogniser[] = [
  { kind: 'iban', pattern: /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,4})?(?![\p{L}\p{N}])/gu, accept: isIban },
  { kind: 'iban', pattern: /(?<![\p{L}\p{N}])[a-z]{2}\d{2}[a-z0-9]{11,30}(?![\p{L}\p{N}])/gu, accept: isIban },
  { kind: 'device', pattern: /(?<![\p{L}\p{N}-])\d{2}-\d{6}-\d{6}-\d(?![\p{L}\p{N}-])/gu, ...numberNamed(device) },
  { kind: 'device', pattern: code, ...numberNamed(device), accept: (value, before) => hasDigits(6)(value, before) || (isMixed(value) && value.length >= 8 && digitsOf(value).length >= 3) },
  { kind: 'vehicle', pattern: /(?<![\p{L}\p{N}])[A-HJ-NPR-Z0-9]{17}(?![\p{L}\p{N}])/giu, accept: isVehicleNumber },
  { kind: 'vehicle', pattern: /(?<![\p{L}\p{N}-])[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d) [A-HJ-PR-Z]{3}(?![\p{L}\p{N}])/gu },
  { kind: 'vehicle', pattern: /(?<![\p{L}\p{N}])(?=[\p{Lu}0-9 -]{0,9}\d)[\p{Lu}0-9]{1,4}[ -]?[\p{Lu}0-9]{1,4}(?:[ -][\p{Lu}0-9]{1,4})?(?![\p{L}\p{N}])/gu, ...numberNamed('(?:licen[cs]e |number |car )?plates?|registration|\\breg|\\brego|\\bvin|kennzeichen|matr[ií]cula|immatriculation|\\btarga'), accept: isMixed }
]

/** Some of these have the same check digit as a card. */
const otherThing = /\b(?:order|tracking|isbn|imei|invoice|parcel|shipment|barcode|ean|serial)(?: (?:numbers?|no\.?|id))?[\s:#]*(?:is )?$/iu

const nhsBefore = /\bnhs\b(?:(?:no|nr|num)\.|[^.!?\n]){0,45}$/iu
/** Numbers that authorities and insurers give to one person. */
const people: readonly Recogniser[] = [
  { kind: 'npi', pattern: /(?<!\d)\d{10}(?!\d)/g, ...named('\\bnpi|provider identifier'), accept: isProviderNumber },
  { kind: 'nhs-number', needs: /\bnhs\b/i, pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g, accept: (value, before, behind) => isNhsNumber(digitsOf(value)) && (nhsBefore.test(before) || /^[^.!?\n]{0,15}\bnhs\b/i.test(behind)) },
  { kind: 'sin', pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g, ...named('\\bsin|social insurance'), accept: byDigits(isSocialInsurance) },
  { kind: 'tfn', pattern: /(?<!\d)\d{3}[ -]?\d{3}[ -]?\d{2,3}(?!\d)/g, ...named('\\btfn|tax file'), accept: byDigits(isTaxFileNumber) },
  { kind: 'card', pattern: /(?<![\d+-])[2-6]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\d-])|(?<![\d+-])3[47]\d{2}[ -]?\d{6}[ -]?\d{5}(?![\d-])|(?<![\d+-])3(?:0[0-5]|[68]\d)\d[ -]?\d{6}[ -]?\d{4}(?![\d-])/g, accept: (value, before) => isCard(digitsOf(value)) && !otherThing.test(before) },
  { kind: 'ssn', pattern: /(?<![\d\u2010-\u2015-])\d{3}[-\u2010-\u2015]\d{2}[-\u2010-\u2015]\d{4}(?![\d\u2010-\u2015-])/g, accept: (value, before) => isSocialSecurity(digitsOf(value)) && !otherNumber.test(before) },
  { kind: 'ssn', pattern: /(?<![\d-])\d{3}[ .]?\d{2}[ .]?\d{4}(?![\d-])/g, ...named('\\bssn|\\bsocial(?! (?:media|stud\\w+|club|event|worker?|work|skills|distanc\\w+))|social security|\\bss'), accept: byDigits(isSocialSecurity) },
  { kind: 'ssn', pattern: /(?<![\d-])(?<=(?:\bssn|\bsocial(?: security(?: number)?)?)\W{1,3}(?:is |number )?(?:end(?:s|ing) (?:in |with )?)?)\d{4}(?![\d-])/giu, after: /\b(?:last (?:4|four)|end(?:s|ing))\b[^.!?\n]{0,40}$/iu },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])(?:xxx|\*{3})[- ](?:xx|\*{2})[- ]\d{4}(?!\d)/giu },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] \d{2} \d{2} \d{2} [A-D](?![\p{L}\p{N}])/gu },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\p{L}\p{N}])/giu, ...named('\\bni|\\bnino|national insurance') },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])[12] ?\d{2} ?(?:0[1-9]|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}(?![\p{L}\p{N}])/gu, accept: isFrenchInsurance },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])\d{7}[A-W][A-IW]?(?![\p{L}\p{N}])/giu, ...named('\\bpps\\w*') },
  { kind: 'ssn', pattern: /(?<![\p{L}\p{N}])\d{2} ?\d{6} ?[A-Z] ?\d{3}(?![\p{L}\p{N}])/gu, ...named('rentenversicherung\\w*|sozialversicherung\\w*|\\bsvnr|\\bsv-nummer') },
  { kind: 'licence-number', pattern: /(?<![\p{L}\p{N}])(?:\d{8}|[XYZ]-?\d{7})[- ]?[A-HJ-NP-TV-Z](?![\p{L}\p{N}])/gu, accept: isSpanishIdentity },
  { kind: 'licence-number', pattern: /(?<!\d)[2-9]\d{3} ?\d{4} ?\d{4}(?! ?\d)/g, ...named('aadhaar|aadhar') },
  { kind: 'licence-number', pattern: /(?<![\p{L}\p{N}])[A-Z]{3}[ABCFGHJLPT][A-Z]\d{4}[A-Z](?![\p{L}\p{N}])/gu, ...named('\\bpan') },
  { kind: 'member-number', pattern: /(?<![\p{L}\p{N}])[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\p{L}\p{N}])/gu },
  { kind: 'member-number', pattern: /(?<!\d)[2-6]\d{3}[ -]?\d{5}[ -]?\d(?:[ -/]?\d)?(?!\d)/g, ...named('medicare'), accept: byDigits(isMedicareCard) },
  { kind: 'member-number', pattern: /(?<!\d)\d{4}[ -]\d{3}[ -]\d{3}(?: ?[A-Z]{2})?(?!\d)/g, ...named('health card|\\bohip|care card|health number') }
]

/** Numbers that only their names make one: records, members, licences, accounts. */
const files: readonly Recogniser[] = [
  { kind: 'record-number', pattern: /(?<![\p{L}\p{N}])\d{1,4} [A-Z]{1,3} \d{1,6}\/\d{2,4}(?![\p{L}\p{N}])/gu, ...numberNamed('aktenzeichen|\\baz\\.?|gesch[aä]ftszeichen') },
  { kind: 'record-number', pattern: code, ...numberNamed('\\bmrn|\\bemr|\\behr|\\burn|(?:medical |health |patient |hospital |client |chart |clinical )?(?:record|chart|file)|\\bpatient|\\bpt (?:id|number|no\\.?|#)|hospital|client (?:id|number|no\\.?|#)|case (?:id|number|no\\.?|#)|docket|accession|(?:student|pupil|inmate|prisoner|employee|resident|booking) (?:id|number|no\\.?|#)|(?:incident|police|crime|accident) (?:report|reference|ref)|aktenzeichen|patienten?(?:nummer|-?nr\\.?)|fallnummer|historia(?: cl[ií]nica)?|expediente'), accept: hasDigits(3) },
  { kind: 'member-number', pattern: code, ...numberNamed('\\bmember(?:ship)?|\\bpolicy|subscriber|insurance(?: card)?|medicaid|medicare|health plan|beneficiary|group (?:number|no\\.?|#)|\\bclaim|versicherten(?:nummer)?|krankenversicher\\w*|p[oó]liza|(?:bcbs|aetna|cigna|humana|kaiser|uhc|tricare|anthem|blue cross) (?:id|number|no\\.?|#)'), accept: hasDigits(4) },
  { kind: 'licence-number', pattern: code, ...numberNamed('(?:driver[\'’]?s?|driving) licen[cs]e|licen[cs]e|\\bdl|certificate|passport|permit|alien|green card|\\ba-number|personalausweis\\w*|reisepass\\w*|f[uü]hrerschein\\w*|pasaporte|\\bdni|\\bnie'), accept: hasDigits(4) },
  { kind: 'licence-number', pattern: /(?<![\p{L}\p{N}])\d{2,3} \d{3} \d{3}(?! ?\d)/gu, ...numberNamed('(?:driver[\'’]?s?|driving) licen[cs]e') },
  { kind: 'account-number', pattern: /(?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-])/g, ...numberNamed('sort code') },
  { kind: 'account-number', pattern: code, ...numberNamed('(?:bank |checking |savings |patient )?(?:\\baccount|\\bacct\\.?|\\ba/c)|routing|sort code|\\bbsb|\\bkonto(?:nummer)?|cuenta'), accept: (value, before) => hasDigits(4)(value, before) && !/\bon account of\s*$|\baccount of\s*$/i.test(before) }
]

/** In the order in which they are tried: what one has taken, the later ones leave. */
export const numberRecognisers: readonly Recogniser[] = [...addressRecognisers, ...things, ...people, ...files, ...phoneRecognisers, ...handleRecognisers]
