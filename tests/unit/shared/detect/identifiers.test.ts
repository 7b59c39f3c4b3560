import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IdentifierKind } from '../../../../src/shared/detect/checked.ts'
import { isCard, isIban, isNhsNumber, isProviderNumber, isSocialInsurance, isSocialSecurity, isTaxFileNumber, isVehicleNumber, luhn } from '../../../../src/shared/detect/identifiers/checksums.ts'
import { findIdentifiers } from '../../../../src/shared/detect/identifiers/find.ts'

const found = (text: string, kind: IdentifierKind): string[] => findIdentifiers(text).filter((identifier) => identifier.kind === kind).map(({ start, end }) => text.slice(start, end))

// Specimens that the publishers of the numbers print themselves, or that are reserved for examples.
describe('check digits', () => {
  test.each([
    [isCard, '4111111111111111', '4111111111111112'], [isCard, '378282246310005', '378282246310006'], [isIban, 'GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 33'], [isIban, 'DE89370400440532013000', 'DE89370400440532013001'], [isProviderNumber, '1234567893', '1234567890'],
    [isNhsNumber, '9434765919', '9434765918'], [isSocialInsurance, '130692544', '130692545'], [isTaxFileNumber, '123456782', '123456783'], [isSocialSecurity, '219099999', '000123456'], [isVehicleNumber, '1M8GDM9AXKP042788', '1M8GDM9A1KP042788'], [luhn, '79927398713', '79927398710']
  ] as const)('%o takes %s and refuses %s', (rule, right, wrong) => {
    expect(rule(right)).toBe(true)
    expect(rule(wrong)).toBe(false)
  })
  test.each(['', 'abc', '1', '0000000000000000', '99999999999999999999'])('%j is no number of any kind', (text) => { for (const rule of [isCard, isIban, isProviderNumber, isNhsNumber, isSocialInsurance, isVehicleNumber]) expect(rule(text)).toBe(false) })
})

test.each([
  ['email', 'write to anna.k+list@mail.example.org, please', 'anna.k+list@mail.example.org'], ['email', 'jo at example dot com', 'jo at example dot com'], ['url', 'see https://www.example.com/a?b=c.', 'https://www.example.com/a?b=c'], ['url', 'on facebook.com/sunny.86 today', 'facebook.com/sunny.86'],
  ['phone', 'call me: (415) 555-0123', '(415) 555-0123'], ['phone', 'her cell is 4155550123', '4155550123'], ['phone', '+44 20 7946 0958 is his', '+44 20 7946 0958'], ['phone', 'Handy 0170 1234567', '0170 1234567'], ['phone', 'ring 555-0123', '555-0123'], ['phone', '415.555.0123', '415.555.0123'], ['phone', 'móvil 612 345 678', '612 345 678'], ['phone', '0412 345 678 after six', '0412 345 678'], ['phone', '+1-415-555-0123', '+1-415-555-0123'],
  ['ssn', 'SSN 219-09-9999', '219-09-9999'], ['ssn', 'her social is 219 09 9999', '219 09 9999'], ['card', 'card 4111 1111 1111 1111', '4111 1111 1111 1111'], ['iban', 'to DE89 3704 0044 0532 0130 00 please', 'DE89 3704 0044 0532 0130 00'], ['npi', 'NPI 1234567893', '1234567893'], ['nhs-number', 'NHS no. 943 476 5919', '943 476 5919'], ['sin', 'SIN is 130-692-544', '130-692-544'], ['tfn', 'tax file number 123 456 782', '123 456 782'],
  ['record-number', 'MRN: 4471920', '4471920'], ['record-number', 'chart no. A-20931', 'A-20931'], ['member-number', 'member ID XQH930174519', 'XQH930174519'], ['licence-number', 'driver\'s license D4799590', 'D4799590'], ['account-number', 'account 000123456', '000123456'], ['vehicle', 'VIN 1M8GDM9AXKP042788', '1M8GDM9AXKP042788'], ['vehicle', 'license plate 7ABC123', '7ABC123'],
  ['ip', 'from 203.0.113.9 again', '203.0.113.9'], ['ip', 'over 2001:db8::8a2e:370:7334 now', '2001:db8::8a2e:370:7334'], ['device', 'MAC 00:1B:44:11:3A:B7', '00:1B:44:11:3A:B7'], ['handle', 'ask @quiet_sunny about it', '@quiet_sunny'],
  ['age', 'a 34-year-old nurse', '34-year-old'], ['age', 'this 14yo boy', '14yo'], ['age', 'she is in her forties', 'in her forties'], ['date', 'born 3/14/1984', '3/14/1984'], ['date', 'on March 3rd, 2024', 'March 3rd, 2024'], ['date', 'am 14.03.2024', '14.03.2024'], ['date', 'since 2024-03-14', '2024-03-14'], ['postcode', 'in Denver, CO 80205', '80205'], ['postcode', 'lives at SW1A 1AA', 'SW1A 1AA'], ['postcode', 'near K1A 0B1', 'K1A 0B1'], ['street', '944 Maple Dr, Apt 4', '944 Maple Dr, Apt 4'], ['place', 'works at Lincoln High School', 'Lincoln High School'], ['place', 'moved to Springfield', 'Springfield']
] as const)('%s in %j', (kind, text, words) => { expect(found(text, kind)).toContain(words) })

test.each([
  ['phone', 'order 4155550123'], ['phone', 'from 2019-2024'], ['phone', 'on 12.03.2024'], ['phone', 'ISBN 978-3-16-148410-0'], ['phone', 'version 10.14.6.1'], ['phone', 'zip 60638-1390'], ['phone', 'it cost $1,234,567'], ['card', '4111 1111 1111 1112'], ['ssn', '000-12-3456'], ['ssn', '2019-09-9999'], ['ip', 'update to 3.5.8.6'], ['ip', '860.172.341.85'], ['ip', 'at 10:30'], ['email', 'widget@8.5.4'], ['url', 'e.g. this one'], ['url', 'curl -s https://api.example.com/v2'], ['iban', 'DE89 3704 0044 0532 0130 01'], ['handle', 'a@b'], ['record-number', 'a record year'], ['npi', '1234567893']
] as const)('no %s in %j', (kind, text) => { expect(found(text, kind)).toEqual([]) })

test('whatever is written: places lie in the text, in order, and never over one another', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom('415-555-0123', 'a@b.example', '@somebody', 'MRN 12345', '203.0.113.9', '34yo', 'March 3', 'in Denver, CO 80205', '4111 1111 1111 1111', '👩‍⚕️', 'שלום', '\u200b'), fc.string()), { maxLength: 12 }).map((parts) => parts.join(' ')), (text) => {
    let last = 0
    for (const { start, end } of findIdentifiers(text)) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
      last = end
    }
  }), { numRuns: 300 })
})
