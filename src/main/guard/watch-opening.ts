import type { PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Guard } from './make-guard.ts'

/**
 * Addresses that must be asked about are held before anything is asked of their server, so that the page stays as it is.
 * Then a word about each page that is opened, once for an address; a page that should not be entered is left again.
 */
export function watchOpening(entry: PageEntry, pageNet: PageNet, guard: Pick<Guard, 'service'>): void {
  const { contents } = entry
  let last = ''
  const opened = (): void => {
    const tab = pageNet.tab(contents)
    if (!tab || contents.getURL() === last) return
    last = contents.getURL()
    void guard.service.decideOpening(tab).then(({ decision }) => {
      if (decision !== 'refuse' || contents.isDestroyed() || contents.getURL() !== last) return
      if (contents.navigationHistory.canGoBack()) contents.navigationHistory.goBack()
      else contents.loadURL('about:blank').catch(() => undefined) // there is no page before it to go back to
    })
  }
  contents.on('will-frame-navigate', (event) => {
    const tab = event.isMainFrame ? pageNet.tab(contents) : null
    const address = event.url
    if (!tab || !guard.service.mustAskToOpen(tab, address)) return
    event.preventDefault()
    void guard.service.decideNavigation(tab, address).then((may) => { if (may && !contents.isDestroyed()) contents.loadURL(address).catch(() => undefined) }) // told by did-fail-load
  })
  contents.on('did-stop-loading', opened)
  contents.on('did-navigate-in-page', opened)
}
