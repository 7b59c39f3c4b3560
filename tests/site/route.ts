import type { IncomingHttpHeaders } from 'node:http'

/** A request as a network's handlers see it. */
export interface Call {
  readonly host: string
  readonly path: string
  readonly query: URLSearchParams
  readonly method: string
  readonly headers: IncomingHttpHeaders
  readonly user: string | null
  /** The body after undoing its content encoding. */
  readonly body: Buffer
  /** The fields of a form body (url-encoded or multipart); empty for other bodies. Files count as empty. */
  readonly fields: ReadonlyMap<string, string>
}

/** What is answered; the status is 200 unless told. */
export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string | readonly string[]>>
  readonly body?: string | Buffer
}

/** One address of a network. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'OPTIONS'
  /** The exact path, or a pattern for the whole path. */
  readonly path: string | RegExp
  readonly answer: (call: Call) => Reply
  /** Takes the human text of the post out of the body; left out where an act carries no text. */
  readonly text?: (call: Call) => string
}

/** A set of hosts that answer alike. */
export interface Network {
  readonly hosts: readonly string[]
  readonly routes: readonly Route[]
}

/** Answers a value as JSON. */
export function json(value: unknown, headers: Reply['headers'] = {}): Reply {
  return { headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) }
}

/** Sends the browser on to another path with GET. */
export function seeOther(path: string, headers: Reply['headers'] = {}): Reply {
  return { status: 303, headers: { location: path, ...headers } }
}

/** The header that logs `user` in for a year, or out when the name is empty. */
export function loginCookie(user: string): { readonly 'set-cookie': string } {
  const age = user === '' ? 0 : 365 * 24 * 60 * 60
  return { 'set-cookie': `user=${encodeURIComponent(user)}; Path=/; Max-Age=${age}; Secure; HttpOnly; SameSite=Lax` }
}

/** Reads a string out of nested JSON objects; empty when the way leads nowhere or the text is not JSON. */
export function stringAt(text: string, ...way: readonly string[]): string {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return ''
  }
  for (const name of way) {
    if (typeof value !== 'object' || value === null) return ''
    value = Reflect.get(value, name)
  }
  return typeof value === 'string' ? value : ''
}

/** A route for a JSON POST whose text lies at `way`. */
export function jsonPost(path: string | RegExp, ...way: readonly string[]): Route {
  return {
    method: 'POST',
    path,
    answer: () => json({ ok: true }),
    text: (call) => stringAt(call.body.toString('utf8'), ...way),
  }
}

/** A route for a POST that carries no text of a person. */
export function silentPost(path: string | RegExp): Route {
  return { method: 'POST', path, answer: () => json({ ok: true }) }
}
