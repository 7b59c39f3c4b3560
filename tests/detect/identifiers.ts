import type { IdentifierKind } from '../../src/shared/detect/checked.ts'
import { ibanDigits, isTaxFileNumber, luhnDigit, nhsDigit, npiDigit, vehicleDigit } from './check-digits.ts'
import type { Random } from './random.ts'

const grouped = (digits: string, sizes: readonly number[], joint: string): string => {
  let at = 0
  return sizes.map((size) => digits.slice(at, (at += size))).join(joint)
}

/** The upper halves of these ranges belong to the list (clients.ts): no number of a document is that of a client by accident. */
const lowThree = (random: Random): string => `${random.between(0, 4)}${random.digits(2)}`

/** Numbers that regulators keep free for fiction where they do so (US 555-01xx, Ofcom, ACMA, Bundesnetzagentur); Spain has none. */
const phones: readonly ((random: Random) => string)[] = [
  (random) => {
    const area = random.pick(['212', '312', '415', '503', '617', '702', '805', '919'])
    const last = `01${random.between(0, 4)}${random.digits(1)}`
    return random.pick([`(${area}) 555-${last}`, `${area}-555-${last}`, `${area}.555.${last}`, `+1 ${area} 555 ${last}`, `1-${area}-555-${last}`, `${area}555${last}`])
  },
  (random) => random.pick([`020 7946 0${random.digits(3)}`, `+44 20 7946 0${random.digits(3)}`, `0113 496 0${lowThree(random)}`, `+44 121 496 0${lowThree(random)}`, `0117 4960${lowThree(random)}`, `0161 496 0${lowThree(random)}`]),
  (random) => random.pick([`030 23125 ${lowThree(random)}`, `+49 89 99998 ${random.digits(3)}`, `0221/4710${random.digits(3)}`, `+49 (0)40 66969 ${random.digits(3)}`]),
  (random) => random.pick([`+34 612 34 5${random.digits(1)} ${random.digits(2)}`, `612 345 ${random.digits(3)}`, `+34 91 234 5${random.digits(1)} ${random.digits(2)}`]),
  (random) => random.pick([`(02) 5550 ${random.digits(4)}`, `0491 570 ${random.digits(3)}`, `+61 2 5550 ${random.digits(4)}`, `07 7010 ${random.digits(4)}`]),
]

const words = ['sunny', 'blue', 'quiet', 'river', 'tiger', 'pixel', 'maple', 'lucky', 'moon', 'coffee', 'retro', 'wild']
const nick = (random: Random): string => `${random.pick(words)}${random.pick(['.', '_', ''])}${random.pick(words)}${random.pick(['', String(random.between(2, 99))])}`

function ssn(random: Random): string {
  let area = random.between(1, 899)
  if (area === 666) area = 665
  return `${String(area).padStart(3, '0')}-${String(random.between(1, 99)).padStart(2, '0')}-${String(random.between(1, 9999)).padStart(4, '0')}`
}

function card(random: Random): string {
  if (random.chance(0.2)) {
    const payload = `37${random.digits(12)}`
    return grouped(payload + luhnDigit(payload), [4, 6, 5], ' ')
  }
  const payload = random.pick(['4', '51', '55']) + random.digits(14)
  const digits = payload.slice(0, 15) + luhnDigit(payload.slice(0, 15))
  return grouped(digits, [4, 4, 4, 4], random.pick([' ', '-', '']))
}

function iban(random: Random): string {
  const [country, account] = random.pick([['DE', random.digits(18)], ['GB', `NWBK${random.digits(14)}`], ['ES', random.digits(20)], ['NL', `ABNA${random.digits(10)}`], ['FR', random.digits(23)]] as const)
  const compact = country + ibanDigits(country, account) + account
  return random.chance(0.6) ? compact.replace(/(.{4})(?=.)/g, '$1 ') : compact
}

function nhs(random: Random): string {
  for (;;) {
    const payload = random.pick(['4', '6', '7', '9']) + random.digits(8)
    const check = nhsDigit(payload)
    if (check !== null) return grouped(payload + check, [3, 3, 4], random.pick([' ', '']))
  }
}

function tfn(random: Random): string {
  for (;;) {
    const digits = String(random.between(1, 9)) + random.digits(8)
    if (isTaxFileNumber(digits)) return grouped(digits, [3, 3, 3], ' ')
  }
}

function vehicle(random: Random): string {
  if (random.chance(0.4)) return random.pick([`${random.between(1, 9)}KDR${random.digits(3)}`, `XJH-${random.digits(4)}`, `BD${random.between(51, 73)} SMR`])
  const raw = `${random.pick(['1HGCM8', '2T1BUR', '5YJ3E1', 'WVWZZZ'])}${random.pick(['26', '43', 'EA', 'HE'])}0${random.pick(['A', 'J', 'K', 'F'])}${random.pick(['A', 'C', 'P'])}${random.digits(6)}`
  return raw.slice(0, 8) + vehicleDigit(raw) + raw.slice(9)
}

const address = (random: Random): string => random.pick([
  `203.0.113.${random.between(1, 254)}`, `198.51.100.${random.between(1, 254)}`, `192.0.2.${random.between(1, 254)}`, `10.${random.below(256)}.${random.below(256)}.${random.between(1, 254)}`,
  `2001:db8:${random.between(1, 9)}f${random.digits(1)}::${random.between(1, 99)}`,
])

const url = (random: Random): string => random.pick([
  `https://www.example.com/${nick(random)}`, `http://blog.example.org/posts/${random.digits(4)}`, `www.example.net/~${random.pick(words)}`, `facebook.com/${nick(random)}`,
  `https://www.instagram.com/${nick(random)}/`, `linkedin.com/in/${random.pick(words)}-${random.pick(words)}-${random.digits(3)}`, `https://example.com/u/${random.digits(5)}?ref=${random.pick(words)}`,
])

const postcode = (random: Random): string => random.pick([`90${random.digits(3)}`, `0${random.between(1001, 2799)}`, `606${random.digits(2)}-${random.digits(4)}`, `LS${random.between(1, 9)} ${random.between(1, 9)}TN`, `SW1${random.pick(['A', 'P'])} ${random.between(1, 9)}QT`, `M5V ${random.between(1, 9)}K${random.between(1, 9)}`])

/** Writes an identifier of a slot; all that have a check digit or a rule of validity are valid. */
export const identifierSlots: Readonly<Record<string, { readonly kind: IdentifierKind, readonly write: (random: Random) => string }>> = {
  phone: { kind: 'phone', write: (random) => random.pick(phones)(random) },
  email: { kind: 'email', write: (random) => `${nick(random)}@${random.pick(['example.com', 'mail.example.org', 'example.net', 'web.example.com'])}` },
  ssn: { kind: 'ssn', write: ssn },
  card: { kind: 'card', write: card },
  iban: { kind: 'iban', write: iban },
  npi: { kind: 'npi', write: (random) => { const payload = random.pick(['1', '2']) + random.digits(8); return payload + npiDigit(payload) } },
  nhs: { kind: 'nhs-number', write: nhs },
  sin: { kind: 'sin', write: (random) => { const payload = String(random.between(1, 7)) + random.digits(7); return grouped(payload + luhnDigit(payload), [3, 3, 3], random.pick([' ', '-'])) } },
  tfn: { kind: 'tfn', write: tfn },
  mrn: { kind: 'record-number', write: (random) => random.pick([`00${random.digits(5)}`, `${random.pick(['A', 'M'])}${random.digits(7)}`, random.digits(8)]) },
  member: { kind: 'member-number', write: (random) => random.pick([`XQH${random.digits(9)}`, `W${random.digits(8)}`, `${random.digits(9)}-01`]) },
  account: { kind: 'account-number', write: (random) => random.pick([random.digits(8), `${random.digits(4)}-${random.digits(5)}`]) },
  licence: { kind: 'licence-number', write: (random) => random.pick([`D${random.digits(7)}`, `S${random.digits(3)}-${random.digits(4)}-${random.digits(4)}`, random.digits(8)]) },
  vehicle: { kind: 'vehicle', write: vehicle },
  device: { kind: 'device', write: (random) => Array.from({ length: 6 }, () => random.below(256).toString(16).padStart(2, '0')).join(random.pick([':', '-'])) },
  ip: { kind: 'ip', write: address },
  url: { kind: 'url', write: url },
  handle: { kind: 'handle', write: (random) => `@${nick(random).replace('.', '_')}` },
  postcode: { kind: 'postcode', write: postcode },
}
