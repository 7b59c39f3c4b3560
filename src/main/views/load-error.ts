import { parseAddress } from '../../shared/address.ts'
import type { LoadError } from '../../shared/ipc/shell-view.ts'

/** Chromium's net error numbers that have a sentence of their own (net/base/net_error_list.h). */
const kinds: Readonly<Record<number, LoadError['kind']>> = {
  [-21]: 'offline', [-106]: 'offline', [-109]: 'offline',
  [-105]: 'not-found', [-137]: 'not-found', [-300]: 'not-found',
  [-100]: 'refused', [-101]: 'refused', [-102]: 'refused', [-104]: 'refused', [-324]: 'refused',
  [-7]: 'timed-out', [-118]: 'timed-out',
  [-10]: 'blocked', [-20]: 'blocked', [-27]: 'blocked', [-30]: 'blocked'
}
/** The user or the page stopped the load; the old page stays. */
const aborted = -3

/** What happened to a load, for the screen inside the frame; null when nothing needs to be said. */
export function loadErrorOf(code: number | 'crashed' | 'unresponsive', name: string, address: string): LoadError | null {
  const host = parseAddress(address)?.hostname ?? ''
  if (typeof code === 'string') return { kind: code, host, code: name }
  if (code === aborted) return null
  // -200 to -299 are certificate errors, -107 to -199 without the ones above are failures of the TLS handshake.
  const isCertificate = (code <= -200 && code > -300) || code === -107 || code === -113 || code === -117
  return { kind: kinds[code] ?? (isCertificate ? 'certificate' : 'other'), host, code: name }
}
