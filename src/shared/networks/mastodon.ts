import type { Network } from './network.ts'

export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social'],
  start: 'https://mastodon.social/home',
  loginHosts: [],
  keywords: ['fediverse', 'toots'],
  visibility: { reaction: 'the author and everyone who can see the post', visit: false },
  sites: [
    {
      hosts: [],
      pages: [
        { path: '^/(home|public|explore|deck)?(/|$)', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/home' },
        { path: '^/follow_requests', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/follow_requests' },
        { path: '^/conversations', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/conversations' },
        { path: '^/publish', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/publish' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/notifications' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/search' },
        { path: '^/settings/(privacy|profile|preferences)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/settings/applications' },
        { path: '^/@[^/]+/(followers|following)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane/followers' },
        { path: '^/@[^/]+/[0-9]+', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane/112233' },
        { path: '^/@[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane@other.example' },
        { path: '^/auth/sign_in', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/auth/sign_in' }
      ]
    }
  ],
  endpoints: []
}
