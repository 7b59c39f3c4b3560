// The rows of the security check that need no running app: versions, fuses, known vulnerabilities, the list of parts.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
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

const on = FuseState.ENABLE
const off = FuseState.DISABLE
/** As the package must have them. What this version of the package does not know is told, not guessed. */
const wantedFuses = {
  RunAsNode: off, EnableCookieEncryption: on, EnableNodeOptionsEnvironmentVariable: off, EnableNodeCliInspectArguments: off, EnableEmbeddedAsarIntegrityValidation: on,
  OnlyLoadAppFromAsar: on, LoadBrowserProcessSpecificV8Snapshot: off, GrantFileProtocolExtraPrivileges: off,
}

/** The program of an unpacked package; null when there is none in the folder. */
function programIn(folder) {
  const name = ['twain', 'Twain', 'twain.exe', 'Twain.exe', 'Twain.app'].find((one) => existsSync(join(folder, one)))
  return name === undefined ? null : join(folder, name)
}

/**
 * What is wrong with the fuses that a program has; a fuse that its Electron is too old for is named apart.
 * @param {Partial<Record<number, FuseState>>} wire
 * @param {Partial<Record<keyof typeof FuseV1Options, FuseState>>} wanted
 */
export function fuseProblems(wire, wanted = wantedFuses) {
  const wrong = []
  const missing = []
  for (const [name, state] of Object.entries(wanted)) {
    const found = wire[FuseV1Options[name]]
    if (found === undefined || found === FuseState.INHERIT) missing.push(name)
    else if (found !== state) wrong.push(`${name} is ${found === on ? 'on' : found === off ? 'off' : 'removed'}`)
  }
  return { wrong, missing }
}

/** Item 19, for each unpacked package in release/. */
export async function fuseRows(folder = join(root, 'release')) {
  const demand = 'the fuses of the package'
  const programs = existsSync(folder) ? readdirSync(folder).filter((name) => /unpacked$|^mac/.test(name)).map((name) => ({ name, path: programIn(join(folder, name)) })).filter(({ path }) => path !== null) : []
  if (programs.length === 0) return [row('19', demand, 'no package yet', 'there is no unpacked package in release/: make one with `npm run dist`, then run this again')]
  return Promise.all(programs.map(async ({ name, path }) => {
    const { wrong, missing } = fuseProblems(await getCurrentFuseWire(path))
    const found = `${name}: ${Object.keys(wantedFuses).length - wrong.length - missing.length} of ${Object.keys(wantedFuses).length} as wanted${missing.length > 0 ? `; its Electron does not have ${missing.join(', ')}` : ''}`
    return row('19', demand, wrong.length > 0 ? 'MISSED' : missing.length > 0 ? 'stand-in' : 'kept', wrong.length > 0 ? `${found}; ${wrong.join(', ')}` : found)
  }))
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
