import type { Network } from './network.ts'

export const strava: Network = {
  id: 'strava',
  name: 'Strava',
  hosts: ['strava.com'],
  start: 'https://www.strava.com/dashboard',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['running', 'cycling', 'sport'],
  visibility: { reaction: 'your followers and everyone who sees the activity', visit: false },
  sites: [
    {
      hosts: ['strava.com'],
      pages: [
        { path: '^/dashboard', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.strava.com/dashboard' },
        { path: '^/settings/privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.strava.com/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.strava.com/settings/apps' },
        { path: '^/athletes/[0-9]+/follows', query: '', kind: 'followers_list', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.strava.com/athletes/1/follows?type=following' },
        { path: '^/athletes/search', query: '', kind: 'search', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.strava.com/athletes/search' },
        { path: '^/(athletes/|pros/)', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.strava.com/athletes/123' },
        { path: '^/activities/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.strava.com/activities/123' },
        { path: '^/clubs/', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://www.strava.com/clubs/123' },
        { path: '^/messages', query: '', kind: 'message_inbox', confidence: 'U', lastVerified: null, sample: 'https://www.strava.com/messages' }
      ]
    }
  ],
  endpoints: []
}
