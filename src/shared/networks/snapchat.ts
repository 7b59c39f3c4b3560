import type { Network } from './network.ts'

export const snapchat: Network = {
  id: 'snapchat',
  name: 'Snapchat',
  hosts: ['snapchat.com'],
  start: 'https://web.snapchat.com/',
  loginHosts: [],
  keywords: ['snaps', 'chat'],
  visibility: { reaction: null, visit: false },
  sites: [
    {
      hosts: ['snapchat.com'],
      pages: [
        { path: '^/web/chat/', query: '', kind: 'message_thread', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://web.snapchat.com/web/chat/abc123' },
        { path: '^/web', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.snapchat.com/web/' },
        { path: '^/(add/|@)[^/]+', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.snapchat.com/add/jane' }
      ]
    },
    {
      hosts: ['accounts.snapchat.com'],
      pages: [
        { path: 'login', query: '', kind: 'login', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://accounts.snapchat.com/accounts/v2/login' },
        { path: '^/', query: '', kind: 'settings', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://accounts.snapchat.com/' }
      ]
    }
  ],
  // Chats leave as encrypted binary calls over a socket: no request says what it is.
  endpoints: []
}
