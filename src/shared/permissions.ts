/** What happens when a page asks for a web permission. Whatever is not listed is denied. */
export type PermissionPolicy = 'allow' | 'ask' | 'deny'

/**
 * Names as in Electron 45's `setPermissionRequestHandler` and `setPermissionCheckHandler`.
 * "ask" is remembered for each space and origin.
 */
const policies: Readonly<Record<string, PermissionPolicy>> = {
  'fullscreen': 'allow',                 // videos; Escape leaves, and the frame's label stays in the window title
  'clipboard-sanitized-write': 'allow',  // "Copy link" buttons; only writes, only plain formats
  'notifications': 'ask',                // the text may show on a shared screen
  'media': 'ask',                        // camera and microphone for calls
  'clipboard-read': 'deny',              // would read what the other self copied
  'geolocation': 'deny',                 // ties both selves to one place
  'midi': 'deny',
  'midiSysex': 'deny',
  'pointerLock': 'deny',                 // would hide where the pointer is while a warning shows
  'keyboardLock': 'deny',                // would take the switching keys
  'openExternal': 'deny',                // links to other programs go through our own question
  'display-capture': 'deny',             // would show the other self's window
  'idle-detection': 'deny',              // tells both selves' sites the same hours
  'window-management': 'deny',
  'storage-access': 'deny',
  'top-level-storage-access': 'deny',
  'speaker-selection': 'deny',
  'hid': 'deny',
  'serial': 'deny',
  'usb': 'deny',
  'bluetooth': 'deny',
  'fileSystem': 'deny',
  'local-fonts': 'deny',                 // a fingerprint that both selves share
  'local-network-access': 'deny'
}

/** Policy for one permission name; unknown names are denied. */
export const permissionPolicy = (permission: string): PermissionPolicy => (Object.hasOwn(policies, permission) ? policies[permission] ?? 'deny' : 'deny')

/** Every name of the table, for the test and the settings screen. */
export const listedPermissions: readonly string[] = Object.keys(policies)
