import type { Network } from './network.ts'

export const googleMaps: Network = {
  id: 'google-maps',
  name: 'Google Maps reviews',
  hosts: ['maps.google.com', 'business.google.com', 'g.page'],
  start: 'https://maps.google.com/maps',
  loginHosts: ['accounts.google.com'],
  keywords: ['reviews', 'business profile', 'google'],
  visibility: { reaction: 'everyone, under your public name', visit: false },
  sites: [
    {
      hosts: ['search.google.com'],
      pages: [
        { path: '^/local/writereview', query: 'placeid=', kind: 'review_write', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://search.google.com/local/writereview?placeid=ChIJabc' },
        { path: '^/local/reviews', query: '', kind: 'reviews_list', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://search.google.com/local/reviews?placeid=ChIJabc' }
      ]
    },
    {
      hosts: ['g.page'],
      pages: [
        { path: '^/r/[^/]+/review', query: '', kind: 'review_write', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://g.page/r/abc/review' },
        { path: '^/', query: '', kind: 'business_page', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://g.page/acme' }
      ]
    },
    {
      hosts: ['google.com', 'maps.google.com', 'google.co.uk', 'google.de', 'google.es', 'google.fr', 'google.it', 'google.ca', 'google.com.au', 'google.ie', 'google.at', 'google.ch', 'google.nl'],
      pages: [
        { path: '^/maps/contrib/[0-9]+', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.google.com/maps/contrib/100000000000000000000/reviews' },
        { path: '^/maps/(place|reviews)', query: '', kind: 'business_page', confidence: 'S', lastVerified: null, sample: 'https://www.google.com/maps/place/Acme/' },
        { path: '^/search$', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.google.com/search?q=jane+doe' }
      ]
    },
    {
      hosts: ['business.google.com'],
      pages: [
        { path: '^/([a-z]/)?([0-9]+/)?reviews|/reviews', query: '', kind: 'review_reply', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://business.google.com/reviews' },
        { path: '^/', query: '', kind: 'business_tool', confidence: 'S', lastVerified: null, sample: 'https://business.google.com/locations' }
      ]
    }
  ],
  // Reviews and replies go through one batched call with changing names that no public source explains.
  endpoints: []
}
