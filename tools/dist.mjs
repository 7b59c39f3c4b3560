// Makes the packages of this system in release/, reads back what was made, and tries it as a user:
//   npm run dist                    what this system can make without a download (Linux: a folder and a .deb), and its test
//   npm run dist -- --twice         the same, made twice: the hashes must be equal
//   npm run dist -- --check         only tests what release/ holds; --no-check only makes
//   npm run dist -- --official      refuses to package anything but the official Electron
//   npm run dist -- AppImage        other targets of electron-builder (they download its tools)
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { headless } from './headless.mjs'
import { Failure, main, modernNode, onPath, root, run, seconds, withNode } from './project.mjs'
import { readRuntime } from './runtime.mjs'
import { folderIn, placesIn, release } from './package/places.mjs'
import { tableText } from './table.mjs'

const defaults = { linux: ['dir', 'deb'], darwin: ['dmg'], win32: ['nsis'] }
const flags = ['--twice', '--check', '--no-check', '--official']

const endings = { nsis: '.exe' }

/** The line that names the error, out of all that electron-builder printed. */
function reasonIn(text) {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean)
  const error = lines.find((line) => /^(\w*Error|error)\b|⨯/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH/.test(error) ? `a tool for it could not be downloaded (${error.slice(0, 120)})` : error.slice(0, 300)
}

/** electron-builder in a process of its own, with the Node that it needs. */
async function make(output, targets) {
  await rm(output, { recursive: true, force: true })
  const started = performance.now()
  const { code, text } = await run(modernNode(), [join(root, 'tools/package/build.mjs'), output, ...targets], { capture: true, env: withNode() })
  if (code !== 0) throw new Failure(`The package could not be made: ${reasonIn(text)}`)
  const made = filesIn(output)
  const missing = targets.filter((target) => (target === 'dir' ? folderIn(output) === null : !made.some((name) => name.endsWith(endings[target] ?? `.${target}`))))
  if (missing.length > 0) throw new Failure(`electron-builder said nothing, but did not make ${missing.join(' and ')}: ${reasonIn(text)}`)
  console.log(`Made ${targets.join(' and ')} in ${seconds(started)}.`)
}

const filesIn = (output) => readdirSync(output, { withFileTypes: true }).filter((entry) => entry.isFile() && /\.(deb|AppImage|dmg|exe|zip)$/.test(entry.name)).map(({ name }) => name).sort()

/** Names and hashes of everything that a build left. */
async function hashes(output) {
  const { hashOfFile, hashOfFolder } = await import('./package/contents.mjs')
  const folder = folderIn(output)
  return [...(folder ? [[`${folder}/`, hashOfFolder(join(output, folder))]] : []), ...filesIn(output).map((name) => [name, hashOfFile(join(output, name))])]
}

async function printHashes(again) {
  const first = await hashes(release)
  if (!again) {
    console.log(tableText(['made', 'sha256'], first))
    return true
  }
  const second = new Map(await hashes(again))
  const rows = first.map(([name, hash]) => [name, hash, second.get(name) === hash ? 'yes' : `NO: ${second.get(name) ?? 'missing'}`])
  console.log(tableText(['made', 'sha256', 'the second build is the same'], rows))
  return rows.every(([, , verdict]) => verdict === 'yes')
}

async function readBack(runtime, who, hasBridge) {
  const { readFuses } = await import('./package/fuses.mjs')
  const { contentProblems } = await import('./package/contents.mjs')
  const folder = join(release, folderIn(release) ?? 'nothing')
  if (!existsSync(folder)) throw new Failure('release/ holds no package: run `npm run dist` first.')
  const { program, resources } = placesIn(folder, who)
  const fuses = await readFuses(program, runtime.major)
  console.log('\nFuses, read back from the built program:')
  console.log(tableText(['fuse', 'wanted', 'read', 'fits', 'so that'], fuses.map(({ fuse, wanted, read, fits, why }) => [fuse, wanted, read === 'absent' && fits ? `not in Electron ${runtime.major}` : read, fits ? 'yes' : 'NO', why])))
  const { problems, files, bytes, bridgeFiles } = contentProblems(folder, hasBridge, resources)
  console.log(`\nThe archive holds ${files} files (${bridgeFiles} of them are the test runtime's bridge) in ${(bytes / 1024 / 1024).toFixed(1)} MiB; every hash in its table was compared.`)
  for (const problem of problems.slice(0, 20)) console.log(`  NO: ${problem}`)
  if (problems.length > 20) console.log(`  and ${problems.length - 20} more`)
  return fuses.every(({ fits }) => fits) && problems.length === 0
}

async function tryDebian(who) {
  const { describe, fileProblems, install } = await import('./package/installed.mjs')
  const name = filesIn(release).find((file) => file.endsWith('.deb'))
  if (!name) return true
  const { fields, files } = describe(join(release, name))
  const problems = fileProblems(files)
  if (fields.Package !== who.name || fields.Version !== who.version) problems.push(`it is called ${fields.Package} ${fields.Version}, not ${who.name} ${who.version}`)
  console.log(`\n${name}: ${files.length} files and folders, ${problems.length === 0 ? 'all of root, none with rights of its own' : 'with problems'}.`)
  for (const problem of problems) console.log(`  NO: ${problem}`)
  const installed = install(join(release, name), who)
  let [code, removed] = [1, []]
  try {
    console.log('\nStarted as a normal user, seen from outside:')
    code = await headless('tools/package/try-package.mjs', [installed.program, who.product, installed.desktopFile])
  } finally {
    removed = installed.remove()
  }
  const rows = [...installed.rows, ...removed]
  console.log('')
  console.log(tableText(['installing and removing', 'found', 'fits'], rows.map(({ check, found, fits }) => [check, found, fits ? 'yes' : 'NO'])))
  return code === 0 && problems.length === 0 && rows.every(({ fits }) => fits)
}

async function examine(runtime) {
  const { identity, isStandIn } = await import('./package/electron-builder.mjs')
  const who = identity(runtime, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version)
  const isReadBack = await readBack(runtime, who, isStandIn(runtime))
  return process.platform === 'linux' && onPath('dpkg-deb') ? (await tryDebian(who)) && isReadBack : isReadBack
}

async function makeAll(targets, isTwice) {
  await ensureBuilt()
  await make(release, targets)
  const again = isTwice ? join(release, '.again') : null
  if (again) await make(again, targets)
  const isSame = await printHashes(again)
  if (again) await rm(again, { recursive: true })
  return isSame
}

/** electron-builder and the fuses need a newer Node than some systems have. */
async function withModernNode(args) {
  const { code } = await run(modernNode(), [join(root, 'tools/dist.mjs'), ...args], { env: withNode() })
  return code
}

await main(async (args) => {
  if (process.execPath !== modernNode()) return withModernNode(args)
  const unknown = args.find((arg) => arg.startsWith('-') && !flags.includes(arg))
  if (unknown) throw new Failure(`Unknown flag ${unknown}; there are ${flags.join(', ')}.`)
  const runtime = readRuntime()
  if (args.includes('--official') && runtime.kind !== 'official') throw new Failure(`The runtime here is not the official download but ${runtime.kind} (Electron ${runtime.version}): what comes out would be a test package. Make the release where \`npm run setup -- --retry\` can download it.`)
  const named = args.filter((arg) => !arg.startsWith('-'))
  const targets = named.length > 0 ? named : defaults[process.platform]
  const verdicts = []
  if (!args.includes('--check')) verdicts.push(await makeAll(targets, args.includes('--twice')))
  if (!args.includes('--no-check')) verdicts.push(await examine(runtime))
  const isGood = verdicts.every(Boolean)
  const good = args.includes('--no-check') ? 'Made, and not tested: `npm run dist -- --check` does that.' : 'The package is as it must be.'
  console.log(isGood ? `\n${good}` : '\nThe package is NOT as it must be: see the lines with NO.')
  return isGood ? 0 : 1
})
