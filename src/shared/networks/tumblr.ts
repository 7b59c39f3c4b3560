import type { Network } from './network.ts'

export const tumblr: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  start: 'https://www.tumblr.com/dashboard',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['blog'],
  visibility: { reaction: 'everyone who opens your blog, unless likes are hidden', visit: false },
  sites: [
    {
      hosts: ['tumblr.com'],
      pages: [
        { path: '^/$', query: '', host: '^(?!www\\.)[a-z0-9-]+\\.tumblr\\.com$', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://jane.tumblr.com/' },
        { path: '^/(dashboard|explore)?$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/dashboard' },
        { path: '^/settings/(account|privacy|blog/)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/settings/account' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/settings/apps' },
        { path: '^/(new/(text|photo|quote|link|chat|video|audio)|share)', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/new/text' },
        { path: '^/messaging', query: '', kind: 'message_inbox', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/messaging' },
        { path: '^/inbox', query: '', kind: 'message_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/inbox' },
        { path: '^/search/', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/search/x' },
        { path: '^/(login|register)', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/login' },
        { path: '^/[^/]+/[0-9]{6,}', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/jane/123456789' },
        { path: '^/(blog/(view/)?)?[a-z0-9-]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/jane' }
      ]
    }
  ],
  endpoints: []
}
