import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { rules } from '../../src/shared/guard/rules/index.ts'
import type { Pack } from '../../src/shared/packs/pack.ts'
import type { AppState } from '../../src/shared/state/app-state.ts'
import { packOfSource, signPack } from '../../tools/pack.mjs'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const address = 'https://hostile.example.org/formsubmit/done'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'

/** A page of its own making, on which "Post" (or another name) sends what stands in the text area. */
async function build(page: Page, button = 'Post'): Promise<void> {
  await page.evaluate((name) => {
    document.body.innerHTML = `<textarea id="t" rows="6" aria-label="Write something"></textarea><button id="b" type="button">${name}</button>`
    document.querySelector('#b')?.addEventListener('click', () => { void fetch('/api/post', { method: 'POST', body: document.querySelector<HTMLTextAreaElement>('#t')?.value ?? '' }).catch(() => undefined) })
  }, button)
}
async function send(page: Page, text: string): Promise<void> {
  await page.locator('#t').fill('')
  await page.locator('#t').click()
  await page.keyboard.type(text)
  await page.locator('#b').click({ noWaitAfter: true })
}
const openWarnings = (twain: Twain): Promise<void> => twain.shell.getByRole('button', { name: 'Warnings', exact: true }).click()
const backToPage = (twain: Twain): Promise<void> => twain.shell.getByRole('button', { name: /^Back to / }).first().click()
const ruleRow = (twain: Twain, title: string): ReturnType<Page['getByRole']> => twain.shell.getByRole('button', { name: new RegExp(`^${title}`) })
const stateOf = (twain: Twain): AppState => JSON.parse(readFileSync(join(twain.userData, 'state.json'), 'utf8')) as AppState

test('every rule is explained, counted, and can be made quieter; a stop cannot be turned off', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await build(page)
  await send(page, practiceText)
  await sheet.appears()
  await sheet.dontSend()
  await openWarnings(twain)
  for (const { title } of rules) await expect(ruleRow(twain, title)).toHaveCount(1)
  const row = ruleRow(twain, 'Practice matters in your personal account')
  await expect(row).toContainText('shown 1, helped 1')
  await row.click()
  await expect(twain.shell.getByText('NASW')).not.toHaveCount(0)
  await twain.shell.getByRole('radio', { name: 'Off' }).press('Space')
  await expect.poll(() => stateOf(twain).guard.rules['professional-in-personal']?.setting).toBe('off')
  await row.click()
  await ruleRow(twain, 'Answering a review').click()
  await expect(twain.shell.getByRole('radio', { name: 'Ask only' })).toBeVisible()
  await expect(twain.shell.getByRole('radio', { name: 'Off' })).toHaveCount(0)
  await backToPage(twain)
  await send(page, practiceText)
  await site.arrived((entry) => entry.text.includes(practiceText) || entry.body.includes(practiceText), 10_000)
  await expect(sheet.dialog).toBeHidden()
})

test('"don\'t ask about this here" is silent until it is taken back, and stores no word of the text', async ({ launch, site }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  const arrived = (): number => site.received.filter((entry) => entry.path === '/api/post').length
  await build(page)
  await send(page, practiceText)
  await sheet.appears()
  await sheet.dialog.getByRole('button', { name: /don.t ask about this here/ }).click()
  await expect.poll(arrived).toBe(1)
  await send(page, `${practiceText} Please pass it on.`)
  await expect.poll(arrived).toBe(2)
  await expect(sheet.dialog).toBeHidden()
  const file = readFileSync(join(twain.userData, 'state.json'), 'utf8')
  // Positive control: what is looked for would be found in the same way.
  expect(file).toContain('professional-in-personal')
  for (const word of ['sliding', 'openings', 'March']) expect(file).not.toContain(word)
  await openWarnings(twain)
  await twain.shell.getByRole('button', { name: /^Forget: Practice matters/ }).click()
  await backToPage(twain)
  await send(page, practiceText)
  await sheet.appears()
  expect(arrived()).toBe(2)
})

const key = readFileSync(join(import.meta.dirname, '../fixtures/packs/development-key.pem'), 'utf8')
/** A pack in which "Emit" sends, as the button of a site that has just been renamed. */
async function packOf(version: number, withKey = key): Promise<string> {
  const pack = await packOfSource(version) as Pack
  const [english, ...others] = pack.verbs
  return signPack({ ...pack, verbs: [{ ...english, send: { ...english?.send, post: [...english?.send.post ?? [], 'emit'] } }, ...others] }, withKey)
}

test('a signed pack teaches open pages a new word; a wrong, older or broken one changes nothing and says so', async ({ launch, site, profile }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  const sheet = sheetIn(twain.overlay)
  const page = await twain.page(address)
  await build(page, 'Emit')
  const take = async (name: string, content: string): Promise<void> => {
    const path = join(profile, `${name}.twainpack`)
    await writeFile(path, content)
    await twain.app.evaluate(({ dialog }, chosen) => { dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] }) }, path)
    await twain.shell.getByRole('button', { name: 'Import a pack…' }).click()
  }
  await openWarnings(twain)
  for (const [name, content, reason] of [
    ['broken', (await packOf(3)).slice(0, 2000), 'no complete pack'],
    ['forged', (await packOf(3)).replace(/"signature":"../, '"signature":"AA'), 'not signed by the makers'],
  ] as const) {
    await take(name, content)
    await expect(twain.shell.getByRole('alert').filter({ hasText: reason })).toBeVisible()
  }
  await expect(twain.shell.getByText('As shipped with Twain')).toBeVisible()
  await take('newer', await packOf(3))
  await expect(twain.shell.getByText(/^Version 3, made on/)).toBeVisible()
  await take('older', await packOf(2))
  await expect(twain.shell.getByRole('alert').filter({ hasText: 'not newer' })).toBeVisible()

  // The page that is open learns the word at once: the page net itself holds the click, and the light stays on.
  await backToPage(twain)
  await send(page, practiceText)
  await sheet.appears()
  await sheet.dontSend()
  expect(site.received.filter((entry) => entry.path === '/api/post')).toEqual([])
  await expect(twain.shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()
})

test('a site that sends what the page net does not see stays limited over a restart, until a pack or the user resets it', async ({ launch, profile }) => {
  const first = await launch({ accounts: [{ self: 'personal', address }] })
  const page = await first.page(address)
  await build(page, 'Onwards')
  await send(page, practiceText)
  await sheetIn(first.overlay).appears()
  await sheetIn(first.overlay).dontSend()
  await expect(first.shell.getByRole('button', { name: 'Warnings limited' })).toBeVisible()
  await first.close()

  const second = await launch({ profile })
  await second.page(address)
  await second.shell.getByRole('button', { name: 'Warnings limited' }).click()
  await second.shell.getByRole('button', { name: 'Reset for hostile.example.org' }).click()
  await expect(second.shell.getByRole('button', { name: 'Warnings on' })).toBeVisible()
  expect(stateOf(second).limitedSites).toEqual([])
})
