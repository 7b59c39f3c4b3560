// Stands in for 'electron' in unit tests: every name can be imported, and whoever uses one is told so. What is tested
// gets its powers as arguments; whatever reaches for Electron itself belongs to the end-to-end tests.
const inert = (name: string): unknown => {
  const refuse = (): never => { throw new Error(`electron.${name} was used in a unit test`) }
  return new Proxy(refuse, { get: refuse, set: refuse, apply: refuse, construct: refuse })
}

export const app = inert('app')
export const BaseWindow = inert('BaseWindow')
export const clipboard = inert('clipboard')
export const ClipboardItem = inert('ClipboardItem')
export const desktopCapturer = inert('desktopCapturer')
export const ipcMain = inert('ipcMain')
export const nativeImage = inert('nativeImage')
export const protocol = inert('protocol')
export const Menu = inert('Menu')
export const session = inert('session')
export const shell = inert('shell')
export const WebContentsView = inert('WebContentsView')
