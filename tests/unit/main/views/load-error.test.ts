import { expect, test } from 'vitest'
import { loadErrorOf } from '../../../../src/main/views/load-error.ts'
import { LoadErrorSchema } from '../../../../src/shared/ipc/shell-view.ts'

test.each([
  [-106, 'ERR_INTERNET_DISCONNECTED', 'offline'], [-21, 'ERR_NETWORK_CHANGED', 'offline'], [-109, 'ERR_ADDRESS_UNREACHABLE', 'offline'],
  [-105, 'ERR_NAME_NOT_RESOLVED', 'not-found'], [-137, 'ERR_NAME_RESOLUTION_FAILED', 'not-found'], [-300, 'ERR_INVALID_URL', 'not-found'],
  [-102, 'ERR_CONNECTION_REFUSED', 'refused'], [-101, 'ERR_CONNECTION_RESET', 'refused'], [-100, 'ERR_CONNECTION_CLOSED', 'refused'], [-104, 'ERR_CONNECTION_FAILED', 'refused'], [-324, 'ERR_EMPTY_RESPONSE', 'refused'],
  [-118, 'ERR_CONNECTION_TIMED_OUT', 'timed-out'], [-7, 'ERR_TIMED_OUT', 'timed-out'],
  [-10, 'ERR_ACCESS_DENIED', 'blocked'], [-20, 'ERR_BLOCKED_BY_CLIENT', 'blocked'], [-27, 'ERR_BLOCKED_BY_RESPONSE', 'blocked'], [-30, 'ERR_BLOCKED_BY_CSP', 'blocked'],
  [-107, 'ERR_SSL_PROTOCOL_ERROR', 'certificate'], [-113, 'ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'certificate'], [-117, 'ERR_BAD_SSL_CLIENT_AUTH_CERT', 'certificate'],
  [-200, 'ERR_CERT_COMMON_NAME_INVALID', 'certificate'], [-201, 'ERR_CERT_DATE_INVALID', 'certificate'], [-202, 'ERR_CERT_AUTHORITY_INVALID', 'certificate'], [-299, 'ERR_CERT_END', 'certificate'],
  [-301, 'ERR_DISALLOWED_URL_SCHEME', 'other'], [-2, 'ERR_FAILED', 'other'], [-310, 'ERR_TOO_MANY_REDIRECTS', 'other'], [-138, 'ERR_NETWORK_ACCESS_DENIED', 'other'],
] as const)('%i %s is %s', (code, name, kind) => {
  const error = loadErrorOf(code, name, 'https://www.example.org:8443/path')
  expect(error).toEqual({ kind, host: 'www.example.org', code: name })
  expect(LoadErrorSchema.parse(error)).toEqual(error)
})

test('a load that was stopped is no error', () => { expect(loadErrorOf(-3, 'ERR_ABORTED', 'https://example.org/')).toBeNull() })

test.each(['crashed', 'unresponsive'] as const)('a page that is %s', (kind) => { expect(loadErrorOf(kind, 'oom', 'https://example.org/')).toEqual({ kind, host: 'example.org', code: 'oom' }) })

test('an address that is none has no host', () => { expect(loadErrorOf(-2, 'ERR_FAILED', 'no address')?.host).toBe('') })
