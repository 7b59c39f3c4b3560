import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Session } from 'electron'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { serveApp, serveRehearsal } from '../../../../src/main/sessions/schemes.ts'

type Handler = (request: Request) => Response | Promise<Response>
const root = mkdtempSync(join(tmpdir(), 'twain-scheme-'))
const folder = join(root, 'renderer')
beforeAll(() => {
  mkdirSync(join(folder, 'shell'), { recursive: true })
  writeFileSync(join(folder, 'shell', 'index.html'), '<p>shell</p>')
  writeFileSync(join(folder, 'shell', 'a b.js'), '1')
  writeFileSync(join(folder, 'index.html'), '<p>start</p>')
  writeFileSync(join(folder, 'notes.txt'), 'not for pages')
  writeFileSync(join(root, 'secret.json'), '{}')
  mkdirSync(join(root, 'renderer-old'))
  writeFileSync(join(root, 'renderer-old', 'index.html'), 'old')
})
afterAll(() => { rmSync(root, { recursive: true }) })

const handlers = new Map<string, Handler>()
const session = { protocol: { handle: (scheme: string, handler: Handler) => { handlers.set(scheme, handler) } } } as unknown as Session
const gated: unknown[] = []
let gate = true
beforeEach(() => {
  gate = true
  gated.length = 0
  serveApp(session, folder)
  serveRehearsal(session, folder, async (request) => { gated.push(request); return gate })
})
const get = async (address: string, init: RequestInit = {}): Promise<Response> => {
  const request = { url: address, method: init.method ?? 'GET', text: async () => (init.body ?? '') as string } as unknown as Request
  return handlers.get(new URL(address).protocol.slice(0, -1))!(request)
}

test.each([
  ['app://ui/shell/index.html', '<p>shell</p>', 'text/html'], ['app://ui/shell/', '<p>shell</p>', 'text/html'], ['app://ui/', '<p>start</p>', 'text/html'], ['app://ui/shell/a%20b.js', '1', 'text/javascript'],
  ['app://ui/shell/index.html?x=1#y', '<p>shell</p>', 'text/html'], ['rehearsal://network/', '<p>start</p>', 'text/html'],
])('%s is served under a policy without anything from outside', async (address, text, type) => {
  const response = await get(address)
  expect(response.status).toBe(200)
  expect(await response.text()).toBe(text)
  expect(response.headers.get('content-type')).toContain(type)
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(policy).toContain('default-src \'none\'')
  expect(policy).toContain('frame-ancestors \'none\'')
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

test.each([
  ['messages', 200], ['messages/', 200], ['settings/profile', 200], ['groups/therapists', 200], ['people/hamish-tolliver?from=feed#top', 200], ['nowhere', 404], ['settings/nowhere', 404], ['messages/..%2fnowhere', 404]
])('the pretend network answers the path %s with its one document and %i', async (path, status) => {
  const response = await get(`rehearsal://network/${path}`)
  expect([response.status, await response.text()]).toEqual([status, '<p>start</p>'])
  expect(response.headers.get('content-security-policy')).toContain('default-src \'none\'')
})

test.each([
  'app://evil/shell/index.html', 'app://ui/missing.html', 'app://ui/notes.txt', 'app://ui/shell', 'app://ui/..%2fsecret.json', 'app://ui/%2e%2e/secret.json', 'app://ui/shell/..%2f..%2fsecret.json', 'app://ui/..%2frenderer-old%2findex.html',
  'app://ui/..%5csecret.json', 'app://ui/%00.html', 'rehearsal://elsewhere/', 'rehearsal://network/..%2fsecret.json', 'rehearsal://network/missing.js', 'rehearsal://network/messages/rehearsal.js', 'rehearsal://network/%zz',
])('%s is not found', async (address) => { expect((await get(address)).status).toBe(404) })

test('a form of our own pages can be sent nowhere', async () => {
  expect((await get('app://ui/')).headers.get('content-security-policy')).toContain('form-action \'none\'')
})

test('a post of the pretend network goes through the gate', async () => {
  const response = await get('rehearsal://network/post', { method: 'POST', body: 'text=hello' })
  expect([response.status, await response.json()]).toEqual([200, { ok: true }])
  expect(gated).toEqual([{ address: 'rehearsal://network/post', body: 'text=hello' }])
  gate = false
  const refused = await get('rehearsal://network/post', { method: 'PUT', body: 'x' })
  expect([refused.status, await refused.json()]).toEqual([403, { ok: false }])
})

test('looking at the pretend network passes no gate', async () => {
  await get('rehearsal://network/')
  expect(gated).toEqual([])
})

test('an address with a broken escape is not found, it does not throw', async () => { expect((await get('app://ui/%zz.html')).status).toBe(404) })
