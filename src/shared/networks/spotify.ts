import type { Network } from './network.ts'

export const spotify: Network = {
  id: 'spotify',
  name: 'Spotify',
  hosts: ['spotify.com'],
  start: 'https://open.spotify.com/',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  ownLogin: 'https://accounts.spotify.com/login',
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
  endpoints: [
    { hosts: ['spotify.com'], method: 'PUT', path: '^/v1/me/following$', body: '', act: 'follow', text: [], confidence: 'C', source: 'https://developer.spotify.com/documentation/web-api/reference/follow-artists-users', sample: { address: 'https://api.spotify.com/v1/me/following?type=user&ids=a', body: '{"ids":["a"]}', text: '' } },
    { hosts: ['spotify.com'], method: 'PUT', path: '^/v1/playlists/[^/]+/followers$', body: '', act: 'like', text: [], confidence: 'C', source: 'https://developer.spotify.com/documentation/web-api/reference/follow-playlist', sample: { address: 'https://api.spotify.com/v1/playlists/a/followers', body: '{"public":true}', text: '' } },
    { hosts: ['spotify.com'], method: 'POST', path: '^/socialgraph/v2/following$', body: '', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: socialgraph/v2/following', sample: { address: 'https://spclient.wg.spotify.com/socialgraph/v2/following?format=json', body: '{"target_uris":["spotify:user:a"]}', text: '' } },
    { hosts: ['spotify.com'], method: 'POST', path: '^/(gabo-receiver-service|melody/v1/logging)/', body: '', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: gabo-receiver-service/v3/events', sample: { address: 'https://spclient.wg.spotify.com/gabo-receiver-service/v3/events', body: '', text: '' } }
  ]
}
