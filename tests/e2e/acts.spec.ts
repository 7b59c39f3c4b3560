import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { networks } from '../../src/shared/networks/index.ts'
import type { Endpoint } from '../../src/shared/networks/network.ts'
import type { Received, Site } from '../site/server.ts'
import { actRows, type ActRow } from './act-rows.ts'
import { expectAsCommitted } from './measured.ts'
import { sheetIn, type Sheet } from './sheet.ts'
import { expect, test, type Seed, type Twain } from './twain.ts'

interface Bench { readonly twain: Twain, readonly site: Site, readonly sheet: Sheet, readonly page: Page, readonly row: ActRow }

/** A page that is opened by the act itself is opened from here. */
const elsewhere = 'https://blog.example.org/article'
const isOpening = ({ button, field }: ActRow): boolean => button === undefined && field === undefined

async function open(launch: (seed: Seed) => Promise<Twain>, site: Site, row: ActRow, profile: string): Promise<Bench> {
  const start = isOpening(row) ? elsewhere : row.address
  const twain = await launch({ accounts: [{ self: row.self, address: start }], state: { activeSelf: row.self }, profile })
  return { twain, site, row, sheet: sheetIn(twain.overlay), page: await twain.page(start) }
}

/** The page's own control for the act. The first of two "Comment" only opens the composer. */
function ownControl({ page, row }: Bench): Locator {
  const named = page.getByRole('button', { name: row.button ?? '', exact: true })
  return row.text === undefined ? named.first() : named.last()
}
async function write({ page, row }: Bench): Promise<void> {
  if (row.field === undefined) return
  await page.getByRole('textbox', { name: row.field }).first().click()
  await page.keyboard.type(row.text ?? '')
}
async function perform(bench: Bench): Promise<void> {
  const { page, row } = bench
  await write(bench)
  if (isOpening(row)) await page.evaluate((address) => { location.href = address }, row.address)
  else if (row.button !== undefined) await ownControl(bench).click({ noWaitAfter: true })
}

/** A request that the page makes now has arrived: what it sent before has arrived too, or never will. */
const settle = ({ page }: Bench): Promise<void> =>
  expect.poll(() => page.evaluate(async () => (await fetch('/marker', { method: 'POST' })).ok)).toBe(true)

/** What Twain says to the act: a question, a stop, or a hint beside the page. */
async function answerTo({ twain, sheet: { dialog } }: Bench): Promise<string> {
  let said = ''
  await expect.poll(async () => {
    if (await dialog.isVisible()) said = await dialog.getByText('Please stop for a moment').isVisible() ? 'stops' : 'asks'
    else if (await twain.overlay.getByRole('status').getByRole('button', { name: 'Close hint' }).isVisible()) said = 'hints'
    return said
  }, { message: 'a question or a hint', intervals: [50] }).not.toBe('')
  return said
}

/** The act as the user does it, with both nets: the page net comes first. */
async function asTheUserDoes(bench: Bench): Promise<string> {
  const { site, sheet, row } = bench
  site.reset()
  await perform(bench)
  const said = await answerTo(bench)
  const arrived = (): number => site.received.filter((entry) => entry.path === row.arrives).length
  if (said !== 'hints') {
    expect(arrived(), 'nothing goes out while it is asked about').toBe(0)
    await sheet.sendAnyway()
    await sheet.isGone()
  }
  // Positive control: what was held really goes out once it may.
  if (row.arrives !== null) await expect.poll(arrived).toBe(1)
  return said
}

/** Whether what is on its way is held; in the end it has arrived, once. */
async function heldOrNot(bench: Bench, isIt: (entry: Received) => boolean): Promise<'held' | 'not'> {
  const { site, sheet } = bench
  const arrived = (): number => site.received.filter(isIt).length
  await expect.poll(async () => await sheet.dialog.isVisible() || arrived() > 0, { message: 'a question or an arrival', intervals: [50] }).toBe(true)
  await settle(bench)
  const isHeld = await sheet.dialog.isVisible()
  expect(arrived(), isHeld ? 'nothing goes out while it is asked about' : 'it has arrived').toBe(isHeld ? 0 : 1)
  if (isHeld) {
    await sheet.sendAnyway()
    await sheet.isGone()
    await expect.poll(arrived, 'what was held goes out once it may').toBe(1)
  }
  await settle(bench)
  expect(arrived(), 'it arrives exactly once').toBe(1)
  await expect(sheet.dialog).toBeHidden()
  return isHeld ? 'held' : 'not'
}

/**
 * Net 2 only: the page's own request is sent from the neutral control "Onwards", whose name tells the page net nothing.
 * It still reports what is typed; without that the request net would have nothing to compare with.
 */
async function fromNeutralControl(bench: Bench): Promise<string> {
  const { page, site, row } = bench
  site.reset()
  await write(bench)
  await ownControl(bench).evaluate((control) => { control.setAttribute('data-own', '') })
  await page.locator('#onwards').click({ noWaitAfter: true })
  // The question about what follows cannot be answered before this: the page net has let the press through.
  await site.arrived((entry) => entry.path === '/onwards', 10_000)
  return heldOrNot(bench, (entry) => entry.path === row.arrives)
}

/** The network's publishing endpoint for this act, where one is known that the request net goes by. */
function endpointFor({ act, address }: ActRow): Endpoint | undefined {
  const host = new URL(address).hostname
  const isHere = (entry: Endpoint): boolean => entry.hosts.some((domain) => host === domain || host.endsWith(`.${domain}`))
  return networks.flatMap((network) => network.endpoints).find((entry) => entry.act === act && entry.confidence !== 'U' && isHere(entry))
}

/** The sample body of an endpoint with the user's text in it, as JSON or a form has it. */
function bodyWith({ sample }: Endpoint, text: string | undefined): string {
  if (text === undefined || sample.text === '') return sample.body
  const inForm = (part: string): string => new URLSearchParams([['', part]]).toString().slice(1)
  const body = sample.body.replace(sample.text, text).replace(inForm(sample.text), inForm(text))
  expect(body, 'the text stands in the body').not.toBe(sample.body)
  return body
}

/** Net 2 only: the network's own publishing request for the act, sent by a script with no act of the user before it. */
async function toEndpoint(bench: Bench): Promise<string> {
  const { page, site, row } = bench
  const endpoint = endpointFor(row)
  if (!endpoint) return 'no endpoint known'
  // What was decided about the page that was there before is forgotten with it.
  await page.goto(row.address)
  site.reset()
  const { pathname, search } = new URL(endpoint.sample.address)
  const request = { target: `${pathname}${search}`, method: endpoint.method, body: bodyWith(endpoint, row.text) }
  await page.evaluate(({ target, method, body }) => { void fetch(target, { method, ...(body === '' ? {} : { body }) }).catch(() => undefined) }, request)
  return heldOrNot(bench, (entry) => entry.path === pathname && entry.body === request.body)
}

/** For an act that is no request of its own: what the page sends that the request net could hold. */
async function sentBy(bench: Bench): Promise<string> {
  const { page, site, row } = bench
  const { hostname, pathname } = new URL(row.address)
  if (isOpening(row)) await expect.poll(() => site.hits(hostname, pathname), 'the page was really opened').toBeGreaterThan(0)
  await page.waitForLoadState('load')
  await settle(bench)
  const sent = site.received.filter((entry) => entry.host === hostname).map(({ path }) => path)
  // Positive control: a request that could be held is seen here.
  expect(sent).toContain('/marker')
  return sent.every((path) => path === '/marker') ? 'no request to hold' : 'not'
}

for (const [order, row] of actRows.entries()) {
  test(`${row.id}: ${row.what}`, async ({ launch, site, profile }) => {
    const first = await open(launch, site, row, profile)
    const net1 = await asTheUserDoes(first)
    const sent = row.arrives === null ? await sentBy(first) : null
    await first.twain.close()
    if (sent !== null) {
      expectAsCommitted('acts', order, { id: row.id, what: row.what, act: row.act, self: row.self, net1, net2: sent, endpoint: sent })
      return
    }
    // A profile that has asked nothing yet: a rule asks three times a day at most.
    const second = await open(launch, site, row, join(profile, 'second'))
    const net2 = await fromNeutralControl(second)
    const endpoint = await toEndpoint(second)
    expectAsCommitted('acts', order, { id: row.id, what: row.what, act: row.act, self: row.self, net1, net2, endpoint })
  })
}
