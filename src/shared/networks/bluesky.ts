import type { Network } from './network.ts'

export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
  start: 'https://bsky.app/',
  loginHosts: ['bsky.social'],
  keywords: ['skeets', 'at protocol']
}
