import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { ConfidentialityCheck } from '../../src/main/guard/confidentiality.ts'
import { bareAct } from '../../src/shared/guard/act.ts'
import { evaluate } from '../../src/shared/guard/evaluate.ts'
import { rules } from '../../src/shared/guard/rules/index.ts'
import { clientWith } from '../fakes/acts.ts'
import { readDay } from '../days/day.ts'
import type { Target } from './devtools.ts'
import { percentile, report, say, type Figure } from './figures.ts'
import { settledMemory } from './process-memory.ts'
import { allLoaded, bareShellOf, drawn, shellOf, startBare, startTwain, withSurroundings, type Program, type Surroundings } from './programs.ts'

/**
 * What grows with use: memory over many switches and over pages that open and close, beside a bare program that does the same; heap over
 * many verdicts; and the state file. Run by `npm run bench growth`.
 */

const address = 'https://hostile.example.org/formsubmit/done'
const rounds = { switches: 600, pages: 40, samples: 6, verdicts: 20_000 }

/** The slope of the line through the points by least squares, in units of y for one of x. */
function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => points.reduce((sum, point) => sum + point[of], 0) / points.length
  const [x, y] = [mean(0), mean(1)]
  return points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** Two programs that do the same in turns, and their memory after each of these turns. */
interface Worker { readonly program: Program, /** Its pages that stay. */ readonly staying: readonly Target[], readonly work: (count: number) => Promise<void>, readonly points: [number, number][] }

/** Works in turns; the first turn is a warm-up that no line goes through. Answers kilobytes for one round. */
async function kilobytesPerRound(what: string, workers: readonly Worker[], count: number): Promise<readonly number[]> {
  const each = Math.ceil(count / rounds.samples)
  for (let sample = 0; sample <= rounds.samples; sample++) {
    for (const { program, staying, work, points } of workers) {
      await work(each)
      for (const page of staying) await page.collectGarbage()
      // Not the proportional size: it moves when any other program on this machine uses the same libraries.
      const { own } = await settledMemory(program.pid)
      if (sample > 0) points.push([sample * each, own * 1024])
    }
    say(`growth: ${what}: ${(sample + 1) * each} rounds: ${workers.map(({ points }) => ((points.at(-1)?.[1] ?? Number.NaN) / 1024).toFixed(0)).join(', ')} MB`)
  }
  return workers.map(({ points }) => slope(points))
}

const isHidden = "document.visibilityState === 'hidden' || new Promise((done) => { document.addEventListener('visibilitychange', () => { done(true) }, { once: true }) })"
const isVisible = isHidden.replace("'hidden'", "'visible'")

/** Programs list their pages in no order: the one that is seen now stands last. */
async function visibleLast(pages: readonly Target[]): Promise<readonly Target[]> {
  const states = await Promise.all(pages.map((page) => page.evaluate<string>('document.visibilityState')))
  return states[0] === 'visible' ? [...pages].reverse() : pages
}

async function twainWithTwo(around: Surroundings): Promise<{ readonly program: Program, readonly shell: Target, readonly pages: readonly Target[] }> {
  const program = await startTwain(around, { accounts: [{ self: 'personal', address }, { self: 'professional', address }] })
  const shell = await shellOf(program)
  await shell.evaluate(drawn("document.querySelectorAll('nav [data-self] button').length === 2"))
  await allLoaded(program, [address])
  await shell.click("document.querySelector('nav [data-self=professional] button')")
  return { program, shell, pages: await visibleLast(await allLoaded(program, [address, address])) }
}

/** Clicks to and fro, each time until the page is there. */
const switching = (shell: Target, pages: readonly Target[], buttons: readonly string[]) => async (count: number): Promise<void> => {
  for (let round = 0; round < count; round++) {
    const states = await Promise.all(pages.map((page) => page.evaluate<string>('document.visibilityState')))
    const next = 1 - states.indexOf('visible')
    await shell.click(buttons[next] ?? '')
    await pages[next]?.evaluate(isVisible)
    await pages[1 - next]?.evaluate(isHidden)
  }
}

async function overSwitches(around: Surroundings): Promise<Figure> {
  const twain = await twainWithTwo(around)
  const bare = await startBare(around, 'views', [address, address])
  const bareShell = await bareShellOf(bare)
  // The bare program shows its first page.
  const barePages = [...await visibleLast(await allLoaded(bare, [address, address]))].reverse()
  const [ours, theirs] = await kilobytesPerRound('switches', [
    { program: twain.program, staying: [twain.shell, ...twain.pages], work: switching(twain.shell, twain.pages, ['personal', 'professional'].map((self) => `document.querySelector('nav [data-self=${self}] button')`)), points: [] },
    { program: bare, staying: [bareShell, ...barePages], work: switching(bareShell, barePages, ['first', 'second'].map((id) => `document.querySelector('#${id}')`)), points: [] }
  ], rounds.switches)
  for (const program of [twain.program, bare]) await program.close()
  return { what: `memory for one switch, line through ${rounds.switches}`, value: ours ?? Number.NaN, unit: 'kB per round', runs: rounds.samples, reference: { what: 'bare app, two views', value: theirs ?? Number.NaN }, budget: 5 }
}

const count = (program: Program): number => program.devtools.pages().filter(({ url }) => url.startsWith(address)).length
/** Until the program lists as many pages as it should. */
async function untilCount(program: Program, wanted: number): Promise<void> {
  while (count(program) !== wanted) await new Promise((done) => { setTimeout(done, 20) })
}

/** Opens one more page and takes it away again. */
const opening = (program: Program, shell: Target, open: string, close: string) => async (times: number): Promise<void> => {
  const before = count(program)
  for (let round = 0; round < times; round++) {
    await shell.evaluate(open)
    await untilCount(program, before + 1)
    await allLoaded(program, Array.from({ length: before + 1 }, () => address))
    await shell.evaluate(close)
    await untilCount(program, before)
  }
}

async function overPages(around: Surroundings): Promise<Figure> {
  const program = await startTwain(around, { accounts: [{ self: 'personal', address }] })
  const shell = await shellOf(program)
  await allLoaded(program, [address])
  const bare = await startBare(around, 'views', [address])
  const bareShell = await bareShellOf(bare)
  await allLoaded(bare, [address])
  const refused = '.then((reply) => { if (!reply.ok) throw new Error(reply.message) })'
  const [ours, theirs] = await kilobytesPerRound('accounts opened and removed', [
    {
      program, staying: [shell], points: [], work: opening(program, shell, `bridge.call('account.addAddress', { self: 'personal', address: '${address}' })${refused}`,
        `bridge.call('view.get').then(({ value }) => bridge.call('account.remove', { accountId: value.accounts.at(-1).id }))${refused}`)
    },
    { program: bare, staying: [bareShell], points: [], work: opening(bare, bareShell, 'bare.open()', 'bare.close()') }
  ], rounds.pages)
  for (const running of [program, bare]) await running.close()
  return { what: `memory for one account opened and removed, line through ${rounds.pages}`, value: ours ?? Number.NaN, unit: 'kB per round', runs: rounds.samples, reference: { what: 'bare app, a view opened and closed', value: theirs ?? Number.NaN }, budget: 200 }
}

/** The size of the state file after many switches, and what one more account adds. */
async function stateFile(around: Surroundings): Promise<readonly Figure[]> {
  const sizeWith = async (accounts: number, switches: number): Promise<number> => {
    const folder = await around.folder('state')
    const program = await startTwain(around, { profile: folder, accounts: Array.from({ length: accounts }, (_, number) => ({ self: number % 2 === 0 ? 'personal' as const : 'professional' as const, address: `https://site${number}.example.org/` })) })
    const shell = await shellOf(program)
    await shell.evaluate(drawn("document.querySelectorAll('nav [data-self] button').length === 2"))
    for (let round = 0; round < switches; round++) await shell.evaluate(`bridge.call('self.switch', { self: '${round % 2 === 0 ? 'professional' : 'personal'}' })`)
    // The file also holds the icons of both sites, whenever they come.
    await shell.evaluate(`(async () => { for (;;) { const { value } = await bridge.call('view.get'); if (value.accounts.filter(({ icon }) => icon !== null).length === 2) return; await new Promise((done) => { setTimeout(done, 50) }) } })()`)
    await program.close()
    return statSync(join(folder, 'Twain/state.json')).size / 1024
  }
  const [two, twoLater, many] = [await sizeWith(2, 4), await sizeWith(2, 200), await sizeWith(202, 4)]
  return [
    { what: 'state file after 200 switches', value: twoLater, unit: 'kB', reference: { what: 'after 4 switches', value: two }, budget: 1.01, budgetOf: 'ratio' },
    { what: 'state file for each further account, 200 of them', value: (many - two) / 200, unit: 'kB', budget: 1 }
  ]
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void
const heap = (): number => { collect(); return process.memoryUsage().heapUsed / 1024 }

const words = 'the garden after rain my practice has openings we walked to the lake and the talk on music was long our software broke while people waited for news of therapy'.split(' ')
/** Another text each time, of ordinary words: texts have few different ones, and what is remembered of a word is bounded by their number. */
const textOf = (round: number): string => Array.from({ length: 24 }, (_, place) => words[(Math.floor(round / words.length ** (place % 4)) + place * place) % words.length]).join(' ')

/** Drafts again and again, no two in a row alike: heap that stays, and whether the last verdicts are slower than the first. */
function overVerdicts(): readonly Figure[] {
  const { identities, practice } = readDay('ordinary')
  const listed = Array.from({ length: 2_000 }, (_, at) => clientWith({ given: `Given${at}`, family: `Family${at * 7}` }, at))
  const check = new ConfidentialityCheck({ people: () => listed, allowed: () => [] })
  const setting = { self: 'personal', identities, practice, networkId: 'facebook', networkName: 'Facebook', place: { kind: 'feed', confidence: 'S', title: 'Facebook', host: 'www.facebook.com' }, confidentiality: check.view() } as const
  const times: number[] = []
  const points: [number, number][] = []
  for (let round = 0; round < rounds.verdicts; round++) {
    const started = performance.now()
    evaluate(rules, { ...bareAct(setting, 'post', 'sending'), text: textOf(round) })
    times.push(performance.now() - started)
    if (round > 0 && round % (rounds.verdicts / 10) === 0) points.push([round, heap()])
  }
  const part = times.length / 10
  const [first, last] = [times.slice(part, 2 * part), times.slice(-part)]
  return [
    { what: `heap for one verdict, line through ${rounds.verdicts.toLocaleString('en')}`, value: slope(points), unit: 'kB per round', runs: points.length, budget: 0.1 },
    { what: 'time of a verdict after as many', value: percentile(last, 50), p95: percentile(last, 95), runs: last.length, unit: 'ms', reference: { what: 'near the beginning', value: percentile(first, 50), p95: percentile(first, 95) }, budget: 1.5, budgetOf: 'ratio' }
  ]
}

async function benchGrowth(around: Surroundings): Promise<boolean> {
  const figures = [await overSwitches(around), await overPages(around), ...await stateFile(around), ...overVerdicts()]
  return report('growth', figures, ['Time with 20,000 clients against 2,000: see detect.'])
}

process.exitCode = await withSurroundings(benchGrowth) ? 0 : 1
