import type { WebContents } from 'electron'
import { describe, expect, test } from 'vitest'
import { pageHandlers } from '../../src/main/ipc/page-handlers.ts'
import { identifyPage, identifyShell } from '../../src/main/ipc/senders.ts'
import { serve } from '../../src/main/ipc/serve.ts'
import { shellHandlers } from '../../src/main/ipc/shell-handlers.ts'
import { pageContract, shellContract } from '../../src/shared/ipc/contract.ts'
import type { Contract, Handlers } from '../../src/shared/ipc/define.ts'
import { Refusal } from '../../src/shared/result.ts'
import { eventFrom, fakePort, fakeSender, frameAt } from '../fakes/ipc.ts'
import { mayBeMissing, mayBeNull, pagePayloads, shellPayloads } from '../fixtures/payloads.ts'

// Every call of both contracts, through the real gate and the real schemas: a stranger is refused, and so is a payload
// that is not exactly what the contract says. What the handlers do with a good payload is tested elsewhere.

const shell = fakeSender(1, 'app://ui/shell/index.html')
const page = fakeSender(3)
const huge = 'x'.repeat(10_000_000)

/** Handlers that write down that they were reached, and end there. */
function reached<C extends Contract>(contract: C, hits: string[]): Handlers<C, unknown> {
  const calls = Object.entries(contract).filter(([, entry]) => entry.kind === 'call').map(([name]) => [name, (): never => { hits.push(name); throw new Refusal('not-found', name) }])
  return Object.fromEntries(calls) as Handlers<C, unknown>
}

interface Bad { readonly why: string, readonly input: unknown }
type Tree = Readonly<Record<string, unknown>> | readonly unknown[]
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Every way to break one value: other types, null, ten megabytes, no number at all. */
function brokenLeaf(call: string, name: string, value: unknown): Bad[] {
  const others = [7, 'text that nobody expects', true, {}, []].filter((other) => typeof other !== typeof value || Array.isArray(other) !== Array.isArray(value))
  const bad: Bad[] = others.map((input) => ({ why: `${name} is ${JSON.stringify(input)}`, input }))
  if (!mayBeNull.has(name) && !mayBeNull.has(`${call} ${name}`)) bad.push({ why: `${name} is null`, input: null })
  if (typeof value === 'string') bad.push({ why: `${name} has ten megabytes`, input: huge })
  if (typeof value === 'number') for (const number of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) bad.push({ why: `${name} is ${number}`, input: number })
  if (Array.isArray(value)) bad.push({ why: `${name} has 100,000 entries`, input: Array.from({ length: 100_000 }, () => value[0] as unknown) }, { why: `${name} has a wrong entry`, input: [null] })
  return bad
}

/** The same payload with one thing wrong, for every thing in it. */
function broken(call: string, value: unknown, name = 'the payload'): Bad[] {
  if (value === undefined) return [null, 7, 'text', {}, [], false, huge].map((input) => ({ why: `a payload of type ${typeof input} for a call without one`, input }))
  const here = brokenLeaf(call, name, value)
  if (!isTree(value) || Array.isArray(value)) return here
  const inside = Object.entries(value).flatMap(([key, part]) => {
    const rest: Record<string, unknown> = Object.fromEntries(Object.entries(value).filter(([other]) => other !== key))
    const changed = broken(call, part, key).filter(({ input }) => input !== undefined || !mayBeMissing.has(key)).map(({ why, input }) => ({ why, input: { ...rest, [key]: input } as unknown }))
    return mayBeMissing.has(key) ? changed : [{ why: `${key} is missing`, input: rest }, ...changed]
  })
  return [...here, { why: 'nothing is sent', input: undefined }, ...inside]
}

function contractTests(prefix: string, contract: Contract, payloads: Readonly<Record<string, unknown>>, serveWith: (hits: string[], ipc: ReturnType<typeof fakePort>) => void, ours: WebContents, strangers: readonly (readonly [string, ReturnType<typeof eventFrom>])[], real: object): void {
  const calls = Object.entries(contract).filter(([, entry]) => entry.kind === 'call').map(([name]) => name)
  const hits: string[] = []
  const ipc = fakePort()
  serveWith(hits, ipc)

  test('every call has a handler and a channel, and there are no others', () => {
    expect([...ipc.channels.keys()].sort()).toEqual(calls.map((name) => `${prefix}:${name}`).sort())
    expect(Object.keys(real).sort()).toEqual([...calls].sort())
    expect(Object.keys(payloads).sort()).toEqual([...calls].sort())
  })

  describe.each(calls)('%s', (name) => {
    test('a good payload of the right sender reaches the handler', async () => {
      hits.length = 0
      expect(await ipc.call(`${prefix}:${name}`, payloads[name], eventFrom(ours))).toEqual({ ok: false, code: 'not-found', message: name })
      expect(hits).toEqual([name])
    })

    test('a stranger is refused', async () => {
      hits.length = 0
      for (const [who, event] of strangers) expect(await ipc.call(`${prefix}:${name}`, payloads[name], event), who).toEqual({ ok: false, code: 'forbidden', message: '' })
      expect(hits).toEqual([])
    })

    test('a bad payload is refused', async () => {
      hits.length = 0
      for (const { why, input } of broken(name, payloads[name])) expect(await ipc.call(`${prefix}:${name}`, input, eventFrom(ours)), why).toEqual({ ok: false, code: 'bad-request', message: '' })
      expect(hits).toEqual([])
    })
  })
}

const outsiders = [
  ['a frame that is gone', eventFrom(shell, null)], ['another view', eventFrom(fakeSender(4, 'https://evil.test/'))], ['a view that claims our address', eventFrom(fakeSender(4, 'app://ui/shell/index.html'))],
] as const

describe('the contract of our window', () => {
  contractTests('shell', shellContract, shellPayloads, (hits, { port }) => {
    serve('shell', shellContract, identifyShell({ shell: () => shell, overlay: () => undefined, isOurs: (address) => address.startsWith('app://ui/') }), reached(shellContract, hits), port)
  }, shell, [...outsiders, ['a page', eventFrom(page)], ['a frame inside our window', eventFrom(shell, frameAt('app://ui/shell/index.html', shell.mainFrame))], ['our window elsewhere', eventFrom(shell, frameAt('https://evil.test/'))]],
  shellHandlers({} as Parameters<typeof shellHandlers>[0]))
})

describe('the contract of pages', () => {
  contractTests('page', pageContract, pagePayloads, (hits, { port }) => {
    serve('page', pageContract, identifyPage({ find: (id) => (id === 3 ? { accountId: 'a', contents: page, isPopUp: false } : null) }), reached(pageContract, hits), port)
  }, page, [...outsiders, ['our window', eventFrom(shell)], ['a page that is a file', eventFrom(page, frameAt('file:///etc/passwd'))], ['an error page', eventFrom(page, frameAt('chrome-error://chromewebdata/'))]],
  pageHandlers({} as Parameters<typeof pageHandlers>[0]))
})

test('the two contracts share no name, and no name is wild', () => {
  const names = [...Object.keys(shellContract), ...Object.keys(pageContract)]
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(name).toMatch(/^[a-z]+(\.[a-zA-Z]+)?$/)
})

test('only the overlay answers a question', async () => {
  const overlay = fakeSender(2, 'app://ui/overlay/index.html')
  const given: unknown[] = []
  const ipc = fakePort()
  serve('shell', shellContract, identifyShell({ shell: () => shell, overlay: () => overlay, isOurs: () => true }),
    shellHandlers({ questions: { answer: (...answer: unknown[]) => { given.push(answer) } } } as unknown as Parameters<typeof shellHandlers>[0]), ipc.port)
  expect(await ipc.call('shell:overlay.answer', { id: 'q-1', answer: 'send' }, eventFrom(shell))).toEqual({ ok: false, code: 'forbidden', message: '' })
  expect(given).toEqual([])
  expect(await ipc.call('shell:overlay.answer', { id: 'q-1', answer: 'send' }, eventFrom(overlay))).toEqual({ ok: true, value: undefined })
  expect(await ipc.call('shell:overlay.answer', { id: 'q-1', answer: 'use-text', choice: 2 }, eventFrom(overlay))).toEqual({ ok: true, value: undefined })
  expect(given).toEqual([['q-1', 'send', null], ['q-1', 'use-text', 2]])
})

test('no frame reports more texts than its limits', () => {
  const { input } = pageContract['draft.changed']
  const texts = (count: number): string[] => Array.from({ length: count }, () => 'text')
  const good = pagePayloads['draft.changed']
  expect(input.safeParse({ ...good, parts: texts(20) }).success).toBe(true)
  expect(input.safeParse({ ...good, parts: texts(21) }).success).toBe(false)
  expect(input.safeParse({ ...good, parts: ['x'.repeat(200_001)] }).success).toBe(false)
  expect(input.safeParse({ ...good, parts: [] }).success).toBe(true)
})

test('what a frame is told of its gate has a whole epoch', () => {
  const state = { epoch: 3, othersFilled: true, holdTextless: ['like'], watchPaste: false, wantsSurroundings: true, wantsPeople: false, hideSuggestions: false }
  const { payload } = pageContract['gate.state']
  expect(payload.safeParse(state).success).toBe(true)
  for (const epoch of [undefined, '3', 1.5, null]) expect(payload.safeParse({ ...state, epoch }).success).toBe(false)
})

test('a file is held as its bytes and its hash, a thousand at a time', () => {
  const { input } = pageContract['files.held']
  const [file] = pagePayloads['files.held'].files
  const files = (count: number): unknown => ({ files: Array.from({ length: count }, () => file), isPaste: false })
  expect([0, 1_000, 1_001].map((count) => input.safeParse(files(count)).success)).toEqual([true, true, false])
  for (const [hash, isGood] of [['', true], ['0f'.repeat(32), true], ['0F'.repeat(32), false], ['0f'.repeat(31), false], [`${'0f'.repeat(32)}\n`, false], [undefined, false]] as const) {
    expect(input.safeParse({ files: [{ ...file, hash }], isPaste: true }).success, String(hash)).toBe(isGood)
  }
  for (const bytes of [[1, 2, 3], 'abc', null, undefined, new ArrayBuffer(3), { length: 3 }]) expect(input.safeParse({ files: [{ ...file, bytes }], isPaste: false }).success, JSON.stringify(bytes)).toBe(false)
})

test('the screens that only main may show cannot be asked for', () => {
  for (const screen of ['welcome', 'cannot-save']) expect(shellContract['screen.show'].input.safeParse({ screen }).success).toBe(false)
})

test('no call of a page names a self: whose page it is follows from the sender', () => {
  expect(JSON.stringify(pagePayloads)).not.toMatch(/"(self|accountId|space|session)"/)
})
