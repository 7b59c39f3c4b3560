import { blog, comments } from './networks/blog.ts'
import { bluesky } from './networks/bluesky.ts'
import { everywhere, firstPage } from './networks/everywhere.ts'
import { facebook } from './networks/facebook.ts'
import { google } from './networks/google.ts'
import { hostile } from './networks/hostile.ts'
import { linkedin } from './networks/linkedin.ts'
import { messenger } from './networks/messenger.ts'
import { isNetworkHost, networkPages } from './networks/pages.ts'
import { probe } from './networks/probe.ts'
import { proof } from './networks/proof.ts'
import { reddit } from './networks/reddit.ts'
import { signIns } from './networks/sign-in.ts'
import { xNetwork } from './networks/x.ts'
import { waysOfSending } from './networks/ways.ts'
import { yelp } from './networks/yelp.ts'
import type { Call, Route } from './route.ts'

/**
 * Makes the function that finds who answers a call: the network of that host first, then what every
 * host has, then the plausible pages of any network of the catalogue.
 * @param apps the client apps by name, from `bundleApps`.
 */
export function makeRouter(apps: ReadonlyMap<string, string>): (call: Call) => Route | undefined {
  const networks = [
    facebook, linkedin, bluesky, reddit, yelp, messenger, blog, comments, xNetwork, google, hostile(apps), waysOfSending,
  ]
  const common = [...probe(), ...proof(), ...signIns, ...everywhere(apps)]
  return (call) => {
    const own = networks.find((network) => network.hosts.includes(call.host))?.routes ?? []
    const rest = isNetworkHost(call.host) ? networkPages : [firstPage]
    // An address may ask for a kind of page, also where the network has pages of its own making.
    const routes = call.query.has('kind') ? [...rest, ...common] : [...own, ...common, ...rest]
    return routes.find(
      (route) =>
        route.method === call.method &&
        (typeof route.path === 'string' ? route.path === call.path : route.path.test(call.path)),
    )
  }
}
