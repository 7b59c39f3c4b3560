import { readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackCommands } from '../../../../src/main/packs/pack-commands.ts'
import { largestPack } from '../../../../src/main/packs/pack-file.ts'
import { PackStore } from '../../../../src/main/packs/pack-store.ts'
import { packKey } from '../../../../src/main/packs/public-key.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { packOfSource, signPack } from '../../../../tools/pack.mjs'

const key = readFileSync(join(import.meta.dirname, '../../../fixtures/packs/development-key.pem'), 'utf8')
const signed = signPack(await packOfSource(5, '2026-12-01'), key)

let folder: string
let store: PackStore
let chosen: string | null
let address: string | null
let response: () => Promise<Response>
let fetched: [string, number][]
/** Versions that were in use when something had changed. */
let changed: number[]
let commands: PackCommands
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twain-pack-commands-'))
  store = new PackStore(folder, packKey.pem, '0.1.0')
  chosen = null
  address = 'https://packs.example.org/current.twainpack'
  response = async () => new Response(signed)
  fetched = []
  changed = []
  commands = new PackCommands({
    store, chooseFile: async () => chosen, fetch: async (from, patience) => { fetched.push([from, patience]); return response() },
    address: () => address, setAddress: (typed) => { address = typed }, changed: () => { changed.push(store.info.version) },
  })
})
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

test('a file that the user chooses is taken, and told once it is in use', async () => {
  chosen = signed
  await commands.import()
  expect(changed).toEqual([5])
})

test('no file chosen is nothing done', async () => {
  await commands.import()
  expect(changed).toEqual([])
})

test.each([['a broken file', 'hello', /no complete pack/], ['a file that is not signed', signed.replace(/"signature":"../, '"signature":"AA'), /not signed/]])('%s changes nothing and says why', async (_name, file, why) => {
  chosen = file
  await expect(commands.import()).rejects.toThrow(why)
  response = async () => new Response(file)
  await expect(commands.fetch()).rejects.toThrow(why)
  expect(changed).toEqual([])
  expect(store.info.version).toBe(0)
})

test('removing goes back to what the app came with', async () => {
  chosen = signed
  await commands.import()
  commands.remove()
  expect(changed).toEqual([5, 0])
})

test('a pack is fetched from the address that the user gave, with patience of half a minute', async () => {
  await commands.fetch()
  expect(fetched).toEqual([['https://packs.example.org/current.twainpack', 30_000]])
  expect(changed).toEqual([5])
  await expect(commands.fetch()).rejects.toThrow(/not newer/)
  expect(changed).toEqual([5])
})

test('without an address nobody is asked', async () => {
  address = null
  await expect(commands.fetch()).rejects.toThrow(/enter the address/)
  expect(fetched).toEqual([])
})

test.each<[string, () => Promise<Response>, RegExp]>([
  ['no answer', () => Promise.reject(new TypeError('net::ERR_FAILED')), /did not answer/], ['an error', async () => new Response('not here', { status: 404 }), /error 404/], ['an error of the server', async () => new Response('', { status: 500 }), /error 500/],
  ['something too large', async () => new Response(new Uint8Array(largestPack + 1)), /too large/], ['a page in place of a pack', async () => new Response('<!doctype html>'), /no complete pack/],
])('%s changes nothing and says so', async (_name, answer, why) => {
  response = answer
  await expect(commands.fetch()).rejects.toThrow(why)
  await expect(commands.fetch()).rejects.toThrow(Refusal)
  expect(changed).toEqual([])
})

/** An answer that says how long it is; its body may break off, and notes when it is read. */
function answerSaying(length: number | string, parts: readonly string[], breaks = false): { readonly response: Response, readonly pulls: number[] } {
  const pulls: number[] = []
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const part = parts[pulls.length]
      pulls.push(pulls.length)
      if (part !== undefined) controller.enqueue(new TextEncoder().encode(part))
      else if (breaks) controller.error(new TypeError('net::ERR_CONNECTION_RESET'))
      else controller.close()
    },
  }, { highWaterMark: 0 })
  return { response: new Response(body, { headers: { 'content-length': String(length) } }), pulls }
}

test('what says that it is too large is not even read', async () => {
  const { response: answer, pulls } = answerSaying(largestPack + 1, [signed])
  response = async () => answer
  await expect(commands.fetch()).rejects.toThrow(new Refusal('bad-request', 'What this address sent is too large for a pack. Nothing was changed.'))
  expect(pulls).toEqual([])
  expect(changed).toEqual([])
})

test.each([signed.length, 1, largestPack, 'unknown'])('what says that it has the length %j is read whole', async (length) => {
  response = async () => answerSaying(length, [signed.slice(0, 100), signed.slice(100)]).response
  await commands.fetch()
  expect(changed).toEqual([5])
})

test('what is larger than it says is still too large', async () => {
  response = async () => answerSaying(10, ['x'.repeat(largestPack), 'x']).response
  await expect(commands.fetch()).rejects.toThrow(/too large/)
})

test.each([[[]], [[signed.slice(0, 100)]], [[signed]]])('a body that breaks off is no answer, and nothing of it is used', async (parts: readonly string[]) => {
  response = async () => answerSaying(signed.length, parts, true).response
  await expect(commands.fetch()).rejects.toThrow(new Refusal('not-found', 'The address did not answer. Nothing was changed; please try again later.'))
  response = async () => answerSaying(signed.length, parts, true).response
  await expect(commands.fetch()).rejects.toThrow(Refusal)
  expect(changed).toEqual([])
  expect(store.info.version).toBe(0)
})

test.each([['https://a.example.org/x', 'https://a.example.org/x'], ['a.example.org/x', 'https://a.example.org/x'], ['', null], [null, null]])('the typed address %j is kept as %j', (typed, expected) => {
  address = 'https://before.example.org/'
  commands.setAddress(typed)
  expect(address).toBe(expected)
})

test.each(['http://a.example.org/', 'not an address', 'file:///etc/passwd', 'javascript:alert(1)'])('the typed address %j is refused, and the old one stays', (typed) => {
  expect(() => { commands.setAddress(typed) }).toThrow(/https/)
  expect(address).toBe('https://packs.example.org/current.twainpack')
})
