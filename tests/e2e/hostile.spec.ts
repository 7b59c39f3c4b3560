import type { Page } from '@playwright/test'
import type { Site } from '../site/server.ts'
import { expectAsCommitted } from './measured.ts'
import { sheetIn, type Sheet } from './sheet.ts'
import { emptyPage, prelude, tricks, type Trick } from './tricks.ts'
import { expect, test, type Twain } from './twain.ts'

/** Belongs to the practice; under the personal self it must be asked about. */
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
/** Nothing to ask about: the positive control that the trick really reaches the server. */
const clearText = 'The bakery at the corner has rye bread again on Thursdays.'

interface Bench { readonly twain: Twain, readonly site: Site, readonly sheet: Sheet, readonly page: Page, readonly trick: Trick }

/** How often a text has reached the server: in a body, a message of a socket, scrambled, or in an address. */
function arrivals({ site }: Bench, text: string): number {
  const backwards = Array.from(text).reverse().join('')
  const bodies = site.received.filter(({ body }) => body.includes(text) || body.includes(backwards)).length
  return bodies + site.requests.filter(({ method, query }) => method === 'GET' && decodeURIComponent(query).includes(text)).length
}

/** Builds the page anew and types, then presses. */
async function start(bench: Bench, text: string): Promise<() => Promise<void>> {
  const { page, trick, site } = bench
  site.reset()
  await page.goto(trick.address ?? emptyPage)
  if (trick.html !== undefined) await page.evaluate((body) => { document.body.innerHTML = body }, trick.html)
  if (trick.script !== undefined) await page.evaluate(`(() => { ${prelude}; ${trick.script} })()`)
  const frame = trick.frame ? await trick.frame(page) : page.mainFrame()
  const { points, after = 0 } = trick
  // By the page's own clock, as the net's is.
  await page.evaluate((pause) => new Promise((done) => { setTimeout(done, pause) }), after)
  if (points) await page.locator('#host').click({ position: points.composer })
  else await frame.locator('#t').click()
  await page.keyboard.type(text)
  return points
    ? () => page.locator('#host').click({ position: points.control, noWaitAfter: true })
    : () => frame.locator('#b').click({ noWaitAfter: true })
}

/** A request that the page makes now has arrived: what it sent before has arrived too, or never will. */
async function settle({ twain }: Bench): Promise<void> {
  // Not through Playwright, which waits for a navigation that is held; a page on its way to the next address is asked again.
  await expect.poll(() => twain.app.evaluate(async ({ webContents }) => {
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith('https://hostile.example.org/'))
    return page?.mainFrame.executeJavaScript("new Promise((done) => { const request = new XMLHttpRequest(); request.onloadend = () => done(true); request.open('POST', '/api/typing'); request.send() })") as Promise<boolean> | undefined
  }).catch(() => false)).toBe(true)
}

/** What main says of the page in the end: another screen and back, so that all is drawn anew. */
async function lightOf({ twain: { shell } }: Bench): Promise<string> {
  await shell.getByRole('button', { name: 'Settings' }).click()
  await shell.getByRole('button', { name: /^Back to/ }).click()
  return (await shell.getByRole('button', { name: /^Warnings / }).innerText()).replace('Warnings ', '')
}

/** What came of the practice text: held by which net, or gone. */
async function outcomeOf(bench: Bench): Promise<'held by net 1' | 'held by net 2' | 'went out'> {
  await expect.poll(async () => (await bench.sheet.dialog.isVisible()) || arrivals(bench, practiceText) > 0, { intervals: [50], timeout: 15_000 }).toBe(true)
  if (arrivals(bench, practiceText) > 0) return 'went out'
  await settle(bench)
  expect(arrivals(bench, practiceText), 'nothing is sent while it is asked about').toBe(0)
  return bench.site.received.some(({ path }) => path === '/ran') ? 'held by net 2' : 'held by net 1'
}

/** Goes on after the question; tells whether the text then arrived, and whether the user had to press again. */
async function goOn(bench: Bench, press: () => Promise<void>): Promise<string> {
  const { twain, sheet, site, page, trick } = bench
  const again = twain.overlay.getByText(/^Approved\./)
  if (trick.whileAsked !== undefined) await page.evaluate(`(() => { ${prelude}; ${trick.whileAsked} })()`)
  await sheet.sendAnyway()
  await sheet.isGone()
  const state = async (): Promise<string> => {
    if (arrivals(bench, practiceText) > 0) return 'sent'
    if (site.received.some(({ path }) => path === '/api/other')) return 'something else was done'
    return await again.isVisible() ? 'press again' : ''
  }
  let last = ''
  // Nothing at all is an outcome too: a request that the page took back with itself.
  await expect.poll(async () => { last = await state(); return last }, { intervals: [50], timeout: 5_000 }).not.toBe('').catch(() => undefined)
  if (last === 'press again' && trick.whileAsked === undefined) {
    await press()
    await expect.poll(() => arrivals(bench, practiceText)).toBeGreaterThan(0)
    last = 'sent, the user presses again'
  }
  await settle(bench)
  expect(arrivals(bench, practiceText), 'never twice').toBeLessThanOrEqual(1)
  return last === '' ? 'not sent' : last
}

for (const [order, trick] of tricks.entries()) {
  test(`${trick.id}: ${trick.what}`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address: emptyPage }] })
    const bench: Bench = { twain, site, sheet: sheetIn(twain.overlay), page: await twain.page(emptyPage), trick }

    const pressClear = await start(bench, clearText)
    await pressClear()
    await expect.poll(() => arrivals(bench, clearText), { message: 'positive control: a clear text reaches the server' }).toBe(1)
    await expect(bench.sheet.dialog).toBeHidden()

    const press = await start(bench, practiceText)
    await press()
    const outcome = await outcomeOf(bench)
    const afterwards = outcome === 'went out' ? '' : await goOn(bench, press)
    const light = await lightOf(bench)
    const told = outcome === 'went out' ? (light === 'on' ? 'NOT held' : `not held; the light says ${light}`) : outcome
    expectAsCommitted('hostile', order, { id: trick.id, what: trick.what, outcome: told, afterwards, light })
  })
}
