import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import { WebSocketServer, type RawData } from 'ws'
import { bundleApps } from './bundle.ts'
import type { Certificates } from './certificates.ts'
import { Recorder, type Received, type SeenRequest } from './record.ts'
import { addressOf, hostOf, mediaTypeOf, readableBody, readCall, userOf } from './request.ts'
import { stringAt, type Call, type Reply, type Route } from './route.ts'
import { makeRouter } from './router.ts'

export type { Received, SeenRequest } from './record.ts'

/** A running test site. */
export interface Site {
  /** The https port on 127.0.0.1. */
  readonly port: number
  /** Every non-GET request and WebSocket message, oldest first. */
  readonly received: readonly Received[]
  /** Every request, GET too, oldest first; a WebSocket handshake counts as a GET. */
  readonly requests: readonly SeenRequest[]
  /** How often a path was asked for on the wire; a cache hit in the browser does not count, a 304 does. */
  hits(host: string, path: string): number
  /** Forgets all that was received so far; waiting `arrived` calls go on waiting. */
  reset(): void
  /**
   * The first record that matches, present or to come.
   * @throws when none came within `timeoutMs` milliseconds.
   */
  arrived(predicate: (received: Received) => boolean, timeoutMs: number): Promise<Received>
  /** From now on, and after a reset too, a GET of this path on this host is answered with this text. */
  offer(host: string, path: string, body: string): void
  /** From now on whatever is sent to this path on this host is received and gets no answer until the function is called. */
  hold(host: string, path: string): () => void
  /** Ends all connections and stops listening. */
  close(): Promise<void>
}

const maxMessageBytes = 1_000_000

function write(response: ServerResponse, reply: Reply): void {
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    response.setHeader(name, typeof value === 'string' ? value : [...value])
  }
  response.statusCode = reply.status ?? 200
  response.end(reply.body ?? '')
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  recorder: Recorder,
  findRoute: ReturnType<typeof makeRouter>,
  held: ReadonlyMap<string, Promise<void>>,
): Promise<void> {
  recorder.addRequest(seen(request))
  const call = await readCall(request)
  const route = findRoute(call)
  if (call.method !== 'GET') {
    recorder.add({
      host: call.host,
      path: call.path,
      method: call.method,
      via: 'http',
      user: call.user,
      body: readableBody(call),
      // Form posts carry line ends as CR LF, whatever the user typed.
      text: (route?.text?.(call) ?? '').replaceAll('\r\n', '\n'),
      contentType: mediaTypeOf(call),
      headers: call.headers,
      at: Date.now(),
    })
  }
  await held.get(`${call.host}${call.path}`)
  write(response, route ? route.answer(call) : { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' })
}

function seen(request: IncomingMessage): SeenRequest {
  const address = addressOf(request)
  return {
    host: hostOf(request),
    path: address.pathname,
    query: address.search,
    method: request.method ?? 'GET',
    user: userOf(request),
    headers: request.headers,
    at: Date.now(),
    port: request.socket.remotePort ?? 0,
    isResumed: request.socket instanceof TLSSocket && request.socket.isSessionReused(),
  }
}

function recordMessage(request: IncomingMessage, data: RawData, recorder: Recorder): void {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : data instanceof ArrayBuffer ? Buffer.from(data) : data
  const body = bytes.toString('utf8')
  const { host, path, user, headers } = seen(request)
  const text = stringAt(body, 'text')
  recorder.add({ host, path, method: 'MESSAGE', via: 'websocket', user, body, text, contentType: '', headers, at: Date.now() })
}

function acceptSockets(server: Server, recorder: Recorder): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxMessageBytes })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    recorder.addRequest(seen(request))
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      client.on('message', (data) => {
        recordMessage(request, data, recorder)
        client.send(JSON.stringify({ type: 'delivered' }))
      })
    })
  })
  return sockets
}

function closing(server: Server, sockets: WebSocketServer): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      for (const client of sockets.clients) client.terminate()
      sockets.close()
      server.close(() => resolve())
      server.closeAllConnections()
    })
}

/**
 * Starts the https server that plays all networks, on a free port of 127.0.0.1.
 * @param certificates from `makeAuthority`.
 * @throws when a client app does not compile or no port is free.
 */
export async function startSite(certificates: Certificates): Promise<Site> {
  const routes = makeRouter(await bundleApps())
  const offered = new Map<string, Route>()
  const findRoute = (call: Call): Route | undefined => (call.method === 'GET' ? offered.get(`${call.host}${call.path}`) : undefined) ?? routes(call)
  const held = new Map<string, Promise<void>>()
  const recorder = new Recorder()
  const server = createServer({ key: certificates.key, cert: certificates.certificate }, (request, response) => {
    answer(request, response, recorder, findRoute, held).catch((error: unknown) => {
      // A request that the browser took back, or a broken body: the test sees that no record came.
      response.statusCode = 400
      response.end(String(error))
    })
  })
  server.on('clientError', (_error, socket) => socket.destroy())
  const sockets = acceptSockets(server, recorder)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    received: recorder.received,
    requests: recorder.requests,
    hits: (host, path) => recorder.hits(host, path),
    reset: () => recorder.reset(),
    arrived: (predicate, timeoutMs) => recorder.arrived(predicate, timeoutMs),
    offer: (host, path, body) => { offered.set(`${host}${path}`, { method: 'GET', path, answer: () => ({ body }) }) },
    hold: (host, path) => {
      let letGo = (): void => undefined
      held.set(`${host}${path}`, new Promise((done) => { letGo = done }))
      return () => { held.delete(`${host}${path}`); letGo() }
    },
    close: closing(server, sockets),
  }
}
