import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LoginVault } from '../../../../src/main/logins/login-vault.ts'
import { KeychainRefusal } from '../../../../src/main/vault/keychain.ts'
import { maxLogins, type Login, type NewLogin } from '../../../../src/shared/logins/login.ts'
import { newLoginWith } from '../../../fakes/logins.ts'
import { place } from './vault-of.ts'

const index = 'logins.sealed'
const names = (vault: LoginVault): readonly string[] => vault.list().map(({ userName }) => userName).sort()
const work = newLoginWith({ self: 'professional', origin: 'https://www.linkedin.com', userName: 'dr.example', password: 'second secret', oneTimeCode: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP', notes: 'at the office' })
const first = (logins: readonly Login[]): Login => logins[0] ?? expect.unreachable('there is no login')

describe('in the keychain', () => {
  test('a login is there after a restart, its secret comes out by its id, and the files hold neither', async () => {
    const at = place()
    const vault = await at.start()
    expect(vault.status).toEqual({ place: 'keychain', count: 0, problem: null })
    const saved = await vault.save(work)
    expect(saved).toEqual({ id: saved.id, self: 'professional', origin: 'https://www.linkedin.com', userName: 'dr.example', title: '', hasPassword: true, hasOneTimeCode: true, created: '2026-11-22T10:00:00.000Z', changed: '2026-11-22T10:00:00.000Z', lastUsed: null })
    expect(at.keychain.items.size).toBe(2) // the key of the list, and the login
    const again = await at.start()
    expect(again.list()).toEqual([saved])
    expect(await again.secretOf(saved.id)).toEqual({ password: 'second secret', oneTimeCode: work.oneTimeCode, notes: 'at the office' })
    for (const word of ['second secret', 'dr.example', 'linkedin', 'JBSWY3DPEHPK3PXP', 'office']) expect(at.bytes().includes(word), word).toBe(false)
    // Positive control: the keychain has them.
    expect(Buffer.concat([...at.keychain.items.values()]).includes('second secret')).toBe(true)
  })

  test('listing reads no item of the keychain', async () => {
    const at = place()
    await (await at.start()).saveMany([newLoginWith(), work])
    const read: string[] = []
    const { read: original } = at.keychain
    Object.assign(at.keychain, { read: (name: string) => { read.push(name); return original(name) } })
    const vault = await at.start()
    expect(names(vault)).toEqual(['anna', 'dr.example'])
    expect(read).toHaveLength(1)
    expect(read[0]).toMatch(/^logins /)
  })

  test('the same self, address and user name is the same login: its secret is replaced, what is known of it stays', async () => {
    const at = place()
    const vault = await at.start()
    const before = await vault.save(newLoginWith({ title: 'Family' }))
    at.now = new Date('2026-11-23T10:00:00Z')
    const after = await vault.save(newLoginWith({ password: 'newer' }))
    expect(after).toEqual({ ...before, changed: '2026-11-23T10:00:00.000Z' })
    expect((await vault.secretOf(before.id)).password).toBe('newer')
    for (const other of [newLoginWith({ userName: 'Anna' }), newLoginWith({ self: 'professional' }), newLoginWith({ origin: 'https://m.facebook.com' })]) await vault.save(other)
    expect(vault.list()).toHaveLength(4)
  })

  test('parts are changed without losing the others; a change that meets another login is refused', async () => {
    const at = place()
    const vault = await at.start()
    const { id } = await vault.save(work)
    await vault.save(newLoginWith({ self: 'professional', origin: work.origin, userName: 'second' }))
    expect(await vault.update(id, { password: 'third', title: 'Office' })).toMatchObject({ id, title: 'Office', userName: 'dr.example', hasOneTimeCode: true })
    expect(await vault.secretOf(id)).toEqual({ password: 'third', oneTimeCode: work.oneTimeCode, notes: 'at the office' })
    expect(await vault.update(id, { title: '' })).toMatchObject({ title: '' })
    await expect(vault.update(id, { userName: 'second' })).rejects.toMatchObject({ code: 'bad-request', message: expect.stringContaining('another login') })
    await expect(vault.update('nobody', { title: 'x' })).rejects.toMatchObject({ code: 'not-found' })
    expect((await vault.secretOf(id)).password).toBe('third')
  })

  test('a removed login leaves nothing behind', async () => {
    const at = place()
    const vault = await at.start()
    const { id } = await vault.save(work)
    await vault.remove(id)
    expect(vault.list()).toEqual([])
    expect([...at.keychain.items.keys()].filter((name) => name.startsWith('login '))).toEqual([])
    await expect(vault.secretOf(id)).rejects.toMatchObject({ code: 'not-found' })
    expect((await at.start()).list()).toEqual([])
  })

  test('that it was used is noted', async () => {
    const at = place()
    const vault = await at.start()
    const { id } = await vault.save(work)
    at.now = new Date('2026-11-24T08:00:00Z')
    vault.used(id)
    vault.used('nobody')
    await vault.open() // after what is queued
    expect(first((await at.start()).list()).lastUsed).toBe('2026-11-24T08:00:00.000Z')
  })

  test.each([
    ['lost', (at: ReturnType<typeof place>) => { rmSync(join(at.folder, index)) }, 0],
    ['damaged', (at: ReturnType<typeof place>) => { writeFileSync(join(at.folder, index), 'nonsense') }, 1],
    ['cut short', (at: ReturnType<typeof place>) => { writeFileSync(join(at.folder, index), at.bytes().subarray(0, 200)) }, 1],
    ['without its key', (at: ReturnType<typeof place>) => { for (const name of at.keychain.items.keys()) if (name.startsWith('logins ')) at.keychain.items.delete(name) }, 1]
  ] as const)('a list that is %s is made again from the keychain', async (_how, harm, setAside) => {
    const at = place()
    const saved = await at.start()
    await saved.saveMany([newLoginWith(), work])
    harm(at)
    const vault = await at.start()
    expect([...vault.list()].sort((a, b) => a.userName.localeCompare(b.userName))).toEqual([...saved.list()].sort((a, b) => a.userName.localeCompare(b.userName)))
    expect(vault.status).toEqual({ place: 'keychain', count: 2, problem: null })
    expect(at.files().filter((name) => name.includes('set-aside'))).toHaveLength(setAside)
    expect(names(await at.start())).toEqual(['anna', 'dr.example'])
  })

  test('an app that ends between the keychain and the list loses nothing', async () => {
    const at = place()
    const vault = await at.start()
    await vault.save(newLoginWith())
    const { write } = at.keychain
    // The item is written; everything after it is lost.
    Object.assign(at.keychain, { write: async (name: string, secret: Buffer) => { await write(name, secret); if (name.startsWith('login ')) throw new Error('ended') } })
    await expect(vault.save(work)).rejects.toThrow('ended')
    Object.assign(at.keychain, { write })
    expect(names(await at.start())).toEqual(['anna', 'dr.example'])
  })

  test('logins of other folders are not taken for ours', async () => {
    const [one, other] = [place(), place()]
    await (await one.start()).save(work)
    for (const [name, item] of one.keychain.items) other.keychain.items.set(name, item)
    expect((await other.start()).list()).toEqual([])
  })

  test('more than the limit, and notes that the keychain would not take, are refused with nothing changed', async () => {
    const at = place()
    const vault = await at.start(1_000)
    await expect(vault.save({ ...work, notes: 'x'.repeat(1_000) })).rejects.toMatchObject({ message: expect.stringContaining('notes') })
    await expect(vault.saveMany(Array.from({ length: maxLogins + 1 }, (_, number) => newLoginWith({ userName: `u${number}` })))).rejects.toMatchObject({ message: expect.stringContaining('5,000') })
    await expect(vault.save(newLoginWith({ origin: 'http://www.facebook.com' }))).rejects.toMatchObject({ code: 'bad-request' })
    expect(at.keychain.items.size).toBe(0)
    expect(at.files()).toEqual([])
  })

  test('many are added with word of each', async () => {
    const at = place()
    const vault = await at.start()
    const counts: number[] = []
    await vault.saveMany([newLoginWith(), work, newLoginWith({ password: 'the later one counts' })], (count) => { counts.push(count) })
    expect(counts).toEqual([1, 2])
    expect((await vault.secretOf(vault.list().find(({ userName }) => userName === 'anna')?.id ?? '')).password).toBe('the later one counts')
  })
})

test('many at once are looked at once: what a keychain did not keep is not listed, and is found again if it was there after all', async () => {
  const at = place()
  const vault = await at.start()
  await vault.save(work)
  const many = Array.from({ length: 60 }, (_, number) => newLoginWith({ userName: `u${number}` }))
  const { writeMany } = at.keychain
  Object.assign(at.keychain, { writeMany: async (...given: Parameters<typeof writeMany>) => { await writeMany(...given); throw new KeychainRefusal('missing') } })
  await expect(vault.saveMany(many)).rejects.toMatchObject({ message: expect.stringContaining('no keychain') })
  expect(names(vault)).toEqual(['dr.example'])
  expect((await at.start()).list()).toHaveLength(61)
  Object.assign(at.keychain, { writeMany })
  const counts: number[] = []
  await vault.saveMany(many, (count) => { counts.push(count) })
  expect(counts).toEqual(Array.from({ length: 60 }, (_, number) => number + 1))
  expect(vault.list()).toHaveLength(61)
})

describe('without a keychain that protects', () => {
  test.each([
    ['missing', 'no-keychain', 'no keychain'], ['locked', 'keychain-locked', 'is locked'], ['denied', 'keychain-denied', 'did not let Twain']
  ] as const)('%s: nothing is stored, and its own sentence says what to do', async (reason, problem, words) => {
    const at = place()
    at.keychain.refuses = reason
    const vault = await at.start()
    expect(vault.status).toEqual({ place: 'none', count: null, problem })
    await expect(vault.save(work)).rejects.toMatchObject({ code: 'not-allowed', message: expect.stringContaining(words) })
    await expect(vault.save(work)).rejects.toMatchObject({ message: expect.stringContaining('passphrase') })
    expect(at.files()).toEqual([])
    // What went wrong before may be right now.
    at.keychain.refuses = false
    await vault.save(work)
    expect(vault.status).toEqual({ place: 'keychain', count: 1, problem: null })
  })

  test('a keychain that is locked later keeps the list and says why a secret cannot be had', async () => {
    const at = place()
    const vault = await at.start()
    const { id } = await vault.save(work)
    at.keychain.refuses = 'locked'
    expect(names(vault)).toEqual(['dr.example'])
    await expect(vault.secretOf(id)).rejects.toMatchObject({ message: expect.stringContaining('is locked') })
    await expect(vault.save(newLoginWith())).rejects.toMatchObject({ message: expect.stringContaining('is locked') })
    at.keychain.refuses = false
    expect((await vault.secretOf(id)).password).toBe('second secret')
  })

  test('under the passphrase of the lock: sealed in a file, closed with the lock, and listed beside the keychain once that is back', async () => {
    const at = place()
    await (await at.start()).save(newLoginWith())
    at.keychain.refuses = 'missing'
    Object.assign(at.lock, { isSet: true, secret: Buffer.alloc(32, 7) })
    const vault = await at.start()
    expect(vault.status).toEqual({ place: 'vault', count: 0, problem: 'no-keychain' })
    const { id } = await vault.save(work)
    expect(await vault.secretOf(id)).toMatchObject({ password: 'second secret' })
    for (const word of ['second secret', 'dr.example', 'linkedin']) expect(at.bytes().includes(word), word).toBe(false)
    at.lock.secret = null
    expect(vault.list()).toEqual([])
    expect(vault.status).toEqual({ place: 'locked', count: null, problem: 'no-keychain' })
    await expect(vault.secretOf(id)).rejects.toMatchObject({ message: expect.stringContaining('behind the lock') })
    await expect(vault.save(newLoginWith({ userName: 'x' }))).rejects.toMatchObject({ message: expect.stringContaining('behind the lock') })
    // The keychain is back, the lock still closed: what it has is listed, and the file is not touched.
    at.keychain.refuses = false
    const back = await at.start()
    expect(names(back)).toEqual(['anna'])
    at.lock.secret = Buffer.alloc(32, 7)
    await back.open()
    expect(names(back)).toEqual(['anna', 'dr.example'])
    expect(back.status).toEqual({ place: 'keychain', count: 2, problem: null })
    expect((await back.secretOf(id)).password).toBe('second secret')
    // Each stays where it is.
    await back.update(id, { password: 'changed' })
    await back.save(newLoginWith({ userName: 'third' }))
    at.keychain.refuses = 'missing'
    expect(names(await at.start())).toEqual(['dr.example'])
    expect((await (await at.start()).secretOf(id)).password).toBe('changed')
    await (await at.start()).remove(id)
    expect(names(await at.start())).toEqual([])
  })

  test('another passphrase opens nothing and overwrites nothing', async () => {
    const at = place()
    at.keychain.refuses = 'missing'
    Object.assign(at.lock, { isSet: true, secret: Buffer.alloc(32, 7) })
    await (await at.start()).save(work)
    const before = at.bytes()
    at.lock.secret = Buffer.alloc(32, 8)
    const vault = await at.start()
    expect(vault.status).toEqual({ place: 'none', count: null, problem: 'broken' })
    await expect(vault.save(newLoginWith())).rejects.toMatchObject({ message: expect.stringContaining('damaged') })
    expect(at.bytes().equals(before)).toBe(true)
  })
})

describe('a keychain that changed', () => {
  test('an item that is gone is told when it is wanted, and can be saved anew', async () => {
    const at = place()
    const vault = await at.start()
    const { id } = await vault.save(work)
    for (const name of at.keychain.items.keys()) if (name.startsWith('login ')) at.keychain.items.delete(name)
    await expect(vault.secretOf(id)).rejects.toMatchObject({ message: expect.stringContaining('no longer in the keychain') })
    expect(vault.status).toEqual({ place: 'keychain', count: 1, problem: 'keychain-changed' })
    await vault.save(work)
    expect(vault.status.problem).toBe(null)
    expect((await vault.secretOf(id)).password).toBe('second secret')
  })

  test('another keychain: it is said, the file waits, and with the earlier keychain everything is back', async () => {
    const at = place()
    await (await at.start()).save(work)
    const items = new Map(at.keychain.items)
    at.keychain.items.clear()
    expect((await at.start()).status).toEqual({ place: 'keychain', count: 0, problem: 'keychain-changed' })
    expect(at.files()).toEqual([index])
    for (const [name, item] of items) at.keychain.items.set(name, item)
    expect(names(await at.start())).toEqual(['dr.example'])
    // Something is saved into the other keychain: the list of the first is set aside, its logins are still in its own.
    at.keychain.items.clear()
    await (await at.start()).save(newLoginWith())
    expect(at.files().filter((name) => name.includes('set-aside'))).toHaveLength(1)
    expect(names(await at.start())).toEqual(['anna'])
    for (const [name, item] of items) if (name.startsWith('login ')) at.keychain.items.set(name, item)
    rmSync(join(at.folder, index))
    expect(names(await at.start())).toEqual(['anna', 'dr.example'])
  })
})

test('whatever is done, and however often it starts again, the store holds what it was told', async () => {
  const login = fc.record({ self: fc.constantFrom('personal' as const, 'professional' as const), origin: fc.constantFrom('https://a.test', 'https://b.test:8443'), userName: fc.constantFrom('', 'x', 'ü@y'), password: fc.string({ maxLength: 12 }) })
  const step = fc.oneof(
    fc.record({ kind: fc.constant('save' as const), login }), fc.record({ kind: fc.constant('remove' as const), at: fc.nat(5) }),
    fc.record({ kind: fc.constant('restart' as const) }), fc.record({ kind: fc.constant('loseList' as const) }), fc.record({ kind: fc.constant('refuse' as const), login })
  )
  await fc.assert(fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
    const at = place()
    let vault = await at.start()
    const model = new Map<string, string>()
    const keyOf = ({ self, origin, userName }: Pick<NewLogin, 'self' | 'origin' | 'userName'>): string => `${self} ${origin} ${userName}`
    for (const one of steps) {
      if (one.kind === 'save') { await vault.save(newLoginWith(one.login)); model.set(keyOf(one.login), one.login.password) }
      if (one.kind === 'remove') { const found = vault.list()[one.at]; if (found) { await vault.remove(found.id); model.delete(keyOf(found)) } }
      if (one.kind === 'loseList') { rmSync(join(at.folder, index), { force: true }); vault = await at.start() }
      if (one.kind === 'restart') vault = await at.start()
      if (one.kind === 'refuse') { at.keychain.refuses = 'locked'; await vault.save(newLoginWith(one.login)).catch(() => undefined); at.keychain.refuses = false }
      const held = await Promise.all(vault.list().map(async (entry) => [keyOf(entry), (await vault.secretOf(entry.id)).password] as const))
      expect(new Map(held)).toEqual(model)
    }
    rmSync(at.folder, { recursive: true })
  }), { numRuns: 60 })
})
