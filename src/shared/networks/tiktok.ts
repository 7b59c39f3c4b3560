import type { Network } from './network.ts'

export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  start: 'https://www.tiktok.com/foryou',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  keywords: ['video'],
  visibility: { reaction: 'the author, and everyone if your liked videos are public', visit: true },
  sites: [
    {
      hosts: ['tiktok.com'],
      pages: [
        { path: '^/(foryou|following|explore)?$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/foryou' },
        { path: '^/messages', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/messages' },
        { path: '^/business-suite/(messages|comments)', query: '', kind: 'business_tool', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/business-suite/messages' },
        { path: '^/setting/privacy', query: '', kind: 'settings_privacy', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/setting/privacy' },
        { path: '^/setting', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/setting' },
        { path: '^/(upload|tiktokstudio)', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/tiktokstudio/upload' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/search?q=jane' },
        { path: '^/login', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/login' },
        { path: '^/@[^/]+/(video|photo)/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/@jane/video/123' },
        { path: '^/@[^/]+(/live)?$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tiktok.com/@jane' }
      ]
    }
  ],
  endpoints: []
}
