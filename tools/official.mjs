// The official Electron, by the electron package's own installer, with a short patience.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { modernNode, root, withNode } from './project.mjs'
import { binaryIn, officialPath, officialVersion, versionIn } from './runtime.mjs'

const FIRST_BYTE_MS = 15_000
const NO_PROGRESS_MS = 30_000

export const isInstalled = () => versionIn(officialPath) === officialVersion() && existsSync(binaryIn(officialPath)) && existsSync(join(root, 'node_modules/electron/path.txt'))

/** One short reason out of what the installer printed. */
export function reasonOf(text) {
  if (/ENOTFOUND|EAI_AGAIN/.test(text)) return 'the name of its server could not be resolved'
  if (/ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ConnectTimeout|fetch failed/.test(text)) return 'its server could not be reached'
  const status = /Response code (\d+)/.exec(text)?.[1]
  if (status) return `its server answered ${status}`
  if (/checksum|Generated checksum/i.test(text)) return 'its checksum did not match'
  return /^\w*Error: (.+)$/m.exec(text)?.[1]?.slice(0, 120) ?? 'the installer gave no reason'
}

const sizeOf = (dir) => readdirSync(dir, { withFileTypes: true }).reduce((sum, entry) => {
  const path = join(dir, entry.name)
  try {
    return sum + (entry.isDirectory() ? sizeOf(path) : statSync(path).size)
  } catch {
    return sum // moved away meanwhile
  }
}, 0)
const progress = (...dirs) => dirs.reduce((sum, dir) => sum + (existsSync(dir) ? sizeOf(dir) : 0), 0)

/** Ends the installer when nothing arrives. Resolves with what it printed, or why it was ended. */
function watched(temp) {
  const env = withNode({ TMPDIR: temp, TEMP: temp, TMP: temp, ELECTRON_GET_NO_PROGRESS: '1' })
  delete env.ELECTRON_OVERRIDE_DIST_PATH
  const child = spawn(modernNode(), [join(root, 'node_modules/electron/install.js')], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { text += data })
  const before = progress(temp, officialPath)
  let [size, since, limit] = [before, Date.now(), FIRST_BYTE_MS]
  const timer = setInterval(() => {
    const now = progress(temp, officialPath)
    if (now !== size) [size, since, limit] = [now, Date.now(), NO_PROGRESS_MS]
    if (Date.now() - since < limit) return
    text = size === before ? 'ETIMEDOUT' : 'Error: the download stopped'
    child.kill('SIGKILL')
  }, 500)
  return new Promise((done) => {
    child.on('error', (error) => { text += `Error: ${error.message}` })
    child.on('close', () => { clearInterval(timer); done(text) })
  })
}

/** null when it is there now, else the reason why not. */
export async function download() {
  const temp = await mkdtemp(join(tmpdir(), 'twain-download-'))
  try {
    const text = await watched(temp)
    return isInstalled() ? null : reasonOf(text)
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}
