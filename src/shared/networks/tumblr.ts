import type { Network } from './network.ts'

export const tumblr: Network = {
  id: 'tumblr',
  name: 'Tumblr',
  hosts: ['tumblr.com'],
  start: 'https://www.tumblr.com/dashboard',
  loginHosts: ['accounts.google.com', 'appleid.apple.com'],
  ownLogin: 'https://www.tumblr.com/login',
  keywords: ['blog'],
  visibility: { reaction: 'everyone who opens your blog, unless likes are hidden', visit: false },
  sites: [
    {
      hosts: ['tumblr.com'],
      pages: [
        { path: '^/$', query: '', host: '^(?!www\\.)[a-z0-9-]+\\.tumblr\\.com$', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://jane.tumblr.com/' },
        { path: '^/(dashboard|explore)?$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/dashboard' },
        { path: '^/settings/(account|privacy|blog/)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/settings/account' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/settings/apps' },
        { path: '^/(new/(text|photo|quote|link|chat|video|audio)|share)', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/new/text' },
        { path: '^/messaging', query: '', kind: 'message_inbox', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/messaging' },
        { path: '^/inbox', query: '', kind: 'message_requests', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.tumblr.com/inbox' },
        { path: '^/search/', query: '', kind: 'search', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/search/x' },
        { path: '^/(login|register)', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/login' },
        { path: '^/[^/]+/[0-9]{6,}', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/jane/123456789' },
        { path: '^/(blog/(view/)?)?[a-z0-9-]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.tumblr.com/jane' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/blog/[^/]+/posts?(/reblog)?$', body: '"state"\\s*:\\s*"draft"', act: 'quiet', text: [], confidence: 'C', source: 'https://www.tumblr.com/docs/en/api/v2#posts', sample: { address: 'https://www.tumblr.com/api/v2/blog/jane/posts', body: '{"content":[{"type":"text","text":"not yet"}],"state":"draft"}', text: '' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/blog/[^/]+/posts?(/reblog)?$', body: '"parent_post_id"\\s*:|/reblog', act: 'share', text: ['json:content.*.text', 'json:body', 'form:body'], confidence: 'C', source: 'https://www.tumblr.com/docs/en/api/v2#posts', sample: { address: 'https://www.tumblr.com/api/v2/blog/jane/posts', body: '{"content":[{"type":"text","text":"like a napkin"}],"parent_post_id":"7","parent_tumblelog_uuid":"t:1"}', text: 'like a napkin' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/blog/[^/]+/posts?(/reblog)?$', body: '', act: 'post', text: ['json:content.*.text', 'json:body', 'form:body'], confidence: 'C', source: 'https://www.tumblr.com/docs/en/api/v2#posts', sample: { address: 'https://www.tumblr.com/api/v2/blog/jane/posts', body: '{"content":[{"type":"text","text":"Book note"}]}', text: 'Book note' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/user/like$', body: '', act: 'like', text: [], confidence: 'C', source: 'https://www.tumblr.com/docs/en/api/v2#userlike', sample: { address: 'https://www.tumblr.com/api/v2/user/like', body: 'id=7&reblog_key=k', text: '' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/user/follow$', body: '', act: 'follow', text: [], confidence: 'C', source: 'https://www.tumblr.com/docs/en/api/v2#userfollow', sample: { address: 'https://www.tumblr.com/api/v2/user/follow', body: '{"url":"jane.tumblr.com"}', text: '' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/user/post/reply$', body: '', act: 'reply', text: ['json:reply_text', 'json:text'], confidence: 'U', source: 'inferred from the names beside it', sample: { address: 'https://www.tumblr.com/api/v2/user/post/reply', body: '{"reply_text":"so true"}', text: 'so true' } },
    { hosts: ['tumblr.com'], method: 'POST', path: '^(/api)?/v2/conversations/messages$', body: '', act: 'message', text: ['json:message'], confidence: 'U', source: 'inferred from the address of the messages', sample: { address: 'https://www.tumblr.com/api/v2/conversations/messages', body: '{"participants":[],"message":"hello"}', text: 'hello' } }
  ]
}
