import type { Network } from './network.ts'

export const yelp: Network = {
  id: 'yelp',
  name: 'Yelp',
  hosts: ['yelp.com', 'yelp.co.uk', 'yelp.ca', 'yelp.com.au'],
  start: 'https://www.yelp.com/',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  ownLogin: 'https://www.yelp.com/login',
  keywords: ['reviews', 'business'],
  visibility: { reaction: 'everyone who opens your profile', visit: false },
  sites: [
    {
      hosts: ['yelp.com', 'yelp.co.uk', 'yelp.ca', 'yelp.com.au'],
      pages: [
        { path: '^/writeareview', query: '', kind: 'review_write', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/writeareview/biz/abc?return_url=x' },
        { path: '^/biz/', query: '', kind: 'business_page', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/biz/acme-town' },
        { path: '^/user_details_friends', query: '', kind: 'followers_list', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/user_details_friends?userid=a' },
        { path: '^/user_details', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/user_details?userid=abc' },
        { path: '^/mail', query: '', kind: 'message_inbox', confidence: 'U', lastVerified: null, sample: 'https://www.yelp.com/mail' },
        { path: '^/profile_privacy', query: '', kind: 'settings_privacy', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/profile_privacy' },
        { path: '^/profile_', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.yelp.com/profile_location' },
        { path: '^/search', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.yelp.com/search?find_desc=x' }
      ]
    },
    {
      hosts: ['biz.yelp.com'],
      pages: [
        { path: 'reviews', query: '', kind: 'review_reply', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://biz.yelp.com/r2r/abc/reviews' },
        { path: '^/login', query: '', kind: 'login', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://biz.yelp.com/login' },
        { path: '^/', query: '', kind: 'business_tool', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://biz.yelp.com/' }
      ]
    }
  ],
  // No public source shows the requests of the web page; the page net is the only one here.
  endpoints: []
}
