import type { Network } from './network.ts'

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'ig.me'],
  start: 'https://www.instagram.com/',
  loginHosts: ['facebook.com', 'accountscenter.meta.com'],
  keywords: ['photos', 'reels', 'meta']
}
