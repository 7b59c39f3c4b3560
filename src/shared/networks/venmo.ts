import type { Network } from './network.ts'

export const venmo: Network = {
  id: 'venmo',
  name: 'Venmo',
  hosts: ['venmo.com'],
  start: 'https://account.venmo.com/',
  loginHosts: ['paypal.com'],
  keywords: ['payments', 'money'],
  visibility: { reaction: 'your friends, or everyone if the payment is public', visit: false },
  sites: [
    {
      hosts: ['venmo.com', 'account.venmo.com'],
      pages: [
        { path: '^/settings/privacy', query: '', kind: 'settings_privacy', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://account.venmo.com/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://account.venmo.com/settings/profile' },
        { path: '^/(pay|payment-link)', query: '', kind: 'payment', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://account.venmo.com/pay?recipients=jane' },
        { path: '^/u/[^/]+', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://account.venmo.com/u/jane' },
        { path: '^/(sign-in|login)', query: '', kind: 'login', confidence: 'U', lastVerified: null, sample: 'https://account.venmo.com/sign-in' }
      ]
    }
  ],
  endpoints: []
}
