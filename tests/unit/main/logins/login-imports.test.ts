import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLogins, sealLogins } from '../../../../src/main/logins/login-export.ts'
import { sealBackup } from '../../../../src/main/vault/backup.ts'
import { LoginImportSchema } from '../../../../src/shared/logins/login-views.ts'
import { maxLogins } from '../../../../src/shared/logins/login.ts'
import { loginScreen, type LoginScreen } from '../../../fakes/login-screen.ts'
import { newLoginWith } from '../../../fakes/login-store.ts'

const passphrase = 'four words of mine'
const kept = newLoginWith({ self: 'professional', origin: 'https://forum.example', userName: 'anna@example.org', password: 'kept before', notes: 'kept notes' })
let screen: LoginScreen
beforeEach(() => { screen = loginScreen(kept) })
afterEach(() => { screen.end() })

function fileWith(name: string, content: string | Buffer): void { screen.outside.chosen = join(screen.folder, name); writeFileSync(screen.outside.chosen, content) }
function fixture(name: string): void { screen.outside.chosen = join(screen.folder, `${name}.csv`); copyFileSync(new URL(`../../../fixtures/logins/${name}.csv`, import.meta.url), screen.outside.chosen) }
async function readInto(self: 'personal' | 'professional') {
  const read = await screen.imports.readTable(self)
  if (read === null) throw new Error('nothing was read')
  return LoginImportSchema.parse(read)
}
const stored = () => screen.store.all().map(({ self, origin, userName, password }) => [self, origin, userName, password])

test('a table is shown before anything is added: counts, hosts, user names and problems, and no secret', async () => {
  fixture('chrome')
  const preview = await readInto('professional')
  expect(preview).toMatchObject({ fileName: 'chrome.csv', source: 'chrome', total: 4, failed: 3, states: { 'new': 1, same: 0, other: 1, 'repeated-same': 1, 'repeated-other': 1 } })
  expect(preview.rows[1]).toEqual({ line: 3, self: 'professional', host: 'www.shop.example:8443', userName: 'anna', title: 'shop.example', hasOneTimeCode: false, state: 'new' })
  expect(preview.failures).toEqual([{ line: 5, name: 'old.example', problem: 'http' }, { line: 6, name: 'App', problem: 'app' }, { line: 9, name: 'nothing', problem: 'no-password' }])
  for (const secret of ['pass,word', 'Tulip;42', 'plain-old', 'app-secret', 'a different one', 'two\\nlines']) expect(JSON.stringify(preview)).not.toContain(secret)
  expect(stored()).toHaveLength(1)
})

test('without replacing: new ones are added, kept ones stay, and every other line is given back', async () => {
  fixture('chrome')
  const { id } = await readInto('professional')
  expect(await screen.imports.finish(id, false)).toEqual({ added: 1, replaced: 0, left: 5 })
  expect(stored()).toEqual([['professional', 'https://forum.example', 'anna@example.org', 'kept before'], ['professional', 'https://www.shop.example:8443', 'anna', 'Tulip;42']])
  screen.outside.target = join(screen.folder, 'rest.csv')
  expect(await screen.imports.saveRest(id)).toEqual({ saved: true })
  const lines = readFileSync(join(screen.folder, 'chrome.csv'), 'utf8').split('\n')
  expect(readFileSync(screen.outside.target, 'utf8').split('\n')).toEqual([lines[0], lines[1], lines[4], lines[5], lines[7], lines[8], ''])
  // What was given back reads again, as the same problems.
  screen.outside.chosen = screen.outside.target
  expect(await readInto('professional')).toMatchObject({ source: 'chrome', total: 2, failed: 3 })
  screen.imports.cancel(id)
  await expect(screen.imports.saveRest(id)).rejects.toThrow('choose it again')
})

test('replacing takes the password of the file, and keeps what the file does not bring', async () => {
  fixture('chrome')
  const { id } = await readInto('professional')
  expect(await screen.imports.finish(id, true)).toEqual({ added: 1, replaced: 1, left: 4 })
  expect(screen.store.all()[0]).toMatchObject({ password: 'pass,word "one"', notes: 'kept notes' })
})

test('into the other self nothing is a duplicate of what is kept', async () => {
  fixture('chrome')
  const { id, states } = await readInto('personal')
  expect(states).toMatchObject({ 'new': 2, other: 0 })
  await screen.imports.finish(id, false)
  expect(stored().map(([self]) => self)).toEqual(['professional', 'personal', 'personal'])
})

test('an import that is read twice brings nothing the second time', async () => {
  fixture('bitwarden')
  const first = await readInto('personal')
  expect(await screen.imports.finish(first.id, false)).toEqual({ added: 3, replaced: 0, left: 3 })
  expect((await readInto('personal')).states).toMatchObject({ 'new': 0, same: 3, other: 0 })
})

test('tables that cannot be read', async () => {
  fileWith('people.csv', 'given,family\nJane,Doe\n')
  await expect(screen.imports.readTable('personal')).rejects.toThrow('does not know this table')
  screen.outside.chosen = join(screen.folder, 'gone.csv')
  await expect(screen.imports.readTable('personal')).rejects.toThrow('could not be read')
  screen.outside.chosen = null
  expect(await screen.imports.readTable('personal')).toBeNull()
})

test('tables of other encodings', async () => {
  fileWith('old.csv', Buffer.concat([Buffer.from('\ufeff', 'utf16le'), Buffer.from('name,url,username,password\nF,https://a.example,müller,größe\n', 'utf16le')]))
  await screen.imports.finish((await readInto('personal')).id, false)
  expect(stored().at(-1)).toEqual(['personal', 'https://a.example', 'müller', 'größe'])
})

test('one that is over, refused or cancelled changes nothing', async () => {
  fixture('firefox')
  const { id } = await readInto('personal')
  await expect(screen.imports.finish('another', false)).rejects.toThrow('choose it again')
  screen.store.refuseChanges('The keychain is locked.')
  await expect(screen.imports.finish(id, false)).rejects.toThrow('keychain is locked')
  screen.store.refuseChanges(null)
  // It still waits, so that the user can try again.
  expect(await screen.imports.finish(id, false)).toMatchObject({ added: 2 })
  await expect(screen.imports.finish(id, false)).rejects.toThrow('choose it again')
  const again = await readInto('professional')
  screen.imports.cancel(again.id)
  await expect(screen.imports.finish(again.id, false)).rejects.toThrow('choose it again')
})

test('what was read is dropped at the lock', async () => {
  fixture('firefox')
  const { id } = await readInto('personal')
  screen.store.setStatus({ place: 'locked' })
  screen.imports.changed()
  screen.store.setStatus({ place: 'keychain' })
  await expect(screen.imports.finish(id, false)).rejects.toThrow('choose it again')
})

test('more logins than there is room for', async () => {
  const rows = Array.from({ length: maxLogins }, (_, index) => `N,https://site${index}.example,anna,p${index}`)
  fileWith('many.csv', `name,url,username,password\n${rows.join('\n')}\n`)
  const { id, rows: shown } = await readInto('personal')
  expect(shown).toHaveLength(50)
  await expect(screen.imports.finish(id, false)).rejects.toThrow('room for 5,000 logins')
  expect(stored()).toHaveLength(1)
})

test('an encrypted export, and back on another computer', async () => {
  const code = 'otpauth://totp/Forum:anna?issuer=Forum&secret=GEZDGNBVGY3TQOJQ&algorithm=SHA1&digits=6&period=30'
  await screen.store.save(newLoginWith({ origin: 'https://shop.example', password: 'großer "Tulpenwahn"', oneTimeCode: code, title: 'Shop' }))
  screen.outside.target = join(screen.folder, 'logins.twainlogins')
  expect(await screen.imports.export(passphrase, null)).toEqual({ count: 2 })
  const file = readFileSync(screen.outside.target)
  for (const text of ['shop.example', 'Tulpenwahn', 'anna', 'kept before']) expect(file.includes(Buffer.from(text)), text).toBe(false)

  const other = loginScreen(newLoginWith({ self: 'professional', origin: 'https://forum.example', userName: 'anna@example.org', password: 'newer there' }))
  other.outside.chosen = screen.outside.target
  await expect(other.imports.readExport('another passphrase')).rejects.toThrow('does not fit')
  const read = LoginImportSchema.parse(await other.imports.readExport(passphrase))
  expect(read).toMatchObject({ source: 'twain', total: 2, failed: 0, states: { 'new': 1, other: 1 } })
  expect(JSON.stringify(read)).not.toContain('Tulpenwahn')
  expect(await other.imports.finish(read.id, false)).toEqual({ added: 1, replaced: 0, left: 0 })
  expect(other.store.all().map(({ origin, password, oneTimeCode }) => [origin, password, oneTimeCode])).toEqual([['https://forum.example', 'newer there', null], ['https://shop.example', 'großer "Tulpenwahn"', code]])
  // Nothing of an encrypted file is written in clear.
  await expect(other.imports.saveRest(read.id)).rejects.toThrow('choose it again')
  other.end()
})

test('an export of one self has only that self', async () => {
  await screen.store.save(newLoginWith({ origin: 'https://home.example' }))
  screen.outside.target = join(screen.folder, 'professional.twainlogins')
  expect(await screen.imports.export(passphrase, 'professional')).toEqual({ count: 1 })
  expect((await openLogins(readFileSync(screen.outside.target), passphrase)).map(({ origin }) => origin)).toEqual(['https://forum.example'])
  screen.outside.target = null
  expect(await screen.imports.export(passphrase, null)).toBeNull()
})

test('a short passphrase, a folder that is not there, files of another kind, damage', async () => {
  screen.outside.target = join(screen.folder, 'short.twainlogins')
  await expect(screen.imports.export('too short', null)).rejects.toThrow('at least 12 characters')
  expect(existsSync(screen.outside.target)).toBe(false)
  screen.outside.target = join(screen.folder, 'no', 'folder.twainlogins')
  await expect(screen.imports.export(passphrase, null)).rejects.toThrow('could not be written')
  const id = '11111111-1111-4111-8111-111111111111'
  const good = await sealLogins([kept], passphrase, id)
  for (const bytes of [await sealBackup([], passphrase, id), Buffer.from('nothing'), good.subarray(0, -1), Buffer.concat([good.subarray(0, 60), Buffer.from([1 + (good[60] ?? 0) % 250]), good.subarray(61)])]) {
    fileWith('other.twainlogins', bytes)
    await expect(screen.imports.readExport(passphrase)).rejects.toThrow('no complete export')
  }
  expect(await openLogins(good, passphrase)).toEqual([kept])
})

test('on another screen nothing is read or written', async () => {
  screen.outside.isShown = false
  await expect(screen.imports.readTable('personal')).rejects.toThrow('on their own page only')
  await expect(screen.imports.readExport(passphrase)).rejects.toThrow('on their own page only')
  await expect(screen.imports.export(passphrase, null)).rejects.toThrow('on their own page only')
  expect(screen.outside.asked).toEqual([])
})
