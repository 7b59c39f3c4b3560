import type { Network } from './network.ts'

export const reddit: Network = {
  id: 'reddit',
  name: 'Reddit',
  hosts: ['reddit.com'],
  start: 'https://www.reddit.com/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['forum', 'communities'],
  visibility: { reaction: 'nobody by name, but comments are public', visit: false },
  sites: [
    {
      hosts: ['reddit.com'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/' },
        { path: '^/(r/[^/]+/)?submit', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/therapists/submit' },
        { path: '^/r/[^/]+/comments/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/a/comments/abc/x/' },
        { path: '^/(user|u)/[^/]+/comments/', query: '', kind: 'post_detail', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/user/jane/comments/abc/x/' },
        { path: '^/message/compose', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/message/compose/?to=jane' },
        { path: '^/message', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/message/inbox/' },
        { path: '^/chat/(room|user|channel|r)/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/chat/user/t2_abc' },
        { path: '^/chat', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/chat/' },
        { path: '^/settings/(privacy|profile|safety)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/settings/privacy' },
        { path: '^/(settings|prefs)', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/settings/account' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/search/?q=jane' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'S', lastVerified: null, sample: 'https://www.reddit.com/notifications' },
        { path: '^/r/[^/]+', query: '', kind: 'group', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/r/therapists/' },
        { path: '^/(user|u)/[^/]+', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.reddit.com/user/jane/' }
      ]
    },
    {
      hosts: ['chat.reddit.com'],
      pages: [
        { path: '^/(room|user)/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://chat.reddit.com/user/t2_abc' },
        { path: '^/', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://chat.reddit.com/' }
      ]
    }
  ],
  endpoints: []
}
