import type { Network } from './network.ts'

export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  start: 'https://www.linkedin.com/feed/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['jobs', 'work', 'network']
}
