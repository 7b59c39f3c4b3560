import { array, assert, boolean, nat, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { mostAwake, toSleep, type AwakePage } from '../../../src/shared/rest.ts'

const page = (accountId: string, openedAt: number, mustStay = false): AwakePage => ({ accountId, openedAt, mustStay })

test.each([
  ['few pages', [page('a', 1), page('b', 2)], []],
  ['as many as may be awake', [page('a', 1), page('b', 2), page('c', 3), page('d', 4)], []],
  ['one too many: the longest unused', [page('c', 3), page('a', 1), page('e', 5), page('b', 2), page('d', 4)], ['a']],
  ['three too many, in order', [page('g', 7), page('a', 1), page('b', 2), page('c', 3), page('d', 4), page('e', 5), page('f', 6)], ['a', 'b', 'c']],
  ['what must stay is passed over', [page('a', 1, true), page('b', 2), page('c', 3), page('d', 4), page('e', 5)], ['b']],
  ['all of them must stay', [page('a', 1, true), page('b', 2, true), page('c', 3, true), page('d', 4, true), page('e', 5, true)], []],
])('%s', (_name, pages, expected) => { expect(toSleep(pages)).toEqual(expected) })

test('nobody who must stay sleeps, never more than are too many, and always the longest unused', () => {
  assert(property(array(record({ openedAt: nat(), mustStay: boolean() }), { maxLength: 20 }), (facts) => {
    const pages = facts.map((fact, index) => ({ ...fact, accountId: String(index) }))
    const asleep = toSleep(pages)
    const isAsleep = ({ accountId }: AwakePage): boolean => asleep.includes(accountId)
    const free = pages.filter(({ mustStay }) => !mustStay)
    expect(asleep.length).toBe(Math.min(free.length, Math.max(0, pages.length - mostAwake)))
    expect(pages.filter(isAsleep).every(({ mustStay }) => !mustStay)).toBe(true)
    for (const slept of free.filter(isAsleep)) for (const other of free.filter((awake) => !isAsleep(awake))) expect(slept.openedAt).toBeLessThanOrEqual(other.openedAt)
  }))
})
