import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { canWrite, StateFile } from '../../../../src/main/storage/state-file.ts'
import { emptyState, stateVersion } from '../../../../src/shared/state/app-state.ts'
import { anna, doctor } from '../../../fakes/acts.ts'
import { emptyIdentity } from '../../../../src/shared/state/identity-schema.ts'
import { networkDraft, stateWith } from '../../../fakes/state.ts'

// electron-store imports the real package 'electron', which outside Electron is only the path of a program; with this
// name set it does not look for one, and downloads nothing.
vi.hoisted(() => { process.env['ELECTRON_OVERRIDE_DIST_PATH'] = '/no-electron-in-unit-tests' })

let folder: string
let failures: unknown[]
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-state-')); failures = [] })
afterEach(() => { rmSync(folder, { recursive: true }) })

const path = (): string => join(folder, 'state.json')
const open = (): StateFile => new StateFile(folder, () => new Date('2026-03-04T05:06:07.008Z'), (error) => { failures.push(error) })
const stored = (): unknown => JSON.parse(readFileSync(path(), 'utf8')) as unknown
const some = stateWith(networkDraft(1, 'personal', 'facebook'), networkDraft(2, 'professional', 'linkedin'))
const stateOf = (version: number): string => readFileSync(new URL(`../../../fixtures/state-v${version}.json`, import.meta.url), 'utf8')
const fixture = stateOf(stateVersion)

test('a first start begins empty and sets nothing aside', () => {
  const file = open()
  expect(file.state).toEqual(emptyState())
  expect(file.setAside).toBeNull()
})

test('what may be forgotten is written soon, once, and with whatever is written before', () => {
  vi.useFakeTimers()
  try {
    const file = open()
    file.change(() => some)
    file.change((state) => ({ ...state, activeSelf: 'professional' }), 'soon')
    expect(file.state.activeSelf).toBe('professional')
    expect(stored()).toEqual(some)
    vi.advanceTimersByTime(250)
    expect(stored()).toEqual({ ...some, activeSelf: 'professional' })
    file.change((state) => ({ ...state, activeSelf: 'personal' }), 'soon')
    file.change((state) => ({ ...state, rail: 'narrow' }))
    expect(stored()).toEqual({ ...some, activeSelf: 'personal', rail: 'narrow' })
    expect(vi.getTimerCount()).toBe(0)
  } finally { vi.useRealTimers() }
})

test('what is changed is in the file at once, and there at the next start', () => {
  open().change(() => some)
  expect(stored()).toEqual(some)
  const file = open()
  expect(file.state).toEqual(some)
  expect(file.setAside).toBeNull()
  file.change((state) => ({ ...state, rail: 'narrow' }))
  expect(open().state).toEqual({ ...some, rail: 'narrow' })
  expect(readdirSync(folder)).toEqual(['state.json'])
})

test('what a write that was cut off left beside the file goes at the next start, and nothing else', () => {
  open().change(() => some)
  for (const name of ['state.json.tmp-17638800000a1b2c', 'state.json.broken-2026-03-04', 'state.json.tmp-notes.txt']) writeFileSync(join(folder, name), '{')
  expect(open().state).toEqual(some)
  expect(readdirSync(folder).sort()).toEqual(['state.json', 'state.json.broken-2026-03-04', 'state.json.tmp-notes.txt'])
})

test('the file of the present version is read as it is', () => {
  writeFileSync(path(), fixture)
  expect(open().state).toEqual(JSON.parse(fixture))
})

test('an older file is brought to the present version, and written so with the next change', () => {
  const old = JSON.parse(stateOf(1)) as Record<string, unknown>
  writeFileSync(path(), JSON.stringify(old))
  const file = open()
  expect(file.setAside).toBeNull()
  const { practice, guard, guardKey, limitedSites, hideSuggestions, letSleep, packAddress, lock, neverKeep } = emptyState()
  const wider = { givenAddresses: [], identities: { personal: { ...anna, emails: ['anna.sommer@gmail.com'] }, professional: { ...emptyIdentity(doctor.name), emails: [...doctor.emails, 'a@example.org'] } } }
  expect(file.state).toEqual({ ...old, version: stateVersion, ...wider, practice, guard, guardKey, limitedSites, hideSuggestions, letSleep, packAddress, lock, neverKeep })
  expect(stored()).toEqual(old)
  file.change((state) => ({ ...state, rail: 'wide' }))
  expect(stored()).toMatchObject({ version: stateVersion, rail: 'wide' })
})

test('a step that changes nothing writes nothing', () => {
  const file = open()
  file.change(() => some)
  writeFileSync(path(), 'touched from outside')
  file.change((state) => state)
  expect(readFileSync(path(), 'utf8')).toBe('touched from outside')
})

test.each([
  ['cut off', fixture.slice(0, 700)], ['empty', ''], ['no JSON', 'hello'], ['bytes', '\u0000\u0001\u0002'], ['a list', '[]'], ['null', 'null'], ['another program\'s', '{"theme":"dark"}'],
  ['a wrong type', fixture.replace('"welcomed": true', '"welcomed": "yes"')], ['an account in a foreign space', fixture.replace('"space": "personal-2"', '"space": "shell"')],
])('a file that is %s is kept beside, and a new state begins', (_name, content) => {
  writeFileSync(path(), content)
  const file = open()
  expect(file.setAside).toEqual({ kind: 'state-set-aside', path: join(folder, 'state.json.broken-2026-03-04T05-06-07.008Z') })
  expect(readFileSync(file.setAside!.path, 'utf8')).toBe(content)
  expect(file.state).toEqual(emptyState())
  file.change(() => some)
  expect(failures).toEqual([])
  expect(open()).toMatchObject({ state: some, setAside: null })
  expect(readFileSync(file.setAside!.path, 'utf8')).toBe(content)
})

test('a file of a newer Twain is kept untouched', () => {
  const newer = JSON.stringify({ version: stateVersion + 1, everything: 'is different' })
  writeFileSync(path(), newer)
  const file = open()
  expect(file.setAside).toEqual({ kind: 'state-newer', path: join(folder, 'state.json.newer-2026-03-04T05-06-07.008Z') })
  expect(readFileSync(file.setAside!.path, 'utf8')).toBe(newer)
  expect(file.state).toEqual(emptyState())
})

test('something that is no file is moved aside too', () => {
  mkdirSync(path())
  writeFileSync(join(path(), 'inside'), 'x')
  const file = open()
  expect(file.setAside?.kind).toBe('state-set-aside')
  expect(existsSync(join(file.setAside!.path, 'inside'))).toBe(true)
  expect(file.state).toEqual(emptyState())
})

test('a failed write is reported, and the running state goes on', () => {
  const file = open()
  rmSync(path(), { force: true })
  mkdirSync(join(path(), 'in the way'), { recursive: true })
  file.change(() => some)
  expect(failures).toHaveLength(1)
  expect(file.state).toEqual(some)
  rmSync(path(), { recursive: true })
  file.change((state) => ({ ...state, rail: 'narrow' }))
  expect(failures).toHaveLength(1)
  expect(stored()).toEqual({ ...some, rail: 'narrow' })
})

test('names with dots and special names are kept as they are', () => {
  const state = { ...some, identities: { ...some.identities, personal: { ...emptyIdentity('a.b.__proto__'), emails: ['a.b@example.org'], names: ['constructor'] } } }
  open().change(() => state)
  expect(open().state).toEqual(state)
})

test('a folder is made when it can be made, and tested for writing', () => {
  expect(canWrite(join(folder, 'a', 'b'))).toBe(true)
  expect(existsSync(join(folder, 'a', 'b'))).toBe(true)
  writeFileSync(join(folder, 'file'), '')
  expect(canWrite(join(folder, 'file'))).toBe(false)
  expect(canWrite(join(folder, 'file', 'below'))).toBe(false)
})
