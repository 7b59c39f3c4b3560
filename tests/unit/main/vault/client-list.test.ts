import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { maxClients } from '../../../../src/shared/clients/client.ts'
import { ClientList, listFileName } from '../../../../src/main/vault/client-list.ts'
import { decodeSlots } from '../../../../src/main/vault/keychain.ts'
import { clientWith, draftWith, manyDrafts } from '../../../fakes/clients.ts'
import { memoryKeychain, type MemoryKeychain } from '../../../fakes/keychain.ts'
import { id } from '../../../fakes/state.ts'

let folder: string
let keychain: MemoryKeychain
let number: number
/** The state at each change that was told. */
let told: string[]
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-clients-')); keychain = memoryKeychain(); number = 0; told = [] })
afterEach(() => { rmSync(folder, { recursive: true }) })

const path = (): string => join(folder, listFileName)
function make(): ClientList {
  const list: ClientList = new ClientList({ folder, keychain, now: () => new Date('2026-03-04T05:06:07.008Z'), newId: () => id(++number), changed: () => { told.push(`${list.status.state} ${list.entries().length}`) } })
  return list
}
async function opened(passphrase: string | null = null): Promise<ClientList> {
  const list = make()
  await list.open()
  if (passphrase !== null) await list.unlock(passphrase)
  return list
}
const jane = draftWith({ given: 'Jane', family: 'Zarrowmatic', emails: ['jane@example.org'] })
const bo = draftWith({ given: 'Bo', family: 'Quenbyline' })
const passphrase = 'four words of mine'
const keptKeys = (): number => [...keychain.items.values()].reduce((sum, item) => sum + (decodeSlots(item)?.size ?? 0), 0)

test('a first start has no list, and makes no file', async () => {
  const list = make()
  expect(list.status.state).toBe('opening')
  await list.open()
  expect(list.status).toEqual({ state: 'absent', count: null, hasPassphrase: false, problem: null })
  expect(list.entries()).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  expect(keychain.items.size).toBe(0)
})

test('what is added, changed and marked is there at the next start; every change is told', async () => {
  const list = await opened()
  const first = await list.save(null, jane)
  const second = await list.save(null, bo)
  await list.save(first, { ...jane, aliases: ['Janey'] })
  await list.setFormer(second, '2026-03-01')
  const expected = [{ ...jane, aliases: ['Janey'], id: first }, { ...bo, id: second, formerSince: '2026-03-01' }]
  expect(list.entries()).toEqual(expected)
  expect(told).toEqual(['absent 0', 'open 1', 'open 2', 'open 2', 'open 2'])
  expect(readdirSync(folder)).toEqual([listFileName])
  expect((await opened()).entries()).toEqual(expected)
  await list.setFormer(second, null)
  expect((await opened()).entries()[1]?.formerSince).toBeNull()
})

test('the file holds no name', async () => {
  await (await opened()).save(null, jane)
  for (const word of ['Zarrowmatic', 'Jane', 'example.org']) expect(readFileSync(path()).includes(word)).toBe(false)
})

test('many are added in one write, and no more than the list can hold', async () => {
  const list = await opened()
  await list.importMany(manyDrafts(maxClients))
  expect((await opened()).status.count).toBe(maxClients)
  await expect(list.save(null, bo)).rejects.toThrow('20,000')
  expect(list.status.count).toBe(maxClients)
}, 30_000)

test('who is removed is really gone: the next file does not hold them, and copies of the old file open no more', async () => {
  const list = await opened()
  const gone = await list.save(null, jane)
  await list.save(null, bo)
  const copy = readFileSync(path())
  await list.remove(gone)
  expect(list.entries().map(({ given }) => given)).toEqual(['Bo'])
  expect(keptKeys()).toBe(1)
  expect((await opened()).entries().map(({ given }) => given)).toEqual(['Bo'])
  const { writeFileSync } = await import('node:fs')
  writeFileSync(path(), copy)
  expect((await opened()).status).toMatchObject({ state: 'refused', problem: 'key-gone' })
})

test('an entry that is not there cannot be changed', async () => {
  const list = await opened()
  await list.save(null, jane)
  for (const work of [() => list.remove('x'), () => list.save('x', bo), () => list.setFormer('x', null)]) await expect(work()).rejects.toThrow('no longer in the list')
  expect(list.entries()).toHaveLength(1)
})

test('changes that are asked for at once come one after the other', async () => {
  const list = await opened()
  const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => list.save(null, draftWith({ given: `Person ${index}` }))))
  await Promise.all([list.remove(ids[3] ?? ''), list.setFormer(ids[4] ?? '', '2026-01-01'), list.remove(ids[5] ?? '')])
  expect((await opened()).entries().map(({ given }) => given)).toEqual(list.entries().map(({ given }) => given))
  expect(list.status.count).toBe(18)
})

test('locking drops everything at once, and the keychain opens it again', async () => {
  const list = await opened()
  await list.save(null, jane)
  list.lock()
  expect(list.status).toEqual({ state: 'locked', count: null, hasPassphrase: false, problem: null })
  expect(list.entries()).toEqual([])
  await expect(list.save(null, bo)).rejects.toThrow('Please unlock it first')
  await list.unlock(null)
  expect(list.entries()).toHaveLength(1)
  expect(told.slice(-2)).toEqual(['locked 0', 'open 1'])
})

test('a change that is being written while the list is locked is on the disk, and nothing stays in memory', async () => {
  const list = await opened()
  const first = await list.save(null, jane)
  const writing = [list.save(null, bo), list.remove(first)]
  list.lock()
  await Promise.allSettled(writing)
  expect(list.status.state).toBe('locked')
  expect(list.entries()).toEqual([])
  const next = await opened()
  expect(next.status.state).toBe('open')
})

test('an opening that is overtaken by a lock ends locked', async () => {
  await (await opened()).save(null, jane)
  const list = make()
  const opening = list.open()
  list.lock()
  await opening
  expect(list.status.state).toBe('locked')
  expect(list.entries()).toEqual([])
})

test('a passphrase: needed at the next start, changed, and taken away', async () => {
  const list = await opened()
  await list.save(null, jane)
  await expect(list.setPassphrase(null, 'short')).rejects.toThrow('at least 12 characters')
  await list.setPassphrase(null, passphrase)
  expect(list.status.hasPassphrase).toBe(true)
  expect(keptKeys()).toBe(1)
  const next = await opened()
  expect(next.status).toEqual({ state: 'locked', count: null, hasPassphrase: true, problem: null })
  await expect(next.unlock('four words of yours')).rejects.toThrow('does not fit')
  await expect(next.unlock(null)).rejects.toThrow('does not fit')
  expect(next.status.state).toBe('locked')
  await next.unlock(passphrase)
  expect(next.entries()).toHaveLength(1)
  await next.save(null, bo)
  await next.remove(next.entries()[0]?.id ?? '')
  await expect(next.setPassphrase('wrong one of mine', 'another one of four')).rejects.toThrow('does not fit')
  await next.setPassphrase(passphrase, 'another one of four')
  const third = await opened('another one of four')
  expect(third.entries().map(({ given }) => given)).toEqual(['Bo'])
  await expect(third.removePassphrase(passphrase)).rejects.toThrow('does not fit')
  await third.removePassphrase('another one of four')
  expect((await opened()).entries()).toHaveLength(1)
}, 60_000)

test('a list that is replaced keeps the ids that it is given', async () => {
  const list = await opened()
  await list.save(null, jane)
  await list.replaceAll([clientWith('b-1', bo)])
  await list.addAll([clientWith('b-2', jane)])
  expect((await opened()).entries().map((client) => client.id)).toEqual(['b-1', 'b-2'])
  expect(existsSync(path())).toBe(true)
})
