// What is in a release: the packages that the bundles really hold, the native one beside them, and the runtime. CycloneDX 1.5.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { filesBelow } from './build.mjs'
import { Failure, root, run } from './project.mjs'
import { officialVersion } from './runtime.mjs'

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))

/** The package.json of the package that a file belongs to; null for our own files. */
function packageOf(file) {
  if (!file.includes('/node_modules/')) return null
  // Packages have package.json files in their own folders too; the one right below node_modules counts.
  const [, folder] = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file) ?? []
  const path = join(folder ?? '', 'package.json')
  if (folder !== undefined && existsSync(path)) return path
  return null
}

/** Files that the source maps of the build name. */
function mappedFiles() {
  const maps = filesBelow(join(root, 'out')).filter((file) => file.endsWith('.map') && !file.includes('.kept-cache'))
  if (maps.length === 0) throw new Failure('The build has no source maps to read: run `npm run build`.')
  return maps.flatMap((map) => readJson(map).sources.map((source) => resolve(dirname(map), source)))
}

/** JSON of packages is in no source map: a second bundler tells what main takes of it. */
async function jsonFiles() {
  const { build } = await import(pathToFileURL(join(root, 'node_modules/esbuild/lib/main.js')).href)
  const { metafile } = await build({ entryPoints: [join(root, 'src/main/index.ts')], outfile: 'main.js', bundle: true, write: false, metafile: true, platform: 'node', logLevel: 'silent', external: ['electron', 'keytar'], absWorkingDir: root })
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs)).filter(([file, { bytesInOutput }]) => file.endsWith('.json') && bytesInOutput > 0).map(([file]) => join(root, file))
}

/** Every package in the bundles, by name: {name, version, license, path}. */
export async function bundledPackages() {
  const paths = new Set([...mappedFiles(), ...await jsonFiles()].map(packageOf).filter((path) => path !== null))
  return [...paths].map((path) => {
    const { name, version, license } = readJson(path)
    return { name, version, license: typeof license === 'string' ? license : license?.type ?? null, path: dirname(path).slice(root.length + 1) }
  }).sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** `sha512-<base64>` of the lock file as CycloneDX writes it. */
const hashesOf = (integrity) => (integrity?.startsWith('sha512-') ? [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }] : [])
const purl = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`

function libraryOf({ name, version, license, path }, lock) {
  return {
    'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required', purl: purl(name, version), hashes: hashesOf(lock.packages[path]?.integrity),
    ...(license === null ? {} : { licenses: [/ (?:OR|AND) /.test(license) ? { expression: license } : { license: { id: license } }] }), properties: [{ name: 'twain:contained', value: 'bundled' }],
  }
}

/** A part of the runtime; without a version where this machine cannot tell it. */
const part = (name, of, cpe) => ({ 'bom-ref': `${name}@${of ?? 'unknown'}`, type: 'framework', name, ...(of ? { version: of, cpe: `cpe:2.3:a:${cpe}:${of}:*:*:*:*:*:*:*` } : { properties: [{ name: 'twain:version', value: 'not told by this machine: see the release notes of Electron' }] }), scope: 'required' })

/** Electron as it is pinned, and the two that come with it where this machine can tell their versions. */
function runtimeComponents(runtime) {
  const version = officialVersion()
  const sums = join(root, 'node_modules/electron/checksums.json')
  const sum = existsSync(sums) ? readJson(sums)[`electron-v${version}-linux-x64.zip`] : undefined
  const known = join(root, 'node_modules/electron-to-chromium/full-versions.js')
  const chromium = runtime.version === version ? runtime.chromium : existsSync(known) ? new RegExp(`"${version.replaceAll('.', '\\.')}": "([\\d.]+)"`).exec(readFileSync(known, 'utf8'))?.[1] : undefined
  return [
    { ...part('electron', version, 'electronjs:electron'), purl: purl('electron', version), hashes: sum ? [{ alg: 'SHA-256', content: sum }] : [] },
    part('chromium', chromium, 'google:chrome'), part('node', runtime.version === version ? runtime.node : undefined, 'nodejs:node.js'),
  ]
}

/** The Node that the tools themselves run on. */
const isTool = ({ name }) => /^node-(?:linux|win|bin-darwin|darwin)-/.test(name)

/** The document. What npm itself lists is the native part that is not bundled; the tools' own Node is no part of a release. */
export async function cycloneDx(runtime) {
  const { code, text } = await run('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { capture: true })
  const start = text.indexOf('{\n')
  if (code !== 0 || start < 0) throw new Failure('`npm sbom` did not answer: npm 10 or newer is needed.')
  const document = JSON.parse(text.slice(start, text.lastIndexOf('}') + 1))
  const lock = readJson(join(root, 'package-lock.json'))
  const native = document.components.filter((component) => !isTool(component))
  const bundled = (await bundledPackages()).map((one) => libraryOf(one, lock))
  const tools = new Set(document.components.filter(isTool).map((component) => component['bom-ref']))
  document.metadata.component.name = 'twain'
  document.components = [...native, ...bundled, ...runtimeComponents(runtime)]
  document.dependencies = document.dependencies.filter(({ ref }) => !tools.has(ref)).map((entry) => ({ ...entry, dependsOn: (entry.dependsOn ?? []).filter((ref) => !tools.has(ref)) }))
  return document
}
