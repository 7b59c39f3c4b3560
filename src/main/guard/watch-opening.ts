import type { PageNet } from '../nets/page-net.ts'
import type { PageEntry } from '../views/view-registry.ts'
import type { Guard } from './make-guard.ts'

/** A word about each page that is opened, once for an address; a page that should not be entered is left again. */
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
  contents.on('did-stop-loading', opened)
  contents.on('did-navigate-in-page', opened)
}
