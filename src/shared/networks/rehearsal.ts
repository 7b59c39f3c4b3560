import type { Network } from './network.ts'

/** The pretend network inside the app: tutorial, demo and first test target. Nothing leaves the computer. */
export const rehearsal: Network = {
  id: 'rehearsal',
  name: 'Rehearsal',
  hosts: [],
  start: 'rehearsal://network/',
  loginHosts: [],
  keywords: ['practice', 'try', 'tutorial', 'demo'],
  visibility: { reaction: 'everyone in this pretend network', visit: true },
  sites: [
    {
      hosts: ['network'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/' },
        { path: '^/requests$', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/requests' },
        { path: '^/suggestions$', query: '', kind: 'people_suggestions', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/suggestions' },
        { path: '^/search$', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-23', sample: 'rehearsal://network/search' },
        { path: '^/messages$', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/messages' },
        { path: '^/reviews$', query: '', kind: 'review_write', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/reviews' },
        { path: '^/practice-reviews$', query: '', kind: 'review_reply', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/practice-reviews' },
        { path: '^/groups/[a-z-]+$', query: '', kind: 'group', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/groups/therapists' },
        { path: '^/signup$', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/signup' },
        { path: '^/settings/profile$', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/settings/profile' },
        { path: '^/settings$', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/settings' },
        { path: '^/contacts$', query: '', kind: 'contact_upload', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/contacts' },
        { path: '^/pay$', query: '', kind: 'payment', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/pay' },
        { path: '^/people/[a-z-]+$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'rehearsal://network/people/hamish-tolliver' }
      ]
    }
  ],
  endpoints: []
}
