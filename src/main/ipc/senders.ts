import type { IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import { parseAddress } from '../../shared/address.ts'
import type { PageEntry, ViewRegistry } from '../views/view-registry.ts'

/** Which part of our own window speaks. */
export interface ShellSender { readonly surface: 'shell' | 'overlay' }
/** Which page speaks, and which of its frames. The self follows from the entry's WebContents, never from the message. */
export interface PageSender { readonly entry: PageEntry, readonly frame: WebFrameMain }

export interface OurViews { readonly shell: () => WebContents | undefined, readonly overlay: () => WebContents | undefined, readonly isOurs: (address: string) => boolean }

/** Our window is: one of our two views, its main frame, on our own origin. Everything else is a stranger. */
export const identifyShell = (views: OurViews) => (event: IpcMainInvokeEvent): ShellSender | null => {
  const frame = event.senderFrame
  if (!frame || frame !== event.sender.mainFrame || !views.isOurs(frame.url)) return null
  if (event.sender === views.shell()) return { surface: 'shell' }
  return event.sender === views.overlay() ? { surface: 'overlay' } : null
}

/** A page is: any living frame of a WebContents in the registry, on a scheme that pages may have. */
export const identifyPage = (registry: Pick<ViewRegistry, 'find'>) => (event: IpcMainInvokeEvent): PageSender | null => {
  const frame = event.senderFrame
  const entry = registry.find(event.sender.id)
  if (!frame || !entry) return null
  const protocol = parseAddress(frame.url)?.protocol ?? 'about:'
  return ['https:', 'rehearsal:', 'about:', 'blob:', 'data:'].includes(protocol) ? { entry, frame } : null
}
