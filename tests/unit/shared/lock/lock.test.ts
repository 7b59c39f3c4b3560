import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waitAfter } from '../../../../src/shared/lock/lock-view.ts'
import { codeLength, plainCode, recoveryCode } from '../../../../src/shared/lock/recovery-code.ts'

describe('waiting after wrong tries', () => {
  test.each([
    [0, 0], [1, 0], [2, 0], [3, 5_000], [4, 10_000], [5, 20_000], [10, 640_000], [11, 900_000], [1_000, 900_000]
  ])('%i wrong tries: %i ms', (wrong, wait) => { expect(waitAfter(wrong)).toBe(wait) })

  test('never less than after fewer tries', () => {
    fc.assert(fc.property(fc.nat(200), (wrong) => { expect(waitAfter(wrong + 1)).toBeGreaterThanOrEqual(waitAfter(wrong)) }))
  })
})

describe('the recovery code', () => {
  const bytes = fc.uint8Array({ minLength: codeLength, maxLength: codeLength })

  test('five groups of five, and reading it gives the same letters', () => {
    fc.assert(fc.property(bytes, (random) => {
      const code = recoveryCode(random)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/)
      expect(plainCode(code)).toBe(code.replaceAll('-', ''))
    }))
  })

  test('every letter of the alphabet is as likely as every other', () => {
    const counts = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const first = recoveryCode(new Uint8Array(codeLength).fill(byte))[0] ?? ''
      counts.set(first, (counts.get(first) ?? 0) + 1)
    }
    expect(Array.from(counts.values())).toEqual(Array.from({ length: 32 }, () => 8))
  })

  test.each([
    ['as printed', 'ABCDE-FGH00-11111-23456-789ZZ', 'ABCDEFGH001111123456789ZZ'],
    ['small letters and blanks', ' abcde fgh00 11111 23456 789zz ', 'ABCDEFGH001111123456789ZZ'],
    ['O for 0, I and L for 1', 'ABCDE-FGHOO-IL1iL-23456-789ZZ', 'ABCDEFGH001111123456789ZZ'],
    ['full width', 'ＡBCDE-FGH00-11111-23456-789ZZ', 'ABCDEFGH001111123456789ZZ'],
    ['long dashes', 'ABCDE–FGH00—11111–23456–789ZZ', 'ABCDEFGH001111123456789ZZ'],
    ['one letter short', 'ABCDE-FGH00-11111-23456-789Z', null],
    ['U is no letter of it', 'UBCDE-FGH00-11111-23456-789ZZ', null],
    ['nothing', '', null]
  ])('%s', (_name, typed, plain) => { expect(plainCode(typed)).toBe(plain) })
})
