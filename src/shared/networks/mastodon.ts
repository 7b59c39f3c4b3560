import type { Network } from './network.ts'

export const mastodon: Network = {
  id: 'mastodon',
  name: 'Mastodon',
  hosts: ['mastodon.social'],
  start: 'https://mastodon.social/home',
  loginHosts: [],
  keywords: ['fediverse', 'toots'],
  visibility: { reaction: 'the author and everyone who can see the post', visit: false },
  sites: [
    {
      hosts: ['mastodon.social'],
      pages: [
        { path: '^/(home|public|explore|deck)?(/|$)', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/home' },
        { path: '^/follow_requests', query: '', kind: 'connection_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/follow_requests' },
        { path: '^/conversations', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/conversations' },
        { path: '^/publish', query: '', kind: 'compose_post', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/publish' },
        { path: '^/notifications', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/notifications' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/search' },
        { path: '^/settings/(privacy|profile|preferences)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://mastodon.social/settings/applications' },
        { path: '^/@[^/]+/(followers|following)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane/followers' },
        { path: '^/@[^/]+/[0-9]+', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane/112233' },
        { path: '^/@[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/@jane@other.example' },
        { path: '^/auth/sign_in', query: '', kind: 'login', confidence: 'S', lastVerified: null, sample: 'https://mastodon.social/auth/sign_in' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/statuses$', body: '"visibility"\\s*:\\s*"direct"|(^|&)visibility=direct(&|$)', act: 'message', text: ['json:status', 'form:status'], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#create', sample: { address: 'https://mastodon.social/api/v1/statuses', body: '{"status":"@jane see you","visibility":"direct","in_reply_to_id":null}', text: '@jane see you' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/statuses$', body: '"in_reply_to_id"\\s*:\\s*"|(^|&)in_reply_to_id=[0-9]', act: 'reply', text: ['json:status', 'form:status'], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#create', sample: { address: 'https://mastodon.social/api/v1/statuses', body: '{"status":"Which lens?","in_reply_to_id":"113311","visibility":"public"}', text: 'Which lens?' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/statuses$', body: '', act: 'post', text: ['json:status', 'form:status'], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#create', sample: { address: 'https://mastodon.social/api/v1/statuses', body: '{"status":"Three herons","in_reply_to_id":null,"visibility":"public"}', text: 'Three herons' } },
    { hosts: ['mastodon.social'], method: 'PUT', path: '^/api/v1/statuses/[0-9]+$', body: '', act: 'post', text: ['json:status', 'form:status'], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#edit', sample: { address: 'https://mastodon.social/api/v1/statuses/7', body: '{"status":"Four herons"}', text: 'Four herons' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/statuses/[0-9]+/favourite$', body: '', act: 'like', text: [], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#favourite', sample: { address: 'https://mastodon.social/api/v1/statuses/7/favourite', body: '', text: '' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/statuses/[0-9]+/reblog$', body: '', act: 'share', text: [], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/statuses/#boost', sample: { address: 'https://mastodon.social/api/v1/statuses/7/reblog', body: '', text: '' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/accounts/[0-9]+/follow$', body: '', act: 'follow', text: [], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/accounts/#follow', sample: { address: 'https://mastodon.social/api/v1/accounts/7/follow', body: '{"reblogs":true}', text: '' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/follow_requests/[0-9]+/authorize$', body: '', act: 'accept', text: [], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/follow_requests/#accept', sample: { address: 'https://mastodon.social/api/v1/follow_requests/7/authorize', body: '', text: '' } },
    { hosts: ['mastodon.social'], method: 'POST', path: '^/api/v1/markers$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'https://docs.joinmastodon.org/methods/markers/#create', sample: { address: 'https://mastodon.social/api/v1/markers', body: '{"home":{"last_read_id":"7"}}', text: '' } },
    { hosts: ['mastodon.social'], method: 'PUT', path: '^/api/web/settings$', body: '', act: 'quiet', text: [], confidence: 'S', source: 'github.com/mastodon/mastodon config/routes/api.rb', sample: { address: 'https://mastodon.social/api/web/settings', body: '{"data":{}}', text: '' } }
  ]
}
