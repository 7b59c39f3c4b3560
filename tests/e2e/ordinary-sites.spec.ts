import type { Page } from '@playwright/test'
import { sheetIn } from './sheet.ts'
import { emptyPage } from './tricks.ts'
import { expect, test } from './twain.ts'

const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const area = '<textarea id="t" rows="6" cols="60"></textarea>'
const button = (name: string): string => `<button id="b" type="button">${name}</button>`
const post = (body: string, path = '/api/post'): string => `fetch('${path}', { method: 'POST', body: ${body} }).catch(() => undefined)`
const onPress = (body: string, path?: string): string => `b.onclick = () => ${post(body, path)}`
const enterSends = `t.addEventListener('keydown', (event) => { if (event.key !== 'Enter' || event.shiftKey) return; event.preventDefault(); const text = t.value ?? t.innerText; ${post('text')}; if ('value' in t) t.value = ''; else t.replaceChildren() })`

/** Things that ordinary sites do, and that once let a text out unasked while the light said "on". */
interface Habit { readonly id: string, readonly html: string, readonly script: string, readonly how?: 'Enter' | 'line breaks' }
const habits: readonly Habit[] = [
  { id: 'a text with hard line breaks', html: `${area}${button('Post')}`, script: onPress('t.value'), how: 'line breaks' },
  { id: 'a form with the method "dialog"', html: `<dialog id="d"><form method="dialog" id="f">${area}<button id="b">Post</button></form></dialog>`, script: `d.showModal(); f.onsubmit = (event) => { event.preventDefault(); ${post('t.value')} }` },
  { id: 'a form with the method "get", sent by a script', html: `<form method="get" id="f">${area}<button id="b">Post</button></form>`, script: `f.onsubmit = (event) => { event.preventDefault(); ${post('t.value')} }` },
  { id: 'a composer that is a combobox, for mentions', html: `<textarea id="t" role="combobox" aria-expanded="false" aria-label="Write a post"></textarea>${button('Post')}`, script: onPress('t.value') },
  { id: 'Enter in a composer of which nothing tells that it sends', html: '<textarea id="t" rows="1" placeholder="Say something…"></textarea>', script: enterSends, how: 'Enter' },
  { id: 'Enter in an editable called "Aa"', html: '<div id="t" contenteditable="true" role="textbox" aria-placeholder="Aa" style="border:1px solid;min-height:20px"></div>', script: enterSends, how: 'Enter' },
  { id: 'Enter in a one-line input', html: '<input id="t" placeholder="Type here…">', script: enterSends, how: 'Enter' },
  { id: 'a form of one line without a button', html: '<form id="f"><input id="t" placeholder="Say something nice…"></form>', script: `f.onsubmit = (event) => { event.preventDefault(); ${post('t.value')} }`, how: 'Enter' },
  { id: 'a picture of two megabytes before the text in the body', html: `${area}${button('Onwards')}`, script: onPress("JSON.stringify({ image: 'A'.repeat(2100000), text: t.value })") },
  { id: 'a flag for the preview of links', html: `${area}${button('Onwards')}`, script: onPress('JSON.stringify({ text: t.value, preview: 1 })', '/api/other') },
  { id: 'a path in which "draft" is a beer', html: `${area}${button('Onwards')}`, script: onPress('t.value', '/c/draft-beer/comments') },
  { id: '"Publish" in the header, "Share" beside the editor', html: `<header>${button('Publish')}</header><main><section>${area}<button type="button">Share</button></section></main>`, script: onPress('t.value') },
  { id: '"Confirm" below a text', html: `<div role="dialog">${area}${button('Confirm')}</div>`, script: onPress('t.value') },
  { id: '"Update" of a form', html: `<form>${area}${button('Update')}</form>`, script: onPress('t.value') },
]

async function send(page: Page, how: Habit['how']): Promise<void> {
  await page.locator('#t').click()
  if (how === 'line breaks') await page.keyboard.insertText(practiceText.replaceAll(' ', '\n'))
  else await page.keyboard.type(practiceText)
  if (how === 'Enter') await page.keyboard.press('Enter')
  else await page.locator('#b').click({ noWaitAfter: true })
}

for (const { id, html, script, how } of habits) {
  test(`asked about, and sent once it may: ${id}`, async ({ launch, site }) => {
    const twain = await launch({ accounts: [{ self: 'personal', address: emptyPage }] })
    const sheet = sheetIn(twain.overlay)
    const page = await twain.page(emptyPage)
    await page.evaluate((body) => { document.body.innerHTML = body }, html)
    await page.evaluate(`(() => { ${script} })()`)
    const arrived = (): number => site.received.filter(({ body }) => body.replace(/\s+/g, ' ').includes(practiceText)).length
    await send(page, how)
    await sheet.appears()
    expect(arrived()).toBe(0)
    await sheet.sendAnyway()
    await sheet.isGone()
    await expect.poll(async () => {
      if (await twain.overlay.getByText(/^Approved\./).isVisible()) await (how === 'Enter' ? page.keyboard.press('Enter') : page.locator('#b').click({ noWaitAfter: true }))
      return arrived()
    }).toBe(1)
  })
}

test('a page cannot ask by scripts what the user keeps apart', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: emptyPage }] })
  const page = await twain.page(emptyPage)
  await page.evaluate((body) => { document.body.innerHTML = body }, `<form>${area}${button('Post')}</form>`)
  /** What becomes of scripted events on "Post" when this text stands in the composer. */
  const fate = (text: string): Promise<readonly boolean[]> => page.evaluate(async (value) => {
    const [composer, control] = [document.querySelector('textarea'), document.querySelector('#b')]
    if (!composer || !control) return []
    composer.value = value
    composer.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise((done) => { requestIdleCallback(done) })
    return ['pointerdown', 'mousedown', 'mouseup', 'click'].map((type) => control.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true })))
  }, text)
  // The same for every text, whether it is the other self's address or nobody's.
  for (let round = 0; round < 5; round++) expect(await fate('Write to dr.example@practice.example')).toEqual(await fate('Write to nobody@practice.example'))
  await expect(sheetIn(twain.overlay).dialog).toBeHidden()
})

test('a page that presses its own button again and again asks nothing, and wears nothing out', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: emptyPage }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(emptyPage)
  await page.evaluate((body) => { document.body.innerHTML = body }, `${area}${button('Post')}`)
  await page.evaluate(`(() => { ${onPress('t.value')}; t.value = ${JSON.stringify(practiceText)} })()`)
  await page.evaluate(async () => {
    for (let press = 0; press < 20; press++) {
      document.querySelector<HTMLElement>('#b')?.click()
      await new Promise((done) => { requestAnimationFrame(done) })
    }
  })
  await expect(sheet.dialog).toBeHidden()
  expect(site.received).toEqual([])
  // Positive control: the user's own press is asked about.
  await page.locator('#b').click({ noWaitAfter: true })
  await sheet.appears()
})
