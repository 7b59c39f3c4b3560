import { parseAddress } from '../address.ts'
import { bluesky } from './bluesky.ts'
import { facebook } from './facebook.ts'
import { goodreads } from './goodreads.ts'
import { googleMaps } from './google-maps.ts'
import { instagram } from './instagram.ts'
import { linkedin } from './linkedin.ts'
import { mastodon } from './mastodon.ts'
import { pinterest } from './pinterest.ts'
import { reddit } from './reddit.ts'
import { snapchat } from './snapchat.ts'
import { spotify } from './spotify.ts'
import { strava } from './strava.ts'
import { threads } from './threads.ts'
import { tiktok } from './tiktok.ts'
import { tumblr } from './tumblr.ts'
import { venmo } from './venmo.ts'
import { whatsapp } from './whatsapp.ts'
import { x } from './x.ts'
import { yelp } from './yelp.ts'
import { youtube } from './youtube.ts'
import { isWithin } from '../page-kind.ts'
import type { Network } from './network.ts'
import { rehearsal } from './rehearsal.ts'

/** The catalogue in the order of the launcher. A new network is one data file and one line here. */
export const networks: readonly Network[] = [
  facebook,
  instagram,
  x,
  linkedin,
  tiktok,
  youtube,
  googleMaps,
  reddit,
  snapchat,
  pinterest,
  yelp,
  venmo,
  strava,
  whatsapp,
  goodreads,
  spotify,
  tumblr,
  threads,
  bluesky,
  mastodon,
  rehearsal
]

const byLength = networks.flatMap((network) => network.hosts.map((host) => ({ host, network }))).sort((a, b) => b.host.length - a.host.length)

/** The network that an address belongs to: equality or dot-suffix, longest host first (domain rules 4.1). Null when unknown. */
export function networkFor(address: string): Network | null {
  const url = parseAddress(address)
  if (!url) return null
  const { protocol, hostname } = url
  if (protocol === 'rehearsal:') return rehearsal
  if (protocol !== 'https:' && protocol !== 'http:') return null
  const host = hostname.toLowerCase().replace(/\.$/, '')
  return byLength.find((entry) => isWithin(host, entry.host))?.network ?? null
}

/** The catalogue's entry with this id; null when there is none (an account of a network that was dropped). */
export const networkById = (id: string | null): Network | null => networks.find((network) => network.id === id) ?? null
