import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openLogins, sealLogins } from '../../src/main/logins/login-export.ts'
import { PackStore } from '../../src/main/packs/pack-store.ts'
import { packKey } from '../../src/main/packs/public-key.ts'
import { StateFile } from '../../src/main/storage/state-file.ts'
import { openBackup, sealBackup } from '../../src/main/vault/backup.ts'
import { ClientList, listFileName } from '../../src/main/vault/client-list.ts'
import { textOfFile } from '../../src/main/vault/text-of-file.ts'
import { ClientSchema, emptyClient } from '../../src/shared/clients/client.ts'
import { readImport } from '../../src/shared/clients/import/read-import.ts'
import { plainText } from '../../src/shared/clients/import/import-row.ts'
import { readLoginTable } from '../../src/shared/logins/import/read-table.ts'
import { OriginSchema } from '../../src/shared/logins/login.ts'
import { Refusal } from '../../src/shared/result.ts'
import { AppStateSchema } from '../../src/shared/state/app-state.ts'
import { packOfSource, signPack } from '../../tools/pack.mjs'
import { createRandom, type Random } from '../detect/random.ts'
import { seedState } from '../e2e/twain.ts'
import { folderKeychain } from '../fakes/folder-keychain.ts'
import { newLoginWith } from '../fakes/logins.ts'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { brokenBytes, brokenJson, resealed } from './hostile-files.ts'

// 500 hostile files of every kind that main reads. Each is taken whole, or refused with a reason; what it held is kept.

let folder: string
test.beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-files-')) })
test.afterEach(() => { rmSync(folder, { recursive: true, force: true }) })

interface Tally { tried: number, lost: string[], accepted: string[], crashed: string[], slowest: number, outcomes: Record<string, number> }
/** Looks at so many files; the answer of `look` names the outcome, `lost …` and `accepted …` are bad ones. */
async function each(what: string, count: number, look: (random: Random, index: number) => Promise<string> | string): Promise<void> {
  const tally: Tally = { tried: 0, lost: [], accepted: [], crashed: [], slowest: 0, outcomes: {} }
  for (let index = 0; index < count; index++) {
    const random = createRandom(`${runSeed} ${what} ${index}`)
    const started = performance.now()
    const outcome = await Promise.resolve().then(() => look(random, index)).catch((error: unknown) => `crashed ${error instanceof Error ? error.stack ?? error.message : String(error)}`)
    tally.slowest = Math.max(tally.slowest, performance.now() - started)
    tally.tried++
    const bad = (['lost', 'accepted', 'crashed'] as const).find((kind) => outcome.startsWith(kind))
    if (bad) tally[bad].push(`file ${index}: ${outcome}`)
    else tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1
  }
  const note = `${Object.entries(tally.outcomes).map(([outcome, times]) => `${outcome} ${times}`).join(', ')}; the slowest took ${tally.slowest.toFixed(0)} ms`
  recordFault({ part: 'files', what: `hostile files: ${what}`, tried: tally.tried, lost: tally.lost.length, accepted: tally.accepted.length, crashed: tally.crashed.length, seed: runSeed, note })
  expect.soft([...tally.lost, ...tally.accepted, ...tally.crashed].map((line) => line.slice(0, 600)), what).toEqual([])
  expect.soft(tally.slowest, 'no file keeps main busy').toBeLessThan(10_000)
}

const refusalOf = async (work: () => Promise<unknown>): Promise<string> => {
  try { await work() } catch (error) {
    if (error instanceof Refusal) return 'refused'
    throw error
  }
  return 'accepted'
}

test('state files', async () => {
  const good = seedState([{ self: 'personal', address: 'https://x.com/home' }, { self: 'professional', address: 'rehearsal://network/' }])
  await each('state', 120, (random, index) => {
    const own = join(folder, String(index))
    mkdirSync(own)
    const bytes = index % 3 === 0 ? brokenBytes(Buffer.from(JSON.stringify(good)), random) : Buffer.from(JSON.stringify(brokenJson(good, random)))
    writeFileSync(join(own, 'state.json'), bytes)
    const file = new StateFile(own, () => new Date('2026-11-23T08:00:00Z'), (error) => { throw error })
    if (!AppStateSchema.safeParse(file.state).success || ({} as { isAdmin?: unknown }).isAdmin !== undefined) return 'accepted what is no state'
    if (file.setAside === null) return JSON.stringify(file.state) === JSON.stringify(good) ? 'read as it was' : 'a right state that is another one'
    return existsSync(file.setAside.path) && readFileSync(file.setAside.path).equals(bytes) ? 'set aside as it was' : 'lost the file'
  })
})

test('packs', async () => {
  const key = readFileSync(join(import.meta.dirname, '../fixtures/packs/development-key.pem'), 'utf8')
  const good = signPack(await packOfSource(9, '2026-11-20'), key)
  interface Outer { payload: string, signature: string }
  const outer = JSON.parse(good) as Outer
  const control = new PackStore(join(folder, 'control'), packKey.pem, '0.1.0')
  control.take(good)
  expect(control.info.version, 'positive control').toBe(9)
  await each('packs', 100, (random, index) => {
    const store = new PackStore(join(folder, String(index)), packKey.pem, '0.1.0')
    const payload = Buffer.from(outer.payload, 'base64')
    const file = index % 2 === 0 ? brokenBytes(Buffer.from(good), random).toString('latin1') : JSON.stringify({ ...outer, payload: (index % 4 === 1 ? brokenBytes(payload, random) : Buffer.from(JSON.stringify(brokenJson(JSON.parse(payload.toString('utf8')), random)))).toString('base64') })
    try { store.take(file) } catch (error) {
      if (!(error instanceof Refusal)) throw error
      return store.info.version === 0 ? 'refused' : 'accepted a part'
    }
    const taken = JSON.parse(file) as Outer
    return Buffer.from(taken.payload, 'base64').equals(payload) ? 'the same pack in other words' : 'accepted what was not signed'
  })
})

test('client lists', async () => {
  const open = async (own: string): Promise<ClientList> => {
    const list = new ClientList({ folder: own, keychain: folderKeychain(folder), now: () => new Date('2026-11-23T08:00:00Z'), newId: () => '11111111-1111-4111-8111-111111111111', changed: () => undefined })
    await list.open()
    return list
  }
  await (await open(folder)).save(null, { ...emptyClient, given: 'Jane', family: 'Doe' })
  expect((await open(folder)).status, 'positive control').toMatchObject({ state: 'open', count: 1 })
  const good = readFileSync(join(folder, listFileName))
  await each('client lists', 100, async (random, index) => {
    const own = join(folder, String(index))
    mkdirSync(own)
    const bytes = index % 2 === 0 ? brokenBytes(good, random) : resealed(good, random)
    writeFileSync(join(own, listFileName), bytes)
    const list = await open(own)
    if (list.entries().length > 0 || !['refused', 'locked'].includes(list.status.state)) return 'accepted'
    if (await refusalOf(() => list.save(null, { ...emptyClient, given: 'New' })) !== 'refused') return 'lost: it would be overwritten'
    return readFileSync(join(own, listFileName)).equals(bytes) && readdirSync(own).length === 1 ? `refused (${list.status.problem ?? 'locked'})` : 'lost: the file was changed'
  })
})

/** Every line that is not blank must be in what was read or in what is given back. */
function linesLost(text: string, kept: readonly string[]): readonly string[] {
  const all = plainText(text)
  const together = kept.join('\n')
  return all.split('\n').slice(1).filter((line) => line.trim() !== '' && !together.includes(line))
}

const clientTables = [
  'Given names,Family name,Email,Phone\nJane,Doe,jane@example.org,+1 415 555 0134\n"Kim, jr",Dvořák,kim@example.org,\n',
  'BEGIN:VCARD\nVERSION:3.0\nN:Doe;Jane;;;\nEMAIL:jane@example.org\nEND:VCARD\nBEGIN:VCARD\nVERSION:4.0\nFN:Kim Dvořák\nTEL:+14155550134\nEND:VCARD\n',
  'Jane Doe\nKim Dvořák; kim@example.org\nDoe, John\n',
]
test('tables of clients', async () => {
  await each('CSV, vCard and lines of clients', 80, (random, index) => {
    let bytes: Buffer = Buffer.from(clientTables[index % 3] ?? '')
    for (let change = random.between(1, 6); change > 0; change--) bytes = brokenBytes(bytes, random)
    const text = textOfFile(bytes)
    const { result } = readImport(text, 'file')
    if (result.rows.some(({ draft }) => !ClientSchema.safeParse({ ...draft, id: 'x' }).success)) return 'accepted what the list cannot hold'
    const lost = linesLost(text, [...result.rows, ...result.failures].map((part) => part.text))
    return lost.length > 0 ? `lost ${JSON.stringify(lost).slice(0, 300)} of ${JSON.stringify(text).slice(0, 600)}` : 'every line read or given back'
  })
})

test('tables of logins', async () => {
  const fixtures = readdirSync(join(import.meta.dirname, '../fixtures/logins')).filter((name) => name.endsWith('.csv'))
  await each('CSV of logins', 50, (random, index) => {
    let bytes: Buffer = readFileSync(join(import.meta.dirname, '../fixtures/logins', fixtures[index % fixtures.length] ?? ''))
    for (let change = random.between(1, 4); change > 0; change--) bytes = brokenBytes(bytes, random)
    const text = textOfFile(bytes)
    const table = readLoginTable(text, 'personal')
    if (table === null) return 'not known as a table'
    if (table.logins.some(({ login }) => !OriginSchema.safeParse(login.origin).success || login.self !== 'personal')) return 'accepted a login of no https address'
    const lost = linesLost(text, [table.header, ...[...table.logins, ...table.failures].map((part) => part.text)])
    return lost.length > 0 ? `lost ${JSON.stringify(lost).slice(0, 300)} of ${JSON.stringify(text).slice(0, 600)}` : 'every line read or given back'
  })
})

test('backups and exports', async () => {
  test.setTimeout(120_000)
  const passphrase = 'correct horse battery staple'
  const backup = await sealBackup([{ ...emptyClient, id: '1', given: 'Jane' }], passphrase, '11111111-1111-4111-8111-111111111111')
  const logins = await sealLogins([newLoginWith()], passphrase, '11111111-1111-4111-8111-111111111111')
  expect((await openBackup(backup, passphrase)).length + (await openLogins(logins, passphrase)).length, 'positive control').toBe(2)
  await each('backups of clients', 25, (random, index) => refusalOf(() => openBackup(index % 2 === 0 ? brokenBytes(backup, random) : resealed(backup, random), passphrase)))
  await each('exports of logins', 25, (random, index) => refusalOf(() => openLogins(index % 2 === 0 ? brokenBytes(logins, random) : resealed(logins, random), passphrase)))
})
