import type { Place, Row } from './place.ts'

/** What a page can find by itself. */

interface ProbeWindow { readonly setAll: (value: string) => Promise<void>, readonly readAll: () => Promise<Record<string, string | null>> }

/** The kinds of storage that the page `/probe` knows how to write and read. */
const stored = {
  cookie: 'a cookie', localStorage: 'localStorage', sessionStorage: 'sessionStorage', indexedDB: 'IndexedDB', cacheStorage: 'CacheStorage', serviceWorker: 'a service worker that answers'
} as const

const storedRows: readonly Row[] = Object.entries(stored).map(([id, what]): Row => ({
  id, what, seenBy: 'page',
  leave: (place, mark) => place.run((value) => (window as unknown as ProbeWindow).setAll(value), mark),
  find: async (place, mark) => (await place.run(() => (window as unknown as ProbeWindow).readAll(), null))[id] === mark
}))

const leaveFile = (place: Place, mark: string): Promise<void> => place.run(async (text) => {
  const file = await (await navigator.storage.getDirectory()).getFileHandle('proof', { create: true })
  const stream = await file.createWritable()
  await stream.write(text)
  await stream.close()
}, mark)

const fileFound = (place: Place, mark: string): Promise<boolean> => place.run(async (text) => {
  for await (const [name, handle] of await navigator.storage.getDirectory()) if (name === 'proof' && handle.kind === 'file' && await (await handle.getFile()).text() === text) return true
  return false
}, mark)

/** A worker that all pages of one storage share keeps a word and tells it. */
const askWorker = (place: Place, word: string | null): Promise<string | null> => place.run((said) => new Promise<string | null>((resolve, reject) => {
  const { port } = new SharedWorker('/proof-shared-worker.js')
  setTimeout(() => { reject(new Error('the shared worker does not answer')) }, 10_000)
  port.addEventListener('message', ({ data }) => { resolve(data as string | null) })
  port.start()
  port.postMessage(said)
}), word)

/* oxlint-disable unicorn/require-post-message-target-origin -- a BroadcastChannel is not a window and has none */
const listen = (place: Place, mark: string): Promise<void> => place.run((text) => {
  const channel = new BroadcastChannel('proof')
  channel.addEventListener('message', ({ data }) => { if (data === `${text}?`) channel.postMessage(`${text}!`) })
}, mark)

/** Calls and waits for an answer. Silence takes half a second; a call in the same storage is answered in a few milliseconds. */
const isHeard = (place: Place, mark: string): Promise<boolean> => place.run((text) => new Promise<boolean>((resolve) => {
  const channel = new BroadcastChannel('proof')
  const end = (heard: boolean): void => { channel.close(); resolve(heard) }
  channel.addEventListener('message', ({ data }) => { if (data === `${text}!`) end(true) })
  channel.postMessage(`${text}?`)
  setTimeout(() => { end(false) }, 500)
}), mark)

/* oxlint-enable unicorn/require-post-message-target-origin */

const holdLock = (place: Place, mark: string): Promise<void> => place.run((name) => new Promise<void>((held) => {
  void navigator.locks.request(name, () => new Promise<never>(() => { held() }))
}), mark)
const lockFound = (place: Place, mark: string): Promise<boolean> => place.run(async (name) => (await navigator.locks.query()).held?.some((lock) => lock.name === name) ?? false, mark)

export const pageRows: readonly Row[] = [
  ...storedRows,
  { id: 'file-system', what: 'the private file system of a site', seenBy: 'page', leave: leaveFile, find: fileFound },
  { id: 'shared-worker', what: 'a shared worker', seenBy: 'page', leave: askWorker, find: async (place, mark) => await askWorker(place, null) === mark },
  { id: 'broadcast-channel', what: 'a broadcast channel', seenBy: 'page', leave: listen, find: isHeard },
  { id: 'web-lock', what: 'a web lock', seenBy: 'page', leave: holdLock, find: lockFound }
]
