import { createServer } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import type { Twain } from '../e2e/twain.ts'
import { recordAudit } from '../fixtures/rows.ts'

/** What was seen of a demand. A breach is one clear phrase; none means that the demand is kept. */
export interface Seen { readonly breaches: readonly string[], readonly found: string, readonly control?: string }

/** Writes a row down and fails when the demand is not kept. */
export function demand(item: string, text: string, { breaches, found, control = '' }: Seen): void {
  recordAudit({ item, demand: text, verdict: breaches.length === 0 ? 'kept' : 'MISSED', found: breaches.length === 0 ? found : breaches.join('; '), control })
  expect.soft(breaches, text).toEqual([])
}

/** What Electron says that a WebContents was made with, and where it is. */
export interface Preferences { readonly url: string, readonly pid: number, readonly type: string, readonly preferences: Readonly<Record<string, unknown>> | null }

/** Every WebContents of the app, ours and the pages'. */
export const allPreferences = ({ app }: Twain): Promise<readonly Preferences[]> => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => ({
  url: contents.getURL(), pid: contents.getOSProcessId(), type: contents.getType(),
  preferences: JSON.parse(JSON.stringify((contents as unknown as { getLastWebPreferences: () => unknown }).getLastWebPreferences() ?? null)) as Record<string, unknown> | null,
})))

const wanted: Readonly<Record<string, (value: unknown) => boolean>> = {
  nodeIntegration: (value) => value === false,
  nodeIntegrationInWorker: (value) => value !== true,
  contextIsolation: (value) => value === true,
  sandbox: (value) => value === true,
  webSecurity: (value) => value !== false,
  allowRunningInsecureContent: (value) => value !== true,
  experimentalFeatures: (value) => value !== true,
  enableBlinkFeatures: (value) => value === undefined || value === '',
  webviewTag: (value) => value !== true,
}
/** What of one preference is not as the checklist wants it, over all WebContents. */
export const badPreferences = (all: readonly Preferences[], ...names: readonly string[]): readonly string[] =>
  all.flatMap(({ url, preferences }) => (preferences === null ? [`${url} tells no preferences`] : names.filter((name) => wanted[name]?.(preferences[name]) !== true).map((name) => `${url} has ${name} ${JSON.stringify(preferences[name])}`)))

/** What the kernel says of a process: {Seccomp, NoNewPrivs, NSpid, CapEff}. */
export async function kernelStatus(pid: number): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Object.fromEntries([...text.matchAll(/^(\w+):\s*(.*)$/gm)].map(([, name, value]) => [name, value ?? '']))
}
/** Why a process is not sandboxed: a filter of system calls, no way to more rights, a process tree of its own, no capability. */
export const sandboxGaps = (status: Readonly<Record<string, string>>): readonly string[] => [
  ...(status['Seccomp'] === '2' ? [] : [`Seccomp is ${status['Seccomp'] ?? 'not told'}`]),
  ...(status['NoNewPrivs'] === '1' ? [] : ['may gain rights']),
  ...((status['NSpid'] ?? '').split(/\s+/).length > 1 ? [] : ['sees all processes']),
  ...(/^0+$/.test(status['CapEff'] ?? '') ? [] : [`has capabilities ${status['CapEff'] ?? ''}`]),
]

/** A server without TLS that counts what reaches it. */
export async function plainServer(): Promise<{ readonly port: number, readonly hits: () => readonly string[], readonly close: () => void }> {
  const hits: string[] = []
  const server = createServer((request, response) => { hits.push(`${request.method ?? ''} ${request.url ?? ''}`); response.end('plain') })
  server.on('upgrade', (request, socket) => { hits.push(`socket ${request.url ?? ''}`); socket.destroy() })
  await new Promise<void>((done) => { server.listen(0, '127.0.0.1', done) })
  return { port: (server.address() as AddressInfo).port, hits: () => hits, close: () => { server.closeAllConnections(); server.close() } }
}

/** Notes from now on what main hands to other programs, instead of handing it over. */
export const watchOutside = ({ app }: Twain): Promise<void> => app.evaluate(({ shell }) => {
  const opened: string[] = []
  Object.assign(globalThis, { openedOutside: opened })
  shell.openExternal = (address) => { opened.push(address); return Promise.resolve() }
})
export const openedOutside = ({ app }: Twain): Promise<readonly string[]> => app.evaluate(() => (globalThis as unknown as { openedOutside: string[] }).openedOutside)

/** Addresses of every WebContents. */
export const addresses = ({ app }: Twain): Promise<readonly string[]> => app.evaluate(({ webContents }) => webContents.getAllWebContents().map((contents) => contents.getURL()))
