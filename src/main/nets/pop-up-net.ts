import { pageContract } from '../../shared/ipc/contract.ts'
import { tellFrame } from '../ipc/serve.ts'
import type { PageEntry } from '../views/view-registry.ts'

/** A pop-up that is still empty this long after it stopped loading is closed, in ms. */
const emptyLimit = 2_000

/**
 * Starts the page net of a pop-up where Electron does not. A document that the opener writes never begins, so that no preload
 * runs; and a page of the opener's own origin takes over the window of the empty document that was there first, where none runs
 * when a debugger has made a world in it (both seen with Chromium 108). A message to the frame makes our world, and with it the
 * net; nobody waits for the answer to number 0. It is sent only once the empty document was left or given up: in the empty
 * document itself Electron makes the world without a preload.
 */
export function startPopUpNet({ contents }: PageEntry, isWatched: () => boolean): void {
  const start = (): void => { if (!isWatched()) tellFrame('page', pageContract, contents.mainFrame, 'ping', { ping: 0 }) }
  contents.on('did-navigate', start)
  contents.on('did-stop-loading', () => {
    start()
    // What came was no page (a download, nothing at all). Browsers close such a window; here its opener could also fill it unseen.
    setTimeout(() => { if (!contents.isDestroyed() && !contents.isLoading() && contents.getURL() === '' && !isWatched()) contents.close() }, emptyLimit)
  })
}
