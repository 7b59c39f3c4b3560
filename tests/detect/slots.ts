import type { SpanKind } from '../../src/shared/detect/checked.ts'
import type { Person } from './clients.ts'
import type { Gold, Piece, Variant } from './document.ts'
import { identifierSlots } from './identifiers.ts'
import { luhnDigit, nhsDigit } from './check-digits.ts'
import type { Random } from './random.ts'
import { ways } from './variants.ts'
import { employer, place, school, type Vocabulary } from './vocabulary.ts'

/** What a slot may need to be filled. */
export interface SlotContext {
  readonly vocabulary: Vocabulary
  readonly random: Random
  /** In a document about a client, details of the person are marked as F5 besides. */
  readonly told: boolean
  /** Who of the list is named, and how; null in documents that name nobody of it. */
  readonly named: { readonly person: Person, readonly variant: Variant } | null
  /** For people who share one name with somebody on the list. */
  readonly clients: readonly Person[]
}

type Fill = (context: SlotContext) => Piece
const plain = (write: (context: SlotContext) => string): Fill => (context) => ({ text: write(context), spans: [] })

/** Marked with its kind, and in a client's story as a detail of the person. */
function marked(type: SpanKind | null, detail: boolean, write: (context: SlotContext) => string): Fill {
  return (context) => {
    const text = write(context)
    const types: SpanKind[] = [...(type === null ? [] : [type]), ...(detail && context.told ? (['F5'] as const) : [])]
    return { text, spans: types.map((kind): Gold => ({ start: 0, end: text.length, type: kind })) }
  }
}

const word = (list: keyof Vocabulary['words'], detail = true): Fill => marked(null, detail, ({ vocabulary, random }) => random.pick(vocabulary.words[list]))

const aged = (lowest: number, highest: number, forms: readonly string[]): Fill => marked('age', true, ({ random }) => `${random.between(lowest, highest)}${random.pick(forms)}`)

function date({ vocabulary: { words }, random }: SlotContext, first: number, last: number): string {
  const [day, month, year] = [random.between(1, 28), random.between(1, 12), random.between(first, last)]
  const name = random.pick(words.month)
  const two = (value: number): string => String(value).padStart(2, '0')
  return random.pick([`${name} ${day}, ${year}`, `${month}/${day}/${year}`, `${two(month)}/${two(day)}/${year}`, `${day} ${name} ${year}`, `${year}-${two(month)}-${two(day)}`, `${two(day)}.${two(month)}.${year}`, `${name.slice(0, 3)} ${day} ${year}`])
}

const otherName = ({ vocabulary, random }: SlotContext): string => `${random.pick(vocabulary.otherGiven)} ${random.pick(vocabulary.otherFamily)}`

/** The variant's own name, marked as somebody of the list; addresses and numbers also as what they are. */
const named: Fill = (context) => {
  if (context.named === null) throw new Error('A slot for a listed person stands in a template that names nobody.')
  const { person, variant } = context.named
  const text = ways[variant].write(person, context.random, context.vocabulary)
  const also: Partial<Record<Variant, SpanKind>> = { email: 'email', 'email-localpart': 'email', phone: 'phone' }
  const types: SpanKind[] = ['list', ...(also[variant] === undefined ? [] : [also[variant]])]
  return { text, spans: types.map((type): Gold => ({ start: 0, end: text.length, type })) }
}

const wrongDigit = (right: string): string => String((Number(right) + 3) % 10)

/** Slots by name; identifiers are added from their own table. */
const slots: Readonly<Record<string, Fill>> = {
  age: aged(19, 79, ['yo', ' y/o', '-year-old', ' year old', ' yr old', '-yr-old']),
  kidage: aged(5, 17, ['yo', ' y/o', '-year-old', ' year old']),
  elder: aged(90, 99, ['-year-old', ' year old', 'yo']),
  sexage: aged(19, 70, ['F', 'M', 'f', 'm']),
  occ: word('occupation'),
  cond: word('condition'),
  rel: word('relation'),
  eth: word('ethnicity'),
  event: word('event'),
  insurer: word('insurer', false),
  month: word('month', false),
  town: marked('place', true, ({ vocabulary, random }) => place(vocabulary.words, random)),
  employer: marked('place', true, ({ vocabulary, random }) => employer(vocabulary.words, random)),
  school: marked('place', true, ({ vocabulary, random }) => school(vocabulary.words, random)),
  street: marked('street', false, ({ vocabulary, random }) => `${random.between(3, 980)} ${random.pick(vocabulary.words.street)} ${random.pick(['St', 'Street', 'Ave', 'Road', 'Lane', 'Dr'])}`),
  date: marked('date', false, (context) => date(context, 2019, 2026)),
  dob: marked('date', false, (context) => date(context, 1950, 2012)),
  person: marked('name', false, otherName),
  given: marked('name', false, ({ vocabulary, random }) => random.pick(vocabulary.otherGiven)),
  family: marked('name', false, ({ vocabulary, random }) => random.pick(vocabulary.otherFamily)),
  sameGiven: marked('name', false, ({ clients, vocabulary, random }) => `${random.pick(clients.filter(({ trait }) => trait === 'ordinary')).client.given} ${random.pick(vocabulary.otherFamily)}`),
  listedGiven: marked('name', false, ({ clients, random }) => random.pick(clients.filter(({ trait }) => trait === 'ordinary')).client.given),
  sameFamily: marked('name', false, ({ clients, vocabulary, random }) => `${random.pick(vocabulary.otherGiven)} ${random.pick(clients.filter(({ trait }) => trait === 'ordinary')).client.family}`),
  wordName: plain(({ vocabulary, random }) => random.pick(vocabulary.names.wordGiven)),
  day: plain(({ random }) => random.pick(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'])),
  time: plain(({ random }) => `${random.between(1, 11)}${random.pick(['pm', 'am', ':30', ":15 o'clock", " o'clock"])}`),
  n: plain(({ random }) => String(random.between(2, 40))),
  nn: plain(({ random }) => String(random.between(100, 990))),
  money: plain(({ random }) => `$${random.between(2, 900)}${random.pick(['', '.00', '.50', 'k'])}`),
  version: plain(({ random }) => `${random.between(1, 12)}.${random.between(0, 20)}.${random.between(0, 9)}.${random.between(0, 99)}`),
  order: plain(({ random }) => random.pick([`#${random.digits(7)}`, `${random.digits(3)}-${random.digits(7)}`, `PO${random.digits(5)}`])),
  badcard: plain(({ random }) => { const payload = `4${random.digits(14)}`; return `${payload}${wrongDigit(luhnDigit(payload))}`.replace(/(.{4})(?=.)/g, '$1 ') }),
  badssn: plain(({ random }) => random.pick([`000-${random.between(10, 99)}-${random.digits(4)}`, `666-${random.between(10, 99)}-${random.digits(4)}`, `9${random.digits(2)}-00-${random.digits(4)}`])),
  badnhs: plain(({ random }) => { const payload = `4${random.digits(8)}`; return `${payload}${wrongDigit(nhsDigit(payload) ?? '4')}` }),
  badip: plain(({ random }) => `${random.between(256, 999)}.${random.between(0, 255)}.${random.between(256, 700)}.${random.between(0, 255)}`),
  hex: plain(({ random }) => Array.from({ length: 40 }, () => random.below(16).toString(16)).join('')),
  L: named,
  H: named,
  P: named,
  E: named,
  G: named,
}

/** Writes a slot out; throws for a name that no slot has. */
export function fillSlot(name: string, context: SlotContext): Piece {
  const identifier = identifierSlots[name]
  const fill = identifier === undefined ? slots[name] : marked(identifier.kind, false, ({ random }) => identifier.write(random))
  if (fill === undefined) throw new Error(`There is no slot {${name}}.`)
  return fill(context)
}
