import type { Network } from './network.ts'

export const pinterest: Network = {
  id: 'pinterest',
  name: 'Pinterest',
  hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'],
  start: 'https://www.pinterest.com/',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  keywords: ['boards', 'pins'],
  visibility: { reaction: 'everyone who looks at your boards, unless they are secret', visit: false },
  sites: [
    {
      hosts: ['pinterest.com', 'pinterest.co.uk', 'pinterest.fr', 'pinterest.de', 'pinterest.ca', 'pinterest.com.au'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/' },
        { path: '^/pin/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/pin/123/' },
        { path: '^/(pin-creation-tool|pin-builder)', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/pin-creation-tool/' },
        { path: '^/settings/(privacy-and-data|profile-visibility|permissions|social-permissions)', query: '', kind: 'settings_privacy', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/settings/privacy-and-data' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/settings/account-settings' },
        { path: '^/search/', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/search/users/?q=jane' },
        { path: '^/(ideas|today|business|login|password|reset|convert|about)(/|$)', query: '', kind: 'unknown', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/ideas/' },
        { path: '^/[^/]+/(_created|_saved|_followers|_following)', query: '', kind: 'other_profile', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.pinterest.com/jane/_saved/' },
        { path: '^/[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.pinterest.com/jane/' }
      ]
    }
  ],
  endpoints: []
}
