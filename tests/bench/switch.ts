import type { Target } from './devtools.ts'
import { beside, report, spread, type Figure } from './figures.ts'
import { bareShellOf, drawn, shellOf, startBare, startTwain, withSurroundings, type Program, type Surroundings } from './programs.ts'

/** From the click on the other self to the first frame of its page, beside a bare program that shows one of two views. Run by `npm run bench switch`. */

const runs = { warm: 10, measured: 100 }
/** Nobody switches ten times a second: what the last switch still had to do is not counted to the next one. Milliseconds. */
const pause = 150
const address = 'https://hostile.example.org/formsubmit/done'

/** When the page is visible again and a frame of it was drawn. It must be hidden now, or the figure would be about nothing. */
const nextFrame = `new Promise((done, fail) => {
  if (document.visibilityState !== 'hidden') { fail(new Error('the page is not hidden before the switch')); return }
  document.addEventListener('visibilitychange', () => {
    requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => { done(performance.timeOrigin + performance.now()) }; port2.postMessage(0) })
  }, { once: true })
})`
/** When the user pressed, by the clock of the input event: before any script of the page has seen it. */
const nextClick = "new Promise((done) => { addEventListener('click', (event) => { done(performance.timeOrigin + event.timeStamp) }, { capture: true, once: true }) })"

/** Two programs that run at the same time and take turns. */
interface Side {
  readonly shell: Target
  readonly pages: readonly [Target, Target]
  /** The expressions of the two buttons. */
  readonly buttons: readonly [string, string]
  /** The condition under which the shell shows which of both it is, when it does. */
  readonly told: readonly [string, string] | null
  readonly frames: number[]
  readonly shells: number[]
}

async function visibleOf(pages: readonly [Target, Target]): Promise<number> {
  const states = await Promise.all(pages.map((page) => page.evaluate<string>('document.visibilityState')))
  return states.indexOf('visible')
}

async function switchOnce(side: Side, isMeasured: boolean): Promise<void> {
  const next = 1 - await visibleOf(side.pages)
  const [page, button] = [side.pages[next], side.buttons[next]]
  if (!page || button === undefined) throw new Error('none of both pages is visible')
  const shown = page.evaluate<number>(nextFrame)
  const clicked = side.shell.evaluate<number>(nextClick)
  const told = side.told?.[next] === undefined ? null : side.shell.evaluate<number>(drawn(side.told[next]))
  await side.shell.click(button)
  const [frameAt, clickAt, toldAt] = await Promise.all([shown, clicked, told])
  if (isMeasured) {
    side.frames.push(frameAt - clickAt)
    if (toldAt !== null) side.shells.push(toldAt - clickAt)
  }
  await new Promise((done) => { setTimeout(done, pause) })
}

/** The two pages of a program, in the order in which they were opened. */
async function loaded(program: Program, known: readonly Target[]): Promise<Target> {
  const isNew = (id: string): boolean => !known.some(({ info }) => info.targetId === id)
  const page = await program.devtools.find(({ url, targetId }) => url.startsWith(address) && isNew(targetId))
  await page.evaluate("document.readyState === 'complete' || new Promise((done) => { addEventListener('load', () => { done(true) }) })")
  return page
}

const selfButton = (self: string): string => `document.querySelector('nav [data-self=${self}] button')`
const isCurrent = (self: string): string => `document.querySelector('nav [data-self=${self}][data-current=true]')`

async function sideOfTwain(program: Program): Promise<Side> {
  const shell = await shellOf(program)
  const personal = await loaded(program, [])
  await shell.evaluate(drawn(`${selfButton('professional')} !== null`))
  await shell.click(selfButton('professional'))
  const professional = await loaded(program, [personal])
  return {
    shell, pages: [personal, professional], buttons: [selfButton('personal'), selfButton('professional')],
    told: [`${isCurrent('personal')} !== null`, `${isCurrent('professional')} !== null`], frames: [], shells: []
  }
}

async function sideOfBare(program: Program): Promise<Side> {
  const shell = await bareShellOf(program)
  await shell.evaluate(drawn("document.querySelector('#second') !== null"))
  const one = await program.devtools.find(({ url }) => url.startsWith(address))
  const other = await program.devtools.find(({ url, targetId }) => url.startsWith(address) && targetId !== one.info.targetId)
  const isFirst = await one.evaluate<string>('document.visibilityState') === 'visible'
  return { shell, pages: isFirst ? [one, other] : [other, one], buttons: ["document.querySelector('#first')", "document.querySelector('#second')"], told: null, frames: [], shells: [] }
}

async function benchSwitch(around: Surroundings): Promise<boolean> {
  const accounts = (['personal', 'professional'] as const).map((self) => ({ self, address }))
  const programs = [await startTwain(around, { accounts }), await startBare(around, 'views', [address, address])] as const
  const twain = await sideOfTwain(programs[0])
  const bare = await sideOfBare(programs[1])
  for (let run = 0; run < runs.warm + runs.measured; run++) for (const side of [twain, bare]) await switchOnce(side, run >= runs.warm)
  for (const program of programs) await program.close()
  const reference = { what: 'bare app, click to the other of two views', values: bare.frames }
  const figure = beside('click to first frame of the other page', 'ms', twain.frames, reference, 1.5)
  const atTheEnd: Figure = { ...figure, what: 'the same, slowest of twenty', budget: 2, budgetOf: 'p95 ratio' }
  return report('switch', [figure, atTheEnd, { what: 'click to the shell in the other colour', unit: 'ms', ...spread(twain.shells), budget: null }])
}

process.exitCode = await withSurroundings(benchSwitch) ? 0 : 1
