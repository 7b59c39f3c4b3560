import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { guessMapping, mapCsv, readCsv } from '../../../../../src/shared/clients/import/csv.ts'
import { rolesByContent, rolesByHeader } from '../../../../../src/shared/clients/import/csv-columns.ts'
import type { ImportResult } from '../../../../../src/shared/clients/import/import-row.ts'
import { emptyClient } from '../../../../../src/shared/clients/client.ts'

const header = 'given,family,aliases,handles,phone,email'
const read = (text: string): ImportResult => { const table = readCsv(text); return mapCsv(table, guessMapping(table)) }
const first = (text: string) => read(text).rows[0]?.draft

test('the fixed header, with several values in a cell', () => {
  expect(first(`${header}\n Jane , Doe ,Janey;J. Doe,@jdoe;jane.d,+1 415 555 0134;0151 2345678,jane@example.org; j@example.org\n`)).toEqual({
    ...emptyClient, given: 'Jane', family: 'Doe', aliases: ['Janey', 'J. Doe'], handles: ['jdoe', 'jane.d'], phones: ['+1 415 555 0134', '0151 2345678'], emails: ['jane@example.org', 'j@example.org'],
  })
})

test.each([
  ['given,family,aliases,handles,phone,email', 'given family aliases handles phones emails'], ['First Name,Middle Name,Last Name,E-mail Address,Mobile Phone,Business Street,Notes', 'given given family emails phones skip skip'],
  ['Name,Given Name,Family Name,Nickname,Birthday,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Value', 'fullName given family aliases skip skip emails phones'], ['Vorname,Nachname,Spitzname,Telefon,Mobil,E-Mail-Adresse', 'given family aliases phones phones emails'],
  ['Name,Vorname,Handynummer,Geburtsdatum', 'family given phones skip'], ['Nombre,Apellidos,Apodo,Teléfono móvil,Correo electrónico', 'given family aliases phones emails'], ['Nombre y apellidos,Teléfono,Escuela', 'fullName phones alsoMatch'],
  ['Client,Phone,Discharged', 'fullName phones formerSince'], ['Klientin,Instagram,Arbeitgeber', 'fullName handles alsoMatch'], ['Benutzername,Geburtsname', 'handles aliases'], ['Diagnosis,ID,Website', 'skip skip skip'], ['given_name,FAMILY_NAME', 'given family'],
])('%j is read as %j', (headers, roles) => { expect(rolesByHeader(headers.split(',')).join(' ')).toBe(roles) })

test.each([
  ['without a header', 'Jane,Doe,jane@example.org\nBo,Li,bo@example.org\n', { given: 'Jane', family: 'Doe', emails: ['jane@example.org'] }], ['one column of names', 'Jane Doe;+1 415 555 0134\nBo Li;0151 2345678', { given: 'Jane', family: 'Doe', phones: ['+1 415 555 0134'] }],
  ['semicolons', 'Vorname;Nachname;E-Mail\nJürgen;Müller;j@example.org', { given: 'Jürgen', family: 'Müller', emails: ['j@example.org'] }], ['tabs', 'Nombre\tApellidos\nAna\tde la Cruz', { given: 'Ana', family: 'de la Cruz' }],
  ['a spreadsheet that says its separator', 'sep=;\r\nFirst name;Last name\r\nJane;Doe', { given: 'Jane', family: 'Doe' }], ['a mark at the beginning and Windows lines', `\ufeff${header}\r\nJane,Doe,,,,\r\n`, { given: 'Jane', family: 'Doe' }],
  ['a cell with the separator and a line break', `${header}\n"Jane ""J""","Doe, Smith","a\nb",,,`, { given: 'Jane "J"', family: 'Doe, Smith', aliases: ['a', 'b'] }], ['a full name beside its parts', 'name,given name,family name\nJaney Doe,Jane,Doe', { given: 'Jane', family: 'Doe', aliases: ['Janey Doe'] }],
  ['a full name alone', 'full name\n"Doe, Jane"', { given: 'Jane', family: 'Doe' }], ['a day', 'first name,former since\nJane,2026-03-01', { given: 'Jane', formerSince: '2026-03-01' }], ['a German day', 'Vorname;Ehemalig seit\nJane;1.3.2026', { given: 'Jane', formerSince: '2026-03-01' }],
])('%s', (_name, text, expected) => { expect(first(text)).toEqual({ ...emptyClient, ...expected }) })

test.each([
  ['nothing that names anybody', `${header}\n,,,,,`, 2, 'empty'], ['more cells than columns', `${header}\na,b,c,d,e,f,g`, 2, 'too-many-cells'], ['a name without an end', `${header}\n${'x'.repeat(201)},,,,,`, 2, 'too-long'],
  ['51 values in a cell', `${header}\nJane,,${Array.from({ length: 51 }, (_, number) => number).join(';')},,,`, 2, 'too-many-values'], ['an open quotation mark', `${header}\n"Jane,Doe,,,,\nBo,Li,,,,`, 2, 'quotes'], ['a quotation mark that ends too early', `${header}\n"Ja"ne,Doe,,,,\nBo,Li,,,,`, 2, 'quotes'],
  ['a day with two readings', 'first name,former since\nBo,2026-01-01\nJane,03/04/2026', 3, 'bad-date'], ['a day that does not exist', 'first name,former since\nJane,2026-02-31', 2, 'bad-date'], ['a name in three parts', 'full name\n"A, B, C"', 2, 'unclear-name'],
])('%s is given back with its line, and the others are taken', (_name, text, line, problem) => {
  const { rows, failures } = read(text)
  expect(failures).toEqual([{ line, problem, text: text.split('\n').slice(line - 1, line).join('\n') }])
  expect(rows).toHaveLength(text.split('\n').length - 2)
})

test('the line of a record is where it begins, also after cells with line breaks and empty lines', () => {
  expect(read(`${header}\n"a\nb",x,,,,\n\n\nBo,,,,,\n"open\nJane,,,,,`).rows.map(({ line, draft }) => [line, draft.given])).toEqual([[2, 'a b'], [6, 'Bo'], [8, 'Jane']])
})

test('another mapping reads the same table anew', () => {
  const table = readCsv('alpha,beta\nDoe,Jane')
  expect(guessMapping(table)).toEqual({ hasHeader: false, columns: ['given', 'family'] })
  expect(mapCsv(table, { hasHeader: true, columns: ['family', 'given'] }).rows.map(({ draft }) => [draft.given, draft.family])).toEqual([['Jane', 'Doe']])
  expect(mapCsv(table, { hasHeader: true, columns: ['skip', 'skip'] }).failures.map(({ problem }) => problem)).toEqual(['empty'])
})

test('columns without headers are told by what is in them', () => {
  expect(rolesByContent([['1', 'Jane Doe', '@jd', 'a@b.org', '+1 415 555 0134', 'x']])).toEqual(['skip', 'fullName', 'handles', 'emails', 'phones', 'skip'])
  expect(rolesByContent([])).toEqual([])
})

const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('"', 'a"b', 'x\ny', '"q"', ';', ',', ' ', 'Jane', 'a@b.org', '\r\n', '=1+1'))
const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const words = (text: string): string => text.replace(/\s/g, '')

test('nothing is lost: every character of the file is in a row or in a failure', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.array(cell, { minLength: 1, maxLength: 8 }).map((cells) => cells.map(quoted).join(',')), fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(','))), { maxLength: 12 }), (lines) => {
    const { rows, failures } = mapCsv(readCsv([header, ...lines].join('\n')), { hasHeader: true, columns: ['given', 'family', 'aliases', 'handles', 'phones', 'emails'] })
    const back = [...rows, ...failures].sort((a, b) => a.line - b.line).map(({ text }) => text).join('')
    expect(words(back)).toBe(words(lines.join('')))
  }), { numRuns: 500 })
})

test('a table of 20,000 persons is read, also when each of its lines is broken', () => {
  const good = readCsv(`${header}\n${Array.from({ length: 20_000 }, (_, number) => `Jane${number},Doe,"a;b",jd,+1 415 555 0134,j${number}@example.org`).join('\n')}`)
  expect(mapCsv(good, guessMapping(good)).rows).toHaveLength(20_000)
  const bad = readCsv(`${header}\n${Array.from({ length: 20_000 }, (_, number) => `"Jane${number},Doe`).join('\n')}`)
  const { rows, failures } = mapCsv(bad, guessMapping(bad))
  expect(rows.length + failures.length).toBe(20_000)
}, 20_000)
