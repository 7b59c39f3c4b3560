'use strict'
// The smallest program that shows something: one window with one local page. What Twain's start and memory are compared with.
const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

app.enableSandbox()
app.on('window-all-closed', () => { app.quit() })
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } })
  return window.loadFile(join(__dirname, 'page.html'))
})
