import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { plainPicture } from '../fixtures/picture.ts'
import { sheetIn } from './sheet.ts'
import { expect, test } from './twain.ts'

const address = 'https://hostile.example.org/formsubmit/done'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'

const build = (page: Page, html: string): Promise<void> => page.evaluate((body) => { document.body.innerHTML = body }, html)
const composer = '<section><textarea id="t" rows="6" aria-label="Write a post"></textarea><input type="file" id="f"><button type="button" id="b">Post</button></section>'
const filesOf = (page: Page): Promise<readonly string[]> => page.locator('#f').evaluate((input) => Array.from((input as HTMLInputElement).files ?? []).map((file) => `${file.name} ${file.size}`))

async function heldWithPicture(page: Page, folder: string): Promise<void> {
  await build(page, composer)
  const path = join(folder, 'garden.jpg')
  await writeFile(path, plainPicture())
  const chooser = page.waitForEvent('filechooser')
  await page.locator('#f').click()
  await (await chooser).setFiles(path)
  await page.locator('#t').click()
  await page.keyboard.type(practiceText)
  await page.locator('#b').click({ noWaitAfter: true })
}

test('a draft moves with its picture to an account that is added for it, and can be taken back', async ({ launch, profile, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address, name: 'Home' }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await heldWithPicture(page, profile)
  await sheet.appears()
  await expect(sheet.dialog).toContainText(/This adds/)
  await sheet.move()
  const other = await twain.page(address, 1)
  await build(other, composer)
  await other.locator('#t').click()
  await twain.overlay.getByRole('button', { name: 'Paste here' }).click()
  await expect(other.locator('#t')).toHaveValue(practiceText)
  await expect.poll(() => filesOf(other)).toEqual([`garden.jpg ${plainPicture().length}`])

  await twain.overlay.getByRole('button', { name: 'Undo' }).click()
  await expect(other.locator('#t')).toHaveValue('')
  await expect(twain.shell.getByRole('button', { name: /^Personal/ }).first()).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('#t')).toHaveValue(practiceText)
  // Moving never sends, neither here nor there.
  expect(site.received.filter((entry) => entry.text.includes('sliding scale'))).toEqual([])
})

test('where no composer is found the draft waits in view, can be copied, and pasted once there is one', async ({ launch, profile }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address, name: 'Home' }, { self: 'professional', address, name: 'Work' }] })
  const page = await twain.page(address)
  await heldWithPicture(page, profile)
  await sheetIn(twain.overlay).move()
  const other = await twain.page(address, 1)
  await build(other, '<p>Nothing to write into here.</p>')
  await twain.overlay.getByRole('button', { name: 'Paste here' }).click()
  await expect(twain.overlay.getByText(/Click into the field/)).toBeVisible()
  await twain.overlay.getByRole('button', { name: 'Copy' }).click()
  await expect.poll(() => twain.app.evaluate(({ clipboard }) => clipboard.readText())).toBe(practiceText)
})
