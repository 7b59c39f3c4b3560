import type { Session } from 'electron'
import { beforeEach, expect, test } from 'vitest'
import { gatePermissions } from '../../../../src/main/sessions/permission-gate.ts'

type Request = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: { requestingUrl: string }) => void
type Check = (contents: unknown, permission: string, origin: string) => boolean

let request: Request
let check: Check
let asked: string[]
let remembered: boolean | null
let reply: () => Promise<boolean>
let covered: boolean
/** How often a page was given the camera or the microphone. */
let calls: number
beforeEach(() => {
  asked = []
  remembered = null
  covered = false
  calls = 0
  reply = async () => true
  const session: unknown = { setPermissionRequestHandler: (handler: Request) => { request = handler }, setPermissionCheckHandler: (handler: Check) => { check = handler } }
  gatePermissions(session as Session, 'personal-2', {
    remembered: (space, origin, permission) => (space === 'personal-2' && origin === 'https://example.org' && permission === 'media' ? remembered : null),
    isCovered: () => covered,
    noteCall: () => { calls++ },
    ask: (space, origin, permission) => { asked.push(`${space} ${origin} ${permission}`); return reply() },
  })
})
const wants = (permission: string, requestingUrl = 'https://example.org/call?a=1', contents: unknown = {}): Promise<boolean> =>
  new Promise((done) => { request(contents, permission, done, { requestingUrl }) })

test.each([['fullscreen', true], ['clipboard-sanitized-write', true], ['geolocation', false], ['clipboard-read', false], ['display-capture', false], ['openExternal', false], ['something new', false], ['constructor', false]])(
  '%s is answered without a question: %s', async (permission, granted) => {
    expect(await wants(permission)).toBe(granted)
    expect(check({}, permission, 'https://example.org/')).toBe(granted)
    expect(asked).toEqual([])
  })

test.each([true, false])('what is not known is asked by space and origin, and the answer %s counts', async (granted) => {
  reply = async () => granted
  expect(await wants('media')).toBe(granted)
  expect(asked).toEqual(['personal-2 https://example.org media'])
  expect(calls).toBe(granted ? 1 : 0)
})

test.each([true, false])('a remembered %s is not asked again', async (granted) => {
  remembered = granted
  expect(await wants('media')).toBe(granted)
  expect(asked).toEqual([])
  expect(check({}, 'media', 'https://example.org/x')).toBe(granted)
})

test('a check never asks: what was not granted before is denied', () => {
  expect(check({}, 'media', 'https://example.org/')).toBe(false)
  expect(check({}, 'notifications', 'https://example.org/')).toBe(false)
  expect(asked).toEqual([])
})

test('an answer for one origin counts for no other', async () => {
  remembered = true
  expect(check({}, 'media', 'https://example.org.evil.test/')).toBe(false)
  expect(check({}, 'media', 'https://sub.example.org/')).toBe(false)
  expect(check({}, 'media', 'https://example.org:8443/')).toBe(false)
})

test.each(['http://example.org/', 'about:blank', 'blob:https://example.org/1', 'data:text/html,x', 'file:///x', 'rehearsal://network/', 'app://ui/', '', 'null'])('%j gets nothing, not even what is allowed', async (address) => {
  for (const permission of ['fullscreen', 'media']) {
    expect(await wants(permission, address)).toBe(false)
    expect(check({}, permission, address)).toBe(false)
  }
  expect(asked).toEqual([])
})

test('a question that fails is a no, and so is a request of nobody', async () => {
  reply = () => Promise.reject(new Error('the window is gone'))
  expect(await wants('media')).toBe(false)
  expect(await wants('fullscreen', 'https://example.org/', null)).toBe(false)
})

test('behind the lock nothing is asked and nothing new is granted; no notification is shown, and a call goes on', async () => {
  remembered = true
  expect([check({}, 'media', 'https://example.org'), await wants('media')]).toEqual([true, true])
  covered = true
  expect([await wants('media'), await wants('notifications'), asked]).toEqual([false, false, []])
  expect(check({}, 'media', 'https://example.org')).toBe(true)
})
