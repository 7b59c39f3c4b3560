'use strict'
// A bare page with buttons and one plain view for each address of the command line, shown by a click. What Twain's switching and
// memory of pages are compared with. The page talks to main by the shortest way there is: a preload that sends one number.
const { join } = require('node:path')
const { app, BaseWindow, ipcMain, session, WebContentsView } = require('electron')

const addresses = process.argv.filter((argument) => argument.startsWith('https://'))
const area = { x: 220, y: 60, width: 1060, height: 740 }

app.enableSandbox()
app.on('window-all-closed', () => { app.quit() })
void app.whenReady().then(() => {
  // Beside Twain's window, since a window that is wholly covered draws nothing.
  const window = new BaseWindow({ x: 1320, y: 0, width: 1280, height: 800 })
  const shell = new WebContentsView({ webPreferences: { sandbox: true, preload: join(__dirname, 'preload.cjs') } })
  shell.setBounds({ x: 0, y: 0, width: 1280, height: 800 })
  window.contentView.addChildView(shell)
  // Two storages, as two selves have them: the views take turns.
  const open = (address, number) => {
    const view = new WebContentsView({ webPreferences: { sandbox: true, session: session.fromPartition(`persist:bare-${number % 2}`) } })
    window.contentView.addChildView(view)
    view.setBounds(area)
    view.setVisible(false)
    void view.webContents.loadURL(address)
    return view
  }
  const views = addresses.map(open)
  let shown = views[0]
  shown?.setVisible(true)
  const show = (view) => {
    if (view === shown) return
    view.setVisible(true)
    shown?.setVisible(false)
    shown = view
  }
  ipcMain.on('show', (_event, number) => { show(views[number]) })
  // One more view of the first address, and away with it again.
  ipcMain.on('open', () => { const view = open(addresses[0], 0); views.push(view); show(view) })
  ipcMain.on('close', () => {
    const view = views.pop()
    show(views[0])
    window.contentView.removeChildView(view)
    view.webContents.close()
  })
  void shell.webContents.loadFile(join(__dirname, 'page.html'))
})
