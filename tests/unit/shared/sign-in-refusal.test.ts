import { expect, test } from 'vitest'
import { signInRefusal } from '../../../src/shared/sign-in-refusal.ts'

const packed = Buffer.from('\u0008\u0093\u0003\u0012\u0014disallowed_useragent').toString('base64url')

test.each([
  ['https://accounts.google.com/signin/rejected', 'google'], ['https://accounts.google.com/v3/signin/rejected?continue=https%3A%2F%2Fwww.youtube.com&rrk=46', 'google'], ['https://accounts.google.com/v2/signin/rejected/', 'google'],
  ['https://accounts.google.com/signin/oauth/error?error=disallowed_useragent', 'google'], [`https://accounts.google.com/signin/oauth/error/v2?authError=${packed}&client_id=1`, 'google'],
  ['https://accounts.google.com/v3/signin/identifier', null], ['https://accounts.google.com/signin/oauth/error?error=access_denied', null], ['https://accounts.google.com/signin/oauth/error?authError=%FF', null],
  ['http://accounts.google.com/signin/rejected', null], ['https://accounts.google.com.evil.test/signin/rejected', null], ['https://evil-accounts.google.com/signin/rejected', null], ['https://x.com/signin/rejected', null], ['not an address', null]
])('%s: %s', (address, refuser) => { expect(signInRefusal(address)).toBe(refuser) })
