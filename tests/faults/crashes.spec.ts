import { join } from 'node:path'
import { loginOf, opened } from '../e2e/filling.ts'
import { ownKeyring } from '../e2e/own-keyring.ts'
import { answered, seedClients } from '../e2e/clients.ts'
import { expect, test, type Twain } from '../e2e/twain.ts'
import { createRandom } from '../detect/random.ts'
import { recordFault, runSeed } from '../fixtures/rows.ts'
import { askShell, comesBack, countViews, internalErrors, isAlive, shellText, viewOf, type Kind } from './in-main.ts'

// Processes that end at any moment: renderers, the GPU's, the keychain's. Main stays, everything comes back, nothing is lost.

// The trace recorder asks every page for a picture at each step and waits for ever for one that was killed.
test.use({ trace: 'off' })

const home = 'https://x.com/home'
const renderers = 50
const gpus = 5

const stateOf = async (twain: Twain): Promise<unknown> => {
  const { value } = await askShell(twain, 'view.get')
  const { accounts, identities, clients, logins } = value as Record<string, unknown>
  return { accounts, identities, clients, logins }
}

async function crash(twain: Twain, kind: Kind): Promise<void> {
  const before = await viewOf(twain, kind)
  await twain.app.evaluate(({ webContents }, id) => { webContents.fromId(id)?.forcefullyCrashRenderer() }, before.id)
  if (kind === 'personal' || kind === 'professional') {
    await expect.poll(() => shellText(twain), { message: `the screen of the page that stopped (${kind})`, intervals: [50] }).toContain('The page stopped working')
    expect((await askShell(twain, 'page.reload')).ok).toBe(true)
  }
  await comesBack(twain, kind, before.pid)
}

test(`${renderers} crashes of renderers: pages, shell and overlay`, async ({ launch }) => {
  test.setTimeout(180_000)
  const twain = await launch({ accounts: [{ self: 'personal', address: home }, { self: 'professional', address: home }] })
  await twain.page(home)
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  await twain.page(home, 1)
  await seedClients(twain, { given: 'Jane', family: 'Doe' })
  const errors = internalErrors(twain)
  const [state, views] = [await stateOf(twain), await countViews(twain)]
  const random = createRandom(`${runSeed} crashes`)
  const kinds: readonly Kind[] = random.shuffled(Array.from({ length: renderers }, (_, index) => (['personal', 'professional', 'shell', 'overlay', 'professional'] as const)[index % 5] ?? 'shell'))
  for (const kind of kinds) {
    if (kind === 'personal' || kind === 'professional') await askShell(twain, 'self.switch', { self: kind })
    await crash(twain, kind)
  }
  await expect.poll(() => countViews(twain)).toEqual(views)
  const lost = JSON.stringify(await stateOf(twain)) === JSON.stringify(state) ? 0 : 1
  recordFault({ part: 'crashes', what: 'renderers crash: pages of both selves, shell, overlay', tried: kinds.length, lost, accepted: 0, crashed: (isAlive(twain) ? 0 : 1) + errors.length, seed: runSeed, note: `each came back with a new process; ${views.contents} views as before, accounts, clients and logins unchanged` })
  expect(await stateOf(twain)).toEqual(state)
  expect(isAlive(twain)).toBe(true)
  expect(errors).toEqual([])
})

test(`the GPU's process is killed ${gpus} times`, async ({ launch }) => {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }] })
  await twain.page(home)
  const gpu = (): Promise<number> => twain.app.evaluate(({ app }) => app.getAppMetrics().find((metric) => metric.type === 'GPU')?.pid ?? 0)
  let back = 0
  for (let kill = 0; kill < gpus; kill++) {
    await expect.poll(gpu).toBeGreaterThan(0)
    const before = await gpu()
    process.kill(before, 'SIGKILL')
    await expect.poll(async () => ![0, before].includes(await gpu()), { intervals: [50] }).toBe(true)
    back++
    expect((await askShell(twain, 'view.get')).ok).toBe(true)
  }
  // Chromium draws in software after some crashes; the page must still be drawn.
  expect(await (await twain.page(home)).evaluate(() => new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(() => { done('drawn') }) }) }))).toBe('drawn')
  recordFault({ part: 'crashes', what: 'the GPU process is killed', tried: gpus, lost: 0, accepted: 0, crashed: (isAlive(twain) ? 0 : 1) + (gpus - back), seed: null, note: 'came back each time; the page is drawn afterwards' })
})

test('the keychain daemon is killed while Twain runs', async ({ launch, profile }) => {
  const keyring = await ownKeyring(join(profile, 'keyring'))
  try {
    const password = 'Hd2-crash-bluebell-8'
    keyring.seed(profile, loginOf('personal', 'https://portal.example.org', 'anna', password))
    const twain = await keyring.use(() => launch({ accounts: [{ self: 'personal', address: home }] }))
    await opened(twain, 1)
    await seedClients(twain, { given: 'Jane', family: 'Doe' })
    await answered(twain, 'screen.show', { screen: 'logins' })
    const errors = internalErrors(twain)
    const { logins: [login] } = await answered(twain, 'logins.list', { search: '', self: null, from: 0, count: 10 })
    const copy = (): Promise<{ ok: boolean, message?: string }> => askShell(twain, 'logins.copy', { id: login?.id, part: 'password' })
    expect((await copy()).ok, 'positive control: the secret is there before').toBe(true)
    const kills = 3
    let refused = 0
    for (let kill = 0; kill < kills; kill++) {
      keyring.killDaemon()
      const [copied, saved] = [await copy(), await askShell(twain, 'logins.save', { id: null, draft: { self: 'personal', address: 'other.example', userName: 'x', title: '', password: { kind: 'typed', text: 'y' }, oneTimeCode: { kind: 'none' } } })]
      if (!copied.ok && !saved.ok && (copied.message ?? '') !== '' && (saved.message ?? '') !== '') refused++
      // What needs no new key goes on.
      await seedClients(twain, { given: `Kim ${kill}`, family: 'Doe' })
      keyring.unlock()
      await askShell(twain, 'logins.tryAgain')
      await expect.poll(async () => (await copy()).ok, { message: 'the login is there again with its keychain' }).toBe(true)
    }
    const count = (await answered(twain, 'view.get')).clients.count
    recordFault({ part: 'crashes', what: 'the keychain daemon is killed', tried: kills, lost: count === 1 + kills ? 0 : 1, accepted: kills - refused, crashed: (isAlive(twain) ? 0 : 1) + errors.length, seed: null, note: 'logins refuse with a sentence and are back with the daemon; the client list went on' })
    expect(refused).toBe(kills)
    expect(count).toBe(1 + kills)
    expect(errors).toEqual([])
  } finally {
    keyring.stop()
  }
})
