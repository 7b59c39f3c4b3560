'use strict'
const path = require('node:path')
const { app, BaseWindow, clipboard, ClipboardItem, dialog, globalShortcut, Menu, MessageChannelMain, nativeImage, nativeTheme, Notification, powerMonitor, safeStorage, screen, shell, Tray, utilityProcess } = require('electron')
const { check, assert, equal, until, once, within, js, data, stage, sleep } = require('../lib.js')
const g = (name, run) => check('system', name, run)
const icon = () => nativeImage.createFromBitmap(Buffer.alloc(16 * 16 * 4, 200), { width: 16, height: 16 })

g('clipboard: promise API, ClipboardItem, html, image', async () => {
  const p = clipboard.writeText('t\u00e9xt')
  assert(p instanceof Promise, 'promise')
  await p
  equal(await clipboard.readText(), 't\u00e9xt')
  equal(await clipboard.has('text/plain'), true)
  await clipboard.write([new ClipboardItem({ 'text/plain': 'a', 'text/html': '<b>a</b>', 'image/png': new Blob([icon().toPNG()], { type: 'image/png' }) })])
  const [item] = await clipboard.read()
  assert(['text/plain', 'text/html', 'image/png'].every((t) => item.types.includes(t)), item.types.join())
  equal(await (await item.getType('text/plain')).text(), 'a')
  clipboard.clear()
  equal(await clipboard.readText(), '')
})
g('Notification: isSupported, construct, show does not throw', async () => {
  const supported = Notification.isSupported()
  const n = new Notification({ title: 't', body: 'b', silent: true })
  n.show(); await sleep(50); n.close()
  return `isSupported ${supported}`
})
g('Tray with a context menu', async () => {
  const t = new Tray(icon())
  t.setToolTip('tip'); t.setContextMenu(Menu.buildFromTemplate([{ label: 'x' }]))
  assert(!t.isDestroyed(), 'alive')
  t.destroy()
})
g('Menu: template, roles, application menu, accelerators listed; an accelerator fires in a focused BaseWindow', () => stage(async ({ win, view }) => {
  let fired = 0
  const menu = Menu.buildFromTemplate([{ label: 'File', submenu: [{ id: 'n', label: 'New', accelerator: 'CmdOrCtrl+Shift+Y', click: () => fired++ }, { role: 'quit' }] }, { role: 'editMenu' }])
  Menu.setApplicationMenu(menu)
  win.setMenu(menu)
  equal(menu.getMenuItemById('n').accelerator, 'CmdOrCtrl+Shift+Y')
  menu.getMenuItemById('n').click()
  equal(fired, 1)
  const v = view()
  await v.webContents.loadURL(data('<input autofocus>'))
  win.focus(); v.webContents.focus()
  for (const type of ['rawKeyDown', 'keyDown']) { v.webContents.sendInputEvent({ type, keyCode: 'Y', modifiers: ['control', 'shift'] }); v.webContents.sendInputEvent({ type: 'keyUp', keyCode: 'Y', modifiers: ['control', 'shift'] }) }
  await sleep(300)
  Menu.setApplicationMenu(null)
  return fired > 1 ? 'fires from sendInputEvent' : 'click() works; a sendInputEvent key does not reach the menu without a window manager'
}))
g('globalShortcut register, isRegistered, unregister', async () => {
  const ok = globalShortcut.register('CommandOrControl+Alt+F9', () => {})
  equal([ok, globalShortcut.isRegistered('CommandOrControl+Alt+F9')], [true, true])
  globalShortcut.unregisterAll()
  equal(globalShortcut.isRegistered('CommandOrControl+Alt+F9'), false)
})
g('powerMonitor: events can be listened to, idle time', async () => {
  for (const name of ['suspend', 'resume', 'lock-screen', 'unlock-screen', 'on-ac', 'on-battery']) powerMonitor.on(name, () => {})
  equal([typeof powerMonitor.getSystemIdleTime(), typeof powerMonitor.getSystemIdleState(60), typeof powerMonitor.isOnBatteryPower()], ['number', 'string', 'boolean'])
})
g('nativeTheme.themeSource reaches pages as prefers-color-scheme', () => stage(async ({ view }) => {
  const v = view()
  await v.webContents.loadURL(data('<p>'))
  for (const source of ['dark', 'light']) {
    nativeTheme.themeSource = source
    await until(() => js(v.webContents, `matchMedia('(prefers-color-scheme: ${source})').matches`), source)
  }
  nativeTheme.themeSource = 'system'
}))
g('safeStorage with the keyring: available, backend, round trip, async calls', async () => {
  const backend = safeStorage.getSelectedStorageBackend()
  assert(safeStorage.isEncryptionAvailable(), `not available (${backend})`)
  equal(backend, 'gnome_libsecret')
  const box = safeStorage.encryptString('s\u00e9cret')
  assert(!box.includes('cret'), 'hidden')
  equal(safeStorage.decryptString(box), 's\u00e9cret')
  equal(await safeStorage.isAsyncEncryptionAvailable(), true)
  equal((await safeStorage.decryptStringAsync(await safeStorage.encryptStringAsync('x'))).result, 'x')
})
g('dialog functions can be stubbed and the stub is what importers see', async () => {
  const keep = dialog.showMessageBox
  dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false })
  equal((await require('electron').dialog.showMessageBox({ message: 'm' })).response, 1)
  dialog.showMessageBox = keep
  assert(['showOpenDialog', 'showSaveDialog', 'showErrorBox'].every((n) => typeof dialog[n] === 'function'), 'all there')
})
g('utilityProcess: fork, arguments, messages, ports, modern globals, exit code', async () => {
  const child = utilityProcess.fork(path.join(__dirname, '../child.js'), ['--flag', 'v'], { serviceName: 'probe', stdio: 'pipe' })
  await once(child, 'spawn')
  const { port1, port2 } = new MessageChannelMain()
  const hello = once(child, 'message')
  child.postMessage({ hi: 1 }, [port1])
  const [m] = await hello
  equal(m, { hi: 1, argv: ['--flag', 'v'], globals: ['function', 'function', 'function', 'function'], file: 'child.js' })
  const answer = new Promise((r) => port2.once('message', (e) => r(e.data)))
  port2.start()
  port2.postMessage('ping')
  equal(await within(answer, 4000, 'port'), 'pong ping')
  const exit = once(child, 'exit')
  child.postMessage('exit')
  equal((await exit)[0], 3)
})
g('utilityProcess: an ES module entry (.mjs)', async () => {
  const child = utilityProcess.fork(path.join(__dirname, '../child.mjs'))
  equal((await once(child, 'message'))[0], 'esm')
  child.kill()
})
g('app: names, version, paths, metrics, single instance, screen, shell', async () => {
  equal([app.getName(), app.getVersion(), app.isPackaged, path.basename(app.getAppPath()), process.defaultApp], ['standin-probe', '1.2.3', false, 'app', true])
  equal(app.requestSingleInstanceLock(), true)
  assert(app.getAppMetrics().some((m) => m.type === 'Browser' && m.memory.workingSetSize > 0), 'metrics')
  const { width, height } = screen.getPrimaryDisplay().size
  assert(width >= 800 && height >= 600, `screen ${width}x${height}`)
  assert(typeof shell.openExternal === 'function' && typeof app.setLoginItemSettings === 'function' && app.getLocale().length > 0, 'calls')
  const w = new BaseWindow({ show: false, title: 'tt' })
  equal([w.getTitle(), w.isVisible()], ['tt', false])
  w.setProgressBar(0.5); w.flashFrame(false); w.setSkipTaskbar(true); w.destroy()
})
