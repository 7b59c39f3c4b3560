/**
 * Checks the test site itself in a plain Chromium: what a test later calls "held" must get through here.
 * Run as a normal user: `node tests/site/site.check.ts`. The browser is taken from SITE_CHECK_BROWSER.
 */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type BrowserContext, type Frame, type Page } from 'playwright'
import { makeAuthority, trust } from './certificates.ts'
import { composers, type Composer } from './composers.ts'
import { basicLogin } from './networks/probe.ts'
import { checkNetworkPages } from './pages.check.ts'
import { startSite, type Received, type Site } from './server.ts'

interface Bench {
  readonly site: Site
  readonly page: Page
}

/** What `readAll` of the probe page answers. */
type Found = Readonly<Record<string, string | null>>

const patienceMs = 5000
/** Long enough for a second copy of a message to arrive, if there were one. */
const quietMs = 250
const hostileOrigin = 'https://hostile.example.org'
let serial = 0

function newText(): string {
  serial += 1
  return `A walk of ${serial} miles & "more" — round the lake`
}

async function onlyRecord(site: Site, text: string): Promise<Received> {
  const first = await site.arrived((received) => received.text === text, patienceMs)
  await delay(quietMs)
  assert.equal(site.received.filter((received) => received.text === text).length, 1, 'the text must arrive exactly once')
  return first
}

function frameOf(page: Page, part: string | undefined): Frame {
  if (part === undefined) return page.mainFrame()
  const frame = page.frames().find((candidate) => candidate.url().includes(part))
  assert.ok(frame, `there must be a frame at ${part}`)
  return frame
}

async function signIn(page: Page, origin: string, user: string): Promise<void> {
  await page.goto(`${origin}/probe`)
  await page.evaluate(
    (name) => fetch('/session', { method: 'POST', body: JSON.stringify({ user: name }) }).then((response) => response.ok),
    user,
  )
}

function contentOf(element: Node): string {
  return (element instanceof HTMLTextAreaElement ? element.value : (element.textContent ?? '')).trim()
}

async function writeAndSend({ site, page }: Bench, composer: Composer, way: 'button' | 'keys'): Promise<void> {
  site.reset()
  await page.goto(composer.url)
  assert.match(await page.getByTestId('account').innerText(), /^Signed in as Ann$/)
  if (composer.open) await page.locator(`role=${composer.open.role}[name="${composer.open.name}"]`).click()
  const editor = frameOf(page, composer.frame).locator(composer.editor)
  const text = newText()
  await editor.click()
  // The handle stays good when the dialog closes; the locator would not find a hidden editor.
  const box = await editor.elementHandle()
  await page.keyboard.type(text)
  if (way === 'keys') await page.keyboard.press(composer.keys ?? '')
  else await frameOf(page, composer.sendFrame ?? composer.frame).locator(composer.send ?? '').click()
  const record = await onlyRecord(site, text)
  assert.equal(record.host, composer.host)
  assert.equal(record.via, composer.via)
  // A cookie that is not for other sites does not go along from a frame of another site.
  assert.equal(record.user, composer.frame === undefined ? 'Ann' : null)
  if (composer.id === 'yelp-review') await page.getByText('Thank you for your review').waitFor()
  else assert.equal(await box?.evaluate(contentOf), '', 'the editor must be empty')
}

async function checkComposers(bench: Bench): Promise<void> {
  for (const composer of composers) {
    await signIn(bench.page, new URL(composer.url).origin, 'Ann')
    if (composer.send !== null) await writeAndSend(bench, composer, 'button')
    if (composer.keys !== null) await writeAndSend(bench, composer, 'keys')
    report(composer.id)
  }
}

async function pressSilently({ site, page }: Bench, url: string, names: readonly string[]): Promise<void> {
  await page.goto(url)
  for (const name of names) {
    site.reset()
    await page.getByRole('button', { name, exact: true }).first().click()
    const record = await site.arrived(({ host }) => host === new URL(url).host, patienceMs)
    assert.equal(record.text, '', `${name} must carry no text`)
  }
  report(`${url} ${names.join(', ')}`)
}

async function checkComment({ site, page }: Bench): Promise<void> {
  await page.goto('https://www.facebook.com/')
  await page.getByRole('button', { name: 'Comment', exact: true }).first().click()
  const text = newText()
  await page.getByRole('textbox', { name: 'Write a comment…' }).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  assert.equal((await onlyRecord(site, text)).path, '/api/graphql/')
  report('facebook comment')
}

async function submitForm(
  { site, page }: Bench,
  url: string,
  values: Readonly<Record<string, string>>,
  button: string,
  path: string,
): Promise<void> {
  site.reset()
  await page.goto(url)
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).fill(value)
  await page.getByRole('button', { name: button, exact: true }).click()
  const record = await site.arrived((received) => received.path === path, patienceMs)
  for (const value of Object.values(values)) assert.ok(record.body.includes(value), `${path} must carry ${value}`)
  report(url)
}

async function checkForms(bench: Bench): Promise<void> {
  const facebook = 'https://www.facebook.com'
  const login = { 'Email address or phone number': 'ann@example.com', Password: 'blue kettle' }
  await submitForm(bench, `${facebook}/login`, login, 'Log in', '/login/device-based/regular/login/')
  await bench.page.getByText('Signed in as ann@example.com').waitFor()
  const person = { 'First name': 'Ann', Surname: 'Hill', 'Mobile number or email address': 'ann2@example.com', 'New password': 'red kettle' }
  await submitForm(bench, `${facebook}/r.php`, person, 'Sign Up', '/reg/submit/')
  const contact = { Email: 'ann@example.com', Phone: '+44 20 7946 0000', Website: 'https://example.com/' }
  await submitForm(bench, `${facebook}/profile`, contact, 'Save', '/profile/save')
  await bench.page.getByRole('alert').waitFor()
  await submitForm(bench, 'https://accounts.google.com/', { 'Email or phone': 'ann@example.com' }, 'Next', '/v3/signin/identifier')
  await bench.page.getByLabel('Enter your password').waitFor()
}

async function readAll(page: Page): Promise<Found> {
  return page.evaluate<Found>('readAll()')
}

async function checkProbe({ site, page }: Bench): Promise<void> {
  await page.goto('https://www.instagram.com/probe')
  const before = await readAll(page)
  assert.equal(Object.keys(before).length, 6)
  assert.ok(Object.values(before).every((value) => value === null), JSON.stringify(before))
  for (const value of ['first one', 'second']) {
    await page.evaluate(`setAll(${JSON.stringify(value)})`)
    const after = await readAll(page)
    assert.ok(Object.values(after).every((found) => found === value), JSON.stringify(after))
  }
  await page.reload()
  assert.equal((await readAll(page))['serviceWorker'], 'second')
  site.reset()
  await page.evaluate('loadCached().then(loadCached)')
  assert.equal(site.hits('www.instagram.com', '/cached.js'), 1)
  report('probe')
}

async function checkLogin({ site, page }: Bench): Promise<void> {
  site.reset()
  const { user, password } = basicLogin
  await page.goto(`https://${user}:${encodeURIComponent(password)}@www.example.com/auth`)
  await page.getByText('You are in.').waitFor()
  assert.ok(site.requests.some((request) => request.path === '/auth' && request.headers.authorization !== undefined))
  report('auth')
}

async function postOn({ site, page }: Bench, name: string, send: (page: Page) => Promise<void>): Promise<Received> {
  site.reset()
  await page.goto(`${hostileOrigin}/${name}`)
  const text = newText()
  await page.getByRole('textbox').click()
  await page.keyboard.type(text)
  await send(page)
  const isPost = (received: Received): boolean =>
    received.text === text && received.path !== '/api/draft' && received.path !== '/api/mirror'
  const record = await site.arrived(isPost, patienceMs)
  await delay(quietMs)
  assert.equal(site.received.filter(isPost).length, 1, `${name} must send once`)
  report(`hostile ${name}`)
  return record
}

async function checkRetry(bench: Bench): Promise<void> {
  const moments: number[] = []
  await bench.page.route('**/api/post', async (route) => {
    moments.push(performance.now())
    await (moments.length < 4 ? route.abort() : route.continue())
  })
  await postOn(bench, 'retry', clickPost)
  await bench.page.unroute('**/api/post')
  const start = moments[0] ?? 0
  assert.deepEqual(moments.map((moment) => Math.round((moment - start) / 500)), [0, 1, 3, 5])
}

const clickPost = (page: Page): Promise<void> => page.getByRole('button', { name: 'Post', exact: true }).click()

async function checkHostilePosts(bench: Bench): Promise<void> {
  const { site, page } = bench
  for (const name of ['typing', 'beacon', 'pointerdown', 'formsubmit', 'throws']) await postOn(bench, name, clickPost)
  await checkRetry(bench)
  await postOn(bench, 'scriptclick', () => page.getByRole('button', { name: 'Show more' }).click())
  await postOn(bench, 'steals-enter', () => page.keyboard.press('Enter'))
  assert.equal((await postOn(bench, 'socketsend', clickPost)).via, 'websocket')
  await postOn(bench, 'two-posts', clickPost)
  assert.ok(site.received.some((received) => received.path === '/api/mirror' && received.text !== ''))
  await postOn(bench, 'autosave', async () => {
    await site.arrived((received) => received.path === '/api/draft' && received.text !== '', patienceMs)
    await clickPost(page)
  })
}

async function checkHostilePages({ page }: Bench, context: BrowserContext): Promise<void> {
  await page.goto(`${hostileOrigin}/permissions`)
  await page.getByText('All asked.').waitFor()
  const results = await page.evaluate<Found>('results')
  assert.ok(Object.keys(results).length > 15, JSON.stringify(results))
  await page.goto(`${hostileOrigin}/popups`)
  await page.getByText(/^Opened \d+ of 200 windows\.$/).waitFor()
  await page.goto(`${hostileOrigin}/navigate?to=${encodeURIComponent('javascript:void(document.title="moved")')}`)
  await page.waitForFunction('document.title === "moved"')
  const victim = await context.newPage()
  await victim.goto(`${hostileOrigin}/loops`)
  await delay(1000)
  const answered = await Promise.race([victim.evaluate('1').then(() => true), delay(1000).then(() => false)])
  assert.equal(answered, false, 'the page must have stopped answering')
  report('hostile pages')
}

function report(name: string): void {
  console.log(`ok ${name}`)
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'site-check-'))
  const certificates = await makeAuthority(join(folder, 'certificates'))
  await trust(folder, certificates.authorityFile)
  const site = await startSite(certificates)
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: process.env['SITE_CHECK_BROWSER'] ?? '/usr/bin/chromium',
    chromiumSandbox: true,
    // Playwright lets every window open; here the browser's own blocker shall stop the 200 of the popup page.
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${site.port}`],
    env: { ...process.env, HOME: folder },
  })
  const errors: string[] = []
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) errors.push(`${page.url()}: ${message.text()}`)
  })
  const bench: Bench = { site, page }
  try {
    await checkComposers(bench)
    await pressSilently(bench, 'https://www.facebook.com/', ['Like', 'Share', 'Add friend', 'Follow'])
    await pressSilently(bench, 'https://www.linkedin.com/feed/', ['Like', 'Connect'])
    await pressSilently(bench, 'https://bsky.app/', ['Like', 'Follow'])
    await pressSilently(bench, 'https://x.com/home', ['Like', 'Follow @tidal_charts'])
    await checkComment(bench)
    await checkForms(bench)
    await checkProbe(bench)
    await checkLogin(bench)
    await checkHostilePosts(bench)
    await checkHostilePages(bench, context)
    await checkNetworkPages(bench)
    report('pages of all networks')
    assert.deepEqual(errors.filter((error) => !error.includes('/throws')), [], 'no page may have a script error')
  } finally {
    await context.close()
    await site.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}

await main()
