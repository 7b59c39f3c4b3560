import type { Network } from './network.ts'

export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  start: 'https://www.tiktok.com/foryou',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  keywords: ['video']
}
