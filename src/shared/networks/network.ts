/** What the catalogue knows of one social network: data only, no code of ours runs for a single network. */
export interface Network {
  /** Stable, lower case; stored in the state file. */
  readonly id: string
  readonly name: string
  /** Hosts of the network; each also stands for its subdomains. No two networks share one. */
  readonly hosts: readonly string[]
  /** Where the account opens. */
  readonly start: string
  /** Hosts on which a login of this network may take place besides its own. */
  readonly loginHosts: readonly string[]
  /** Other words that people search for. */
  readonly keywords: readonly string[]
}
