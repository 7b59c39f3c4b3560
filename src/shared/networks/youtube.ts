import type { Network } from './network.ts'

export const youtube: Network = {
  id: 'youtube',
  name: 'YouTube',
  hosts: ['youtube.com', 'youtu.be'],
  start: 'https://www.youtube.com/',
  loginHosts: ['accounts.google.com'],
  keywords: ['video', 'google', 'channel'],
  visibility: { reaction: 'nobody by name, but comments and public playlists carry your name', visit: false },
  sites: [
    {
      hosts: ['youtu.be'],
      pages: [
        { path: '^/[A-Za-z0-9_-]+$', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://youtu.be/dQw4w9WgXcQ' }
      ]
    },
    {
      hosts: ['youtube.com'],
      pages: [
        { path: '^/account_privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.youtube.com/account_privacy' },
        { path: '^/account', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.youtube.com/account' },
        { path: '^/(watch|shorts/|live/|post/)', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/watch?v=abc' },
        { path: '^/results', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/results?search_query=jane' },
        { path: '^/(feed(/|$)|$)', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/feed/subscriptions' },
        { path: '^/(@[^/]+|channel/|c/|user/)', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.youtube.com/@jane' }
      ]
    },
    {
      hosts: ['studio.youtube.com'],
      pages: [
        { path: '^/(channel/[^/]+|video/[^/]+)/comments', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://studio.youtube.com/channel/UC1/comments' },
        { path: '^/', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://studio.youtube.com/' }
      ]
    },
    {
      hosts: ['myaccount.google.com', 'myactivity.google.com', 'myadcenter.google.com'],
      pages: [
        { path: '^/(shared-endorsements|privacycheckup|people-and-sharing|data-and-privacy|profile|activitycontrols)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://myaccount.google.com/shared-endorsements' },
        { path: '^/', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://myaccount.google.com/' }
      ]
    }
  ],
  endpoints: []
}
