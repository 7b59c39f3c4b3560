import type { Page } from '@playwright/test'
import { addresses, openedOutside, watchOutside } from '../audit/demand.ts'
import { createRandom } from '../detect/random.ts'
import { expect, test, type Twain } from '../e2e/twain.ts'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { hostileAddresses, hostileNames, nameProblems } from './hostile-addresses.ts'
import { askShell, countViews, internalErrors, isAlive } from './in-main.ts'

// 5,000 hostile addresses and names: pages that go there, frames, new windows, downloads. Nobody gets there.

test.use({ trace: 'off' })

const home = 'https://hostile.example.org/empty'
const counts = { page: 1_000, frames: 500, windows: 2_500, names: 1_000 } as const
const batch = 50
const batches = <T>(all: readonly T[]): readonly (readonly T[])[] => Array.from({ length: Math.ceil(all.length / batch) }, (_, index) => all.slice(index * batch, (index + 1) * batch))

/** Chromium itself would let only 200 through in 10 s. */
const launchFast = async (launch: (seed: object) => Promise<Twain>): Promise<{ twain: Twain, page: Page, errors: readonly string[] }> => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }], extraArguments: ['--disable-ipc-flooding-protection'] })
  await watchOutside(twain)
  return { twain, page: await twain.page(home), errors: internalErrors(twain) }
}

const wrong = async (twain: Twain): Promise<readonly string[]> => (await addresses(twain)).filter((url) => ![home, 'app://ui/shell/index.html', 'app://ui/overlay/index.html'].includes(url))
async function record(twain: Twain, what: string, tried: number, accepted: readonly string[], errors: readonly string[], note: string): Promise<void> {
  const outside = await openedOutside(twain)
  const answers = (await askShell(twain, 'view.get')).ok
  recordFault({ part: 'navigations', what, tried, lost: 0, accepted: accepted.length + outside.length, crashed: (isAlive(twain) && answers ? 0 : 1) + errors.length, seed: runSeed, note })
  expect.soft(accepted, what).toEqual([])
  expect.soft(outside, what).toEqual([])
  expect.soft(errors).toEqual([])
}

/** One of a page's ways to go somewhere. */
async function tryAddress([to, index]: readonly [string, number]): Promise<void> {
  const add = <T extends HTMLElement>(element: T): T => { document.body.append(element); return element }
  const form = (method: string): void => { add(Object.assign(document.createElement('form'), { action: to, method, target: '_top' })).submit() }
  const ways: readonly (() => void)[] = [() => { location.href = to }, () => { location.replace(to) }, () => { add(Object.assign(document.createElement('a'), { href: to })).click() }, () => { form('get') }, () => { form('post') }]
  document.body.replaceChildren()
  try { ways[index % ways.length]?.() } catch { /* Chromium refuses some at once */ }
  await new Promise((done) => { setTimeout(done) })
}

test(`${counts.page} hostile addresses of a page`, async ({ launch }) => {
  test.setTimeout(120_000)
  const { twain, page, errors } = await launchFast(launch)
  const accepted: string[] = []
  let blocked = 0
  /** Chromium answers some addresses with an empty page of its own before the app is asked; everything else is a breach. */
  const backHome = async (target: string): Promise<void> => {
    const away = (await wrong(twain)).filter((url) => url !== '' || page.url() === '')
    if (away.length === 0) return
    if (away.every((url) => url === 'about:blank#blocked')) blocked++
    else accepted.push(`${JSON.stringify(target.slice(0, 200))}: ${away.join(' ')}`)
    await expect.poll(() => page.goto(home).then(() => page.url(), () => 'on its way elsewhere')).toBe(home)
  }
  for (const [index, target] of hostileAddresses(counts.page, createRandom(`${runSeed} page`)).entries()) {
    const tried = await page.evaluate(tryAddress, [target, index] as const).then(() => true, () => false) // it left for an earlier one
    await backHome(target)
    if (!tried) await page.evaluate(tryAddress, [target, index] as const).catch(() => undefined) // looked at with the next one
    if (accepted.length > 5) break
  }
  await record(twain, 'a page goes to a hostile address', counts.page, accepted, errors, `links, forms, location: the page stayed, or (${blocked} times) Chromium showed its empty page; the same page does go to https`)
  await page.evaluate(() => { location.href = 'https://www.linkedin.com/feed/' }).catch(() => undefined)
  await expect.poll(() => addresses(twain)).toContain('https://www.linkedin.com/feed/')
})

/** Where the frames of a page really are. A refused one shows Chromium's error page, or has no document that answers. */
const framesOf = ({ app }: Twain): Promise<readonly string[]> => app.evaluate(async ({ webContents }, address) => {
  const page = webContents.getAllWebContents().find((contents) => contents.getURL() === address)
  return Promise.all((page?.mainFrame.frames ?? []).map((frame) => Promise.race([frame.executeJavaScript('location.href').catch(() => 'gone') as Promise<string>, new Promise<string>((done) => { setTimeout(() => { done('nothing there') }, 500) })])))
}, home)

test(`${counts.frames} hostile addresses of frames`, async ({ launch }) => {
  test.setTimeout(120_000)
  const { twain, page, errors } = await launchFast(launch)
  const accepted: string[] = []
  for (const part of batches(hostileAddresses(counts.frames, createRandom(`${runSeed} frames`)))) {
    await page.evaluate((all) => {
      document.body.replaceChildren()
      for (const to of all) document.body.append(Object.assign(document.createElement('iframe'), { src: to }))
    }, part)
    accepted.push(...await wrong(twain))
    accepted.push(...(await framesOf(twain)).filter((url) => !/^(?:about:|data:|blob:|chrome-error:|https:|gone$|nothing there$)/.test(url)))
  }
  await page.evaluate((to) => { document.body.replaceChildren(Object.assign(document.createElement('iframe'), { src: to })) }, 'https://hostile.example.org/popup')
  await expect.poll(() => framesOf(twain), { message: 'positive control' }).toContain('https://hostile.example.org/popup')
  await record(twain, 'a frame goes to a hostile address', counts.frames, accepted, errors, 'every frame was empty, inline or an error; the same frame does show https')
})

test(`${counts.windows} hostile windows`, async ({ launch }) => {
  test.setTimeout(120_000)
  const { twain, page, errors } = await launchFast(launch)
  // Three windows in ten seconds, whatever their address, would be all that is looked at: main's clock runs ahead.
  await twain.app.evaluate(() => { let now = Date.now(); Date.now = () => (now += 11_000) })
  const views = await countViews(twain)
  const accepted: string[] = []
  for (const part of batches(hostileAddresses(counts.windows, createRandom(`${runSeed} windows`)))) {
    await page.evaluate((all) => {
      for (const [index, to] of all.entries()) {
        try { window.open(to, `w${index % 7}`, index % 2 === 0 ? 'width=200,height=200' : index % 3 === 0 ? 'noopener' : '') } catch { /* no address at all */ }
      }
    }, part)
    const now = await countViews(twain)
    if (now.contents > views.contents || now.windows > views.windows) accepted.push(`${now.contents - views.contents} more views`)
    accepted.push(...await wrong(twain))
    if (accepted.length > 0) break
  }
  await page.evaluate((to) => { window.open(to, 'last', 'width=200,height=200') }, 'https://x.com/home')
  await expect.poll(() => addresses(twain), { message: 'positive control' }).toContain('https://x.com/home')
  await record(twain, 'a page opens a window with a hostile address', counts.windows, accepted, errors, 'no window was made; one for https is')
})

test(`${counts.names} hostile names of downloads`, async ({ launch }) => {
  test.setTimeout(120_000)
  const { twain, page, errors } = await launchFast(launch)
  await twain.app.evaluate(({ session }) => {
    const names: string[] = []
    Object.assign(globalThis, { downloadNames: names })
    // Before the app's own answer, the system's dialog for saving, can come up.
    session.fromPartition('persist:personal').on('will-download', (event, item) => { names.push(item.getFilename()); event.preventDefault() })
  })
  const names = (): Promise<readonly string[]> => twain.app.evaluate(() => (globalThis as unknown as { downloadNames: string[] }).downloadNames)
  let asked = 0
  for (const part of batches(hostileNames(counts.names, createRandom(`${runSeed} names`)))) {
    await page.evaluate(async (all) => {
      // Chromium lets a frame begin ten downloads in a second.
      const frames = Array.from({ length: 25 }, (_, index) => document.querySelectorAll('iframe')[index] ?? document.body.appendChild(document.createElement('iframe')))
      const href = URL.createObjectURL(new Blob(['x'], { type: 'text/plain' }))
      for (const [index, download] of all.entries()) {
        const own = frames[index % frames.length]?.contentDocument
        const link = own && Object.assign(own.createElement('a'), { href, download })
        if (link) own.body.append(link)
        link?.click()
        link?.remove()
        await new Promise((done) => { setTimeout(done) })
      }
    }, part)
    asked += part.length
    await expect.poll(async () => (await names()).length).toBe(asked)
  }
  const found = await names()
  const bad = found.flatMap((name) => nameProblems(name).map((problem) => `${JSON.stringify(name)}: ${problem}`))
  await record(twain, 'a download with a hostile name', found.length, bad, errors, `${new Set(found).size} different names came out: none leads out of its folder; nothing is saved without the system's dialog`)
})
