import type { WebContents, WebFrameMain } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { publish, serve, tellFrame } from '../../../../src/main/ipc/serve.ts'
import { call, event, type Contract } from '../../../../src/shared/ipc/define.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { eventFrom, fakePort, fakeSender } from '../../../fakes/ipc.ts'

const contract = {
  'greet': call(z.object({ name: z.string().trim().max(10) }), z.object({ greeting: z.string() })),
  'fail': call(z.void(), z.void()),
  'told': event(z.object({ text: z.string() })),
} satisfies Contract

let ipc: ReturnType<typeof fakePort>
let received: unknown[]
let answer: () => unknown
let failure: unknown
beforeEach(() => {
  ipc = fakePort()
  received = []
  answer = () => ({ greeting: 'hello' })
  failure = new Error('never')
  serve<typeof contract, { id: number }>('test', contract, ({ sender }) => (sender.id === 1 ? { id: sender.id } : null), {
    greet: (input, sender) => { received.push(input, sender); return answer() as { greeting: string } },
    fail: () => { throw failure },
  }, ipc.port)
})

test('every call has one channel, events have none', () => { expect([...ipc.channels.keys()]).toEqual(['test:greet', 'test:fail']) })

test('a call is answered; the handler is told the parsed input and who asks', async () => {
  expect(await ipc.call('test:greet', { name: ' Anna ', more: 1 })).toEqual({ ok: true, value: { greeting: 'hello' } })
  expect(received).toEqual([{ name: 'Anna' }, { id: 1 }])
})

test('a stranger is refused before anything is read', async () => {
  const trap = new Proxy({}, { get: () => { throw new Error('the input was read') } })
  expect(await ipc.call('test:greet', trap, eventFrom(fakeSender(2)))).toEqual({ ok: false, code: 'forbidden', message: '' })
  expect(received).toEqual([])
})

test.each([undefined, null, 'Anna', 7, [], {}, { name: 7 }, { name: null }, { name: 'much too long a name' }, { Name: 'Anna' }])('the payload %j is refused', async (input) => {
  expect(await ipc.call('test:greet', input)).toEqual({ ok: false, code: 'bad-request', message: '' })
  expect(received).toEqual([])
})

test('a sender that cannot be looked at any more is a stranger', async () => {
  const port = fakePort()
  serve<typeof contract, never>('test', contract, () => { throw new Error('Render frame was disposed') }, { greet: () => ({ greeting: 'hello' }), fail: () => undefined }, port.port)
  expect(await port.call('test:greet', { name: 'Anna' })).toEqual({ ok: false, code: 'forbidden', message: '' })
})

test('fields that the contract does not name never leave', async () => {
  answer = () => ({ greeting: 'hello', secret: 'password' })
  expect(await ipc.call('test:greet', { name: 'Anna' })).toEqual({ ok: true, value: { greeting: 'hello' } })
})

test('promises are waited for', async () => {
  answer = () => Promise.resolve({ greeting: 'later' })
  expect(await ipc.call('test:greet', { name: 'Anna' })).toEqual({ ok: true, value: { greeting: 'later' } })
  answer = () => Promise.reject(new Refusal('not-found', 'Nobody is called Anna.'))
  expect(await ipc.call('test:greet', { name: 'Anna' })).toEqual({ ok: false, code: 'not-found', message: 'Nobody is called Anna.' })
})

test.each(['forbidden', 'bad-request', 'not-found', 'not-allowed'] as const)('a refusal tells its code %s and its sentence', async (code) => {
  failure = new Refusal(code, 'Please do something else.')
  expect(await ipc.call('test:fail')).toEqual({ ok: false, code, message: 'Please do something else.' })
})

test.each([['an error', new TypeError('typed text of the user')], ['anything else', 'typed text of the user'], ['nothing', undefined]])('%s inside is "internal", without its words, in the reply and in the log', async (_name, error) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  failure = error
  expect(await ipc.call('test:fail')).toEqual({ ok: false, code: 'internal', message: '' })
  expect(log).toHaveBeenCalled()
  expect(log.mock.calls.flat().join(' ')).not.toContain('typed text')
  log.mockRestore()
})

test('an answer that breaks the contract is "internal"', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  answer = () => ({ greeting: 7, secret: 'password' })
  expect(await ipc.call('test:greet', { name: 'Anna' })).toEqual({ ok: false, code: 'internal', message: '' })
  expect(log.mock.calls.flat().join(' ')).not.toContain('password')
  log.mockRestore()
})

test('what our window is told is parsed; a window that is gone is told nothing', () => {
  const sent: unknown[][] = []
  const to = (gone: boolean) => ({ isDestroyed: () => gone, send: (...given: unknown[]) => { sent.push(given) } }) as unknown as WebContents
  publish('test', contract, to(false), 'told', { text: 'a', secret: 1 } as unknown as { text: string })
  publish('test', contract, to(true), 'told', { text: 'b' })
  publish('test', contract, undefined, 'told', { text: 'c' })
  expect(sent).toEqual([['test:told', { text: 'a' }]])
  expect(() => { publish('test', contract, to(false), 'told', { text: 7 } as unknown as { text: string }) }).toThrow()
})

test('a frame that is gone, or goes at this moment, is told nothing', () => {
  const sent: unknown[][] = []
  const to = (isDestroyed: () => boolean, send: (...given: unknown[]) => void) => ({ isDestroyed, send }) as unknown as WebFrameMain
  expect(tellFrame('test', contract, to(() => false, (...given) => { sent.push(given) }), 'told', { text: 'a' })).toBe(true)
  expect(tellFrame('test', contract, to(() => true, (...given) => { sent.push(given) }), 'told', { text: 'b' })).toBe(false)
  expect(tellFrame('test', contract, to(() => false, () => { throw new Error('Render frame was disposed') }), 'told', { text: 'c' })).toBe(false)
  expect(tellFrame('test', contract, to(() => { throw new Error('Render frame was disposed') }, () => undefined), 'told', { text: 'd' })).toBe(false)
  expect(sent).toEqual([['test:told', { text: 'a' }]])
})
