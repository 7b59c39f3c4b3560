import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import electronPath from 'electron'
import { AppStateSchema } from '../../src/shared/state/app-state.ts'
import { answered, seedClients } from '../e2e/clients.ts'
import { expect, seedState, test, type Twain } from '../e2e/twain.ts'
import { createRandom } from '../detect/random.ts'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { askShell, internalErrors, isAlive } from './in-main.ts'

// The same faults in the whole app: killed while it writes, on a disk that fills up, with a clock that jumps.

test.use({ trace: 'off' })

const home = 'rehearsal://network/'
const rounds = 5

/** Changes the state and the client list without a pause, each with a number, until main is gone. Answers the last numbers that main said are kept. */
async function writeUntilKilled(twain: Twain, accountId: string, first: number, wait: number): Promise<{ readonly name: number, readonly clients: number }> {
  const kept = { name: first, clients: 0 }
  const process = twain.app.process()
  const names = async (): Promise<void> => { for (let number = first + 1; isAlive(twain); number++) if ((await askShell(twain, 'account.rename', { accountId, name: String(number) })).ok) kept.name = number }
  const people = async (): Promise<void> => { while (isAlive(twain)) if ((await askShell(twain, 'clients.save', { id: null, draft: { given: 'Jane', family: 'Doe', aliases: [], handles: [], phones: [], emails: [], alsoMatch: [], formerSince: null } })).ok) kept.clients++ }
  const ended = new Promise<void>((done) => { process.once('exit', () => { done() }) })
  const writers = [names(), people()].map((work) => work.catch(() => undefined)) // its end is what is waited for
  setTimeout(() => { process.kill('SIGKILL') }, wait)
  await ended
  await Promise.all(writers)
  return kept
}

test(`kill -9 of main ${rounds} times while it writes the state and the client list`, async ({ launch, profile }) => {
  test.setTimeout(180_000)
  const random = createRandom(`${runSeed} app`)
  const lost: string[] = []
  let [number, people, saves] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const twain = await launch(round === 0 ? { accounts: [{ self: 'personal', address: home, name: '0' }] } : { profile })
    await expect.poll(async () => (await answered(twain, 'view.get')).clients.state).toMatch(/^(?:absent|open)$/)
    const view = await answered(twain, 'view.get')
    const [account] = view.accounts
    const found = Number(account?.name)
    const count = view.clients.count ?? 0
    if (![number, number + 1].includes(found)) lost.push(`round ${round}: name ${found} after ${number}`)
    if (![people, people + 1].includes(count)) lost.push(`round ${round}: ${count} clients after ${people}`)
    const kept = await writeUntilKilled(twain, account?.id ?? '', found, random.between(50, 600))
    saves += kept.name - found + kept.clients
    number = kept.name
    people = count + kept.clients
  }
  recordFault({ part: 'app', what: 'kill -9 of the whole app while it writes', tried: rounds, lost: lost.length, accepted: 0, crashed: 0, seed: runSeed, note: `${saves} changes were told as kept and are there after the next start` })
  expect(lost).toEqual([])
  expect(saves).toBeGreaterThan(rounds)
})

/** A program that gives the app a small disk of its own for its folder, and then the caller's own user again. */
async function onSmallDisk(profile: string, megabytes: number): Promise<string> {
  const path = join(profile, 'small-disk.sh')
  const folder = join(profile, 'Twain')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'state.json'), JSON.stringify(seedState([{ self: 'personal', address: home, name: '0' }])))
  const inside = `cp -a "$0/." "$0.kept" && mount -t tmpfs -o size=${megabytes}m,mode=700 none "$0" && cp -a "$0.kept/." "$0/" && exec unshare --user --map-user=${String(process.getuid?.())} --map-group=${String(process.getgid?.())} "$@"`
  await writeFile(path, `#!/bin/sh\nexec unshare --map-root-user --mount sh -c '${inside}' "${folder}" "${electronPath as unknown as string}" "$@"\n`)
  await chmod(path, 0o755)
  return path
}

/** Fills or frees the disk that only the app sees, from inside of it. */
const disk = ({ app }: Twain, step: 'fill' | 'free'): Promise<number> => app.evaluate(({ app: own }, wanted) => {
  const fs = process.mainModule?.require('node:fs') as typeof import('node:fs')
  const path = `${own.getPath('userData')}/filler`
  if (wanted === 'free') { fs.rmSync(path); return 0 }
  const file = fs.openSync(path, 'w')
  let count = 0
  for (const size of [65_536, 4_096, 1]) try { for (;;) count += fs.writeSync(file, Buffer.alloc(size, 1)) } catch (error) { if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error }
  fs.closeSync(file)
  return count
}, step)
const stored = ({ app }: Twain): Promise<string> => app.evaluate(({ app: own }) => {
  const fs = process.mainModule?.require('node:fs') as typeof import('node:fs')
  return fs.readFileSync(`${own.getPath('userData')}/state.json`, 'utf8')
})
const nameIn = (text: string): string => AppStateSchema.parse(JSON.parse(text)).accounts[0]?.name ?? ''

test('the disk fills up while the app runs', async ({ launch, profile }) => {
  test.setTimeout(120_000)
  const twain = await launch({ profile, starter: await onSmallDisk(profile, 64) })
  const errors = internalErrors(twain)
  await seedClients(twain, { given: 'Jane', family: 'Doe' })
  const accountId = (await answered(twain, 'view.get')).accounts[0]?.id ?? ''
  await answered(twain, 'account.rename', { accountId, name: 'before' })
  expect(nameIn(await stored(twain))).toBe('before')
  expect(await disk(twain, 'fill')).toBeGreaterThan(1_000_000)
  const [lost, accepted]: [string[], string[]] = [[], []]
  const refused = async (call: string, input: unknown): Promise<void> => {
    const reply = await askShell(twain, call, input)
    if (reply.ok) accepted.push(`${call} was told as kept`)
    else if ((reply.message ?? '') === '') lost.push(`${call} gave no reason (${reply.code ?? ''})`)
  }
  await answered(twain, 'account.rename', { accountId, name: 'on the full disk' })
  await expect.poll(async () => (await answered(twain, 'view.get')).notices.some(({ kind }) => kind === 'save-failed'), { message: 'it is said that nothing is kept' }).toBe(true)
  if (nameIn(await stored(twain)) !== 'before') lost.push('the state that was there')
  await refused('clients.save', { id: null, draft: { given: 'Kim', family: 'Doe', aliases: [], handles: [], phones: [], emails: [], alsoMatch: [], formerSince: null } })
  await refused('lock.setUp', { passphrase: 'correct horse battery staple' })
  await refused('logins.setGenerator', { settings: { kind: 'password', length: 30, lower: true, upper: true, digits: true, symbols: true, withoutLookAlikes: true, words: 6, separator: '-', capitals: false, number: false } })
  await disk(twain, 'free')
  await seedClients(twain, { given: 'Kim', family: 'Doe' })
  await answered(twain, 'account.rename', { accountId, name: 'after' })
  if (nameIn(await stored(twain)) !== 'after') lost.push('the state after there was room again')
  if ((await answered(twain, 'view.get')).clients.count !== 2) lost.push('clients')
  recordFault({ part: 'app', what: 'the disk of the running app fills up', tried: 4, lost: lost.length, accepted: accepted.length, crashed: (isAlive(twain) ? 0 : 1) + errors.length, seed: null, note: 'four kinds of changes: refused with a sentence, or told by a notice; with room again they are kept' })
  expect(lost).toEqual([])
  expect(accepted).toEqual([])
  expect(errors).toEqual([])
})

/** Main's clock from now on: so many milliseconds off. Everything in main that asks for the date is told the wrong one. */
const shiftClock = ({ app }: Twain, milliseconds: number): Promise<void> => app.evaluate((_electron, shift) => {
  const scope = globalThis as unknown as { trueDate?: DateConstructor, Date: DateConstructor }
  const Right = scope.trueDate ?? Date
  scope.trueDate = Right
  scope.Date = new Proxy(Right, { construct: (_target, given: readonly unknown[]) => (given.length === 0 ? new Right(Right.now() + shift) : Reflect.construct(Right, given) as Date), get: (target, name) => (name === 'now' ? () => Right.now() + shift : Reflect.get(target, name) as unknown) })
}, milliseconds)

const year = 365 * 24 * 3_600_000
const passphrase = 'correct horse battery staple'

/** Four wrong tries: the wait after them is no longer than it ever is, whatever the clock says. What is wrong with it. */
async function triesAreWaitedFor(twain: Twain, shift: number): Promise<readonly string[]> {
  for (let wrong = 0; wrong < 4; wrong++) await askShell(twain, 'lock.changePassphrase', { current: 'not the right one at all', passphrase: 'another one of four words' })
  const { waitUntil } = (await answered(twain, 'view.get')).lock
  const rest = waitUntil === null ? 0 : Date.parse(waitUntil) - (Date.now() + shift)
  // Positive control: what main writes down has the wrong date.
  const { lastWrong } = JSON.parse(await readFile(join(twain.userData, 'lock.json'), 'utf8')) as { lastWrong: string }
  expect(Math.abs(Date.parse(lastWrong) - Date.now() - shift)).toBeLessThan(60_000)
  return rest > 15 * 60_000 ? [`the lock waits ${rest} ms after ${shift}`] : []
}

test('the clock jumps while the app runs', async ({ launch, profile }) => {
  test.setTimeout(120_000)
  const twain = await launch({ accounts: [{ self: 'personal', address: home, name: '0' }, { self: 'professional', address: home }] })
  const errors = internalErrors(twain)
  await seedClients(twain, { given: 'Jane', family: 'Doe' })
  await answered(twain, 'lock.setUp', { passphrase })
  const accountId = (await answered(twain, 'view.get')).accounts[0]?.id ?? ''
  const lost: string[] = []
  const shifts = [10 * year, -10 * year, -3_600_000, -56 * year]
  for (const [index, shift] of shifts.entries()) {
    await shiftClock(twain, shift)
    lost.push(...await triesAreWaitedFor(twain, shift))
    await shiftClock(twain, shift + 20 * 60_000)
    await answered(twain, 'lock.now', { selves: ['personal', 'professional'] })
    const opened = await askShell(twain, 'lock.unlock', { selves: ['personal', 'professional'], passphrase })
    if (!opened.ok) lost.push(`locked out after ${shift}: ${opened.message ?? ''}`)
    await answered(twain, 'account.rename', { accountId, name: String(index) })
    await seedClients(twain, { given: `Kim ${index}`, family: 'Doe' })
    const text = await readFile(join(twain.userData, 'state.json'), 'utf8')
    if (nameIn(text) !== String(index)) lost.push(`the state after ${shift}`)
  }
  const alive = isAlive(twain)
  await twain.close()
  const again = await launch({ profile })
  const opened = await askShell(again, 'lock.unlock', { selves: ['personal', 'professional'], passphrase })
  if (!opened.ok) lost.push(`locked out after the next start: ${opened.message ?? ''}`)
  await expect.poll(async () => (await answered(again, 'view.get')).clients.count).toBe(1 + shifts.length)
  recordFault({ part: 'app', what: 'the clock of the running app jumps', tried: shifts.length, lost: lost.length, accepted: 0, crashed: (alive ? 0 : 1) + errors.length, seed: null, note: `years, minutes and hours, forth and back (the Date of main is replaced): no lock-out, state and ${1 + shifts.length} clients kept, also over a start with the right clock` })
  expect(lost).toEqual([])
  expect(errors).toEqual([])
})
