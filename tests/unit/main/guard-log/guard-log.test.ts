import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { GuardLog, logFileName } from '../../../../src/main/guard-log/guard-log.ts'
import { readSealed } from '../../../../src/main/vault/sealed-file.ts'
import { mostLogEntries, type LogEntry } from '../../../../src/shared/guard/guard-log.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'
import { memoryKeychain, type MemoryKeychain } from '../../../fakes/keychain.ts'
import { id } from '../../../fakes/state.ts'

const secret = randomBytes(32)
let folder: string
let keychain: MemoryKeychain
let number: number
/** The lock, as the log sees it. */
let lock: { isSet: boolean, current: () => Buffer | null }
let locked: readonly SelfId[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twain-log-'))
  keychain = memoryKeychain()
  number = 0
  lock = { isSet: false, current: () => null }
  locked = []
})
afterEach(() => { rmSync(folder, { recursive: true }) })

const path = (): string => join(folder, logFileName)
const entry = (ruleId: string, parts: Partial<LogEntry> = {}): LogEntry => ({ at: '2026-03-04T05:06:07.008Z', ruleId, level: 2, decision: 'not-sent', networkId: 'facebook', self: 'personal', ...parts })
const made = (): GuardLog => new GuardLog({ folder, keychain, master: { get isSet() { return lock.isSet }, current: () => lock.current() }, isLocked: (self) => locked.includes(self), now: () => new Date(0), newId: () => id(++number), changed: () => undefined })
async function opened(): Promise<GuardLog> {
  const log = made()
  await log.load()
  return log
}
const written = (log: GuardLog, ...entries: readonly LogEntry[]): Promise<void> => log.note(entries)
const rulesOf = (log: GuardLog): readonly string[] => log.all().map(({ ruleId }) => ruleId)
/** As the lock does it: everything is locked or open. */
const setLock = (isOpen: boolean): void => { lock = { isSet: true, current: () => (isOpen ? secret : null) }; locked = isOpen ? [] : ['personal', 'professional'] }

test('a first start makes no file; what is noted is there at the next one, encrypted', async () => {
  const log = await opened()
  expect([log.status, readdirSync(folder), keychain.items.size]).toMatchObject([{ state: 'kept', problem: null, count: 0 }, [], 0])
  await written(log, entry('wrong-self'), entry('client-name', { level: 3 }))
  expect(readFileSync(path()).includes('wrong-self')).toBe(false)
  expect(readSealed(readFileSync(path())).header).toMatchObject({ kind: 'guard-log', lock: null })
  expect([...keychain.items.keys()]).toEqual([`guard-log ${id(1)}`])
  const next = await opened()
  expect(rulesOf(next)).toEqual(['wrong-self', 'client-name'])
  await written(next, entry('third'))
  expect(rulesOf(await opened())).toEqual(['wrong-self', 'client-name', 'third'])
})

test('what is noted before the file is read comes after it', async () => {
  await written(await opened(), entry('first'))
  const log = made()
  void log.note([entry('second')])
  await log.load()
  expect(rulesOf(log)).toEqual(['first', 'second'])
  expect(rulesOf(await opened())).toEqual(['first', 'second'])
})

test('pages go from the newest to the oldest; only the newest are kept', async () => {
  const log = await opened()
  await written(log, ...Array.from({ length: mostLogEntries + 5 }, (_, index) => entry(`rule-${index}`)))
  expect(log.page(0, 2)).toMatchObject({ total: mostLogEntries, entries: [{ ruleId: `rule-${mostLogEntries + 4}` }, { ruleId: `rule-${mostLogEntries + 3}` }] })
  expect(log.page(mostLogEntries - 1, 10).entries.map(({ ruleId }) => ruleId)).toEqual(['rule-5'])
})

test('a lock that is set up takes the log under it; the keychain alone opens it no more; turned off, it comes out again', async () => {
  const log = await opened()
  await written(log, entry('first'))
  setLock(true)
  await log.open(secret)
  expect(readSealed(readFileSync(path())).header.lock).not.toBeNull()
  setLock(false)
  log.close()
  expect([log.status.state, rulesOf(log), log.page(0, 9).total]).toEqual(['locked', [], 0])

  const next = await opened()
  expect(next.status.state).toBe('locked')
  void next.note([entry('while-locked')])
  setLock(true)
  await next.open(secret)
  expect(rulesOf(next)).toEqual(['first', 'while-locked'])
  await next.release(secret)
  lock = { isSet: false, current: () => null }
  expect(readSealed(readFileSync(path())).header.lock).toBeNull()
  expect(rulesOf(await opened())).toEqual(['first', 'while-locked'])
})

test('with a lock a log begins under it, and while it is closed none begins', async () => {
  setLock(false)
  const log = await opened()
  void log.note([entry('first')])
  await log.load()
  expect([log.status.state, existsSync(path())]).toEqual(['locked', false])
  setLock(true)
  await log.open(secret)
  expect([rulesOf(log), readSealed(readFileSync(path())).header.lock === null]).toEqual([['first'], false])
})

test('an entry that is noted in the moment of locking is not lost', async () => {
  setLock(true)
  const log = await opened()
  await log.open(secret)
  await written(log, entry('first'))
  void log.note([entry('second')])
  log.close()
  await log.open(secret)
  expect(rulesOf(log)).toEqual(['first', 'second'])
  expect(rulesOf(log).length).toBe(new Set(rulesOf(log)).size)
})

test('while one self is locked, its entries are neither shown nor deleted', async () => {
  const log = await opened()
  await written(log, entry('mine'), entry('theirs', { self: 'professional' }))
  locked = ['professional']
  expect([rulesOf(log), log.status.count, log.page(0, 9).total]).toEqual([['mine'], 1, 1])
  const before = readFileSync(path())
  await log.clear()
  locked = []
  expect(rulesOf(await opened())).toEqual(['theirs'])
  await log.clear()
  expect(rulesOf(await opened())).toEqual([])
  // The key went with the entries: an earlier copy of the file is worth nothing.
  writeFileSync(path(), before)
  const old = await opened()
  expect([rulesOf(old), old.status.problem]).toEqual([[], 'key-gone'])
})

test('without a keychain nothing is written, and the log ends with the app; a lock can keep it', async () => {
  keychain.refuses = true
  const log = await opened()
  await written(log, entry('first'))
  expect([log.status, readdirSync(folder), rulesOf(log)]).toMatchObject([{ state: 'memory', problem: 'no-keychain', count: 1 }, [], ['first']])
  setLock(true)
  await log.open(secret)
  expect(log.status).toMatchObject({ state: 'kept', problem: null })
  const next = await opened()
  await next.open(secret)
  expect(rulesOf(next)).toEqual(['first'])
  await expect(next.release(secret)).rejects.toThrow('delete the log')
  expect(rulesOf(next)).toEqual(['first'])
})

test('a keychain that is away for a while costs nothing: the file stays as it is', async () => {
  await written(await opened(), entry('first'))
  const before = readFileSync(path())
  keychain.refuses = 'locked'
  const log = await opened()
  await written(log, entry('second'))
  expect([log.status, rulesOf(log)]).toMatchObject([{ state: 'memory', problem: 'no-keychain' }, ['second']])
  expect(readFileSync(path()).equals(before)).toBe(true)
  keychain.refuses = false
  expect(rulesOf(await opened())).toEqual(['first'])
})

test.each([
  ['broken', (file: Buffer) => file.subarray(0, 90)],
  ['broken', (file: Buffer) => { file[file.length - 50]! ^= 1; return file }],
] as const)('a %s file is set aside under a dated name, said, and a new log begins', async (problem, damage) => {
  await written(await opened(), entry('first'))
  writeFileSync(path(), damage(readFileSync(path())))
  const log = await opened()
  expect(log.status).toMatchObject({ state: 'kept', problem, count: 0 })
  await written(log, entry('second'))
  expect(rulesOf(await opened())).toEqual(['second'])
  expect(readdirSync(folder).filter((name) => name.includes('set-aside'))).toHaveLength(1)
})

test('a log under a lock that was given up is set aside', async () => {
  setLock(true)
  const log = await opened()
  await log.open(secret)
  await written(log, entry('first'))
  lock = { isSet: false, current: () => null }
  const next = await opened()
  expect(next.status).toMatchObject({ state: 'kept', problem: 'key-gone', count: 0 })
})

test('what cannot be written now is written with the next entry', async () => {
  const log = await opened()
  await written(log, entry('first'))
  mkdirSync(`${path()}.new`) // nothing can be written beside the file
  await written(log, entry('second'))
  expect(log.status.problem).toBe('unsaved')
  rmdirSync(`${path()}.new`)
  await written(log, entry('third'))
  expect([log.status.problem, rulesOf(await opened())]).toEqual([null, ['first', 'second', 'third']])
})
