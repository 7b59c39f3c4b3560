import type { IdentifierKind } from './checked.ts'
import type { NameHit } from './names/single-names.ts'

/** One line for each thing that can be marked in a text. None of them tells what stands in the list. */
export const reasons: {
  readonly list: Readonly<Record<NameHit['what'], string>>
  readonly identifier: Readonly<Record<IdentifierKind, string>>
  readonly attributes: string
  readonly words: string
} = {
  attributes: 'Together with the rest this describes one person closely.',
  words: 'This reads like a story about one client.',
  list: {
    'full-name': 'This name matches a person on your client list.',
    'name-and-initial': 'This name with an initial matches a person on your client list.',
    'family-name': 'This family name matches a person on your client list.',
    'given-name': 'This first name matches a person on your client list.',
    initials: 'These initials match a person on your client list.',
    handle: 'This user name matches a person on your client list.',
    email: 'This address matches a person on your client list.',
    phone: 'This number matches a person on your client list.',
    'related-word': 'This word belongs to a person on your client list.'
  },
  identifier: {
    name: 'This is the name of the person.',
    postcode: 'A postcode tells where the person lives.',
    street: 'An address tells where the person lives.',
    place: 'A place narrows down who the person is.',
    date: 'A date narrows down who the person is.',
    age: 'An age narrows down who the person is.',
    phone: 'A phone number belongs to one person.',
    email: 'An e-mail address belongs to one person.',
    ssn: 'This looks like a social security number.',
    'record-number': 'This looks like the number of a record.',
    'member-number': 'This looks like the number of an insurance.',
    'account-number': 'This looks like the number of an account.',
    'licence-number': 'This looks like the number of a licence or an identity document.',
    card: 'This looks like the number of a payment card.',
    iban: 'This looks like the number of a bank account.',
    npi: 'This looks like the number of a provider.',
    'nhs-number': 'This looks like an NHS number.',
    sin: 'This looks like a social insurance number.',
    tfn: 'This looks like a tax file number.',
    vehicle: 'This looks like the number of a car.',
    device: 'This looks like the number of a device.',
    url: 'This address leads to a page.',
    handle: 'A user name leads to one person.',
    ip: 'This looks like the address of a computer.'
  }
}
