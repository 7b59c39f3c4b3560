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
  endpoints: [
    { hosts: ['venmo.com'], method: 'POST', path: '^/api/payments$', body: '', act: 'message', text: ['json:note'], confidence: 'C', source: 'several public clients on GitHub, search: account.venmo.com/api/payments', sample: { address: 'https://account.venmo.com/api/payments', body: '{"amountInCents":1200,"audience":"private","note":"seed potatoes","type":"pay"}', text: 'seed potatoes' } },
    { hosts: ['venmo.com'], method: 'POST', path: '^/v1/payments$', body: '', act: 'message', text: ['json:note', 'form:note'], confidence: 'M', source: 'github.com/mmohades/Venmo (phone client)', sample: { address: 'https://api.venmo.com/v1/payments', body: '{"note":"seed potatoes","amount":12}', text: 'seed potatoes' } },
    { hosts: ['venmo.com'], method: 'POST', path: '^/api/eligibility$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: account.venmo.com/api/eligibility', sample: { address: 'https://account.venmo.com/api/eligibility', body: '{"targetType":"user_id","note":"seed potatoes"}', text: '' } },
    { hosts: ['venmo.com'], method: 'POST', path: '^/(api|v1)/stories/[0-9]+/comments$', body: '', act: 'comment', text: ['json:message'], confidence: 'U', source: 'inferred from the address of a story', sample: { address: 'https://account.venmo.com/api/stories/1/comments', body: '{"message":"nice"}', text: 'nice' } },
    { hosts: ['venmo.com'], method: 'POST', path: '^/(api|v1)/stories/[0-9]+/likes$', body: '', act: 'like', text: [], confidence: 'U', source: 'inferred from the address of a story', sample: { address: 'https://account.venmo.com/api/stories/1/likes', body: '', text: '' } }
  ]
}
