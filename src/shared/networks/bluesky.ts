import type { Network } from './network.ts'

export const bluesky: Network = {
  id: 'bluesky',
  name: 'Bluesky',
  hosts: ['bsky.app'],
  start: 'https://bsky.app/',
  loginHosts: ['bsky.social'],
  keywords: ['skeets', 'at protocol'],
  visibility: { reaction: 'everyone: likes and follows are public data there', visit: false },
  sites: [
    {
      hosts: ['bsky.app'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/' },
        { path: '^/messages/inbox', query: '', kind: 'message_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/messages/inbox' },
        { path: '^/messages/settings', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/messages/settings' },
        { path: '^/messages/[^/]+', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/messages/3kabc' },
        { path: '^/messages$', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/messages' },
        { path: '^/settings/(privacy-and-security|find-contacts)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/settings/privacy-and-security' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/settings/account' },
        { path: '^/intent/compose', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://bsky.app/intent/compose?text=x' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/search' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/notifications' },
        { path: '^/profile/[^/]+/(followers|follows|known-followers)', query: '', kind: 'followers_list', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/profile/jane.bsky.social/followers' },
        { path: '^/profile/[^/]+/post/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/profile/jane.bsky.social/post/3k/liked-by' },
        { path: '^/profile/', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://bsky.app/profile/jane.bsky.social' }
      ]
    }
  ],
  endpoints: []
}
