import type { WebContents } from 'electron'
import { frameNavigationVerdict, navigationVerdict, type NavigationVerdict } from '../../shared/navigation.ts'
import type { PageEntry } from './view-registry.ts'

/** At most this many windows or new tabs may be opened by one page within `windowSpan` ms. */
const windowLimit = 3
const windowSpan = 10_000

export interface ExitPorts {
  /** A page wants to hand a link to another program; asks the user. */
  readonly offerOutside: (entry: PageEntry, address: string) => void
  /** A link to a scheme that no page may open was refused. */
  readonly refusedLink: (entry: PageEntry) => void
  /** The page lies behind the lock: it may open nothing that would be seen. */
  readonly isCovered: (entry: PageEntry) => boolean
  /** A page opened too many windows. */
  readonly refusedPopUps: (entry: PageEntry) => void
  /** Opens a window of the opener's own session that carries the self's label; gives its WebContents. */
  readonly openPopUp: (opener: PageEntry, options: Electron.BrowserWindowConstructorOptions & { webContents?: WebContents }) => WebContents
  readonly popUpPreferences: Electron.WebPreferences
}

/** Keeps a page on the web: https only, no foreign schemes, and new windows only where a login needs one. */
export function keepInside(entry: PageEntry, own: 'https' | 'rehearsal', ports: ExitPorts): void {
  const { contents } = entry
  const refuse = (address: string): void => {
    const verdict = navigationVerdict(address, own)
    if (verdict === 'open-outside') ports.offerOutside(entry, address)
    else if (verdict === 'refuse') ports.refusedLink(entry)
    else loadSecurely(contents, address)
  }
  const check = (event: { url: string, isMainFrame: boolean, preventDefault: () => void }): void => {
    const verdict = event.isMainFrame ? navigationVerdict(event.url, own) : frameNavigationVerdict(event.url, own)
    if (verdict === 'stay') return
    event.preventDefault()
    if (event.isMainFrame) refuse(event.url)
  }
  contents.on('will-frame-navigate', check)
  contents.on('will-redirect', check)
  limitWindows(entry, own, ports)
}

function loadSecurely(contents: WebContents, address: string): void {
  contents.loadURL(address.replace(/^http:/, 'https:')).catch(() => undefined) // told by did-fail-load
}

function limitWindows(entry: PageEntry, own: 'https' | 'rehearsal', ports: ExitPorts): void {
  const { contents } = entry
  let opened: number[] = []
  const tellRefused = (verdict: NavigationVerdict, url: string): void => {
    if (verdict === 'open-outside') ports.offerOutside(entry, url)
    if (verdict === 'refuse') ports.refusedLink(entry)
    if (verdict === 'upgrade') loadSecurely(contents, url)
  }
  contents.setWindowOpenHandler(({ url, disposition, postBody }) => {
    if (ports.isCovered(entry)) return { action: 'deny' }
    const now = Date.now()
    opened = opened.filter((at) => now - at < windowSpan)
    if (opened.length >= windowLimit) { ports.refusedPopUps(entry); return { action: 'deny' } }
    opened.push(now)
    const isEmpty = url === '' || url === 'about:blank'
    const verdict = isEmpty ? 'stay' : navigationVerdict(url, own)
    if (verdict !== 'stay') { tellRefused(verdict, url); return { action: 'deny' } }
    // Sign-in windows need `window.opener`, so they stay windows; everything else opens in the same view.
    if (disposition === 'new-window' && !entry.isPopUp) {
      return { action: 'allow', overrideBrowserWindowOptions: { webPreferences: ports.popUpPreferences }, createWindow: (options) => ports.openPopUp(entry, options) }
    }
    if (!isEmpty) contents.loadURL(url, withBody(postBody)).catch(() => undefined) // told by did-fail-load
    return { action: 'deny' }
  })
}

/** A form that opens a new window posts; its body must come along. */
function withBody(body: Electron.PostBody | undefined): Electron.LoadURLOptions {
  if (!body) return {}
  const boundary = body.boundary === undefined ? '' : `; boundary=${body.boundary}`
  return { postData: body.data, extraHeaders: `content-type: ${body.contentType}${boundary}` }
}
