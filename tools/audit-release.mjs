// The rows of the security check that need no running app: versions, fuses, known vulnerabilities, the list of parts.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identity } from './package/electron-builder.mjs'
import { readFuses } from './package/fuses.mjs'
import { folderIn, placesIn, release } from './package/places.mjs'
import { root, run } from './project.mjs'
import { officialVersion } from './runtime.mjs'
import { bundledPackages, cycloneDx } from './sbom.mjs'

const row = (item, demand, verdict, found, control = '') => ({ item, demand, verdict, found, control })

/** Three majors get security fixes at a time (electronjs.org, release timelines). */
const supportedMajors = 3

/** Item 16. The registry tells the newest version; the runtime that runs here may be another one. */
export async function versionRow(runtime) {
  const demand = 'a current Electron'
  const pinned = officialVersion()
  const { code, text } = await run('npm', ['view', 'electron', 'dist-tags.latest'], { capture: true })
  const newest = /^(\d+)\.\d+\.\d+$/m.exec(text)
  if (code !== 0 || !newest) return row('16', demand, 'not answered', `Electron ${pinned} is pinned; the registry did not tell the newest version`)
  const behind = Number(newest[1]) - Number.parseInt(pinned, 10)
  const found = `Electron ${pinned} is pinned, ${newest[0]} is the newest (the last ${supportedMajors} majors get fixes)`
  if (behind >= supportedMajors) return row('16', demand, 'MISSED', found)
  if (runtime.version !== pinned) return row('16', demand, 'stand-in', `${found}; what was looked at here ran on ${runtime.version}, which gets no fixes and is never shipped`)
  return row('16', demand, 'kept', found)
}

/**
 * Item 19, out of the fuses of a package as they were read back: what is set otherwise is missed; what its Electron is too
 * old for is told apart.
 */
export function fuseRow(name, fuses) {
  const wrong = fuses.filter(({ fits }) => !fits).map(({ fuse, read }) => `${fuse} is ${read}`)
  const missing = fuses.filter(({ fits, read }) => fits && read === 'absent').map(({ fuse }) => fuse)
  const found = [`${name}: ${fuses.length - wrong.length - missing.length} of ${fuses.length} as wanted`, ...(missing.length > 0 ? [`its Electron does not have ${missing.join(', ')}`] : []), ...wrong].join('; ')
  return row('19', 'the fuses of the package', wrong.length > 0 ? 'MISSED' : missing.length > 0 ? 'stand-in' : 'kept', found)
}

/** The same for the unpacked package in release/. */
export async function packageRow(runtime, output = release) {
  const name = folderIn(output)
  if (name === null) return row('19', 'the fuses of the package', 'no package yet', 'there is no unpacked package in release/: make one with `npm run dist`, then run this again')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return fuseRow(name, await readFuses(placesIn(join(output, name), identity(runtime, version)).program, runtime.major))
}

/** Names out of the answer of `npm audit` that are in a release; null when the answer is none. */
export function vulnerableIn(answer, names) {
  if (typeof answer?.auditReportVersion !== 'number' || typeof answer.vulnerabilities !== 'object') return null
  return Object.values(answer.vulnerabilities).filter(({ name }) => names.has(name)).map(({ name, severity }) => `${name} (${severity})`)
}

/** Bundled libraries are development dependencies, so everything is asked about and only what is released counts. */
export async function vulnerabilityRow() {
  const demand = 'no known-vulnerable package in a release'
  const { text } = await run('npm', ['audit', '--json'], { capture: true })
  const released = new Set([...(await bundledPackages()).map(({ name }) => name), ...Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies), '@napi-rs/keyring', 'electron'])
  let answer = null
  try { answer = JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('}') + 1)) } catch { /* no answer at all */ }
  const found = vulnerableIn(answer, released)
  if (found === null) return row('packages', demand, 'not answered', `the registry does not answer this question (${String(answer?.message ?? 'no answer').split(' - ')[0]}); ${released.size} packages were to be asked about`)
  return row('packages', demand, found.length > 0 ? 'MISSED' : 'kept', found.length > 0 ? found.join(', ') : `none of ${released.size} released packages`)
}

/** Writes the list of parts to release/. */
export async function sbomRow(runtime) {
  const document = await cycloneDx(runtime)
  const path = join(root, 'release/twain.cdx.json')
  mkdirSync(join(root, 'release'), { recursive: true })
  writeFileSync(path, `${JSON.stringify(document, null, 2)}\n`)
  const unknown = document.components.filter(({ version }) => version === undefined).map(({ name }) => name)
  return row('parts', 'a list of all parts (CycloneDX)', 'kept', `release/twain.cdx.json: ${document.components.length} components, ${document.components.filter(({ properties }) => properties?.some(({ value }) => value === 'bundled')).length} of them bundled${unknown.length > 0 ? `; the version of ${unknown.join(', ')} is not told by this machine` : ''}`)
}
