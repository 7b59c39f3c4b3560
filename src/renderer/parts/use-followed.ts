import { useEffect, useState } from 'react'
import type { ShellView, OverlayView } from '../../shared/ipc/shell-view.ts'
import { call, IpcError, on } from '../bridge.ts'

/** A value that main owns and that this window only follows. */
export type Followed<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'failed', readonly error: IpcError }
  | { readonly state: 'ready', readonly value: T }

interface Source<T> {
  readonly load: () => Promise<T>
  readonly follow: (listener: (value: T) => void) => () => void
}

const shellSource: Source<ShellView> = {
  load: () => call('view.get'),
  follow: (listener) => on('view.changed', listener)
}
const overlaySource: Source<OverlayView | null> = {
  load: () => call('overlay.get'),
  follow: (listener) => on('overlay.changed', listener)
}

function followSource<T>(source: Source<T>, set: (followed: Followed<T>) => void): () => void {
  let heard = false
  let ended = false
  // Subscribing comes before asking, and an event beats the answer: otherwise a change in between would be lost.
  const stop = source.follow((value) => {
    heard = true
    set({ state: 'ready', value })
  })
  source.load().then(
    (value) => { if (!heard && !ended) set({ state: 'ready', value }) },
    (error: unknown) => { if (!heard && !ended) set({ state: 'failed', error: asIpcError(error) }) }
  )
  return () => {
    ended = true
    stop()
  }
}

const asIpcError = (error: unknown): IpcError => (error instanceof IpcError ? error : new IpcError('unreachable', ''))

function useFollowed<T>(source: Source<T>): Followed<T> {
  const [followed, set] = useState<Followed<T>>({ state: 'loading' })
  useEffect(() => followSource(source, set), [source])
  return followed
}

/** Main's snapshot of everything that the shell draws. */
export const useShellView = (): Followed<ShellView> => useFollowed(shellSource)

/** What the overlay shows at the moment; null when it is hidden. */
export const useOverlayView = (): Followed<OverlayView | null> => useFollowed(overlaySource)
