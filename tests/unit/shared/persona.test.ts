import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { otherSelf, partitionFor, selfIds, selfOfSpace, spaceName } from '../../../src/shared/persona.ts'

const self = fc.constantFrom(...selfIds)
const number = fc.integer({ min: 1, max: 1_000_000 })

test('the self can be read back from every space', () => {
  fc.assert(fc.property(self, number, (owner, count) => { expect(selfOfSpace(spaceName(owner, count))).toBe(owner) }))
})

test('no two spaces share a partition', () => {
  fc.assert(fc.property(self, number, self, number, (a, x, b, y) => {
    expect(partitionFor(spaceName(a, x)) === partitionFor(spaceName(b, y))).toBe(a === b && x === y)
  }))
})

test('all small numbers of both selves give different partitions', () => {
  const all = selfIds.flatMap((owner) => Array.from({ length: 500 }, (_, at) => partitionFor(spaceName(owner, at + 1))))
  expect(new Set(all).size).toBe(1000)
})

test('the names on disk never change', () => {
  expect(spaceName('personal', 1)).toBe('personal')
  expect(spaceName('professional', 2)).toBe('professional-2')
  expect(partitionFor('professional-12')).toBe('persist:professional-12')
})

test.each([
  '', 'Personal', 'PERSONAL', ' personal', 'personal ', 'personal\n', 'personal-1', 'personal-0', 'personal-01', 'personal-02', 'personal-',
  'personal--2', 'personal-2x', 'personal-2-3', 'xpersonal', 'personals', 'persist:personal', 'person', 'shell', '../personal', 'personal/..', 'professional-1',
])('%j is not the name of a space', (name) => { expect(selfOfSpace(name)).toBeNull() })

test('whatever is not a space has no self', () => {
  fc.assert(fc.property(fc.string(), (name) => {
    fc.pre(!name.startsWith('personal') && !name.startsWith('professional'))
    expect(selfOfSpace(name)).toBeNull()
  }))
})

test('the other self of the other self is the self', () => {
  for (const owner of selfIds) {
    expect(otherSelf(owner)).not.toBe(owner)
    expect(otherSelf(otherSelf(owner))).toBe(owner)
  }
})
