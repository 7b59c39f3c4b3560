import { createHash, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeSlots, encodeSlots } from '../../../../src/main/vault/keychain.ts'
import { keyFromPassphrase, newLock, unwrapKey, wrapKey } from '../../../../src/main/vault/passphrase.ts'
import { formatVersion, openSealed, readSealed, sealFile, SealProblem, type SealedHeader } from '../../../../src/main/vault/sealed-file.ts'

const key = randomBytes(32)
const header: SealedHeader = { kind: 'list', listId: '11111111-1111-4111-8111-111111111111', keyId: '0123456789abcdef', lock: null, wrapped: null }
const plain = Buffer.from('{"clients":[{"family":"Zarrowmatic"}]}')
const file = sealFile(header, key, plain)
const problemOf = (bytes: Buffer, with_ = key): string => {
  try { openSealed(readSealed(bytes), with_); return 'none' } catch (error) { return error instanceof SealProblem ? error.problem : 'something else' }
}
/** The same file with another check sum, as somebody would write it who knows the form but not the key. */
const resummed = (bytes: Buffer): Buffer => Buffer.concat([bytes.subarray(0, -32), createHash('sha256').update(bytes.subarray(0, -32)).digest()])

test('what is sealed comes back, with its header, and stands nowhere in clear', () => {
  const read = readSealed(file)
  expect(read.header).toEqual(header)
  expect(openSealed(read, key)).toEqual(plain)
  expect(file.includes('Zarrowmatic')).toBe(false)
  expect(plain.includes('Zarrowmatic')).toBe(true)
})

test('each write has another nonce', () => {
  const files = Array.from({ length: 200 }, () => sealFile(header, key, plain).toString('hex'))
  expect(new Set(files).size).toBe(200)
})

test('every single bit that is changed is noticed', () => {
  for (let bit = 0; bit < file.length * 8; bit++) {
    const bad = Buffer.from(file)
    bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(problemOf(bad), `bit ${bit}`).toBe('broken')
  }
})

test('every change is noticed that comes with a fitting check sum, too', () => {
  for (let byte = 0; byte < file.length - 32; byte++) {
    const bad = Buffer.from(file)
    bad[byte] = (bad[byte] ?? 0) ^ 0x11
    expect(problemOf(resummed(bad)), `byte ${byte}`).not.toBe('none')
  }
  const exchanged = sealFile({ ...header, keyId: 'fedcba9876543210' }, key, plain)
  const headLength = readSealed(file).head.length
  expect(problemOf(resummed(Buffer.concat([exchanged.subarray(0, headLength), file.subarray(headLength)])))).toBe('tampered')
})

test('many flips at once, other bytes, and every length but its own are noticed', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 }), (flips) => {
    const bad = Buffer.from(file)
    for (const [at, mask] of flips) bad[at] = (bad[at] ?? 0) ^ mask
    fc.pre(!bad.equals(file))
    expect(problemOf(bad)).toBe('broken')
    expect(problemOf(resummed(bad)) === 'none').toBe(resummed(bad).equals(file))
  }), { numRuns: 2_000 })
  for (let length = 0; length < file.length; length++) expect(problemOf(file.subarray(0, length))).toBe('broken')
  expect(problemOf(Buffer.concat([file, Buffer.from([0])]))).toBe('broken')
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => { expect(problemOf(Buffer.from(bytes))).toBe('broken') }))
})

test.each([[formatVersion + 1, 'newer'], [formatVersion + 200, 'newer'], [formatVersion - 1, 'older']])('version %i is told as %s', (version, problem) => {
  const other = Buffer.from(file)
  other.writeUInt16BE(version, 8)
  expect(problemOf(resummed(other))).toBe(problem)
})

test('another key is told', () => { expect(problemOf(file, randomBytes(32))).toBe('tampered') })

test.each([
  ['a lock that would take all memory', { lock: { salt: '00'.repeat(16), n: 2 ** 24, r: 8, p: 1 } }], ['a lock that is no power of two', { lock: { salt: '00'.repeat(16), n: 2 ** 17 + 1, r: 8, p: 1 } }], ['a weak lock', { lock: { salt: '00'.repeat(16), n: 2, r: 8, p: 1 } }],
  ['a wrapped key without a lock', { wrapped: '00'.repeat(60) }], ['a field more', { extra: 1 }], ['another kind', { kind: 'other' }],
])('a header with %s is refused', (_name, parts) => { expect(problemOf(sealFile({ ...header, ...parts } as SealedHeader, key, plain))).toBe('broken') })

test('a key is wrapped for one list and one id', async () => {
  const wrapper = await keyFromPassphrase('four words of mine', { ...newLock(), n: 2 ** 14 })
  const wrapped = wrapKey(wrapper, key, header.listId, header.keyId)
  expect(unwrapKey(wrapper, wrapped, header.listId, header.keyId)).toEqual(key)
  expect(unwrapKey(wrapper, wrapped, header.listId, 'fedcba9876543210')).toBeNull()
  expect(unwrapKey(randomBytes(32), wrapped, header.listId, header.keyId)).toBeNull()
  expect(unwrapKey(wrapper, wrapped.subarray(1), header.listId, header.keyId)).toBeNull()
  expect(unwrapKey(wrapper, Buffer.alloc(3), header.listId, header.keyId)).toBeNull()
})

test('a passphrase is the same however its letters are composed; its salt makes another key', async () => {
  const lock = { ...newLock(), n: 2 ** 14 }
  expect(await keyFromPassphrase('caf\u00e9 caf\u00e9 caf\u00e9', lock)).toEqual(await keyFromPassphrase('cafe\u0301 cafe\u0301 cafe\u0301', lock))
  expect(await keyFromPassphrase('four words', lock)).not.toEqual(await keyFromPassphrase('four words', { ...newLock(), n: 2 ** 14 }))
})

test('the keys of a keychain item are read back; anything else is none', () => {
  const slots = new Map([['0123456789abcdef', randomBytes(32)], ['fedcba9876543210', randomBytes(60)]])
  expect(decodeSlots(encodeSlots(slots))).toEqual(slots)
  const item = encodeSlots(slots)
  for (let length = 0; length < item.length; length++) expect(decodeSlots(item.subarray(0, length))?.size ?? 0).toBeLessThan(2)
  expect(decodeSlots(Buffer.from('hello'))).toBeNull()
})
