import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppStateSchema, emptyState, stateVersion } from '../../../../src/shared/state/app-state.ts'
import { loadState, migrations } from '../../../../src/shared/state/migrations.ts'

const fixture = (version: number): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/state-v${version}.json`, import.meta.url), 'utf8')) as Record<string, unknown>
const versions = Array.from({ length: stateVersion }, (_, at) => at + 1)
const first = fixture(1)

test('the state of a first start is valid and loads as it is', () => {
  expect(AppStateSchema.parse(emptyState())).toEqual(emptyState())
  expect(loadState(emptyState())).toEqual({ kind: 'ok', state: emptyState() })
  expect(emptyState()).not.toBe(emptyState())
})

test('each version but the present one has a step to the next', () => {
  expect(Object.keys(migrations).map(Number)).toEqual(versions.slice(0, -1))
})

test.each(versions)('the stored state of version %i becomes a valid state, which then stays as it is', (version) => {
  const stored = fixture(version)
  expect(stored['version']).toBe(version)
  const loaded = loadState(stored)
  expect(loaded.kind).toBe('ok')
  if (loaded.kind !== 'ok') return
  expect(AppStateSchema.parse(loaded.state)).toEqual(loaded.state)
  expect(loadState(JSON.parse(JSON.stringify(loaded.state)))).toEqual(loaded)
  if (version === stateVersion) expect(loaded.state).toEqual(stored)
})

test.each([
  ['nothing', undefined], ['null', null], ['a text', 'version 1'], ['a number', 1], ['a list', [first]], ['an empty object', {}], ['no version', { ...first, version: undefined }],
  ['a version in words', { ...first, version: '1' }], ['half a version', { ...first, version: 1.5 }], ['version zero', { ...first, version: 0 }], ['a negative version', { ...first, version: -1 }], ['no number at all', { ...first, version: Number.NaN }], ['an endless version', { ...first, version: Number.POSITIVE_INFINITY }],
  ['only a version', { version: 1 }], ['accounts that are no list', { ...first, accounts: {} }], ['a self that does not exist', { ...first, activeSelf: 'secret' }], ['an unknown palette', { ...first, palette: 'pink' }],
  ['a window without a size', { ...first, window: { maximized: false } }], ['a window of no width', { ...first, window: { width: 0, height: 600, maximized: false } }],
])('%s is broken', (_name, raw) => { expect(loadState(raw)).toEqual({ kind: 'broken' }) })

const account = (first['accounts'] as Record<string, unknown>[])[0]!
test.each([
  ['an address without https', { address: 'http://www.facebook.com/' }], ['a script as address', { address: 'javascript:alert(1)' }], ['an address of our own scheme', { address: 'app://ui/shell/index.html' }], ['another address of the rehearsal scheme', { address: 'rehearsal://evil/' }],
  ['a space of nobody', { space: 'shell' }], ['a space with a path', { space: 'personal/../x' }], ['no space', { space: undefined }], ['an id that is none', { id: 'x' }], ['an icon from the web', { icon: 'https://example.org/icon.png' }], ['an icon that is too large', { icon: `data:image/png;base64,${'A'.repeat(60_000)}` }],
  ['a name of 201 letters', { name: 'x'.repeat(201) }], ['an unknown self', { self: 'both' }],
])('an account with %s makes the state broken', (_name, change) => { expect(loadState({ ...first, accounts: [{ ...account, ...change }] })).toEqual({ kind: 'broken' }) })

test('every missing field is noticed', () => {
  for (const name of Object.keys(first)) {
    const { [name]: _gone, ...rest } = first
    expect(loadState(rest), name).toEqual({ kind: 'broken' })
  }
})

test('a newer state is told apart from a broken one', () => {
  expect(loadState({ ...first, version: stateVersion + 1 })).toEqual({ kind: 'newer' })
  expect(loadState({ version: 99 })).toEqual({ kind: 'newer' })
})

test('fields that nobody knows are not carried along', () => {
  const loaded = loadState({ ...first, password: 'secret' })
  expect(loaded.kind === 'ok' && 'password' in loaded.state).toBe(false)
})

test('whatever lies in the file, loading never throws, and what is loaded is valid', () => {
  const value = fc.oneof(fc.jsonValue(), fc.anything(), fc.record({ version: fc.oneof(fc.integer(), fc.constant(1)), accounts: fc.jsonValue() }))
  const changed = fc.tuple(fc.constantFrom(...Object.keys(first)), fc.jsonValue()).map(([name, other]) => ({ ...first, [name]: other }))
  fc.assert(fc.property(fc.oneof(value, changed), (raw) => {
    const loaded = loadState(raw)
    if (loaded.kind === 'ok') expect(AppStateSchema.parse(loaded.state)).toEqual(loaded.state)
    else expect(['newer', 'broken']).toContain(loaded.kind)
  }))
})

test('steps run in order, each on the result of the one before, and are marked with their version', () => {
  const seen: unknown[] = []
  const step = (from: number) => (old: Record<string, unknown>) => { seen.push([from, old['version'], old['path']]); return { ...old, path: `${String(old['path'])}-${from}` } }
  loadState({ version: 2, path: 'start' }, { 1: step(1), 2: step(2), 3: step(3), 4: step(4), 5: step(5) }, 5)
  expect(seen).toEqual([[2, 2, 'start'], [3, 3, 'start-2'], [4, 4, 'start-2-3']])
})

test('a missing step makes the state broken, and nothing runs after it', () => {
  const seen: number[] = []
  const step = (from: number) => (old: Record<string, unknown>) => { seen.push(from); return old }
  expect(loadState({ version: 1 }, { 1: step(1), 3: step(3) }, 4)).toEqual({ kind: 'broken' })
  expect(seen).toEqual([1])
})

test('a step that gives nonsense makes the state broken', () => {
  expect(loadState({ ...first }, { 1: () => ({}) }, 2)).toEqual({ kind: 'broken' })
})

test('a step that throws makes the state broken; loadState never throws', () => {
  expect(loadState({ version: 1 }, { 1: () => { throw new TypeError('not as expected') } }, 2)).toEqual({ kind: 'broken' })
})
