import type { Session } from 'electron'

type Requests = Pick<Session['webRequest'], 'onSendHeaders' | 'onCompleted' | 'onErrorOccurred'>
const everything = { urls: ['<all_urls>'] }

/** Which pages are sending something at this moment: a page that sleeps would break it off. */
export class Uploads {
  /** Requests with a body that are on their way, with the page's WebContents id. */
  readonly #running = new Map<number, number>()

  /** Installs the listeners; a session has one place for each, and this is their only user. */
  attach({ webRequest }: { readonly webRequest: Requests }): void {
    webRequest.onSendHeaders(everything, ({ id, method, webContentsId }) => {
      if (webContentsId !== undefined && !['GET', 'HEAD', 'OPTIONS'].includes(method)) this.#running.set(id, webContentsId)
    })
    webRequest.onCompleted(everything, ({ id }) => { this.#running.delete(id) })
    webRequest.onErrorOccurred(everything, ({ id }) => { this.#running.delete(id) })
  }

  isRunning(webContentsId: number): boolean { return [...this.#running.values()].includes(webContentsId) }
}
