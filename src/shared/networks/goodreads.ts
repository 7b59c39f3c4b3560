import type { Network } from './network.ts'

export const goodreads: Network = {
  id: 'goodreads',
  name: 'Goodreads',
  hosts: ['goodreads.com'],
  start: 'https://www.goodreads.com/',
  loginHosts: ['amazon.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['books', 'reviews']
}
