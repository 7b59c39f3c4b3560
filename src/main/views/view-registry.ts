import type { WebContents } from 'electron'

/** One page (an account's view or a pop-up of it) and whose it is. */
export interface PageEntry { readonly accountId: string, readonly contents: WebContents, readonly isPopUp: boolean, /** The page that opened a pop-up. */ readonly opener?: PageEntry, /** Shows or hides the page's own window, where it has one. */ readonly setShown?: (shown: boolean) => void }

/** Who is speaking: WebContents id to page. The guard, the nets and the IPC gate all ask here. */
export class ViewRegistry {
  readonly #entries = new Map<number, PageEntry>()

  add(entry: PageEntry): void {
    const { id } = entry.contents
    this.#entries.set(id, entry)
    entry.contents.once('destroyed', () => { this.#entries.delete(id) })
  }

  find(webContentsId: number): PageEntry | null {
    return this.#entries.get(webContentsId) ?? null
  }

  all(): readonly PageEntry[] {
    return [...this.#entries.values()]
  }
}
