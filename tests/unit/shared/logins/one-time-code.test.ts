import { expect, test } from 'vitest'
import { codeAt, readCodeSource } from '../../../../src/shared/logins/one-time-code.ts'

// The secrets of RFC 6238, appendix B, in base32: "12345678901234567890" repeated to 20, 32 and 64 bytes.
const secrets = {
  SHA1: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', SHA256: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA',
  SHA512: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNA'
} as const
const address = (algorithm: keyof typeof secrets, more = ''): string => `otpauth://totp/Example:anna?secret=${secrets[algorithm]}&issuer=Example&algorithm=${algorithm}&digits=8&period=30${more}`
const at = (seconds: number): Date => new Date(seconds * 1_000)

test.each([
  [59, 'SHA1', '94287082'], [59, 'SHA256', '46119246'], [59, 'SHA512', '90693936'], [1111111109, 'SHA1', '07081804'], [1111111109, 'SHA256', '68084774'], [1111111109, 'SHA512', '25091201'],
  [1111111111, 'SHA1', '14050471'], [1111111111, 'SHA256', '67062674'], [1111111111, 'SHA512', '99943326'], [1234567890, 'SHA1', '89005924'], [1234567890, 'SHA256', '91819424'], [1234567890, 'SHA512', '93441116'],
  [2000000000, 'SHA1', '69279037'], [2000000000, 'SHA256', '90698825'], [2000000000, 'SHA512', '38618901'], [20000000000, 'SHA1', '65353130'], [20000000000, 'SHA256', '77737706'], [20000000000, 'SHA512', '47863826']
] as const)('RFC 6238: second %i with %s', (second, algorithm, code) => { expect(codeAt(address(algorithm), at(second))?.code).toBe(code) })

test.each([[0, 30], [1, 29], [29, 1], [29.9, 1], [30, 30]])('%d seconds into a code it is good for %i more', (second, left) => { expect(codeAt(secrets.SHA1, at(second))?.secondsLeft).toBe(left) })

test('an address keeps everything that the codes depend on, and says whose it is', () => {
  const read = readCodeSource(`  ${address('SHA256').replace('period=30', 'period=60')}\n`)
  expect(read).toMatchObject({ issuer: 'Example', account: 'anna' })
  const stored = typeof read === 'string' ? '' : read.address
  expect(stored).toMatch(/^otpauth:\/\/totp\//)
  expect(codeAt(stored, at(1234567890))?.code).toHaveLength(8)
  expect(readCodeSource(stored)).toEqual(read)
  expect(codeAt(stored, at(1234567890))).toEqual(codeAt(address('SHA256').replace('period=30', 'period=60'), at(1234567890)))
})

test.each(['GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 'GEZD-GNBV-GY3T-QOJQ-GEZD-GNBV-GY3T-QOJQ', ' GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ==== '])('a bare secret: %s', (text) => {
  expect(codeAt(text, at(59))?.code).toBe('287082')
  expect(readCodeSource(text)).toMatchObject({ issuer: '', account: '' })
})

test.each([
  ['', 'empty'], ['   ', 'empty'], ['hello there', 'short'], ['hello, world', 'not-a-code'], ['https://example.org/', 'not-a-code'], ['otpauth://totp/x', 'not-a-code'], ['otpauth://other/x?secret=GEZDGNBVGY3TQOJQ', 'not-a-code'], ['GEZD0189', 'not-a-code'], ['A'.repeat(2_001), 'not-a-code'],
  ['otpauth://hotp/Example:anna?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example&counter=0', 'counter'], [address('SHA1').replace('algorithm=SHA1', 'algorithm=MD5'), 'algorithm'], [address('SHA1').replace('digits=8', 'digits=12'), 'digits'], [address('SHA1').replace('digits=8', 'digits=five'), 'digits'],
  [address('SHA1').replace('period=30', 'period=0'), 'period'], [address('SHA1').replace('period=30', 'period=3000'), 'period'], [address('SHA1').replace('period=30', 'period=half'), 'period'], ['GEZDGNBV', 'short'],
  ['otpauth-migration://offline?data=CjEKCkhlbGxv', 'not-a-code']
])('%j is refused as %s', (text, problem) => {
  expect(readCodeSource(text)).toBe(problem)
  expect(codeAt(text, at(59))).toBeNull()
})
