// Builds main, preloads, renderer and rehearsal into out/, when their sources changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { htmlProblems, preloadProblems } from './built.mjs'
import { Failure, main, modernNode, root, run, seconds, withNode } from './project.mjs'
import { targetMajor } from './runtime.mjs'

const out = join(root, 'out')
const stamp = join(out, '.built')
const rehearsal = join(root, 'src/rehearsal')

/** All files below a folder, in a fixed order. */
export function filesBelow(dir) {
  const entries = readdirSync(dir, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => (entry.isDirectory() ? filesBelow(join(dir, entry.name)) : [join(dir, entry.name)]))
}

function sourceHash() {
  const hash = createHash('sha256').update(`target ${targetMajor()}`)
  const files = [...filesBelow(join(root, 'src')), ...['electron.vite.config.ts', 'package-lock.json', 'tools/build.mjs'].map((name) => join(root, name))]
  for (const file of files) hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

async function buildRehearsal() {
  if (!existsSync(rehearsal)) return
  const target = join(out, 'rehearsal')
  await cp(rehearsal, target, { recursive: true, filter: (path) => !/\.ts$|tsconfig\.json$/.test(path) })
  const entry = join(rehearsal, 'rehearsal.ts')
  if (!existsSync(entry)) return
  const { build } = await import(pathToFileURL(join(root, 'node_modules/esbuild/lib/main.js')).href)
  await build({ entryPoints: [entry], outfile: join(target, 'rehearsal.js'), bundle: true, format: 'iife', target: 'chrome108', sourcemap: true, logLevel: 'warning' })
    .catch(() => { throw new Failure('The rehearsal did not build; the reason stands above.') })
}

function checkPromises() {
  const broken = []
  const look = (folder, ending, problemsOf) => {
    for (const file of filesBelow(join(out, folder)).filter((name) => name.endsWith(ending))) {
      for (const problem of problemsOf(readFileSync(file, 'utf8'))) broken.push(`${file.slice(root.length + 1)}: ${problem}`)
    }
  }
  look('renderer', '.html', htmlProblems)
  look('preload', '.cjs', preloadProblems)
  if (broken.length > 0) throw new Failure(`The build broke a promise:\n  ${broken.join('\n  ')}`)
}

/** Builds if needed. Answers whether it did. */
export async function ensureBuilt() {
  const hash = sourceHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return false
  for (const name of ['main', 'preload', 'renderer', 'rehearsal', '.built']) await rm(join(out, name), { recursive: true, force: true })
  await mkdir(out, { recursive: true })
  const env = withNode({ ELECTRON_MAJOR_VER: String(targetMajor()) })
  const result = await run(modernNode(), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'], { env })
  if (result.code !== 0) throw new Failure('The build failed; the reason stands above.')
  await buildRehearsal()
  checkPromises()
  await writeFile(stamp, hash)
  return true
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    const started = performance.now()
    console.log((await ensureBuilt()) ? `Built in ${seconds(started)}.` : 'The build is up to date.')
  })
}
