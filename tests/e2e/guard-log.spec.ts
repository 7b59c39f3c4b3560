import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { answered, ask } from './ask-main.ts'
import { chooseFiles } from './clients.ts'
import { filesBelow } from './found-on-disk.ts'
import { sheetIn } from './sheet.ts'
import { expect, test, type Twain } from './twain.ts'

const address = 'https://hostile.example.org/formsubmit/done'
const practiceText = 'My practice has openings for new clients, sliding scale, from March.'
const passphrase = 'four words of mine'
const ruleId = 'professional-in-personal'
const title = 'Practice matters in your personal account'
const logFile = 'guard-log.sealed'

async function send(page: Page): Promise<void> {
  await page.evaluate(() => { document.body.innerHTML = '<textarea id="t" rows="6" aria-label="Write something"></textarea><button id="b" type="button">Post</button>' })
  await page.locator('#t').click()
  await page.keyboard.type(practiceText)
  await page.locator('#b').click({ noWaitAfter: true })
}
const openWarnings = ({ shell }: Twain): Promise<void> => shell.getByRole('button', { name: 'Warnings', exact: true }).click()
const log = ({ shell }: Twain) => shell.getByRole('grid', { name: 'Past warnings, newest first' })
/** One warning that is answered by not sending, then one that is sent. */
async function twoWarnings(twain: Twain): Promise<void> {
  const page = await twain.page(address)
  const sheet = sheetIn(twain.overlay)
  await send(page)
  await sheet.appears()
  await sheet.dontSend()
  await sheet.isGone()
  await send(page)
  await sheet.sendAnyway()
  await sheet.isGone()
}
const written = (twain: Twain): Buffer => readFileSync(join(twain.userData, logFile))
/** Files of the profile, but not what the pages themselves have stored. */
const ownFilesWith = (twain: Twain, text: string): string[] => filesBelow(twain.userData).filter((path) => !path.includes('Partitions') && readFileSync(path).includes(text))

test('each warning is noted with its answer, survives a restart, is saved as a table, and nothing of the text is in it', async ({ launch }, info) => {
  const first = await launch({ accounts: [{ self: 'personal', address }] })
  await twoWarnings(first)
  await openWarnings(first)
  await expect(log(first).getByRole('row')).toHaveCount(2)
  await first.close()
  expect(written(first).includes(ruleId)).toBe(false)

  const twain = await launch()
  await openWarnings(twain)
  const rows = log(twain).getByRole('row')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText(/Personal.*Practice matters in your personal account.*another site.*sent.*Asks/s)
  await expect(rows.last()).toContainText('not sent')
  const file = info.outputPath('warnings.csv')
  await chooseFiles(twain, null, file)
  await twain.shell.getByRole('button', { name: 'Save as a table…' }).click()
  await expect(twain.shell.getByText('Saved: 2. The file is not encrypted.')).toBeVisible()
  const lines = readFileSync(file, 'utf8').trim().split('\r\n')
  expect(lines).toEqual(['date,rule,level,decision,network,self', expect.stringMatching(/^20.*Z,professional-in-personal,2,not-sent,other,personal$/), expect.stringMatching(/^20.*Z,professional-in-personal,2,went-on,other,personal$/)])
  expect(ownFilesWith(twain, 'openings for new clients')).toEqual([])
  expect(ownFilesWith(twain, 'hostile.example.org').length).toBeGreaterThan(0) // positive control: the account's address stands in the state

  const before = written(twain)
  await twain.shell.getByRole('button', { name: 'Delete all…' }).click()
  await twain.shell.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(twain.shell.getByText('Nothing yet. Each warning that comes up')).toBeVisible()
  expect(written(twain).equals(before)).toBe(false)
  await expect(twain.shell.getByRole('button', { name: new RegExp(`^${title}`) })).toContainText('shown 2') // the counts stay
})

test('behind the lock nobody reads it; the passphrase brings it back', async ({ launch }) => {
  const first = await launch({ accounts: [{ self: 'personal', address }] })
  await twoWarnings(first)
  await answered(first, 'lock.setUp', { passphrase })
  await expect.poll(() => written(first).toString('latin1')).toContain('"lock":{') // its key is wrapped by the lock now
  await openWarnings(first)
  await answered(first, 'lock.now', { selves: ['personal', 'professional'] })
  expect(await ask(first, 'log.list', { from: 0, count: 10 })).toMatchObject({ ok: false })
  expect(await ask(first, 'log.clear')).toMatchObject({ ok: false })
  await first.close()

  const twain = await launch()
  await twain.shell.getByLabel('Passphrase').fill(passphrase)
  await twain.shell.getByRole('button', { name: 'Unlock', exact: true }).click()
  await openWarnings(twain)
  await expect(log(twain).getByRole('row')).toHaveCount(2)
  expect(readdirSync(twain.userData).filter((name) => name.includes('set-aside'))).toEqual([])
})

test('only its own screen may read it, and never the overlay', async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address }] })
  await twoWarnings(twain)
  expect(await ask(twain, 'log.list', { from: 0, count: 10 })).toMatchObject({ ok: false, code: 'not-allowed' })
  await openWarnings(twain)
  expect(await ask(twain, 'log.list', { from: 0, count: 10 }, 'overlay')).toMatchObject({ ok: false, code: 'forbidden' })
  expect(await answered(twain, 'log.list', { from: 0, count: 10 })).toMatchObject({ total: 2 }) // positive control
})
