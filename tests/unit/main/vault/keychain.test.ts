import { expect, test } from 'vitest'
import { reasonOf } from '../../../../src/main/vault/keychain.ts'

// The messages as the systems give them, through the package.
test.each([
  ['Platform failure: DBus error: Failed to connect to socket /nowhere: No such file or directory', 'missing'],
  ['zbus error: Failed to connect to address `unix:path=/nowhere`: No such file or directory (os error 2)', 'missing'],
  ['Platform failure: DBus error: The name org.freedesktop.secrets was not provided by any .service files', 'missing'],
  ['Couldn\'t access platform storage: Secret Service: unlock prompt was dismissed', 'locked'],
  ['zbus error: org.freedesktop.Secret.Error.IsLocked: Cannot get secret of a locked object', 'locked'],
  ['Couldn\'t access platform storage: User interaction is not allowed.', 'locked'],
  ['Couldn\'t access platform storage: The user name or passphrase you entered is not correct.', 'denied'],
  ['Couldn\'t access platform storage: User canceled the operation.', 'denied'],
  ['Platform secure storage failure: errSecAuthFailed (-25293)', 'denied'],
  ['Platform failure: OSStatus -128', 'denied'],
  ['', 'missing']
] as const)('%s: %s', (message, reason) => { expect(reasonOf(message)).toBe(reason) })
