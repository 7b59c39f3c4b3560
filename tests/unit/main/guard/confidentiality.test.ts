import { expect, test } from 'vitest'
import { ConfidentialityCheck } from '../../../../src/main/guard/confidentiality.ts'
import { clientWith } from '../../../fakes/acts.ts'

const people = [clientWith({ given: 'Katherine', family: 'Dworak' }), clientWith({ given: 'Ann', family: 'Smithe' })]
const namesIn = (text: string, allowed: readonly string[]): number => new ConfidentialityCheck({ people: () => people, allowed: () => allowed }).view().check(text, 'public').names.length

test('a colleague whose name is close to a client\'s may be named', () => {
  expect(namesIn('Lunch with Kathrine Dworak was nice.', [])).toBe(1)
  expect(namesIn('Lunch with Kathrine Dworak was nice.', ['Kathrine Dworak'])).toBe(0)
})

test('a client who is called just like a colleague stays a client', () => {
  expect(namesIn('Lunch with Katherine Dworak was nice.', ['Katherine Dworak'])).toBe(1)
})

test('what is allowed counts from the next look on, once the results are forgotten', () => {
  const allowed: string[] = []
  const check = new ConfidentialityCheck({ people: () => people, allowed: () => allowed })
  const count = (): number => check.view().check('I met Ann Smyth.', 'public').names.length
  const before = count()
  allowed.push('Ann Smyth')
  expect(count()).toBe(before)
  check.forgetResults()
  expect(count()).toBe(0)
})
