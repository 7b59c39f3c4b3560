import type { Network } from './network.ts'

export const facebook: Network = {
  id: 'facebook',
  name: 'Facebook',
  hosts: ['facebook.com', 'fb.com', 'messenger.com', 'm.me'],
  start: 'https://www.facebook.com/',
  loginHosts: ['accountscenter.meta.com'],
  keywords: ['messenger', 'meta', 'friends']
}
