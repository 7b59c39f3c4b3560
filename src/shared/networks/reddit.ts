import type { Network } from './network.ts'

export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com'],
  start: 'https://www.reddit.com/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['forum', 'communities']
}
