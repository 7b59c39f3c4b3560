import type { Target } from './devtools.ts'
import { beside, report, say, spread } from './figures.ts'
import { bareShellOf, drawn, shellOf, startBare, startTwain, withSurroundings, type Program, type Surroundings } from './programs.ts'

/** From the start of the program to a shell that can be used, beside a bare one-window program. Run by `npm run bench start`. */

const runs = 10
const address = 'https://hostile.example.org/formsubmit/done'

// Usable: both large buttons are there, a frame with them was drawn, and main has answered a question of the shell.
const usable = `${drawn("document.querySelectorAll('nav [data-self] button').length === 2")}.then(async (at) => { await bridge.call('view.get'); return { drawn: at, answered: performance.timeOrigin + performance.now() } })`

interface Start { readonly firstPaint: number, readonly usable: number, readonly page: number }

// The compositor tells of a paint after it was shown, so it is waited for.
const firstPaint = (page: Target): Promise<number> => page.evaluate(`new Promise((done) => {
  new PerformanceObserver((list) => { const [entry] = list.getEntriesByName('first-contentful-paint'); if (entry) done(performance.timeOrigin + entry.startTime) }).observe({ type: 'paint', buffered: true })
})`)

async function startOfTwain(program: Program, hasPage: boolean): Promise<Start> {
  const shell = await shellOf(program)
  const { answered } = await shell.evaluate<{ answered: number }>(usable)
  const page = hasPage ? await program.devtools.find(({ url }) => url.startsWith(address)).then(firstPaint) : Number.NaN
  return { firstPaint: await firstPaint(shell) - program.spawnedAt, usable: answered - program.spawnedAt, page: page - program.spawnedAt }
}

async function startOfBare(program: Program): Promise<Start> {
  const page = await bareShellOf(program)
  const at = await page.evaluate<number>(drawn("document.querySelector('#second') !== null"))
  return { firstPaint: await firstPaint(page) - program.spawnedAt, usable: at - program.spawnedAt, page: Number.NaN }
}

interface Kind { readonly start: () => Promise<Program>, readonly measure: (program: Program) => Promise<Start>, readonly measured: Start[] }

async function benchStart(around: Surroundings): Promise<boolean> {
  const [returning, empty, bareProfile] = [await around.folder('returning'), await around.folder('empty'), await around.folder('bare')]
  const accounts = (['personal', 'professional'] as const).map((self) => ({ self, address }))
  const twain: Kind = { start: () => startTwain(around, { accounts, profile: returning }), measure: (program) => startOfTwain(program, true), measured: [] }
  const launcher: Kind = { start: () => startTwain(around, { profile: empty }), measure: (program) => startOfTwain(program, false), measured: [] }
  const bare: Kind = { start: () => startBare(around, 'one-window', [], bareProfile), measure: startOfBare, measured: [] }
  for (let round = 0; round <= runs; round++) {
    for (const { start, measure, measured } of [twain, bare, launcher]) {
      const program = await start()
      const result = await measure(program)
      await program.close()
      if (round > 0) measured.push(result) // the first start of a profile makes its folders and code caches
    }
    say(`start: round ${round} of ${runs}: ${[twain, bare, launcher].map(({ measured }) => measured.at(-1)?.usable.toFixed(0) ?? '(warm-up)').join(', ')} ms`)
  }
  const pick = (kind: Kind, key: keyof Start): readonly number[] => kind.measured.map((start) => start[key])
  const reference = { what: 'bare one-window app', values: pick(bare, 'usable') }
  return report('start', [
    beside('start to usable shell, an account opens meanwhile', 'ms', pick(twain, 'usable'), reference, 1.5),
    beside('start to usable shell, no account yet', 'ms', pick(launcher, 'usable'), reference, 1.5),
    beside('start to first paint of the shell', 'ms', pick(twain, 'firstPaint'), { what: 'bare one-window app', values: pick(bare, 'firstPaint') }, null),
    { what: 'start to first paint of the open account', unit: 'ms', ...spread(pick(twain, 'page')), budget: null }
  ])
}

process.exitCode = await withSurroundings(benchStart) ? 0 : 1
