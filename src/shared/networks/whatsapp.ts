import type { Network } from './network.ts'

export const whatsapp: Network = {
  id: 'whatsapp',
  name: 'WhatsApp',
  hosts: ['whatsapp.com', 'wa.me'],
  start: 'https://web.whatsapp.com/',
  loginHosts: [],
  keywords: ['chat', 'messages'],
  visibility: { reaction: 'everyone in the chat', visit: true },
  sites: [
    {
      hosts: ['web.whatsapp.com'],
      pages: [
        { path: '^/send', query: 'phone=', kind: 'message_compose', confidence: 'S', lastVerified: null, sample: 'https://web.whatsapp.com/send?phone=15555550100' },
        { path: '^/accept', query: '', kind: 'group', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://web.whatsapp.com/accept?code=abc' },
        { path: '^/', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://web.whatsapp.com/' }
      ]
    },
    {
      hosts: ['wa.me', 'api.whatsapp.com', 'chat.whatsapp.com'],
      pages: [
        { path: '^/(send|\\+?[0-9]{6,15})', query: '', kind: 'message_compose', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://wa.me/15555550100' },
        { path: '^/(invite/)?[A-Za-z0-9]{16,}', query: '', kind: 'group', confidence: 'S', lastVerified: null, sample: 'https://chat.whatsapp.com/AbCdEfGhIjKlMnOpQrStUv' }
      ]
    }
  ],
  // Messages leave through a web socket, encrypted in the page: no request carries them.
  endpoints: []
}
