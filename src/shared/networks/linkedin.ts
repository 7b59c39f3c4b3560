import type { Network } from './network.ts'

export const linkedin: Network = {
  id: 'linkedin',
  name: 'LinkedIn',
  hosts: ['linkedin.com'],
  start: 'https://www.linkedin.com/feed/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  keywords: ['jobs', 'work', 'network'],
  visibility: { reaction: 'the author and your whole network', visit: true },
  sites: [
    {
      hosts: ['linkedin.com'],
      pages: [
        { path: '^/(feed)?$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/feed/' },
        { path: '^/feed/update/urn:li:', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/feed/update/urn:li:activity:7000000000000000000/' },
        { path: '^/(posts|pulse)/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.linkedin.com/posts/jane-doe_activity-1' },
        { path: '^/messaging/thread/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/messaging/thread/2-abc/' },
        { path: '^/messaging/compose', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/messaging/compose/?recipient=jane' },
        { path: '^/messaging', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/messaging/' },
        { path: '^/mynetwork/invitation-manager', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/mynetwork/invitation-manager/received/' },
        { path: '^/mynetwork/invite-connect/connections', query: '', kind: 'followers_list', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/mynetwork/invite-connect/connections/' },
        { path: '^/mynetwork/import-contacts', query: '', kind: 'contact_upload', confidence: 'U', lastVerified: null, sample: 'https://www.linkedin.com/mynetwork/import-contacts/' },
        { path: '^/mynetwork', query: '', kind: 'people_suggestions', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/mynetwork/' },
        { path: '^/(analytics/profile-views|me/profile-views)', query: '', kind: 'followers_list', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/analytics/profile-views/' },
        { path: '^/mypreferences/d/(profile-viewing-options|connections-visibility|last-name-visibility|categories/(visibility|privacy)|visibility/)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/mypreferences/d/profile-viewing-options' },
        { path: '^/public-profile/settings', query: '', kind: 'settings_privacy', confidence: 'U', lastVerified: null, sample: 'https://www.linkedin.com/public-profile/settings' },
        { path: '^/(mypreferences|psettings)(/|$)', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/mypreferences/d/categories/account' },
        { path: '^/in/[^/]+/(details/recommendations|edit/forms/recommendation)', query: '', kind: 'review_write', confidence: 'U', lastVerified: null, sample: 'https://www.linkedin.com/in/jane/edit/forms/recommendation/new/' },
        { path: '^/in/[^/]+', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/in/jane-doe/' },
        { path: '^/groups/', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://www.linkedin.com/groups/123/' },
        { path: '^/events/', query: '', kind: 'event', confidence: 'S', lastVerified: null, sample: 'https://www.linkedin.com/events/x-1/' },
        { path: '^/(company|school|showcase)/', query: '', kind: 'business_page', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/company/acme/' },
        { path: '^/search/', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/search/results/people/?keywords=jane' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.linkedin.com/notifications/' },
        { path: '^/(login|checkpoint|uas)', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://www.linkedin.com/login' }
      ]
    }
  ],
  endpoints: []
}
