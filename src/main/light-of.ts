import { parseAddress } from '../shared/address.ts'
import type { ClientsStatus } from '../shared/clients/status.ts'
import type { GuardLight } from '../shared/ipc/shell-view.ts'
import type { AppState } from '../shared/state/app-state.ts'
import type { PageNet } from './nets/page-net.ts'
import type { OpenPage } from './views/pages.ts'

export interface LightFacts {
  readonly pageNet: Pick<PageNet, 'tab'>
  /** Sites that something left once that the page net had not seen. */
  readonly limitedSites: AppState['limitedSites']
  readonly clients: ClientsStatus
}

/** What the guard sees of a page. Names of clients are part of what it looks for, so a closed list limits it. */
export function lightOf({ error, entry: { contents } }: OpenPage, { pageNet, limitedSites, clients }: LightFacts): GuardLight {
  const disagreed = (): AppState['limitedSites'][number] | null => {
    const host = parseAddress(contents.getURL())?.hostname
    return limitedSites.find((site) => site.host === host) ?? null
  }
  const light = (error ? null : pageNet.tab(contents)?.light(disagreed())) ?? { state: 'off', reason: 'no-page', since: null, host: null } as const
  const isClosed = ['locked', 'refused'].includes(clients.state)
  return light.state === 'on' && isClosed ? { state: 'limited', reason: 'list-closed', since: null, host: null } : light
}
