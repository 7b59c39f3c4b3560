import { expect, test } from 'vitest'
import { FilledSecrets } from '../../../../src/main/logins/filled-secrets.ts'

type Request = Parameters<FilledSecrets['mayGo']>[0]
const secret = 'a b+c/ü&9'
const request = (url: string, body = '', parts: Partial<Request> = {}): Request => ({ id: 1, url, webContentsId: 7, resourceType: 'mainFrame', uploadData: body === '' ? [] : [{ bytes: Buffer.from(body), file: '', blobUUID: '' }], ...parts })
const form = new URLSearchParams({ email: 'x', password: secret }).toString()

function filled(): { held: FilledSecrets, at: { now: number } } {
  const at = { now: 0 }
  const held = new FilledSecrets(() => at.now)
  held.note(7, ['https://own.test'], [secret, null])
  return { held, at }
}

test.each([
  ['a form to its own site', request('https://own.test/login', form), true],
  ['a form to another site', request('https://other.test/login', form), false],
  ['a form to another port', request('https://own.test:8443/login', form), false],
  ['a form to the same site without https', request('http://own.test/login', form), false],
  ['an address that carries it', request(`https://other.test/?${form}`), false],
  ['an address that carries it percent by percent', request(`https://other.test/${encodeURIComponent(secret)}`), false],
  ['a body of several parts', request('https://other.test/', `--x\r\ncontent-disposition: form-data; name="password"\r\n\r\n${secret}\r\n--x--`), false],
  ['a frame', request('https://other.test/', form, { resourceType: 'subFrame' }), false],
  ['another site without it', request('https://other.test/', 'password=other'), true],
  ['another page', request('https://other.test/', form, { webContentsId: 8 }), true],
  ['a request of a script, which may have read the field anyway', request('https://other.test/', form, { resourceType: 'xhr' }), true]
] as const)('%s', (_what, given, may) => { expect(filled().held.mayGo(given)).toBe(may) })

test('where its own server leads it on is the server’s affair', () => {
  const { held } = filled()
  expect(held.mayGo(request('https://own.test/login', form, { id: 5 }))).toBe(true)
  expect(held.mayGo(request('https://other.test/', form, { id: 5 }))).toBe(true)
  expect(held.mayGo(request('https://other.test/', form, { id: 6 }))).toBe(false)
})

test('after two minutes it is forgotten, and a text that is too short is never looked for', () => {
  const { held, at } = filled()
  at.now = 120_001
  expect(held.mayGo(request('https://other.test/', form))).toBe(true)
  at.now = 0
  expect(held.mayGo(request('https://other.test/', form))).toBe(true)
  held.note(7, ['https://own.test'], ['abc'])
  expect(held.mayGo(request('https://other.test/', 'password=abc'))).toBe(true)
})
