import type { Network } from './network.ts'

export const spotify: Network = {
  id: 'spotify',
  name: 'Spotify',
  hosts: ['spotify.com'],
  start: 'https://open.spotify.com/',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['music', 'playlists']
}
