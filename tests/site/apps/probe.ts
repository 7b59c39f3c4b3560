import { say } from './shared.ts'

const name = 'probe'
const cachedPath = '/probe-cached'

/** What one session holds of each kind of storage; null where there is nothing. */
interface Found {
  readonly cookie: string | null
  readonly localStorage: string | null
  readonly sessionStorage: string | null
  readonly indexedDB: string | null
  readonly cacheStorage: string | null
  readonly serviceWorker: string | null
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('The database failed.')))
  })
}

async function withStore<Result>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  const opening = indexedDB.open(name, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(name))
  const database = await settled(opening)
  try {
    const transaction = database.transaction(name, mode)
    const ended = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('The database failed.')))
    })
    const result = await settled(use(transaction.objectStore(name)))
    await ended
    return result
  } finally {
    database.close()
  }
}

async function readDatabase(): Promise<string | null> {
  // Opening would make the database, so look first.
  const present = await indexedDB.databases()
  if (!present.some((database) => database.name === name)) return null
  const value: unknown = await withStore('readonly', (store) => store.get(name))
  return typeof value === 'string' ? value : null
}

async function registerWorker(value: string): Promise<void> {
  const script = `/probe-worker.js?value=${encodeURIComponent(value)}`
  await navigator.serviceWorker.register(script, { scope: '/' })
  const wanted = new URL(script, location.href).href
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (navigator.serviceWorker.controller?.scriptURL === wanted) resolve()
    }
    navigator.serviceWorker.addEventListener('controllerchange', look)
    look()
  })
}

async function readWorker(): Promise<string | null> {
  // Asked of the worker and not of the registration: what counts is that one session's worker serves another's pages.
  const response = await fetch('/probe-worker-answer', { cache: 'no-store' })
  return response.ok ? response.text() : null
}

async function readCache(): Promise<string | null> {
  const response = await caches.match(cachedPath)
  return response ? response.text() : null
}

function readCookie(): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`))
  return found === undefined ? null : decodeURIComponent(found.slice(name.length + 1))
}

/** Leaves `value` in every kind of storage; rejects when one of them fails. */
async function setAll(value: string): Promise<void> {
  document.cookie = `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=31536000; Secure; SameSite=Lax`
  localStorage.setItem(name, value)
  sessionStorage.setItem(name, value)
  await withStore('readwrite', (store) => store.put(value, name))
  await (await caches.open(name)).put(cachedPath, new Response(value))
  await registerWorker(value)
}

/** Reads every kind of storage and changes nothing. */
async function readAll(): Promise<Found> {
  return {
    cookie: readCookie(),
    localStorage: localStorage.getItem(name),
    sessionStorage: sessionStorage.getItem(name),
    indexedDB: await readDatabase(),
    cacheStorage: await readCache(),
    serviceWorker: await readWorker(),
  }
}

/** Loads `/cached.js` the way a page would, so that a browser cache can answer; resolves with its text. */
async function loadCached(): Promise<string> {
  return (await fetch('/cached.js')).text()
}

Object.assign(window, { setAll, readAll, loadCached })
say('Ready.')
