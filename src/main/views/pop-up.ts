import { BaseWindow, WebContentsView, type WebContents } from 'electron'

export interface PopUp { readonly contents: WebContents, readonly setShown: (shown: boolean) => void }

/**
 * Shows a pop-up that a page has opened. It keeps the WebContents that Chromium made, hence the opener's session and
 * `window.opener`; its title carries the self, since it has no frame of ours.
 */
export function showPopUp(made: WebContents | undefined, options: { readonly width?: number, readonly height?: number }, title: () => string): PopUp {
  const window = new BaseWindow({ width: options.width ?? 520, height: options.height ?? 640, title: title() })
  const view = new WebContentsView(made ? { webContents: made } : {})
  const { webContents } = view
  window.contentView.addChildView(view)
  const place = (): void => { const { width, height } = window.getContentBounds(); view.setBounds({ x: 0, y: 0, width, height }) }
  place()
  window.on('resize', place)
  window.on('closed', () => { view.webContents?.close() })
  webContents.on('page-title-updated', () => { if (!window.isDestroyed()) window.setTitle(title()) })
  webContents.once('destroyed', () => { if (!window.isDestroyed()) window.close() })
  return { contents: webContents, setShown: (shown) => { if (!window.isDestroyed()) { if (shown) window.showInactive(); else window.hide() } } }
}
