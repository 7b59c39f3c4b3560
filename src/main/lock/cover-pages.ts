import type { SelfId } from '../../shared/persona.ts'
import type { PageEntry } from '../views/view-registry.ts'

/**
 * Pages behind the lock stay alive and are not heard; their own windows are not seen. The pages in the main window are
 * hidden with the frame around them, so a picture of the window (taskbar, window switcher) shows the lock only.
 */
export function coverPages(entries: readonly PageEntry[], selfOf: (entry: PageEntry) => SelfId | null, isLocked: (self: SelfId) => boolean): void {
  for (const entry of entries) {
    if (entry.contents.isDestroyed()) continue
    const self = selfOf(entry)
    // A page that belongs to no self is not shown either.
    const isCovered = self === null || isLocked(self)
    entry.contents.setAudioMuted(isCovered)
    entry.setShown?.(!isCovered)
  }
}
