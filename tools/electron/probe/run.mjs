// Conformance suite: npm run conformance [-- part of a check's name]
// tools/headless.mjs gives it what it needs: ELECTRON_OVERRIDE_DIST_PATH, an X display, a session bus with an unlocked keyring, a normal user.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { handle } from './site.mjs'

const project = process.env.PROBE_PROJECT ?? process.cwd()
const need = createRequire(join(project, 'package.json'))
const { _electron } = need('@playwright/test')
const only = process.argv[2]
const dir = await mkdtemp(join(tmpdir(), 'standin-probe-'))
const server = createServer(handle)
await new Promise((r) => server.listen(0, '::', r))

// electron-store and zod as the product's bundler would emit them
const { build } = await import(pathToFileURL(need.resolve('rolldown')).href)
await build({ input: join(import.meta.dirname, 'deps.mjs'), platform: 'node', external: ['electron'], cwd: project, logLevel: 'silent',
  resolve: { modules: [join(project, 'node_modules')] }, output: { file: join(dir, 'deps.cjs'), format: 'cjs' } })

const results = []
const add = (group, name, ok, note = '') => { results.push(ok); console.log(`${ok ? 'pass' : 'FAIL'}  ${group}: ${name}${note ? `  [${note}]` : ''}`) }
const started = performance.now()
const out = join(dir, 'out.jsonl')
const env = { ...process.env, PROBE_PORT: String(server.address().port), PROBE_PROJECT: project, PROBE_BUNDLE: join(dir, 'deps.cjs') }
const args = [join(import.meta.dirname, 'app')]

// 1. The main-process checks, in a plain process: Playwright keeps every page visible and focused.
await writeFile(out, '')
const child = spawn(need('electron'), args, { cwd: project, stdio: ['ignore', process.env.PROBE_STDERR ? 'inherit' : 'ignore', process.env.PROBE_STDERR ? 'inherit' : 'ignore'], env: { ...env, PROBE_DATA: join(dir, 'plain'), PROBE_OUT: out, PROBE_ONLY: only ?? '' } })
const limit = setTimeout(() => child.kill('SIGKILL'), 60_000)
let shown = 0
const show = async () => {
  const rows = (await readFile(out, 'utf8')).split('\n').slice(0, -1).map((l) => JSON.parse(l))
  for (const r of rows.slice(shown)) if (r.ok !== undefined) add(r.group, r.name, r.ok, r.ok ? r.note : `${r.note}; ${r.ms} ms`)
  shown = rows.length
  return rows.at(-1)
}
const timer = setInterval(() => void show(), 500)
const end = await new Promise((r) => child.once('exit', (code, signal) => r(code ?? signal)))
clearInterval(timer); clearTimeout(limit)
const last = await show()
if (end !== 0) add('probe', 'the process ends cleanly', false, `${end}, in "${last?.name}"`)

// 2. Playwright on top of it.
const t0 = performance.now()
const app = await _electron.launch({ args, chromiumSandbox: true, cwd: project, timeout: 30000, env: { ...env, PROBE_DATA: join(dir, 'playwright') } })
const launch = Math.round(performance.now() - t0)
const electron = await app.evaluate(() => process.versions.electron)

if (!only || 'playwright'.includes(only)) {
  const pw = (name, run) => run().then((note) => add('playwright', name, true, note), (e) => add('playwright', name, false, String(e.message).split('\n')[0]))
  await pw('evaluate sees the bridged WebContentsView, BaseWindow, session and net', async () => {
    const got = await app.evaluate((e) => [typeof e.WebContentsView.prototype.setVisible, typeof e.View.prototype.removeChildView, typeof e.net.fetch, typeof e.session.defaultSession.registerPreloadScript, typeof e.ClipboardItem])
    if (got.some((t) => t !== 'function')) throw new Error(String(got))
  })
  await pw('windows() lists views; firstWindow, click, fill, screenshot, content work on a view', async () => {
    let seen = 0
    const shown = new Promise((done) => app.on('window', () => { if (++seen === 2) done() }))
    await app.evaluate(async ({ BaseWindow, WebContentsView }) => {
      const win = new BaseWindow({ width: 640, height: 480, useContentSize: true })
      const one = new WebContentsView(); const two = new WebContentsView()
      globalThis.keep = { win, one, two }
      for (const [v, x] of [[one, 0], [two, 320]]) { v.setBounds({ x, y: 0, width: 320, height: 480 }); win.contentView.addChildView(v) }
      await one.webContents.loadURL('data:text/html,<title>one</title><body style="background:lime"><button onclick="this.textContent=\'done\'">go</button><input>')
      await two.webContents.loadURL('data:text/html,<title>two</title><body style="background:red">')
    })
    await shown
    const titles = await Promise.all(app.windows().map((p) => p.title()))
    if (!titles.includes('one') || !titles.includes('two')) throw new Error(`titles ${titles}`)
    const page = app.windows()[titles.indexOf('one')]
    await page.getByRole('button').click()
    await page.getByRole('textbox').fill('text')
    if (await page.getByRole('button').textContent() !== 'done') throw new Error('click')
    const png = await page.screenshot()
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)]
    if (String(size) !== '320,480') throw new Error(`screenshot ${size}`)
    await app.evaluate(() => { globalThis.keep.one.setVisible(false) })
    const hidden = `a hidden view reports ${await page.evaluate(() => document.visibilityState)} to Playwright`
    await app.evaluate(() => { globalThis.keep.one.setVisible(true) })
    return hidden
  })
  await pw('page.close() closes the view; a close event arrives', async () => {
    const page = app.windows().find((p) => p.url().includes('two'))
    await Promise.all([page.waitForEvent('close', { timeout: 5000 }), page.close()])
  })
  await pw('isVisible, reload and goto on a view', async () => {
    const page = app.windows().find((p) => p.url().includes('one'))
    await page.reload()
    await page.goto(`http://127.0.0.1:${server.address().port}/page`)
    if (await page.title() !== 'page') throw new Error('title')
  })
}
const exit = new Promise((r) => app.process().once('exit', (code, signal) => r([code, signal])))
const t = performance.now()
await app.close()
const [code, signal] = await exit
add('playwright', 'electronApplication.close() ends cleanly', code === 0, `exit ${code ?? signal}, ${Math.round(performance.now() - t)} ms`)
server.closeAllConnections(); server.close()
await rm(dir, { recursive: true, force: true })
console.log(`\nElectron ${electron}: ${results.filter(Boolean).length} of ${results.length} checks pass; launch ${launch} ms; ${Math.round((performance.now() - started) / 1000)} s in all`)
process.exitCode = results.every(Boolean) ? 0 : 1
