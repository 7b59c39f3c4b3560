import type { Network } from './network.ts'

export const x: Network = {
  id: 'x',
  name: 'X',
  hosts: ['x.com', 'twitter.com'],
  start: 'https://x.com/home',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['twitter', 'tweets']
}
