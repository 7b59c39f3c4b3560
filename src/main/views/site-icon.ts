import type { Session } from 'electron'
import { parseAddress } from '../../shared/address.ts'

/** Icons above this size in bytes are left out; the state file carries them. */
const largest = 40_000
const types = new Set(['image/png', 'image/x-icon', 'image/vnd.microsoft.icon', 'image/jpeg', 'image/gif', 'image/webp'])

/**
 * A site's own icon as a data address, fetched through the session of the account's self, so that no other session
 * tells the site anything. Null when there is none that can be shown. SVG is left out: it may carry script.
 */
export async function fetchSiteIcon(session: Pick<Session, 'fetch'>, addresses: readonly string[]): Promise<string | null> {
  for (const address of addresses.slice(0, 4)) {
    if (parseAddress(address)?.protocol !== 'https:') continue
    try {
      const response = await session.fetch(address)
      const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
      const bytes = Buffer.from(await response.arrayBuffer())
      if (response.ok && types.has(type) && bytes.length > 0 && bytes.length <= largest) return `data:${type};base64,${bytes.toString('base64')}`
    } catch {
      continue // an icon that cannot be had is no loss: the letter tile stays
    }
  }
  return null
}
