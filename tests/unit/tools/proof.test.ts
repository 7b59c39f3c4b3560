import { expect, test } from 'vitest'
import { proofLines } from '../../../tools/proof.mjs'

const outcome = (change: object): object => ({ id: 'cookie', what: 'a cookie', seenBy: 'page', from: 'Personal', to: 'Professional', ownFinds: true, otherFinds: false, ...change })
const linesOf = (...outcomes: readonly object[]): string => proofLines({ outcomes, alike: [{ what: 'time zone', isSame: true }] }).join('\n')

test('a mark that was found in the other self is a leak', () => {
  expect(linesOf(outcome({}))).toContain('1 of 1 kept apart')
  expect(linesOf(outcome({ otherFinds: true }))).toMatch(/LEAKED\n[\s\S]*0 of 1 kept apart/)
})

test('a mark that nobody finds proves nothing', () => {
  expect(linesOf(outcome({ ownFinds: false }))).toMatch(/NOT PROVED/)
  expect(linesOf(outcome({ ownFinds: false }))).not.toContain('each mark was found')
})

test('both directions stand side by side', () => {
  const [head, , row] = linesOf(outcome({}), outcome({ from: 'Professional', to: 'Personal', otherFinds: true })).split('\n')
  expect(head).toMatch(/Personal -> Professional {2,}Professional -> Personal/)
  expect(row).toMatch(/nothing found {2,}LEAKED/)
})
