// The packages of package-lock.json: installed when they are absent or differ from it.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { cache, Failure, root, run, seconds } from './project.mjs'

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

function isCurrent() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  try {
    return matches(lock, JSON.parse(readFileSync(join(root, 'node_modules/.package-lock.json'), 'utf8')))
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

export async function installPackages() {
  await restoreCache()
  if (isCurrent()) return
  const started = performance.now()
  console.log('Installing the packages (npm ci) ...')
  if (existsSync(cache)) {
    await mkdir(dirname(keptCache), { recursive: true })
    await rename(cache, keptCache)
  }
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
  const npm = process.env.npm_execpath
  const result = npm?.endsWith('js') ? await run(process.execPath, [npm, ...args], { capture: true }) : await run('npm', args, { capture: true })
  await restoreCache()
  if (result.code === 127) throw new Failure('npm was not found: it comes with Node.')
  if (result.code !== 0) throw new Failure(npmFailure(result.text))
  console.log(`Installed the packages in ${seconds(started)}.`)
}
