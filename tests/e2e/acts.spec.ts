import type { Page } from '@playwright/test'
import { networks } from '../../src/shared/networks/index.ts'
import { actRows, type ActRow } from './act-rows.ts'
import { expectAsCommitted } from './measured.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

/** What Twain says to the act: a question, a stop, or a hint beside the page. */
async function answerTo(twain: Twain): Promise<string> {
  const { dialog } = sheetIn(twain.overlay)
  let said = ''
  await expect.poll(async () => {
    if (await dialog.isVisible()) said = await dialog.getByText('Please stop for a moment').isVisible() ? 'stops' : 'asks'
    else if (await twain.overlay.getByRole('status').getByRole('button', { name: 'Close hint' }).isVisible()) said = 'hints'
    return said
  }, { message: 'a question or a hint', intervals: [50] }).not.toBe('')
  return said
}

/** The network's own publishing request for the act, sent by a script: what the request net makes of it. */
async function byEndpoint(twain: Twain, page: Page, { act, address }: ActRow): Promise<string> {
  const host = new URL(address).hostname
  const endpoint = networks.flatMap((network) => network.endpoints).find((entry) => entry.act === act && entry.text.length === 0 && entry.confidence !== 'U' && entry.hosts.some((domain) => host === domain || host.endsWith(`.${domain}`)))
  if (!endpoint) return 'no text, no endpoint known'
  const path = new URL(endpoint.sample.address)
  await page.evaluate(([method, target, body]) => { void fetch(target ?? '', { method: method ?? 'POST', ...(body === '' ? {} : { body }) }).catch(() => undefined) }, [endpoint.method, `${path.pathname}${path.search}`, endpoint.sample.body])
  const { dialog, dontSend, isGone } = sheetIn(twain.overlay)
  await expect(dialog).toBeVisible()
  await dontSend()
  await isGone()
  return 'held'
}

for (const [order, row] of actRows.entries()) {
  test(`${row.id}: ${row.what}`, async ({ launch, site }) => {
    const start = row.perform ? row.address : 'https://blog.example.org/article'
    const twain = await launch({ accounts: [{ self: row.self, address: start }], state: { activeSelf: row.self } })
    const page = await twain.page(start)
    const sheet = sheetIn(twain.overlay)
    const isSmall = row.act === 'follow' || row.act === 'accept'
    const net2 = isSmall ? await byEndpoint(twain, page, row) : 'not measured'
    site.reset()
    if (row.perform) await row.perform(page)
    else await page.evaluate((address) => { location.href = address }, row.address)
    const net1 = await answerTo(twain)
    const arrived = (): number => site.received.filter((entry) => entry.path === row.arrives).length
    if (net1 !== 'hints') {
      expect(arrived(), 'nothing goes out while it is asked about').toBe(0)
      await sheet.sendAnyway()
      await sheet.isGone()
    }
    // Positive control: what was held really goes out once it may.
    if (row.arrives !== null) await expect.poll(arrived).toBe(1)
    expectAsCommitted('acts', order, { id: row.id, what: row.what, act: row.act, self: row.self, net1, net2 })
  })
}
