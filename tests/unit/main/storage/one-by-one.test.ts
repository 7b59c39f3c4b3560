import { array, assert, asyncProperty, boolean, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import { OneByOne } from '../../../../src/main/storage/one-by-one.ts'

const turn = (): Promise<void> => new Promise((done) => { setImmediate(done) })

test('steps never overlap and keep their order, however long each takes and whether it fails', async () => {
  await assert(asyncProperty(array(record({ turns: nat(4), fails: boolean() }), { maxLength: 12 }), async (steps) => {
    const line = new OneByOne()
    const happened: string[] = []
    const results = steps.map(({ turns, fails }, index) => line.next(async () => {
      happened.push(`begin ${index}`)
      for (let count = 0; count < turns; count++) await turn()
      happened.push(`end ${index}`)
      if (fails) throw new Error(`step ${index}`)
      return index
    }))
    const outcomes = await Promise.allSettled(results)
    expect(happened).toEqual(steps.flatMap((_, index) => [`begin ${index}`, `end ${index}`]))
    expect(outcomes.map(({ status }) => status)).toEqual(steps.map(({ fails }) => (fails ? 'rejected' : 'fulfilled')))
  }))
})

test('settled waits also for what is asked for meanwhile', async () => {
  const line = new OneByOne()
  const done: string[] = []
  await line.settled()
  void line.next(async () => {
    await turn()
    done.push('first')
    void line.next(async () => { await turn(); done.push('second') })
  })
  await line.settled()
  expect(done).toEqual(['first', 'second'])
})
