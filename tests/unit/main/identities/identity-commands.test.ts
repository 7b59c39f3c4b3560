import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { IdentityCommands, type LearnedPage } from '../../../../src/main/identities/identity-commands.ts'
import type { Seen } from '../../../../src/shared/identities-learn.ts'
import { AppStateSchema, type AppState } from '../../../../src/shared/state/app-state.ts'
import { IdentityFormSchema } from '../../../../src/shared/state/identity-schema.ts'
import { anna, doctor, placeOf } from '../../../fakes/acts.ts'
import { situationWith } from '../../../fakes/situation.ts'
import { id, stateWith } from '../../../fakes/state.ts'

const hash = '0f1e2d3c4b5a6978'
let folder: string
let path: string | null
let looks: string | null
let state: AppState
let changes: number
let seen: readonly Seen[]
let page: LearnedPage | null
let commands: IdentityCommands
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twain-identities-'))
  path = join(folder, 'portrait.jpg')
  writeFileSync(path, 'a picture')
  looks = hash
  state = { ...stateWith(), identities: { personal: anna, professional: doctor } }
  changes = 0
  seen = [{ kind: 'email', value: 'anna.new@example.org' }, { kind: 'name', value: 'Anna Sommer' }, { kind: 'email', value: 'office@example-therapy.com' }]
  page = { situation: situationWith({ networkId: 'instagram', handle: 'anna.hikes', place: placeOf('own_profile') }), host: 'www.instagram.com', read: async () => seen }
  let number = 0
  commands = new IdentityCommands({
    state: () => state, change: (step) => { state = AppStateSchema.parse(step(state)) }, changed: () => { changes++ }, choosePicture: async () => path, hashOf: () => looks,
    openPage: () => page, now: () => new Date('2026-11-22T12:00:00Z'), newId: () => id(++number),
  })
})
afterEach(() => { rmSync(folder, { recursive: true }) })

test('saving keeps the pictures, and makes older verdicts void', () => {
  state = { ...state, identities: { ...state.identities, personal: { ...anna, photos: [{ hash, label: 'Portrait', added: '2026-11-22' }] } } }
  commands.save('personal', IdentityFormSchema.parse({ ...anna, names: ['Annie'] }))
  expect(state.identities.personal).toMatchObject({ names: ['Annie'], photos: [{ hash }] })
  expect(changes).toBe(1)
})

test('of a picture only its looks are kept, once', async () => {
  expect(await commands.addPhoto('professional', '')).toBe(true)
  expect(await commands.addPhoto('professional', 'Portrait')).toBe(true)
  expect(state.identities.professional.photos).toEqual([{ hash, label: 'Portrait', added: '2026-11-22T12:00:00.000Z' }])
  expect(JSON.stringify(state)).not.toContain('a picture')
  commands.removePhoto('professional', hash)
  expect(state.identities.professional.photos).toEqual([])
})

test('choosing none changes nothing, and a picture that cannot be told is refused', async () => {
  looks = null
  await expect(commands.addPhoto('personal', '')).rejects.toMatchObject({ code: 'bad-request' })
  path = null
  expect(await commands.addPhoto('personal', '')).toBe(false)
  expect(changes).toBe(0)
})

test('reading keeps nothing, marks what the other self has, and takes the name from an own address', async () => {
  const before = state
  const reading = await commands.read()
  expect(reading).toMatchObject({ self: 'personal', host: 'www.instagram.com' })
  expect(reading.candidates).toEqual([
    { kind: 'handle', value: 'anna.hikes', isOthers: false }, { kind: 'email', value: 'anna.new@example.org', isOthers: false }, { kind: 'name', value: 'Anna Sommer', isOthers: false }, { kind: 'email', value: 'office@example-therapy.com', isOthers: true },
  ])
  expect(state).toBe(before)
  page = { ...page!, situation: situationWith({ handle: 'jane.roe', place: placeOf('other_profile') }) }
  expect((await commands.read()).candidates.map(({ kind }) => kind)).not.toContain('handle')
})

test('only what was chosen is kept, in the self of the page, and once', async () => {
  const { id: reading } = await commands.read()
  expect(commands.learn(reading, [0, 2, 99])).toMatchObject({ self: 'personal', identity: { names: ['Anna Sommer'], emails: anna.emails, handles: [...anna.handles, { networkId: 'instagram', handle: 'anna.hikes' }] } })
  expect(state.identities.personal.emails).toEqual(anna.emails)
  expect(state.identities.professional).toEqual(doctor)
  expect(() => commands.learn(reading, [1])).toThrow(expect.objectContaining({ code: 'not-found' }) as Error)
})

test('an older reading is worth nothing, and without a page nothing is read', async () => {
  const { id: old } = await commands.read()
  await commands.read()
  expect(() => commands.learn(old, [0])).toThrow(expect.objectContaining({ code: 'not-found' }) as Error)
  page = null
  await expect(commands.read()).rejects.toMatchObject({ code: 'not-found' })
})

test('too many entries are refused, and nothing is lost', async () => {
  state = { ...state, identities: { ...state.identities, personal: { ...anna, emails: Array.from({ length: 50 }, (_, at) => `a${at}@example.org`) } } }
  const { id: reading } = await commands.read()
  expect(() => commands.learn(reading, [1])).toThrow(expect.objectContaining({ code: 'bad-request' }) as Error)
  expect(state.identities.personal.emails).toHaveLength(50)
})

test('which site got which address is noted once with its latest date, listed latest first, and can be forgotten', () => {
  commands.noteGiven('personal', 'www.facebook.com', 'a@x.example')
  commands.noteGiven('personal', 'club.example.org', 'a@x.example')
  commands.noteGiven('personal', 'm.facebook.com', 'a@x.example')
  expect(commands.view(state).given.map(({ host, address }) => [host, address])).toEqual([['facebook.com', 'a@x.example'], ['example.org', 'a@x.example']])
  commands.forgetGiven(state.givenAddresses[0]!.id)
  expect(state.givenAddresses.map(({ host }) => host)).toEqual(['facebook.com'])
})

test('the screen shows what both selves share, and the page that could be read', () => {
  state = { ...state, identities: { ...state.identities, professional: { ...doctor, emails: [...doctor.emails, 'AnnaSommer@gmail.com'] } } }
  expect(commands.view(state)).toMatchObject({ shared: [{ kind: 'email', personal: 'anna.sommer@gmail.com', professional: 'AnnaSommer@gmail.com' }], page: { self: 'personal', host: 'www.instagram.com', isProfile: true } })
  page = null
  expect(commands.view(state).page).toBeNull()
})
