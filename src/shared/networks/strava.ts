import type { Network } from './network.ts'

export const strava: Network = {
  id: 'strava',
  name: 'Strava',
  hosts: ['strava.com'],
  start: 'https://www.strava.com/dashboard',
  loginHosts: ['accounts.google.com', 'facebook.com', 'appleid.apple.com'],
  ownLogin: 'https://www.strava.com/login',
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
  endpoints: [
    { hosts: ['strava.com'], method: 'POST', path: '^/feed/activity/[0-9]+/kudo$', body: '', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: strava.com/feed/activity/ kudo', sample: { address: 'https://www.strava.com/feed/activity/112/kudo', body: '', text: '' } },
    { hosts: ['strava.com'], method: 'POST', path: '^/feed/activity/[0-9]+/comment$', body: '', act: 'comment', text: ['json:comment', 'json:text', 'form:comment'], confidence: 'U', source: 'inferred from the address of a kudo', sample: { address: 'https://www.strava.com/feed/activity/112/comment', body: '{"comment":"Strong finish"}', text: 'Strong finish' } },
    { hosts: ['strava.com'], method: 'POST', path: '^/activities/[0-9]+/(comments|kudos)$', body: '', act: 'comment', text: ['form:comment', 'json:text'], confidence: 'U', source: 'inferred from the published interface (GET /activities/{id}/comments)', sample: { address: 'https://www.strava.com/activities/112/comments', body: 'comment=Strong+finish', text: 'Strong finish' } },
    { hosts: ['strava.com'], method: 'POST', path: '^/athletes/[0-9]+/follows?$', body: '', act: 'follow', text: [], confidence: 'U', source: 'inferred from the address of the list', sample: { address: 'https://www.strava.com/athletes/7/follows', body: '', text: '' } },
    { hosts: ['strava.com'], method: 'POST', path: '^/clubs/[0-9]+/posts$', body: '', act: 'post', text: ['json:text'], confidence: 'U', source: 'inferred from the address of the club', sample: { address: 'https://www.strava.com/clubs/44/posts', body: '{"title":"Sunday","text":"Ride at nine"}', text: 'Ride at nine' } }
  ]
}
