// @ts-nocheck
import { sheetIn } from './sheet.ts'
import { test } from './twain.ts'
const T = 'My practice has openings for new clients, sliding scale, from March.'
const U = 'https://hostile.example.org/formsubmit/done'
const body = async (page, html) => { await page.evaluate((h) => { document.body.innerHTML = h }, html) }
async function open(launch, accounts = [{ self: 'personal', address: U }]) {
  const twain = await launch({ accounts })
  const page = await twain.page(U)
  const sheet = sheetIn(twain.overlay)
  return { twain, page, sheet }
}
const wait = (ms) => new Promise((r) => setTimeout(r, ms))
async function outcome(name, { sheet, twain }, site, ms = 1800) {
  await wait(ms)
  const asked = await sheet.dialog.isVisible()
  const got = site.received.map((e) => `${e.method} ${e.path} ${e.body.slice(0, 110)}`)
  console.log(`RESULT ${name}: asked=${asked} received=${JSON.stringify(got)}`)
}
const S = (name, fn, opts = {}) => test(name, async ({ launch, site }) => { const c = await open(launch, opts.accounts); await fn(c, site); await outcome(name, c, site, opts.ms) })
const TO = { timeout: 2500 }

S('s05a sync XHR, pasted text, unnamed button', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { const x = new XMLHttpRequest(); x.open('POST', '/api/post', false); x.send(t.value) } })
  await page.locator('#t').click(); await page.keyboard.insertText(T); await wait(1000); await page.locator('#b').click({ noWaitAfter: true, ...TO }).catch(() => undefined)
})
S('s05b fetch then busy 600 ms, pasted, unnamed button', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/post', { method: 'POST', body: t.value }); const e = performance.now() + 600; while (performance.now() < e); } })
  await page.locator('#t').click(); await page.keyboard.insertText(T); await wait(1000); await page.locator('#b').click({ noWaitAfter: true, ...TO }).catch(() => undefined)
})
S('s07 about:blank pop-up written by the opener', async ({ page, twain }) => {
  await body(page, '<button id=o type=button>Open window</button>')
  await page.evaluate(() => { o.onclick = () => { const w = window.open('', 'compose', 'width=500,height=400'); window.www = w; if (!w) return; w.document.body.innerHTML = '<textarea id=t></textarea><button id=b type=button>Post</button>'; w.document.getElementById('b').onclick = () => w.fetch('https://hostile.example.org/api/post', { method: 'POST', body: w.document.getElementById('t').value }) } })
  await page.locator('#o').click(); await wait(1500)
  console.log('POPUP', await page.evaluate(() => String(window.www && window.www.location.href)), await twain.app.evaluate(({ webContents }) => webContents.getAllWebContents().map((c) => c.id + ' ' + c.getURL() + ' ' + c.getTitle())), twain.app.windows().map((w) => w.url()))
  console.log('TYPED', await twain.app.evaluate(async ({ webContents }, text) => {
    const c = webContents.getAllWebContents().find((x) => x.getURL() === '' || x.getURL().startsWith('about:')); if (!c) return 'none'
    const p = (s) => c.executeJavaScript(s, true)
    await p('document.getElementById("t").focus()'); c.focus(); await c.insertText(text); await new Promise((r) => setTimeout(r, 500))
    const box = JSON.parse(await p('JSON.stringify(document.getElementById("b").getBoundingClientRect())'))
    for (const type of ['mouseDown', 'mouseUp']) c.sendInputEvent({ type, button: 'left', clickCount: 1, x: Math.round(box.x + 10), y: Math.round(box.y + 10) })
    return await p('document.getElementById("t").value')
  }, T))
})
S('s12 about:blank iframe inside an open shadow root', async ({ page }) => {
  await page.evaluate(() => {
    document.body.innerHTML = '<div id=h></div>'; const r = h.attachShadow({ mode: 'open' }); r.innerHTML = '<iframe name=inner></iframe>'
    const d = r.querySelector('iframe').contentDocument; d.body.innerHTML = '<textarea id=t></textarea><button id=b type=button>Post</button>'
    d.getElementById('b').onclick = () => fetch('/api/post', { method: 'POST', body: d.getElementById('t').value })
  })
  await wait(1500)
  const f = page.frames().find((x) => x !== page.mainFrame())
  await f.locator('#t').click(); await page.keyboard.type(T); await wait(400); await f.locator('#b').click({ noWaitAfter: true })
})
S('s14a GET search form with a textarea (Google), submit', async ({ page }) => {
  await body(page, '<form action="/popup" method=get role=search><textarea name=q role=combobox aria-label="Search" rows=1 id=t></textarea><input type=submit id=b value="Google Search"></form>')
  await page.locator('#t').click(); await page.keyboard.type('private practice liability insurance'); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
for (const word of ['Cancel', 'Save draft', 'Preview']) S(`s14b ${word} as default button of a form`, async ({ page }) => {
  await body(page, `<form onsubmit="return false"><textarea id=t rows=6></textarea><button id=b>${word}</button><button>Post</button></form>`)
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('s14c headline link "Post Office closes its doors"', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button type=button aria-label="xyz">&gt;</button><p><a id=b href="/popup">Post Office closes its doors in June</a>')
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('s15 the control is drawn anew when the window loses the focus', async ({ page, sheet }) => {
  await body(page, '<textarea id=t rows=6></textarea><span id=s><button id=b type=button>Post</button></span>')
  await page.evaluate(() => { s.addEventListener('click', () => fetch('/api/post', { method: 'POST', body: t.value })); setInterval(() => { s.innerHTML = '<button id=b type=button>Post</button>' }, 700) })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); await wait(1000); await sheet.sendAnyway()
}, { ms: 3000 })
S('s16 script click of a hidden page becomes a trusted click, and takes the keyboard', async ({ page, twain }) => {
  // page: Personal (hidden after the switch)
  await twain.shell.evaluate(() => window.bridge.call('self.switch', { self: 'professional' }))
  const other = await twain.page('https://x.com/home'); await wait(1000)
  await other.locator('#editor').click()
  const before = await twain.app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL())
  await body(page, '<input type=text name=q value="hello" id=q><button id=b type=button style="position:absolute;left:20px;top:200px">Next</button>')
  const seen = await page.evaluate(() => new Promise((done) => { const log = []; b.addEventListener('click', (e) => log.push(`trusted=${e.isTrusted} activation=${navigator.userActivation.isActive}`)); addEventListener('mousedown', (e) => log.push('mousedown trusted=' + e.isTrusted), true); b.click(); setTimeout(() => done(log), 1500) }))
  const after = await twain.app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL())
  console.log('S16', JSON.stringify({ before, after, seen }))
}, { accounts: [{ self: 'personal', address: U }, { self: 'professional', address: 'https://x.com/home' }] })
S('s17 mailto in a loop', async ({ page, twain }) => {
  await page.evaluate(() => { for (let i = 0; i < 40; i++) setTimeout(() => { location.href = 'mailto:a' + i + '@example.org' }, i * 60) }); await wait(4500)
  let n = 0
  while (n < 60) { const v = await twain.overlay.evaluate(() => window.bridge.call('overlay.get')); const view = v.value ?? v; if (!view || view.kind !== 'open-outside') break; await twain.overlay.evaluate((id) => window.bridge.call('overlay.answer', { id, answer: 'cancel' }), view.id); n++ }
  console.log('S17 questions in a row:', n)
})
S('s18 beforeunload blocks leaving without a word', async ({ page, twain }) => {
  await body(page, '<textarea id=t rows=6></textarea><a id=l href="/popup">elsewhere</a>')
  await page.evaluate(() => { window.mark = 1; addEventListener('beforeunload', (e) => { e.preventDefault(); e.returnValue = 'x' }) })
  await page.locator('#t').click(); await page.keyboard.type('hello there'); await page.locator('#l').click({ noWaitAfter: true }); await wait(1500)
  const a = page.url()
  await twain.app.evaluate(({ webContents }) => { webContents.getAllWebContents().find((c) => c.getURL().includes('hostile'))?.reload() }); await wait(1500)
  console.log('S18 after link:', a, 'after reload, page still the old one:', await page.evaluate(() => window.mark === 1))
})
S('s30 autosave while typing (nothing pressed)', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea>')
  await page.evaluate(() => { let k; t.oninput = () => { clearTimeout(k); k = setTimeout(() => fetch('/api/items/5', { method: 'PUT', body: t.value }), 500) } })
  await page.locator('#t').click(); await page.keyboard.type(T, { delay: 15 })
})
S('s31 pop-up navigates to http', async ({ page, twain }) => {
  await body(page, '<button id=o type=button>Open window</button>')
  await twain.app.evaluate(({ app }) => { globalThis.navs = []; app.on('web-contents-created', (_e, c) => { c.on('did-start-navigation', (e, url) => globalThis.navs.push(e.url ?? url)); c.on('did-fail-load', (_e2, code, name, url) => globalThis.navs.push(`fail ${name} ${url}`)); c.on('will-frame-navigate', (e) => queueMicrotask(() => globalThis.navs.push(`will ${e.url} prevented=${e.defaultPrevented}`))) }) })
  await page.evaluate(() => { o.onclick = () => { const w = window.open('/popup', 'p', 'width=500,height=400'); setTimeout(() => { w.location.href = 'http://plain.example.org/login' }, 800) } })
  await page.locator('#o').click(); await wait(2500)
  console.log('S31', JSON.stringify(await twain.app.evaluate(() => globalThis.navs)))
})
S('s32 POST form with target=_blank', async ({ page }, site) => {
  await body(page, '<form method=post action="/api/post" target=_blank><input type=hidden name=text value="hello from a form"><button id=b>Pay</button></form>')
  await page.locator('#b').click({ noWaitAfter: true }); await wait(1500)
  console.log('S32 requests', JSON.stringify(site.requests.filter((r) => r.path === '/api/post').map((r) => r.method)), 'the opener is at', page.url())
})
S('s35 frame that was about:blank first: text counted twice', async ({ page, sheet }) => {
  await page.evaluate(() => { document.body.innerHTML = '<iframe id=i></iframe>'; setTimeout(() => { i.src = '/popup' }, 1200) })
  await wait(2500)
  const f = page.frames().find((x) => x.url().includes('/popup'))
  await f.evaluate(() => { document.body.innerHTML = '<textarea id=t></textarea><button id=b type=button>Post</button>' })
  await f.locator('#t').click(); await page.keyboard.type(T); await wait(500); await f.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); console.log('S35 times shown:', (await sheet.dialog.innerText()).split('sliding scale').length - 1)
})
S('s36 press again: another text passes under the old approval', async ({ page, sheet, twain }) => {
  await page.evaluate(() => { document.body.innerHTML = '<iframe id=i src="https://x.com/home" style="width:600px;height:300px"></iframe>' }); await wait(2500)
  const f = page.frames().find((x) => x.url().includes('x.com'))
  await f.evaluate(() => { document.body.innerHTML = '<textarea id=t rows=6 cols=60></textarea>'; const t = document.getElementById('t'); const s = new WebSocket('wss://x.com/socket'); t.onkeydown = (e) => { if (e.key === 'Enter' && e.ctrlKey) s.send(JSON.stringify({ text: t.value })) } })
  await wait(500); await f.locator('#t').click(); await page.keyboard.insertText(T); await wait(500); await page.keyboard.press('Control+Enter')
  await sheet.appears(); await sheet.sendAnyway(); await wait(1500)
  await f.locator('#t').click(); await page.keyboard.press('Control+A'); await page.keyboard.insertText('My client Jane Roe cancelled her intake session, my caseload is a mess.'); await wait(500)
  await page.keyboard.press('Control+Enter')
})
S('s38 cost on a page of 30000 elements', async ({ page }) => {
  await page.evaluate(() => { document.body.innerHTML = '<textarea id=t rows=6>hello</textarea><button id=b type=button>Share</button><button id=n type=button>Next</button><div id=x></div>'; x.innerHTML = '<div><p><span>a</span><a href="#">b</a></p></div>'.repeat(7500) })
  await page.locator('#t').click(); await page.keyboard.type('hi'); await wait(600)
  console.log('S38', await page.evaluate(async () => { const time = (f) => { const a = performance.now(); f(); return +(performance.now() - a).toFixed(1) }; const out = {}; for (const [n, el] of [['share', b], ['next', n_()], ['plain', x]]) { out[n] = []; for (const type of ['pointerdown', 'mousedown', 'click']) out[n].push(time(() => el.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true })))); await new Promise((r) => setTimeout(r, 1500)) } function n_() { return document.getElementById('n') } return JSON.stringify(out) }))
})
