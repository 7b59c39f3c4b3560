import { expect, test } from 'vitest'
import { matches, npmFailure } from '../../../tools/dependencies.mjs'
import { missingIn, missingLater, packagesFor } from '../../../tools/libraries.mjs'

test.each([
  ['libgtk-3.so.0', 'libgtk-3-0'],
  ['libgdk-3.so.0', 'libgtk-3-0'],
  ['libasound.so.2', 'libasound2'],
  ['libatk-1.0.so.0', 'libatk1.0-0'],
  ['libatk-bridge-2.0.so.0', 'libatk-bridge2.0-0'],
  ['libatspi.so.0', 'libatspi2.0-0'],
  ['libglib-2.0.so.0', 'libglib2.0-0'],
  ['libgdk_pixbuf-2.0.so.0', 'libgdk-pixbuf-2.0-0'],
  ['libnss3.so', 'libnss3'],
  ['libnspr4.so', 'libnspr4'],
  ['libX11.so.6', 'libx11-6'],
  ['libXrandr.so.2', 'libxrandr2'],
  ['libdbus-1.so.3', 'libdbus-1-3'],
  ['libpango-1.0.so.0', 'libpango-1.0-0'],
  ['libgbm.so.1', 'libgbm1'],
  ['libcups.so.2', 'libcups2'],
  ['libxkbcommon.so.0', 'libxkbcommon0'],
  ['libsecret-1.so.0', 'libsecret-1-0'],
])('%s is in %s, or in its renamed form', (library, name) => {
  expect(packagesFor(library)).toEqual([`${name}t64`, name])
})

test('only what ldd did not find counts', () => {
  const text = '\tlinux-vdso.so.1 (0x00007ffc)\n\tlibnss3.so => not found\n\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibgbm.so.1 => not found\n\tlibnss3.so => not found\n'
  expect(missingIn(text)).toEqual(['libnss3.so', 'libgbm.so.1'])
})

test('libraries that are loaded later are looked up by their full name', () => {
  expect(missingLater('\tlibgtk-3.so.0 (libc6,x86-64) => /usr/lib/libgtk-3.so.0\n\tlibsecret-1.so.0.0.0 (libc6) => x\n')).toEqual(['libsecret-1.so.0', 'libnotify.so.4'])
})

test('an installation matches its lock file, other platforms left out', () => {
  const a = { version: '1.0.0', integrity: 'x' }
  const lock = { packages: { '': {}, 'node_modules/a': a, 'node_modules/mac': { ...a, optional: true } } }
  expect(matches(lock, { packages: { 'node_modules/a': a } })).toBe(true)
  expect(matches(lock, { packages: {} })).toBe(false)
  expect(matches(lock, { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } })).toBe(false)
  expect(matches(lock, { packages: { 'node_modules/a': { ...a, integrity: 'y' } } })).toBe(false)
  expect(matches(lock, { packages: { 'node_modules/a': a, 'node_modules/stranger': a } })).toBe(false)
})

test.each([
  ['npm error code ENOTFOUND\nnpm error syscall getaddrinfo', 'the package registry did not answer (ENOTFOUND)'],
  ['npm error code EUSAGE\nnpm error\nnpm error Missing: x', 'package.json and package-lock.json disagree'],
  ['npm warn Unknown config\nnpm error code E404\nnpm error 404 Not Found', 'npm ci failed (E404): 404 Not Found'],
  ['', 'no reason given'],
])('%j becomes one sentence', (text, sentence) => {
  expect(npmFailure(text)).toContain(sentence)
  expect(npmFailure(text)).not.toContain('\n')
})
