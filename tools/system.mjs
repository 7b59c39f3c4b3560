// What the operating system has to bring: programs, fonts and shared libraries. Linux only; nothing elsewhere.
import { missingIn, missingLater, packagesFor } from './libraries.mjs'
import { Failure, isRoot, onPath, run } from './project.mjs'

const programs = {
  tests: { Xvfb: 'xvfb', 'dbus-run-session': 'dbus', 'gnome-keyring-daemon': 'gnome-keyring', certutil: 'libnss3-tools', openssl: 'openssl', ip: 'iproute2' },
  // A packaged app is looked at from outside: keys and clicks, window properties, pictures of the screen.
  dist: { xdotool: 'xdotool', xprop: 'x11-utils', import: 'imagemagick' },
  fetch: { python3: 'python3', tar: 'tar' },
}
const missingPrograms = (group) => Object.entries(programs[group]).filter(([program]) => !onPath(program)).map(([what, name]) => ({ what, names: [name] }))

async function missingFonts() {
  const list = await run('fc-list', [], { capture: true })
  return list.code === 0 && list.text.trim() !== '' ? [] : [{ what: 'fonts', names: ['fonts-dejavu-core'] }, { what: 'fc-list', names: ['fontconfig'] }]
}

/** Programs and fonts; with `tests` also what the end-to-end tests need, with `dist` what the test of a package needs. */
export async function ensurePrograms({ tests, dist = false }) {
  if (process.platform !== 'linux') return
  await ensure([...(tests ? missingPrograms('tests') : []), ...(dist ? missingPrograms('dist') : []), ...(await missingFonts())])
}

/** python3 and pip, from which the stand-in comes. */
export async function ensurePip() {
  const missing = missingPrograms('fetch')
  const pip = await run('python3', ['-m', 'pip', '--version'], { capture: true })
  if (pip.code !== 0) missing.push({ what: 'pip', names: ['python3-pip'] })
  await ensure(missing)
}

async function missingLibraries(binary) {
  const linked = await run('ldd', [binary], { capture: true })
  const known = await run(onPath('ldconfig') ?? 'ldconfig', ['-p'], { capture: true })
  const names = [...missingIn(linked.text), ...(known.code === 0 ? missingLater(known.text) : [])]
  return [...new Set(names)].map((library) => ({ what: library, names: packagesFor(library) }))
}

/** The shared libraries of an Electron. */
export async function ensureLibraries(binary) {
  if (process.platform !== 'linux') return
  await ensure(await missingLibraries(binary))
  const still = await missingLibraries(binary)
  if (still.length > 0) throw new Failure(`Electron cannot start here: ${still.map(({ what }) => what).join(', ')} missing even after the installation.`)
}

/** The first of the names that this system's package list knows. */
async function knownName(names) {
  for (const name of names) if ((await run('apt-cache', ['show', '--no-all-versions', name], { capture: true })).code === 0) return name
  return null
}

async function apt(args, doing) {
  const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=2']
  const result = await run('apt-get', [...options, ...args], { capture: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  if (result.code === 0) return
  const reason = /^E: (.+)$/m.exec(result.text)?.[1] ?? 'no reason given'
  throw new Failure(`${doing} failed: ${reason}`)
}

async function ensure(missing) {
  if (missing.length === 0) return
  const list = missing.map(({ what }) => what).join(', ')
  if (!onPath('apt-get')) throw new Failure(`Missing on this system: ${list}. Install them with its package manager and run this again.`)
  if (isRoot()) await apt(['update'], `Refreshing the package list (to install ${list})`)
  const names = new Set()
  for (const { what, names: candidates } of missing) {
    const name = (await knownName(candidates)) ?? (isRoot() ? null : candidates.at(-1))
    if (!name) throw new Failure(`Missing on this system: ${what}, and apt-get knows no package for it.`)
    names.add(name)
  }
  const args = ['install', '--no-install-recommends', ...names]
  if (!isRoot()) throw new Failure(`Missing on this system: ${list}. Install with: sudo apt-get install ${[...names].join(' ')}`)
  console.log(`Installing ${[...names].join(', ')} (apt-get) ...`)
  await apt(args, `Installing ${[...names].join(', ')}`)
}
