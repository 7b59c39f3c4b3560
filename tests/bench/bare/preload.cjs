'use strict'
const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('bare', { open: () => { ipcRenderer.send('open') }, close: () => { ipcRenderer.send('close') } })
window.addEventListener('DOMContentLoaded', () => {
  for (const [number, name] of ['first', 'second'].entries()) document.getElementById(name).addEventListener('click', () => { ipcRenderer.send('show', number) })
})
