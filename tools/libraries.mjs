// Which Debian or Ubuntu package holds a shared library.

// The rest follows Debian's rule: libXrandr.so.2 is in libxrandr2, libgtk-3.so.0 in libgtk-3-0.
const exceptions = {
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libgmodule-2.0.so.0': 'libglib2.0-0',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libsmime3.so': 'libnss3',
  'libssl3.so': 'libnss3',
  'libnspr4.so': 'libnspr4',
  'libplc4.so': 'libnspr4',
  'libplds4.so': 'libnspr4',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libgdk-3.so.0': 'libgtk-3-0',
}

/** Names to try in turn. Ubuntu 24.04 and Debian 13 renamed some packages for 64-bit time ("t64"). */
export function packagesFor(library) {
  const [, base, number] = /^(.+)\.so(?:\.(\d+))?/.exec(library) ?? []
  if (base === undefined) return []
  const plain = base.toLowerCase().replaceAll('_', '-')
  const name = exceptions[library] ?? (number === undefined ? plain : `${plain}${/\d$/.test(plain) ? '-' : ''}${number}`)
  return [`${name}t64`, name]
}

/** The libraries that `ldd` did not find. */
export const missingIn = (lddText) => [...new Set([...lddText.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]))]

/** Loaded by Electron while it runs, so `ldd` does not list them; `known` is the text of `ldconfig -p`. */
export const missingLater = (known) => ['libgtk-3.so.0', 'libsecret-1.so.0', 'libnotify.so.4'].filter((name) => !known.includes(`\t${name} `))
