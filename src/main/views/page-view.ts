import { WebContentsView, type Session } from 'electron'

/**
 * Makes the view of a page. The preferences are the same for every site and are never taken from a page:
 * sandboxed, isolated, no Node. `nodeIntegrationInSubFrames` only loads the page net in every frame; with the
 * sandbox on it gives no Node (stack 2.1, item 2).
 */
export function makePageView(session: Session): WebContentsView {
  const view = new WebContentsView({ webPreferences: { session, ...pagePreferences } })
  view.setBackgroundColor('#ffffffff')
  return view
}

/** Also given to pop-ups, which inherit them only in the safe direction. */
export const pagePreferences = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: true,
  webviewTag: false, spellcheck: false, safeDialogs: true, navigateOnDragDrop: false, focusOnNavigation: false
} as const
