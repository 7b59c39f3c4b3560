import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Received, Site } from '../site/server.ts'
import { isPublishing, ways, waysHost, type Way } from '../site/ways.ts'
import { expectAsCommitted } from './measured.ts'
import { sheetIn, type Sheet } from './sheet.ts'
import { expect, test, type Seed, type Twain } from './twain.ts'

/** Belongs to the practice; under the personal self it must be asked about. */
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
/** Nothing to ask about: the positive control that the same way really reaches the server. */
const clearText = 'The bakery at the corner has rye bread again on Thursdays.'

const origin = `https://${waysHost}/`

interface Bench { readonly twain: Twain, readonly site: Site, readonly sheet: Sheet, readonly page: Page, readonly way: Way, readonly address: string }

const within = ({ page, way }: Bench, selector: string): Locator => (way.framed ? page.frameLocator('#inner').locator(selector) : page.locator(selector))
/** A like carries no text: there any publishing request counts. */
const carries = ({ way }: Bench, entry: Received, text: string): boolean => isPublishing(entry.path) && (way.act === 'like' || entry.text.includes(text))
const published = (bench: Bench, text: string): readonly Received[] => bench.site.received.filter((entry) => carries(bench, entry, text))

/** Loads the page anew and types: what was asked about there before is forgotten with the old page. */
async function write(bench: Bench, text: string): Promise<void> {
  bench.site.reset()
  // A form's answer may still be on its way and would interrupt this navigation; then it is begun again.
  await expect(async () => { await bench.page.goto(bench.address) }).toPass()
  await within(bench, '#editor').click()
  await bench.page.keyboard.press('Control+End')
  await bench.page.keyboard.type(` ${text}`)
}

/** A request that the page makes now has arrived: what it sent before has arrived too, or never will. */
async function settle({ twain }: Bench): Promise<void> {
  // Not through Playwright, which waits for a navigation that is held; a page on its way to the next address is asked again.
  await expect.poll(() => twain.app.evaluate(async ({ webContents }, start) => {
    const page = webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(start))
    return page?.mainFrame.executeJavaScript("fetch('/marker', { method: 'POST' }).then((answer) => answer.ok)") as Promise<boolean> | undefined
  }, origin).catch(() => false)).toBe(true)
}

/** What a person does to send: a press or key, and what of the page shows next; null when the text is on its way. */
interface Step { readonly act: () => Promise<void>, readonly next: Locator | null, readonly isNeutral?: true }
const stepsOf = (bench: Bench): readonly Step[] => {
  const { page, way } = bench
  if (way.key !== undefined) { const { key } = way; return [{ act: () => page.keyboard.press(key), next: null }] }
  return way.presses.map((selector, index) => {
    const next = way.presses[index + 1]
    return { act: () => within(bench, selector).click({ noWaitAfter: true }), next: next === undefined ? null : within(bench, next) }
  })
}
/**
 * Net 2 only: the page's own send function runs from the neutral control "Onwards", whose name tells the page net nothing.
 * It still reports what is typed; without that the request net would have nothing to compare with. That the function
 * has run when the question comes shows that the page net did not hold.
 */
const onwards = ({ page }: Bench): readonly Step[] => [{ act: () => page.locator('#onwards').click({ noWaitAfter: true }), next: null, isNeutral: true }]

type State = 'asked' | 'again' | 'on'
/** Waits for what comes of a step: a question, the request to press again, or that the page goes on (the next step, an arrival). */
async function stateAfter(bench: Bench, next: Locator | null, text: string): Promise<State> {
  const { twain, sheet, way } = bench
  let state: State | '' = ''
  const look = async (): Promise<State | ''> => {
    if (await sheet.dialog.isVisible()) return 'asked'
    if (await againIn(twain).isVisible()) return 'again'
    return (next ? await next.isVisible() : published(bench, text).length > 0) ? 'on' : ''
  }
  await expect.poll(async () => { state = await look(); return state }, { message: `${way.id}: a question, the next step or an arrival`, intervals: [50] }).not.toBe('')
  return state || 'on'
}
const againIn = (twain: Twain): Locator => twain.overlay.getByText(/^Approved\./)

/** Goes all the way, answering each question with "send anyway"; how many questions there were before the text arrived, once. */
async function questionsUntilSent(bench: Bench, steps: readonly Step[], text: string): Promise<number> {
  const { twain, sheet } = bench
  let questions = 0
  for (const { act, next, isNeutral } of steps) {
    await act()
    for (let state = await stateAfter(bench, next, text); state !== 'on'; state = await stateAfter(bench, next, text)) {
      if (state === 'again') {
        await act()
        await expect(againIn(twain)).toBeHidden()
        continue
      }
      await settle(bench)
      expect(published(bench, text), 'nothing is published while it is asked about').toEqual([])
      if (isNeutral) expect(bench.site.received.map(({ path }) => path), 'the page net did not hold').toContain('/onwards')
      questions += 1
      await sheet.sendAnyway()
      await sheet.isGone()
    }
  }
  await settle(bench)
  expect(published(bench, text), 'it arrives exactly once').toHaveLength(1)
  await expect(sheet.dialog).toBeHidden()
  return questions
}

/** Autosaves and typing notices carry the same text and are never asked about. */
async function expectAutosave(bench: Bench, text: string): Promise<void> {
  await bench.site.arrived((entry) => /^\/(?:drafts\/autosave|save)$/.test(entry.path) && entry.text.includes(text), 10_000)
  await expect(bench.sheet.dialog).toBeHidden()
}

const held = (questions: number): string => (questions > 0 ? 'held' : 'not')

async function open(launch: (seed: Seed) => Promise<Twain>, site: Site, way: Way, profile: string): Promise<Bench> {
  const address = `${origin}${way.id}`
  const twain = await launch({ accounts: [{ self: 'personal', address }], profile })
  return { twain, site, sheet: sheetIn(twain.overlay), page: await twain.page(address), way, address }
}

/** Takes the request net out of the running app. */
const withoutRequestNet = ({ twain }: Bench): Promise<void> => twain.app.evaluate(({ webContents }, start) => {
  webContents.getAllWebContents().find((contents) => contents.getURL().startsWith(start))?.session.webRequest.onBeforeRequest(null)
}, origin)

for (const [order, way] of ways.entries()) {
  test(`${way.id}: ${way.what}`, async ({ launch, site, profile }) => {
    let bench = await open(launch, site, way, profile)

    await write(bench, clearText)
    await expectAutosave(bench, clearText)
    expect(await questionsUntilSent(bench, stepsOf(bench), clearText), 'a clear text is not asked about').toBe(0)

    await write(bench, practiceText)
    await expectAutosave(bench, practiceText)
    const both = await questionsUntilSent(bench, stepsOf(bench), practiceText)

    await write(bench, practiceText)
    const requestNet = await questionsUntilSent(bench, onwards(bench), practiceText)

    if (both + requestNet > 2) {
      // A rule asks three times a day at most: what comes next needs a profile that was not asked yet.
      await bench.twain.close()
      bench = await open(launch, site, way, join(profile, 'second'))
    }
    await withoutRequestNet(bench)
    await write(bench, practiceText)
    const pageNet = await questionsUntilSent(bench, stepsOf(bench), practiceText)

    expect(held(both), 'together the nets hold what one of them holds').toBe(held(pageNet + requestNet))
    if (way.act !== 'like') expect(held(both), 'no text goes out unasked').toBe('held')
    expectAsCommitted('ways', order, { id: way.id, what: way.what, act: way.act, net1: held(pageNet), net2: held(requestNet), both: both > 1 ? `held, ${both} questions` : held(both) })
  })
}
