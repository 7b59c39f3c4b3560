import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { pictureWith, plainPicture } from '../fixtures/picture.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const personal = 'https://hostile.example.org/formsubmit/done'
const professional = 'https://blog.example.org/article'
const copied = 'The agenda of the peer meeting, with all names'

/** A page with a text area and a file button of its own. */
async function build(page: Page, html: string): Promise<void> {
  await page.evaluate((body) => { document.body.innerHTML = body }, html)
}

/** Copies the way a user does: the clipboard is the system's, so it is emptied first. */
async function copyFrom(page: Page, text: string): Promise<void> {
  await build(page, '<textarea id="t"></textarea>')
  await page.locator('#t').fill(text)
  await page.locator('#t').selectText()
  await page.locator('#t').press('Control+c')
}
const clipboardOf = (app: ElectronApplication): Promise<string> => app.evaluate(({ clipboard }) => clipboard.readText())

async function twoSelves(launch: (seed: object) => Promise<Twain>): Promise<{ twain: Twain, from: Page, to: Page }> {
  const twain = await launch({ accounts: [{ self: 'professional', address: professional, name: 'Work' }, { self: 'personal', address: personal, name: 'Home' }], state: { activeSelf: 'professional' } })
  const from = await twain.page(professional)
  return { twain, from, to: from }
}

test('text that was copied in one self needs one confirmation in the other, and no second one', async ({ launch }) => {
  const { twain, from } = await twoSelves(launch)
  const sheet = sheetIn(twain.overlay)
  await copyFrom(from, copied)
  await expect.poll(() => clipboardOf(twain.app)).toBe(copied)
  // Positive control: in the same self it is pasted without a question.
  await from.locator('#t').fill('')
  await from.locator('#t').press('Control+v')
  await expect(from.locator('#t')).toHaveValue(copied)

  await twain.shell.getByRole('button', { name: /^Personal/ }).first().click()
  const to = await twain.page(personal)
  await build(to, '<textarea id="t"></textarea>')
  await to.locator('#t').click()
  await to.locator('#t').press('Control+v')
  await sheet.appears()
  await expect(to.locator('#t')).toHaveValue('')
  await sheet.dontSend()
  await expect(to.locator('#t')).toHaveValue('')
  await to.locator('#t').press('Control+v')
  await sheet.appears()
  await sheet.sendAnyway()
  await expect(to.locator('#t')).toHaveValue(copied)
  await to.locator('#t').fill('')
  await to.locator('#t').press('Control+v')
  await expect(to.locator('#t')).toHaveValue(copied)
  await expect(sheet.dialog).toBeHidden()
})

const input = `<input type="file" id="f"><p id="seen"></p>`
const watch = (page: Page): Promise<void> => page.evaluate(() => {
  document.querySelector('#f')?.addEventListener('change', (event) => {
    const [file] = (event.target as HTMLInputElement).files ?? []
    const seen = document.querySelector('#seen')
    if (seen) seen.textContent = file ? `${file.name} ${file.size}` : 'nothing'
  })
})
/** A file on disk that Chromium itself puts into the input, so that the page gets a trusted event. */
async function choose(page: Page, folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#f').click()
  await (await chooser).setFiles(path)
}

test('a photo that tells where it was taken: the page gets it cleaned, or not at all', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: personal }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(personal)
  await build(page, input)
  await watch(page)
  const photo = pictureWith('Camera 7', 52.52, 13.405)
  await choose(page, profile, 'kitchen.jpg', photo)
  await sheet.appears()
  await expect(page.locator('#seen')).toBeEmpty()
  await expect(sheet.dialog).toContainText('52.5200, 13.4050; Example Camera 7')
  await sheet.dontSend()
  expect(await page.locator('#f').evaluate((element) => (element as HTMLInputElement).files?.length)).toBe(0)
  await choose(page, profile, 'kitchen.jpg', photo)
  await sheet.appears()
  await sheet.dialog.getByRole('button', { name: /hidden data/ }).click()
  await expect(page.locator('#seen')).toHaveText(`kitchen.jpg ${plainPicture().length}`)
  // Positive control: a picture that tells nothing reaches the page as it is, without a question.
  await choose(page, profile, 'plain.jpg', plainPicture())
  await expect(page.locator('#seen')).toHaveText(`plain.jpg ${plainPicture().length}`)
  await expect(sheet.dialog).toBeHidden()
})

test('with something copied in the other self, pastes keep their looks, lose them with Shift, and office pastes stay texts', async ({ launch }) => {
  const { twain, from } = await twoSelves(launch)
  await copyFrom(from, copied)
  await twain.shell.getByRole('button', { name: /^Personal/ }).first().click()
  const to = await twain.page(personal)
  await build(to, '<div id="t" contenteditable="true" style="min-height:40px;border:1px solid"></div>')
  const fill = (withPicture: boolean): Promise<void> => twain.app.evaluate(({ clipboard, ClipboardItem }, picture) => {
    const parts: Record<string, Blob> = { 'text/plain': new Blob(['bold words here'], { type: 'text/plain' }), 'text/html': new Blob(['<b>bold words here</b>'], { type: 'text/html' }) }
    if (picture) parts['image/png'] = new Blob([Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')], { type: 'image/png' })
    return clipboard.write([new ClipboardItem(parts)])
  }, withPicture)
  const pasted = async (keys: string): Promise<string> => {
    await to.locator('#t').evaluate((element) => { element.replaceChildren() })
    await to.locator('#t').click()
    await to.locator('#t').press(keys)
    await expect(to.locator('#t')).toHaveText('bold words here')
    return to.locator('#t').innerHTML()
  }
  await fill(false)
  expect(await pasted('Control+v')).toContain('<b>')
  expect(await pasted('Control+Shift+v')).not.toContain('<b>')
  await fill(true)
  expect(await pasted('Control+v')).toContain('<b>')
})

test('of several files only the one that tells its place is changed, and none is lost', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: personal }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(personal)
  await build(page, '<input type="file" id="f" multiple>')
  const film = new Uint8Array(31_000_000).fill(7)
  const names = ['film.mp4', ...Array.from({ length: 24 }, (_, number) => `plain-${number}.jpg`), 'kitchen.jpg']
  for (const name of names) await writeFile(join(profile, name), name === 'film.mp4' ? film : name === 'kitchen.jpg' ? pictureWith('Camera 7', 52.52, 13.405) : plainPicture())
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#f').click()
  await (await chooser).setFiles(names.map((name) => join(profile, name)))
  await sheet.appears()
  // While it is asked the page finds nothing.
  expect(await page.locator('#f').evaluate((element) => (element as HTMLInputElement).files?.length)).toBe(0)
  await sheet.dialog.getByRole('button', { name: /hidden data/ }).click()
  const sizes = (): Promise<readonly number[]> => page.locator('#f').evaluate((element) => Array.from((element as HTMLInputElement).files ?? []).map((file) => file.size))
  await expect.poll(sizes).toEqual([film.length, ...names.slice(1).map(() => plainPicture().length)])
})
