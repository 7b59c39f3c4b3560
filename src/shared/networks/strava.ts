import type { Network } from './network.ts'

export const strava: Network = {
  id: 'strava',
  name: 'Strava',
  hosts: ['strava.com'],
  start: 'https://www.strava.com/dashboard',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['running', 'cycling', 'sport']
}
