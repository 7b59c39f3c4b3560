import type { IncomingHttpHeaders } from 'node:http'

/** One non-GET request, or one WebSocket message, as it reached the server. */
export interface Received {
  readonly host: string
  /** The path without its query. */
  readonly path: string
  /** The method of the request; `MESSAGE` for a WebSocket message. */
  readonly method: string
  readonly via: 'http' | 'websocket'
  /** The name in the login cookie, or null when nobody is logged in. */
  readonly user: string | null
  /** The body as text: unpacked, and percent-decoded when it is a url-encoded form. */
  readonly body: string
  /** The human text of a post; empty when the act carries none (a like, a login, a typing indicator). */
  readonly text: string
  /** The media type without parameters; empty when there is none. */
  readonly contentType: string
  readonly headers: IncomingHttpHeaders
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number
}

/** One request of any method, seen before it was answered. */
export interface SeenRequest {
  readonly host: string
  readonly path: string
  /** The query with its question mark, or empty. */
  readonly query: string
  readonly method: string
  readonly user: string | null
  readonly headers: IncomingHttpHeaders
  readonly at: number
  /** The port of the connection's other end. */
  readonly port: number
  /** The connection took up the encryption of an earlier one. */
  readonly isResumed: boolean
}

interface Waiter {
  readonly predicate: (received: Received) => boolean
  readonly resolve: (received: Received) => void
}

/** Keeps what reached the server, in order of arrival. */
export class Recorder {
  readonly received: Received[] = []
  readonly requests: SeenRequest[] = []
  readonly #waiters = new Set<Waiter>()

  addRequest(request: SeenRequest): void {
    this.requests.push(request)
  }

  add(received: Received): void {
    this.received.push(received)
    for (const waiter of this.#waiters) if (waiter.predicate(received)) waiter.resolve(received)
  }

  /** Empties both lists in place, so that references to them stay good. */
  reset(): void {
    this.received.length = 0
    this.requests.length = 0
  }

  hits(host: string, path: string): number {
    return this.requests.filter((request) => request.host === host && request.path === path).length
  }

  arrived(predicate: (received: Received) => boolean, timeoutMs: number): Promise<Received> {
    const present = this.received.find(predicate)
    if (present) return Promise.resolve(present)
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiters.delete(waiter)
        const seen = this.received.map((one) => `${one.method} ${one.host}${one.path}`).join(', ')
        reject(new Error(`Nothing that matches reached the test site in ${timeoutMs} ms; it received: ${seen || 'nothing'}.`))
      }, timeoutMs)
      const waiter: Waiter = {
        predicate,
        resolve: (received) => {
          clearTimeout(timer)
          this.#waiters.delete(waiter)
          resolve(received)
        },
      }
      this.#waiters.add(waiter)
    })
  }
}
