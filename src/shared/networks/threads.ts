import type { Network } from './network.ts'

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  start: 'https://www.threads.com/',
  loginHosts: ['instagram.com', 'accountscenter.meta.com'],
  keywords: ['meta'],
  visibility: { reaction: 'everyone who can see the post', visit: false },
  sites: [
    {
      hosts: ['threads.com', 'threads.net'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.threads.com/' },
        { path: '^/messages/requests', query: '', kind: 'message_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/requests' },
        { path: '^/messages/t/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/t/123' },
        { path: '^/messages', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/' },
        { path: '^/intent/post', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.threads.com/intent/post?text=x' },
        { path: '^/activity', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/activity' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/search?q=x' },
        { path: '^/settings/privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/settings/account' },
        { path: '^/@[^/]+/post/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/@jane/post/DXyz' },
        { path: '^/@[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.threads.com/@jane' }
      ]
    }
  ],
  endpoints: []
}
