import type { Network } from './network.ts'

export const threads: Network = {
  id: 'threads',
  name: 'Threads',
  hosts: ['threads.com', 'threads.net'],
  start: 'https://www.threads.com/',
  loginHosts: ['instagram.com', 'accountscenter.meta.com'],
  keywords: ['meta'],
  visibility: { reaction: 'everyone who can see the post', visit: false },
  sites: [
    {
      hosts: ['threads.com', 'threads.net'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'S', lastVerified: null, sample: 'https://www.threads.com/' },
        { path: '^/messages/requests', query: '', kind: 'message_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/requests' },
        { path: '^/messages/t/', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/t/123' },
        { path: '^/messages', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/messages/' },
        { path: '^/intent/post', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.threads.com/intent/post?text=x' },
        { path: '^/activity', query: '', kind: 'notifications', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/activity' },
        { path: '^/search', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/search?q=x' },
        { path: '^/settings/privacy', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/settings/privacy' },
        { path: '^/settings', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/settings/account' },
        { path: '^/@[^/]+/post/', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.threads.com/@jane/post/DXyz' },
        { path: '^/@[^/]+$', query: '', kind: 'other_profile', confidence: 'S', lastVerified: null, sample: 'https://www.threads.com/@jane' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/api/v1/media/configure_text_(only_post|post_app_feed|post_app_sidecar)$', body: 'reply_id(%22|\\\\?")(%3A|:)(%22|\\\\?")?[0-9]', act: 'reply', text: ['form:caption'], confidence: 'C', source: 'github.com/junhoyeo/threads-api threads-api/src/threads-api.ts; several other clients', sample: { address: 'https://www.threads.com/api/v1/media/configure_text_only_post/', body: 'caption=Soup%2C+always&text_post_app_info=%7B%22reply_id%22%3A%2231%22%7D', text: 'Soup, always' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/api/v1/media/configure_text_(only_post|post_app_feed|post_app_sidecar)$', body: '', act: 'post', text: ['form:caption'], confidence: 'C', source: 'github.com/junhoyeo/threads-api threads-api/src/threads-api.ts; several other clients', sample: { address: 'https://www.threads.com/api/v1/media/configure_text_only_post/', body: 'caption=Soup+is+breakfast&text_post_app_info=%7B%22reply_control%22%3A0%7D', text: 'Soup is breakfast' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseBarcelonaLikeMutation(LikeMutation)?\\b', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: useBarcelonaLikeMutationLikeMutation', sample: { address: 'https://www.threads.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useBarcelonaLikeMutationLikeMutation&variables=%7B%22mediaID%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseBarcelonaFollowMutation(FollowMutation)?\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: useBarcelonaFollowMutationFollowMutation', sample: { address: 'https://www.threads.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useBarcelonaFollowMutationFollowMutation&variables=%7B%22target_user_id%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseBarcelona(Create)?RepostMutation\\b', act: 'share', text: [], confidence: 'M', source: 'a public extension on GitHub, search: useBarcelonaCreateRepostMutation', sample: { address: 'https://www.threads.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useBarcelonaCreateRepostMutation&variables=%7B%22mediaID%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseBarcelona(Post|CreateTextPost)Mutation\\b', act: 'post', text: ['form:variables>json:input.text'], confidence: 'M', source: 'a public note on GitHub, search: useBarcelonaPostMutation', sample: { address: 'https://www.threads.com/graphql/query', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useBarcelonaPostMutation&variables=%7B%22input%22%3A%7B%22text%22%3A%22Fog+again%22%7D%7D&doc_id=1', text: 'Fog again' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseBarcelonaReplyMutation\\b', act: 'reply', text: ['form:variables>json:input.text'], confidence: 'M', source: 'a public note on GitHub, search: useBarcelonaReplyMutation', sample: { address: 'https://www.threads.com/graphql/query', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useBarcelonaReplyMutation&variables=%7B%22input%22%3A%7B%22text%22%3A%22Same+here%22%7D%7D&doc_id=1', text: 'Same here' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/api/v1/friendships/create/[0-9]+$', body: '', act: 'follow', text: [], confidence: 'C', source: 'github.com/junhoyeo/threads-api threads-api/src/threads-api.ts; several other clients', sample: { address: 'https://www.threads.com/api/v1/friendships/create/17/', body: '', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/api/v1/media/[0-9_]+/like$', body: '', act: 'like', text: [], confidence: 'C', source: 'github.com/junhoyeo/threads-api threads-api/src/threads-api.ts; several other clients', sample: { address: 'https://www.threads.com/api/v1/media/31_17/like/', body: '', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/api/v1/repost/create_repost$', body: '', act: 'share', text: [], confidence: 'M', source: 'a public client on GitHub, search: repost/create_repost', sample: { address: 'https://www.threads.com/api/v1/repost/create_repost/', body: '', text: '' } },
    { hosts: ['threads.com', 'threads.net'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\bIGDirectTextSendMutation\\b', act: 'message', text: ['form:variables>json:text.sensitive_string_value'], confidence: 'U', source: 'inferred: the interface is shared with Instagram', sample: { address: 'https://www.threads.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=IGDirectTextSendMutation&variables=%7B%22text%22%3A%7B%22sensitive_string_value%22%3A%22Hi%22%7D%7D&doc_id=1', text: 'Hi' } }
  ]
}
