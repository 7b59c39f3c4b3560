import type { Network } from './network.ts'

export const tiktok: Network = {
  id: 'tiktok',
  name: 'TikTok',
  hosts: ['tiktok.com'],
  start: 'https://www.tiktok.com/foryou',
  loginHosts: ['accounts.google.com', 'facebook.com'],
  ownLogin: 'https://www.tiktok.com/login/phone-or-email/email',
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
  endpoints: [
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/comment/publish$', body: '(^|&)reply_(id|to_reply_id)=[1-9]', act: 'reply', text: ['form:text', 'json:text'], confidence: 'C', source: 'several public clients on GitHub, search: tiktok.com/api/comment/publish/', sample: { address: 'https://www.tiktok.com/api/comment/publish/?aid=1988', body: 'aweme_id=7&text=Me+too&reply_id=9', text: 'Me too' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/comment/publish$', body: '', act: 'comment', text: ['form:text', 'json:text'], confidence: 'C', source: 'several public clients on GitHub, search: tiktok.com/api/comment/publish/', sample: { address: 'https://www.tiktok.com/api/comment/publish/?aid=1988', body: 'aweme_id=7&text=That+glaze%21&text_extra=%5B%5D', text: 'That glaze!' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/commit/item/digg$', query: 'type=1(&|$)', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/openweb-org/openweb src/sites/tiktok; several public clients, search: /api/commit/item/digg/', sample: { address: 'https://www.tiktok.com/api/commit/item/digg/?aid=1988&aweme_id=7&type=1', body: '', text: '' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/commit/item/digg$', body: '(^|&)type=1(&|$)|"type"\\s*:\\s*"?1\\b', act: 'like', text: [], confidence: 'C', source: 'github.com/openweb-org/openweb src/sites/tiktok; several public clients, search: /api/commit/item/digg/', sample: { address: 'https://www.tiktok.com/api/commit/item/digg/?aid=1988', body: 'aweme_id=7&type=1', text: '' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/commit/follow/user$', query: 'type=1(&|$)', body: '', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: /api/commit/follow/user/', sample: { address: 'https://www.tiktok.com/api/commit/follow/user/?aid=1988&user_id=7&type=1', body: '', text: '' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/api/commit/follow/user$', body: '(^|&)type=1(&|$)|"type"\\s*:\\s*"?1\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: /api/commit/follow/user/', sample: { address: 'https://www.tiktok.com/api/commit/follow/user/', body: 'user_id=7&type=1', text: '' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/(tiktok/web/project/post/v1|api/v1/web/project/post|api/v1/item/create)$', body: '', act: 'post', text: ['json:single_post_req_list.*.single_post_feature_info.text', 'json:text'], confidence: 'C', source: 'several public clients on GitHub, search: tiktok/web/project/post/v1/', sample: { address: 'https://www.tiktok.com/tiktok/web/project/post/v1/?aid=1988', body: '{"post_common_info":{"post_type":3},"single_post_req_list":[{"video_id":"v","single_post_feature_info":{"text":"60 seconds on worry","text_extra":[]}}]}', text: '60 seconds on worry' } },
    { hosts: ['tiktok.com'], method: 'POST', path: '^/v1/message/send$', body: '', act: 'message', text: [], confidence: 'C', source: 'several public clients on GitHub, search: im-api.tiktok.com/v1/message/send (binary body)', sample: { address: 'https://im-api.tiktok.com/v1/message/send?aid=1988', body: 'd', text: '' } },
    { hosts: ['tiktokv.com', 'tiktokv.us', 'tiktokw.us'], method: 'POST', path: '^/v1/list$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: mcs.tiktokw.us /v1/list', sample: { address: 'https://mcs.tiktokw.us/v1/list', body: '[]', text: '' } }
  ]
}
