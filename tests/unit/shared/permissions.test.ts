import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { listedPermissions, permissionPolicy } from '../../../src/shared/permissions.ts'

const policies = { 'fullscreen': 'allow', 'clipboard-sanitized-write': 'allow', 'notifications': 'ask', 'media': 'ask' } as const
const denied = [
  'clipboard-read', 'geolocation', 'midi', 'midiSysex', 'pointerLock', 'keyboardLock', 'openExternal', 'display-capture', 'idle-detection', 'window-management', 'storage-access',
  'top-level-storage-access', 'speaker-selection', 'hid', 'serial', 'usb', 'bluetooth', 'fileSystem', 'local-fonts', 'local-network-access',
]

test.each([...Object.entries(policies), ...denied.map((name) => [name, 'deny'] as const)])('%s: %s', (name, policy) => { expect(permissionPolicy(name)).toBe(policy) })

test('this table and the code name the same permissions', () => {
  expect([...listedPermissions].sort()).toEqual([...Object.keys(policies), ...denied].sort())
})

test.each(['', 'unknown', 'constructor', '__proto__', 'toString', 'hasOwnProperty', 'Media', 'MEDIA', ' media', 'mediaKeySystem', 'camera', 'fullscreen '])('%j is unknown and denied', (name) => {
  expect(permissionPolicy(name)).toBe('deny')
})

test('whatever is not listed is denied', () => {
  fc.assert(fc.property(fc.string(), (name) => {
    fc.pre(!listedPermissions.includes(name))
    expect(permissionPolicy(name)).toBe('deny')
  }))
})
