import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Twain } from '../e2e/twain.ts'
import { sheetIn } from '../e2e/sheet.ts'
import { addresses, demand, openedOutside, plainServer, watchOutside } from './demand.ts'

// Where pages can get to, and what they are refused: tried on the running app, each with something that does work.

const home = 'https://x.com/home'
const plainHost = 'plain.example.org'
const empty = 'https://hostile.example.org/empty'
type Evaluate = Awaited<ReturnType<Twain['page']>>

test('1: only secure content', async ({ launch, site }) => {
  const plain = await plainServer()
  try {
    const twain = await launch({ accounts: [{ self: 'personal', address: empty }], extraArguments: [`--host-resolver-rules=MAP ${plainHost} 127.0.0.1:${plain.port}, MAP * 127.0.0.1:${site.port}`] })
    const page = await twain.page(empty)
    const ways = await page.evaluate(async (host) => {
      const address = `http://${host}/`
      let tried = 2 // fetch and beacon
      const add = (name: string, properties: object): void => { tried++; document.body.append(Object.assign(document.createElement(name), properties)) }
      add('img', { src: `${address}img` })
      add('script', { src: `${address}script` })
      add('link', { rel: 'stylesheet', href: `${address}style` })
      add('iframe', { src: `${address}frame` })
      add('video', { src: `${address}video` })
      await fetch(`${address}fetch`, { mode: 'no-cors' }).catch(() => undefined)
      navigator.sendBeacon(`${address}beacon`, 'x')
      tried++
      try { new WebSocket(`ws://${host}/socket`).close() } catch { /* refused at once */ }
      const form = Object.assign(document.createElement('form'), { method: 'post', action: `${address}form`, target: 'other' })
      add('iframe', { name: 'other' })
      document.body.append(form)
      form.submit()
      window.open(`${address}window`)
      window.open(`${address}popup`, '_blank', 'width=300,height=300')
      return tried + 2
    }, plainHost)
    await page.evaluate((host) => { location.href = `http://${host}/page` }, plainHost).catch(() => undefined)
    // Everything of ours is on its way before this answer: one network process serves all.
    await twain.app.evaluate(async ({ session }, address) => { await session.fromPartition('careless').fetch(`${address}control`) }, `http://${plainHost}/`)
    await expect.poll(() => plain.hits()).toContain('GET /control')
    const reached = plain.hits().filter((hit) => hit !== 'GET /control')
    demand('1', 'only secure content: nothing goes out without TLS', {
      breaches: reached.map((hit) => `reached the server without TLS: ${hit}`), found: `${ways + 1} ways tried from a page (pictures, scripts, frames, fetch, beacon, socket, form, windows, the page itself): none arrived without TLS`,
      control: 'a request of the test from a bare storage did arrive there',
    })
  } finally {
    plain.close()
  }
})

const permissionProbe = async (page: Evaluate): Promise<{ readonly asked: number, readonly granted: readonly string[] }> => page.evaluate(async () => {
  const granted: string[] = []
  let asked = 0
  const note = async (name: string, ask: () => unknown): Promise<void> => {
    asked++
    const late = new Promise<string>((done) => { setTimeout(() => { done('no answer') }, 2_000) })
    const answer = await Promise.race([Promise.resolve().then(ask).catch(() => 'refused'), late])
    if (answer !== 'refused' && answer !== 'denied' && answer !== 'prompt' && answer !== 'no answer' && answer !== undefined) granted.push(name)
  }
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read', 'background-sync', 'accelerometer', 'gyroscope', 'magnetometer', 'persistent-storage', 'idle-detection', 'storage-access', 'window-placement', 'local-fonts', 'screen-wake-lock', 'payment-handler', 'nfc', 'push']
  for (const name of names) await note(`query ${name}`, async () => (await navigator.permissions.query({ name: name as PermissionName, userVisibleOnly: true } as PermissionDescriptor)).state)
  await note('geolocation', () => new Promise((done, fail) => { navigator.geolocation.getCurrentPosition(done, fail, { timeout: 1_500 }) }))
  await note('screen', () => navigator.mediaDevices.getDisplayMedia({ video: true }))
  await note('MIDI', () => (navigator as unknown as { requestMIDIAccess: () => Promise<unknown> }).requestMIDIAccess())
  await note('clipboard', async () => `text ${await navigator.clipboard.readText()}`)
  for (const name of ['hid', 'serial', 'usb'] as const) await note(name, async () => { const found = await (navigator as unknown as Record<string, { [method: string]: () => Promise<unknown[]> }>)[name]?.[name === 'serial' ? 'getPorts' : 'getDevices']?.(); return found !== undefined && found.length > 0 ? found : 'refused' })
  return { asked, granted }
})

test('5: permissions are refused unless the user allows them', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: empty }] })
  const page = await twain.page(empty)
  const { asked, granted: inPage } = await permissionProbe(page)
  // A session that nobody configured, made late, and the same with Electron's usual answer.
  const inStray = async (grants: boolean): Promise<readonly string[]> => {
    const opened = twain.app.waitForEvent('window')
    await twain.app.evaluate(async ({ BrowserWindow, session }, [address, isGranting]) => {
      const stray = session.fromPartition(`stray ${String(isGranting)}`)
      if (isGranting) {
        stray.setPermissionCheckHandler(null)
        stray.setPermissionRequestHandler(null)
      }
      await new BrowserWindow({ show: false, webPreferences: { session: stray } }).loadURL(address)
    }, [empty, grants] as const)
    return (await permissionProbe(await opened)).granted
  }
  const stray = await inStray(false)
  const control = await inStray(true)
  demand('5', 'permission requests are answered by us, default deny', {
    breaches: [...inPage.map((name) => `a page got ${name}`), ...stray.map((name) => `a storage that nobody configured gives ${name}`), ...(control.length > 0 ? [] : ['the control failed: without handlers nothing is granted either'])],
    found: `${asked} asked for in a page, and in a storage that nobody configured: none granted without a question`, control: `with Electron's usual answer the same probe gets ${control.length} of them`,
  })
})

test('7 and 18: our own pages', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  const perPage = await Promise.all([twain.shell, twain.overlay].map((page) => page.evaluate(async () => {
    const policy = (await fetch(location.href)).headers.get('content-security-policy') ?? 'none'
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => { violated.push(event.effectiveDirective) })
    const inline = document.createElement('script')
    inline.textContent = 'window.inlineRan = true'
    const remote = Object.assign(document.createElement('script'), { src: 'https://x.com/app.js' })
    document.body.append(inline, remote, Object.assign(document.createElement('img'), { src: 'https://x.com/picture.png' }), Object.assign(document.createElement('iframe'), { src: 'https://x.com/home' }))
    const fetched = await fetch('https://x.com/home', { mode: 'no-cors' }).then(() => 'fetched https', () => '')
    const own = await fetch('/shell/index.html').then(({ status }) => status)
    const outside = await Promise.all(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/shell/..%5c..%5c..%5cpackage.json', '//etc/passwd'].map(async (path) => `${path} ${await fetch(`app://ui${path}`).then(({ status }) => status, () => 0)}`))
    await new Promise((done) => { setTimeout(done) })
    return { url: location.href, policy, violated, ran: 'inlineRan' in window, fetched, own, outside: outside.filter((line) => line.endsWith(' 200')) }
  })))
  const needed = ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"]
  demand('7', 'a content security policy for our own pages', {
    breaches: perPage.flatMap(({ url, policy, ran, violated, fetched }) => [
      ...needed.filter((part) => !policy.includes(part)).map((part) => `${url} has no ${part}`), ...(/unsafe|\*|https?:/.test(policy) ? [`${url} allows ${policy}`] : []), ...(ran ? [`${url} ran an inline script`] : []), ...(fetched === '' ? [] : [`${url} ${fetched}`]),
      ...(violated.some((name) => name.startsWith('script-src')) ? [] : [`the control failed: ${url} reports no refused script`]),
    ]),
    found: `a header on shell and overlay: ${perPage[0]?.policy ?? ''}`, control: `refused and reported there: ${[...new Set(perPage.flatMap(({ violated }) => violated))].join(', ')}`,
  })
  const page = await twain.page(home)
  await page.goto(empty)
  const file = await page.evaluate(async () => {
    const frame = Object.assign(document.createElement('iframe'), { src: 'file:///etc/passwd' })
    document.body.append(frame)
    return fetch('file:///etc/passwd').then(() => 'fetched', () => 'refused')
  })
  const files = (await addresses(twain)).filter((url) => url.startsWith('file:'))
  demand('18', 'no file: protocol; our pages come from app:', {
    breaches: [...files.map((url) => `${url} is shown`), ...(file === 'refused' ? [] : ['a page read a file']), ...perPage.flatMap(({ outside }) => outside.map((line) => `app: gives ${line}`)), ...(perPage.every(({ own }) => own === 200) ? [] : ['the control failed: app: does not give its own page'])],
    found: 'no WebContents is at a file; a page cannot read one; five ways out of the folder of app: find nothing', control: 'the same request for our own page is answered 200',
  })
})

test('13, 14 and 15: navigation, windows and other programs', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: empty }] })
  await watchOutside(twain)
  const page = await twain.page(empty)
  // Chromium asks nobody before an empty page (about:blank), which is nobody's.
  const targets = ['file:///etc/passwd', 'chrome://gpu/', 'app://ui/shell/index.html', 'rehearsal://network/', 'data:text/html,<p>x', 'ms-settings:privacy', 'steam://run/1', 'view-source:https://x.com/', 'devtools://devtools/bundled/inspector.html', 'blob:https://x.com/1', 'ftp://x.com/', 'smb://x.com/share', 'mailto:a@example.org', 'tel:+14155550134']
  for (const target of targets) {
    const moved = page.evaluate((to) => { const link = Object.assign(document.createElement('a'), { href: to }); document.body.append(link); link.click() }, target)
    await moved.catch((error: unknown) => { throw new Error(`the page left for ${target}: ${String(error)}`) })
    if (!(await addresses(twain)).includes(empty)) throw new Error(`the page left for ${target}: ${String(await addresses(twain))}`)
  }
  const shellTargets = ['https://x.com/home', 'file:///etc/passwd', 'data:text/html,x', 'app://ui/overlay/index.html?other']
  const known = ['app://ui/shell/index.html', 'app://ui/overlay/index.html', empty]
  const strange = async (): Promise<string[]> => (await addresses(twain)).filter((url) => !known.includes(url))
  const left = await strange()
  const windows = await page.evaluate((all) => all.map((to) => window.open(to, '_blank', 'width=200,height=200') !== null), targets.slice(0, 3))
  const shellWindow = await twain.shell.evaluate(() => window.open('https://x.com/home') !== null)
  const outside = await openedOutside(twain)
  // Positive controls: the page goes to https, opens a window of https, and hands mail over after the user's word.
  const sheet = sheetIn(twain.overlay)
  await sheet.appears()
  await sheet.dialog.getByRole('button', { name: 'Open' }).click()
  await expect.poll(() => openedOutside(twain)).toHaveLength(1)
  const [given = ''] = await openedOutside(twain)
  const again = await twain.page(empty)
  await again.evaluate(() => { location.href = 'https://www.linkedin.com/feed/' }).catch(() => undefined)
  known.push('https://www.linkedin.com/feed/')
  await expect.poll(() => addresses(twain)).toContain('https://www.linkedin.com/feed/')
  // Last, since Playwright goes on waiting for a navigation that was refused.
  for (const target of shellTargets) for (const own of [twain.shell, twain.overlay]) await own.evaluate((to) => { location.href = to }, target)
  await expect.poll(() => twain.shell.evaluate(() => document.readyState)).toBe('complete')
  left.push(...await strange())
  demand('13', 'navigation is limited', { breaches: left.map((url) => `somebody went to ${url}`), found: `${targets.length} schemes from a page, ${shellTargets.length} from shell and overlay each: nobody moved`, control: 'the same page does go to another https address' })
  demand('15', 'openExternal never with what a page says', { breaches: outside.map((address) => `handed over without a question: ${address}`), found: 'none of these addresses reached another program by itself', control: `${given} did, after the user's click on "Open"` })
  const linked = await twain.page('https://www.linkedin.com/feed/')
  // The limit of windows counts 10 s.
  await expect.poll(async () => { await linked.evaluate(() => { window.open('https://hostile.example.org/popup', '_blank', 'width=200,height=200') }); return addresses(twain) }, { timeout: 20_000, intervals: [500] }).toContain('https://hostile.example.org/popup')
  demand('14', 'new windows are limited', { breaches: [...windows.flatMap((made, index) => (made ? [`a window was made for ${targets[index] ?? ''}`] : [])), ...(shellWindow ? ['the shell opened a window'] : [])], found: 'none for file:, chrome: or app:, none from the shell', control: 'a sign-in window for https does open' })
})

const strangerPreload = `const { contextBridge, ipcRenderer } = require('electron')
contextBridge.exposeInMainWorld('stranger', { invoke: (channel, input) => ipcRenderer.invoke(channel, input).then((reply) => JSON.stringify(reply), (error) => 'no handler: ' + error.message) })`
const invoke = (page: Evaluate, channel: string): Promise<string> => page.evaluate((name) => (window as unknown as { stranger: { invoke: (channel: string) => Promise<string> } }).stranger.invoke(name), channel)

test('6 and 17: the same-origin rule holds, and senders are checked', async ({ launch, profile }) => {
  await writeFile(join(profile, 'stranger.js'), strangerPreload)
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.page(home)
  await twain.app.evaluate(({ session }, filePath) => { for (const name of ['persist:personal', 'stray']) session.fromPartition(name).registerPreloadScript({ type: 'frame', filePath }) }, join(profile, 'stranger.js'))
  const page = await twain.page(home)
  await page.goto(empty)
  const opened = twain.app.waitForEvent('window')
  await twain.app.evaluate(async ({ BrowserWindow, session }, address) => { await new BrowserWindow({ show: false, webPreferences: { session: session.fromPartition('stray') } }).loadURL(address) }, empty)
  const stray = await opened
  const replies = { page: await invoke(page, 'shell:view.get'), strayShell: await invoke(stray, 'shell:view.get'), strayPage: await invoke(stray, 'page:frame.hello'), own: await invoke(page, 'page:frame.hello') }
  const shell = await twain.shell.evaluate(() => (globalThis as unknown as { bridge: { call: (name: string) => Promise<{ ok: boolean }> } }).bridge.call('view.get').then(({ ok }) => ok))
  const isForbidden = (reply: string): boolean => reply.includes('"code":"forbidden"')
  demand('17', 'the sender of every message is checked', {
    breaches: [...(isForbidden(replies.page) ? [] : [`a page got ${replies.page}`]), ...(isForbidden(replies.strayShell) && isForbidden(replies.strayPage) ? [] : ['a stray window was answered']), ...(shell && replies.own.includes('"watched":true') ? [] : ['the control failed: the right sender is not answered'])],
    found: 'a page that can call every channel, and a window that is not ours, are forbidden; `npm run faults messages` tries every call', control: 'the shell and the page itself are answered on their own calls',
  })
  const fetched = await page.evaluate(async () => ({ other: await fetch('https://x.com/home').then(() => 'read', () => 'refused'), own: await fetch('/empty').then(() => 'read', () => 'refused') }))
  demand('6b', 'the same-origin rule holds in a page', { breaches: [...(fetched.other === 'refused' ? [] : ['a page read another site']), ...(fetched.own === 'read' ? [] : ['the control failed: it cannot read its own site'])], found: 'a page cannot read another site', control: 'it does read its own' })
})
