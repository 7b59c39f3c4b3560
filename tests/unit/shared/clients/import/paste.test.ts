import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { emptyClient } from '../../../../../src/shared/clients/client.ts'
import { readPaste } from '../../../../../src/shared/clients/import/paste.ts'
import { nameParts } from '../../../../../src/shared/clients/import/person-name.ts'
import { readImport } from '../../../../../src/shared/clients/import/read-import.ts'

const doe = { given: 'Jane', family: 'Doe' }

test.each([
  ['Jane Doe', doe], ['Doe, Jane', doe], ['  - Jane   Doe ', doe], ['3. Jane Doe', doe], ['Jane', { given: 'Jane' }], ['Dr. Jane Doe', doe], ['Frau Doe, Jane', doe], ['Doe, Dr. Jane', doe], ['Maria von der Heide', { given: 'Maria', family: 'von der Heide' }],
  ['Juan de la Cruz', { given: 'Juan', family: 'de la Cruz' }], ['Mary Jane Doe', { given: 'Mary Jane', family: 'Doe' }], ['王小明', { given: '王小明' }], ['Jane Doe jane@example.org', { ...doe, emails: ['jane@example.org'] }],
  ['Jane Doe <jane@example.org>', { ...doe, emails: ['jane@example.org'] }], ['Doe, Jane, +1 (415) 555-0134, @jdoe', { ...doe, phones: ['+1 (415) 555-0134'], handles: ['jdoe'] }], ['Jane Doe; jane@example.org; 0151 2345678', { ...doe, emails: ['jane@example.org'], phones: ['0151 2345678'] }],
  ['Jane (Janey) Doe', { ...doe, aliases: ['Janey'] }], ['Jane "JD" Doe', { ...doe, aliases: ['JD'] }], ['jane@example.org', { emails: ['jane@example.org'] }], ['@jdoe', { handles: ['jdoe'] }], ['Jane Doe\ta@b.org b@b.org', { ...doe, emails: ['a@b.org', 'b@b.org'] }], ['Von Jane', { given: 'Von', family: 'Jane' }],
])('%j', (line, expected) => {
  expect(readPaste(line)).toEqual({ rows: [{ line: 1, text: line, draft: { ...emptyClient, ...expected } }], failures: [] })
})

test('what is no person is given back with its line, and blank lines are nothing', () => {
  expect(readPaste(`\n\r\nA, B, C\n---\n${'x'.repeat(201)}\nBo`)).toEqual({
    rows: [{ line: 6, text: 'Bo', draft: { ...emptyClient, given: 'Bo' } }],
    failures: [{ line: 3, text: 'A, B, C', problem: 'unclear-name' }, { line: 4, text: '---', problem: 'empty' }, { line: 5, text: 'x'.repeat(201), problem: 'too-long' }],
  })
})

test('nothing is lost: each line that is not blank is a row or a failure, whole', () => {
  fc.assert(fc.property(fc.array(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('Jane Doe', 'A, B, C', '  ', '-'))), (parts) => {
    const text = parts.join('\n')
    const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split('\n').map((line, index) => ({ line: index + 1, text: line })).filter(({ text: line }) => line.trim() !== '')
    const { rows, failures } = readPaste(text)
    expect([...rows, ...failures].map(({ line, text: back }) => ({ line, text: back })).sort((a, b) => a.line - b.line)).toEqual(lines)
  }))
})

test('a name has at most two parts', () => {
  expect(nameParts('a, b, c')).toBeNull()
  expect(nameParts(' , ')).toEqual({ given: '', family: '' })
})

test.each([
  ['Jane Doe\nBo Li', 'text', 'paste'], ['given,family\nJane,Doe', 'text', 'csv'], ['name\nJane', 'text', 'paste'], ['Jane Doe\nBo Li', 'file', 'paste'], ['Jane,Doe\nBo,Li', 'file', 'csv'], ['Doe, Jane\nLi, Bo', 'text', 'paste'], ['\ufeff begin:vcard\nEND:VCARD', 'text', 'vcard'], ['', 'file', 'paste'],
] as const)('%j from a %s is read as %s', (text, from, kind) => { expect(readImport(text, from).kind).toBe(kind) })

test('a megabyte that is pasted is read', () => {
  const { result } = readImport('Jane Doe jane@example.org\n'.repeat(40_000), 'text')
  expect(result.rows).toHaveLength(40_000)
  expect(readImport('x'.repeat(1_000_000), 'text').result.failures).toHaveLength(1)
  expect(readImport('a@'.repeat(500_000), 'text').result.failures).toHaveLength(1)
  expect(readImport('1 '.repeat(500_000), 'text').result.failures).toHaveLength(1)
}, 20_000)
