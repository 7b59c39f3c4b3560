import { blog, comments } from './networks/blog.ts'
import { bluesky } from './networks/bluesky.ts'
import { everywhere } from './networks/everywhere.ts'
import { facebook } from './networks/facebook.ts'
import { google } from './networks/google.ts'
import { hostile } from './networks/hostile.ts'
import { linkedin } from './networks/linkedin.ts'
import { messenger } from './networks/messenger.ts'
import { probe } from './networks/probe.ts'
import { reddit } from './networks/reddit.ts'
import { xNetwork } from './networks/x.ts'
import { yelp } from './networks/yelp.ts'
import type { Call, Route } from './route.ts'

/**
 * Makes the function that finds who answers a call: the network of that host first, then what every host has.
 * @param apps the client apps by name, from `bundleApps`.
 */
export function makeRouter(apps: ReadonlyMap<string, string>): (call: Call) => Route | undefined {
  const networks = [
    facebook, linkedin, bluesky, reddit, yelp, messenger, blog, comments, xNetwork, google, hostile(apps),
  ]
  const common = [...probe(), ...everywhere(apps)]
  return (call) => {
    const own = networks.find((network) => network.hosts.includes(call.host))?.routes ?? []
    return [...own, ...common].find(
      (route) =>
        route.method === call.method &&
        (typeof route.path === 'string' ? route.path === call.path : route.path.test(call.path)),
    )
  }
}
