import { beforeEach, expect, test } from 'vitest'
import { unlockedStore } from '../../../../src/main/logins/unlocked-store.ts'
import type { LoginStore } from '../../../../src/main/logins/login-store.ts'
import type { SelfId } from '../../../../src/shared/persona.ts'
import { memoryLogins, newLoginWith, type MemoryLogins } from '../../../fakes/login-store.ts'

let kept: MemoryLogins
let locked: Set<SelfId>
let store: LoginStore
beforeEach(() => {
  kept = memoryLogins(newLoginWith({ userName: 'anna' }), newLoginWith({ self: 'professional', userName: 'office' }))
  locked = new Set()
  store = unlockedStore(kept, (self) => locked.has(self))
})
const idOf = (userName: string): string => kept.all().find((login) => login.userName === userName)?.id ?? ''

test('without a lock everything is as it is', async () => {
  expect([store.list().length, store.status.count, (await store.secretOf(idOf('office'))).password]).toEqual([2, 2, 'a secret'])
})

test('the logins of a locked self are not told, read, changed, removed or replaced; those of the other are', async () => {
  locked.add('professional')
  expect([store.list().map(({ userName }) => userName), store.status.count]).toEqual([['anna'], 1])
  const office = idOf('office')
  for (const work of [
    () => store.secretOf(office), () => store.update(office, { title: 'x' }), () => store.remove(office), () => store.save(newLoginWith({ self: 'professional' })),
    () => store.saveMany([newLoginWith(), newLoginWith({ self: 'professional' })]), () => store.update(idOf('anna'), { self: 'professional' })
  ]) await expect(work()).rejects.toThrow('Professional is locked')
  expect(kept.all().map(({ userName, self, title }) => [userName, self, title])).toEqual([['anna', 'personal', ''], ['office', 'professional', '']])
  await store.update(idOf('anna'), { title: 'Forum' })
  expect(store.list()[0]?.title).toBe('Forum')
})
