import { expect, test, type Twain } from '../e2e/twain.ts'
import { allPreferences, badPreferences, demand, kernelStatus, sandboxGaps } from './demand.ts'

// What every WebContents was made with, and what the kernel says of the processes behind them.

const home = 'https://x.com/home'
const popUp = 'https://hostile.example.org/popup'

/** Both selves, a pop-up, and both of our own views. */
async function everyKind(launch: (seed: object) => Promise<Twain>): Promise<Twain> {
  const twain = await launch({ accounts: [{ self: 'personal', address: home }, { self: 'professional', address: 'rehearsal://network/' }] })
  await twain.shell.getByRole('button', { name: /Professional/ }).first().click()
  await twain.page('rehearsal://network/')
  await twain.shell.getByRole('button', { name: /Personal/ }).first().click()
  const page = await twain.page(home)
  await page.evaluate((address) => { window.open(address, '_blank', 'width=300,height=300') }, popUp)
  await twain.page(popUp)
  return twain
}

/** A window of the test's own, made as carelessly as possible: the positive control for all that is read. */
const careless = ({ app }: Twain): Promise<void> => app.evaluate(async ({ BrowserWindow }) => {
  const window = new BrowserWindow({ show: false, webPreferences: { nodeIntegration: true, nodeIntegrationInWorker: true, contextIsolation: false, webSecurity: false, allowRunningInsecureContent: true, experimentalFeatures: true, enableBlinkFeatures: 'CSSVariables', webviewTag: true, partition: 'careless' } })
  await window.loadURL('about:blank')
})

const items = [
  ['3', 'context isolation everywhere', ['contextIsolation']],
  ['6', 'webSecurity never off', ['webSecurity']],
  ['8', 'no insecure content in secure pages', ['allowRunningInsecureContent']],
  ['9', 'no experimental features', ['experimentalFeatures']],
  ['10', 'no enableBlinkFeatures', ['enableBlinkFeatures']],
] as const

test('preferences and processes', async ({ launch }) => {
  const twain = await everyKind(launch)
  const all = await allPreferences(twain)
  expect(all.length).toBeGreaterThanOrEqual(5)
  const main = twain.app.process().pid ?? 0
  const gaps = await Promise.all(all.map(async ({ url, pid }) => sandboxGaps(await kernelStatus(pid)).map((gap) => `${url} (process ${pid}) ${gap}`)))
  const gapsOfMain = sandboxGaps(await kernelStatus(main))
  // Playwright's own start gives main one switch more than a user's: its sandbox stays on, which the processes show.
  demand('4', 'sandbox on, by preference and by the kernel', {
    breaches: [...badPreferences(all, 'sandbox'), ...gaps.flat(), ...(gapsOfMain.length > 0 ? [] : ['the control failed: main itself looks sandboxed'])],
    found: `${all.length} WebContents in ${new Set(all.map(({ pid }) => pid)).size} processes: a filter of system calls, no new privileges, own process tree, no capability`,
    control: `the same reading of main: ${gapsOfMain.join(', ')}`,
  })
  const nodeNames = ['require', 'process', 'module', 'Buffer', 'electron']
  const inPages = await Promise.all(twain.app.windows().map((page) => page.evaluate((names) => names.filter((name) => name in globalThis).map((name) => `${location.href} knows ${name}`), nodeNames)))
  const inMain = await twain.app.evaluate((_electron, names) => names.filter((name) => name in globalThis), nodeNames)
  const noNode = [...badPreferences(all, 'nodeIntegration', 'nodeIntegrationInWorker'), ...inPages.flat()]
  demand('2', 'no Node in what shows websites', {
    breaches: [...noNode, ...(inMain.length > 0 ? [] : ['the control failed: Node is not noticed in main'])],
    found: `nodeIntegration off in ${all.length} WebContents, and none knows ${nodeNames.join(', ')}`, control: `the same search in main finds ${inMain.join(', ')}`,
  })
  await careless(twain)
  const careful = (await allPreferences(twain)).filter(({ url }) => url === 'about:blank')
  for (const [item, text, names] of items) {
    const seen = badPreferences(careful, ...names)
    demand(item, text, {
      breaches: [...badPreferences(all, ...names), ...(seen.length >= names.length ? [] : [`the control failed: a careless window is not noticed (${names.join(', ')})`])],
      found: `${all.length} WebContents: shell, overlay, pages of both selves, a pop-up`, control: 'a window of the test without any care is noticed',
    })
  }
  demand('11', 'no webview tag', { breaches: badPreferences(all, 'webviewTag'), found: `webviewTag off in ${all.length} WebContents`, control: 'a careless window is noticed' })
})

test('pages get no Electron, and no webview', async ({ launch }) => {
  const twain = await everyKind(launch)
  const page = await twain.page(home)
  const namesIn = (of: typeof page): Promise<readonly string[]> => of.evaluate(() => Object.getOwnPropertyNames(globalThis))
  // A page without a script of its own.
  const empty = 'https://hostile.example.org/empty'
  const bare = await twain.app.evaluate(async ({ BrowserWindow }, address) => {
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'bare', sandbox: true } })
    await window.loadURL(address)
    const names = await window.webContents.executeJavaScript('Object.getOwnPropertyNames(globalThis)') as string[]
    window.destroy()
    return names
  }, empty)
  await page.goto(empty)
  // The debugger of the test adds names of its own.
  const extra = (names: readonly string[]): readonly string[] => names.filter((name) => !bare.includes(name) && !/playwright|^__/.test(name) && !/^\d+$/.test(name))
  const inPage = extra(await namesIn(page))
  const inShell = extra(await namesIn(twain.shell))
  demand('20', 'no Electron API exposed to websites', {
    breaches: [...inPage.map((name) => `a page knows ${name}`), ...(inShell.includes('bridge') ? [] : ['the control failed: the bridge of the shell is not noticed'])],
    found: `a page has no global name that the same page in a bare window does not have (${bare.length} names)`, control: 'the bridge of our own window is noticed',
  })

  const types = async (): Promise<readonly string[]> => (await allPreferences(twain)).map(({ type }) => type)
  const tryWebview = (of: typeof page): Promise<void> => of.evaluate(() => {
    const tag = document.createElement('webview')
    tag.setAttribute('src', 'https://x.com/home')
    document.body.append(tag)
  })
  await tryWebview(page)
  await tryWebview(twain.shell)
  const asked = await twain.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, partition: 'careless' } })
    let count = 0
    const attached = new Promise<void>((done) => { window.webContents.on('will-attach-webview', () => { count++; done() }) })
    await window.loadURL('data:text/html,<webview src="about:blank"></webview>')
    await attached
    return count
  })
  const found = await types()
  demand('12', 'a webview is refused everywhere', {
    breaches: [...(found.includes('webview') ? ['a webview was made'] : []), ...(asked > 0 ? [] : ['the control failed: no webview was even asked for'])],
    found: 'none in a page, none in the shell, none in a window that allows the tag', control: `a careless window did ask (${asked} time), and was refused by the app`,
  })
})
