#!/usr/bin/env node
// Stands for fpm, which electron-builder calls to make a .deb and which Debian 12 does not have: takes its arguments,
// calls dpkg-deb. What it makes depends on the given files and on SOURCE_DATE_EPOCH only. Named in CUSTOM_FPM_PATH.
import { spawnSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, lstatSync, lutimesSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const single = { '-s': 'source', '-t': 'target', '--architecture': 'architecture', '--after-install': 'afterInstall', '--after-remove': 'afterRemove', '--description': 'description', '--version': 'version', '--package': 'output', '--name': 'name', '--maintainer': 'maintainer', '--vendor': 'vendor', '--url': 'url', '--category': 'category', '--deb-priority': 'priority', '--deb-compression': 'compression', '--license': 'license', '--iteration': 'iteration' }
/** Names that electron-builder uses, and those of dpkg-deb. */
const compressors = { gz: 'gzip', xz: 'xz', zst: 'zstd', none: 'none' }
const repeated = { '-d': 'depends', '--depends': 'depends', '--deb-recommends': 'recommends' }

/** {from, to} of a word "from=/to"; throws at what is none. */
function fileOf(word) {
  const [, from, to] = /^(.+)=(\/.+)$/.exec(word) ?? []
  if (word.startsWith('-') || from === undefined) throw new Error(`tools/package/fpm.mjs does not know ${word}`)
  return { from, to }
}

function complete(options) {
  if (options.source !== 'dir' || options.target !== 'deb') throw new Error('tools/package/fpm.mjs makes .deb packages out of folders only')
  for (const name of ['architecture', 'description', 'version', 'output', 'name', 'maintainer']) if (options[name] === undefined) throw new Error(`${name} is missing`)
  return options
}

/** Arguments of fpm that change nothing here: how many words each takes. */
const ignored = { '--force': 1, '--debug': 1, '--log': 2 }

/** fpm's arguments, as far as electron-builder uses them; throws at one that is not known, since leaving it out would make another package. */
export function parseArguments(list) {
  const options = { depends: [], recommends: [], files: [] }
  for (let at = 0; at < list.length; at++) {
    const word = list[at]
    const name = single[word] ?? repeated[word]
    if (ignored[word]) at += ignored[word] - 1
    else if (name === undefined) options.files.push(fileOf(word))
    else if (list[++at] === undefined) throw new Error(`${word} needs a value`)
    else if (single[word]) options[name] = list[at]
    else options[name].push(list[at])
  }
  return complete(options)
}

/** A field of the control file can hold no second line, which would be another field. */
const line = (name, value) => {
  if (/[\r\n]/.test(value)) throw new Error(`${name} has more than one line`)
  return `${name}: ${value}\n`
}

/** The control file. `kib`: size of what is installed. */
export function controlFile(options, kib) {
  const [first, ...rest] = options.description.split('\n').map((part) => part.trim()).filter(Boolean)
  return [
    line('Package', options.name),
    line('Version', options.version + (options.iteration ? `-${options.iteration}` : '')),
    line('Architecture', options.architecture),
    line('Maintainer', options.maintainer),
    line('Installed-Size', String(kib)),
    options.depends.length > 0 ? line('Depends', options.depends.join(', ')) : '',
    options.recommends.length > 0 ? line('Recommends', options.recommends.join(', ')) : '',
    line('Section', options.category ?? 'default'),
    line('Priority', options.priority ?? 'optional'),
    options.url ? line('Homepage', options.url) : '',
    line('Description', first ?? options.name),
    ...rest.map((part) => ` ${part}\n`),
  ].join('')
}

/** Everybody may read, only root may write, and all files are of one time: nothing of the building machine stays. */
function settle(path, epoch, isTop = false) {
  const stat = lstatSync(path)
  if (stat.isDirectory()) for (const name of readdirSync(path)) settle(join(path, name), epoch)
  if (!stat.isSymbolicLink()) chmodSync(path, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644)
  if (!isTop) lutimesSync(path, epoch, epoch)
}

const bytesBelow = (path) => {
  const stat = lstatSync(path)
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesBelow(join(path, name)), 4096) : stat.size
}

function place(root, { from, to }) {
  const target = join(root, to)
  mkdirSync(dirname(target), { recursive: true })
  // A folder is given with a slash at its end, and its content goes into the target.
  if (lstatSync(from).isDirectory()) cpSync(from, target, { recursive: true, verbatimSymlinks: true })
  else copyFileSync(from, target)
}

function makePackage(options, epoch) {
  const work = mkdtempSync(join(tmpdir(), 'twain-deb-'))
  try {
    const root = join(work, options.name)
    mkdirSync(join(root, 'DEBIAN'), { recursive: true })
    for (const file of options.files) place(root, file)
    const kib = Math.ceil(bytesBelow(root) / 1024)
    writeFileSync(join(root, 'DEBIAN/control'), controlFile(options, kib))
    for (const [name, from] of [['postinst', options.afterInstall], ['postrm', options.afterRemove]]) {
      if (from === undefined) continue
      copyFileSync(from, join(root, 'DEBIAN', name))
      chmodSync(join(root, 'DEBIAN', name), 0o755)
    }
    settle(root, epoch)
    const args = ['--root-owner-group', `-Z${compressors[options.compression] ?? 'xz'}`, '--build', root, options.output]
    const { status, error, stderr } = spawnSync('dpkg-deb', args, { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) } })
    if (status !== 0) throw new Error(`dpkg-deb could not make ${basename(options.output)}: ${error?.message ?? stderr.trim()}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const epoch = Number(process.env.SOURCE_DATE_EPOCH)
    if (!Number.isInteger(epoch) || epoch <= 0) throw new Error('SOURCE_DATE_EPOCH must be set: the time that all files get, in seconds since 1970')
    makePackage(parseArguments(process.argv.slice(2)), epoch)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
