import type { Network } from './network.ts'

export const instagram: Network = {
  id: 'instagram',
  name: 'Instagram',
  hosts: ['instagram.com', 'ig.me'],
  start: 'https://www.instagram.com/',
  loginHosts: ['facebook.com', 'accountscenter.meta.com'],
  ownLogin: 'https://www.instagram.com/accounts/login/',
  keywords: ['photos', 'reels', 'meta'],
  visibility: { reaction: 'the author and your followers', visit: false },
  sites: [
    {
      hosts: ['instagram.com'],
      pages: [
        { path: '^/$', query: '', kind: 'feed', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/' },
        { path: '^/direct$', query: '', kind: 'message_inbox', confidence: 'M', lastVerified: null, sample: 'https://www.instagram.com/direct' },
        { path: '^/direct/inbox', query: '', kind: 'message_inbox', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/inbox/' },
        { path: '^/direct/requests', query: '', kind: 'message_requests', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/requests/hidden/' },
        { path: '^/direct/t/[0-9]+', query: '', kind: 'message_thread', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/t/1234567890/' },
        { path: '^/direct/(new|$)', query: '', kind: 'message_compose', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/direct/new/' },
        { path: '^/explore/people', query: '', kind: 'people_suggestions', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/explore/people/suggested/' },
        { path: '^/explore(/|$)', query: '', kind: 'search', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/explore/' },
        { path: '^/accounts/(who_can_see_your_content|how_others_can_interact_with_you|privacy_and_security|what_you_see)', query: '', kind: 'settings_privacy', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/who_can_see_your_content/' },
        { path: '^/accounts/(login|onetap|password)', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/login/' },
        { path: '^/challenge', query: '', kind: 'login', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/challenge/action/1/' },
        { path: '^/accounts/activity', query: '', kind: 'notifications', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/activity/' },
        { path: '^/accounts/', query: '', kind: 'settings', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/accounts/edit/' },
        { path: '^/(p|reel|tv)/[\\w-]+', query: '', kind: 'post_detail', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/p/Cxyz123/' },
        { path: '^/stories/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/stories/jane.doe/1/' },
        { path: '^/[A-Za-z0-9._-]+/(followers|following)', query: '', kind: 'followers_list', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/jane.doe/followers/' },
        { path: '^/[A-Za-z0-9._-]+/(p|reel)/', query: '', kind: 'post_detail', confidence: 'S', lastVerified: null, sample: 'https://www.instagram.com/jane.doe/p/Cxyz123/' },
        { path: '^/create', query: '', kind: 'compose_post', confidence: 'M', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/create/select/' },
        { path: '^/(about|legal|developer|api|web|emails|push|session|graphql|your_activity|archive|topics|directory|notifications|settings|reels)(/|$)', query: '', kind: 'unknown', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/reels/' },
        { path: '^/[A-Za-z0-9._-]+$', query: '', kind: 'other_profile', confidence: 'C', lastVerified: '2026-11-22', sample: 'https://www.instagram.com/jane.doe/' }
      ]
    }
  ],
  endpoints: [
    { hosts: ['instagram.com'], method: 'POST', path: '^(/api/v1)?/web/comments/[0-9]+/add$', body: '', act: 'comment', text: ['form:comment_text'], confidence: 'C', source: 'several public clients on GitHub, search: /api/v1/web/comments/', sample: { address: 'https://www.instagram.com/api/v1/web/comments/3100/add/', body: 'comment_text=What+a+view%21&jazoest=2', text: 'What a view!' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\bPolarisPostCommentInputRevampedMutation\\b', act: 'comment', text: ['form:variables>json:data.comment_text', 'form:variables>json:request_data.comment_text'], confidence: 'C', source: 'several public clients on GitHub, search: PolarisPostCommentInputRevampedMutation', sample: { address: 'https://www.instagram.com/graphql/query', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=PolarisPostCommentInputRevampedMutation&variables=%7B%22connections%22%3A%5B%5D%2C%22data%22%3A%7B%22comment_text%22%3A%22So+green%22%2C%22media_id%22%3A%221%22%7D%7D&doc_id=1', text: 'So green' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\busePolarisLikeMedia(XIG)?LikeMutation\\b', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: usePolarisLikeMediaLikeMutation', sample: { address: 'https://www.instagram.com/graphql/query', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=usePolarisLikeMediaLikeMutation&variables=%7B%22media_id%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^(/api/v1)?/web/likes/[0-9_]+/like$', body: '', act: 'like', text: [], confidence: 'C', source: 'several public clients on GitHub, search: /web/likes/', sample: { address: 'https://www.instagram.com/api/v1/web/likes/3100/like/', body: '', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\busePolarisFollowMutation\\b', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: usePolarisFollowMutation', sample: { address: 'https://www.instagram.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=usePolarisFollowMutation&variables=%7B%22target_user_id%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/api/v1/friendships/create/[0-9]+$', body: '', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: friendships/create', sample: { address: 'https://www.instagram.com/api/v1/friendships/create/17/', body: 'user_id=17', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^(/api/v1)?/web/friendships/[0-9]+/follow$', body: '', act: 'follow', text: [], confidence: 'C', source: 'several public clients on GitHub, search: web/friendships', sample: { address: 'https://www.instagram.com/web/friendships/17/follow/', body: '', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/api/v1/friendships/approve/[0-9]+$', body: '', act: 'accept', text: [], confidence: 'C', source: 'several public clients on GitHub, search: friendships/approve', sample: { address: 'https://www.instagram.com/api/v1/friendships/approve/17/', body: 'user_id=17', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^(/api/v1)?/web/friendships/[0-9]+/approve$', body: '', act: 'accept', text: [], confidence: 'U', source: 'inferred from the form with the number last', sample: { address: 'https://www.instagram.com/web/friendships/17/approve/', body: '', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\bIGDirectTextSendMutation\\b', act: 'message', text: ['form:variables>json:text.sensitive_string_value'], confidence: 'C', source: 'several public clients on GitHub, search: IGDirectTextSendMutation', sample: { address: 'https://www.instagram.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=IGDirectTextSendMutation&variables=%7B%22ig_thread_igid%22%3A%221%22%2C%22text%22%3A%7B%22sensitive_string_value%22%3A%22On+my+way%22%7D%7D&doc_id=1', text: 'On my way' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\bIGDirectMediaSendMutation\\b', act: 'message', text: [], confidence: 'C', source: 'several public clients on GitHub, search: IGDirectMediaSendMutation', sample: { address: 'https://www.instagram.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=IGDirectMediaSendMutation&variables=%7B%22ig_thread_igid%22%3A%221%22%7D&doc_id=1', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/api/v1/direct_v2/threads/broadcast/', body: '', act: 'message', text: ['form:text'], confidence: 'M', source: 'github.com/subzeroid/instagrapi instagrapi/mixins/direct.py (phone client)', sample: { address: 'https://www.instagram.com/api/v1/direct_v2/threads/broadcast/text/', body: 'text=On+my+way', text: 'On my way' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/api/v1/media/configure(_sidecar|_to_clips|_to_story)?$', body: '', act: 'post', text: ['form:caption', 'json:caption'], confidence: 'C', source: 'several public clients on GitHub, search: /api/v1/media/configure', sample: { address: 'https://www.instagram.com/api/v1/media/configure_sidecar/', body: 'caption=Three+days+of+fog&upload_id=1', text: 'Three days of fog' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/api/v1/address_book/link$', body: '', act: 'upload', text: [], confidence: 'M', source: 'github.com/ping/instagram_private_api (phone client)', sample: { address: 'https://www.instagram.com/api/v1/address_book/link/', body: 'contacts=%5B%5D', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(api/graphql|graphql/query)$', body: '\\buseIGDMarkThreadAsReadMutation\\b', act: 'quiet', text: [], confidence: 'C', source: 'several public clients on GitHub, search: useIGDMarkThreadAsReadMutation', sample: { address: 'https://www.instagram.com/api/graphql', body: 'av=1&fb_api_caller_class=RelayModern&fb_api_req_friendly_name=useIGDMarkThreadAsReadMutation&variables=%7B%7D&doc_id=1', text: '' } },
    { hosts: ['instagram.com'], method: 'POST', path: '^/(logging/client_events|logging_client_events|ajax/bz|ajax/qm|ajax/bulk-route-definitions)$', body: '', act: 'quiet', text: [], confidence: 'C', source: 'github.com/openweb-org/openweb src/sites/instagram/examples', sample: { address: 'https://www.instagram.com/logging/client_events', body: 'q=%5B%5D', text: '' } }
  ]
}
