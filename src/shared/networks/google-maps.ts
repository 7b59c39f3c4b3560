import type { Network } from './network.ts'

export const googleMaps: Network = {
  id: 'google-maps',
  name: 'Google Maps reviews',
  hosts: ['maps.google.com', 'business.google.com', 'g.page'],
  start: 'https://maps.google.com/maps',
  loginHosts: ['accounts.google.com'],
  keywords: ['reviews', 'business profile', 'google']
}
