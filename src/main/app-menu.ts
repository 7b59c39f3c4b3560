import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The menu of the app. Electron's own would offer to look into pages with developer tools and to load our window anew; here
 * are only what a desktop expects: the edit keys (which macOS takes from the menu), the size of a page, and the end.
 */
export function appMenu(platform: NodeJS.Platform, isPackaged: boolean): readonly MenuItemConstructorOptions[] {
  const own: MenuItemConstructorOptions = platform === 'darwin' ? { role: 'appMenu' } : { role: 'fileMenu' }
  const tools: readonly MenuItemConstructorOptions[] = isPackaged ? [] : [{ type: 'separator' }, { role: 'toggleDevTools' }]
  return [own, { role: 'editMenu' }, { label: 'View', submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { type: 'separator' }, { role: 'togglefullscreen' }, ...tools] }, { role: 'windowMenu' }]
}

export const setAppMenu = (platform: NodeJS.Platform, isPackaged: boolean): void => { Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu(platform, isPackaged)])) }
