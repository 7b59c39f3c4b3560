import * as fc from 'fast-check'
import { pageContract, shellContract } from '../../src/shared/ipc/contract.ts'
import type { Call, Contract } from '../../src/shared/ipc/define.ts'
import { pagePayloads, shellPayloads } from '../fixtures/payloads.ts'

// Random messages, and what main must say to each: worked out from the contracts alone.

/** Where a message comes from. `popup` and the two kinds of frames are pages like any other. */
export type Position = 'page' | 'frame of another site' | 'empty frame' | 'pop-up' | 'shell' | 'overlay'
export interface Message { readonly channel: string, readonly input: unknown }
/** `refused`: forbidden, or not understood. `bad`: allowed here, but not what the contract says. `open`: anything but a crash. `nobody`: there is no such channel. */
export type Expected = 'forbidden' | 'refused' | 'bad' | 'open' | 'nobody'

interface Known { readonly prefix: 'shell' | 'page', readonly name: string, readonly call: Call, readonly payload: unknown }
const callsOf = (prefix: Known['prefix'], contract: Contract, payloads: object): readonly Known[] => Object.entries(contract).flatMap(([name, call]) => (call.kind === 'call' ? [{ prefix, name, call, payload: (payloads as Record<string, unknown>)[name] }] : []))
const known = [...callsOf('shell', shellContract, shellPayloads), ...callsOf('page', pageContract, pagePayloads)]
const byChannel = new Map(known.map((one) => [`${one.prefix}:${one.name}`, one]))

/** Only for the shell: the overlay lies over pages. Written down here once more, so that a call that moves is noticed. */
const shellOnly = /^(?:clients|lock|logins|identity)\.|^text\.check$/
/** What still is answered while everything is locked. */
const behindLock = new Set(['view.get', 'view.drawn', 'overlay.get', 'self.switch', 'lock.now', 'lock.unlock', 'lock.recover', 'lock.startAgain'])
const isOurs = (position: Position): position is 'shell' | 'overlay' => position === 'shell' || position === 'overlay'

function mayCall(position: Position, { prefix, name }: Known): 'yes' | 'forbidden' | 'refused' {
  if (isOurs(position) !== (prefix === 'shell')) return 'forbidden'
  if (position === 'overlay' && shellOnly.test(name)) return 'refused'
  if (position === 'shell' && name === 'overlay.answer') return 'refused'
  return 'yes'
}

/** What main must say. */
export function expected(position: Position, { channel, input }: Message, isLocked: boolean): Expected {
  const one = byChannel.get(channel)
  if (!one) return 'nobody'
  const may = mayCall(position, one)
  if (may !== 'yes') return may
  if (!one.call.input.safeParse(input).success) return 'bad'
  return isLocked && one.prefix === 'shell' && !behindLock.has(one.name) ? 'refused' : 'open'
}

/** True when the answer is what was expected; `answer` is the reply as JSON, `pending`, or what Electron says of a channel without a handler. */
export function isAsExpected(want: Expected, answer: string): boolean {
  const code = /^\{"ok":false,"code":"([a-z-]+)"/.exec(answer)?.[1]
  switch (want) {
    case 'forbidden': return code === 'forbidden'
    case 'refused': return code === 'forbidden' || code === 'bad-request' || code === 'not-allowed'
    case 'bad': return code === 'bad-request'
    case 'nobody': return answer.startsWith('no handler')
    case 'open': return code !== 'internal' && !answer.startsWith('no handler')
    default: return false
  }
}

/** Right messages that would lock the test out, fill the disk or the machine with pages, or count for seconds each: they are sent only with a mistake. */
const tooMuch = /^shell:(?:lock\.(?:setUp|now|unlock|recover|changePassphrase|renewCode|turnOff)|account\.add(?:Network|Address)|clients\.(?:setPassphrase|lock|unlock|startAgain|backup|readBackup)|logins\.(?:export|readExport))$/
export const isTooMuch = (position: Position, message: Message): boolean => isOurs(position) && tooMuch.test(message.channel) && expected(position, message, false) === 'open'

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 2 ** 53, true, '', '\u0000', '__proto__', 'constructor', '../../etc/passwd', 'app://ui/shell/', 'file:///etc/passwd', '\u202e', '\ud800', '$&', "'; DROP TABLE clients", '<img src=x onerror=alert(1)>', {}, [], new Uint8Array(3)),
  fc.string({ maxLength: 40 }), fc.integer(), fc.double(), fc.integer({ min: 1, max: 300_000 }).map((length) => 'x'.repeat(length)),
  fc.anything({ maxDepth: 3, withBigInt: false, withDate: false, withMap: false, withSet: false, withTypedArray: false, withNullPrototype: false, withObjectString: true }),
)

/** The payload with one part of it, found by chance, changed, taken away or added. */
function mutated(value: unknown, path: readonly number[], instead: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null || value instanceof Uint8Array) return instead
  if (Array.isArray(value)) return value.length === 0 ? [instead] : value.map((part: unknown, index) => (index === step % value.length ? mutated(part, rest, instead) : part))
  const entries = Object.entries(value as Record<string, unknown>)
  const at = step % (entries.length + 2)
  if (at === entries.length) return { ...value, self: 'professional', isAdmin: true }
  if (at > entries.length || entries.length === 0) return Object.fromEntries(entries.slice(1))
  return Object.fromEntries(entries.map(([key, part], index) => [key, index === at ? mutated(part, rest, instead) : part]))
}

const anyCall = fc.constantFrom(...known)
const channelOf = ({ prefix, name }: Known): string => `${prefix}:${name}`
const message: fc.Arbitrary<Message> = fc.oneof(
  { weight: 3, arbitrary: anyCall.map((one) => ({ channel: channelOf(one), input: one.payload })) },
  { weight: 8, arbitrary: fc.tuple(anyCall, fc.array(fc.nat({ max: 40 }), { maxLength: 4 }), junk).map(([one, path, instead]) => ({ channel: channelOf(one), input: mutated(one.payload, path, instead) })) },
  { weight: 3, arbitrary: fc.tuple(anyCall, junk).map(([one, input]) => ({ channel: channelOf(one), input })) },
  { weight: 2, arbitrary: fc.tuple(anyCall, anyCall).map(([one, other]) => ({ channel: channelOf(one), input: other.payload })) },
  { weight: 1, arbitrary: fc.tuple(fc.oneof(fc.constantFrom('electron-store-get-data', 'ELECTRON_BROWSER_REQUIRE', 'shell:', 'page:', 'Shell:view.get', 'shell:view.changed', 'page:login.put', 'page:constructor', 'shell:__proto__'), fc.string({ maxLength: 30 })), junk).map(([channel, input]) => ({ channel, input })) },
)

/** So many messages for a position; the same for the same seed. */
export const messagesFor = (position: Position, count: number, seed: number): readonly Message[] =>
  fc.sample(message.filter((one) => !byChannel.has('') && !isTooMuch(position, one)), { numRuns: count, seed: seed + position.length })

/** Text that carries a message to where it is sent from; what JSON does not know goes under a name of its own. */
export const packed = (messages: readonly Message[]): string => JSON.stringify(messages.map(({ channel, input }) => ({ channel, input: tagged(input) })))
function tagged(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $: String(value) }
  if (value instanceof Uint8Array) return { $: 'bytes', bytes: [...value] }
  if (Array.isArray(value)) return value.map(tagged)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, tagged(part)]))
  return value
}

/** What a preload of the test gives to the page it is in: every channel of main, as a renderer would have that was broken into. */
export const strangerPreload = `const { contextBridge, ipcRenderer } = require('electron')
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  if (value.$ === 'undefined') return undefined
  if (value.$ === 'bytes') return new Uint8Array(value.bytes)
  if (typeof value.$ === 'string') return Number(value.$)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]))
}
const one = ({ channel, input }) => Promise.race([
  ipcRenderer.invoke(channel, plain(input)).then((reply) => JSON.stringify(reply) ?? 'nothing', (error) => 'no handler: ' + error.message),
  new Promise((done) => { setTimeout(() => { done('pending') }, 2500) })
])
contextBridge.exposeInMainWorld('stranger', { batch: async (text) => JSON.stringify(await Promise.all(JSON.parse(text).map(one))) })`
