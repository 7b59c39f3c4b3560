import type { IncomingMessage } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import type { Call } from './route.ts'

/** The name in the login cookie, or null. */
export function userOf(request: IncomingMessage): string | null {
  const found = /(?:^|;\s*)user=([^;]*)/.exec(request.headers.cookie ?? '')
  return found?.[1] ? safely(decodeURIComponent, found[1]) : null
}

/** The host that was asked for, in lower case and without a port. */
export function hostOf(request: IncomingMessage): string {
  return (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '')
}

/** The address of the request, as path and query. */
export function addressOf(request: IncomingMessage): URL {
  return new URL(`https://host.invalid${request.url ?? '/'}`)
}

/** The media type of the body without parameters; empty when there is none. */
export function mediaTypeOf(request: Pick<IncomingMessage, 'headers'>): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

function safely(decode: (text: string) => string, text: string): string {
  try {
    return decode(text)
  } catch {
    return text
  }
}

function unpack(body: Buffer, encoding: string | undefined): Buffer {
  if (encoding === 'gzip') return gunzipSync(body)
  if (encoding === 'deflate') return inflateSync(body)
  if (encoding === 'br') return brotliDecompressSync(body)
  return body
}

async function fieldsOf(body: Buffer, type: string): Promise<ReadonlyMap<string, string>> {
  if (body.length === 0 || !/^(application\/x-www-form-urlencoded|multipart\/form-data)/i.test(type)) return new Map()
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  return new Map([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']))
}

/**
 * Reads a whole request.
 * @throws when the body cannot be unpacked or is not the form that it claims to be.
 */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(Buffer.from(part))
  const body = unpack(Buffer.concat(parts), request.headers['content-encoding'])
  const address = addressOf(request)
  return {
    host: hostOf(request),
    path: address.pathname,
    query: address.searchParams,
    method: request.method ?? 'GET',
    headers: request.headers,
    user: userOf(request),
    body,
    fields: await fieldsOf(body, request.headers['content-type'] ?? ''),
  }
}

/** The body as text that a test can search: url-encoded forms are percent-decoded. */
export function readableBody(call: Call): string {
  if (mediaTypeOf(call) !== 'application/x-www-form-urlencoded') return call.body.toString('utf8')
  return [...call.fields].map(([name, value]) => `${name}=${value}`).join('&')
}
