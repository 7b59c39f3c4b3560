import { beforeEach, expect, test } from 'vitest'
import { behindLock } from '../../../../src/main/ipc/lock-gate.ts'
import type { ShellContract } from '../../../../src/shared/ipc/contract.ts'
import type { CallName, Handlers } from '../../../../src/shared/ipc/define.ts'
import type { ShellSender } from '../../../../src/main/ipc/senders.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'
import { shellPayloads } from '../../../fixtures/payloads.ts'

const names = Object.keys(shellPayloads) as CallName<ShellContract>[]
const sender: ShellSender = { surface: 'shell' }

let reached: string[]
let locked: Set<SelfId>
let answers: Record<string, (input: unknown, from: ShellSender) => unknown>
beforeEach(() => {
  reached = []
  locked = new Set()
  const handlers = Object.fromEntries(names.map((name) => [name, () => { reached.push(name) }])) as unknown as Handlers<ShellContract, ShellSender>
  answers = behindLock(handlers, { isLocked: (self) => locked.has(self), isAllLocked: () => locked.size === 2, selfOf: () => 'personal' }) as unknown as typeof answers
})
const refused = (): string[] => names.filter((name) => { try { answers[name]?.(shellPayloads[name], sender); return false } catch { return true } })

test('without a lock every call passes', () => {
  expect(refused()).toEqual([])
  expect(reached).toEqual(names)
})

test('while everything is locked, only what opens it passes', () => {
  locked = new Set(['personal', 'professional'])
  const refusals = refused()
  expect(names.filter((name) => !refusals.includes(name)).sort()).toEqual(['lock.now', 'lock.recover', 'lock.startAgain', 'lock.unlock', 'overlay.get', 'self.switch', 'view.drawn', 'view.get'])
  expect(() => answers['clients.list']?.(shellPayloads['clients.list'], sender)).toThrow('Twain is locked')
})

test('while Professional is locked, nothing about clients, the practice or its accounts passes', () => {
  locked = new Set(['professional'])
  expect(refused()).toEqual(expect.arrayContaining(names.filter((name) => name.startsWith('clients.'))))
  expect(refused()).toEqual(expect.arrayContaining(['text.check', 'practice.save']))
  for (const name of ['identity.save', 'account.addNetwork', 'account.addAddress', 'account.reorder'] as const) {
    expect(() => answers[name]?.({ self: 'professional' }, sender), name).toThrow('Professional is locked')
    expect(() => answers[name]?.({ self: 'personal' }, sender), name).not.toThrow()
  }
  for (const screen of ['clients', 'toolkit']) expect(() => answers['screen.show']?.({ screen }, sender), screen).toThrow('Professional is locked')
  expect(() => answers['screen.show']?.({ screen: 'settings' }, sender)).not.toThrow()
})

test('an account of a locked self is told by what main knows of it', () => {
  locked = new Set(['personal'])
  for (const name of ['account.open', 'account.rename', 'account.remove', 'account.moveToOther'] as const) expect(() => answers[name]?.(shellPayloads[name], sender), name).toThrow('Personal is locked')
})
