import type { ActKind } from './guard/act.ts'
import type { Confidence, Network } from './networks/network.ts'

export interface FoundEndpoint { readonly networkId: string, readonly act: ActKind | 'quiet', readonly text: string | null, readonly confidence: Confidence }
export interface EndpointMatcher {
  readonly mayMatch: (method: string, address: string) => boolean
  readonly find: (request: { readonly method: string, readonly address: string, readonly body: string }) => FoundEndpoint | null
}
export const endpointMatcher = (_networks: readonly Pick<Network, 'id' | 'endpoints'>[]): EndpointMatcher => ({ mayMatch: () => false, find: () => null })
