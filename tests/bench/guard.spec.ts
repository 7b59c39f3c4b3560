import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test, type Twain } from '../e2e/twain.ts'
import { percentile, report, spread } from './figures.ts'

/**
 * The guard's figures in the running app, always against the same app without the page net: what a key costs in a
 * watched page, how long a held act waits for its question, and what the page net weighs in a page with 20 frames.
 */

const address = 'https://hostile.example.org/formsubmit/done'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const longText = 'The bakery at the corner has rye bread again on Thursdays. '.repeat(34).slice(0, 2_000)

/** Takes the page net out of all sessions; pages that load afterwards have none. */
const withoutPageNet = (app: ElectronApplication): Promise<void> => app.evaluate(({ webContents }) => {
  const sessions = new Set(webContents.getAllWebContents().map((contents) => contents.session))
  for (const session of sessions) for (const { id } of session.getPreloadScripts()) session.unregisterPreloadScript(id)
})

/** Time that all listeners of each of 300 keys take in a filled editor; reading the editor happens after them. */
async function keyTimes(page: Page): Promise<readonly number[]> {
  await page.evaluate((text) => { document.body.innerHTML = `<div id="t" contenteditable="true" role="textbox" aria-label="Write a post">${text}</div><button>Post</button>` }, longText)
  await page.locator('#t').click()
  await page.keyboard.type('ab')
  return page.evaluate(async () => {
    const editor = document.querySelector('#t')
    const times: number[] = []
    for (let key = 0; key < 300; key++) {
      const started = performance.now()
      for (const type of ['keydown', 'keypress', 'keyup'] as const) editor?.dispatchEvent(new KeyboardEvent(type, { key: 'e', bubbles: true, composed: true, cancelable: true }))
      editor?.dispatchEvent(new InputEvent('input', { data: 'e', inputType: 'insertText', bubbles: true, composed: true }))
      times.push(performance.now() - started)
      await new Promise((done) => { setTimeout(done, 0) })
    }
    return times
  })
}

test('a key in a watched page', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  const watched = await keyTimes(page)
  await withoutPageNet(twain.app)
  await page.reload()
  const bare = await keyTimes(page)
  expect(report('guard', [
    { what: 'a key in a watched page', unit: 'ms', ...spread(watched), reference: { what: 'the same page, not watched', value: percentile(bare, 50), p95: percentile(bare, 95) }, budget: null },
    { what: 'a key in a watched page, added time, p95', value: percentile(watched, 95) - percentile(bare, 95), runs: watched.length, unit: 'ms', budget: 1 }
  ])).toBe(true)
})

test('from the click to the question', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  await page.evaluate(() => { document.body.innerHTML = '<textarea id="t" rows="6"></textarea><button id="b">Post</button>' })
  await page.locator('#t').fill(practiceText)
  await page.locator('#t').press('End')
  await page.keyboard.type(' x')
  const times: number[] = []
  for (let number = 0; number < 20; number++) {
    const shown = twain.overlay.evaluate(() => new Promise<number>((done) => {
      const look = (): void => { if (document.querySelector('[role="alertdialog"]')) { observer.disconnect(); requestAnimationFrame(() => { done(Date.now()) }) } }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { childList: true, subtree: true })
    }))
    await page.locator('#b').hover()
    // All processes of a computer have one clock. What the test's own command takes on its way is counted, too.
    const pressed = Date.now()
    await page.mouse.down()
    await page.mouse.up()
    times.push(await shown - pressed)
    await twain.overlay.getByRole('button', { name: /^Don.t send$/ }).click()
    await expect(twain.overlay.getByRole('alertdialog')).toBeHidden()
  }
  expect(report('guard', [{ what: 'from the click to the question, p95', value: percentile(times, 95), runs: times.length, unit: 'ms', budget: 100 }])).toBe(true)
})

/** Memory of the page's process with 20 frames, in an app of its own: what a process has used before stays with it. */
async function memoryOf(twain: Twain, isWatched: boolean): Promise<number> {
  const page = await twain.page(address)
  if (!isWatched) await withoutPageNet(twain.app)
  await page.reload()
  await page.evaluate((source) => new Promise<void>((done) => {
    let left = 20
    document.body.innerHTML = ''
    for (let number = 0; number < 20; number++) {
      const frame = document.createElement('iframe')
      frame.addEventListener('load', () => { if (--left === 0) done() })
      frame.src = source
      document.body.append(frame)
    }
  }), address)
  const process = await twain.app.evaluate(({ webContents }, url) => webContents.getAllWebContents().find((contents) => contents.getURL() === url)?.getOSProcessId(), address)
  return twain.app.evaluate(({ app }, pid) => (app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? Number.NaN) / 1024, process)
}

test('the page net in a page with 20 frames', async ({ launch, profile }) => {
  const measured = { watched: [] as number[], bare: [] as number[] }
  for (let round = 0; round < 3; round++) {
    for (const kind of ['watched', 'bare'] as const) {
      const twain = await launch({ accounts: [{ self: 'personal', address }], profile: join(profile, `${kind}-${round}`) })
      measured[kind].push(await memoryOf(twain, kind === 'watched'))
      await twain.close()
    }
  }
  expect(report('guard', [{
    what: 'a page with 20 frames, watched', unit: 'MB', ...spread(measured.watched), reference: { what: 'the same page, not watched', value: percentile(measured.bare, 50), p95: percentile(measured.bare, 95) }, budget: 1.5, budgetOf: 'ratio'
  }])).toBe(true)
})
