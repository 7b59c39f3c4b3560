import type { Network } from './network.ts'

export const spotify: Network = {
  id: 'spotify',
  name: 'Spotify',
  hosts: ['spotify.com'],
  start: 'https://open.spotify.com/',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['music', 'playlists'],
  visibility: { reaction: 'everyone who opens your profile', visit: false },
  sites: [
    {
      hosts: ['open.spotify.com'],
      pages: [
        { path: '^/(intl-[a-z]+/)?user/', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://open.spotify.com/user/jane' },
        { path: '^/preferences', query: '', kind: 'settings', confidence: 'U', lastVerified: null, sample: 'https://open.spotify.com/preferences' },
        { path: '^/(intl-[a-z]+/)?playlist/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://open.spotify.com/playlist/abc' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://open.spotify.com/search/jane' }
      ]
    },
    {
      hosts: ['spotify.com'],
      pages: [
        { path: '^/([a-z]{2}(-[a-z]{2})?/)?account/privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.spotify.com/account/privacy/' },
        { path: '^/([a-z]{2}(-[a-z]{2})?/)?account', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.spotify.com/us/account/overview/' }
      ]
    }
  ],
  endpoints: []
}
