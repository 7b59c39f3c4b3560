import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differences, gridHeight, gridWidth, looksAlike, mostDifferences, pictureHash } from '../../../src/shared/picture-hash.ts'

const spots = gridWidth * gridHeight
const pictures = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: spots, maxLength: spots })
const hashes = fc.stringMatching(/^[0-9a-f]{16}$/)

test('each bit says whether it gets darker to the right', () => {
  const row = [9, 8, 7, 6, 5, 4, 3, 2, 1]
  const rising = [...row].reverse()
  expect(pictureHash([...row, ...rising, ...row, ...rising, ...row, ...rising, ...row, ...rising])).toBe('ff00ff00ff00ff00')
})

test('a picture of one colour, or that only gets darker, is too plain', () => {
  expect(pictureHash(Array.from({ length: spots }, () => 128))).toBeNull()
  expect(pictureHash(Array.from({ length: spots }, (_, at) => 255 - at % gridWidth))).toBeNull()
})

test('light and contrast change nothing', () => {
  fc.assert(fc.property(pictures, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 100 }), (picture, contrast, light) => {
    expect(pictureHash(picture.map((spot) => spot * contrast + light))).toBe(pictureHash(picture))
  }))
})

test('the number of different bits is a distance', () => {
  fc.assert(fc.property(hashes, hashes, hashes, (a, b, c) => {
    expect(differences(a, a)).toBe(0)
    expect(differences(a, b)).toBe(differences(b, a))
    expect(differences(a, c)).toBeLessThanOrEqual(differences(a, b) + differences(b, c))
  }))
})

test.each([[mostDifferences, true], [mostDifferences + 1, false]])('%i different bits: alike is %s', (bits, expected) => {
  expect(looksAlike('0000000000000000', ((1n << BigInt(bits)) - 1n).toString(16).padStart(16, '0'))).toBe(expected)
})
