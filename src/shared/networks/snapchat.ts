import type { Network } from './network.ts'

export const snapchat: Network = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['snapchat.com'],
  start: 'https://web.snapchat.com/',
  loginHosts: [],
  keywords: ['snaps', 'chat']
}
