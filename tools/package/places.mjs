// Where electron-builder leaves what it made.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../project.mjs'

export const release = join(root, 'release')

/** Name of the unpacked package in a folder; null when there is none. */
export const folderIn = (output) => (existsSync(output) ? readdirSync(output).find((name) => name.endsWith('-unpacked') || /^mac(-\w+)?$/.test(name)) ?? null : null)

/** Where the program and its resources are in what electron-builder left. */
export function placesIn(folder, { name, product }) {
  if (process.platform === 'darwin') return { program: join(folder, `${product}.app`), resources: `${product}.app/Contents/Resources` }
  return { program: join(folder, process.platform === 'win32' ? `${product}.exe` : name), resources: 'resources' }
}
