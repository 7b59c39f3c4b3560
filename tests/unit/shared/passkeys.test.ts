import { expect, test } from 'vitest'
import { offeredPasskeys, passkeysOn } from '../../../src/shared/passkeys.ts'

test.each([
  ['win32', null, 'windows'], ['win32', 'TEAM.twain', 'windows'], ['darwin', null, 'mac-keys'], ['darwin', 'TEAM.twain', 'touch-id'], ['linux', null, 'linux-keys'], ['freebsd', 'TEAM.twain', 'linux-keys']
] as const)('on %s with the access group %s: %s', (platform, group, support) => { expect(passkeysOn(platform, group)).toBe(support) })

test('names of passkeys come from sites: cut, cleaned, and never empty', () => {
  const names = offeredPasskeys([{ id: 'a', name: ' anna\u202E\n@example.org ' }, { id: 'b', name: '' }, { id: 'c', name: 'x'.repeat(500) }])
  expect(names).toEqual(['anna@example.org', 'Account 2', 'x'.repeat(60)])
  expect(offeredPasskeys(Array.from({ length: 100 }, (_, at) => ({ id: String(at), name: String(at) })))).toHaveLength(20)
})
