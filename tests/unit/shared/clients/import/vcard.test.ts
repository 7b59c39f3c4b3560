import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyClient } from '../../../../../src/shared/clients/client.ts'
import { readVcards } from '../../../../../src/shared/clients/import/vcard.ts'

const card = (version: string, ...lines: readonly string[]): string => ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n')

test.each([
  ['2.1 of a telephone', card('2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=BC=', 'rgen;;;', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen M=C3=BCller', 'TEL;CELL;PREF:+49 151 2345678', 'TEL;HOME:030 123456', 'EMAIL;HOME:j@example.org'),
    { given: 'Jürgen', family: 'Müller', phones: ['+49 151 2345678', '030 123456'], emails: ['j@example.org'] }],
  ['2.1 in an older alphabet', card('2.1', 'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:M=FCller;J=FCrgen'), { given: 'Jürgen', family: 'Müller' }],
  ['3.0 with groups and folds', card('3.0', 'N:Doe;Jane;Q.,R.;Dr.;', 'FN:Dr. Jane Q. R. Doe', 'NICKNAME:Janey,J\\,D', 'item1.EMAIL;TYPE=INTERNET:jane@exam', ' ple.org', 'item1.X-ABLabel:Work', 'TEL;TYPE="cell,voice":+1 415 555 0134', 'NOTE:A secret: text\\nwith lines', 'BDAY:1984-05-03', 'ORG:Acme'),
    { given: 'Jane Q. R.', family: 'Doe', aliases: ['Janey', 'J,D'], phones: ['+1 415 555 0134'], emails: ['jane@example.org'] }],
  ['4.0 with addresses for values', card('4.0', 'FN:Jane Doe', 'TEL;VALUE=uri;TYPE=cell:tel:+1-415-555-0134;ext=5', 'EMAIL:mailto:jane@example.org', 'IMPP:xmpp:jd@chat.example', 'SOCIALPROFILE;SERVICE-TYPE=Mastodon:https://social.example/@jdoe'),
    { given: 'Jane', family: 'Doe', handles: ['jd@chat.example', 'jdoe'], phones: ['+1-415-555-0134'], emails: ['jane@example.org'] }],
  ['another name in FN', card('3.0', 'N:Doe;Jane', 'FN:Janey Smith'), { given: 'Jane', family: 'Doe', aliases: ['Janey Smith'] }],
  ['a user name in a parameter', card('3.0', 'FN:Doe, Jane', 'X-SOCIALPROFILE;type=twitter;x-user=jdoe:https://twitter.com/ignored'), { given: 'Jane', family: 'Doe', handles: ['jdoe'] }],
  ['lower case', 'begin:vcard\nversion:3.0\nn:Doe;Jane\nend:vcard', { given: 'Jane', family: 'Doe' }],
  ['a picture', card('2.1', 'N:Doe;Jane', 'PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQ', ' SkZJRgABAQ==', ''), { given: 'Jane', family: 'Doe' }],
])('%s', (_name, text, expected) => {
  const { rows, failures } = readVcards(text)
  expect(failures).toEqual([])
  expect(rows.map(({ draft }) => draft)).toEqual([{ ...emptyClient, ...expected }])
})

test('what cannot be taken is given back, each with its line', () => {
  const text = ['hello', card('3.0', 'NOTE:nobody'), card('3.0', 'N:Doe;Jane', 'an odd line', 'TEL:0151'), 'BEGIN:VCARD', 'N:Cut;Off', card('4.0', 'FN:A, B, C'), 'BEGIN:VCARD', 'FN:Never Ended'].join('\n')
  const { rows, failures } = readVcards(text)
  expect(rows.map(({ line, draft }) => [line, draft.given, draft.phones])).toEqual([[6, 'Jane', ['0151']]])
  expect(failures.map(({ line, problem }) => [line, problem])).toEqual([[1, 'no-card'], [2, 'empty'], [9, 'odd-line'], [12, 'unfinished-card'], [14, 'unclear-name'], [18, 'unfinished-card']])
  expect(failures.at(-1)?.text).toBe('BEGIN:VCARD\nFN:Never Ended')
})

const line = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom('BEGIN:VCARD', 'END:VCARD', 'VERSION:3.0', 'FN:Jane Doe', 'N:Doe;Jane', 'TEL:0151 2345678', ' folded', 'odd', '', 'N;ENCODING=QUOTED-PRINTABLE:=', 'PHOTO;ENCODING=b:AAAA=', '"', 'A;B="c:d":e'))
const filled = (lines: readonly string[]): readonly string[] => lines.filter((one) => one.trim() !== '').sort()

test('nothing is lost: each line that is not blank is in exactly one row or failure', () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
    const text = lines.join('\n').replace(/\r/g, '').replace(/^\ufeff/, '')
    const { rows, failures } = readVcards(text)
    expect(filled([...rows, ...failures].flatMap((part) => part.text.split('\n')))).toEqual(filled(text.split('\n')))
  }), { numRuns: 1_000 })
})

test('20,000 cards are read', () => {
  expect(readVcards(Array.from({ length: 20_000 }, (_, number) => card('3.0', `N:Doe${number};Jane`, 'TEL:0151 2345678')).join('\n')).rows).toHaveLength(20_000)
}, 20_000)
