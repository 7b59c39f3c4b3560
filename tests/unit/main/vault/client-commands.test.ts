import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingIn, openBackup, sealBackup } from '../../../../src/main/vault/backup.ts'
import { ClientCommands } from '../../../../src/main/vault/client-commands.ts'
import { ClientList, listFileName } from '../../../../src/main/vault/client-list.ts'
import { ImportPreviewSchema } from '../../../../src/shared/clients/client-views.ts'
import { clientWith, draftWith, manyDrafts } from '../../../fakes/clients.ts'
import { memoryKeychain } from '../../../fakes/keychain.ts'
import { id } from '../../../fakes/state.ts'

let folder: string
let chosen: string | null
let target: string | null
let asked: unknown[][]
let isShown: boolean
let list: ClientList
let commands: ClientCommands
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'twain-client-commands-'))
  chosen = null
  target = join(folder, 'backup.twainclients')
  asked = []
  isShown = true
  let number = 0
  const newId = (): string => id(++number)
  const now = (): Date => new Date('2026-03-04T05:06:07.008Z')
  list = new ClientList({ folder, keychain: memoryKeychain(), now, newId, changed: () => { commands.changed() } })
  commands = new ClientCommands({
    list, newId, now, isShown: () => isShown,
    chooseFile: async (...facts) => { asked.push(facts); return chosen }, chooseTarget: async (...facts) => { asked.push(facts); return target },
  })
  await list.open()
})
afterEach(() => { rmSync(folder, { recursive: true }) })

const passphrase = 'four words of mine'
const jane = draftWith({ given: 'Jane', family: 'Doe' })
const csv = 'given,family,aliases,handles,phone,email\nJane,Doe,,,,\nBo,Li,,,,\n"open,x,,,,\nBo,Li,,,,'
function fileWith(name: string, content: string | Buffer): void { chosen = join(folder, name); writeFileSync(chosen, content) }

test('a page of entries: searched, ordered, cut', async () => {
  await list.importMany(manyDrafts(120))
  expect(commands.page('family11', 0, 50).entries.map(({ family }) => family)).toEqual(['Family11', 'Family110', 'Family111', 'Family112', 'Family113', 'Family114', 'Family115', 'Family116', 'Family117', 'Family118', 'Family119'])
  expect(commands.page('', 100, 50)).toMatchObject({ total: 120, entries: { length: 20 } })
  await list.save(null, draftWith({ family: 'Aaa' }))
  expect(commands.page('', 0, 1).entries[0]?.family).toBe('Aaa')
  list.lock()
  expect(commands.page('', 0, 50)).toEqual({ total: 0, entries: [] })
})

test('entries and what is read are told on their own screen only', async () => {
  await list.save(null, jane)
  isShown = false
  expect(() => commands.page('', 0, 10)).toThrow('on its own page only')
  expect(() => commands.readText('Jane')).toThrow('on its own page only')
  await expect(commands.readFile()).rejects.toThrow('on its own page only')
  await expect(commands.readBackup(passphrase)).rejects.toThrow('on its own page only')
  expect(asked).toEqual([])
})

test('a file is shown before anything is added; then the good lines are added and the others given back', async () => {
  await list.save(null, jane)
  fileWith('people.csv', csv)
  const preview = await commands.readFile()
  expect(ImportPreviewSchema.parse(preview)).toMatchObject({ kind: 'csv', fileName: 'people.csv', total: 3, failed: 1, duplicates: 2, mapping: { hasHeader: true }, firstCells: ['given', 'family', 'aliases', 'handles', 'phone', 'email'] })
  expect(preview?.rows.map(({ line, duplicateOf }) => [line, duplicateOf])).toEqual([[2, 'list'], [3, null], [5, 'import']])
  expect(preview?.failures).toEqual([{ line: 4, problem: 'quotes', text: '"open,x,,,,' }])
  expect(list.status.count).toBe(1)
  expect(await commands.finishImport(preview?.id ?? '', true)).toEqual({ added: 1, failedText: '"open,x,,,,' })
  expect(list.entries().map(({ given }) => given)).toEqual(['Jane', 'Bo'])
  await expect(commands.finishImport(preview?.id ?? '', true)).rejects.toThrow('choose it again')
})

test('duplicates are added when the user wants them', async () => {
  const preview = commands.readText('Jane Doe\nDoe, Jane')
  expect(preview).toMatchObject({ kind: 'paste', fileName: null, mapping: null, total: 2, duplicates: 1 })
  expect(await commands.finishImport(preview.id, false)).toEqual({ added: 2, failedText: '' })
})

test('other columns are read anew under the same id', () => {
  const preview = commands.readText('given,family\nDoe,Jane')
  const other = commands.mapImport(preview.id, { hasHeader: true, columns: ['family', 'given'] })
  expect(other.id).toBe(preview.id)
  expect(other.rows[0]?.draft).toMatchObject({ given: 'Jane', family: 'Doe' })
  const pasted = commands.readText('Jane Doe')
  expect(() => commands.mapImport(pasted.id, { hasHeader: true, columns: [] })).toThrow('choose it again')
  expect(() => commands.mapImport(preview.id, { hasHeader: true, columns: [] })).toThrow('choose it again')
})

test.each<[string, (waiting: string) => void]>([['a cancel', (waiting) => { commands.cancel(waiting) }], ['a lock', () => { list.lock() }], ['another file', () => { commands.readText('x') }]])('after %s nothing waits any more', async (_name, end) => {
  await list.save(null, jane)
  const { id: waiting } = commands.readText('Bo Li')
  end(waiting)
  await expect(commands.finishImport(waiting, false)).rejects.toThrow('choose it again')
  expect(list.entries().every(({ given }) => given === 'Jane')).toBe(true)
})

test('nothing is read beside a locked list', async () => {
  await list.save(null, jane)
  list.lock()
  expect(() => commands.readText('Bo Li')).toThrow('unlock it first')
  await expect(commands.readFile()).rejects.toThrow('unlock it first')
})

test('no file chosen is nothing done; one that is gone is told', async () => {
  expect(await commands.readFile()).toBeNull()
  expect(await commands.readBackup(passphrase)).toBeNull()
  chosen = join(folder, 'gone.csv')
  await expect(commands.readFile()).rejects.toThrow('could not be read')
  expect(asked[0]).toEqual(['Import clients', ['csv', 'tsv', 'txt', 'vcf', 'vcard']])
})

test('a backup is an encrypted file with its own passphrase, and brings back what is missing', async () => {
  const first = await list.save(null, jane)
  await list.save(null, draftWith({ given: 'Bo', family: 'Quenbyline' }))
  await expect(commands.backup('short')).rejects.toThrow('at least 12 characters')
  expect(await commands.backup(passphrase)).toEqual({ count: 2 })
  expect(asked).toEqual([['Back up clients', 'clients-2026-03-04.twainclients', 'twainclients']])
  expect(readFileSync(target ?? '').includes('Quenbyline')).toBe(false)
  await list.remove(first)
  await list.save(null, draftWith({ given: 'New' }))
  chosen = target
  await expect(commands.readBackup('four words of yours')).rejects.toThrow('does not fit')
  const preview = await commands.readBackup(passphrase)
  expect(preview).toMatchObject({ fileName: 'backup.twainclients', count: 2, missing: 1 })
  expect(await commands.restore(preview?.id ?? '', 'add')).toEqual({ count: 1 })
  expect(list.entries().map(({ given }) => given)).toEqual(['Bo', 'New', 'Jane'])
  await expect(commands.restore(preview?.id ?? '', 'add')).rejects.toThrow('choose it again')
  const again = await commands.readBackup(passphrase)
  expect(await commands.restore(again?.id ?? '', 'replace')).toEqual({ count: 2 })
  expect(list.entries().map(({ given }) => given)).toEqual(['Jane', 'Bo'])
  expect(list.entries()[0]?.id).toBe(first)
}, 60_000)

test('a backup replaces a list that cannot be opened; that file is kept', async () => {
  await list.save(null, jane)
  await commands.backup(passphrase)
  const bad = readFileSync(join(folder, listFileName)).subarray(0, 100)
  writeFileSync(join(folder, listFileName), bad)
  list.lock()
  await expect(list.unlock(null)).rejects.toThrow('could not be opened')
  chosen = target
  const preview = await commands.readBackup(passphrase)
  expect(preview).toMatchObject({ count: 1, missing: 1 })
  await expect(commands.restore(preview?.id ?? '', 'add')).rejects.toThrow('cannot be changed')
  await commands.restore(preview?.id ?? '', 'replace')
  expect(list.entries()).toHaveLength(1)
  expect(readFileSync(join(folder, `${listFileName}.set-aside-2026-03-04T05-06-07.008Z`)).equals(bad)).toBe(true)
}, 60_000)

test('no place chosen writes nothing; a place that refuses is told; a locked list has no backup', async () => {
  await list.save(null, jane)
  target = null
  expect(await commands.backup(passphrase)).toBeNull()
  target = join(folder, 'no such folder', 'b.twainclients')
  await expect(commands.backup(passphrase)).rejects.toThrow('choose another folder')
  expect(existsSync(target)).toBe(false)
  list.lock()
  await expect(commands.backup(passphrase)).rejects.toThrow('unlock it first')
}, 60_000)

test('a backup that is cut, changed, newer, or something else is refused whole', async () => {
  const file = await sealBackup([clientWith('a', jane)], passphrase, id(9))
  expect(await openBackup(file, passphrase)).toEqual([clientWith('a', jane)])
  await list.save(null, jane)
  for (const bad of [file.subarray(0, 300), Buffer.from('hello'), Buffer.concat([file.subarray(0, 400), Buffer.from([1]), file.subarray(401)]), readFileSync(join(folder, listFileName))]) await expect(openBackup(bad, passphrase)).rejects.toThrow('no complete backup')
}, 60_000)

test('what a backup has and the list has not: neither its id nor its content', () => {
  const here = [clientWith('a', jane), clientWith('b', { given: 'Bo' })]
  expect(missingIn(here, [clientWith('a', { given: 'Changed' }), clientWith('c', { given: 'Bo' }), clientWith('d', { given: 'Di' })]).map((client) => client.id)).toEqual(['d'])
})
