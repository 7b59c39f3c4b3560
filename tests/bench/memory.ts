import type { SelfId } from '../../src/shared/persona.ts'
import { beside, report, say, spread, type Figure } from './figures.ts'
import { settledMemory } from './process-memory.ts'
import { allLoaded, bareShellOf, chromium, chromiumMissing, drawn, shellOf, startBare, startChromium, startTwain, withSurroundings, type Program, type Surroundings } from './programs.ts'

/**
 * Memory of the whole process tree (PSS), beside bare programs and beside Debian's Chromium with two profiles on the same pages.
 * One program at a time, since two that run at once share libraries. Run by `npm run bench memory`.
 */

const runs = { idle: 5, pages: 4, many: 3 }
const live = 4
const sites = ['https://www.facebook.com/', 'https://www.linkedin.com/feed/', 'https://bsky.app/', 'https://www.reddit.com/', 'https://x.com/home', 'https://www.yelp.com/'] as const
const selves: readonly SelfId[] = ['personal', 'professional']
/** Twelve accounts, the selves in turn, so that the first four are two of each. */
const twelve = sites.flatMap((address) => selves.map((self) => ({ self, address })))

const shellReady = drawn("document.querySelectorAll('nav [data-self] button').length === 2")

/** The memory of a program in which everything is there, and then its end. */
async function weigh(program: Program, ready: Promise<unknown>): Promise<number> {
  await ready
  const { pss } = await settledMemory(program.pid)
  await program.close()
  return pss
}

/** Opens the accounts from one number to another, as a click on their row does. */
async function openAccounts(program: Program, from: number, to: number): Promise<void> {
  const shell = await shellOf(program)
  await shell.evaluate(shellReady)
  for (let number = from; number < to; number++) {
    const { self, address } = twelve[number] as (typeof twelve)[number]
    await shell.evaluate(`bridge.call('view.get').then(({ value }) => bridge.call('account.open', { accountId: value.accounts.filter(({ self, host }) => self === '${self}' && host === '${new URL(address).host}')[0].id })).then((reply) => { if (!reply.ok) throw new Error(reply.message) })`)
    await allLoaded(program, twelve.slice(0, number + 1).map((account) => account.address))
  }
}

const alive = ({ devtools }: Program): number => devtools.pages().filter(({ url }) => url.startsWith('https://')).length

/** Pages that are not used go to sleep a few seconds later. One that does not within half a minute counts as awake. */
async function untilRested(program: Program): Promise<void> {
  const until = Date.now() + 30_000
  while (alive(program) > live && Date.now() < until) await new Promise((done) => { setTimeout(done, 100) })
}

async function twainWith(around: Surroundings, count: number): Promise<number> {
  const program = await startTwain(around, { accounts: twelve.slice(0, Math.max(count, 2)) })
  return weigh(program, openAccounts(program, 0, count).then(() => untilRested(program)))
}
async function bareWith(around: Surroundings, count: number): Promise<number> {
  const addresses = twelve.slice(0, count).map(({ address }) => address)
  const program = await startBare(around, 'views', addresses)
  return weigh(program, allLoaded(program, addresses))
}
async function chromiumWith(around: Surroundings, file: string, count: number): Promise<number> {
  const accounts = twelve.slice(0, count)
  const [first, second] = selves.map((self) => accounts.filter((account) => account.self === self).map(({ address }) => address))
  const program = await startChromium(around, file, [first ?? [], second ?? []])
  return weigh(program, allLoaded(program, accounts.map(({ address }) => address)))
}

interface Columns { readonly ours: number[], readonly bare: number[], readonly chromium: number[] }
const columns = (): Columns => ({ ours: [], bare: [], chromium: [] })
const tell = (what: string, { ours, bare, chromium: theirs }: Columns): void => { say(`memory: ${what}: ${[ours, bare, theirs].map((values) => values.at(-1)?.toFixed(0) ?? '-').join(', ')} MB`) }

async function idle(around: Surroundings): Promise<Columns> {
  const all = columns()
  for (let run = 0; run < runs.idle; run++) {
    const twain = await startTwain(around)
    all.ours.push(await weigh(twain, shellOf(twain).then((shell) => shell.evaluate(shellReady))))
    const bare = await startBare(around, 'one-window')
    all.bare.push(await weigh(bare, bareShellOf(bare).then((shell) => shell.evaluate(drawn("document.querySelector('#second') !== null")))))
    tell('idle', all)
  }
  return all
}

async function withPages(around: Surroundings, count: number, rounds: number): Promise<Columns> {
  const all = columns()
  for (let run = 0; run < rounds; run++) {
    all.ours.push(await twainWith(around, count))
    all.bare.push(await bareWith(around, count))
    if (chromium !== null) all.chromium.push(await chromiumWith(around, chromium, count))
    tell(`${count} pages`, all)
  }
  return all
}

/** What twelve open accounts take beyond what the same program took with four; and how many of the pages are alive. */
async function beyondFour(around: Surroundings): Promise<{ readonly beyond: readonly number[], readonly alive: number }> {
  const beyond: number[] = []
  let most = 0
  for (let run = 0; run < runs.many; run++) {
    const program = await startTwain(around, { accounts: twelve })
    await openAccounts(program, 0, live)
    const few = await settledMemory(program.pid)
    await openAccounts(program, live, twelve.length)
    await untilRested(program)
    const many = await settledMemory(program.pid)
    most = Math.max(most, alive(program))
    beyond.push(many.pss - few.pss)
    await program.close()
    say(`memory: ${live} accounts ${few.pss.toFixed(0)} MB, ${twelve.length} accounts ${many.pss.toFixed(0)} MB (${many.processes} processes)`)
  }
  return { beyond, alive: most }
}

async function benchMemory(around: Surroundings): Promise<boolean> {
  const alone = await idle(around)
  const two = await withPages(around, 2, runs.pages)
  const { beyond, alive: awake } = await beyondFour(around)
  const all = await withPages(around, twelve.length, 2)
  const besideBoth = (what: string, { ours, bare, chromium: theirs }: Columns): readonly Figure[] => [
    beside(what, 'MB', ours, { what: 'bare app with the same views', values: bare }, null),
    ...(theirs.length === 0 ? [] : [beside(what, 'MB', ours, { what: 'Chromium, two profiles, the same pages', values: theirs }, null)])
  ]
  return report('memory', [
    beside('idle: shell, overlay and main', 'MB', alone.ours, { what: 'bare one-window app', values: alone.bare }, 1.5),
    ...besideBoth('two accounts, one of each self', two),
    { what: `${twelve.length} accounts open, at most ${live} live: beyond the memory with ${live}`, unit: 'MB', ...spread(beyond), budget: 40 },
    ...besideBoth(`${twelve.length} accounts open`, all)
  ], [`Of ${twelve.length} open accounts ${awake} pages are awake.`, ...(chromium === null ? [chromiumMissing] : [])])
}

process.exitCode = await withSurroundings(benchMemory) ? 0 : 1
