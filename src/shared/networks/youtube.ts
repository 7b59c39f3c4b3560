import type { Network } from './network.ts'

export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'youtu.be'],
  start: 'https://www.youtube.com/',
  loginHosts: ['accounts.google.com'],
  keywords: ['video', 'google', 'channel']
}
