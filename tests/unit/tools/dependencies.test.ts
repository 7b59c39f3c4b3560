import { expect, test } from 'vitest'
import { madeFor } from '../../../tools/dependencies.mjs'

const lock = {
  packages: {
    '': {},
    'node_modules/react': { version: '1.0.0' },
    'node_modules/tool-linux-x64-gnu': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'], libc: ['glibc'] },
    'node_modules/tool-linux-x64-musl': { version: '1.0.0', optional: true, os: ['linux'], cpu: ['x64'] },
    'node_modules/tool-darwin-arm64': { version: '1.0.0', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/for-any': { version: '1.0.0', optional: true }
  }
}
test.each([
  ['linux', 'x64', 'glibc', ['node_modules/tool-linux-x64-gnu']],
  ['linux', 'x64', 'musl', ['node_modules/tool-linux-x64-musl']],
  ['darwin', 'arm64', null, ['node_modules/tool-darwin-arm64']],
  ['win32', 'x64', null, []]
])('optional packages made for %s %s (%s)', (platform, arch, libc, expected) => {
  expect(madeFor(lock, platform, arch, libc)).toEqual(expected)
})
