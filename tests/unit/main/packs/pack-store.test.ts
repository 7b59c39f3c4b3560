import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackStore } from '../../../../src/main/packs/pack-store.ts'
import { packKey } from '../../../../src/main/packs/public-key.ts'
import { builtIn, type Pack } from '../../../../src/shared/packs/pack.ts'
import { packOfSource, signPack } from '../../../../tools/pack.mjs'

const key = readFileSync(join(import.meta.dirname, '../../../fixtures/packs/development-key.pem'), 'utf8')
const fresh = await packOfSource(5, '2026-12-01') as Pack
let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-pack-')) })
afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

const open = (appVersion = '0.1.0'): PackStore => new PackStore(folder, packKey.pem, appVersion)
const signed = (change: Partial<Pack> = {}, withKey = key): string => signPack({ ...fresh, ...change }, withKey)
const kept = (): string => join(folder, 'packs/current.twainpack')

test('the development key of the source is the one that the fixtures are signed with, and says what it is', () => {
  expect(packKey.isDevelopment).toBe(true)
  expect(() => { open().take(signed()) }).not.toThrow()
})

test('a newer pack is used at once, and again after a start', () => {
  const store = open()
  expect(store.info).toEqual({ version: 0, issued: null })
  expect(store.knowledge).toBe(builtIn)
  store.take(signed({ verbs: [{ ...fresh.verbs[0], language: 'en', search: ['look up'] } as Pack['verbs'][number]] }))
  expect(store.info).toEqual({ version: 5, issued: '2026-12-01' })
  const again = open()
  expect(again.problem).toBeNull()
  expect(again.knowledge.verbs.find((table) => table.language === 'en')?.search).toEqual(['look up'])
  // What a pack does not speak about stays as the app came with it.
  expect(again.knowledge.verbs.map((table) => table.language).sort()).toEqual(builtIn.verbs.map((table) => table.language).sort())
})

test('a pack cannot blind the guard to a network that it leaves out', () => {
  const store = open()
  store.take(signed({ networks: fresh.networks.filter((network) => network.id !== 'facebook') }))
  expect(store.knowledge.networks.find((network) => network.id === 'facebook')).toEqual(builtIn.networks.find((network) => network.id === 'facebook'))
})

const otherKey = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
const withPayload = (file: string, change: (payload: string) => string): string => {
  const outer = JSON.parse(file) as { payload: string }
  return JSON.stringify({ ...outer, payload: Buffer.from(change(Buffer.from(outer.payload, 'base64').toString('utf8'))).toString('base64') })
}
test.each([
  ['signed with another key', () => signed({}, otherKey), /not signed/],
  ['changed after it was signed', () => withPayload(signed(), (payload) => payload.replace('"version":5', '"version":6')), /not signed/],
  ['without a signature', () => JSON.stringify({ ...JSON.parse(signed()) as object, signature: '' }), /not signed/],
  ['cut off', () => signed().slice(0, -40), /no complete pack/],
  ['empty', () => '', /no complete pack/],
  ['something else', () => '{"hello":"there"}', /no complete pack/],
  ['signed, but of an unknown shape', () => signPack({ format: 1, version: 9 }, key), /no complete pack/],
  ['signed, with a pattern that is none', () => signed({ networks: [{ id: 'x', sites: [{ hosts: ['x.com'], pages: [{ path: '(', query: '', kind: 'feed', confidence: 'C', lastVerified: null, sample: '' }] }], endpoints: [] }] }), /no complete pack/],
  ['for a newer app', () => signed({ minimumApp: '0.2.0' }), /needs Twain 0\.2\.0/],
])('a pack that is %s changes nothing and says why', (_what, make, why) => {
  const store = open()
  expect(() => { store.take(make()) }).toThrow(why)
  expect(store.knowledge).toBe(builtIn)
  expect(existsSync(kept())).toBe(false)
})

test.each([4, 5])('version %d after version 5 is refused, and version 5 stays', (version) => {
  const store = open()
  store.take(signed())
  expect(() => { store.take(signed({ version })) }).toThrow(/not newer/)
  expect(store.info.version).toBe(5)
  expect(open().info.version).toBe(5)
})

test('a pack that cannot be written or taken away: nothing was changed, and a sentence says what to do', () => {
  mkdirSync(`${kept()}.new`, { recursive: true })
  const store = open()
  expect(() => { store.take(signed()) }).toThrow(/The pack could not be saved or removed.* disk is not full/)
  expect(store.info.version).toBe(0)
  rmSync(`${kept()}.new`, { recursive: true })
  store.take(signed())
  rmSync(kept())
  mkdirSync(kept())
  expect(() => { store.remove() }).toThrow(/could not be saved or removed/)
  expect(store.info.version).toBe(5)
})

test('a kept pack that was changed on disk is not used, and the reason is told', () => {
  mkdirSync(join(folder, 'packs'))
  writeFileSync(kept(), withPayload(signed(), (payload) => payload.replace('facebook.com', 'faceb00k.com')))
  const store = open()
  expect(store.knowledge).toBe(builtIn)
  expect(store.problem).toMatch(/not signed/)
})

test('going back to what the app came with', () => {
  const store = open()
  store.take(signed())
  store.remove()
  expect(store.knowledge).toBe(builtIn)
  expect(open().info.version).toBe(0)
  store.remove()
})

test('no file whatever is taken unless it is signed', () => {
  const store = open()
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.record({ format: fc.constant('twain-pack'), payload: fc.base64String(), signature: fc.base64String() }).map((file) => JSON.stringify(file))), (file) => {
    expect(() => { store.take(file) }).toThrow()
  }))
  expect(store.knowledge).toBe(builtIn)
})
