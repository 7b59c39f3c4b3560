import type { Session } from 'electron'
import { parseAddress } from '../../shared/address.ts'

/** Icons above this size in bytes are left out; the state file carries them. */
const largest = 40_000
/** A site has this long for its icon, in ms. */
const patience = 5_000
const types = new Set(['image/png', 'image/x-icon', 'image/vnd.microsoft.icon', 'image/jpeg', 'image/gif', 'image/webp'])

/**
 * A site's own icon as a data address, fetched through the session of the account's self, so that no other session
 * tells the site anything. Null when there is none that can be shown. SVG is left out: it may carry script.
 */
export async function fetchSiteIcon(session: Pick<Session, 'fetch'>, addresses: readonly string[]): Promise<string | null> {
  for (const address of addresses.slice(0, 4)) {
    if (parseAddress(address)?.protocol !== 'https:') continue
    try {
      const icon = await iconIn(await session.fetch(address, { signal: AbortSignal.timeout(patience) }))
      if (icon) return icon
    } catch {
      continue // an icon that cannot be had is no loss: the letter tile stays
    }
  }
  return null
}

async function iconIn(response: Response): Promise<string | null> {
  const type = (response.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? ''
  const said = Number(response.headers.get('content-length') ?? 0)
  if (!response.ok || !types.has(type) || said > largest) return null
  const bytes = Buffer.from(await response.arrayBuffer())
  return bytes.length > 0 && bytes.length <= largest ? `data:${type};base64,${bytes.toString('base64')}` : null
}
