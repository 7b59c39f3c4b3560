import type { Network } from './network.ts'

export const goodreads: Network = {
  id: 'goodreads',
  name: 'Goodreads',
  hosts: ['goodreads.com'],
  start: 'https://www.goodreads.com/',
  loginHosts: ['amazon.com', 'facebook.com', 'appleid.apple.com'],
  keywords: ['books', 'reviews'],
  visibility: { reaction: 'everyone who opens your profile, unless it is private', visit: false },
  sites: [
    {
      hosts: ['goodreads.com'],
      pages: [
        { path: '^/message/new', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/message/new/5' },
        { path: '^/message', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/message/inbox' },
        { path: '^/friend(s|/|$)', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/friend?ref=nav_my_friends' },
        { path: '^/user/edit', query: 'tab=settings', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/user/edit?tab=settings' },
        { path: '^/user/edit', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/user/edit' },
        { path: '^/user/show/', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/user/show/1-jane' },
        { path: '^/review/edit/', query: '', kind: 'review_write', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/review/edit/33834308' },
        { path: '^/review/show/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/review/show/1' },
        { path: '^/review/list/', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.goodreads.com/review/list/1' },
        { path: '^/(group|topic)/show/', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/group/show/1' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.goodreads.com/search?q=x' }
      ]
    }
  ],
  endpoints: []
}
