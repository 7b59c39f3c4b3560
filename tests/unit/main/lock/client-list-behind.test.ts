import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { clientListBehind } from '../../../../src/main/lock/client-list-behind.ts'
import { ClientList } from '../../../../src/main/vault/client-list.ts'
import { draftWith } from '../../../fakes/clients.ts'
import { memoryKeychain, type MemoryKeychain } from '../../../fakes/keychain.ts'
import { id } from '../../../fakes/state.ts'

vi.setConfig({ testTimeout: 60_000 }) // every passphrase takes some tenths of a second
const secret = randomBytes(32)
const jane = draftWith({ given: 'Jane', family: 'Zarrowmatic' })

let folder: string
let keychain: MemoryKeychain
let number: number
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-behind-')); keychain = memoryKeychain(); number = 0 })
afterEach(() => { rmSync(folder, { recursive: true }) })
async function opened(): Promise<ClientList> {
  const list = new ClientList({ folder, keychain, now: () => new Date(0), newId: () => id(++number), changed: () => undefined })
  await list.open()
  return list
}

test('a list goes behind the lock, opens with its secret only, and comes out again', async () => {
  const list = await opened()
  await list.save(null, jane)
  const behind = clientListBehind(() => list)
  await behind.open(secret)
  expect([behind.holds(), list.status.hasPassphrase]).toEqual([true, true])
  behind.close()
  expect(list.status.state).toBe('locked')

  const later = await opened()
  const again = clientListBehind(() => later)
  await expect(again.open(randomBytes(32))).rejects.toThrow('does not fit')
  expect([later.status.state, again.holds()]).toEqual(['locked', false])
  await again.open(secret)
  expect([later.entries().length, again.holds()]).toEqual([1, true])
  again.close()
  await again.release(secret)
  expect([again.holds(), later.status]).toEqual([false, { state: 'open', count: 1, hasPassphrase: false, problem: null }])
})

test('a list with a passphrase of its own keeps it', async () => {
  const list = await opened()
  await list.save(null, jane)
  await list.setPassphrase(null, 'four words of mine')
  const behind = clientListBehind(() => list)
  await behind.open(secret)
  expect(behind.holds()).toBe(false)
  await behind.release(secret)
  list.lock()
  await list.unlock('four words of mine')
  expect(list.status.count).toBe(1)
})

test('there is no list yet: nothing is written, and one that is begun later goes behind the lock when it is told', async () => {
  const list = await opened()
  const behind = clientListBehind(() => list)
  await behind.open(secret)
  expect([list.status.state, behind.holds()]).toEqual(['absent', false])
  await list.save(null, jane)
  await behind.open(secret)
  expect([list.status.hasPassphrase, behind.holds()]).toEqual([true, true])
})

test('without a keychain a list begins behind the lock, and cannot leave it, since nothing else would protect it', async () => {
  keychain.refuses = true
  const list = await opened()
  const behind = clientListBehind(() => list)
  await expect(list.save(null, jane)).rejects.toThrow('keychain')
  await behind.open(secret)
  await list.save(null, jane)
  expect([behind.holds(), list.status]).toEqual([true, { state: 'open', count: 1, hasPassphrase: true, problem: null }])
  await expect(behind.release(secret)).rejects.toThrow('keychain')
  expect([behind.holds(), list.status.hasPassphrase]).toEqual([true, true])
})
