import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { controlFile, parseArguments } from '../../../tools/package/fpm.mjs'
import { describe as describePackage, fileProblems } from '../../../tools/package/installed.mjs'
import { onPath } from '../../../tools/project.mjs'

const script = join(import.meta.dirname, '../../../tools/package/fpm.mjs')
const work = mkdtempSync(join(tmpdir(), 'twain-fpm-'))
afterAll(() => { rmSync(work, { recursive: true, force: true }) })

const meta = ['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'xdg-utils', '--deb-recommends', 'gnome-keyring', '--deb-compression', 'xz', '--architecture', 'amd64',
  '--description', 'Two selves\n Kept apart.', '--version', '1.2.3', '--name', 'twain', '--maintainer', 'Somebody <somebody@example.org>', '--vendor', 'x', '--url', 'https://example.org', '--category', 'web', '--deb-priority', 'optional', '--license', 'UNLICENSED']

test("electron-builder's arguments are understood", () => {
  expect(parseArguments([...meta, '--package', 'a.deb', '/from/=/opt/Twain Test', 'a=b.png=/usr/share/x.png'])).toMatchObject({
    name: 'twain', depends: ['libnss3', 'xdg-utils'], recommends: ['gnome-keyring'],
    files: [{ from: '/from/', to: '/opt/Twain Test' }, { from: 'a=b.png', to: '/usr/share/x.png' }]
  })
})

test.each([
  ['an argument that is not known', [...meta, '--package', 'a.deb', '--config-files', 'x']],
  ['no value', [...meta, '--package']],
  ['another kind of package', ['-s', 'dir', '-t', 'rpm']],
  ['no name for the result', meta],
])('%s stops it', (_name, list) => { expect(() => parseArguments(list)).toThrow() })

test('no value can add a field to the control file', () => {
  const options = parseArguments([...meta, '--package', 'a.deb'])
  expect(controlFile(options, 7)).toContain('Installed-Size: 7\nDepends: libnss3, xdg-utils\nRecommends: gnome-keyring\n')
  expect(controlFile({ ...options, description: 'One\nPre-Depends: evil' }, 7)).toContain('Description: One\n Pre-Depends: evil\n')
  expect(() => controlFile({ ...options, maintainer: 'a\nPre-Depends: evil' }, 7)).toThrow('Maintainer')
})

/** A folder as two different machines would leave it. */
function makeTree(name: string, mode: number, time: number): string {
  const folder = join(work, name)
  mkdirSync(join(folder, 'lib'), { recursive: true })
  writeFileSync(join(folder, 'twain'), '#!/bin/sh\n', { mode: 0o755 })
  writeFileSync(join(folder, 'lib/a.so'), 'x'.repeat(5000), { mode })
  chmodSync(join(folder, 'lib/a.so'), mode)
  symlinkSync('lib/a.so', join(folder, 'link'))
  utimesSync(join(folder, 'lib/a.so'), time, time)
  return folder
}

function make(folder: string, output: string, epoch: string): { status: number | null, stderr: string } {
  const script1 = join(work, 'after')
  writeFileSync(script1, '#!/bin/sh\n')
  return spawnSync(process.execPath, [script, ...meta, '--after-install', script1, '--package', output, `${folder}/=/opt/Twain`], { encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: epoch } })
}

test.skipIf(onPath('dpkg-deb') === null)('two machines make the same package, everything in it belongs to root, and the time counts', () => {
  const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
  const [one, two, later] = ['one.deb', 'two.deb', 'later.deb'].map((name) => join(work, name)) as [string, string, string]
  expect(make(makeTree('a', 0o600, 1_000_000), one, '1700000000')).toMatchObject({ status: 0 })
  expect(make(makeTree('b', 0o664, 2_000_000), two, '1700000000')).toMatchObject({ status: 0 })
  expect(make(join(work, 'b'), later, '1700000001')).toMatchObject({ status: 0 })
  expect(hash(two)).toBe(hash(one))
  expect(hash(later), 'the control: another time is another file').not.toBe(hash(one))
  const { fields, files } = describePackage(one)
  expect(fields).toMatchObject({ Package: 'twain', Version: '1.2.3', Section: 'web' })
  expect(files.map(({ mode, path }) => `${mode} ${path}`)).toEqual(expect.arrayContaining(['-rwxr-xr-x /opt/Twain/twain', '-rw-r--r-- /opt/Twain/lib/a.so', 'lrwxrwxrwx /opt/Twain/link -> lib/a.so']))
  expect(fileProblems(files)).toEqual([])
}, 30_000)

test.skipIf(onPath('dpkg-deb') === null)('without a time it says what is missing', () => {
  expect(make(join(work, 'a'), join(work, 'none.deb'), '')).toMatchObject({ status: 1, stderr: expect.stringContaining('SOURCE_DATE_EPOCH') as string })
})

test.each([
  ['-rwsr-xr-x', 'root/root', '/opt/Twain/x', 'rights of its owner'],
  ['-rw-rw-rw-', 'root/root', '/opt/Twain/x', 'written by everybody'],
  ['-rw-r--r--', 'anna/anna', '/opt/Twain/x', 'belongs to anna'],
  ['-rw-r--r--', 'root/root', '/etc/cron.d/x', 'unexpected place'],
])('%s of %s at %s is a problem', (mode, owner, path, problem) => {
  expect(fileProblems([{ mode, owner, path }]).join()).toContain(problem)
})
