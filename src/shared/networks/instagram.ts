import type { Network } from './network.ts'

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'ig.me'],
  start: 'https://www.instagram.com/',
  loginHosts: ['facebook.com', 'accountscenter.meta.com'],
  keywords: ['photos', 'reels', 'meta'],
  visibility: { reaction: 'the author and your followers', visit: false },
  sites: [
    {
      hosts: ['instagram.com'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/' },
        { path: '^/direct$', query: '', kind: 'message_inbox', confidence: 'M', lastVerified: null, sample: 'https://www.instagram.com/direct' },
        { path: '^/direct/inbox', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/inbox/' },
        { path: '^/direct/requests', query: '', kind: 'message_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/requests/hidden/' },
        { path: '^/direct/t/[0-9]+', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/t/1234567890/' },
        { path: '^/direct/(new|$)', query: '', kind: 'message_compose', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/new/' },
        { path: '^/explore/people', query: '', kind: 'people_suggestions', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/explore/people/suggested/' },
        { path: '^/explore(/|$)', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/explore/' },
        { path: '^/accounts/(who_can_see_your_content|how_others_can_interact_with_you|privacy_and_security|what_you_see)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/who_can_see_your_content/' },
        { path: '^/accounts/(login|onetap|password)', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/login/' },
        { path: '^/challenge', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/challenge/action/1/' },
        { path: '^/accounts/activity', query: '', kind: 'notifications', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/activity/' },
        { path: '^/accounts/', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/edit/' },
        { path: '^/(p|reel|tv)/[\\w-]+', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/p/Cxyz123/' },
        { path: '^/stories/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/stories/jane.doe/1/' },
        { path: '^/[A-Za-z0-9._-]+/(followers|following)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/jane.doe/followers/' },
        { path: '^/[A-Za-z0-9._-]+/(p|reel)/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/jane.doe/p/Cxyz123/' },
        { path: '^/create', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/create/select/' },
        { path: '^/(about|legal|developer|api|web|emails|push|session|graphql|your_activity|archive|topics|directory|notifications|settings|reels)(/|$)', query: '', kind: 'unknown', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/reels/' },
        { path: '^/[A-Za-z0-9._-]+$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/jane.doe/' }
      ]
    }
  ],
  endpoints: []
}
