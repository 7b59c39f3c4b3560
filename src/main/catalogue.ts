import {
  siBluesky, siFacebook, siGooglemaps, siGoodreads, siInstagram, siMastodon, siPinterest, siReddit, siSnapchat, siSpotify,
  siStrava, siThreads, siTiktok, siTumblr, siVenmo, siWhatsapp, siX, siYelp, siYoutube
} from 'simple-icons'
import type { CatalogueEntry } from '../shared/ipc/shell-view.ts'
import { networks } from '../shared/networks/index.ts'

/** Path data of 24 x 24 icons (simple-icons, CC0). Null: the package has none, so a letter tile is drawn. */
export const networkIcons: Readonly<Record<string, string | null>> = {
  'facebook': siFacebook.path, 'instagram': siInstagram.path, 'x': siX.path, 'linkedin': null, 'tiktok': siTiktok.path,
  'youtube': siYoutube.path, 'google-maps': siGooglemaps.path, 'reddit': siReddit.path, 'snapchat': siSnapchat.path,
  'pinterest': siPinterest.path, 'yelp': siYelp.path, 'venmo': siVenmo.path, 'strava': siStrava.path, 'whatsapp': siWhatsapp.path,
  'goodreads': siGoodreads.path, 'spotify': siSpotify.path, 'tumblr': siTumblr.path, 'threads': siThreads.path,
  'bluesky': siBluesky.path, 'mastodon': siMastodon.path, 'rehearsal': null
}

/** The launcher's tiles, in the order of the catalogue. */
export const catalogue = (): CatalogueEntry[] =>
  networks.map(({ id, name, keywords }) => ({ id, name, keywords: [...keywords], iconPath: networkIcons[id] ?? null }))
