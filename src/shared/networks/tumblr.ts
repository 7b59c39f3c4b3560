import type { Network } from './network.ts'

export const tumblr: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  start: 'https://www.tumblr.com/dashboard',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['blog']
}
