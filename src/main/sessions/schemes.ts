import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol, type Session } from 'electron'
import { rehearsal } from '../../shared/networks/rehearsal.ts'
import { plainPath } from '../../shared/page-kind.ts'

/** Our own pages: shell and overlay. */
export const appOrigin = 'app://ui'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2'
}
/** Nothing but our own files; no inline script or style, no address outside (stack 2.1, item 7). */
const appPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const rehearsalPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"

/** Must run before the app is ready: the schemes get real origins, so storage and same-origin rules work. */
export function registerSchemes(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }, { scheme: 'rehearsal', privileges }])
}

/** Serves `app://ui/…` from the built renderer folder in this session. */
export function serveApp(session: Pick<Session, 'protocol'>, folder: string): void {
  session.protocol.handle('app', (request) => (new URL(request.url).host === 'ui' ? fileResponse(folder, request.url, appPolicy) : notFound()))
}

/** What a posted form or fetch of the pretend network is asked before it is taken in; false refuses it. */
export type RehearsalGate = (request: { readonly address: string, readonly body: string }) => Promise<boolean>

const rehearsalStart = 'rehearsal://network/'
const rehearsalPaths = rehearsal.sites.flatMap((site) => site.pages).map((row) => new RegExp(row.path))

/**
 * Serves `rehearsal://network/…` in this session. What is "sent" there is acknowledged and forgotten; the page
 * keeps its own feed in its storage. Posts go through `gate`, since no web request listener sees this scheme.
 */
export function serveRehearsal(session: Pick<Session, 'protocol'>, folder: string, gate: RehearsalGate): void {
  session.protocol.handle('rehearsal', async (request) => {
    if (new URL(request.url).host !== 'network') return notFound()
    if (request.method === 'GET') return rehearsalResponse(folder, request.url)
    const isLetThrough = await gate({ address: request.url, body: await request.text() })
    return isLetThrough ? Response.json({ ok: true }) : Response.json({ ok: false }, { status: 403 })
  })
}

/** A file, or the one document of the pretend network, which draws its pages by their paths; also where there is none, then as not found. */
async function rehearsalResponse(folder: string, address: string): Promise<Response> {
  const path = plainPath(new URL(address))
  if (path === null || extname(path) !== '') return fileResponse(folder, address, rehearsalPolicy)
  const { body, headers } = await fileResponse(folder, rehearsalStart, rehearsalPolicy)
  return new Response(body, { status: rehearsalPaths.some((pattern) => pattern.test(path)) ? 200 : 404, headers })
}

async function fileResponse(folder: string, address: string, policy: string): Promise<Response> {
  const path = decodedPath(address)
  if (path === null) return notFound()
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path))
  const type = types[extname(file)]
  if (!file.startsWith(folder + sep) || type === undefined) return notFound()
  try {
    return new Response(new Uint8Array(await readFile(file)), { headers: { 'content-type': type, 'content-security-policy': policy, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' } })
  } catch {
    return notFound() // a missing file is an ordinary answer of a server
  }
}
function decodedPath(address: string): string | null {
  try { return decodeURIComponent(new URL(address).pathname) } catch { return null } // an escape that is none
}
const notFound = (): Response => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } })
