// The Electron that everything runs on: the note about the choice, and what other programs need to be told.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cache, Failure, root } from './project.mjs'

const note = join(cache, 'runtime.json')
export const standInPath = join(cache, 'electron')
export const officialPath = join(root, 'node_modules/electron/dist')
export const officialVersion = () => JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version

const binaries = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
export const binaryIn = (path) => join(path, binaries[process.platform] ?? 'electron')
export const versionIn = (path) => {
  try {
    return readFileSync(join(path, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return null
  }
}

/** The note as it is: {kind, path, version, major, why, downloadFailed?}; empty when there is none. */
export function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'))
  } catch {
    return {}
  }
}
export async function writeNote(value) {
  await mkdir(cache, { recursive: true })
  await writeFile(`${note}.new`, `${JSON.stringify(value, null, 2)}\n`)
  await rename(`${note}.new`, note)
}

/** The chosen runtime: {kind, path, version, major}. */
export function readRuntime() {
  const runtime = readNote()
  if (!runtime.path || !existsSync(binaryIn(runtime.path))) throw new Failure('No Electron runtime is set up: run `npm run setup`.')
  return runtime
}

/** Major of the runtime; before one is chosen, of the electron package. */
export const targetMajor = () => readNote().major ?? Number.parseInt(officialVersion(), 10)

/** Read by the electron package and Playwright (the folder), by electron-vite (the program and the major). */
export const runtimeEnv = (runtime, path = runtime.path) => ({
  ELECTRON_OVERRIDE_DIST_PATH: path,
  ELECTRON_EXEC_PATH: binaryIn(path),
  ELECTRON_MAJOR_VER: String(runtime.major),
})
