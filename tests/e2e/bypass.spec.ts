import type { Page } from '@playwright/test'
import { sheetIn, type Sheet } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const address = 'https://hostile.example.org/formsubmit/done'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'

/** Puts a page of its own making onto the test site; `script` runs in the page. */
async function build(page: Page, html: string, script: string): Promise<void> {
  await page.evaluate((body) => { document.body.innerHTML = body }, html)
  await page.evaluate(`(() => { ${script} })()`)
}
const type = async (page: Page, selector: string, text = practiceText): Promise<void> => {
  await page.locator(selector).click()
  await page.keyboard.type(text)
}
const press = (page: Page, selector = '#b'): Promise<void> => page.locator(selector).click({ noWaitAfter: true })
const area = '<textarea id="t" rows="6"></textarea>'
const post = "fetch('/api/post', { method: 'POST', body: t.value })"

/** Ways in which a page once got around one of the nets, or around both. */
const ways: readonly { readonly name: string, readonly act: (page: Page, twain: Twain) => Promise<void> }[] = [
  { name: 'a form whose input is called tagName', act: async (page) => {
    await build(page, `<form onsubmit="return false"><input name="tagName">${area}<button id="b" type="button">Post</button></form>`, `b.onclick = () => ${post}`)
    await type(page, '#t'); await press(page)
  } },
  { name: 'a document that was opened anew', act: async (page) => {
    await page.evaluate(() => { document.open(); document.write('<textarea id="t"></textarea><button id="b" type="button">Post</button>'); document.close() })
    await page.evaluate(() => { document.querySelector('#b')!.addEventListener('click', () => { void fetch('/api/post', { method: 'POST', body: document.querySelector<HTMLTextAreaElement>('#t')!.value }) }) })
    await type(page, '#t'); await press(page)
  } },
  { name: 'a page that is busy while its request goes', act: async (page) => {
    await build(page, `${area}<button id="b" type="button">Onwards</button>`, `b.onclick = () => { ${post}; const end = performance.now() + 600; while (performance.now() < end); }`)
    await type(page, '#t'); await press(page)
  } },
  { name: 'a body that mentions a preview', act: async (page) => {
    await build(page, `${area}<button id="b" type="button">Onwards</button>`, "b.onclick = () => fetch('/api/post', { method: 'POST', body: JSON.stringify({ text: t.value, preview: 'https://example.org/' }) })")
    await type(page, '#t'); await press(page)
  } },
  { name: 'an address below /drafts that publishes', act: async (page) => {
    await build(page, `${area}<button id="b" type="button">Onwards</button>`, "b.onclick = () => fetch('/api/drafts/publish', { method: 'POST', body: t.value })")
    await type(page, '#t'); await press(page)
  } },
  { name: 'a one-line input beside "Post"', act: async (page) => {
    await build(page, '<input id="t" placeholder="What are you working on?"><button id="b" type="button">Post</button>', `b.onclick = () => ${post}`)
    await type(page, '#t'); await press(page)
  } },
  { name: 'Alt+S', act: async (page) => {
    await build(page, area, `window.addEventListener('keydown', (event) => { if (event.altKey && event.key === 's') ${post} })`)
    await type(page, '#t'); await page.keyboard.press('Alt+s')
  } },
  { name: '"Save" beside a text and a field', act: async (page) => {
    await build(page, `<input value="Anna">${area}<button id="b" type="button">Save</button>`, `b.onclick = () => ${post}`)
    await type(page, '#t'); await press(page)
  } },
  { name: 'an element that is no button, called "Send"', act: async (page) => {
    await build(page, `${area}<div id="b" tabindex="0" style="cursor:pointer">Send</div>`, `b.onclick = () => ${post}`)
    await type(page, '#t'); await press(page)
  } },
  { name: 'an empty frame inside an open shadow root', act: async (page) => {
    await build(page, '<div id="host"></div>', `const root = host.attachShadow({ mode: 'open' }); root.innerHTML = '<iframe></iframe>'; const inner = root.querySelector('iframe').contentDocument
      inner.body.innerHTML = '<textarea id="t"></textarea><button id="b" type="button">Post</button>'; const text = inner.querySelector('#t')
      inner.querySelector('#b').onclick = () => fetch('/api/post', { method: 'POST', body: text.value })`)
    const frame = page.frames()[1]
    await frame!.locator('#t').click(); await page.keyboard.type(practiceText)
    await frame!.locator('#b').click({ noWaitAfter: true })
  } },
  { name: 'two composers, of which the second is sent', act: async (page) => {
    await build(page, `<textarea id="first"></textarea>${area}<button id="b" type="button">Onwards</button>`, `b.onclick = () => ${post}`)
    await type(page, '#first', 'Buy some milk'); await type(page, '#t', 'two new clients today'); await press(page)
  } },
]
for (const { name, act } of ways) {
  test(`not a way around: ${name}`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address }] })
    const sheet = sheetIn(twain.overlay)
    const page = await twain.page(address)
    await act(page, twain)
    await sheet.appears()
    expect(site.received).toEqual([])
    await sheet.sendAnyway()
    // Positive control: the same way does reach the server once it is approved.
    await expect.poll(async () => {
      const again = twain.overlay.getByText(/^Approved\./)
      if (await again.isVisible()) await page.locator('#b').click({ noWaitAfter: true })
      return site.received.length
    }).toBe(1)
  })
}

/** A pop-up with a composer whose script notes that it saw the press; `fill` is a script of the page that opens it. */
async function openPopUp(page: Page, fill: string): Promise<() => Promise<boolean>> {
  await build(page, '<button id="b" type="button">Onwards</button>', `b.onclick = () => {
    const made = window.made = window.open('/popup?number=1', 'made', 'width=400,height=400')
    const fill = () => {
      made.document.body.innerHTML = '<textarea id="t" style="position:fixed;inset:0 0 200px"></textarea><button id="b" type="button" style="position:fixed;inset:200px 0 0">Post</button>'
      made.document.querySelector('#t').focus()
      made.document.querySelector('#b').onclick = () => { made.pressed = true; made.fetch('/api/post', { method: 'POST', body: made.document.querySelector('#t').value }) }
    }
    ${fill}
  }`)
  await page.locator('#b').click()
  const seen = (what: string): Promise<boolean> => page.evaluate(`Boolean(${what})`)
  await expect.poll(() => seen("made.document.querySelector('#b')")).toBe(true)
  // Input before a window's first frame is dropped.
  await page.evaluate('new Promise((done) => { made.requestAnimationFrame(() => { made.requestAnimationFrame(done) }) })')
  return () => seen('made.pressed')
}
/**
 * The user types into the pop-up and presses its button; by main, since a window that its opener writes never shows in a
 * test's list, and by input events alone, since every message to the window would start what is tested.
 */
async function writeAndPress({ app }: Twain): Promise<void> {
  await app.evaluate(({ webContents }, text) => {
    const popUp = webContents.getAllWebContents().find((contents) => !contents.isDestroyed() && ['', 'https://hostile.example.org/popup?number=1'].includes(contents.getURL()))
    if (!popUp) throw new Error('there is no pop-up')
    popUp.focus()
    for (const letter of text) popUp.sendInputEvent({ type: 'char', keyCode: letter })
    for (const kind of ['mouseDown', 'mouseUp'] as const) popUp.sendInputEvent({ type: kind, x: 60, y: 300, button: 'left', clickCount: 1 })
  }, practiceText)
}
for (const { name, fill } of [
  { name: 'of the same origin', fill: 'made.onload = fill' },
  { name: 'that its opener writes', fill: "made.document.write('<p>Almost there</p>'); made.document.close(); fill()" }
]) {
  test(`the page net holds in a pop-up ${name}, too`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address }] })
    const sheet = sheetIn(twain.overlay)
    const sawPress = await openPopUp(await twain.page(address), fill)
    await writeAndPress(twain)
    await sheet.appears()
    expect(await sawPress()).toBe(false)
    expect(site.received).toEqual([])
    await sheet.sendAnyway()
    // Positive control: the same press does reach the page and the server once it is approved.
    await expect.poll(sawPress).toBe(true)
    await expect.poll(() => site.received.length).toBe(1)
  })
}

/** A page that tries again each second, for ever, whatever it is told. */
const stubborn = "b.onclick = async () => { const text = t.value; while (!(await fetch('/api/post', { method: 'POST', body: text }).then(() => true, () => false))) await new Promise((done) => setTimeout(done, 500)) }"
async function refuseFirst(launch: (seed: object) => Promise<Twain>): Promise<{ page: Page, sheet: Sheet, tries: () => Promise<number> }> {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await build(page, `${area}<button id="b" type="button">Onwards</button>`, stubborn.replace('.then(', '.finally(() => { window.tries = (window.tries ?? 0) + 1 }).then('))
  await type(page, '#t', `See you at the market on Thursday morning. ${practiceText}`)
  await press(page)
  await sheet.appears()
  await sheet.dontSend()
  await sheet.isGone()
  return { page, sheet, tries: () => page.evaluate(() => (window as { tries?: number }).tries ?? 0) }
}

test('a refused text stays refused when the app tries again, also after the user has shortened it', async ({ launch, site }) => {
  const { page, sheet, tries } = await refuseFirst(launch)
  await page.locator('#t').fill('See you at the market on Thursday morning.')
  const before = await tries()
  await expect.poll(tries).toBeGreaterThan(before + 2)
  await expect(sheet.dialog).toBeHidden()
  expect(site.received).toEqual([])
})

test('approving another text does not let the refused one go', async ({ launch, site }) => {
  const { page, sheet, tries } = await refuseFirst(launch)
  const other = 'Two caseload slots are open; ask me about my fees and the intake call.'
  await page.evaluate(() => { const button = document.createElement('button'); button.id = 'c'; button.textContent = 'Post'; button.addEventListener('click', () => { void fetch('/api/other', { method: 'POST', body: document.querySelector<HTMLTextAreaElement>('#t')!.value }) }); document.body.append(button) })
  await page.locator('#t').fill(other)
  await press(page, '#c')
  await sheet.appears()
  await sheet.sendAnyway()
  await expect.poll(() => site.received.map((entry) => entry.path)).toEqual(['/api/other'])
  const before = await tries()
  await expect.poll(tries).toBeGreaterThan(before + 2)
  expect(site.received.map((entry) => entry.path)).toEqual(['/api/other'])
})

/** Ordinary things beside a text that would be asked about if it were sent. */
const ordinary: readonly { readonly name: string, readonly html: string, readonly script: string, readonly arrives: number }[] = [
  { name: 'a search form with a text area', html: `<form action="/" method="get"><textarea id="t" name="q" role="combobox"></textarea><button id="b">Google Search</button></form>`, script: 'document.forms[0].onsubmit = (event) => { event.preventDefault(); document.title = "done" }', arrives: 0 },
  { name: '"Cancel" in a form', html: `<form>${area}<button id="b">Cancel</button></form>`, script: 'document.forms[0].onsubmit = (event) => { event.preventDefault(); document.title = "done" }', arrives: 0 },
  { name: '"Save draft" in a form', html: `<form>${area}<button id="b">Save draft</button></form>`, script: 'document.forms[0].onsubmit = (event) => { event.preventDefault(); document.title = "done" }', arrives: 0 },
  { name: 'a headline that begins with "Post"', html: `${area}<a id="b" href="https://x.com/home">Post Office closes its doors on Friday</a>`, script: 'b.onclick = (event) => { event.preventDefault(); document.title = "done" }', arrives: 0 }
]
for (const { name, html, script, arrives } of ordinary) {
  test(`no question: ${name}`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address }] })
    const page = await twain.page(address)
    await build(page, html, script)
    await type(page, '#t')
    await press(page)
    await expect.poll(() => page.title()).toBe('done')
    await expect(sheetIn(twain.overlay).dialog).toBeHidden()
    expect(site.received).toHaveLength(arrives)
  })
}

test('a verdict is void when the identities change after the text was typed', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  await build(page, `${area}<button id="b" type="button">Post</button>`, `b.onclick = () => ${post}`)
  await type(page, '#t', 'Write to me at new.office@practice.example any time.')
  await page.evaluate(() => new Promise((done) => { requestIdleCallback(done) }))
  await twain.shell.getByRole('button', { name: 'Settings' }).click()
  await twain.shell.getByRole('button', { name: 'Open Identities' }).click()
  const emails = twain.shell.getByRole('form', { name: 'Professional' }).getByRole('textbox', { name: 'E-mail addresses' })
  await emails.fill('new.office@practice.example')
  await twain.shell.getByRole('button', { name: 'Save Professional' }).click()
  await expect(twain.shell.getByText('Professional saved.')).toBeVisible()
  await twain.shell.getByRole('button', { name: /^Back to/ }).click()
  await press(page)
  await sheetIn(twain.overlay).appears()
  expect(site.received).toEqual([])
})

test('a form that hides the net\'s own questions behind its inputs is held back or asked about', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await twain.page(address)
  await build(page, `${area}<button id="b" type="button">Post</button>`, `b.onclick = () => ${post}`)
  await type(page, '#t')
  await page.evaluate(() => {
    const form = document.createElement('form')
    for (const name of ['ownerDocument', 'form', 'labels', 'innerText', 'getBoundingClientRect']) form.append(Object.assign(document.createElement('input'), { name }))
    document.body.append(form)
    form.append(document.querySelector('#t')!, document.querySelector('#b')!)
  })
  await press(page)
  await expect.poll(async () => (await sheetIn(twain.overlay).dialog.isVisible()) || (await twain.shell.getByRole('button', { name: 'Warnings limited' }).isVisible())).toBe(true)
  expect(site.received).toEqual([])
})
