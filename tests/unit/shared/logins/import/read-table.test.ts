import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLoginTable, restOfTable, type ReadTable } from '../../../../../src/shared/logins/import/read-table.ts'

const file = (name: string): string => readFileSync(new URL(`../../../../fixtures/logins/${name}.csv`, import.meta.url), 'utf8')
function read(text: string): ReadTable {
  const table = readLoginTable(text, 'professional')
  if (table === null) throw new Error('no known program')
  return table
}
const shown = ({ logins, failures }: ReadTable): unknown => ({
  logins: logins.map(({ line, login }) => [line, login.origin, login.userName, login.password, login.title]),
  failures: failures.map(({ line, problem, name }) => [line, problem, name])
})

describe('what the programs write', () => {
  test('Chrome: http and app addresses are told, quoted cells and notes are whole', () => {
    const table = read(file('chrome'))
    expect(table.source).toBe('chrome')
    expect(shown(table)).toEqual({
      logins: [
        [2, 'https://forum.example', 'anna@example.org', 'pass,word "one"', 'forum.example'], [3, 'https://www.shop.example:8443', 'anna', 'Tulip;42', 'shop.example'],
        [7, 'https://forum.example', 'anna@example.org', 'pass,word "one"', 'forum again'], [8, 'https://forum.example', 'anna@example.org', 'a different one', 'forum other']
      ],
      failures: [[5, 'http', 'old.example'], [6, 'app', 'App'], [9, 'no-password', 'nothing']]
    })
    expect(table.logins[1]?.login.notes).toBe('two\nlines')
    expect(new Set(table.logins.map(({ login }) => login.self))).toEqual(new Set(['professional']))
  })

  test('Firefox: its own account is no login, a login without a user name is one', () => {
    expect(read(file('firefox')).source).toBe('firefox')
    expect(shown(read(file('firefox')))).toEqual({
      logins: [[2, 'https://forum.example', 'anna@example.org', 'fire "fox"', ''], [4, 'https://router.example:8443', '', 'only a code', '']],
      failures: [[3, 'other-address', '']]
    })
  })

  test('Bitwarden: each https address, one-time codes, own fields; notes are no logins', () => {
    const table = read(file('bitwarden'))
    expect(table.source).toBe('bitwarden')
    expect(shown(table)).toEqual({
      logins: [[2, 'https://forum.example', 'anna@example.org', 'bit warden', 'Forum'], [2, 'https://id.forum.example', 'anna@example.org', 'bit warden', 'Forum'], [3, 'https://shop.example', 'anna', 'Tulip 42', 'Shop']],
      failures: [[4, 'not-a-login', 'My note'], [5, 'bad-code', 'Steam'], [6, 'no-address', 'No address']]
    })
    expect(table.logins[2]?.login).toMatchObject({ notes: 'Pin on the back\nPin: 1234', oneTimeCode: expect.stringMatching(/^otpauth:\/\/totp\/.*digits=8/) as string })
  })

  test('1Password: a stray quotation mark costs its line only', () => {
    const table = read(file('1password'))
    expect(table.source).toBe('1password')
    expect(shown(table)).toEqual({
      logins: [[2, 'https://forum.example', 'anna@example.org', 'one pass', 'Forum'], [5, 'https://shop.example', 'anna', 'Tulip42', 'Shop']],
      failures: [[4, 'quotes', ''], [6, 'too-many-cells', '']]
    })
    expect(table.logins[0]?.login.oneTimeCode).toMatch(/^otpauth:\/\/totp\//)
  })

  test('old KeePass: backslashes before marks', () => {
    const table = read(file('keepass'))
    expect(table.source).toBe('keepass')
    expect(shown(table)).toEqual({
      logins: [[2, 'https://forum.example', 'anna', 'back\\slash and "quote"', 'Forum'], [4, 'https://ends.example', 'anna', 'ends with \\', 'Ends']],
      failures: [[5, 'http', 'Old']]
    })
    // Given back as it was, so that it can be read again.
    expect(table.failures[0]?.text).toBe('"Old","anna","x\\\\y","http://old.example",""')
  })

  test.each([
    ['safari', 'safari', 'apple pass'], ['keepass2', 'keepass2', 'kee "pass" 2'], ['keepassxc', 'keepassxc', 'xc \\ pass']
  ])('%s', (name, source, password) => {
    const table = read(file(name))
    expect(table.source).toBe(source)
    expect(table.logins.map(({ login }) => [login.origin, login.password])).toEqual([['https://forum.example', password]])
  })
})

test.each(['', 'hello', 'given,family\nJane,Doe', 'url,user\nhttps://a.example,b', '{"items": []}'])('%j is of no program that is known', (text) => { expect(readLoginTable(text, 'personal')).toBeNull() })

test.each([
  ['Excel\'s separator', 'sep=;\r\nname;url;username;password\r\nForum;https://forum.example;anna;a,b\r\n', 3],
  ['a mark at the beginning', '\ufeffname,url,username,password\nForum,https://forum.example,anna,"a,b"\n', 2], ['capitals and spaces', 'Name , URL,UserName,PASSWORD\nForum,https://forum.example,anna,"a,b"\n', 2]
])('%s', (_name, text, line) => { expect(read(text).logins).toMatchObject([{ line, login: { origin: 'https://forum.example', userName: 'anna', password: 'a,b' } }]) })

test('what is too long is given back, never cut', () => {
  const long = read(`name,url,username,password,note\nA,https://a.example,anna,${'p'.repeat(2_001)},\nB,https://b.example,${'u'.repeat(301)},p,\nC,https://c.example,anna,${'p'.repeat(2_000)},\n`)
  expect(long.failures.map(({ name, problem }) => [name, problem])).toEqual([['A', 'too-long'], ['B', 'too-long']])
  expect(long.logins.map(({ login }) => login.password.length)).toEqual([2_000])
})

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const someCell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/\r/g, ''))

test('nothing is lost: every record is a login or a failure, and passwords come through as they are', () => {
  fc.assert(fc.property(fc.array(fc.record({ password: someCell, userName: someCell, isGood: fc.boolean() }), { maxLength: 20 }), (records) => {
    const lines = records.map(({ password, userName, isGood }, index) => ['N', isGood ? `https://site${index}.example` : `http://site${index}.example`, userName, password].map(quoted).join(','))
    const table = read(`name,url,username,password\n${lines.join('\n')}\n`)
    expect(table.logins.length + table.failures.length).toBe(records.length)
    const good = records.filter(({ isGood, password }) => isGood && password !== '')
    expect(table.logins.map(({ login }) => login.password)).toEqual(good.map(({ password }) => password))
    // What is given back reads as the same failures again.
    const rest = restOfTable(table.header, table.failures)
    expect(rest === '' ? [] : read(rest).failures.map(({ problem, text }) => [problem, text])).toEqual(table.failures.map(({ problem, text }) => [problem, text]))
  }))
})

test('no text, however broken, throws or loses a line', () => {
  const piece = fc.constantFrom('"', ',', '\n', '\\', 'x', 'https://a.example', '""', '\r\n', ';', ' ')
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const body = pieces.join('')
    const table = read(`name,url,username,password\n${body}`)
    const kept = [...table.logins, ...table.failures].map(({ text }) => text).join('\n')
    for (const line of body.split(/\r?\n/)) if (line.trim() !== '') expect(kept).toContain(line)
  }))
})
