import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AsyncEntry, findCredentials } from 'keytar'
import { emptyClient, type ClientDraft } from '../../src/shared/clients/client.ts'
import type { ShellView } from '../../src/shared/ipc/shell-view.ts'
import { answered, ask } from './ask-main.ts'
import { filesWith } from './found-on-disk.ts'
import { expect, test, type Twain } from './twain.ts'

/** Words that stand nowhere else: what is looked for can only come from the list. */
const name = { given: 'Quenbyline', family: 'Zarrowmatic' }
const person: ClientDraft = { ...emptyClient, ...name, aliases: ['Quennie Vexford'], handles: ['quenzarrow77'], phones: ['+1 415 555 0188'], emails: ['quen@zarrowmatic.example'] }
const traces = ['Quenbyline', 'quenbyline', 'Zarrowmatic', 'zarrowmatic', 'Vexford', 'quenzarrow77']

const status = async (twain: Twain): Promise<ShellView['clients']> => (await answered(twain, 'view.get')).clients
const listFile = (twain: Twain): string => join(twain.userData, 'client-list.sealed')
const listIdIn = (file: Buffer): string => /"listId":"([0-9a-f-]{36})"/.exec(file.toString('latin1'))?.[1] ?? ''

test('an entry is there after a restart; the disk holds no name, and the keychain the key', async ({ launch }) => {
  const first = await launch({ accounts: [] })
  await expect.poll(async () => (await status(first)).state).toBe('absent')
  await answered(first, 'clients.save', { id: null, draft: person })
  expect(await status(first)).toEqual({ state: 'open', count: 1, hasPassphrase: false, problem: null })
  await first.close()
  expect(filesWith(first.userData, traces)).toEqual([])
  // Positive control: the same search finds the name where it stands in clear.
  const plain = join(first.userData, 'plain.txt')
  await writeFile(plain, `a line with ${name.family} in it`)
  expect(filesWith(first.userData, traces)).toEqual([plain])
  await writeFile(plain, '')

  const listId = listIdIn(readFileSync(listFile(first)))
  expect(findCredentials('Twain').map(({ account }) => account)).toContain(`client-list ${listId}`)

  const second = await launch({ profile: first.profile })
  await expect.poll(async () => (await status(second)).state).toBe('open')
  // Entries are told on their own screen only, and never to the overlay.
  expect(await ask(second, 'clients.list', { search: '', from: 0, count: 10 })).toMatchObject({ ok: false, code: 'not-allowed' })
  await answered(second, 'screen.show', { screen: 'clients' })
  expect(await ask(second, 'clients.list', { search: '', from: 0, count: 10 }, 'overlay')).toEqual({ ok: false, code: 'forbidden', message: '' })
  const { total, entries } = await answered(second, 'clients.list', { search: 'zarrow quen', from: 0, count: 10 })
  expect(total).toBe(1)
  expect(entries[0]).toMatchObject(person)
  await answered(second, 'clients.remove', { id: entries[0]?.id ?? '' })
  expect((await status(second)).count).toBe(0)
})

test('the keychain entry is gone: it is said, the file stays as it was, and a new list begins beside it', async ({ launch }) => {
  const first = await launch({ accounts: [] })
  await expect.poll(async () => (await status(first)).state).toBe('absent')
  await answered(first, 'clients.save', { id: null, draft: person })
  await first.close()
  const before = readFileSync(listFile(first))
  await new AsyncEntry('Twain', `client-list ${listIdIn(before)}`).deleteCredential()
  const second = await launch({ profile: first.profile })
  await expect.poll(() => status(second)).toEqual({ state: 'refused', count: null, hasPassphrase: false, problem: 'key-gone' })
  await expect(second.shell.getByText('The client list could not be opened, so names are not checked.')).toBeVisible()
  expect(await ask(second, 'clients.save', { id: null, draft: person })).toMatchObject({ ok: false, code: 'not-allowed' })
  expect(readFileSync(listFile(second)).equals(before)).toBe(true)
  await answered(second, 'clients.startAgain')
  await answered(second, 'clients.save', { id: null, draft: person })
  const aside = readdirSync(second.userData).filter((file) => file.startsWith('client-list.sealed.set-aside-'))
  expect(aside).toHaveLength(1)
  expect(readFileSync(join(second.userData, aside[0] ?? '')).equals(before)).toBe(true)
})

test('a passphrase locks the list; a wrong one opens nothing', async ({ launch }) => {
  const first = await launch({ accounts: [] })
  await expect.poll(async () => (await status(first)).state).toBe('absent')
  await answered(first, 'clients.save', { id: null, draft: person })
  await answered(first, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' })
  await first.close()
  const second = await launch({ profile: first.profile })
  await expect.poll(() => status(second)).toEqual({ state: 'locked', count: null, hasPassphrase: true, problem: null })
  expect(await ask(second, 'clients.unlock', { passphrase: 'four words of yours' })).toMatchObject({ ok: false, message: 'This passphrase does not fit. Please try again.' })
  await answered(second, 'clients.unlock', { passphrase: 'four words of mine' })
  expect(await status(second)).toEqual({ state: 'open', count: 1, hasPassphrase: true, problem: null })
})

/** How many of the words stand in a heap snapshot of main, and how large it is in bytes. */
async function heapTraces(twain: Twain, path: string): Promise<{ readonly found: readonly string[], readonly size: number }> {
  await twain.app.evaluate((_electron, file) => {
    const load = (process as unknown as { mainModule: { require: (name: string) => unknown } }).mainModule.require.bind(process.mainModule)
    const v8 = load('node:v8') as { writeHeapSnapshot: (name: string) => string }
    v8.writeHeapSnapshot(file)
  }, path)
  const bytes = readFileSync(path)
  await writeFile(path, '')
  return { found: traces.filter((word) => bytes.includes(word)), size: bytes.length }
}

test('after the lock a heap snapshot of main holds no name', async ({ launch }) => {
  test.setTimeout(240_000)
  const twain = await launch({ accounts: [] })
  await expect.poll(async () => (await status(twain)).state).toBe('absent')
  await answered(twain, 'screen.show', { screen: 'clients' })
  await answered(twain, 'clients.save', { id: null, draft: person })
  await answered(twain, 'clients.readText', { text: `${name.given} ${name.family}\nSomebody Else` })
  await answered(twain, 'clients.list', { search: 'quen', from: 0, count: 10 })
  const open = await heapTraces(twain, join(twain.userData, 'open.heapsnapshot'))
  expect([...open.found].sort()).toEqual([...traces].sort()) // positive control
  await answered(twain, 'clients.lock')
  const locked = await heapTraces(twain, join(twain.userData, 'locked.heapsnapshot'))
  console.log(`names in the heap of main: open ${open.found.length} of ${traces.length}, locked ${locked.found.length} of ${traces.length} (snapshot of ${Math.round(locked.size / 2 ** 20)} MiB)`)
  expect(locked.found).toEqual([])
})

test('without a keychain nothing is stored until a passphrase protects it', async ({ launch }) => {
  const address = process.env['DBUS_SESSION_BUS_ADDRESS']
  process.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=/nowhere/bus'
  try {
    const twain = await launch({ accounts: [] })
    await expect.poll(async () => (await status(twain)).state).toBe('absent')
    const refused = await ask(twain, 'clients.save', { id: null, draft: person })
    expect(refused).toMatchObject({ ok: false, code: 'not-allowed', message: expect.stringContaining('set a passphrase') })
    expect((await status(twain)).problem).toBe('no-keychain')
    expect(readdirSync(twain.userData).filter((file) => file.startsWith('client-list'))).toEqual([])
    await answered(twain, 'clients.setPassphrase', { current: null, passphrase: 'four words of mine' })
    await answered(twain, 'clients.save', { id: null, draft: person })
    await twain.close()
    expect(filesWith(twain.userData, traces)).toEqual([])
    const again = await launch({ profile: twain.profile })
    await expect.poll(async () => (await status(again)).state).toBe('locked')
    await answered(again, 'clients.unlock', { passphrase: 'four words of mine' })
    expect((await status(again)).count).toBe(1)
  } finally {
    process.env['DBUS_SESSION_BUS_ADDRESS'] = address
  }
})

test('20,000 entries: imported from a file, searched, changed, backed up and restored', async ({ launch }) => {
  test.setTimeout(180_000)
  const twain = await launch({ accounts: [] })
  await expect.poll(async () => (await status(twain)).state).toBe('absent')
  await answered(twain, 'screen.show', { screen: 'clients' })
  const [source, backup] = [join(twain.userData, 'people.csv'), join(twain.userData, 'people.twainclients')]
  await writeFile(source, `given,family,aliases,handles,phone,email\n${Array.from({ length: 20_000 }, (_, number) => `Given${number % 600},Family${number},Alias${number};Other${number},person_${number},+1 415 ${5_000_000 + number},person${number}@example.org`).join('\n')}`)
  await twain.app.evaluate(({ dialog }, [file, target]) => {
    let chosen = file
    Object.assign(dialog, { showOpenDialog: async () => ({ canceled: false, filePaths: [chosen] }), showSaveDialog: async () => { chosen = target; return { canceled: false, filePath: target } } })
    // How long main answers nobody: the longest time between two turns of its loop.
    const watch = { last: Date.now(), longest: 0 }
    setInterval(() => { const now = Date.now(); watch.longest = Math.max(watch.longest, now - watch.last); watch.last = now }, 1)
    Object.assign(globalThis, { watch })
  }, [source, backup] as const)
  const figures: string[] = []
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const watched = (): Promise<number> => twain.app.evaluate(() => { const { watch } = globalThis as unknown as { watch: { longest: number } }; const { longest } = watch; watch.longest = 0; return longest })
    await watched()
    const started = performance.now()
    const result = await work()
    figures.push(`${what} ${Math.round(performance.now() - started)} ms (main was busy for at most ${await watched()} ms at a time)`)
    return result
  }
  const preview = await timed('reading the file', () => answered(twain, 'clients.readImport'))
  expect(preview).toMatchObject({ total: 20_000, failed: 0, duplicates: 0 })
  expect(await timed('adding all', () => answered(twain, 'clients.finishImport', { id: preview?.id ?? '', skipDuplicates: true }))).toEqual({ added: 20_000, failedText: '' })
  await timed('first search', () => answered(twain, 'clients.list', { search: 'family1', from: 0, count: 50 }))
  const { entries } = await timed('next search', () => answered(twain, 'clients.list', { search: 'family19', from: 0, count: 50 }))
  const [first] = entries
  await timed('changing one', () => answered(twain, 'clients.setFormer', { id: first?.id ?? '', since: '2026-03-01' }))
  await timed('removing one', () => answered(twain, 'clients.remove', { id: first?.id ?? '' }))
  expect(await timed('backup', () => answered(twain, 'clients.backup', { passphrase: 'four words of mine' }))).toEqual({ count: 19_999 })
  const found = await timed('reading the backup', () => answered(twain, 'clients.readBackup', { passphrase: 'four words of mine' }))
  expect(found).toMatchObject({ count: 19_999, missing: 0 })
  await answered(twain, 'clients.restore', { id: found?.id ?? '', mode: 'replace' })
  await answered(twain, 'clients.lock')
  await timed('unlocking', () => answered(twain, 'clients.unlock', { passphrase: null }))
  expect((await status(twain)).count).toBe(19_999)
  console.log(figures.join('\n'))
})
