import type { DownloadItem, Session, WebContents } from 'electron'
import type { SelfId } from '../../shared/persona.ts'

export interface DownloadPorts {
  readonly isLocked: (self: SelfId) => boolean
  /** What the self is called; the window in which a place is chosen has no frame of ours (design 2). */
  readonly nameOf: (self: SelfId) => string
  /** This page's file was refused, since the user is still choosing a place for another one. */
  readonly refused: (contents: WebContents) => void
}

/**
 * The user is asked where each file goes, by a window that names the self. A page may start as many downloads as it likes:
 * one window at a time, and none from behind the lock.
 */
export function answerDownloads(session: Pick<Session, 'on'>, self: SelfId | null, { isLocked, nameOf, refused }: DownloadPorts): void {
  let choosing: DownloadItem | null = null
  session.on('will-download', (event, item, contents) => {
    if (self === null || isLocked(self)) { event.preventDefault(); return }
    if (choosing !== null) {
      event.preventDefault()
      refused(contents)
      return
    }
    choosing = item
    item.setSaveDialogOptions({ title: `${self.toUpperCase()} - ${nameOf(self)} - Save this file` })
    const chosen = (): void => { if (choosing === item) choosing = null }
    // Bytes may come while the user still chooses; the place is set when they have.
    item.on('updated', () => { if (item.getSavePath() !== '') chosen() })
    item.once('done', chosen)
  })
}
