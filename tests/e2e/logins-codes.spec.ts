import { readFileSync } from 'node:fs'
import encodeQR from 'qr'
import { answered, chooseFiles } from './clients.ts'
import { choose, clipboardText, loginParts, nothingShown, qrPicture, says, showLogins } from './logins.ts'
import { expect, test } from './twain.ts'

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const codeAddress = `otpauth://totp/Forum:anna?secret=${secret}&issuer=Forum&algorithm=SHA1&digits=6&period=30`

test('a QR code from a picture, and nothing else is taken', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { form, button } = loginParts(twain)
  await showLogins(twain)
  await button('Add a login').click()
  await form.getByLabel('Address of the site').fill('forum.example')
  await form.getByLabel('User name').fill('anna')
  await choose(twain, 'One-time code', 'From a QR code')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'Please read the QR code first.' })).toBeVisible()
  await chooseFiles(twain, await qrPicture(twain, 'https://evil.test/?token=very-secret', 'other.png'))
  await form.getByRole('button', { name: 'In a picture…' }).click()
  await expect(form.getByRole('alert').filter({ hasText: 'not one for one-time codes' })).toBeVisible()
  await nothingShown(twain, 'very-secret', 'evil.test')
  await chooseFiles(twain, await qrPicture(twain, codeAddress))
  await form.getByRole('button', { name: 'In a picture…' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Read: Forum, anna.' })).toBeVisible()
  await form.getByRole('button', { name: 'Save' }).click()
  await says(twain, 'The login of forum.example was added.')
  await button('Copy a one-time code of forum.example').click()
  await says(twain, 'A one-time code of forum.example is copied.')
  expect(await clipboardText(twain)).toMatch(/^\d{6}$/)
  await nothingShown(twain, secret)
})

test('a QR code from the page that is open in Twain, while the logins lie over it', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: 'https://www.facebook.com/' }] })
  const { form, button } = loginParts(twain)
  const page = await twain.page('https://www.facebook.com/')
  const picture = readFileSync(await qrPicture(twain, codeAddress)).toString('base64')
  await page.evaluate((data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
    const image = new Image()
    document.body.replaceChildren(image)
    return new Promise<void>((done) => {
      image.addEventListener('load', () => { requestAnimationFrame(() => { requestAnimationFrame(() => { done() }) }) })
      image.src = URL.createObjectURL(new Blob([bytes], { type: 'image/png' }))
    })
  }, picture)
  await showLogins(twain)
  await button('Add a login').click()
  await choose(twain, 'One-time code', 'From a QR code')
  await form.getByRole('button', { name: 'On the open page' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Read: Forum, anna.' })).toBeVisible()
})

test('a QR code on the screen: the user says which screen', async ({ launch }) => {
  const twain = await launch({ accounts: [] })
  const { form, button } = loginParts(twain)
  await showLogins(twain)
  // Something that lies on the screen, drawn over a corner of our own window.
  await twain.shell.evaluate((rows) => {
    const scale = 5
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = rows.length * scale
    canvas.style.cssText = 'position: fixed; left: 0; top: 0; z-index: 9999'
    const context = canvas.getContext('2d')
    if (context) {
      context.fillStyle = '#fff'
      context.fillRect(0, 0, canvas.width, canvas.height)
      context.fillStyle = '#000'
      rows.forEach((row, y) => { row.forEach((isDark, x) => { if (isDark) context.fillRect(x * scale, y * scale, scale, scale) }) })
    }
    document.documentElement.append(canvas)
  }, encodeQR(codeAddress, 'raw', { border: 4 }))
  await button('Add a login').click()
  await choose(twain, 'One-time code', 'From a QR code')
  await form.getByRole('button', { name: 'On the screen…' }).click()
  await expect(form.getByLabel('Screen or window').getByRole('option').first()).toBeAttached()
  const screen = (await answered(twain, 'logins.screens')).find(({ kind }) => kind === 'screen')
  await form.getByLabel('Screen or window').selectOption(screen?.id ?? '')
  await form.getByRole('button', { name: 'Look there' }).click()
  await expect(form.getByRole('status').filter({ hasText: 'Read: Forum, anna.' })).toBeVisible()
  await nothingShown(twain, secret)
})
