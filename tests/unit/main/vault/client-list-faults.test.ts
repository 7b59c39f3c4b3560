import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ClientList, listFileName } from '../../../../src/main/vault/client-list.ts'
import { encodeContent } from '../../../../src/main/vault/list-content.ts'
import { readSealed, sealFile } from '../../../../src/main/vault/sealed-file.ts'
import { decodeSlots } from '../../../../src/main/vault/keychain.ts'
import { clientWith, draftWith } from '../../../fakes/clients.ts'
import { memoryKeychain, type MemoryKeychain } from '../../../fakes/keychain.ts'
import { id } from '../../../fakes/state.ts'

let folder: string
let keychain: MemoryKeychain
let number: number
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-clients-')); keychain = memoryKeychain(); number = 0 })
afterEach(() => { rmSync(folder, { recursive: true }) })

const path = (): string => join(folder, listFileName)
async function opened(): Promise<ClientList> {
  const list = new ClientList({ folder, keychain, now: () => new Date('2026-03-04T05:06:07.008Z'), newId: () => id(++number), changed: () => undefined })
  await list.open()
  return list
}
const jane = draftWith({ given: 'Jane', family: 'Zarrowmatic' })
const passphrase = 'four words of mine'
async function seeded(): Promise<Buffer> {
  await (await opened()).save(null, jane)
  return readFileSync(path())
}
const resummed = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, -32), createHash('sha256').update(bytes.subarray(0, -32)).digest()])
const withVersion = (file: Buffer, version: number): Buffer => { const other = Buffer.from(file); other.writeUInt16BE(version, 8); return resummed(other) }
const flipped = (file: Buffer, at: number): Buffer => { const other = Buffer.from(file); other[at] = (other[at] ?? 0) ^ 1; return other }

test.each<[string, string, (file: Buffer) => Buffer]>([
  ['is cut short', 'broken', (file) => file.subarray(0, 200)], ['is empty', 'broken', () => Buffer.alloc(0)], ['is something else', 'broken', () => Buffer.from('given,family\nJane,Doe')], ['has a changed bit', 'broken', (file) => flipped(file, 300)],
  ['was changed on purpose', 'tampered', (file) => resummed(flipped(file, file.length - 60))], ['comes from a newer Twain', 'newer', (file) => withVersion(file, 2)], ['comes from an older one', 'older', (file) => withVersion(file, 0)],
])('a file that %s is told, left alone, and kept under a dated name when the user begins again', async (_name, problem, change) => {
  const bad = change(await seeded())
  writeFileSync(path(), bad)
  const list = await opened()
  expect(list.status).toEqual({ state: 'refused', count: null, hasPassphrase: false, problem })
  expect(list.entries()).toEqual([])
  for (const work of [() => list.save(null, jane), () => list.remove('x'), () => list.setPassphrase(null, passphrase), () => list.importMany([jane])]) await expect(work()).rejects.toThrow('cannot be changed')
  await expect(list.unlock(null)).rejects.toThrow('could not be opened')
  expect(readFileSync(path()).equals(bad)).toBe(true)
  await list.startAgain()
  expect(list.status).toEqual({ state: 'absent', count: null, hasPassphrase: false, problem: null })
  await list.save(null, jane)
  expect(readdirSync(folder).sort()).toEqual([listFileName, `${listFileName}.set-aside-2026-03-04T05-06-07.008Z`])
  expect(readFileSync(join(folder, `${listFileName}.set-aside-2026-03-04T05-06-07.008Z`)).equals(bad)).toBe(true)
})

test('many random changes of the file: never an entry, always a reason, the file untouched', async () => {
  const file = await seeded()
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }), fc.boolean(), async (flips, resum) => {
    const bad = Buffer.from(file)
    for (const [at, mask] of flips) bad[at] = (bad[at] ?? 0) ^ mask
    const written = resum ? resummed(bad) : bad
    fc.pre(!written.equals(file))
    writeFileSync(path(), written)
    const list = await opened()
    expect(list.status).toMatchObject({ state: expect.stringMatching(/^(refused|locked)$/) as string })
    expect(list.entries()).toEqual([])
    expect(readFileSync(path()).equals(written)).toBe(true)
  }), { numRuns: 300 })
})

test('what is sealed with the right key but is no list is broken', async () => {
  const sealed = readSealed(await seeded())
  const key = [...keychain.items.values()].flatMap((item) => [...decodeSlots(item)?.values() ?? []])[0] ?? Buffer.alloc(32)
  for (const content of ['hello', '{}', '{"clients":[{"given":"Jane"}]}', '{"clients":[],"more":1}']) {
    writeFileSync(path(), sealFile(sealed.header, Buffer.from(key), Buffer.from(content)))
    expect((await opened()).status.problem).toBe('broken')
  }
  writeFileSync(path(), sealFile(sealed.header, Buffer.from(key), encodeContent([clientWith('a', jane)])))
  expect((await opened()).entries()).toHaveLength(1)
})

test('the keychain entry is gone: it is told', async () => {
  await seeded()
  keychain.items.clear()
  expect((await opened()).status).toMatchObject({ state: 'refused', problem: 'key-gone' })
})

test('an item of the keychain that was not written by us is no key', async () => {
  await seeded()
  for (const [name] of keychain.items) keychain.items.set(name, Buffer.from('something else'))
  expect((await opened()).status.problem).toBe('key-gone')
})

test('a keychain that refuses: told, and opened when it is back', async () => {
  await seeded()
  keychain.refuses = true
  const list = await opened()
  expect(list.status).toMatchObject({ state: 'refused', problem: 'no-keychain' })
  await expect(list.unlock(null)).rejects.toThrow('could not be opened')
  keychain.refuses = false
  await list.unlock(null)
  expect(list.entries()).toHaveLength(1)
})

test('without a keychain nothing is stored unprotected: first a passphrase is needed', async () => {
  keychain.refuses = true
  const list = await opened()
  await expect(list.save(null, jane)).rejects.toThrow('set a passphrase')
  expect(list.status).toEqual({ state: 'absent', count: null, hasPassphrase: false, problem: 'no-keychain' })
  expect(readdirSync(folder)).toEqual([])
  await list.setPassphrase(null, passphrase)
  await list.save(null, jane)
  await list.save(null, draftWith({ given: 'Bo' }))
  await list.remove(list.entries()[0]?.id ?? '')
  const next = await opened()
  expect(next.status).toMatchObject({ state: 'locked', hasPassphrase: true })
  await next.unlock(passphrase)
  expect(next.entries().map(({ given }) => given)).toEqual(['Bo'])
  await expect(next.removePassphrase(passphrase)).rejects.toThrow('set a passphrase')
  expect(next.status).toMatchObject({ state: 'open', hasPassphrase: true })
  keychain.refuses = false
  await next.removePassphrase(passphrase)
  expect((await opened()).entries()).toHaveLength(1)
}, 60_000)

test('a keychain that refuses while somebody is removed: nothing was changed, and it is said', async () => {
  const list = await opened()
  const jane1 = await list.save(null, jane)
  keychain.refuses = true
  await expect(list.remove(jane1)).rejects.toThrow('nothing was changed')
  expect(list.entries()).toHaveLength(1)
  keychain.refuses = false
  expect((await opened()).entries()).toHaveLength(1)
  await list.remove(jane1)
  expect((await opened()).entries()).toEqual([])
})

test('a file that cannot be written: nothing was changed, and the key still fits', async () => {
  const list = await opened()
  const first = await list.save(null, jane)
  mkdirSync(`${path()}.new`) // a folder in the place of the file beside
  await expect(list.save(null, jane)).rejects.toThrow('could not be saved')
  await expect(list.remove(first)).rejects.toThrow('could not be saved')
  await expect(list.setPassphrase(null, passphrase)).rejects.toThrow('could not be saved')
  expect(list.status).toMatchObject({ state: 'open', count: 1, hasPassphrase: false })
  // What cannot be taken away beside it does not keep the list closed (a disk that can only be read).
  expect((await opened()).status).toMatchObject({ state: 'open', count: 1 })
  rmdirSync(`${path()}.new`)
  expect((await opened()).entries()).toHaveLength(1)
  await list.save(null, jane)
  expect((await opened()).entries()).toHaveLength(2)
})

test('what an interrupted write left beside is taken away, and a second key in the keychain too', async () => {
  const list = await opened()
  const first = await list.save(null, jane)
  const [name] = [...keychain.items.keys()]
  const before = readFileSync(path())
  const item = keychain.items.get(name ?? '') ?? Buffer.alloc(0)
  await list.remove(first)
  const after = keychain.items.get(name ?? '') ?? Buffer.alloc(0)
  // As if the app had ended between the keychain and the file: both keys are there, the file is the old one.
  keychain.items.set(name ?? '', Buffer.concat([item, after.subarray(1)]))
  writeFileSync(path(), before)
  writeFileSync(`${path()}.new`, 'half')
  expect((await opened()).entries()).toHaveLength(1)
  expect(readdirSync(folder)).toEqual([listFileName])
  expect(keychain.items.get(name ?? '')?.equals(item)).toBe(true)
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
  await seeded()
  chmodSync(path(), 0)
  expect((await opened()).status.problem).toBe('unreadable')
})

test('a folder in the place of the file is told', async () => {
  mkdirSync(path())
  expect((await opened()).status).toMatchObject({ state: 'refused', problem: 'unreadable' })
})

test('no message of a refusal tells a name, a passphrase or a folder', async () => {
  const list = await opened()
  await list.save(null, jane)
  mkdirSync(`${path()}.new`)
  const messages = await Promise.all([list.save(null, jane), list.remove('Zarrowmatic'), list.setPassphrase(null, 'four words'), list.save('Zarrowmatic', jane)].map((work) => (work as Promise<unknown>).then(() => '', (error: Error) => error.message)))
  for (const message of messages) {
    expect(message).not.toBe('')
    expect(message).not.toMatch(/Zarrow|Jane|four words of|twain-clients/)
  }
})
