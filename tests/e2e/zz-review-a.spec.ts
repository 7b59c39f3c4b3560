// @ts-nocheck
import { sheetIn } from './sheet.ts'
import { test } from './twain.ts'
const T = 'My practice has openings for new clients, sliding scale, from March.'
const U = 'https://hostile.example.org/formsubmit/done'
const body = async (page, html) => { await page.evaluate((h) => { document.body.innerHTML = h }, html) }
async function open(launch) {
  const twain = await launch({ accounts: [{ self: 'personal', address: U }] })
  const page = await twain.page(U)
  const sheet = sheetIn(twain.overlay)
  return { twain, page, sheet }
}
const wait = (ms) => new Promise((r) => setTimeout(r, ms))
async function outcome(name, { sheet, twain }, site, ms = 1800) {
  await wait(ms)
  const asked = await sheet.dialog.isVisible()
  const got = site.received.map((e) => `${e.method} ${e.path} ${e.body.slice(0, 110)}`)
  const light = await twain.shell.getByRole('button', { name: /Warnings/ }).first().innerText().catch(() => '?')
  console.log(`RESULT ${name}: asked=${asked} light=${light} received=${JSON.stringify(got)}`)
}
const S = (name, fn, opts = {}) => test(name, async ({ launch, site }) => { const c = await open(launch); await fn(c, site); await outcome(name, c, site, opts.ms) })

S('r00 control: plain post button is asked', async ({ page }) => {
  await body(page, '<textarea id=t></textarea><button id=b type=button>Post</button>')
  await page.evaluate(() => { b.onclick = () => fetch('/api/post', { method: 'POST', body: t.value }) })
  await page.locator('#t').click(); await page.keyboard.type(T); await page.locator('#b').click({ noWaitAfter: true })
})
S('r01 form with input name=tagName, button Post', async ({ page }) => {
  await body(page, '<form id=f onsubmit="return false"><input name="tagName"><textarea id=t></textarea><button id=b type=button>Post</button></form>')
  await page.evaluate(() => { b.onclick = () => fetch('/api/post', { method: 'POST', body: t.value }) })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r02 document.open on the top document', async ({ page }) => {
  await page.evaluate(() => { document.open(); document.write('<textarea id=t></textarea><button id=b type=button>Post</button><script>b.onclick=()=>fetch("/api/post",{method:"POST",body:t.value})<\/script>'); document.close() })
  await wait(1000)
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r03 refused A, edited to clear A2, app retries A', async ({ page, sheet }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = async () => { const v = t.value; for (;;) { const ok = await fetch('/api/post', { method: 'POST', body: v }).then(() => true, () => false); if (ok) return; await new Promise((r) => setTimeout(r, 1000)) } } })
  await page.locator('#t').click(); await page.keyboard.type('See you all at the market on Thursday morning. ' + T); await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); await sheet.dontSend(); await sheet.isGone(); await wait(3000)
  await page.locator('#t').click(); for (let i = 0; i < T.length; i++) await page.keyboard.press('Backspace')
}, { ms: 3000 })
S('r04 refused A; approving B releases queued A', async ({ page, sheet }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = async () => { const v = t.value; for (;;) { const ok = await fetch('/api/post', { method: 'POST', body: v }).then(() => true, () => false); if (ok) return; await new Promise((r) => setTimeout(r, 1000)) } } })
  await page.locator('#t').click(); await page.keyboard.type('AAA ' + T); await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); await sheet.dontSend(); await sheet.isGone(); await wait(1500)
  await page.evaluate(() => { t.value = ''; b.textContent = 'Post'; b.onclick = () => fetch('/api/post', { method: 'POST', body: t.value }) })
  await page.locator('#t').click(); await page.keyboard.type('BBB Another two caseload slots are open, ask me about my fees and intake call.'); await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); await sheet.sendAnyway()
}, { ms: 5000 })
S('r05a sync XHR from an unnamed button', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { const x = new XMLHttpRequest(); x.open('POST', '/api/post', false); x.send(t.value) } })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(1000); await page.locator('#b').click({ noWaitAfter: true })
})
S('r05b async fetch, then the page is busy 600 ms (unnamed button)', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/post', { method: 'POST', body: t.value }); const e = performance.now() + 600; while (performance.now() < e); } })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(1000); await page.locator('#b').click({ noWaitAfter: true })
})
S('r06 publish endpoint under /drafts (unnamed button)', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/drafts/publish', { method: 'POST', body: JSON.stringify({ text: t.value }) }) } })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r06b body with a link preview (unnamed button)', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/post', { method: 'POST', body: JSON.stringify({ text: t.value, preview: 'https://example.org/' }) }) } })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r07 about:blank pop-up with a composer written by the opener', async ({ page, twain }) => {
  await body(page, '<button id=o type=button>Open window</button>')
  await page.evaluate(() => { o.onclick = () => { const w = window.open('', 'compose', 'width=500,height=400'); w.document.body.innerHTML = '<textarea id=t></textarea><button id=b type=button>Post</button>'; w.document.getElementById('b').onclick = () => w.fetch('https://hostile.example.org/api/post', { method: 'POST', body: w.document.getElementById('t').value }) } })
  const p = twain.app.waitForEvent('window'); await page.locator('#o').click(); const w = await p
  await wait(800)
  await w.locator('#t').click(); await w.keyboard.type(T); await wait(400); await w.locator('#b').click({ noWaitAfter: true })
})
S('r08 tall chat composer, Enter, web socket', async ({ page }) => {
  await body(page, '<div id=t contenteditable role=textbox aria-label="Message" style="width:200px;border:1px solid;max-height:300px"></div>')
  await page.evaluate(() => { const s = new WebSocket('wss://hostile.example.org/socket'); t.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); s.send(JSON.stringify({ text: t.innerText })); t.textContent = '' } }) })
  await wait(500); await page.locator('#t').click(); await page.keyboard.type(T + ' It is a long story, so this message runs over many lines of the narrow box and the box grows with it, as chat boxes do everywhere on the web today, line by line by line.'); await wait(400); await page.keyboard.press('Enter')
})
S('r08b short chat composer named "Nachricht"/"Aa", Enter, web socket', async ({ page }) => {
  await body(page, '<div id=t contenteditable role=textbox aria-label="Aa" style="width:600px;border:1px solid"></div>')
  await page.evaluate(() => { const s = new WebSocket('wss://hostile.example.org/socket'); t.addEventListener('keydown', (e) => { if (e.key === 'Enter' && !e.shiftKey) { e.preventDefault(); s.send(JSON.stringify({ text: t.innerText })); t.textContent = '' } }) })
  await wait(500); await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.keyboard.press('Enter')
})
S('r09 one-line input as composer, Post', async ({ page }) => {
  await body(page, '<input id=t placeholder="What are you working on?"><button id=b type=button>Post</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/post', { method: 'POST', body: t.value }) } })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r10 CodeMirror-5-like editor: tiny textarea emptied on each key', async ({ page }) => {
  await body(page, '<div id=ed style="border:1px solid;width:400px;height:100px;position:relative"><div style="overflow:hidden;position:absolute;width:3px;height:20px"><textarea id=t style="width:1000px;height:1em"></textarea></div><pre id=v></pre></div><button id=b type=button>Post</button>')
  await page.evaluate(() => { ed.onclick = () => t.focus(); t.addEventListener('input', () => { v.textContent += t.value; t.value = '' }); b.onclick = () => { fetch('/api/post', { method: 'POST', body: v.textContent }) } })
  await page.locator('#ed').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r11 closed shadow root composer', async ({ page }) => {
  await page.evaluate(() => {
    customElements.define('x-composer', class extends HTMLElement { connectedCallback() { const r = this.attachShadow({ mode: 'closed' }); r.innerHTML = '<textarea id=t></textarea><button id=b type=button>Post</button>'; const t = r.getElementById('t'); r.getElementById('b').onclick = () => fetch('/api/post', { method: 'POST', body: t.value }) } })
    document.body.innerHTML = '<x-composer style="display:block"></x-composer>'
  })
  const box = await page.locator('x-composer').boundingBox()
  await page.mouse.click(box.x + 20, box.y + 15); await page.keyboard.type(T); await wait(400); await page.keyboard.press('Tab'); await page.keyboard.press('Space')
})
S('r12 srcdoc iframe inside an open shadow root', async ({ page }) => {
  await page.evaluate(() => {
    document.body.innerHTML = '<div id=h></div>'; const r = h.attachShadow({ mode: 'open' })
    r.innerHTML = '<iframe srcdoc="<textarea id=t></textarea><button id=b type=button>Post</button><script>b.onclick=()=>fetch(\'https://hostile.example.org/api/post\',{method:\'POST\',body:t.value})</script>"></iframe>'
  })
  await wait(1500)
  const f = page.frames().find((x) => x.url() === 'about:srcdoc')
  await f.locator('#t').click(); await page.keyboard.type(T); await wait(400); await f.locator('#b').click({ noWaitAfter: true })
})
S('r13 Alt+S sends', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea>')
  await page.evaluate(() => { t.addEventListener('keydown', (e) => { if (e.altKey && e.key === 's') fetch('/api/post', { method: 'POST', body: t.value }) }) })
  await page.locator('#t').click(); await page.keyboard.type(T); await wait(3000); await page.keyboard.press('Alt+s')
})
S('r20 div as button, web socket', async ({ page }) => {
  await body(page, '<textarea id=t rows=6></textarea><div id=b style="cursor:pointer" tabindex=0>Send</div>')
  await page.evaluate(() => { const s = new WebSocket('wss://hostile.example.org/socket'); b.onclick = () => s.send(JSON.stringify({ text: t.value })) })
  await wait(400); await page.locator('#t').click(); await page.keyboard.type(T); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
S('r19 Save with a textarea and a field, web socket', async ({ page }) => {
  await body(page, '<input type=text name=first value="Anna"><textarea id=t rows=6></textarea><button id=b type=button>Save</button>')
  await page.evaluate(() => { const s = new WebSocket('wss://hostile.example.org/socket'); b.onclick = () => s.send(JSON.stringify({ text: t.value })) })
  await wait(400); await page.locator('#t').click(); await page.keyboard.type(T); await wait(600); await page.locator('#b').click({ noWaitAfter: true })
})
S('r21 refused, then pagehide beacon', async ({ page, sheet }) => {
  await body(page, '<textarea id=t rows=6></textarea><button id=b type=button>Post</button><a id=l href="/popup">elsewhere</a>')
  await page.evaluate(() => { b.onclick = () => fetch('/api/post', { method: 'POST', body: t.value }); addEventListener('pagehide', () => navigator.sendBeacon('/api/post', t.value)) })
  await page.locator('#t').click(); await page.keyboard.type(T); await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears(); await sheet.dontSend(); await sheet.isGone(); await page.locator('#l').click()
})
S('r22 two composers, short dangerous one, unnamed button', async ({ page }) => {
  await body(page, '<textarea id=a></textarea><textarea id=t></textarea><button id=b type=button>Onwards</button>')
  await page.evaluate(() => { b.onclick = () => { fetch('/api/post', { method: 'POST', body: t.value }) } })
  await page.locator('#a').click(); await page.keyboard.type('Buy some milk'); await page.locator('#t').click(); await page.keyboard.type('two new clients today'); await wait(400); await page.locator('#b').click({ noWaitAfter: true })
})
