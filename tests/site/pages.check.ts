/** Checks the plausible pages of all networks in a plain Chromium; part of `site.check.ts`. */
import assert from 'node:assert/strict'
import type { Page } from 'playwright'
import { networks } from '../../src/shared/networks/index.ts'
import { siteKinds } from './networks/page-paths.ts'
import type { Received, Site } from './server.ts'

const patienceMs = 5000
/** A network that has no pages of its own making here. */
const origin = 'https://www.strava.com'

interface Bench { readonly site: Site, readonly page: Page }

async function press({ site, page }: Bench, name: string, role: 'button' | 'switch' = 'button'): Promise<Received> {
  site.reset()
  await page.getByRole(role, { name, exact: true }).first().click()
  return site.arrived(({ path }) => path.startsWith('/act/'), patienceMs)
}

/** Opens a kind of page and presses each of these: all must reach the server under their name. */
async function pressAll(bench: Bench, address: string, names: readonly string[], role: 'button' | 'switch' = 'button'): Promise<void> {
  for (const name of names) {
    await bench.page.goto(`${origin}${address}`)
    assert.match((await press(bench, name, role)).body, new RegExp(`"name":"${name}"`))
  }
}

async function checkEveryHost({ page }: Bench): Promise<void> {
  for (const { id, hosts } of networks) {
    for (const host of hosts) {
      await page.goto(`https://${host}/?kind=connection_requests`)
      assert.equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Requests', `${id}: ${host}`)
    }
  }
  for (const kind of siteKinds) {
    await page.goto(`${origin}/?kind=${kind}`)
    assert.equal(await page.locator('[data-kind]').getAttribute('data-kind'), kind)
  }
}

async function checkComposer(bench: Bench, language: string, composer: string, send: string): Promise<void> {
  const { page } = bench
  await page.goto(`${origin}/dashboard?lang=${language}`)
  await page.getByRole('textbox', { name: composer }).click()
  await page.keyboard.type('A walk round the lake')
  const record = await press(bench, send)
  assert.deepEqual([record.path, record.text], ['/act/post', 'A walk round the lake'])
}

async function checkFeed(bench: Bench): Promise<void> {
  const { page } = bench
  await page.goto(`${origin}/dashboard`)
  await press(bench, 'Like')
  assert.equal(await page.getByRole('button', { name: 'Like' }).first().getAttribute('aria-pressed'), 'true')
  const before = await page.getByRole('article').count()
  await page.mouse.wheel(0, 5000)
  await page.waitForFunction((count) => document.querySelectorAll('article').length > count, before)
  await checkComposer(bench, 'en', "What's new?", 'Post')
  await checkComposer(bench, 'de', 'Was gibt es Neues?', 'Veröffentlichen')
  await checkComposer(bench, 'es', '¿Qué está pasando?', 'Publicar')
}

async function checkForm({ site, page }: Bench, address: string, label: string, send: string): Promise<void> {
  site.reset()
  await page.goto(`${origin}${address}`)
  await page.getByLabel(label).fill('Kind and clear')
  await page.getByRole('button', { name: send, exact: true }).click()
  assert.equal((await site.arrived(({ path }) => path.startsWith('/act/'), patienceMs)).text, 'Kind and clear')
}

async function checkOverlays({ page }: Bench): Promise<void> {
  await page.goto(`${origin}/overlay`)
  await page.getByRole('button', { name: 'Messages' }).click()
  await page.getByRole('dialog', { name: 'Chat with Jane Roe' }).getByRole('textbox', { name: 'Message' }).waitFor()
  assert.equal(page.url(), `${origin}/overlay`)
  await page.goto(`${origin}/app`)
  const born = await page.evaluate(() => performance.timeOrigin)
  await page.getByRole('link', { name: '/friends/requests' }).click()
  await page.getByRole('heading', { name: 'Requests', level: 1 }).waitFor()
  assert.equal(page.url(), `${origin}/friends/requests`)
  assert.equal(await page.evaluate(() => performance.timeOrigin), born, 'the page must not have been loaded anew')
}

export async function checkNetworkPages(bench: Bench): Promise<void> {
  await checkEveryHost(bench)
  await pressAll(bench, '/follow_requests', ['Confirm', 'Delete', 'Accept', 'Decline'])
  await pressAll(bench, '/follow_requests?lang=de', ['Bestätigen', 'Löschen', 'Annehmen', 'Ablehnen'])
  await pressAll(bench, '/follow_requests?lang=es', ['Confirmar', 'Eliminar', 'Aceptar', 'Rechazar'])
  await pressAll(bench, '/athletes/jane.roe', ['Follow', 'Connect', 'Add friend'])
  await pressAll(bench, '/?kind=contact_upload', ['Upload contacts'])
  await pressAll(bench, '/settings/privacy', ['Allow comments', 'Let others find you by phone number'], 'switch')
  await checkFeed(bench)
  await checkForm(bench, '/?kind=review_write', 'Your review', 'Post review')
  await checkForm(bench, '/?kind=review_reply', 'Your public reply', 'Reply as owner')
  await checkForm(bench, '/pay', 'What is it for?', 'Pay')
  await checkOverlays(bench)
}
