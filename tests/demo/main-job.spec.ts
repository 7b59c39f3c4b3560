import { join } from 'node:path'
import { sheetIn } from '../e2e/sheet.ts'
import { setLook, takePicture } from '../e2e/picture.ts'
import { expect, test } from '../e2e/twain.ts'

/** The main job on the Rehearsal network, step by step, with a picture of the whole window after each. */
test('two selves, one warning, one moved draft', async ({ launch }) => {
  const folder = process.env['TWAIN_DEMO_DIR'] ?? 'demo'
  const twain = await launch()
  const { app, shell, overlay } = twain
  let step = 0
  const picture = async (name: string): Promise<void> => {
    step++
    await shell.evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done) }) }))
    await takePicture(app, join(folder, `${String(step).padStart(2, '0')}-${name}.png`))
  }
  await setLook(app, { width: 1440, height: 900 }, 'light')
  await shell.getByRole('group', { name: 'Personal' }).getByRole('textbox', { name: 'Name' }).fill('Anna')
  await shell.getByRole('group', { name: 'Professional' }).getByRole('textbox', { name: 'Name' }).fill('Dr. A. Example')
  await picture('welcome')
  await shell.getByRole('button', { name: 'Start', exact: true }).click()
  const tiles = shell.getByRole('grid', { name: 'Networks' })
  await tiles.getByRole('row').first().waitFor()
  await picture('launcher')
  await tiles.getByRole('row', { name: 'Rehearsal' }).click()
  const address = 'rehearsal://network/'
  const personal = await twain.page(address)
  await personal.getByRole('button', { name: 'Post', exact: true }).waitFor()
  await picture('personal-self')
  await shell.getByRole('button', { name: /^Professional/ }).click()
  await shell.getByRole('main').getByRole('button', { name: 'Add account' }).click()
  await tiles.getByRole('row', { name: 'Rehearsal' }).click()
  const professional = await twain.page(address, 1)
  await professional.getByRole('button', { name: 'Post', exact: true }).waitFor()
  await picture('professional-self')

  await shell.getByRole('button', { name: /^Personal/ }).click()
  const text = 'From March I have two evening openings for new clients in my practice.'
  await personal.getByRole('textbox', { name: 'What would you like to share?' }).fill(text)
  await picture('draft-in-the-wrong-self')
  await personal.getByRole('button', { name: 'Post', exact: true }).click({ noWaitAfter: true })
  const sheet = sheetIn(overlay)
  await sheet.appears()
  await picture('the-warning')
  await sheet.move()
  await overlay.getByRole('button', { name: 'Paste here' }).waitFor()
  await picture('the-draft-waits-in-the-other-self')
  await overlay.getByRole('button', { name: 'Paste here' }).click()
  await expect(professional.getByRole('textbox', { name: 'What would you like to share?' })).toHaveValue(text)
  await picture('the-draft-is-moved')
  await professional.getByRole('button', { name: 'Post', exact: true }).click()
  await expect(professional.getByRole('article').filter({ hasText: text })).toHaveCount(1)
  await picture('posted-by-the-professional-self')
  await expect(personal.getByRole('article').filter({ hasText: text })).toHaveCount(0)
})
