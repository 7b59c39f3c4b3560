import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Lock, type Behind } from '../../../../src/main/lock/lock.ts'
import { LockFile, lockFileName } from '../../../../src/main/lock/lock-file.ts'
import { usualLockSettings } from '../../../../src/shared/lock/lock-view.ts'
import { Refusal } from '../../../../src/shared/result.ts'
import { id } from '../../../fakes/state.ts'

const passphrase = 'four words of mine'
const another = 'five words of hers, too'
vi.setConfig({ testTimeout: 60_000 }) // every passphrase takes some tenths of a second
const both = ['personal', 'professional'] as const

let folder: string
let now: number
let behind: { opened: string[], closed: number, refuses: boolean }
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'twain-lock-')); now = Date.parse('2026-03-04T05:06:07.008Z'); behind = { opened: [], closed: 0, refuses: false } })
afterEach(() => { rmSync(folder, { recursive: true }) })

const path = (): string => join(folder, lockFileName)
const part = (): Behind => ({
  open: async (secret) => { behind.opened.push(secret.toString('hex')) },
  close: () => { behind.closed++ },
  release: async () => { if (behind.refuses) throw new Refusal('not-allowed', 'Something would be left open.') }
})
async function loaded(): Promise<Lock> {
  const lock = new Lock({ file: new LockFile(path()), behind: [part()], now: () => new Date(now), newId: () => id(1), changed: () => undefined })
  await lock.load()
  return lock
}
const view = (lock: Lock) => lock.view(usualLockSettings)

test('what cannot be taken away beside the file does not break the lock', async () => {
  await (await loaded()).setUp(passphrase)
  mkdirSync(`${path()}.new`)
  const lock = await loaded()
  expect(view(lock)).toMatchObject({ state: 'on', locked: { personal: true, professional: true } })
  await lock.unlock(both, passphrase)
  expect(lock.isAllLocked).toBe(false)
})

test('without a lock nothing is locked, and locking does nothing', async () => {
  const lock = await loaded()
  lock.lock(both)
  expect(view(lock)).toEqual({ state: 'off', locked: { personal: false, professional: false }, waitUntil: null, settings: usualLockSettings })
  expect([lock.isSet, lock.current(), readdirSync(folder)]).toEqual([false, null, []])
})

test('set up, locked, opened: the same secret each time, none while locked, and the file tells nothing', async () => {
  const lock = await loaded()
  const code = await lock.setUp(passphrase)
  const secret = lock.current()
  const kept = secret?.toString('hex') ?? ''
  expect(kept).toMatch(/^[0-9a-f]{64}$/)
  lock.lock(both)
  expect(lock.current()).toBeNull()
  expect(secret?.every((byte) => byte === 0)).toBe(true) // overwritten, not only let go
  expect(behind.closed).toBe(1)
  await lock.unlock(both, passphrase)
  expect(lock.current()?.toString('hex')).toBe(kept)
  expect(behind.opened).toEqual([kept, kept])
  const file = readFileSync(path(), 'utf8')
  for (const word of [kept, code, code.replaceAll('-', ''), passphrase]) expect(file).not.toContain(word)
})

test('after a restart everything begins locked', async () => {
  await (await loaded()).setUp(passphrase)
  const lock = await loaded()
  expect(view(lock)).toMatchObject({ state: 'on', locked: { personal: true, professional: true } })
  expect(lock.isAllLocked).toBe(true)
  await lock.unlock(['personal'], passphrase)
  expect(view(lock).locked).toEqual({ personal: false, professional: true })
})

test('one self is locked: the secret stays for the other, and opening it needs the passphrase', async () => {
  const lock = await loaded()
  await lock.setUp(passphrase)
  lock.lock(['professional'])
  expect([lock.isLocked('personal'), lock.isLocked('professional'), lock.current() !== null, behind.closed]).toEqual([false, true, true, 0])
  await expect(lock.unlock(['professional'], another)).rejects.toThrow('does not fit')
  expect(lock.isLocked('professional')).toBe(true)
  await lock.unlock(['professional'], passphrase)
  expect(lock.isLocked('professional')).toBe(false)
  lock.lock(['professional'])
  lock.lock(['personal'])
  expect([lock.current(), behind.closed]).toEqual([null, 1])
})

test('wrong passphrases slow down, also over a restart; the right one resets', async () => {
  const first = await loaded()
  await first.setUp(passphrase)
  first.lock(both)
  for (let tries = 0; tries < 3; tries++) await expect(first.unlock(both, another)).rejects.toThrow('does not fit')
  const lock = await loaded()
  expect(view(lock).waitUntil).toBe(new Date(now + 5_000).toISOString())
  await expect(lock.unlock(both, passphrase)).rejects.toThrow('wait a moment')
  now += 5_001
  await expect(lock.unlock(both, another)).rejects.toThrow('does not fit')
  expect(view(lock).waitUntil).toBe(new Date(now + 10_000).toISOString())
  now -= 60_000 // a clock that was set back
  await lock.unlock(both, passphrase)
  expect([view(lock).waitUntil, lock.isAllLocked]).toEqual([null, false])
  expect((await loaded()).view(usualLockSettings).waitUntil).toBeNull()
})

test('the recovery code works once, sets a new passphrase, and gives a new code', async () => {
  const lock = await loaded()
  const code = await lock.setUp(passphrase)
  const secret = lock.current()?.toString('hex')
  lock.lock(both)
  await expect(lock.recover('00000-00000-00000-00000-00000', another)).rejects.toThrow('recovery code does not fit')
  await expect(lock.recover('no code at all', another)).rejects.toThrow('recovery code does not fit')
  const next = await lock.recover(code.toLowerCase().replaceAll('-', ' '), another)
  expect([lock.current(), lock.isAllLocked, next === code]).toEqual([null, true, false])
  await expect(lock.unlock(both, passphrase)).rejects.toThrow('does not fit')
  await expect(lock.recover(code, passphrase)).rejects.toThrow('recovery code does not fit')
  await lock.unlock(both, another)
  expect(lock.current()?.toString('hex')).toBe(secret)
})

test('a changed passphrase and a renewed code: the old ones open nothing', async () => {
  const lock = await loaded()
  const code = await lock.setUp(passphrase)
  await expect(lock.changePassphrase(another, 'something else that is long')).rejects.toThrow('does not fit')
  await lock.changePassphrase(passphrase, another)
  const renewed = await lock.renewCode(another)
  lock.lock(both)
  await expect(lock.unlock(both, passphrase)).rejects.toThrow('does not fit')
  await expect(lock.recover(code, passphrase)).rejects.toThrow('does not fit')
  await lock.recover(renewed, passphrase)
  await lock.unlock(both, passphrase)
  expect(lock.isAllLocked).toBe(false)
})

test('a passphrase that is too short is refused before anything is written', async () => {
  const lock = await loaded()
  await expect(lock.setUp('short')).rejects.toThrow('at least 12')
  expect([lock.isSet, readdirSync(folder)]).toEqual([false, []])
})

test('turned off: the file is gone; where something would be left open, the lock stays', async () => {
  const lock = await loaded()
  await lock.setUp(passphrase)
  behind.refuses = true
  await expect(lock.turnOff(passphrase)).rejects.toThrow('left open')
  expect([lock.isSet, readdirSync(folder)]).toEqual([true, [lockFileName]])
  behind.refuses = false
  await expect(lock.turnOff(another)).rejects.toThrow('does not fit')
  await lock.turnOff(passphrase)
  expect([lock.isSet, lock.current(), readdirSync(folder)]).toEqual([false, null, []])
})

test('locked while the passphrase is still looked at: it stays locked', async () => {
  const lock = await loaded()
  await lock.setUp(passphrase)
  lock.lock(both)
  const opening = lock.unlock(both, passphrase)
  lock.lock(both)
  await opening
  expect([lock.isAllLocked, lock.current()]).toEqual([true, null])
})

test.each([
  ['cut short', (text: string) => text.slice(0, 100)], ['emptied', () => ''], ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
  ['weakened', (text: string) => text.replaceAll('"n":131072', '"n":1024')], ['something else', () => '{}']
])('a file that is %s never counts as no lock', async (_name, change) => {
  await (await loaded()).setUp(passphrase)
  const bad = change(readFileSync(path(), 'utf8'))
  writeFileSync(path(), bad)
  const lock = await loaded()
  expect(view(lock)).toMatchObject({ state: 'broken', locked: { personal: true, professional: true } })
  await expect(lock.unlock(both, passphrase)).rejects.toThrow('cannot be read')
  await lock.startAgain()
  expect(view(lock).state).toBe('off')
  const [aside] = readdirSync(folder)
  expect(aside).toBe(`${lockFileName}.set-aside-2026-03-04T05-06-07.008Z`)
  expect(readFileSync(join(folder, aside ?? ''), 'utf8')).toBe(bad)
})
