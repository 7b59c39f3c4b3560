import type { Network } from './network.ts'

export const yelp: Network = {
  id: 'yelp',
  name: 'Yelp',
  hosts: ['yelp.com', 'yelp.co.uk', 'yelp.ca', 'yelp.com.au'],
  start: 'https://www.yelp.com/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['reviews', 'business']
}
