// The packages of package-lock.json: installed when they are absent or differ from it.
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { cache, Failure, modernNode, root, run, seconds } from './project.mjs'

// `npm ci` empties node_modules; the runtime (229 MiB) waits here meanwhile. out/ is ignored by git.
const keptCache = join(root, 'out/.kept-cache')

const same = (a, b) => a.version === b.version && a.integrity === b.integrity

/** Whether npm's own note about what it installed says the same as the lock file. Other platforms' packages are not installed. */
export function matches(lock, installed) {
  const wanted = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '')
  const present = installed.packages ?? {}
  const complete = wanted.every(([path, entry]) => (present[path] ? same(entry, present[path]) : entry.optional === true))
  return complete && Object.keys(present).every((path) => lock.packages[path])
}

const fits = (list, value) => list === undefined || list.includes(value)

/** Folders of the optional packages that are made for this machine; `libc` is 'glibc', 'musl' or null. */
export function madeFor(lock, platform, arch, libc) {
  return Object.entries(lock.packages ?? {}).filter(([, entry]) => entry.optional === true && (entry.os ?? entry.cpu) !== undefined)
    .filter(([path, entry]) => fits(entry.os, platform) && fits(entry.cpu, arch) && (libc === null || !path.includes(libc === 'glibc' ? 'musl' : 'gnu')) && (libc === null || fits(entry.libc, libc)))
    .map(([path]) => path)
}

const readLock = () => JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const libcHere = () => (process.platform !== 'linux' ? null : process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl')
/** npm leaves an optional package out when its own Node is older than the package wants, and says nothing. */
const leftOut = () => madeFor(readLock(), process.platform, process.arch, libcHere()).filter((path) => !existsSync(join(root, path, 'package.json')))

function isCurrent() {
  const lock = readLock()
  try {
    return leftOut().length === 0 && matches(lock, JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')))
  } catch {
    return false
  }
}

async function restoreCache() {
  if (!existsSync(keptCache)) return
  await mkdir(dirname(cache), { recursive: true })
  if (existsSync(cache)) await rm(keptCache, { recursive: true })
  else await rename(keptCache, cache)
}

/** One sentence about why npm failed. */
export function npmFailure(text) {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(text)?.[1]
  if (code === 'EUSAGE') return 'package.json and package-lock.json disagree: run npm install and commit the lock file.'
  if (/^(ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ERR_SOCKET|FETCH|ENETUNREACH|EHOSTUNREACH|EIDLETIMEOUT)/.test(code ?? '')) {
    return `The packages could not be installed: the package registry did not answer (${code}). Check the network and run this again.`
  }
  const first = text.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '')).find((line) => line.trim() && !/^(code|npm warn)/.test(line))
  return `The packages could not be installed: npm ci failed${code ? ` (${code})` : ''}: ${(first ?? 'no reason given').slice(0, 200)}`
}

/** Runs npm under this Node. */
function npmCi(node) {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) }
  return npm?.endsWith('js') ? run(node, [npm, ...args], { capture: true, env }) : run('npm', args, { capture: true, env })
}

export async function installPackages() {
  await restoreCache()
  if (isCurrent()) return
  const started = performance.now()
  console.log('Installing the packages (npm ci) ...')
  if (existsSync(cache)) {
    await mkdir(dirname(keptCache), { recursive: true })
    await rename(cache, keptCache)
  }
  let result = await npmCi(process.execPath)
  if (result.code === 0 && leftOut().length > 0 && modernNode() !== process.execPath) {
    // A copy, since npm empties the folder that it would run from.
    const borrowed = mkdtempSync(join(tmpdir(), 'twain-node-'))
    copyFileSync(modernNode(), join(borrowed, 'node'))
    result = await npmCi(join(borrowed, 'node'))
    await rm(borrowed, { recursive: true, force: true })
  }
  await restoreCache()
  if (result.code === 127) throw new Failure('npm was not found: it comes with Node.')
  if (result.code !== 0) throw new Failure(npmFailure(result.text))
  if (leftOut().length > 0) throw new Failure(`npm left out packages that this machine needs (${leftOut().join(', ')}): run this with Node 22.12 or newer.`)
  console.log(`Installed the packages in ${seconds(started)}.`)
}
